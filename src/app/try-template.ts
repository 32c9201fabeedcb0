import { recentCache } from '../core/cache.ts';
import { groupBy } from '../core/collections.ts';
import type { FormatName } from '../core/formats.ts';
import type { Words } from '../core/language.ts';
import type { Files } from '../files/files.ts';
import { type Code, type Finding, type Severity, severityOf } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { SceneSlide } from '../scene/items.ts';
import type { LaidOutItem } from '../slides/parts/define-slide.ts';
import { brandMeasurer } from '../text/brand-measurer.ts';
import { buildDecks, type Output } from './build-decks.ts';
import { makeScene } from './make-scene.ts';
import { openDeck } from './open-deck.ts';

/** The outline that templates are tried with, in the tool's own folder. */
const SAMPLE = 'starter/sample/slides.yaml';

/** What is found in the words of the outline, whatever brand they are set in. */
const OF_WORDS: readonly Code[] = ['widow'];
/** What another outline might have with fewer words: of a template, it says that it leaves them little room. */
const OF_ROOM: readonly Code[] = ['overflow', 'small-text', 'too-dense', 'nothing-leads', 'left-out', 'chart-labels'];

export interface SampleCause {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
  /** The kinds of slide that it happens on; empty where it is about none. */
  readonly kinds: readonly string[];
  /** What the first of them says. */
  readonly example: Words;
  /** What to do about it. */
  readonly hint?: Words;
}

export interface SampleReport {
  /** Whether nothing stops decks on it. */
  readonly ok: boolean;
  readonly slides: number;
  /** Errors first, then by how often. */
  readonly causes: readonly SampleCause[];
}

export interface TriedTemplate {
  readonly sample: SampleReport;
  /** Its slides in English, laid out. */
  readonly slides: readonly SceneSlide<LaidOutItem>[];
  /** What is found in it, and not in the brand's file. */
  readonly findings: readonly Finding[];
  readonly outputs: readonly Output[];
}

/**
 * Builds the tool's sample deck, a slide of every manner of standing on a layout, on a brand, in these formats; or another
 * deck of `tool`, the tool's own files. What is wrong with the brand's file is left out: loading it says that.
 */
export async function tryTemplate(
  tool: Files,
  brand: Brand,
  formats: readonly FormatName[],
  outline = SAMPLE,
): Promise<TriedTemplate> {
  const use = { brand, measurer: brandMeasurer(brand), findings: [], accepted: [] };
  const options = { files: tool, outline, useBrand: async () => use, cache: recentCache() };
  const opened = await openDeck(options);
  const [deck] = 'open' in opened ? opened.open.decks : [];
  if (!('open' in opened) || !deck) throw new Error(`The tool's ${outline} cannot be opened.`);
  const { slides } = makeScene(opened.open, deck, options.cache).scene;
  const { report, outputs } = await buildDecks({ ...options, formats });
  const onSlides = report.findings.flatMap((finding): Finding[] => {
    const { span, code } = finding;
    if ((span && span.file !== outline) || OF_WORDS.includes(code)) return [];
    return OF_ROOM.includes(code) ? [{ ...finding, hint: say.app.moreRoom }] : [finding];
  });
  const kinds = new Map(slides.map(({ path, kind }) => [path[1], kind]));
  return {
    sample: { ok: report.ok, slides: slides.length, causes: causesOf(onSlides, kinds) },
    slides,
    findings: onSlides,
    outputs,
  };
}

/** Findings by their code and what they name as their cause; `kinds` are those of the outline's slides, by their place in its list. */
export function causesOf(findings: readonly Finding[], kinds: ReadonlyMap<unknown, string> = new Map()): SampleCause[] {
  const kindOf = ({ path: [list, index] }: Finding) => (list === 'slides' ? (kinds.get(index) ?? []) : []);
  const causes = [...groupBy(findings, ({ code, cause = '' }) => `${code} ${cause}`).values()].flatMap(
    (all): SampleCause[] => {
      const [first] = all;
      if (!first) return [];
      const { code, message, hint } = first;
      const on = [...new Set(all.flatMap(kindOf))];
      const common = { code, severity: severityOf(code), count: all.length, kinds: on, example: message };
      return [hint ? { ...common, hint } : common];
    },
  );
  const rank = ({ severity, count }: SampleCause) => (severity === 'error' ? 1e6 : 0) + count;
  return causes.toSorted((a, b) => rank(b) - rank(a));
}

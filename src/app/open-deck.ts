import { posix } from 'node:path';
import type { Cache } from '../core/cache.ts';
import { defined } from '../core/collections.ts';
import type { Reading } from '../core/reading.ts';
import { asMade, type Steady } from '../core/steady.ts';
import { readData } from '../data/read-data.ts';
import { draftFacts } from '../facts/review-facts.ts';
import type { Files } from '../files/files.ts';
import { type AcceptedFinding, type Finding, type Remark, severityOf, stopsDeck } from '../findings/finding.ts';
import { mergeFindings } from '../findings/group-findings.ts';
import { applyOk, type Outline } from '../outline/outline.ts';
import type { OutlineDocument } from '../outline/outline-document.ts';
import type { ParsedOutline } from '../outline/parse-outline.ts';
import { readOutline } from '../outline/read-outline.ts';
import { tonesOf } from '../pictures/brand-tones.ts';
import { readKits } from '../pictures/read-kits.ts';
import { readMaps } from '../pictures/read-maps.ts';
import { readLogos, readPictures } from '../pictures/read-pictures.ts';
import { readScenes } from '../pictures/read-scenes.ts';
import { untranslated } from '../resolve/needs-translation.ts';
import { type Material, type ResolvedDeck, resolveDeck } from '../resolve/resolve-deck.ts';
import { reviewDeck } from '../resolve/review-deck.ts';
import type { Brand } from '../scene/brand.ts';
import { decoratedDeck } from '../slides/decorations.ts';
import { reviewAmounts } from '../slides/review-slides.ts';
import type { Measurer } from '../text/measure.ts';
import type { readYaml } from '../yaml/yaml-file.ts';
import type { BuildStage } from './build-report.ts';
import { useBrand } from './use-brand.ts';

export interface OpeningOptions {
  readonly files: Files;
  /** The outline's path in `files`; its translations and `templates/` are looked for beside it. */
  readonly outline: string;
  /** What commands call the outline, from where they are typed; as in `files` where omitted. */
  readonly called?: string;
  readonly languages?: readonly string[];
  /** A brand to use in place of the deck's own. */
  readonly brand?: string;
  /** Loads brands; callers that open many decks may keep them. */
  readonly useBrand?: typeof useBrand;
  /** Gives what is as it was the last time; everything is made anew where omitted. */
  readonly steady?: Steady;
  /** Reads the text of a file of the outline; whole where omitted. */
  readonly read?: typeof readYaml;
  /** Where this very tool keeps what it has decoded and drawn; nowhere where omitted. */
  readonly cache?: Cache;
  /** Where the decks are read, in place of what the outline says. */
  readonly reading?: Reading;
  /** The day of the build, as 2026-12-31; without it, nothing is compared with it. */
  readonly today?: string;
}

/** An outline with its brand, its files read, and its texts and facts in each language: all that layout needs. */
export interface OpenDeck {
  readonly outline: Outline;
  readonly document: OutlineDocument;
  readonly brand: Brand;
  readonly measurer: Measurer;
  /** One for each language, in order, with what was found in it. */
  readonly decks: readonly { readonly deck: ResolvedDeck; readonly findings: readonly Finding[] }[];
  /** What was found in no one language: in the outline's text, its brand and its files. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly notes: readonly Remark[];
}

/** Findings as a report shows them: merged over languages, in their places, and apart from those that are accepted. */
interface Settled {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** A deck, or the stage at which errors kept it from being opened; with what was found on the way. */
type Opened = Settled & ({ readonly open: OpenDeck } | { readonly stage: BuildStage });

/**
 * Opens a deck:
 *
 *     outline ─▶ brand ─▶ pictures and data ─▶ facts and texts in each language
 *
 * Each step reports all of its findings, and an error stops before the next one.
 */
export async function openDeck(options: OpeningOptions): Promise<Opened> {
  const { files, outline, steady, read } = options;
  return openOutline(readOutline(files, outline, defined({ steady, read })), options);
}

export async function openOutline(parsed: ParsedOutline, options: OpeningOptions): Promise<Opened> {
  const { outline, document, findings: written } = parsed;
  const own = written.filter(({ language }) => !language || (options.languages?.includes(language) ?? true));
  if (!outline) return { stage: parsed.stage, findings: own, accepted: [] };
  const { files, cache, today, reading, steady = asMade } = options;
  const used = await (options.useBrand ?? useBrand)(files, options.brand ?? outline.deck.brand);
  const { brand, measurer, findings: branded, accepted, notes = [] } = used;
  if (!brand || !measurer) return { stage: 'brand', findings: document.place(branded), accepted: [] };

  const folder = posix.dirname(options.outline);
  const beside = folder === '.' ? '' : folder;
  const { pictures, findings: pictured } = await readPictures(outline, files, beside, { cache, tones: tonesOf(brand) });
  const { logos, findings: signed } = await readLogos(outline, files, beside, cache);
  const { maps, findings: mapped } = readMaps(outline, files, beside);
  const { scenes, findings: drawn } = readScenes(outline, files, used.folders);
  const { kits, findings: made } = readKits(outline, files, used.folders);
  const { data, findings: tabled } = await readData(outline, files, beside);

  const asked = options.languages ?? outline.deck.languages;
  const languages = readLanguages(outline, asked, own);
  const called = options.called ?? options.outline;
  const findings = [
    ...own,
    ...untranslated(outline, languages, called),
    ...draftFacts(outline, called),
    ...branded,
    ...pictured,
    ...signed,
    ...mapped,
    ...drawn,
    ...made,
    ...tabled,
  ];
  const material = steady('material', { pictures, logos, maps, scenes, kits, data, today, reading });
  const resolved = resolveDecks(outline, languages, material, steady);
  const decks = resolved.map((each) => ({ ...each, deck: decoratedDeck(each.deck, brand) }));
  const open = { outline, document, brand, measurer, decks, findings, accepted, notes };
  const settled = settleFindings(
    open,
    decks.map((each) => each.findings),
  );
  const stage = stopsDeck(own) ? parsed.stage : 'texts';
  return stopsDeck(settled.findings) ? { ...settled, stage } : { ...settled, open };
}

/**
 * The languages to look at of those asked for: an error in a file of translations is reported once, and not
 * for every text that it then lacks. The reference is looked at where no other is left.
 */
function readLanguages(outline: Outline, asked: readonly string[], written: readonly Finding[]): readonly string[] {
  const broken = written.filter(({ code }) => severityOf(code) === 'error').map(({ language }) => language);
  const whole = asked.filter((language) => !broken.includes(language));
  return whole.length > 0 ? whole : outline.deck.languages.slice(0, 1);
}

export function resolveDecks(
  outline: Outline,
  languages: readonly string[],
  material: Material,
  steady?: Steady,
): OpenDeck['decks'] {
  return languages.map((language) => {
    const { deck, findings } = resolveDeck(outline, language, material, steady);
    return { deck, findings: [...findings, ...reviewDeck(deck), ...reviewAmounts(deck)] };
  });
}

/** All findings on a deck, merged and placed: those from opening it, and lists of those `since`. */
export function settleFindings(
  { document, outline, findings, accepted }: OpenDeck,
  since: readonly (readonly Finding[])[],
): Settled {
  const settled = applyOk(document.place(mergeFindings([findings, ...since])), outline);
  return { findings: settled.findings, accepted: [...accepted, ...settled.accepted] };
}

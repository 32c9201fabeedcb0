import type { Bound } from '../core/fact.ts';
import type { FormatName } from '../core/formats.ts';
import { formatPath, type Path } from '../core/path.ts';
import type { Reading } from '../core/reading.ts';
import type { LocalizedText } from '../fields/fields.ts';
import type { Show } from '../fields/show.ts';
import { type AcceptedFinding, type Finding, severityOf } from '../findings/finding.ts';

/** The languages that numbers and units are written in; the deck's languages are chosen from them. */
export const DECK_LANGUAGES = ['en', 'zh'] as const;

/** Warnings that are accepted: the code, and the reason that the report shows. */
export type Accepted = Readonly<Record<string, string>>;

/** A fact as the outline states it: a `value`, a `calc` from other facts, or only words (`say`). */
export interface FactEntry {
  readonly name: LocalizedText;
  readonly value?: number | undefined;
  readonly calc?: string | undefined;
  /** A unit that the tool knows, by its name, or words of the outline's own. */
  readonly unit?: string | LocalizedText | undefined;
  readonly bound?: Bound | undefined;
  readonly period?: number | LocalizedText | undefined;
  readonly source?: string | undefined;
  readonly paragraph?: number | undefined;
  readonly until?: string | undefined;
  /** Decimals in the unit of the outline; as written where omitted. */
  readonly decimals?: number | undefined;
  /** Whether the label shows a plus sign. */
  readonly signed?: boolean | undefined;
  readonly say?: LocalizedText | undefined;
  readonly label?: LocalizedText | undefined;
  /** What the source says, word for word. */
  readonly quote?: string | undefined;
  /** Whether nobody has checked it against its source yet. */
  readonly draft?: boolean | undefined;
  readonly ok?: Accepted | undefined;
}

interface SourceEntry {
  readonly title: LocalizedText;
  readonly publisher?: LocalizedText | undefined;
  readonly url?: string | undefined;
  /** When its figures are of: 2019, 2019-12 or 2019-12-31. */
  readonly date?: string | undefined;
  readonly until?: string | undefined;
}

export interface OutlineSlide {
  readonly kind: string;
  /** Filled from the kind where the outline states none. */
  readonly id: string;
  readonly notes?: LocalizedText | undefined;
  readonly ok?: Accepted | undefined;
  readonly [key: string]: unknown;
}

export interface Outline {
  readonly deck: {
    readonly id: string;
    readonly title: LocalizedText;
    readonly brand: string;
    /** The first is the reference: others fall back to it. */
    readonly languages: readonly string[];
    /** Whether charts are pictures, or can be edited; pictures where omitted. */
    readonly charts?: 'image' | 'native' | undefined;
    /** Pixels to the inch of charts that are pictures. */
    readonly resolution?: number | undefined;
    /** What it is written in; as a presentation where omitted. */
    readonly formats?: readonly FormatName[] | undefined;
    /** Where it is read; in a hall where omitted. */
    readonly reading?: Reading | undefined;
    /** The slot for the talk. */
    readonly talk?: { readonly minutes: number } | undefined;
    /** How it is shown; by a speaker, at clicks, where omitted. */
    readonly show?: Show | undefined;
    readonly footer?: LocalizedText | undefined;
    readonly event?: LocalizedText | undefined;
    readonly author?: LocalizedText | undefined;
    readonly date?: string | undefined;
  };
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly facts: Readonly<Record<string, FactEntry>>;
  /** Names with digits or number words in them that are no figures: Global 500, 两江. */
  readonly names: readonly string[];
  readonly slides: readonly OutlineSlide[];
  /** For each language that has a file of translations beside the outline, that file. */
  readonly translations?: Readonly<Record<string, string>>;
}

/** How translation files and tables name a text, whatever its place in the deck. */
export interface TextKey {
  /** The id of its slide, or `deck`, `facts` or `sources`. */
  readonly section: string;
  /** Its path there: `items[0].text`. */
  readonly path: string;
}

/** The key of the text at a path of the outline. */
export function textKey({ slides }: { readonly slides: readonly Pick<OutlineSlide, 'id'>[] }, path: Path): TextKey {
  const [part, index] = path;
  const slide = part === 'slides' && typeof index === 'number' ? slides[index] : undefined;
  if (slide) return { section: slide.id, path: formatPath(path.slice(2)) };
  return { section: String(part), path: formatPath(path.slice(1)) };
}

/** The key in one word: `growth.items[0].text`. Ids have no points, so it can be read back. */
export const formatKey = ({ section, path }: TextKey): string => `${section}.${path}`;

/** The findings without the warnings that `ok` accepts on their slide or fact, and those with the reasons. */
export function applyOk(
  findings: readonly Finding[],
  outline: Outline,
): { findings: readonly Finding[]; accepted: readonly AcceptedFinding[] } {
  const withReasons = findings.map((finding) => ({ finding, reason: reasonFor(finding, outline) }));
  return {
    findings: withReasons.flatMap(({ finding, reason }) => (reason === undefined ? [finding] : [])),
    accepted: withReasons.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ finding, reason }])),
  };
}

function reasonFor({ code, path }: Finding, outline: Outline): string | undefined {
  if (severityOf(code) === 'error') return undefined;
  const ok = okAt(outline, path);
  return ok && Object.hasOwn(ok, code) ? ok[code] : undefined;
}

function okAt({ slides, facts }: Outline, [section, key]: Finding['path']): Accepted | undefined {
  if (section === 'slides' && typeof key === 'number') return slides[key]?.ok;
  if (section === 'facts' && typeof key === 'string' && Object.hasOwn(facts, key)) return facts[key]?.ok;
  return undefined;
}

import type { Bound } from '../core/fact.ts';
import type { Reading } from '../core/reading.ts';
import type { LocalizedText } from '../fields/fields.ts';
import type { Show } from '../fields/show.ts';

/** The languages that numbers and units are written in; the deck's languages are chosen from them. */
export const LANGUAGES = ['en', 'zh'] as const;

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
  /** Id of a source; stated for every fact that is not computed. */
  readonly source?: string | undefined;
  readonly paragraph?: number | undefined;
  /** The last day on which it is good. */
  readonly until?: string | undefined;
  /** Decimals in the unit of the outline; as written where omitted. */
  readonly decimals?: number | undefined;
  /** Whether the label shows a plus sign. */
  readonly signed?: boolean | undefined;
  readonly say?: LocalizedText | undefined;
  readonly label?: LocalizedText | undefined;
  /** Whether nobody has checked it against its source yet. */
  readonly draft?: boolean | undefined;
  readonly ok?: Accepted | undefined;
}

export interface SourceEntry {
  readonly title: LocalizedText;
  readonly publisher?: LocalizedText | undefined;
  readonly url?: string | undefined;
  /** When its figures are of: 2019, 2019-12 or 2019-12-31. */
  readonly date?: string | undefined;
  /** The last day on which its figures are good. */
  readonly until?: string | undefined;
}

/** A slide as validated by its kind's schema: its texts are `LocalizedText`, its fact names `FactRef`. */
export interface OutlineSlide {
  readonly kind: string;
  /** Filled from the kind where the outline states none. */
  readonly id: string;
  readonly notes?: LocalizedText | undefined;
  readonly ok?: Accepted | undefined;
  readonly [key: string]: unknown;
}

/** A validated outline, for all languages. */
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
    /** Where it is read; in a hall where omitted. */
    readonly reading?: Reading | undefined;
    /** The slot for the talk. */
    readonly talk?: { readonly minutes: number } | undefined;
    /** How it is shown; by a speaker, at clicks, where omitted. */
    readonly show?: Show | undefined;
    /** What its slides print at their foot. */
    readonly footer?: LocalizedText | undefined;
    /** What it is shown at. */
    readonly event?: LocalizedText | undefined;
    /** Who made it. */
    readonly author?: LocalizedText | undefined;
    /** The day on which it is shown. */
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

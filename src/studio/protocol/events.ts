import type { Changes, Origin } from '../texts/changes.ts';

/** What the page looks at: a language of the deck, and a brand and a way of reading in place of the outline's. */
export interface View {
  readonly language?: string;
  readonly brand?: string;
  readonly reading?: 'hall' | 'desk';
}

/** A page of a slide as lists name it. */
export interface LivePage {
  /** A name for all that it shows: pages of one name look alike. */
  readonly print: string;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  /** Where its slide is in the outline: `slides[3]`. */
  readonly path: string;
  /** Where that was when it was drawn, while errors keep it from being drawn anew; at its path where omitted. */
  readonly drawnAt?: string;
  /** Whether errors keep its drawing from what its text says, or kept it from ever being drawn. */
  readonly state?: 'older' | 'new';
  readonly hidden?: boolean;
  readonly notes?: string;
  /** How long the notes take to say, in s. */
  readonly seconds?: number;
}

/** What the outline itself says of how its deck looks and what is made of it: it holds where nothing else is chosen. */
export interface Plan {
  readonly brand: string;
  readonly reading: 'hall' | 'desk';
  readonly formats: readonly string[];
}

/** What the server tells a page, one event each; all numbers of texts are versions of the text store. */
export interface Events {
  /** All that a page begins with; sent first, and again after a break. */
  hello: {
    readonly outline: string;
    readonly languages: readonly string[];
    readonly brands: readonly { readonly name: string; readonly title: string }[];
    readonly files: readonly string[];
    readonly view: View;
  };
  view: View;
  /** A text has changed. */
  update: {
    readonly file: string;
    readonly version: number;
    readonly changes: Changes;
    readonly origin: Origin;
    readonly by?: string;
  };
  /** What of the texts is on the disk, and what could be undone. */
  state: {
    readonly unwritten: readonly string[];
    readonly conflicts: readonly string[];
    readonly undo?: string;
    readonly redo?: string;
    /** Why the last writing failed, in the words of the system. */
    readonly refused?: string;
  };
  /** The deck as it is now. Pages that are as they were keep their prints. */
  deck: {
    /** How many times the deck was laid out. */
    readonly turn: number;
    /** Of whole lists: all pages; else those that differ from the last, by their places. */
    readonly pages?: readonly LivePage[];
    readonly changed?: readonly (readonly [index: number, page: LivePage])[];
    readonly size: { readonly w: number; readonly h: number };
    /** The pages that changed, drawn, where these are few. */
    readonly drawn: Readonly<Record<string, string>>;
    /** Where fonts are that its texts are set in: changes with the brand. */
    readonly fonts: string;
    readonly plan: Plan;
    /** The versions of the texts that it shows, by file; none of those that nobody has opened. */
    readonly versions: Readonly<Record<string, number>>;
    /** How long the stages took that led to it, in ms; none where it was there. */
    readonly took?: Readonly<Record<string, number>>;
  };
  /** What is wrong with the texts of a turn. `stopped`: errors keep the deck from being laid out; the pages are older. */
  findings: {
    readonly turn: number;
    readonly stopped: boolean;
    readonly findings: readonly FindingView[];
    /** The versions of the texts that they are about, by file; none of those that nobody has opened. */
    readonly versions: Readonly<Record<string, number>>;
  };
  build: BuildState;
}

export type EventName = keyof Events;

export interface FindingView {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: { readonly en: string; readonly zh: string };
  readonly hint?: { readonly en: string; readonly zh: string };
  /** The path in the outline, as text. */
  readonly path: string;
  readonly file?: string;
  readonly from?: number;
  readonly to?: number;
  readonly line?: number;
  readonly language?: string;
  /** What mends it. */
  readonly edit?: {
    readonly file: string;
    readonly from: number;
    readonly to: number;
    readonly insert: string;
    readonly safe?: boolean;
  };
}

/** A file of a build, which is at `/out/` and its name. */
export interface BuiltFile {
  readonly name: string;
  readonly language: string;
  readonly format: string;
  readonly slides: number;
  readonly bytes: number;
}

/**
 * How the last build stands. `stopped`: findings stop the decks; `failed`: the build itself could not be done. In both, and
 * where it was cancelled, earlier decks are as they were.
 */
export interface BuildState {
  readonly state: 'none' | 'running' | 'done' | 'stopped' | 'failed' | 'cancelled';
  /** What is being done now. */
  readonly step?: { readonly en: string; readonly zh: string };
  /** Steps that have begun, of all that a build of this kind has. */
  readonly begun?: number;
  readonly steps?: number;
  /** Steps that are done, the last by its share. */
  readonly done?: number;
  readonly files?: readonly BuiltFile[];
  readonly findings?: readonly FindingView[];
  readonly reason?: { readonly en: string; readonly zh: string };
}

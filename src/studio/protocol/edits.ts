import type { Changes } from '../texts/changes.ts';

/** A slide by its place and its id: an edit of a slide that stands elsewhere by now is refused. */
export interface SlideRef {
  /** `slides[3]`. */
  readonly path: string;
  readonly id: string;
}

/** A value of the outline that is no list and no group. */
export type Plain = string | number | boolean | null;

/** What a fact or source says: values, and texts by language. */
export type NewEntry = Readonly<Record<string, Plain | Readonly<Record<string, Plain>>>>;

/** What a file of translations says of a slide, by the path of each text: the text alone, or with the one that it translates. */
export type SectionTexts = Readonly<Record<string, string | { readonly text: string; readonly of: string }>>;

/** An edit of the project where it is shown, as the page asks for it. Whatever replaces a value says which one it expects. */
export type Edit =
  /** Puts a slide before another, or at the end. */
  | { readonly do: 'move'; readonly slide: SlideRef; readonly before: SlideRef | null }
  | { readonly do: 'duplicate'; readonly slide: SlideRef }
  | { readonly do: 'hide'; readonly slide: SlideRef; readonly hidden: boolean }
  | { readonly do: 'delete'; readonly slide: SlideRef }
  /** Puts a slide, written as an item of the list, after another, or first; with the facts that it prints, and their sources. */
  | {
      readonly do: 'insert';
      readonly after: SlideRef | null;
      readonly yaml: string;
      readonly named?: Readonly<Partial<Record<'facts' | 'sources', Readonly<Record<string, NewEntry>>>>>;
    }
  /** Writes a slide anew, with its texts in files of translations by their languages. */
  | {
      readonly do: 'replace';
      readonly slide: SlideRef;
      readonly yaml: string;
      readonly texts?: Readonly<Record<string, SectionTexts>>;
    }
  /** Writes a value in place; `language` where texts are stated by language. */
  | {
      readonly do: 'set';
      readonly path: string;
      readonly language?: string;
      readonly expects: Plain;
      readonly value: Plain;
    }
  /** Renames a fact, a source or a slide, and all that names it. */
  | { readonly do: 'rename'; readonly of: 'facts' | 'sources' | 'slides'; readonly name: string; readonly to: string }
  | {
      readonly do: 'add';
      readonly to: 'facts' | 'sources';
      readonly name: string;
      /** A unit that is the outline's own word stands by language, save in a deck of one. */
      readonly keys: NewEntry;
    }
  /** Refused, with the places, where it is used. */
  | { readonly do: 'remove'; readonly from: 'facts' | 'sources'; readonly name: string }
  /** Cells of a table: of rows or of a chart's series at a path, or of a CSV file. */
  | {
      readonly do: 'table';
      readonly path: string;
      readonly expects: readonly (readonly string[])[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly do: 'accept'; readonly drafts: readonly string[] };

export interface EditPlace {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** The path of the slide that it is of. */
  readonly slide?: string;
}

/** What comes of an edit: changes to files, all of one step of the history; or why it cannot be, and where that is written. */
export type EditResult =
  | { readonly changes: readonly { readonly file: string; readonly changes: Changes }[] }
  | {
      readonly refused: { readonly en: string; readonly zh: string };
      readonly places: readonly EditPlace[];
      /** Which of the cells that an edit `table` asked for it is. */
      readonly cell?: { readonly row: number; readonly column: number };
    };

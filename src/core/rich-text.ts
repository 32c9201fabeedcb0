import { countsCharacters, type Language } from './language.ts';
import type { Path, Place } from './path.ts';

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** Where a click leads: an http(s) or mailto address, or `#` and the id of a slide. */
  readonly link?: string;
  /** Size as a part of the text's own: a unit beside its big number. */
  readonly scale?: number;
  /** Set in the Latin font whatever is beside it: quotation marks that are not to be as wide as a hanzi. */
  readonly latin?: boolean;
  /** The fact whose value this run writes. */
  readonly fact?: string;
  /** The note whose mark this run is: its number, raised; without text until notes are numbered. */
  readonly note?: Note;
}

/** What an author remarks on a word of a slide; the source line says it, after its number. */
export interface Note {
  readonly runs: readonly Run[];
  /** The text that it is in, and where. */
  readonly path: Path;
  readonly at: Place;
}

/** Text of one language with its facts filled in: one list of runs a paragraph. */
export interface RichText {
  readonly paragraphs: readonly (readonly Run[])[];
  /** Where it is in the outline; findings about the text point there. */
  readonly path: Path;
  /** Where each paragraph is, where they are several texts. */
  readonly paths?: readonly Path[];
}

export const isRichText = (value: unknown): value is RichText =>
  value !== null && typeof value === 'object' && 'paragraphs' in value && 'path' in value;

export const plainText = (text: RichText): string => text.paragraphs.map(plainRuns).join('\n');

export const factsIn = (text: RichText): string[] => text.paragraphs.flat().flatMap(({ fact }) => fact ?? []);

/** The words of runs, without marks of notes. */
export const plainRuns = (runs: readonly Run[]): string => runs.map((run) => (run.note ? '' : run.text)).join('');

/** A rich text of one manner; line feeds part paragraphs. */
export function richText(text: string, path: Path = [], manner: Omit<Run, 'text'> = {}): RichText {
  return { paragraphs: text.split('\n').map((line) => [{ ...manner, text: line }]), path };
}

export function bold(text: RichText): RichText {
  return { ...text, paragraphs: text.paragraphs.map((runs) => runs.map((run) => ({ ...run, bold: true }))) };
}

/** The same text as a link to an address; unchanged without one. */
export function linked(text: RichText, link: string | undefined): RichText {
  if (link === undefined) return text;
  return { ...text, paragraphs: text.paragraphs.map((runs) => runs.map((run) => ({ ...run, link }))) };
}

/** Several texts one after the other, each beginning a new paragraph; findings about all of them point to the first. */
export function joinParagraphs(texts: readonly RichText[]): RichText {
  return {
    paragraphs: texts.flatMap((text) => text.paragraphs),
    path: texts[0]?.path ?? [],
    paths: texts.flatMap(({ paragraphs, path, paths }) => paragraphs.map((_, index) => paths?.[index] ?? path)),
  };
}

/** The text without its line feeds; hanzi need no space between what these parted. */
export function inOneParagraph({ paragraphs, path }: RichText, language: Language): RichText {
  const gap = countsCharacters(language) ? [] : [{ text: ' ' }];
  return { paragraphs: [paragraphs.flatMap((runs, i) => (i > 0 ? [...gap, ...runs] : runs))], path };
}

/** A stretch of a text by its offsets, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

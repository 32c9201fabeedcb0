import { remembered } from '../../core/collections.ts';
import type { Language } from '../../core/language.ts';
import { foundIn } from '../../core/path.ts';
import { isRichText, type Note, plainRuns, type RichText, type Run } from '../../core/rich-text.ts';
import { textsOf } from '../../scene/items.ts';
import type { LaidOutItem } from './define-slide.ts';

export interface NumberedNote {
  readonly number: number;
  readonly note: Note;
}

/** What makes two notes one: their words. */
const keyOf = (note: Note) => plainRuns(note.runs);

/** The notes in a slide's content, texts in order, each wording once. */
export const notesIn: (content: object) => readonly Note[] = remembered((content) => {
  const runs = textsIn(content).flatMap((text) => text.paragraphs.flat());
  return distinct(runs.flatMap((run) => run.note ?? []));
}, new WeakMap());

/** The notes whose marks stand on laid-out items, in reading order, each wording once. */
export function notesOn(items: readonly LaidOutItem[]): readonly Note[] {
  return notesIn(
    items.flatMap((item) => (item.kind === 'chart' ? textsIn(item.chart) : textsOf(item).map(({ text }) => text))),
  );
}

/** The notes of some list in the order of another; those that it lacks come last. */
export function inOrderOf(notes: readonly Note[], order: readonly Note[]): Note[] {
  const keys = order.map(keyOf);
  const placed = order.filter((note) => notes.some((each) => keyOf(each) === keyOf(note)));
  return [...placed, ...notes.filter((note) => !keys.includes(keyOf(note)))];
}

export function sameOrder(a: readonly Note[], b: readonly Note[]): boolean {
  return a.map(keyOf).join('\n') === b.map(keyOf).join('\n');
}

/** The notes with their numbers in the order of a slide's list, as far as they are in it. */
export function numbersOf(notes: readonly Note[], all: readonly Note[]): NumberedNote[] {
  const keys = notes.map(keyOf);
  return all.map((note, i) => ({ note, number: i + 1 })).filter(({ note }) => keys.includes(keyOf(note)));
}

/** How a language writes the number of a note: Chinese in a circle, as far as there are such (U+2460 to U+2473). */
export function noteMark(number: number, language: Language): string {
  return language === 'zh' && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
}

/** The content with each note's mark as its number in the list; without a list, without marks. */
export function withNumbers<T>(content: T, all: readonly Note[], language: Language): T {
  const keys = all.map(keyOf);
  const marked = (run: Run): Run[] => {
    if (!run.note) return [run];
    const number = keys.indexOf(keyOf(run.note)) + 1;
    return number === 0 ? [] : [{ ...run, text: noteMark(number, language) }];
  };
  return mapTexts(content, (text) => ({
    ...text,
    paragraphs: text.paragraphs.map((runs) => runs.flatMap(marked)),
  })) as T;
}

function distinct(notes: readonly Note[]): Note[] {
  const keys = notes.map(keyOf);
  return notes.filter((note, i) => keys.indexOf(keyOf(note)) === i);
}

const textsIn = (value: unknown) => foundIn(value, [], (each) => (isRichText(each) ? [each] : undefined));

function mapTexts(value: unknown, change: (text: RichText) => RichText): unknown {
  if (isRichText(value)) return change(value);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}

import { type Language, spokenStretches } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Run } from '../../../core/rich-text.ts';
import { cleanRun } from '../../../office/xml.ts';
import type { TableItem, TextItem } from '../../../scene/items.ts';
import { cellMarginRight } from '../../../scene/page/place-table.ts';
import { linesBySentence } from '../../../scene/page/place-text.ts';
import { lineStarts } from '../../../text/line-break.ts';
import { measuresIn } from '../../../text/typeset.ts';
import { wraps } from './open-boxes.ts';

/** A text with its lines, and how wide the room is that a program breaks it in; none where it does not wrap. */
export interface WritableText
  extends Pick<TextItem, 'text' | 'lines' | 'style' | 'size' | 'align'>,
    Partial<Pick<TextItem, 'marker' | 'levels' | 'builds' | 'paragraphSpacing' | 'clauses'>> {
  readonly room?: Inch | undefined;
}

export function writableItem(item: TextItem): TextItem & Pick<WritableText, 'room'> {
  return wraps(item) ? { ...item, room: item.box.w - (item.inset ?? 0) } : item;
}

export function writableCell(table: TableItem, row: number, column: number): WritableText & { paragraphSpacing: 0 } {
  const cell = table.rows[row]?.cells[column];
  if (!cell) throw new Error(`The table ${table.name} has no cell ${row}, ${column}.`);
  return { ...cell, paragraphSpacing: 0, room: (table.columnWidths[column] ?? 0) - cellMarginRight(table, column) };
}

export interface WrittenRun extends Run {
  readonly language: Language;
}

/** A paragraph of the file (a:p): one of the text, or several lines that its author broke, as which it begins. */
export interface WrittenParagraph {
  readonly index: number;
  /** Its lines as far as they are broken in the file (a:br, ECMA-376 part 1, 21.1.2.2.1); most are not. */
  readonly lines: readonly (readonly WrittenRun[])[];
}

/** Programs set lines up to this part narrower than they are measured; and where another font was measured in its place. */
const PLAY = 1.015;
const PLAY_OF_STAND_IN = 1.25;
/** Where clauses part. */
const CLAUSE_END = /[:;,–—，；：]\s*$/u;

/**
 * The paragraphs of a text as the file has them: a sentence is one, however many lines it has. A line is ended by a break
 * where its author did so, or where the program would go on with words that belong to the next; elsewhere the program ends
 * it by itself. Neighbouring runs that look alike are one.
 */
export function writtenParagraphs(text: WritableText, language: Language): WrittenParagraph[] {
  const measures = text.room === undefined ? [] : measuresIn(text.room, text.lines.length, text, text.style);
  return linesBySentence(text).map((sentence) => ({
    index: sentence[0] ?? 0,
    lines: sentence
      .flatMap((i) => brokenLines(text, i, measures[i]))
      .map((runs) => spokenRuns(runs, text.style.bold, language)),
  }));
}

/** The runs of a paragraph, cut at each line that a program would not end there in that measure; at each without one. */
function brokenLines(
  { text, lines, style, align, clauses }: WritableText,
  index: number,
  measure?: Pt,
): (readonly Run[])[] {
  const runs = text.paragraphs[index] ?? [];
  const words = runs.map((run) => run.text).join('');
  const own = lines[index] ?? [];
  const shown = style.capitals ? words.toUpperCase() : words;
  if (shown.length !== words.length) return [runs];
  const play = (start: number) => (clauses && CLAUSE_END.test(shown.slice(0, start)) ? PLAY_OF_STAND_IN : PLAY);
  const isEnded = (start: number, onward = 0) => measure === undefined || onward <= play(start) * measure;
  const starts = lineStarts(shown, own).filter((start, i) => isEnded(start, own[i]?.onward));
  return [0, ...starts].map((start, i) => {
    const line = cut(runs, start, starts[i] ?? words.length);
    // A space before a break moves lines that do not begin at the left.
    return align === 'left' || i === starts.length ? line : trimmedEnd(line);
  });
}

function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text === '' && run.text !== '') return [];
    return text === run.text ? run : { ...run, text };
  });
}

const trimmedEnd = (runs: readonly Run[]) =>
  runs.map((run, i) => (i === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run));

/** Runs of one language each, those joined that do not differ in what the file says of them. */
export function spokenRuns(runs: readonly Run[], bold: boolean, language: Language): WrittenRun[] {
  const found: WrittenRun[] = [];
  for (const run of runs) {
    for (const { text, language: own } of spokenStretches(run.text, language)) {
      const last = found.at(-1);
      const next = { ...run, text, language: own };
      if (last && isAlike(last, next, bold)) found[found.length - 1] = { ...last, text: last.text + text };
      else found.push(next);
    }
  }
  return found.filter(({ text }) => cleanRun(text) !== '');
}

function isAlike(a: WrittenRun, b: WrittenRun, bold: boolean): boolean {
  return (
    a.language === b.language &&
    (a.bold ?? bold) === (b.bold ?? bold) &&
    (a.scale ?? 1) === (b.scale ?? 1) &&
    (a.latin ?? false) === (b.latin ?? false) &&
    a.link === b.link &&
    a.note === b.note
  );
}

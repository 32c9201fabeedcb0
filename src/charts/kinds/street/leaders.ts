import type { Box } from '../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { ChartWord } from '../../base/define-chart.ts';
import type { PageMark } from '../../base/page-marks.ts';
import { figureText, valueFigure } from '../../parts/figure.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';
import type { Part } from './parts.ts';

/** What tells a narrow part: its words in the sky, the line from them to its field, and what of the sky they take. */
interface Leader {
  readonly word: ChartWord;
  readonly line: PageMark;
  readonly room: Box;
}

const TEXTS: readonly Pt[] = [26, 24, 22, 20];
const SMALL: readonly Pt[] = [18, 16, 14, 12];
/** A row of words, in their size. */
const ROW = 1.4;
/** The line’s width; between words and line. */
const LINE: Inch = 0.035;
const GAP: Inch = 0.36;
const CLEAR: Inch = 0.12;
const BELOW: Inch = 0.16;
/** How far down in the sky the first row ends, in parts of that. */
const DOWN = 0.34;

/** Leaders to narrow parts, the outermost on top, so that no line crosses words; undefined where one has no room. */
export function leadersTo(parts: readonly Part[], foot: Inch, sheet: PageSheet): readonly Leader[] | undefined {
  const { frame } = sheet;
  const isPage = frame.margin > 0;
  const widest = frame.w - 2 * frame.margin - 2 * GAP;
  const size = sheet
    .steps(isPage ? TEXTS : [...TEXTS, ...SMALL])
    .find((each) => parts.every((part) => widthOf(part, each, sheet) <= widest));
  if (size === undefined) return undefined;
  const aside = ({ x, w }: Part) => Math.abs(x + w / 2 - frame.w / 2);
  const outermost = parts.toSorted((a, b) => aside(b) - aside(a));
  return outermost.map((part, i) => leaderTo(part, { row: i, size, foot }, sheet));
}

interface Place {
  readonly row: number;
  readonly size: Pt;
  readonly foot: Inch;
}

function leaderTo(part: Part, { row, size, foot }: Place, sheet: PageSheet): Leader {
  const { frame, dark } = sheet;
  const x = part.x + part.w / 2;
  const isRight = x > frame.w / 2;
  const h = ROW * ptToInch(size);
  const head = frame.head ?? 0;
  const y = head + Math.max(0, DOWN * (foot - head) - h) + (row + 0.5) * h;
  const w = widthOf(part, size, sheet);
  const left = isRight ? Math.min(x - GAP, frame.w - frame.margin) - w : Math.max(x + GAP, frame.margin);
  const near = isRight ? left + w + CLEAR : left - CLEAR;
  const points = [
    { x: near, y },
    { x, y },
    { x, y: foot },
  ];
  const at = { x: left, y, w, at: 'middle' } as const;
  return {
    word: sheet.label(`leader ${row + 1}`, textOf(part), at, { size, align: isRight ? 'right' : 'left' }),
    line: { kind: 'line', name: `Leader ${row + 1}`, points, width: LINE, role: dark ? 'on-dark' : 'text' },
    room: { x: Math.min(x, left), y: y - h / 2, w: Math.max(x, left + w) - Math.min(x, left), h: h + BELOW },
  };
}

function textOf({ datum, text }: Part): RichText {
  const figure = valueFigure(datum, '');
  const own = figure.fact === undefined ? {} : { fact: figure.fact };
  const runs = [{ text: figureText(figure), bold: true, ...own }, { text: ` ${plainText(text)}` }];
  return { paragraphs: [runs], path: text.path };
}

const widthOf = (part: Part, size: Pt, sheet: PageSheet): Inch =>
  1.06 * sheet.wordWidth(plainText(textOf(part)), size, true) + 0.06;

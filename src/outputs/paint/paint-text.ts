import { inchToPt, type Pt } from '../../core/lengths.ts';
import type { PlacedText } from '../../scene/page/page.ts';
import type { PlacedLine, PlacedMark, PlacedRun } from '../../scene/page/place-text.ts';
import { sentencesOf } from '../../scene/page/sentences.ts';
import { isHeading } from '../../scene/tokens.ts';
import type { PaintContext } from './context.ts';
import type { PagePen, Tag, TextRun } from './pen.ts';
import { levelLine } from './shapes.ts';

/** How far below the base line links are underlined, and how thick, as parts of the type size. */
const UNDERLINE = { below: 0.12, width: 0.05 } as const;

export function paintText(pen: PagePen, item: PlacedText, context: PaintContext): void {
  const { lines, marker, builds } = item;
  const sentences = sentencesOf(item).map((each) => ({ index: each[0] ?? 0, lines: joinedLines(each, lines) }));
  if (marker) {
    pen.tag({ kind: 'list' }, () => paintPoints(pen, item, 0, lines.length, 0, context));
    return;
  }
  const tag = tagOf(item);
  if (tag.kind === 'heading') {
    pen.tag(tag, () => {
      for (const each of sentences) paintLines(pen, each.lines, context);
    });
  } else {
    for (const { index, lines: own } of sentences) {
      pen.tag({ kind: 'paragraph', build: builds?.[index] }, () => paintLines(pen, own, context));
    }
  }
}

/** The lines of some paragraphs as those of one, with a space where one paragraph of words ends and the next begins. */
function joinedLines(paragraphs: readonly number[], lines: Paragraphs): readonly PlacedLine[] {
  return paragraphs.flatMap((paragraph, i) => {
    const own = lines[paragraph] ?? [];
    const last = own.at(-1);
    const next = lines[paragraphs[i + 1] ?? -1]?.[0]?.runs[0];
    if (!last || !next || next.face.eastAsian || last.runs.at(-1)?.face.eastAsian) return own;
    return [...own.slice(0, -1), { ...last, endsInSpace: true }];
  });
}

function tagOf({ placeholder, style, part }: PlacedText): Tag {
  if (placeholder === 'title') return { kind: 'heading', level: 1 };
  const isHead = part?.kind === 'chart-heading' || style.role === 'heading' || isHeading(style.role);
  return isHead ? { kind: 'heading', level: 2 } : { kind: 'paragraph' };
}

type Paragraphs = readonly (readonly PlacedLine[])[];

/** The points of a list, `from` included and `to` not; sub-points are a list within their point. */
function paintPoints(
  pen: PagePen,
  item: Pick<PlacedText, 'lines' | 'levels' | 'builds'>,
  from: number,
  to: number,
  level: number,
  context: PaintContext,
): void {
  const { lines, levels = [], builds } = item;
  for (let at = from; at < to; ) {
    let next = at + 1;
    while (next < to && (levels[next] ?? 0) > level) next++;
    const [first, below, end] = [at, at + 1, next];
    pen.tag({ kind: 'list-item', build: builds?.[first] }, () => {
      paintPoint(pen, lines[first] ?? [], context);
      if (below < end) pen.tag({ kind: 'list' }, () => paintPoints(pen, item, below, end, levels[below] ?? 0, context));
    });
    at = next;
  }
}

function paintPoint(pen: PagePen, lines: readonly PlacedLine[], context: PaintContext): void {
  const mark = lines[0]?.mark;
  if (mark) pen.tag({ kind: 'list-label' }, () => pen.line([textRun(mark, context)], true));
  pen.tag({ kind: 'list-body' }, () => paintLines(pen, lines, context));
}

export function paintLines(pen: PagePen, lines: readonly PlacedLine[], context: PaintContext): void {
  for (const { runs, endsInSpace = false } of lines) {
    pen.line(
      runs.map((run) => textRun(run, context)),
      endsInSpace,
    );
    for (const run of runs) if (run.link !== undefined) underline(pen, run, context);
  }
}

const inkOf = ({ color, hex }: PlacedMark, { ink }: PaintContext) => (hex === undefined ? ink(color) : { hex });

/** Of a mark the width is never needed: nothing stands against its right edge. */
function textRun(run: PlacedMark & Partial<Pick<PlacedRun, 'width' | 'link'>>, context: PaintContext): TextRun {
  const { text, x, baseLine, size, face, tracking, width = 0, link } = run;
  return {
    ...{ text, size, face, tracking, link, ink: inkOf(run, context) },
    ...{ x: inchToPt(x), y: inchToPt(baseLine), width: inchToPt(width) },
  };
}

/** Drawn as a line: not every program underlines text, nor at the same height. */
function underline(pen: PagePen, run: PlacedRun, context: PaintContext): void {
  const { x, baseLine, width, size } = run;
  const y: Pt = inchToPt(baseLine) + UNDERLINE.below * size;
  pen.tag({ kind: 'artefact' }, () =>
    pen.path(levelLine(inchToPt(x), y, inchToPt(width)), {
      stroke: { ink: inkOf(run, context), width: UNDERLINE.width * size },
    }),
  );
}

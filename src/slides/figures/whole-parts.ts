import { describeChart } from '../../charts/alt-text.ts';
import type { ChartItem } from '../../charts/base/define-chart.ts';
import type { ChartSpec } from '../../charts/chart-schema.ts';
import { partFieldRoles, partFields } from '../../charts/composed/part-fields.ts';
import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import { textSteps } from '../fill/texts.ts';
import type { Field, LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { field, footBox, inkOn } from '../parts/fields.ts';
import type { Span } from '../parts/grid.ts';
import { styled } from '../parts/parts.ts';
import { CHART, isThin, partTexts, thinText, type WholePart, WORDS } from './part-texts.ts';
import { cellsOf, type Stage } from './stage.ts';

type Direction = 'down' | 'across';

/** In inches: from a field's edges to its texts, and from those of a low field. */
const INSET = { side: 0.36, top: 0.4, foot: 0.2, low: 0.2, lowFoot: 0.1 };
/** In inches: the square of its colour before the name of a thin part, and its distance from that. */
const SQUARE = { side: 0.18, gap: 0.12 };
/** Where the name of a thin part begins, as a part of the field's width: below lists. */
const NOTE_AT = 0.66;
/** In inches: what the slide's number takes at the right end of its box. */
const NUMBER = 0.4;
/** In inches: how wide the strip for such names is at the least. */
const NOTE_LEAST = 2;
/** In inches: between names of thin parts and what stands at their left and right. */
const CLEAR = 0.3;

/**
 * A whole as the slide below its title: a field a part, to scale, and on it what it consists of. Fields below each other
 * end with the frame's body, so that the source line has the ground to itself.
 */
export function partsPage(stage: Stage, title: RichText, parts: readonly Omit<WholePart, 'fill'>[]): Page {
  const down = laid(stage, title, parts, 'down');
  if (!down.crowded) return down;
  const across = laid(stage, title, parts, 'across');
  return across.crowded ? down : across;
}

function laid(stage: Stage, title: RichText, given: readonly Omit<WholePart, 'fill'>[], direction: Direction): Page {
  const { context } = stage;
  const { body } = context;
  const foot = footBox(context);
  const whole = direction === 'down' ? { ...foot, h: body.y + body.h - foot.y } : foot;
  const roles = partFieldRoles(given.length);
  const parts = given.map((part, i): WholePart => ({ ...part, fill: roles[i] ?? 'subject' }));
  const boxes = partFields(
    parts.map(({ fact }) => fact.value),
    whole,
    direction,
  );
  const fields = boxes.map((box, i): Field => ({ box, fill: roles[i] ?? 'subject' }));
  const rooms = fields.map(({ box }, i) => roomIn(stage, box, i === fields.length - 1));
  const thin = rooms.map(isThin);
  const filled = parts.flatMap((part, i) => {
    const room = rooms[i];
    return room && !thin[i] ? [partTexts(stage, part, room, direction)] : [];
  });
  const notes = fields.flatMap((field, on) => {
    const named = parts.filter((_, i) => thin[i] && nearest(thin, i) === on);
    const room = rooms[on];
    const below = direction === 'down' && on === lastRoomy(thin) ? stripBelow(context, whole) : undefined;
    return named.length > 0 && room ? noteItems(stage, named, { field, room, below }) : [];
  });
  const crowded = filled.some(({ fits }) => !fits) || thin.every(Boolean);
  const { source } = context.frame.placeholders;
  const noted = notes.some((item) => item.kind === 'text' && item.style.role === 'source');
  return {
    behind: [chartBehind(context, title, parts, whole, direction)],
    quiet: fields,
    items: [...filled.flatMap(({ items }) => items), ...notes],
    ...(source && noted ? { sourceBox: { ...source.box, w: noteX(body) - CLEAR - source.box.x } } : {}),
    ...(crowded ? { crowded: true } : {}),
  };
}

/** The place of the texts on a field: within the body, and not at the field's edges. */
function roomIn(stage: Stage, field: Box, last: boolean): Box {
  const { body } = stage.context;
  const [cell] = cellsOf(stage, [1]);
  const span = cell?.text ?? body;
  const low = field.h < 2;
  const x = Math.max(span.x, field.x + (field.x > body.x ? INSET.side : 0));
  const right = Math.min(span.x + span.w, field.x + field.w - (field.x + field.w < body.x + body.w ? INSET.side : 0));
  const y = field.y + (low ? INSET.low : INSET.top);
  const end = Math.min(field.y + field.h - (low ? INSET.lowFoot : INSET.foot), body.y + body.h);
  return { x, y, w: right - x, h: (last ? Math.min(end, body.y + body.h) : end) - y };
}

/** The roomy field nearest to a thin one, that before it first. */
function nearest(thin: readonly boolean[], i: number): number {
  const roomy = thin.flatMap((isThinOne, at) => (isThinOne ? [] : [at]));
  return roomy.toSorted((a, b) => Math.abs(a - i) - Math.abs(b - i) || a - b)[0] ?? i;
}

const lastRoomy = (thin: readonly boolean[]): number => thin.lastIndexOf(false);

const noteX = (whole: Span): Inch => whole.x + NOTE_AT * whole.w;

/** The ground beside the source line, from below lists to the slide's number; undefined where that does not stand there. */
function stripBelow({ frame, body }: LayoutContext, whole: Box): Box | undefined {
  const source = frame.placeholders.source?.box;
  if (!source || frame.layout || source.y < whole.y + whole.h - 0.01) return undefined;
  const x = noteX(body);
  const number = frame.slideNumber?.box;
  const end = Math.min(body.x + body.w, number ? number.x + number.w - NUMBER - CLEAR : Number.POSITIVE_INFINITY);
  return source.x < x && end > x + NOTE_LEAST ? { ...source, x, w: end - x } : undefined;
}

/**
 * The names of parts that are too thin for them, each behind a square of its colour: below the fields, where those are the
 * lowest, else in the corner of their neighbour.
 */
function noteItems(
  stage: Stage,
  parts: readonly WholePart[],
  { field: on, room, below }: { readonly field: Field; readonly room: Box; readonly below: Box | undefined },
): LaidOutItem[] {
  const { context } = stage;
  const { brand, frame } = context;
  const { sizes } = textSteps(context, 'label', { least: 20, base: 20 });
  const size = sizes[0] ?? brand.type.label.size;
  const whole = cellsOf(stage, [1])[0]?.text ?? room;
  const [from, end] = below ? [below.x, below.x + below.w] : [Math.max(room.x, noteX(whole)), room.x + room.w];
  const ground = below ? frame.ground : on.fill;
  const h = (1.3 * size) / 72;
  const y = below ? below.y + (below.h - h) / 2 : room.y + room.h - h;
  const w = (end - from) / parts.length;
  // Beside the source line it is as that is: beyond the room of the frame.
  const role = below ? 'source' : 'label';
  return parts.flatMap((part, i): LaidOutItem[] => {
    const x = from + i * w;
    const square = { x, y: y + (h - SQUARE.side) / 2, w: SQUARE.side, h: SQUARE.side };
    const text = x + SQUARE.side + SQUARE.gap;
    return [
      {
        ...field(`Thin part ${i + 1} colour`, square, part.fill, part.path),
        ...(below ? { part: { kind: 'bleed' } } : {}),
      },
      styled(context, role, {
        ...{ name: `Thin part ${i + 1}`, text: thinText(part), size, ground, anchor: 'middle', path: part.path },
        ...{ box: { x: text, y, w: x + w - text, h }, style: { color: inkOn(brand, ground) }, part: WORDS },
      }),
    ];
  });
}

/** The chart of the parts behind the texts: its words are the slide's. */
function chartBehind(
  { language, path }: LayoutContext,
  title: RichText,
  parts: readonly WholePart[],
  box: Box,
  direction: Direction,
): ChartItem {
  const chart: ChartSpec = {
    ...{ type: 'parts', direction },
    labels: parts.map(({ name }) => name),
    series: [{ name: '', values: parts.map(({ fact }) => fact) }],
  };
  const alt = describeChart(chart, language, plainText(title));
  return { kind: 'chart', name: CHART, box, path, chart, alt, clear: true, part: { kind: 'data' } };
}

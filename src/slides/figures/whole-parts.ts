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

/** In inches: from a field's edges to its texts, and around the name of a thin part. */
const INSET = { side: 0.36, top: 0.3, foot: 0.2, low: 0.2 };
/** In inches: the square of its colour before the name of a thin part, and its distance from that. */
const SQUARE = { side: 0.18, gap: 0.12 };
/** Where the source line begins beside the names of thin parts, as a part of the field's width. */
const SOURCE_AT = 0.26;
/** The field's width at which the name of a thin part begins, as a part of it. */
const NOTE_AT = 0.69;

/** A whole as the slide below its title: a field a part, to scale, and on it what it consists of. */
export function partsPage(stage: Stage, title: RichText, parts: readonly Omit<WholePart, 'fill'>[]): Page {
  const down = laid(stage, title, parts, 'down');
  if (!down.crowded) return down;
  const across = laid(stage, title, parts, 'across');
  return across.crowded ? down : across;
}

function laid(stage: Stage, title: RichText, given: readonly Omit<WholePart, 'fill'>[], direction: Direction): Page {
  const { context } = stage;
  const whole = footBox(context);
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
    const lowest = on === lastRoomy(thin) && on < fields.length - 1;
    return named.length > 0 && room ? noteItems(stage, named, field, room, lowest) : [];
  });
  const crowded = filled.some(({ fits }) => !fits) || thin.every(Boolean);
  const { source } = context.frame.placeholders;
  const noted = notes.some((item) => item.kind === 'text' && item.style.role === 'source');
  const sourceX = sourceFrom(cellsOf(stage, [1])[0]?.text ?? whole);
  return {
    behind: [chartBehind(context, title, parts, whole, direction)],
    quiet: fields,
    items: [...filled.flatMap(({ items }) => items), ...notes],
    ...(source && noted ? { sourceBox: { ...source.box, x: sourceX, w: source.box.x + source.box.w - sourceX } } : {}),
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
  const end = Math.min(field.y + field.h - INSET.foot, body.y + body.h);
  return { x, y, w: right - x, h: (last ? Math.min(end, body.y + body.h) : end) - y };
}

/** The roomy field nearest to a thin one, that before it first. */
function nearest(thin: readonly boolean[], i: number): number {
  const roomy = thin.flatMap((isThinOne, at) => (isThinOne ? [] : [at]));
  return roomy.toSorted((a, b) => Math.abs(a - i) - Math.abs(b - i) || a - b)[0] ?? i;
}

const lastRoomy = (thin: readonly boolean[]): number => thin.lastIndexOf(false);

const noteX = (whole: Span): Inch => whole.x + NOTE_AT * whole.w;
const sourceFrom = (whole: Span): Inch => whole.x + SOURCE_AT * whole.w;

/**
 * The names of parts that are too thin for them, each behind a square of its colour, on their neighbour: before the source
 * line where that is the lowest field, else in its corner.
 */
function noteItems(
  stage: Stage,
  parts: readonly WholePart[],
  { box, fill }: Field,
  room: Box,
  lowest: boolean,
): LaidOutItem[] {
  const { context } = stage;
  const { brand, frame } = context;
  const { sizes } = textSteps(context, 'label', { least: 20, base: 20 });
  const { source } = frame.placeholders;
  const size = sizes[0] ?? brand.type.label.size;
  const beside = lowest && source && source.box.y >= room.y + room.h && source.box.y + source.box.h <= box.y + box.h;
  const whole = cellsOf(stage, [1])[0]?.text ?? room;
  const [from, end] = beside
    ? [room.x, sourceFrom(whole) - INSET.side / 2]
    : [Math.max(room.x, noteX(whole)), room.x + room.w];
  const h = (1.3 * size) / 72;
  const y = beside ? source.box.y + (source.box.h - h) / 2 : room.y + room.h - h;
  const w = (end - from) / parts.length;
  // Beside the source line it is as that is: beyond the room of the frame.
  const role = beside ? 'source' : 'label';
  return parts.flatMap((part, i): LaidOutItem[] => {
    const x = from + i * w;
    const square = { x, y: y + (h - SQUARE.side) / 2, w: SQUARE.side, h: SQUARE.side };
    const text = x + SQUARE.side + SQUARE.gap;
    return [
      {
        ...field(`Thin part ${i + 1} colour`, square, part.fill, part.path),
        ...(beside ? { part: { kind: 'bleed' } } : {}),
      },
      styled(context, role, {
        ...{ name: `Thin part ${i + 1}`, text: thinText(part), size, ground: fill, anchor: 'middle', path: part.path },
        ...{ box: { x: text, y, w: x + w - text, h }, style: { color: inkOn(brand, fill) }, part: WORDS },
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

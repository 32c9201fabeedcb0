import { z } from 'zod';
import type { ChartItem } from '../../../charts/base/define-chart.ts';
import { describeChart } from '../../../charts/chart-words.ts';
import { partFieldRoles, partFields } from '../../../charts/kinds/parts.ts';
import type { ChartSpec } from '../../../charts/plot-chart.ts';
import type { Box } from '../../../core/box.ts';
import { ptToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import { footBox } from '../../../layout/chrome.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type Field, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { type PanelSetting, panelCells, settingOf } from '../../stage/on-panels.ts';
import { CHART, isThin, partTexts, type WholePart } from './part-texts.ts';
import { partsInStrata } from './strata.ts';
import { NOTE, noteItems, noteSize } from './thin-parts.ts';

const { takeaway: _, dark: __, ...fields } = contentFields;

const list = z
  .strictObject({
    title: text('What the list names, in a few words.').optional(),
    items: z.array(text('A name.')).min(1).max(8).describe('Names, each in one line.'),
  })
  .describe('What the part consists of.');

export const parts = defineSlide({
  kind: 'parts',
  summary: 'A whole as the slide itself, a field for each part, to scale, with what the part consists of.',
  family: 'bands',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...fields,
    ...buildField,
    background: commonFields.background,
    title: commonFields.title,
    items: z
      .array(
        z.strictObject({
          fact: factRef('The size of the part: its field is drawn to scale.'),
          name: text('What the part is called.'),
          note: text('A remark below the name, in a few words.').optional(),
          list: list.optional(),
        }),
      )
      .min(2)
      .max(4)
      .describe('The parts of one whole, in the order in which they are read.'),
    claim: claimField,
  }),
  compositions: [
    {
      ...{ name: 'strata', family: 'bands', headline: 'top', heavy: 'left', grounds: ['white', 'ink', 'pale'] },
      compose: ({ items, claim }, context) => {
        const given = items.map((item, i) => ({ ...item, path: [...context.path, 'items', i] }));
        return partsInStrata(given, context, claimedIn(claim));
      },
    },
  ],
  layout: ({ title, items, background }, context) => {
    const given = items.map((item, i): Omit<WholePart, 'fill'> => ({ ...item, path: [...context.path, 'items', i] }));
    return [partsPage(settingOf(context, { background }), title, given)];
  },
});

type Direction = 'down' | 'across';

/** In inches: from a field's edges to its texts, and from those of a low field. */
const INSET = { side: 0.36, top: 0.4, foot: 0.2, low: 0.2, lowFoot: 0.14 };
/** Where the name of a thin part begins on its neighbour, as a part of the field's width: below lists. */
const NOTE_AT = 0.66;

/**
 * A whole as the slide below its title: a field a part, to scale, and on it what it consists of. Fields below each other
 * end with the frame's body, so that the source line has the ground to itself; where parts are too thin for their names,
 * those have a row of their own below the fields.
 */
function partsPage(stage: PanelSetting, title: RichText, parts: readonly Omit<WholePart, 'fill'>[]): Page {
  const down = laid(stage, title, parts, 'down');
  if (!down.crowded) return down;
  const across = laid(stage, title, parts, 'across');
  return across.crowded ? down : across;
}

function laid(
  stage: PanelSetting,
  title: RichText,
  given: readonly Omit<WholePart, 'fill'>[],
  direction: Direction,
): Page {
  const { context } = stage;
  const { body } = context;
  const foot = footBox(context);
  const row =
    direction === 'down' ? noteRow(stage, fieldsIn(stage, given, { ...foot, h: body.y + body.h - foot.y })) : undefined;
  const end = row ? row.y - NOTE.gap : body.y + body.h;
  const whole = direction === 'down' ? { ...foot, h: end - foot.y } : foot;
  const roles = partFieldRoles(given.length);
  const parts = given.map((part, i): WholePart => ({ ...part, fill: roles[i] ?? 'field' }));
  const { fields, rooms, thin } = fieldsIn(stage, given, whole, direction);
  const filled = parts.flatMap((part, i) => {
    const room = rooms[i];
    return room && !thin[i] ? [partTexts(stage, part, room, direction)] : [];
  });
  const notes = row
    ? noteItems(
        context,
        parts.filter((_, i) => thin[i]),
        row,
        context.frame.ground,
      )
    : fields.flatMap((field, on) => {
        const named = parts.filter((_, i) => thin[i] && nearest(thin, i) === on);
        const room = rooms[on];
        return named.length > 0 && room ? noteItems(context, named, cornerOf(stage, room), field.fill) : [];
      });
  const crowded = filled.some(({ fits }) => !fits) || thin.every(Boolean);
  return {
    behind: [chartBehind(context, title, parts, whole, direction)],
    quiet: fields,
    items: [...filled.flatMap(({ items }) => items), ...notes],
    ...(crowded ? { crowded: true } : {}),
  };
}

interface Fields {
  readonly fields: readonly Field[];
  readonly rooms: readonly Box[];
  readonly thin: readonly boolean[];
}

function fieldsIn(
  stage: PanelSetting,
  parts: readonly Pick<WholePart, 'fact'>[],
  whole: Box,
  direction: Direction = 'down',
): Fields {
  const roles = partFieldRoles(parts.length);
  const boxes = partFields(
    parts.map(({ fact }) => fact.value),
    whole,
    direction,
  );
  const fields = boxes.map((box, i): Field => ({ box, fill: roles[i] ?? 'field' }));
  const rooms = fields.map(({ box }, i) => roomIn(stage, box, i === fields.length - 1));
  return { fields, rooms, thin: rooms.map((room) => isThin(stage.context, room)) };
}

/** The row below the fields for the names of thin parts; undefined where there are none, or no part but those. */
function noteRow(stage: PanelSetting, { thin }: Fields): Box | undefined {
  if (!thin.includes(true) || thin.every(Boolean)) return undefined;
  const { body } = stage.context;
  const span = panelCells(stage, [1])[0]?.text ?? body;
  const h = ptToInch(NOTE.row * noteSize(stage.context));
  return { ...span, y: body.y + body.h - h, h };
}

function cornerOf(stage: PanelSetting, room: Box): Box {
  const whole = panelCells(stage, [1])[0]?.text ?? room;
  const x = Math.max(room.x, whole.x + NOTE_AT * whole.w);
  const h = ptToInch(NOTE.row * noteSize(stage.context));
  return { x, y: room.y + room.h - h, w: room.x + room.w - x, h };
}

/** The place of the texts on a field: within the body, and not at the field's edges. */
function roomIn(stage: PanelSetting, field: Box, last: boolean): Box {
  const { body } = stage.context;
  const [cell] = panelCells(stage, [1]);
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

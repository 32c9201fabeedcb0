import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { bold, joinParagraphs } from '../../../core/rich-text.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { fieldOn, footIn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { centred, sideBySide } from '../../stage/rows.ts';
import type { Hung } from '../../tiles/hung-fields.ts';
import { namesOf } from './lead-band.ts';

const BELOW: Inch = 0.32;
/** The part of the slide’s width that the card which leads has, the most beside names alone, and of the others’ width that their scenes have. */
const LEAD = { bare: 0.66, few: 0.56, many: 0.46 };
const SHOWN = { few: 0.36, many: 0.3 };
const MANY = 4;
/** Around texts on plates, and from the foot of the slide where the source line is. */
const PAD: { readonly x: Inch; readonly y: Inch; readonly foot: Inch } = { x: 0.4, y: 0.42, foot: 0.92 };
/** The least parts of the slide’s height that the scene of the card that leads has, and its least figure below, the best first. */
const SCENES = [
  { part: 0.45, least: 110 },
  { part: 0.4, least: 110 },
  { part: 0.36, least: 84 },
] as const;
const LAST: Inch = 0.3;
/** The lines of a text, the fewest first. */
const LINES = [2, 4] as const;
const NAMES: readonly Pt[] = [54, 54, 46, 40, 36, 36];

/** The scene of the card that leads large over its plate, the others in rows beside it, all to the slide’s edges. */
export function mosaicOfScenes(all: readonly Hung[], lead: number, context: Composed): Page | undefined {
  const { body, brand } = context;
  const first = all[lead];
  const others = all.filter((_, i) => i !== lead);
  const headline = shortHeadline(
    context,
    { ...body, h: body.h / 4 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline || !first) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const number = others.length < MANY ? 'few' : 'many';
  const x = LEAD[others.some(({ visual }) => visual) || number === 'many' ? number : 'bare'] * brand.size.w;
  const [tone = 'field-dark', ...tones] = tonesOn(context, 4).filter((each) => each !== 'field-pale');
  const room = { x: body.x, y: top, w: x - PAD.x - body.x };
  const plates = SCENES.map(({ part, least }) =>
    plateOf(first, context, { ...room, h: (1 - part) * brand.size.h - top }, { ground: tone, least }),
  );
  const plate = plates.find((each) => each !== undefined);
  // The field of the last row reaches further, to the slide’s foot.
  const rowH = (brand.size.h - LAST - top) / others.length;
  const rows = others.map((each, i) => {
    const on = tones[i % tones.length] ?? 'field';
    const low = i === others.length - 1 ? whole.y + whole.h : top + (i + 1) * rowH;
    return { each, on, box: { x, y: top + i * rowH, w: whole.x + whole.w - x, h: low - top - i * rowH } };
  });
  const texts = rowTexts(context, rows, SHOWN[number], rowH);
  if (!plate || !texts) return undefined;
  const scene = { x: 0, y: top, w: x, h: plate.y - top };
  const shown = (card: Hung, box: Box, accent: boolean): LaidOutItem[] =>
    card.visual
      ? visualItems(context, {
          name: `${card.name} scene`,
          visual: card.visual,
          box,
          title: card.title ?? context.headline,
          accent,
        })
      : [];
  return {
    ...headline,
    ...footIn(context, { x: 0, w: x - PAD.x }),
    behind: [
      fieldOn('Lead field', { ...whole, y: top, w: x - whole.x, h: whole.y + whole.h - top }, tone, first.path),
      ...rows.map(({ each, on, box }) => fieldOn(`${each.name} field`, box, on, each.path)),
      ...shown(first, scene, true),
      ...rows.flatMap(({ each, box }) =>
        shown(
          each,
          { ...box, w: SHOWN[number] * box.w, h: Math.min(box.h, brand.size.h - box.y) },
          first.visual === undefined,
        ),
      ),
    ],
    items: [...plate.items, ...texts],
  };
}

/** The texts of the card that leads, at the foot of its room; and where their plate begins. */
function plateOf(
  { name, path, fact, title, text }: Hung,
  context: Composed,
  room: Box,
  { ground, least }: { readonly ground: ColorRole; readonly least: Pt },
) {
  const steps = {
    text: supportSteps(context, { min: 24, max: 32 }),
    head: headSteps(context, { max: 84 }),
    figure: heroFigureSteps(context, { min: least, max: 254 }),
  };
  const filled = fill({ ...room, h: room.h - PAD.y - PAD.foot }, steps, (at) => {
    const own = { name, path, ground };
    const words = title && joinParagraphs([bold(title), ...(text ? [text] : [])]);
    if (fact) {
      const label = words && { text: words, size: at.text, role: 'body' as const, maxLines: 4 };
      return lockUp(context, { ...own, fact, size: at.figure, label, places: ['notch', 'beside', 'under'] });
    }
    const parts: Part[] = [];
    if (title) {
      const style = { spacing: 0.9 };
      parts.push(inkText(context, { ...own, name: `${name} head`, text: title, size: at.head, maxLines: 2, style }));
    }
    if (text) {
      const said = { ...own, name: `${name} text`, text, size: at.text, role: 'body' as const, maxLines: 3 };
      parts.push(space(0.24), inkText(context, said));
    }
    return stack(parts);
  });
  if (!filled.fits) return undefined;
  const h = filled.ratio * (room.h - PAD.y - PAD.foot);
  const y = context.brand.size.h - PAD.foot - h;
  const down = y - room.y;
  return {
    y: y - PAD.y - 0.06,
    items: filled.items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y + down } })),
  };
}

interface Row {
  readonly each: Hung;
  readonly on: ColorRole;
  readonly box: Box;
}

/** The texts of rows, all at the same sizes: each in the middle of its row, beside its scene. */
function rowTexts(
  context: Composed,
  rows: readonly Row[],
  share: number,
  rowH: Inch,
): readonly LaidOutItem[] | undefined {
  const { body } = context;
  const steps = {
    head: namesOf(context, NAMES[rows.length] ?? 36),
    text: supportSteps(context, { max: 26 }),
  };
  const right = body.x + body.w;
  const boxOf = ({ each, box }: Row): Box => {
    const x = box.x + (each.visual ? share * box.w : 0) + PAD.x;
    return { ...box, x, w: right - x, h: rowH - 0.1 };
  };
  const [first] = rows;
  if (!first) return [];
  const filledIn = (lines: number) =>
    fill(boxOf(first), steps, (at) => (w) => {
      const sized = rows.map((row) => centred(wordsOf(context, row, at, lines))(Math.min(w, boxOf(row).w)));
      const min = Math.max(...sized.map((each) => each.min)) + 0.2;
      const endless = Number.POSITIVE_INFINITY;
      return {
        ...{ min, preferred: min, max: { elastic: endless, pitch: endless, padding: endless } },
        fits: sized.every(({ fits }) => fits),
        lines: sized.reduce((sum, { lines }) => sum + lines, 0),
        place: () => rows.flatMap((row, i) => sized[i]?.place({ ...boxOf(row), w: Math.min(w, boxOf(row).w) }) ?? []),
      };
    });
  return LINES.map(filledIn).find(({ fits }) => fits)?.items;
}

function wordsOf(context: Composed, { each, on: ground }: Row, at: Sizes<'head' | 'text'>, maxLines: number): Part {
  const { name, path, fact, title, text } = each;
  const words = stack([
    ...(title
      ? [
          inkText(context, {
            name: `${name} head`,
            path,
            text: title,
            size: at.head,
            ground,
            maxLines: 2,
            style: { spacing: 0.9 },
          }),
        ]
      : []),
    ...(text
      ? [
          space(0.2),
          inkText(context, { name: `${name} text`, path, text, size: at.text, ground, role: 'body', maxLines }),
        ]
      : []),
  ]);
  if (!fact) return words;
  const figure = lockUp(context, { name, path, fact, size: 1.4 * at.head, ground });
  return (w) => sideBySide(figure, words, { left: 0.34 * w, gap: 0.2, least: 1 })(w);
}

import { z } from 'zod';
import { type Box, below, inset } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { PictureView } from '../../../core/picture.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { filledPage, pageOn, panelArea } from '../../../layout/chrome.ts';
import { colorOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { fill } from '../../../layout/fill.ts';
import { gridColumns } from '../../../layout/grid.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { asData, field, LIST_SPACING } from '../../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { aligned, anchored, elastic, space, stack, tall } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';
import type { Frame } from '../../../scene/frame.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { placedPoints } from '../../charts/points-panel.ts';
import { commonFields, contentFields, pointsField } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { fitField, pictureItem } from '../../parts/picture-parts.ts';
import { visualFields, visualItems } from '../../parts/visual-parts.ts';
import { type PanelSetting, settingOnPanels } from '../../stage/on-panels.ts';
import { captioned, captionSize } from '../../tiles/caption-plate.ts';
import { besidePanel } from './beside-panel.ts';
import { fullBleed } from './full-bleed.ts';
import { hungPicture } from './hung-picture.ts';
import { ratioOf } from './picture-content.ts';

/** The ratio of the slide's width that a picture beside words takes: as its shape asks, between these. */
const BESIDE = { min: 0.4, max: 0.52 };
/** Between a picture and the words beside it, and between one and the words below it. */
const WORDS_GAP: Inch = 0.4;
const BELOW_GAP: Inch = 0.26;
/** A picture alone is cropped to the slide's width as long as so much of it stays; else it stands on a dark wall. */
const KEPT = 0.42;
const ON_WALL = 0.45;
/** The foot with a caption below a picture as wide as the slide, where it reaches the slide's edge, and elsewhere. */
const FOOT: { readonly edge: Inch; readonly inner: Inch } = { edge: 1.26, inner: 0.66 };
/** Heights of a strip above words, min, preferred and max, as ratios to the body's. */
const STRIP = [0.36, 0.42, 0.68] as const;
/** Sizes in a hall of a text beside a picture: alone, and above points. */
const TEXT = { min: 20, preferred: 40, max: 60 };
const LEAD = { min: 20, preferred: 28, max: 36 };
const BELOW = { min: 20, preferred: 22, max: 30 };

/** Pictures this wide, to one high, may fill a slide from edge to edge. */
const WIDE = 1.2;

const schema = z
  .object({
    ...contentFields,
    title: commonFields.title,
    background: commonFields.background,
    ...visualFields,
    fit: fitField,
    side: z
      .enum(['left', 'right', 'top'])
      .default('left')
      .meta({
        description: 'Where the picture stands beside its text; without text it takes the width.',
        enumDescriptions: ['Left of the text.', 'Right of the text.', 'Above the text.'],
      }),
    caption: text('A line on the picture, at its foot.').optional(),
    credit: text('Who made the picture; it goes to the source line.').optional(),
    text: text('What there is to say beside it, in a few lines.').optional(),
    points: pointsField,
  })
  .check(({ value, issues }) => {
    if (value.picture !== undefined || value.scene !== undefined) return;
    issues.push(refusal(value, { code: 'missing-key', ...say.slides.picture.none }, ['picture']));
  });

type Content = Resolved<z.output<typeof schema>>;

export const picture = defineSlide({
  kind: 'picture',
  summary: 'One picture or scene, alone or with a few words beside or below it.',
  family: 'picture',
  frame: 'title-only',
  fills: true,
  onBackground: true,
  schema,
  frameOn: (slide, brand) => (isBare(slide) && takesPictures(brand.frames.content) ? 'content' : undefined),
  compositions: [
    {
      name: 'panel',
      family: 'picture',
      headline: 'side',
      heavy: 'left',
      grounds: ['ink', 'white', 'deep', 'pale'],
      suits: ({ fit, side }) => fit === 'cover' && side !== 'top',
      compose: besidePanel,
    },
    {
      name: 'full',
      family: 'quiet',
      headline: 'inside',
      grounds: ['ink', 'white', 'field'],
      cost: -0.2,
      suits: ({ fit, text: words, points, ...slide }) =>
        fit === 'cover' && !words && points.length === 0 && ratioOf(slide) >= WIDE,
      compose: fullBleed,
    },
    {
      name: 'hung',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'ink', 'pale', 'deep'],
      suits: ({ fit, text: words, points, ...slide }) =>
        fit === 'cover' && (words !== undefined || points.length > 0) && ratioOf(slide) >= WIDE,
      compose: hungPicture,
    },
  ],
  layout: (slide, context) => {
    if (isBare(slide) && takesPictures(context.frame)) return [{ items: [inPlaceholder(slide, context)] }];
    const stage = settingOnPanels(context, slide);
    if (!slide.text && slide.points.length === 0) return [alone(slide, stage.context)];
    if (slide.side === 'top') return [above(slide, stage.context)];
    return [beside(slide, stage, slide.points.length === 0 && !stage.open ? 'field' : undefined)];
  },
});

/** Whether there is space(0) to a slide but its picture, and that may be cropped to any shape. */
function isBare({ text: words, points, caption, takeaway, fit, picture: view }: Content): boolean {
  return view !== undefined && !words && points.length === 0 && !caption && !takeaway && fit === 'cover';
}

/** Whether a template's placeholder for contents takes a picture: one that is for anything (ST_PlaceholderType `obj`). */
function takesPictures({ placeholders }: Frame): boolean {
  const own = placeholders.body?.own;
  return own !== undefined && (own.key.type ?? 'obj') === 'obj';
}

/** The picture in a template's own placeholder, which it fills to the edges. */
function inPlaceholder(slide: Content, { frame, body }: LayoutContext): LaidOutItem {
  const { box = body, own } = frame.placeholders.body ?? {};
  const { left = 0, top = 0, right = 0, bottom = 0 } = own?.insets ?? {};
  const whole = { x: box.x - left, y: box.y - top, w: box.w + left + right, h: box.h + top + bottom };
  return {
    ...pictureItem('Picture', { ...slide, picture: slide.picture as PictureView }, whole, slide.title),
    placeholder: 'body',
  };
}

/** The picture or scene in a box: cut to fill it, or whole in its middle, on a field of the given colour. */
function shown(slide: Content, box: Box, context: LayoutContext, wall: ColorRole = 'panel'): LaidOutItem[] {
  const name = 'Picture';
  if (slide.fit === 'cover' || !slide.picture)
    return visualItems(context, { name, visual: slide, box, title: slide.title });
  const room = inset(box, WALL_GAP);
  const item = pictureItem(name, { ...slide, picture: slide.picture }, room, slide.title);
  const middle = { ...item.box, x: room.x + (room.w - item.box.w) / 2, y: room.y + (room.h - item.box.h) / 2 };
  // What is shown whole cannot be larger: its wall belongs to it.
  return [asData(field('Picture wall', box, wall, item.path)), { ...item, box: middle }];
}

const WALL_GAP: Inch = 0.3;

/** The picture in a box, above its caption where it has one in so many lines. */
function captionedIn(slide: Content, box: Box, context: LayoutContext, lines: number, left: Inch = 0) {
  const { caption } = slide;
  if (!caption) return { shown: shown(slide, box, context), plate: [] };
  const size = captionSize(context, [caption], { w: box.w, lines });
  const { picture: own, items } = captioned(context, { name: 'Caption', text: caption, box, size, left });
  return { shown: shown(slide, own, context), plate: items };
}

/** The picture over the whole space below the title; one that is not wide on a dark wall, its caption beside it. */
function alone(slide: Content, context: LayoutContext): Page {
  const room = panelArea(context);
  const { body, frame } = context;
  const { caption } = slide;
  const hasTakeaway = body.h < frame.body.h - 0.001;
  const wide = ratioOf(slide) / (room.w / room.h) >= KEPT && slide.fit === 'cover';
  if (!wide && caption)
    return beside({ ...slide, caption: undefined, text: caption }, { context, open: false }, 'field-dark');
  if (!wide) return onWall(slide, context);
  const atEdge = room.y + room.h > body.y + body.h + 0.1;
  if (caption && !hasTakeaway) return onFoot(slide, caption, context, atEdge ? FOOT.edge : FOOT.inner);
  // Without a foot for it the source line has the ground to itself.
  const box = atEdge && !hasTakeaway ? { ...room, h: body.y + body.h - room.y } : room;
  const { shown: items, plate } = captionedIn(slide, box, context, 1, body.x);
  return pageOn(context, items, plate);
}

/** The picture on a dark wall, which it fills in part. */
function onWall(slide: Content, context: LayoutContext): Page {
  const room = panelArea(context);
  const w = Math.min(room.w, Math.max(ON_WALL * room.w, (ratioOf(slide) * room.h) / (2 * KEPT)));
  const hung = slide.fit === 'cover' ? { ...room, x: room.x + (room.w - w) / 2, w } : room;
  const wall = field('Wall', room, 'field-dark', context.path);
  return pageOn(context, [wall, ...shown(slide, hung, context, 'field-dark')], []);
}

/** The picture above its caption, which is on a foot so high. */
function onFoot(slide: Content, caption: RichText, context: LayoutContext, foot: Inch): Page {
  const room = panelArea(context);
  const { body } = context;
  const end = room.y + room.h - foot;
  const text = { ...body, x: Math.max(body.x, room.x + 0.26), y: end, h: body.y + body.h - end };
  const steps = { caption: textSteps(context, 'label', { min: 16, preferred: 24, max: 30 }) };
  const ink = inkFor(context, 'field-dark', 'Caption', caption.path);
  const { items } = fill(text, steps, (sizes) =>
    anchored(ink.text('label', caption, sizes.caption, { bold: true, maxLines: 2 }), 'middle'),
  );
  const under = field('Foot', { ...room, y: end, h: foot }, ink.fill);
  return pageOn(context, [...shown(slide, { ...room, h: room.h - foot }, context), under], items);
}

/** The picture from the slide's edge to the words beside it. */
function beside(slide: Content, { context, open }: PanelSetting, wallFill?: ColorRole): Page {
  const { body, frame } = context;
  const room = panelArea(context);
  const left = slide.side !== 'right';
  const w = Math.min(BESIDE.max, Math.max(BESIDE.min, (ratioOf(slide) * room.h) / room.w)) * room.w;
  const box = { ...room, w, ...(left ? {} : { x: room.x + room.w - w }) };
  const start = left ? box.x + w + WORDS_GAP : wallFill ? Math.max(body.x, room.x + PANEL_PAD) : body.x;
  const words = { ...body, x: start, w: (left ? body.x + body.w : box.x - WORDS_GAP) - start };
  const own = captionedIn(slide, box, context, 2, left ? body.x : 0);
  const wall = wallFill && !open ? [field('Wall', room, wallFill, context.path)] : [];
  const texts = wordItems(slide, context, words, wallFill ?? frame.ground);
  return {
    ...pageOn(context, [...wall, ...own.shown], [...own.plate, ...texts]),
    ...chromeBeside(context, words, box),
  };
}

const PANEL_PAD: Inch = 0.3;

/** The source line and the number below the words, where the picture takes their places. */
function chromeBeside({ frame }: LayoutContext, words: Box, taken: Box): Pick<Page, 'sourceBox' | 'numberBox'> {
  const { placeholders, slideNumber, layout } = frame;
  const source = placeholders.source?.box;
  if (layout || !source || taken.y + taken.h <= source.y) return {};
  const end = words.x + words.w;
  const number = slideNumber?.box;
  const isTaken = number && taken.x < number.x + number.w && taken.x >= words.x;
  const own = isTaken ? { ...number, x: end - NUMBER_WIDTH, w: NUMBER_WIDTH } : undefined;
  const x = Math.max(source.x, words.x);
  const until = (own ?? number)?.x ?? end;
  return {
    sourceBox: { ...source, x, w: Math.min(source.x + source.w, until - SOURCE_GAP) - x },
    ...(own ? { numberBox: own } : {}),
  };
}

const NUMBER_WIDTH: Inch = 0.6;
const SOURCE_GAP: Inch = 0.2;

/** The text, as large as its box allows where it is alone, and the points. */
function wordItems(slide: Content, context: LayoutContext, box: Box, on: ColorRole): readonly LaidOutItem[] {
  const { text: words, points } = slide;
  if (!words) return placedPoints(context, points, box, on).items;
  const ink = inkFor(context, on, 'Text', words.path);
  const leaf = (size: Pt) => ink.text('body', words, size, { paragraphSpacing: LIST_SPACING });
  if (points.length === 0) {
    return fill(box, { text: textSteps(context, 'body', TEXT) }, ({ text }) => tall(anchored(leaf(text), 'middle')))
      .items;
  }
  const { sizes } = textSteps(context, 'body', LEAD);
  const lead = leaf(sizes.findLast((each) => leaf(each)(box.w).lines <= LEAD_LINES) ?? sizes[0] ?? 0)(box.w);
  const h = lead.preferred;
  const line = ink.of('rule').rule({ ...box, y: box.y + h + LEAD_GAP.above });
  const rest = below(box, h + LEAD_GAP.above + LEAD_GAP.below);
  return [...lead.place({ ...box, h }), line, ...placedPoints(context, points, rest, on).items];
}

/** The most lines of a text above points, and its distance from the rule below it. */
const LEAD_LINES = 3;
const LEAD_GAP = { above: 0.24, below: 0.34 };

/** The picture as a strip from edge to edge, below it the text, and the points side by side. */
function above(slide: Content, context: LayoutContext): Page {
  const { body, brand, grid, frame } = context;
  const { points, text: words } = slide;
  const { color } = brand.type.body;
  const steps = {
    figure: figureSteps(context, { min: 44, preferred: 88, max: 110 }),
    text: textSteps(context, 'body', BELOW),
  };
  const strip = (box: Box) => {
    const own = captionedIn(slide, { ...panelArea(context), y: box.y, h: box.h }, context, 1, body.x);
    return [...own.shown.map((item) => inRole(item, 'picture')), ...own.plate];
  };
  const inks = points.map(({ text: label }, i) => inkFor(context, frame.ground, `Point ${i + 1}`, label.path));
  const { items, fits } = fill(body, steps, (sizes) => {
    const columns = points.map(({ fact, text: label }, i) => {
      const ink = inks[i] as Ink;
      const look = { color: colorOn(brand, 'subject', ink.fill) };
      const figure = fact && heroFigure(fact, brand.unitScale, ink.path);
      return {
        figure: figure && ink.of('figure').figure(figure, sizes.figure, look),
        text: ink.text('body', label, sizes.text, { color }),
      };
    });
    const ink = inkFor(context, frame.ground, 'Text', []);
    const figures = points.some(({ fact }) => fact);
    return stack([
      elastic(STRIP[0] * body.h, STRIP[1] * body.h, strip, STRIP[2] * body.h),
      ...(words ? [space(BELOW_GAP), ink.text('body', words, sizes.text, { color })] : []),
      ...aligned(columns, gridColumns(grid, body, Math.max(2, points.length)), {
        figure: [BELOW_GAP],
        text: [figures ? FIGURE_GAP : BELOW_GAP],
      }),
    ]);
  });
  const isShown = ({ role }: SheetItem) => role === 'picture';
  const rest = items.filter((item) => !isShown(item));
  return filledPage(context, items.filter(isShown), { items: rest, fits });
}

const FIGURE_GAP: Inch = 0.14;

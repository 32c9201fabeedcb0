import { z } from 'zod';
import { type Box, below, inset } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { PictureView } from '../../core/picture.ts';
import type { RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { refusal } from '../../findings/finding.ts';
import { fieldRoom, pageOn } from '../../layout/chrome.ts';
import { colorOn, inkOn, lineOn } from '../../layout/colors.ts';
import { heroFigure } from '../../layout/figure.ts';
import { fill } from '../../layout/fill.ts';
import { gridColumns } from '../../layout/grid.ts';
import { asData, field, figureLeaf, LIST_SPACING, rule, textLeaf } from '../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../layout/scale.ts';
import { inRole, type SheetItem } from '../../layout/sheet.ts';
import { anchored, elastic, inSpans, type Part, space, stack, tall } from '../../layout/tree.ts';
import { say } from '../../messages/say.ts';
import type { Frame } from '../../scene/frame.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { placedPoints } from '../charts/points-panel.ts';
import { type FigureStage, fieldStage } from '../figures/stage.ts';
import { commonFields, contentFields, pointsField } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../parts/define-slide.ts';
import { fitField, pictureItem } from '../parts/picture-parts.ts';
import { visualFields, visualItems } from '../parts/visual-parts.ts';
import { captioned, captionSize } from '../tiles/caption-plate.ts';

/** The parts of the slide's width that a picture beside words takes: as its shape asks, between these. */
const BESIDE = { least: 0.4, most: 0.52 };
/** Between a picture and the words beside it, and between one and the words below it. */
const WORDS_GAP: Inch = 0.4;
const BELOW_GAP: Inch = 0.26;
/** A picture alone is cropped to the slide's width as long as so much of it stays; else it stands on a dark wall. */
const KEPT = 0.42;
/** On the wall it takes so much of the width at least. */
const ON_WALL = 0.45;
/** The foot with a caption below a picture as wide as the slide, where it reaches the slide's edge, and elsewhere. */
const FOOT: { readonly edge: Inch; readonly inner: Inch } = { edge: 1.26, inner: 0.66 };
/** A strip above words: parts of the body's height, the least, the usual, the most. */
const STRIP = [0.36, 0.42, 0.68];
/** Sizes in a hall of a text beside a picture: alone, and above points. */
const TEXT = { min: 20, preferred: 40, max: 60 };
const LEAD = { min: 20, preferred: 28, max: 36 };
/** Of texts below it. */
const BELOW = { min: 20, preferred: 22, max: 30 };

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
  frame: 'title-only',
  fills: true,
  onBackground: true,
  schema,
  frameOn: (slide, brand) => (isBare(slide) && takesPictures(brand.frames.content, slide) ? 'content' : undefined),
  layout: (slide, context) => {
    if (isBare(slide) && takesPictures(context.frame, slide)) return [{ items: [inPlaceholder(slide, context)] }];
    const stage = fieldStage(context, slide);
    if (!slide.text && slide.points.length === 0) return [alone(slide, stage.context)];
    if (slide.side === 'top') return [above(slide, stage.context)];
    return [beside(slide, stage, slide.points.length === 0 && !stage.open ? 'field' : undefined)];
  },
});

/** Whether there is nothing to a slide but its picture, and that may be cropped to any shape. */
function isBare({ text: words, points, caption, takeaway, fit, picture: view }: Content): boolean {
  return view !== undefined && !words && points.length === 0 && !caption && !takeaway && fit === 'cover';
}

/** Whether a template's placeholder for contents takes a picture: one that is for anything (ST_PlaceholderType `obj`). */
function takesPictures({ placeholders }: Frame, { kicker }: Content): boolean {
  const own = placeholders.body?.own;
  // A kicker that stands in the placeholder would lie under the picture.
  if (kicker && own?.lead) return false;
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

/** A picture has a shape of its own, a scene that of its drawing. */
const ratioOf = ({ picture: view }: Content): number => (view ? view.pixels.w / view.pixels.h : SCENE_RATIO);
const SCENE_RATIO = 16 / 9;

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

/** From the edges of a wall to a picture that is shown whole. */
const WALL_GAP: Inch = 0.3;

/** The picture over the whole room below the title; one that is not wide on a dark wall, its caption beside it. */
function alone(slide: Content, context: LayoutContext): Page {
  const room = fieldRoom(context);
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
  const size = caption && captionSize(context, [caption], { w: box.w, lines: 1 });
  if (!caption || !size) return pageOn(context, shown(slide, box, context), []);
  const { picture: own, items } = captioned(context, { name: 'Caption', text: caption, box, size, left: body.x });
  return pageOn(context, shown(slide, own, context), items);
}

/** The picture on a dark wall, which it fills in part. */
function onWall(slide: Content, context: LayoutContext): Page {
  const room = fieldRoom(context);
  const w = Math.min(room.w, Math.max(ON_WALL * room.w, (ratioOf(slide) * room.h) / (2 * KEPT)));
  const hung = slide.fit === 'cover' ? { ...room, x: room.x + (room.w - w) / 2, w } : room;
  const wall = field('Wall', room, 'field-dark', context.path);
  return pageOn(context, [wall, ...shown(slide, hung, context, 'field-dark')], []);
}

/** The picture above its caption, which stands on a foot so high. */
function onFoot(slide: Content, caption: RichText, context: LayoutContext, foot: Inch): Page {
  const room = fieldRoom(context);
  const { body } = context;
  const end = room.y + room.h - foot;
  const text = { ...body, x: Math.max(body.x, room.x + 0.26), y: end, h: body.y + body.h - end };
  const steps = { caption: textSteps(context, 'label', { min: 16, preferred: 24, max: 30 }) };
  const part = (size: number): Part =>
    anchored(
      textLeaf(context, 'label', {
        ...{ name: 'Caption', text: caption, size, ground: 'field-dark', maxLines: 2 },
        style: { bold: true, color: inkOn(context.brand, 'field-dark') },
      }),
      'middle',
    );
  const { items } = fill(text, steps, (sizes) => part(sizes.caption));
  return pageOn(
    context,
    [
      ...shown(slide, { ...room, h: room.h - foot }, context),
      field('Foot', { ...room, y: end, h: foot }, 'field-dark'),
    ],
    items,
  );
}

/** The picture from the slide's edge to the words beside it. */
function beside(slide: Content, { context, open }: FigureStage, ground?: ColorRole): Page {
  const { body, frame } = context;
  const room = fieldRoom(context);
  const left = slide.side !== 'right';
  const w = Math.min(BESIDE.most, Math.max(BESIDE.least, (ratioOf(slide) * room.h) / room.w)) * room.w;
  const box = { ...room, w, ...(left ? {} : { x: room.x + room.w - w }) };
  const right = body.x + body.w;
  const words = left
    ? { ...body, x: box.x + w + WORDS_GAP, w: right - box.x - w - WORDS_GAP }
    : withLeft(body, ground ? Math.max(body.x, room.x + FIELD_PAD) : body.x, box.x - WORDS_GAP);
  const { caption } = slide;
  const { picture: own, items: plate } = caption
    ? captioned(context, {
        ...{ name: 'Caption', text: caption, box, size: captionSize(context, [caption], { w, lines: 2 }) },
        ...(left ? { left: body.x } : {}),
      })
    : { picture: box, items: [] };
  const wall = ground && !open ? [field('Wall', room, ground, context.path)] : [];
  const page = pageOn(
    context,
    [...wall, ...shown(slide, own, context)],
    [...plate, ...wordItems(slide, context, words, ground ?? frame.ground)],
  );
  return { ...page, ...furnitureBeside(context, words, box) };
}

/** From the edge of a field to words on it. */
const FIELD_PAD: Inch = 0.3;

const withLeft = (box: Box, x: Inch, right: Inch): Box => ({ ...box, x, w: right - x });

/** The source line and the number below the words, where the picture takes their places. */
function furnitureBeside({ frame }: LayoutContext, words: Box, picture: Box): Pick<Page, 'sourceBox' | 'numberBox'> {
  const { placeholders, slideNumber, layout } = frame;
  const source = placeholders.source?.box;
  if (layout || !source || picture.y + picture.h <= source.y) return {};
  const end = words.x + words.w;
  const number = slideNumber?.box;
  const own =
    number && picture.x < number.x + number.w && picture.x >= words.x
      ? { ...number, x: end - NUMBER_WIDTH, w: NUMBER_WIDTH }
      : undefined;
  const until = own ? own.x : (number?.x ?? end);
  const x = Math.max(source.x, words.x);
  return {
    sourceBox: { ...source, x, w: Math.min(source.x + source.w, until - SOURCE_GAP) - x },
    ...(own ? { numberBox: own } : {}),
  };
}

const NUMBER_WIDTH: Inch = 0.6;
const SOURCE_GAP: Inch = 0.2;

/** The text, as large as its room lets it be where it is alone, and the points. */
function wordItems(slide: Content, context: LayoutContext, box: Box, ground: ColorRole): readonly LaidOutItem[] {
  const { text: words, points } = slide;
  if (!words) return placedPoints(context, points, box, ground).items;
  const leaf = (size: Pt) =>
    textLeaf(context, 'body', {
      ...{ name: 'Text', text: words, size, ground, paragraphSpacing: LIST_SPACING },
      style: { color: inkOn(context.brand, ground) },
    });
  if (points.length === 0) {
    return fill(box, { text: textSteps(context, 'body', TEXT) }, ({ text }) => tall(anchored(leaf(text), 'middle')))
      .items;
  }
  const { sizes } = textSteps(context, 'body', LEAD);
  const size = sizes.findLast((each) => leaf(each)(box.w).lines <= LEAD_LINES) ?? sizes[0] ?? 0;
  const lead = leaf(size);
  const { preferred: base } = lead(box.w);
  const y = box.y + base + LEAD_GAP.above;
  const line = rule('Text rule', { ...box, y }, lineOn(context.brand, ground), context.brand.strokes.rule, words.path);
  const rest = below(box, base + LEAD_GAP.above + LEAD_GAP.below);
  return [...lead(box.w).place({ ...box, h: base }), line, ...placedPoints(context, points, rest, ground).items];
}

/** A text above points is as large as it stands in so many lines, and so far from the rule below it. */
const LEAD_LINES = 3;
const LEAD_GAP: { readonly above: Inch; readonly below: Inch } = { above: 0.24, below: 0.34 };

/** The picture as a strip from edge to edge, below it the text, and the points side by side. */
function above(slide: Content, context: LayoutContext): Page {
  const { body, brand, grid, frame } = context;
  const { caption, points, text: words } = slide;
  const { ground } = frame;
  const room = fieldRoom(context);
  const spans = gridColumns(grid, body, Math.max(2, points.length));
  const [least = 0, base = 0, most = 0] = STRIP.map((part) => part * body.h);
  const steps = {
    figure: figureSteps(context, 44, 88, 110),
    text: textSteps(context, 'body', BELOW),
  };
  const strip = { ...room, h: 0 };
  const part = (sizes: Record<keyof typeof steps, number>): Part =>
    stack([
      elastic(
        least,
        base,
        (box) => {
          const whole = { ...strip, y: box.y, h: box.h };
          const size = caption && captionSize(context, [caption], { w: whole.w, lines: 1 });
          const { picture: own, items: foot } =
            caption && size
              ? captioned(context, { name: 'Caption', text: caption, box: whole, size, left: body.x })
              : { picture: whole, items: [] };
          return [...shown(slide, own, context).map((item) => inRole(item, 'picture')), ...foot];
        },
        most,
      ),
      space(BELOW_GAP),
      ...(words ? [textLeaf(context, 'body', { name: 'Text', text: words, size: sizes.text, ground })] : []),
      ...(words && points.length > 0 ? [space(BELOW_GAP)] : []),
      ...(points.some(({ fact }) => fact)
        ? [
            inSpans(
              points.map(({ fact, text: label }, i) =>
                fact
                  ? figureLeaf(context, {
                      ...{ name: `Point ${i + 1} figure`, size: sizes.figure, ground },
                      text: heroFigure(fact, brand.unitScale, label.path),
                      style: { color: colorOn(brand, 'subject', ground) },
                    })
                  : space(0),
              ),
              spans,
            ),
            space(FIGURE_GAP),
          ]
        : []),
      inSpans(
        points.map(({ text: label }, i) =>
          textLeaf(context, 'body', { name: `Point ${i + 1}`, text: label, size: sizes.text, ground }),
        ),
        spans,
      ),
    ]);
  const { items, fits } = fill(body, steps, part);
  const isShown = ({ role }: SheetItem) => role === 'picture';
  const page = pageOn(
    context,
    items.filter(isShown),
    items.filter((item) => !isShown(item)),
  );
  return { ...page, ...(fits ? {} : { crowded: true }) };
}

const FIGURE_GAP: Inch = 0.14;

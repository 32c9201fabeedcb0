import { z } from 'zod';
import { type Box, columns } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { PANEL_GAP, pageOn, panelArea } from '../../../layout/chrome.ts';
import { say } from '../../../messages/say.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../../parts/define-slide.ts';
import { type Visual, visualFields, visualItems } from '../../parts/visual-parts.ts';
import { captioned, captionHeight, captionSize } from '../../tiles/caption-plate.ts';
import { hungPictures } from '../../tiles/hung-pictures.ts';
import { pictureMosaic } from './picture-mosaic.ts';
import { picturePair } from './picture-pair.ts';

/** The part of the width that the first of three pictures takes, beside the others. */
const FIRST = 0.58;
/** Pictures that are less wide, to one high, stand in columns. */
const UPRIGHT = 1;
const SCENE_RATIO = 16 / 9;

const entry = z
  .strictObject({
    ...visualFields,
    caption: text('A line or two below the picture.').optional(),
  })
  .check(({ value, issues }) => {
    if ((value.picture === undefined) !== (value.scene === undefined)) return;
    const params =
      value.picture === undefined
        ? { code: 'missing-key', ...say.slides.pictures.none }
        : { code: 'wrong-type', ...say.slides.pictures.both };
    issues.push(refusal(value, params, ['picture']));
  })
  .meta({ title: 'picture' });

export const pictures = defineSlide({
  kind: 'pictures',
  summary: 'Two to four pictures or scenes side by side, each with a caption.',
  family: 'picture',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    title: commonFields.title,
    claim: claimField,
    items: z
      .array(entry)
      .min(2)
      .max(4)
      .describe('The pictures, from left to right; of three the first is the largest.'),
    credit: text('Who made the pictures; it goes to the source line.').optional(),
  }),
  compositions: [
    {
      name: 'pair',
      family: 'picture',
      headline: 'top',
      grounds: ['ink', 'white', 'pale', 'deep'],
      suits: ({ items }) => items.length === 2,
      compose: ({ items, claim }, context) => picturePair(items, context, claimedIn(claim)),
    },
    {
      name: 'mosaic',
      family: 'picture',
      headline: 'foot',
      heavy: 'left',
      grounds: ['ink', 'white', 'deep'],
      suits: ({ items }) => items.length > 2,
      compose: ({ items, claim }, context) => pictureMosaic(items, context, claimedIn(claim)),
    },
    {
      name: 'hung',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'ink', 'pale'],
      cost: 0.3,
      compose: ({ items, claim }, context) => hungPictures(items, context, claimedIn(claim)),
    },
  ],
  layout: (slide, context) => {
    const { items: all, title } = slide;
    const { body } = context;
    const boxes = boxesOf(all, context);
    const captions = all.flatMap(({ caption }) => caption ?? []);
    const size = captionSize(context, captions, {
      w: Math.min(...boxes.map(({ w }) => w)),
      h: Math.min(...boxes.map(({ h }) => h)),
    });
    const captionOf = (i: number) => {
      const [text, box] = [all[i]?.caption, boxes[i]];
      const left = box && box.x < body.x ? body.x : 0;
      return text && box ? { name: `Caption ${i + 1}`, text, box, size, left } : undefined;
    };
    const feet = boxes.map((box) => {
      const beside = all.flatMap((_, i) =>
        boxes[i]?.y === box.y && boxes[i]?.h === box.h ? (captionOf(i) ?? []) : [],
      );
      return Math.max(0, ...beside.map((each) => captionHeight(context, each)));
    });
    const placed = all.flatMap((visual, i) => {
      const [box, caption] = [boxes[i], captionOf(i)];
      if (!box) return [];
      const { picture, items } = caption
        ? captioned(context, { ...caption, h: feet[i] ?? 0 })
        : { picture: box, items: [] };
      return [{ shown: visualItems(context, { name: nameOf(i), visual, box: picture, title }), items }];
    });
    return [
      pageOn(
        context,
        placed.flatMap(({ shown }) => shown),
        placed.flatMap(({ items }) => items),
      ),
    ];
  },
});

type Entry = Visual & Resolved<z.output<typeof entry>>;

const nameOf = (index: number) => `Picture ${index + 1}`;

function ratioOf(all: readonly Entry[]): number {
  const logs = all.map(({ picture }) => Math.log(picture ? picture.pixels.w / picture.pixels.h : SCENE_RATIO));
  return Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length);
}

/** The boxes of the pictures: columns where upright or two, else the first beside two, or two rows of two. */
function boxesOf(all: readonly Entry[], context: LayoutContext): Box[] {
  const { body } = context;
  const field = panelArea(context);
  const room = { ...field, h: Math.min(field.y + field.h, body.y + body.h) - field.y };
  if (all.length === 2 || ratioOf(all) < UPRIGHT) return columns(room, all.length, PANEL_GAP);
  const half = (room.h - PANEL_GAP) / 2;
  if (all.length === 4)
    return [0, half + PANEL_GAP].flatMap((y) => columns({ ...room, y: room.y + y, h: half }, 2, PANEL_GAP));
  const w = FIRST * room.w;
  const rest: { readonly x: Inch; readonly w: Inch } = { x: room.x + w + PANEL_GAP, w: room.w - w - PANEL_GAP };
  return [
    { ...room, w },
    { ...room, ...rest, h: half },
    { ...room, ...rest, y: room.y + half + PANEL_GAP, h: half },
  ];
}

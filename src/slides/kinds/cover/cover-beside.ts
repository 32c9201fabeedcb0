import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { type Sized, stack } from '../../../layout/tree.ts';
import { artItems } from '../../../scene/page/page.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { edgeSwing, leftField, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { placedOn } from '../../stage/titled.ts';

interface Words extends Pick<SectionView, 'title' | 'visual'> {
  readonly subtitle?: RichText | undefined;
  readonly note?: RichText | undefined;
}

/** Where the field of the texts ends, as a ratio to the slide’s width, and how far two streams reach beyond its edge. */
const FIELD = 0.6;
const STREAMS = [
  { reach: 0.3, fill: 'second' },
  { reach: 0.15, fill: 'subject' },
] as const;
const CLEAR: Inch = 0.35;
const FOOT: Inch = 0.6;
/** Below the brand’s mark, and between the title and what is below it. */
const MARK_GAP: Inch = 0.6;
const GAP: Inch = 0.3;
const NOTE_GAP: Inch = 0.16;
const TITLE_LINES = 4;

/** The title large on a field in the brand’s edge, beside the scene or picture; undefined where it has no room. */
export function coverBeside({ title, subtitle, note, visual }: Words, context: Composed): Page | undefined {
  const { brand, ground, path, body, frame } = context;
  const whole = slideBox(context);
  const to = FIELD * brand.size.w;
  const marks = frame.art.filter(({ box }) => box.w * box.h < (brand.size.w * brand.size.h) / 20);
  const top = Math.max(body.y, ...marks.map(({ box }) => (box.y < brand.size.h / 3 ? box.y + box.h : 0))) + MARK_GAP;
  const room = { x: body.x, y: top, w: to - edgeSwing(context) - CLEAR - body.x, h: brand.size.h - FOOT - top };
  const words = titleOver(context, room, { subtitle, note });
  if (!words) return undefined;
  const scene = { ...whole, x: to - 0.5, w: whole.x + whole.w - to + 0.5 };
  const own = brand.words[context.language] ?? Object.values(brand.words)[0];
  return {
    ...words.place,
    ground,
    behind: [
      ...visualItems(context, { name: 'Scene', visual, title, box: scene }),
      ...[
        ...STREAMS.flatMap(({ reach, fill }) => leftField(context, 'Stream', to + reach, fill, path)),
        ...leftField(context, 'Field', to, ground, path),
      ].map((item) => inRole(item, 'plate')),
      ...marks.flatMap((art) =>
        artItems(onField(art, room.x + room.w)).map((item): SheetItem => ({ ...item, path, group: art.name })),
      ),
    ],
    items: [
      ...(own && frame.placeholders.kicker
        ? [placedOn(context, 'kicker', richText(own, path), ground, { name: 'Brand words' })]
        : []),
      ...words.items,
    ],
  };
}

/** A mark of the brand with its right edge at the field’s end, where its own place is beyond that, on the scene. */
function onField<Mark extends Composed['frame']['art'][number]>(art: Mark, end: Inch): Mark {
  const { box } = art;
  return box.x + box.w > end ? { ...art, box: { ...box, x: end - box.w } } : art;
}

interface Set {
  readonly place: Pick<Page, 'titleBox' | 'titleStyle'>;
  readonly items: readonly SheetItem[];
}

/** The title at its largest, what it promises below it, and the note at the foot of the room. */
function titleOver(context: Composed, room: Box, { subtitle, note }: Omit<Words, 'title' | 'visual'>): Set | undefined {
  const { brand, ground } = context;
  const sizes = [...headSteps(context, { min: 46, max: 66 }).sizes, ...heroWordSteps(context, { max: 150 }).sizes];
  const support = supportSteps(context, { max: 28 }).sizes.toReversed();
  const partsAt = (size: number): { readonly said: Sized; readonly noted: Sized } => ({
    said: stack(
      subtitle
        ? [
            textLeaf(context, 'body', {
              name: 'Subtitle',
              text: subtitle,
              size,
              ground,
              style: { color: inkOn(brand, ground) },
            }),
          ]
        : [],
    )(room.w),
    noted: stack(
      note
        ? [
            textLeaf(context, 'body', {
              name: 'Note',
              text: note,
              size: Math.min(size, 22),
              ground,
              style: { color: subtleOn(brand, ground) },
            }),
          ]
        : [],
    )(room.w),
  });
  for (const size of sizes.toReversed()) {
    const headline = headlineIn(context, room, { sizes: [size], maxLines: TITLE_LINES });
    if (!headline) continue;
    for (const each of support) {
      const { said, noted } = partsAt(each);
      const y = headlineEnd(headline) + (subtitle ? GAP : 0);
      const noteY = room.y + room.h - noted.min;
      if (!said.fits || !noted.fits || y + said.min + (note ? NOTE_GAP : 0) > noteY) continue;
      return {
        place: headline,
        items: [...said.place({ ...room, y, h: said.min }), ...noted.place({ ...room, y: noteY, h: noted.min })],
      };
    }
  }
  return undefined;
}

import type { Box } from '../../../core/box.ts';
import { countsCharacters } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
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
import { placedOn, titleColumn } from '../../stage/titled.ts';

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
/** How much of the slide’s width the texts may take on the brand’s art. */
const ON_ART = 0.6;
/** How much of it what is small below the title may take, which is harder to read on art. */
const SAID_ON_ART = 0.5;
const CLEAR: Inch = 0.35;
const FOOT: Inch = 0.6;
/** Below the brand’s mark, and between the title and what is below it. */
const MARK_GAP: Inch = 0.6;
const GAP: Inch = 0.3;
const NOTE_GAP: Inch = 0.16;
/** The part of the height to spare that is above the title. */
const LOWER = 0.4;
const TITLE_LINES = 4;
/** The smallest title on the brand’s art that takes so many lines, in points in a hall: few are better than many. */
const FEW_LINES = [
  { lines: 2, least: 84 },
  { lines: 3, least: 66 },
  { lines: TITLE_LINES, least: 46 },
] as const;
/** The same beside a scene. */
const BESIDE_SCENE = [
  { lines: 2, least: 54 },
  { lines: 3, least: 54 },
  { lines: TITLE_LINES, least: 46 },
] as const;
/** Hanzi are large in one line, too, where none of what is read together is parted. */
const ONE_LINE = { lines: 1, least: 96 } as const;

/** The title large on a field in the brand’s edge, beside the scene or picture; undefined where it has no room. */
export function coverBeside({ title, subtitle, note, visual }: Words, context: Composed): Page | undefined {
  const { brand, ground, path, body, frame } = context;
  // A sheet has the brand’s own lines around it.
  if (brand.manner?.sheet) return undefined;
  const whole = slideBox(context);
  const to = FIELD * brand.size.w;
  const marks = frame.art.filter(({ box }) => box.w * box.h < (brand.size.w * brand.size.h) / 20);
  const top = Math.max(body.y, ...marks.map(({ box }) => (box.y < brand.size.h / 3 ? box.y + box.h : 0))) + MARK_GAP;
  const room = { x: body.x, y: top, w: to - edgeSwing(context) - CLEAR - body.x, h: brand.size.h - FOOT - top };
  const words = titleOver(context, room, { subtitle, note }, BESIDE_SCENE);
  if (!words) return undefined;
  const scene = { ...whole, x: to - 0.5, w: whole.x + whole.w - to + 0.5 };
  return {
    ...words.place,
    ground,
    behind: [
      ...visualItems(context, { name: 'Scene', visual, title, box: scene }),
      ...[
        ...STREAMS.flatMap(({ reach, fill }, i) => leftField(context, `Stream ${i + 1}`, to + reach, fill, path)),
        ...leftField(context, 'Field', to, ground, path),
      ].map((item) => inRole(item, 'plate')),
      ...marks.flatMap((art) =>
        artItems(onField(art, room.x + room.w)).map((item): SheetItem => ({ ...item, path, group: art.name })),
      ),
    ],
    items: [...brandWords(context), ...words.items],
  };
}

/** The title as large as it goes on the brand’s own art, what it promises below it, and the note at the foot. */
export function coverOnArt({ subtitle, note }: Omit<Words, 'title' | 'visual'>, outer: Composed): Page | undefined {
  const { frame, brand } = outer;
  const context = { ...outer, ground: frame.ground };
  const column = titleColumn(context);
  const words = frame.placeholders.kicker?.box;
  const y = (words ? words.y + words.h : column.y) + MARK_GAP;
  const w = Math.max(column.w, ON_ART * brand.size.w);
  const room = { ...column, w, y, h: brand.size.h - FOOT - y };
  const lines = countsCharacters(context.language) ? [ONE_LINE, ...FEW_LINES] : FEW_LINES;
  const set = titleOver(context, room, { subtitle, note }, lines);
  return set && { ...set.place, ground: frame.ground, items: [...brandWords(context), ...set.items] };
}

function brandWords(context: Composed): SheetItem[] {
  const { brand, ground, path, frame, language } = context;
  const own = brand.words[language] ?? Object.values(brand.words)[0];
  if (!own || !frame.placeholders.kicker) return [];
  return [placedOn(context, 'kicker', richText(own, path), ground, { name: 'Brand words' })];
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
function titleOver(
  context: Composed,
  room: Box,
  { subtitle, note }: Omit<Words, 'title' | 'visual'>,
  allowed: readonly { readonly lines: number; readonly least: Pt }[],
): Set | undefined {
  const { brand, ground } = context;
  const tries = allowed.flatMap(({ lines, least: min }) => {
    const heads = headSteps(context, { min, max: 66 }).sizes;
    return [...heads, ...heroWordSteps(context, { min, max: 150 }).sizes].toReversed().map((size) => ({ lines, size }));
  });
  const support = supportSteps(context, { max: 28 }).sizes.toReversed();
  const w = Math.min(room.w, SAID_ON_ART * brand.size.w);
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
    )(w),
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
  for (const { lines: maxLines, size } of tries) {
    const headline = headlineIn(context, room, { sizes: [size], maxLines });
    if (!headline) continue;
    for (const each of support) {
      const { said, noted } = partsAt(each);
      const y = headlineEnd(headline) + (subtitle ? GAP : 0);
      const noteY = room.y + room.h - noted.min;
      if (!said.fits || !noted.fits || y + said.min + (note ? NOTE_GAP : 0) > noteY) continue;
      const drop = LOWER * (noteY - (note ? NOTE_GAP : 0) - y - said.min);
      const { titleBox } = headline;
      return {
        place: { ...headline, titleBox: { ...titleBox, y: titleBox.y + drop } },
        items: [
          ...said.place({ ...room, w, y: y + drop, h: said.min }),
          ...noted.place({ ...room, y: noteY, h: noted.min }),
        ],
      };
    }
  }
  return undefined;
}

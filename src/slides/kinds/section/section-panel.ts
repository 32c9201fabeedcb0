import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { inkOn, isDarkFill } from '../../../layout/colors.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import type { TextItem } from '../../../scene/items.ts';
import type { Composed, LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { showsVisual, type Visual, visualItems } from '../../parts/visual-parts.ts';
import { fillOn } from '../../stage/bare-layout.ts';
import { fieldOn } from '../../stage/composed-fields.ts';
import { movedItem } from '../../stage/moved-item.ts';
import { isDrawn } from '../../stage/part-items.ts';
import { carried } from './carrier.ts';

/** A panel that is no wider than so many times its height has its number below what it shows, others beside it. */
const TALL = 1.6;
/** Where the line lies on which carrier and place stand, as a part of the panel's height; in a tall one above the number. */
const LINE = { wide: 0.86, tall: 0.64 } as const;
/** The digits' height as a part of the field's that they stand on and of the panel's width, and at most. */
const DIGITS = { part: 0.62, across: 0.18, most: 2.3 } as const;
/** What is shown in a wide one is no wider than so many times its height. */
const LONGEST = { scene: 3.4, landscape: 4.4 } as const;
/** From the panel's edge to the number, where the title does not begin further in; and from that to its field's end. */
const LEFT: Inch = 0.45;
const RIGHT: Inch = 0.5;

interface Shown {
  readonly title: RichText;
  readonly visual: Visual;
  readonly carrier?: PartView | undefined;
  readonly towards?: PartView | undefined;
}

/**
 * A field in the template's own colour over a room of plain ground: the section's number large, and beside it what carries
 * the chapter on its way to a place, or the slide's scene or picture. Undefined where no colour stands out from the ground.
 */
export function sectionPanel(
  context: LayoutContext,
  { title, visual, carrier, towards }: Shown,
  { room, ...link }: { readonly room: Box } & Pick<TextItem, 'link'>,
): Required<Pick<Page, 'behind' | 'items'>> | undefined {
  const { brand, path, deck } = context;
  const fill = fillOn(context, room);
  if (!fill) return undefined;
  const shows = isDrawn(carrier) && isDrawn(towards);
  const isTall = room.w < TALL * room.h;
  const line = (isTall ? LINE.tall : LINE.wide) * room.h;
  const plate: Box = isTall && (shows || showsVisual(visual)) ? { ...room, y: room.y + line, h: room.h - line } : room;
  const h = Math.min(DIGITS.part * plate.h, DIGITS.across * room.w, DIGITS.most);
  const size = Math.floor(h / digitHeight(context, 1));
  const { title: place } = context.frame.placeholders;
  const aside = place?.align === 'left' ? place.box.x - room.x : 0;
  const x = room.x + (aside >= LEFT && aside < room.w / 4 ? aside : LEFT);
  // A 1 is narrower than the other digits: all chapters have one field.
  const widths = deck.sections.map(({ number }) => figureWidth(context, richText(String(number), path), size));
  const w = Math.max(...widths);
  const longest = showsVisual(visual) ? LONGEST.scene : LONGEST.landscape;
  const end = Math.max(x + w + RIGHT, room.x + room.w - longest * room.h);
  const number = figureLeaf(context, {
    ...{ name: 'Section number', text: richText(String(context.section), path), size, ground: fill },
    ...{ style: { color: inkOn(brand, fill) }, ...link },
  });
  const scene: Box = isTall ? { ...room, h: line } : { ...room, x: end, w: room.x + room.w - end };
  const sheet = { w: scene.w, h: room.h };
  const inRoom: Composed = { ...context, brand: { ...brand, size: sheet }, ground: fill, headline: title };
  const drawn: readonly LaidOutItem[] = showsVisual(visual)
    ? visualItems(context, { name: 'Scene', visual, box: scene, title })
    : shows
      ? carried(inRoom, { carrier, towards, line, ...(isDarkFill(brand, 'ground') ? { sky: 'panel' } : {}) }).map(
          (item) => movedItem(item, scene.x, scene.y),
        )
      : [];
  return {
    behind: [fieldOn('Panel', room, fill, path), ...drawn],
    items: number(w)
      .place({ ...plate, x, w, y: plate.y + (plate.h - h) / 2, h })
      .map((item) => ({ ...item, part: { kind: 'bleed' } })),
  };
}

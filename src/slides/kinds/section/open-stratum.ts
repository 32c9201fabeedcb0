import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { fieldOn, footField, gradedTones, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { numberedHeadline } from './numbered-headline.ts';

/** From the names of the other chapters to the edges of their band, between them, and from the title to the band. */
const PADDING: Inch = 0.44;
const GAP: Inch = 0.4;
const CLEAR: Inch = 0.4;
/** How high the band is at least and at most; names of more chapters than so many have no room in it. */
const BAND: { readonly least: Inch; readonly most: Inch; readonly chapters: number } = {
  ...{ least: 1.5, most: 2.3, chapters: 7 },
};
const NAME_LINES = 3;

/** The open chapter is the slide, its title across the width; the others are a band at its foot. */
export function openStratum(subtitle: RichText | undefined, context: Composed): Page | undefined {
  const { body, brand, ground } = context;
  const others = bandOf(context);
  const foot = others ? others.top - CLEAR : body.y + body.h;
  const room = { ...body, h: foot - body.y };
  const sizes = [...headSteps(context, { min: 46, max: 66 }).sizes, ...heroWordSteps(context).sizes];
  const middle = (others ? others.top : brand.size.h) / 2;
  // Where it has a cell of its own, the open chapter is seen before the others.
  const cell = others && brand.manner?.cell;
  const on = cell ? { ...context, ground: cell } : context;
  const headline = numberedHeadline(on, room, { sizes, subtitle, middle, alone: true, tall: true });
  if (!headline) return undefined;
  const whole = slideBox(context);
  return {
    ...headline.place,
    ground,
    behind: [
      ...(cell ? [fieldOn('Open chapter', { ...whole, h: others.top - whole.y }, cell, context.path)] : []),
      ...(others?.behind ?? []),
    ],
    items: [...headline.items, ...(others?.items ?? [])],
    unnumbered: true,
  };
}

interface Band {
  readonly top: Inch;
  readonly behind: readonly SheetItem[];
  readonly items: readonly SheetItem[];
}

/** The names of the other chapters side by side in a band at the foot; undefined where they have no room there. */
function bandOf(context: Composed): Band | undefined {
  const { deck, section, body, brand } = context;
  const others = deck.sections.filter(({ number }) => number !== section);
  if (section < 1 || others.length < 1 || others.length >= BAND.chapters) return undefined;
  const [fill = 'field', stream = 'field'] = fillsOf(context);
  const w = (body.w + GAP) / others.length - GAP;
  for (const size of supportSteps(context).sizes.toReversed()) {
    const parts = others.map((entry) => nameIn(context, entry, size, fill)(w));
    const high = Math.max(...parts.map(({ min }) => min));
    const h = Math.max(BAND.least, high + 2 * PADDING);
    if (!parts.every(({ fits }) => fits) || h > BAND.most) continue;
    const top = brand.size.h - h;
    const y = top + (h - high) / 2;
    return {
      top,
      behind: footField(context, 'Other chapters', top, [fill, stream], context.path),
      items: parts.flatMap((part, i) => part.place({ x: body.x + i * (w + GAP), y, w, h: part.min })),
    };
  }
  return undefined;
}

/** The band's tone, and that of the current beside it. */
function fillsOf(context: Composed): ColorRole[] {
  const fill = gradedTones(context, 1)[0] ?? 'field';
  return [fill, ...tonesOn(context, 4).filter((tone) => tone !== fill)];
}

function nameIn(context: Composed, { number, title, slide }: SectionView, size: Pt, ground: ColorRole) {
  const [first = [], ...rest] = title.paragraphs;
  const text = { ...title, paragraphs: [[{ text: `${number}\u2002` }, ...first], ...rest] };
  return inkText(context, {
    ...{ name: `Chapter ${number} name`, path: title.path, text, size, ground, role: 'body', maxLines: NAME_LINES },
    ...{ style: { color: subtleOn(context.brand, ground) }, link: `#${slide}` },
  });
}

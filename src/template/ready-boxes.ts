import { type Box, overlaps } from '../core/box.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import { childrenOf, descend, textOf, type XmlElement } from '../office/xml.ts';
import { wordsStyle } from './drawing/layout-words.ts';
import { boxWithin, insetsOf } from './drawing/placeholder-style.ts';
import { type FoundPlaceholder, isOnItsSide, isTitle, shownBox } from './placeholders.ts';
import type { LayoutUse, ReadySlide } from './ready-slides.ts';

/** A text as large as this may be the title of a cover, and one of these parts of its size what goes with it. */
const TITLE: Pt = 20;
const SUBTITLE = { least: 0.3, most: 0.95 };
/** A figure is no title. */
const FIGURE = /^[\d#%.,\s]+$/;

interface Layout {
  readonly part: string;
  readonly master: XmlElement;
  readonly placeholders: readonly FoundPlaceholder[];
  readonly use?: LayoutUse | undefined;
}

/**
 * The layout with the text boxes in which a ready slide has title and subtitle on it, where the house opens or closes with
 * it and it has no place for a title itself: the largest text, and the one next to that.
 */
export function withReadyBoxes<T extends Layout>(
  layout: T,
  slides: readonly ReadySlide[],
  defaults: XmlElement | undefined,
): T {
  const { part, master, placeholders, use } = layout;
  const isUsed = use !== undefined && (use.opens > 0 || use.closes > 0);
  if (!isUsed || placeholders.some((each) => isTitle(each) && each.text)) return layout;
  const texts = slides.find((each) => each.layout === part && each.texts.length > 0)?.texts ?? [];
  const boxes = texts.flatMap((shape) => boxOf(shape, master, defaults) ?? []);
  const [title] = boxes
    .filter(({ style, words }) => style.size >= TITLE && !FIGURE.test(words))
    .toSorted((a, b) => b.style.size - a.style.size);
  if (!title) return layout;
  const below = nextTo(title, boxes);
  const subtitle = below && inLineWith(title, below);
  const read = [{ ...title, type: 'title' }, ...(subtitle ? [{ ...subtitle, type: 'subTitle' }] : [])];
  // What they say is another deck's.
  return { ...layout, placeholders: [...placeholders, ...read.map((each) => ({ ...each, words: '' }))] };
}

/** A text box as a placeholder of its place and style; undefined where it is turned or has no place. */
function boxOf(shape: XmlElement, master: XmlElement, defaults: XmlElement | undefined): FoundPlaceholder | undefined {
  const box = shownBox(shape);
  const runs = childrenOf(descend(shape, 'p:txBody') ?? shape, 'a:p').flatMap((paragraph) =>
    childrenOf(paragraph, 'a:r').map((run) => ({ paragraph, run, length: textOf(run).trim().length })),
  );
  const [main] = runs.toSorted((a, b) => b.length - a.length);
  if (!box || !main || isOnItsSide(shape)) return undefined;
  const insets = insetsOf([shape]);
  return {
    ...{ type: 'body', key: {}, shape, box, text: boxWithin(box, insets), insets, vertical: false },
    ...{ name: descend(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes.name ?? '', autofit: undefined, field: false },
    style: wordsStyle(shape, main, { master, defaults }),
    words: runs
      .map(({ run }) => textOf(run))
      .join('')
      .trim(),
    boxed: true,
  };
}

/** The text that goes with a title: smaller, above or below it, the nearest. */
function nextTo(title: FoundPlaceholder, boxes: readonly FoundPlaceholder[]): FoundPlaceholder | undefined {
  const { box, style } = title;
  if (!box) return undefined;
  const away = (other: Box) => Math.max(other.y - box.y - box.h, box.y - other.y - other.h);
  const near = boxes.flatMap((each) => {
    const part = each.style.size / style.size;
    const isSmaller = part >= SUBTITLE.least && part <= SUBTITLE.most;
    if (each === title || !each.box || !isSmaller || overlaps(each.box, box, 0.05)) return [];
    const isInLine = each.box.x < box.x + box.w && each.box.x + each.box.w > box.x;
    return isInLine && !isFramed(each.shape) ? [{ each, away: away(each.box) }] : [];
  });
  return near.toSorted((a, b) => a.away - b.away)[0]?.each;
}

/** Boxes put by hand whose texts begin so near to one another begin at one edge. */
const NEAR: Inch = 0.25;

/** A subtitle with the edges of its title, where both begin at nearly the same. */
function inLineWith({ text: above, style }: FoundPlaceholder, subtitle: FoundPlaceholder): FoundPlaceholder {
  const { text } = subtitle;
  const isNear = above && text && Math.abs(above.x - text.x) <= NEAR;
  if (!isNear || style.align !== 'left' || subtitle.style.align !== 'left') return subtitle;
  return { ...subtitle, text: { ...text, x: above.x, w: Math.max(text.w, above.w) } };
}

/** Whether a shape has a look of its own, which a text of ours would not have: a fill or a line. */
function isFramed(shape: XmlElement): boolean {
  const properties = descend(shape, 'p:spPr');
  const fills = ['a:solidFill', 'a:gradFill', 'a:pattFill', 'a:blipFill'];
  const has = (at: XmlElement | undefined) =>
    at !== undefined && childrenOf(at).some(({ name }) => fills.includes(name));
  return has(properties) || has(descend(properties, 'a:ln'));
}

import type { Box } from '../core/box.ts';
import { emuToInch, type Inch } from '../core/lengths.ts';
import { descend, findAll, textOf, type XmlElement } from '../office/xml.ts';
import { autofitOf, bodyAttribute, FOOTERS, type PlaceholderStyle, readStyle, TITLES } from './placeholder-style.ts';
import { holdsDate, isSampleText, namesDay } from './sample-words.ts';

/** Inner margins of a text (a:bodyPr/@lIns and its like, ECMA-376 part 1, 21.1.2.1.1). */
export interface Insets {
  readonly left: Inch;
  readonly top: Inch;
  readonly right: Inch;
  readonly bottom: Inch;
}

/** A placeholder as a layout has it, with what it inherits from the master. */
export interface FoundPlaceholder {
  /** ST_PlaceholderType (19.7.10); `obj` where the layout states none. */
  readonly type: string;
  readonly name: string;
  /** The attributes of p:ph that tie a slide's text to it (19.3.1.36). */
  readonly key: Readonly<Record<string, string | undefined>>;
  readonly shape: XmlElement;
  /** Its whole box; undefined where neither layout nor master says it. */
  readonly box: Box | undefined;
  /** Its box less its inner margins: where text stands. */
  readonly text: Box | undefined;
  readonly insets: Insets;
  readonly vertical: boolean;
  /** The element that says what becomes of text that is too long; undefined where layout and master say nothing. */
  readonly autofit: string | undefined;
  readonly style: PlaceholderStyle;
  /** The words that it shows of itself: a footer's, on every slide. */
  readonly words: string;
  /** Whether it holds a field: a number, or a date that runs with the clock. */
  readonly field: boolean;
}

/** What text of ours may stand in. */
const BODIES: readonly string[] = ['obj', 'body', 'subTitle'];

export const isTitle = ({ type }: FoundPlaceholder) => TITLES.includes(type);
export const isBody = ({ type, vertical }: FoundPlaceholder) => BODIES.includes(type) && !vertical;
export const isFooter = ({ type }: FoundPlaceholder) => FOOTERS.includes(type);

/**
 * Whether slides of ours show what stands in a layout's placeholder: its number, and footers and dates that have words of
 * their own: none that are there to be replaced, and none with a date, which runs with the clock or is of another day.
 */
export function isShownFooter({ type, field, words }: FoundPlaceholder): boolean {
  if (type === 'sldNum') return field;
  if (field || isSampleText(words) || holdsDate(words)) return false;
  return type === 'ftr' || (type === 'dt' && !namesDay(words));
}

/** What placeholders for one line are called that ours fill with a kicker or a source. */
const LINES = { kicker: /kicker|eyebrow|引题/i, source: /source|quelle|来源/i };

export function isLineFor(line: keyof typeof LINES, entry: FoundPlaceholder): boolean {
  return isBody(entry) && LINES[line].test(entry.name);
}

export function placeholdersOf(
  root: XmlElement,
  master: XmlElement,
  defaults: XmlElement | undefined,
): FoundPlaceholder[] {
  const masters = findAll(master, 'p:sp').filter((shape) => markOf(shape));
  return findAll(root, 'p:sp').flatMap((shape) => {
    const mark = markOf(shape);
    if (!mark) return [];
    const { type = 'obj', idx, sz, orient } = mark.attributes;
    const parent = masters.find((each) => inheritsFrom(type, markOf(each)?.attributes.type ?? 'obj'));
    const chain = parent && parent !== shape ? [shape, parent] : [shape];
    const insets = insetsOf(chain);
    const box = chain.map(boxOf).find((each) => each !== undefined);
    return [
      {
        type,
        name: descend(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes.name ?? '',
        key: { type: mark.attributes.type, orient, sz, idx },
        shape,
        box,
        text: box && within(box, insets),
        insets,
        vertical: orient === 'vert' || isVertical(bodyAttribute(chain, 'vert')),
        autofit: autofitOf(chain),
        style: readStyle(chain, type, master, defaults),
        words: findAll(shape, 'a:t').map(textOf).join('').trim(),
        field: findAll(shape, 'a:fld').length > 0,
      },
    ];
  });
}

export function wordBoxesOf(root: XmlElement): Box[] {
  const shapes = findAll(root, 'p:sp').filter((shape) => !markOf(shape));
  return shapes.flatMap((shape) => (findAll(shape, 'a:t').map(textOf).join('').trim() ? (boxOf(shape) ?? []) : []));
}

const markOf = (shape: XmlElement) => descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');

/** Whether a layout's placeholder inherits from a master's: centred titles from titles, all contents from bodies. */
function inheritsFrom(type: string, master: string): boolean {
  if (TITLES.includes(type)) return master === 'title';
  return FOOTERS.includes(type) ? master === type : master === 'body';
}

function boxOf(shape: XmlElement): Box | undefined {
  const transform = descend(shape, 'p:spPr', 'a:xfrm');
  const off = descend(transform, 'a:off')?.attributes;
  const ext = descend(transform, 'a:ext')?.attributes;
  if (!off || !ext) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = [off.x, off.y, ext.cx, ext.cy].map((value) => emuToInch(Number(value)));
  return { x, y, w, h };
}

const isVertical = (vert: string | undefined) => vert !== undefined && vert !== 'horz';

/** Inner margins that are not stated: 0.1 in at the sides, 0.05 in above and below. */
const USUAL = { side: 91_440, end: 45_720 };

function insetsOf(chain: readonly XmlElement[]): Insets {
  const inset = (name: string, usual: number) => emuToInch(Number(bodyAttribute(chain, name) ?? usual));
  return {
    left: inset('lIns', USUAL.side),
    top: inset('tIns', USUAL.end),
    right: inset('rIns', USUAL.side),
    bottom: inset('bIns', USUAL.end),
  };
}

function within({ x, y, w, h }: Box, { left, top, right, bottom }: Insets): Box {
  return { x: x + left, y: y + top, w: w - left - right, h: h - top - bottom };
}

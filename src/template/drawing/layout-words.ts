import type { DrawnColor } from '../../color/color-transforms.ts';
import type { Box } from '../../core/box.ts';
import { lookUp } from '../../core/collections.ts';
import type { Inch } from '../../core/lengths.ts';
import { childrenOf, descend, element, findAll, isOn, textOf, type XmlElement } from '../../office/xml.ts';
import { type DrawnRun, type DrawnText, mapped, type PaintFrame } from '../../scene/drawing.ts';
import type { Align } from '../../scene/tokens.ts';
import type { Scope } from './layout-scope.ts';
import { bodyAttribute, boxWithin, type Insets, insetsOf, readStyle } from './placeholder-style.ts';
import { colorIn, degreesOf, partOf } from './theme-colors.ts';

/** What the words of a layout's shape inherit from. */
interface WordsScope {
  readonly scope: Scope;
  readonly master: XmlElement;
  /** The presentation's own style of text (p:defaultTextStyle, ECMA-376 part 1, 19.2.1.8). */
  readonly defaults: XmlElement | undefined;
}

/** By how many degrees clockwise text is turned in its shape (ST_TextVerticalType, ECMA-376 part 1, 20.1.10.83). */
const TURNS: Readonly<Record<string, number>> = { horz: 0, vert: 90, vert270: 270 };

const turnIn = (shape: XmlElement) => lookUp(TURNS, bodyAttribute([shape], 'vert') ?? 'horz');

/** Whether the words of a shape are drawn: not those that stand letter over letter, nor fields but the slide's number. */
export function hasDrawnWords(shape: XmlElement): boolean {
  return turnIn(shape) !== undefined && findAll(shape, 'a:fld').every(isNumber);
}

const isNumber = ({ attributes }: XmlElement) => attributes.type === 'slidenum';

/** The words of a shape that is no placeholder, in the style of their first run; undefined where there are none to be drawn. */
export function drawnText(shape: XmlElement, frame: PaintFrame, from: WordsScope): DrawnText | undefined {
  const body = descend(shape, 'p:txBody');
  const paragraphs = body ? childrenOf(body, 'a:p') : [];
  const first = paragraphs.flatMap((paragraph) => childrenOf(paragraph).filter(isRun))[0];
  const color = first && colorOf(shape, first, from);
  const says = (paragraph: XmlElement) => textOf(paragraph).trim() !== '' || findAll(paragraph, 'a:fld').length > 0;
  if (!color || !hasDrawnWords(shape) || !paragraphs.some(says)) return undefined;
  const own = withOwnStyle(paragraphs.find((each) => each.children.includes(first)) ?? first, first);
  const chain = [own, shape];
  const { size, bold, capitals, tracking, spacing, align, anchor } = readStyle(
    chain,
    'ftr',
    from.master,
    from.defaults,
  );
  const fit = descend(body, 'a:bodyPr', 'a:normAutofit')?.attributes ?? {};
  const { box, degrees } = placeIn(shape, frame, insetsOf(chain));
  const wraps = bodyAttribute(chain, 'wrap') !== 'none';
  return {
    box: withRoom(box, align, wraps ? box.w * SAFETY : UNWRAPPED),
    paragraphs: paragraphs.flatMap((each) => linesOf(each, size)),
    ...{ size: size * partOf(fit.fontScale, 1), bold, capitals, tracking, align, anchor },
    spacing: spacing * (1 - partOf(fit.lnSpcReduction)),
    font: isInHeadingFonts(shape, first) ? 'headings' : 'text',
    hex: color.hex,
    ...(degrees === 0 ? {} : { turn: { degrees, x: box.x + box.w / 2, y: box.y + box.h / 2 } }),
  };
}

const FULL_TURN = 360;

/**
 * Where the words of a shape are set before they are turned about the middle of that, and by how many degrees clockwise: with
 * their shape, unless they stay upright, by their body's own angle, and on their side in it. A shape that is mirrored has them
 * as they are; one upside down on their head.
 */
function placeIn(shape: XmlElement, { w, h, matrix }: PaintFrame, insets: Insets) {
  const within = boxWithin({ x: 0, y: 0, w, h }, insets);
  const { x, y } = mapped(matrix, within.x + within.w / 2, within.y + within.h / 2);
  const isUpright = isOn(bodyAttribute([shape], 'upright'));
  const ofShape = isUpright ? 0 : (Math.atan2(-matrix[2], matrix[3]) / Math.PI) * (FULL_TURN / 2);
  const inShape = turnIn(shape) ?? 0;
  const all = Math.round((ofShape + inShape + degreesOf(bodyAttribute([shape], 'rot'))) * 100) / 100;
  const [across, down] = inShape === 0 ? [within.w, within.h] : [within.h, within.w];
  const box: Box = { x: x - across / 2, y: y - down / 2, w: across, h: down };
  return { box, degrees: (all + FULL_TURN) % FULL_TURN };
}

const isRun = ({ name }: XmlElement) => name === 'a:r' || name === 'a:fld';

/** A stretch of words, and its paragraph. */
interface FoundRun {
  readonly paragraph: XmlElement;
  readonly run: XmlElement;
}

/** The style of a shape's words as one of their runs has it. */
export function wordsStyle(shape: XmlElement, { paragraph, run }: FoundRun, from: Omit<WordsScope, 'scope'>) {
  return readStyle([withOwnStyle(paragraph, run), shape], 'ftr', from.master, from.defaults);
}

/** A shape whose list style is what a paragraph and a run of it say themselves. */
function withOwnStyle(paragraph: XmlElement, run: XmlElement): XmlElement {
  const [said, set] = [descend(paragraph, 'a:pPr'), descend(run, 'a:rPr')];
  const letters = element('a:defRPr', set?.attributes ?? {}, set?.children ?? []);
  const level = element('a:lvl1pPr', said?.attributes ?? {}, said?.children ?? [], letters);
  return element('p:sp', element('p:txBody', element('a:lstStyle', level)));
}

/** The runs of a paragraph, line by line. */
function linesOf(paragraph: XmlElement, size: number): DrawnRun[][] {
  const lines: DrawnRun[][] = [[]];
  for (const each of childrenOf(paragraph)) {
    if (each.name === 'a:br') lines.push([]);
    if (!isRun(each)) continue;
    const { sz, b } = descend(each, 'a:rPr')?.attributes ?? {};
    const look = {
      ...(sz === undefined || Number(sz) === 100 * size ? {} : { scale: Number(sz) / 100 / size }),
      ...(b === undefined ? {} : { bold: isOn(b) }),
    };
    const isField = each.name === 'a:fld';
    lines.at(-1)?.push({ ...(isField ? {} : { text: textOf(descend(each, 'a:t') ?? each) }), ...look });
  }
  return lines;
}

function isInHeadingFonts(shape: XmlElement, run: XmlElement): boolean {
  const typeface = descend(run, 'a:rPr', 'a:latin')?.attributes.typeface;
  if (typeface !== undefined) return typeface === '+mj-lt';
  return descend(shape, 'p:style', 'a:fontRef')?.attributes.idx === 'major';
}

/** The colour of a run: its own, its list's, that of the shape's style, or the presentation's. */
function colorOf(shape: XmlElement, run: XmlElement, { scope, master, defaults }: WordsScope): DrawnColor | undefined {
  const lists = [descend(shape, 'p:txBody', 'a:lstStyle'), descend(master, 'p:txStyles', 'p:otherStyle'), defaults];
  const [own, ...others] = lists.map((list) => descend(list, 'a:lvl1pPr', 'a:defRPr', 'a:solidFill'));
  const sources = [descend(run, 'a:rPr', 'a:solidFill'), own, descend(shape, 'p:style', 'a:fontRef'), ...others];
  const [color] = sources.flatMap((source) => colorIn(source, scope.palette) ?? []);
  const text = element('a:solidFill', element('a:schemeClr', { val: 'tx1' }));
  return color ?? colorIn(text, scope.palette);
}

/** How much wider a box is taken than it is: the fonts that stand in are wider by as much. */
const SAFETY = 1.06;
/** The width in which words that do not wrap are set. */
const UNWRAPPED: Inch = 100;

/** What of the room that is added to a box is before it. */
const BEFORE: Readonly<Record<Align, number>> = { left: 0, center: 0.5, right: 1 };

const withRoom = (box: Box, align: Align, w: Inch): Box => ({ ...box, x: box.x - BEFORE[align] * (w - box.w), w });

import { around, inset, overlaps } from '../../../core/box.ts';
import { emuToInch, type Inch, ptToInch } from '../../../core/lengths.ts';
import type { Crop } from '../../../core/picture.ts';
import { RELATIONSHIPS } from '../../../office/names.ts';
import { type Relations, relations } from '../../../office/package.ts';
import {
  childrenOf,
  descend,
  element,
  findAll,
  mapElements,
  rootElement,
  withAttributes,
  withChildren,
  type XmlElement,
} from '../../../office/xml.ts';
import { type Backdrop, type Scrim, shownPart, TEXT_ON_PICTURE } from '../../../scene/backdrop.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { NativeChartItem, SceneItem, SceneSlide } from '../../../scene/items.ts';
import { artOf, ledBack, veilOf, WAY_BACK } from '../../../scene/page/page.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type Base, type BaseLayout, type PlaceholderSlot, wordsIn } from '../base/base.ts';
import { ground } from '../base/layout.ts';
import { plainParagraph } from '../base/placeholder.ts';
import { artObject } from '../drawingml/art.ts';
import { type ColorMap, schemeColor, solidFill } from '../drawingml/color.ts';
import {
  blip,
  commonProperties,
  groupShape,
  mediaParts,
  NO_LINE,
  numberObjects,
  RECTANGLE,
  shapeElement,
  shapeTree,
  transform,
} from '../drawingml/shape-parts.ts';
import { languageAttributes } from '../drawingml/text-style.ts';
import { dressItem } from './dress-item.ts';
import { type Dresser, hyperlink } from './dress-text.ts';
import { withOpenBoxes } from './open-boxes.ts';
import { ownRules } from './own-rules.ts';
import { type BuiltObject, timingElement, transitionElement } from './timing.ts';

export interface DeckContext {
  readonly base: Base;
  readonly brand: Brand;
  readonly language: string;
  /** Whether the deck is shown by itself, without anybody who would click. */
  readonly alone: boolean;
}

interface SlideContext extends DeckContext {
  /** The part that a chart is stored in, in the colours of the layout. */
  readonly chartPart: (item: NativeChartItem, colors: ColorMap) => string;
}

/** The slide's part from what PptxGenJS drew of its items: on its frame's layout, with its relationships (p:sld, 19.3.1.38). */
export function dressSlide(drawn: readonly (XmlElement | undefined)[], given: SceneSlide, context: SlideContext) {
  const slide = withOpenBoxes(ledBack(given, context.brand), context.brand);
  const layout = context.base.layouts[slide.frame];
  const own = relations([{ id: 'rId1', type: RELATIONSHIPS.layout, target: layout.part }]);
  const dresser = slideDresser(layout, context, own);
  const slots = takenSlots(slide, layout);
  const rules = ownRules(given, (i) => slots.has(slide.items[i] as SceneItem));
  const drawnByTexts = new Set<SceneItem>(rules.values());
  const dressed = slide.items.flatMap((item, i) => {
    if (drawnByTexts.has(item)) return [];
    const place = { slot: slots.get(item), room: roomBelow(item, slide.items), rule: rules.get(i) };
    return { shape: dressItem(drawn[i], item, place, dresser), items: [item], ruled: rules.has(i) };
  });
  const objects = titleFirst(grouped(dressed, slots));
  const behind = slide.backdrop ? behindItems(slide.backdrop, slide, context, dresser) : undefined;
  const inFront = [...objects.map(({ shape }) => shape), ...shownChrome(slide, context, dresser)];
  const tree = numberObjects(shapeTree([...(behind?.shapes ?? []), ...inFront]));
  const ownGround = slide.ground && ground(dresser.textFill(slide.ground));
  const timing = timingElement(builtObjects(objects, tree, behind?.shapes.length ?? 0), slide.advance);
  const content = rootElement(
    'p:sld',
    { show: slide.hidden ? false : undefined, showMasterSp: behind && !context.base.foreign ? false : undefined },
    element('p:cSld', behind?.ground ?? ownGround ?? layout.ground, tree),
    layout.colorOverride,
    transitionElement(slide, context.alone),
    timing,
  );
  return { content, relationships: own.list };
}

/**
 * What lies behind the items of a slide on a picture: the picture as its ground, the veil over it, and above that the
 * art of our own frame, which the slide shows in place of its layout's. Somebody else's art stays the layout's.
 */
function behindItems(
  backdrop: Backdrop,
  slide: SceneSlide,
  { base, brand }: DeckContext,
  dresser: Dresser,
): { readonly ground: XmlElement; readonly shapes: readonly XmlElement[] } {
  const size: Brand['size'] = { w: emuToInch(base.size.w), h: emuToInch(base.size.h) };
  const { colors } = base.layouts[slide.frame];
  return {
    ground: pictureGround(backdrop, size, dresser.picture(backdrop.picture)),
    shapes: [
      scrimShape(veilOf(backdrop, brand), size, dresser.schemeColor),
      ...artOf(slide, brand).map((placed) => artObject(placed, brand, colors, dresser.picture)),
    ],
  };
}

/** The objects that appear at clicks, by their numbers in the slide's tree, where they stand behind others. */
function builtObjects(objects: readonly SlideObject[], tree: XmlElement, behind: number): BuiltObject[] {
  const shapes = childrenOf(tree).slice(2 + behind);
  const numberOf = (shape: XmlElement | undefined) => (shape && findAll(shape, 'p:cNvPr')[0]?.attributes.id) ?? '';
  return objects.flatMap(({ items, shape, ruled }, i): BuiltObject[] => {
    const [item] = items;
    if (item?.kind === 'native-chart' && item.parts) {
      return [{ id: numberOf(shapes[i]), sort: item.parts.by, at: item.parts.clicks }];
    }
    const at = (item?.kind === 'text' ? item.builds : undefined) ?? item?.build;
    if (at === undefined) return [];
    const textOrShape = item?.kind === 'text' && !ruled ? 'text' : 'shape';
    const sort = shape.name === 'p:sp' ? textOrShape : 'other';
    return [{ id: numberOf(shapes[i]), sort, at, motion: item?.motion }];
  });
}

function slideDresser(
  layout: BaseLayout,
  { base, brand, language, chartPart }: SlideContext,
  { relate, link }: Relations,
): Dresser {
  return {
    brand,
    language,
    schemeColor: (role) => schemeColor(brand.colors[role], layout.colors),
    textFill: (role) => solidFill(brand.colors[role], layout.colors),
    link,
    picture: (picture) => blip(mediaParts(picture), (part) => relate(RELATIONSHIPS.image, part)),
    chart: (item) => relate(RELATIONSHIPS.chart, chartPart(item, layout.colors)),
    tableStyle: base.tableStyle,
    listStyle: base.listStyle,
  };
}

/** The placeholder of the layout that each text or picture fills; each is filled once. */
function takenSlots(slide: SceneSlide, layout: BaseLayout): Map<SceneItem, PlaceholderSlot> {
  const taken = new Map<SceneItem, PlaceholderSlot>();
  const used = new Set<PlaceholderSlot>();
  for (const item of slide.items) {
    const name = item.kind === 'text' || item.kind === 'picture' ? item.placeholder : undefined;
    const slot = name && layout.placeholders[name];
    if (!slot || used.has(slot)) continue;
    used.add(slot);
    taken.set(item, slot);
  }
  return taken;
}

/** How much higher than its lines a title's box is, in lines: others set them a little higher, and it may get longer. */
const TITLE_ROOM = 0.5;
const TITLE_GAP: Inch = 0.02;

/**
 * How far a title's box may go on below its lines: as far as nothing else that is read is there, since it shrinks as soon
 * as they find no room. None for all else.
 */
function roomBelow(item: SceneItem, items: readonly SceneItem[]): Inch {
  if (item.kind !== 'text' || item.placeholder !== 'title' || item.anchor !== 'top') return 0;
  const { box } = item;
  const end = box.y + box.h;
  const column = { ...box, y: end, h: TITLE_ROOM * ptToInch(item.size) };
  const below = items.filter(({ kind, box: other }) => kind !== 'shape' && kind !== 'path' && overlaps(column, other));
  return Math.max(0, Math.min(column.h, ...below.map((other) => other.box.y - TITLE_GAP - end)));
}

/** The objects with those of one group put together where its first is; placeholders and tables cannot be in one. */
function grouped(objects: readonly SlideObject[], slots: ReadonlyMap<SceneItem, PlaceholderSlot>): SlideObject[] {
  const groupOf = ({ items: [item] }: SlideObject) =>
    !item || slots.has(item) || item.kind === 'table' ? undefined : item.group;
  return objects.flatMap((object) => {
    const name = groupOf(object);
    if (name === undefined) return object;
    const members = objects.filter((each) => groupOf(each) === name);
    return members[0] === object ? groupObject(name, members) : [];
  });
}

function groupObject(name: string, members: readonly SlideObject[]): SlideObject {
  const [first] = members;
  const items = members.flatMap((member) => member.items);
  const alt = items.flatMap((item) => (item.kind === 'path' && item.alt) || [])[0];
  if (first && members.length === 1 && !alt) return first;
  const isDecorative = items.every((item) => (item.kind === 'shape' || item.kind === 'path') && !item.link);
  const shape = groupShape(
    { name, alt, decorative: isDecorative && !alt },
    around(items.map(({ box }) => box)),
    members.map((member) => member.shape),
  );
  return { shape, items };
}

/** The chrome that the slide shows: no number where it shows none, or our frame has none on somebody else's layout. */
function shownChrome(slide: SceneSlide, { base, brand, language }: DeckContext, dresser: Dresser): XmlElement[] {
  const chrome = chromeOf(base.layouts[slide.frame], slide, language);
  const numbers = brand.frames[slide.frame].slideNumber !== undefined && !slide.unnumbered;
  const shown = chrome.filter((part) => numbers || !isNumber(part));
  return shown.map((part) => {
    const own = filled(part, slide, language, dresser);
    return slide.back && isNumber(part) ? leadingBack(own, slide.back, dresser) : own;
  });
}

/** The layout's chrome, with the deck's own footer and date in the places for them. */
function chromeOf({ chrome, footers = {} }: BaseLayout, { footers: said }: SceneSlide, language: string) {
  if (!said) return chrome;
  const own = (['footer', 'date'] as const).flatMap((key) => {
    const [place, words] = [footers[key], said[key]];
    return place && words !== undefined ? [{ place, words, shape: saying(place, words, language) }] : [];
  });
  const kept = chrome.filter((shape) => !own.some(({ place }) => typeOf(place) === typeOf(shape)));
  return [...own.filter(({ words }) => words !== '').map(({ shape }) => shape), ...kept];
}

function saying(place: XmlElement, words: string, language: string): XmlElement {
  return mapElements(place, (at) => {
    if (at.name !== 'p:txBody') return at;
    const rest = (at.children as XmlElement[]).filter(({ name }) => name !== 'a:p');
    return withChildren(at, rest, plainParagraph(words, language));
  });
}

function filled(chrome: XmlElement, slide: SceneSlide, language: string, dresser: Dresser): XmlElement {
  const onField = slide.numberColor !== undefined && (isNumber(chrome) || !slide.backdrop);
  const color = onField ? slide.numberColor : slide.backdrop && TEXT_ON_PICTURE;
  const fill = color && dresser.textFill(color);
  const box = isNumber(chrome) ? slide.numberBox : undefined;
  return mapElements(chrome, (at) => {
    if (at.name === 'p:spPr' && box) return withChildren(at, transform(box));
    if (at.name === 'a:rPr') return withAttributes(at, { ...languageAttributes(language), ...at.attributes });
    if (at.name !== 'a:fld' && at.name !== 'a:r') return at;
    const own = descend(at, 'a:rPr') ?? element('a:rPr', languageAttributes(language));
    const properties = fill ? withChildren(own, fill) : own;
    const rest = (at.children as XmlElement[]).filter((child) => child.name !== 'a:rPr');
    const number = at.attributes.type === 'slidenum' && element('a:t', String(slide.number));
    return withChildren(at, properties, number ? [number] : rest);
  });
}

const typeOf = (shape: XmlElement) => findAll(shape, 'p:ph')[0]?.attributes.type;
const isNumber = (shape: XmlElement) => typeOf(shape) === 'sldNum';

/** The slide's number with an arrow before it, as a link back to where its viewers came from. */
function leadingBack(number: XmlElement, back: NonNullable<SceneSlide['back']>, dresser: Dresser): XmlElement {
  const { language, link } = dresser;
  const click = withAttributes(hyperlink(back, link), { tooltip: wordsIn(language).back });
  return mapElements(number, (at) => {
    if (at.name === 'p:cNvPr') return withChildren(at, click, at.children as XmlElement[]);
    if (at.name !== 'a:p') return at;
    const children = at.children as XmlElement[];
    const field = children.findIndex(({ name }) => name === 'a:fld');
    const own = findAll(children[field] ?? at, 'a:rPr')[0] ?? element('a:rPr', languageAttributes(language));
    const arrow = element('a:r', own, element('a:t', WAY_BACK));
    return withChildren(at, children.slice(0, field), arrow, children.slice(field));
  });
}

/** A picture as the ground of a slide, cropped to the slide's shape (p:bg with a:blipFill, 19.3.1.1 and 20.1.8.14). */
function pictureGround(backdrop: Backdrop, size: Brand['size'], picture: XmlElement): XmlElement {
  const stretch = element('a:stretch', beyondEdges(shownPart(backdrop, size)));
  return ground(element('a:blipFill', { dpi: 0, rotWithShape: true }, picture, stretch));
}

/**
 * A picture that reaches beyond the slide's edges, so that the part in view keeps its shape (a:fillRect, 20.1.8.30):
 * what PowerPoint itself writes for a ground. LibreOffice passes over a:srcRect there.
 */
function beyondEdges({ left, top, right, bottom }: Crop): XmlElement {
  const part = (cut: number, shown: number) => -Math.round((cut / shown) * 100_000) || undefined;
  const [w, h] = [right - left, bottom - top];
  return element('a:fillRect', { l: part(left, w), t: part(top, h), r: part(1 - right, w), b: part(1 - bottom, h) });
}

/**
 * The veil over the picture: a rectangle over the slide that one sees through, evenly or less from left to right
 * (a:gradFill, 20.1.8.33).
 */
function scrimShape(scrim: Scrim, size: Brand['size'], color: (role: ColorRole) => XmlElement): XmlElement {
  const veil = (strength: number) => {
    const base = color(scrim.color);
    return withChildren(base, base.children, element('a:alpha', { val: Math.round(strength * 100_000) }));
  };
  const [first, ...more] = scrim.stops;
  const fill =
    more.length === 0
      ? element('a:solidFill', veil(first?.strength ?? 0))
      : element(
          'a:gradFill',
          { rotWithShape: true },
          element(
            'a:gsLst',
            scrim.stops.map(({ at, strength }) => element('a:gs', { pos: Math.round(at * 100_000) }, veil(strength))),
          ),
          element('a:lin', { ang: 0, scaled: false }),
        );
  return shapeElement(
    { name: commonProperties({ name: 'Picture shade', decorative: true }) },
    element('p:spPr', transform({ x: 0, y: 0, ...size }), RECTANGLE, fill, NO_LINE),
  );
}

export interface SlideObject {
  readonly shape: XmlElement;
  readonly items: readonly SceneItem[];
  /** Whether it is a text that draws a rule. */
  readonly ruled?: boolean;
}

/** Lines have no width or no height of their own. */
const HALF_STROKE: Inch = 0.03;

/**
 * The objects in the order in which PowerPoint draws them and reads them aloud: the slide's title before all else that is
 * read, with the decoration that it is on. As they are where something that is read would then cover the title.
 */
export function titleFirst(objects: readonly SlideObject[]): readonly SlideObject[] {
  const at = objects.findIndex(({ items }) => items.some(isTitle));
  const first = objects.findIndex(({ items }) => items.some(isRead));
  const title = objects[at];
  if (!title || first >= at) return objects;
  const moved = new Set([title]);
  for (const object of objects.slice(first, at).reverse()) {
    if (![...moved].some((each) => covers(object, each))) continue;
    if (object.items.some(isRead)) return objects;
    moved.add(object);
  }
  const [taken, left] = [true, false].map((isMoved) =>
    objects.slice(first).filter((each) => moved.has(each) === isMoved),
  );
  return [...objects.slice(0, first), ...(taken ?? []), ...(left ?? [])];
}

const isTitle = (item: SceneItem) => item.kind === 'text' && item.placeholder === 'title';

function isRead(item: SceneItem): boolean {
  if (item.link !== undefined) return true;
  if (item.kind === 'path') return item.alt !== undefined;
  return item.kind !== 'shape' && !(item.kind === 'picture' && item.decorative);
}

const covers = (above: SlideObject, below: SlideObject) =>
  above.items.some(({ box }) => below.items.some((item) => overlaps(inset(box, -HALF_STROKE), item.box)));

import { type Box, inset, scaledBox } from '../../core/box.ts';
import { type Inch, inchToPt } from '../../core/lengths.ts';
import type { Crop, Raster } from '../../core/picture.ts';
import { richText } from '../../core/rich-text.ts';
import type { Measurer } from '../../text/measure.ts';
import { textItem } from '../../text/typeset.ts';
import { type Backdrop, groundsOn, type Scrim, shownPart, TEXT_ON_PICTURE } from '../backdrop.ts';
import type { Brand } from '../brand.ts';
import { type Drawing, type DrawnText, movedShape, withPlaceholders } from '../drawing.ts';
import type { Frame, FrameName, PlacedArt, Placeholder, TemplatePlaceholder } from '../frame.ts';
import { onDark, ownInks, turnedFrame } from '../grounds.ts';
import type {
  DeckFooters,
  DrawnChartItem,
  PaintedItem,
  PathItem,
  PictureItem,
  SceneItem,
  SceneSlide,
  ShapeItem,
  TextItem,
} from '../items.ts';
import { signOn } from '../sign.ts';
import type { ColorRole } from '../tokens.ts';
import { type PlacedTable, placeTable } from './place-table.ts';
import { type PlacedLine, placeText } from './place-text.ts';
import { statedBox, withInsets } from './stated-box.ts';

/** A text with its lines where they are drawn. */
export interface PlacedText extends Omit<TextItem, 'lines'> {
  readonly lines: readonly (readonly PlacedLine[])[];
}

export type PageItem = PlacedText | PlacedTable | ShapeItem | PathItem | PictureItem | DrawnChartItem;

/** What fills the whole page: a colour, a picture, the veil over one, or what a template's layout shows and says. */
export type PageLayer =
  | { readonly kind: 'color'; readonly color: ColorRole }
  | { readonly kind: 'picture'; readonly picture: Raster; readonly crop: Crop }
  | { readonly kind: 'veil'; readonly veil: Scrim }
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'words'; readonly lines: PlacedText['lines']; readonly turn?: DrawnText['turn'] };

/** A slide as a painter draws it. Colours are roles: the brand says which colour each has. */
export interface Page {
  /** The slide's id, where links of `#` and an id lead. */
  readonly id: string;
  readonly size: { readonly w: Inch; readonly h: Inch };
  readonly ground: readonly PageLayer[];
  /** In drawing order, over the ground: the frame's art, the slide's items, its footers and its number. */
  readonly items: readonly PageItem[];
}

/** What a layout of somebody else's template shows on every slide. */
export interface ShownLayout {
  /** Behind the slide's own things, in inches of the template. */
  readonly drawing: Drawing;
  /** Footers and dates that have words of their own. */
  readonly footers: readonly Footer[];
  /** The places for a footer and a date, for a deck that says it itself. */
  readonly places?: Partial<Readonly<Record<keyof DeckFooters, Footer['place']>>>;
}

export interface Footer {
  readonly place: Pick<Placeholder, 'box' | 'style' | 'align' | 'anchor' | 'ground'>;
  readonly words: string;
  /** Which of a deck's own footers takes its place. */
  readonly key?: keyof DeckFooters;
}

interface PageContext {
  readonly brand: Brand;
  readonly measurer: Measurer;
  /** What the template that the brand is made of shows in each frame; nothing where omitted. */
  readonly layouts?: ReadonlyMap<FrameName, ShownLayout>;
}

/** What leads back is before the number of a slide that the show leaves out. */
export const WAY_BACK = '← ';

/** The page of a slide whose charts are drawn: everything on it at its place, in drawing order. */
export function pageOf(slide: SceneSlide<PaintedItem>, context: PageContext): Page {
  const { brand } = context;
  const items = [...ledBack(slide, brand).items, ...footersOf(slide, context)];
  return {
    id: slide.id,
    size: brand.size,
    ground: groundOf(slide, context),
    items: [...artOf(slide, brand).flatMap(artItems), ...items.map((item) => placed(item, inksOf(item, slide, brand)))],
  };
}

function placed(item: PaintedItem, inks: readonly string[]): PageItem {
  if (item.kind === 'text') return { ...item, lines: placeText(item, inks) };
  return item.kind === 'table' ? placeTable(item) : item;
}

/** The colours of a text that takes its template's own, as its levels have them; of those that turn over with a dark slide the role is enough. */
function inksOf(item: PaintedItem, { frame }: SceneSlide<unknown>, brand: Brand): readonly string[] {
  const placeholder =
    item.kind === 'text' && item.placeholder ? brand.frames[frame].placeholders[item.placeholder] : undefined;
  return item.kind === 'text' && placeholder ? ownInks(item, placeholder, turnedFrame(frame, brand)) : [];
}

function groundOf(slide: SceneSlide<PaintedItem>, context: PageContext): PageLayer[] {
  const { brand, layouts } = context;
  const { backdrop } = slide;
  const frame = brand.frames[slide.frame];
  const shown = layouts?.get(slide.frame)?.drawing;
  const drawing = shown && asFilled(shown, slide, frame, brand.template?.scale ?? 1);
  const words = (drawing?.texts ?? []).map((text) => wordsLayer(text, slide, context));
  const isCovered = backdrop !== undefined || slide.ground !== undefined;
  const art = drawing && isCovered ? withoutBackground(drawing) : drawing;
  const shownArt: PageLayer[] = art ? [{ kind: 'drawing', drawing: art }, ...words] : [];
  if (!backdrop) {
    const hasOwn = isCovered || !drawing;
    return [...(hasOwn ? [{ kind: 'color', color: slide.ground ?? frame.ground } as const] : []), ...shownArt];
  }
  return [
    { kind: 'picture', picture: backdrop.picture, crop: shownPart(backdrop, brand.size) },
    ...shownArt,
    { kind: 'veil', veil: veilOf(backdrop, brand) },
  ];
}

/** A drawing without what fills the slide, each made once: its picture is kept by it. */
function withoutBackground(drawing: Drawing): Drawing {
  const known = BARE.get(drawing) ?? { ...drawing, shapes: drawing.shapes.filter(({ background }) => !background) };
  BARE.set(drawing, known);
  return known;
}

const BARE = new WeakMap<Drawing, Drawing>();

/** Words of a slide's layout, set in the brand's fonts. */
function wordsLayer(words: DrawnText, slide: SceneSlide<unknown>, { brand, measurer }: PageContext): PageLayer {
  const { maxLines: _, levels: __, ...source } = brand.type.source;
  const { bold, capitals, font, spacing, align, anchor, hex } = words;
  const scale = brand.template?.scale ?? 1;
  const size = words.size / scale;
  const style = { ...source, size, floor: size, bold, capitals, font, spacing, tracking: words.tracking / scale };
  const paragraphs = words.paragraphs.map((runs) =>
    runs.map(({ text = String(slide.number), ...look }) => ({ ...look, text })),
  );
  const { ground } = brand.frames[slide.frame];
  const box = scaledBox(words.box, 1 / scale);
  const set = { name: '', text: { paragraphs, path: [] }, box, style, size, align, anchor, ground };
  const { turn } = words;
  const lines = placeText(textItem(set, measurer), [hex]);
  return { kind: 'words', lines, ...(turn ? { turn: { ...turn, x: turn.x / scale, y: turn.y / scale } } : {}) };
}

/** The drawing with the look of those placeholders of the layout that the slide fills, where the slide has them. */
function asFilled(
  drawing: Drawing,
  { items }: SceneSlide<PaintedItem>,
  { placeholders }: Frame,
  scale: number,
): Drawing {
  const looks = new Set(drawing.shapes.flatMap(({ placeholder }) => (placeholder ? lookName(placeholder) : [])));
  const filled = items.flatMap((item): [string, Moved | undefined][] => {
    const name = item.kind === 'text' || item.kind === 'picture' ? item.placeholder : undefined;
    const own = name && placeholders[name]?.own;
    const key = own && lookName(own.key);
    return key && looks.has(key) ? [[key, item.kind === 'text' ? movedFrom(item, own, scale) : undefined]] : [];
  });
  const known = FILLED.get(drawing) ?? new Map<string, Drawing>();
  FILLED.set(drawing, known);
  const shownBy = new Map(filled);
  const name = JSON.stringify([...shownBy].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const kept = known.get(name);
  if (kept) return kept;
  const { shapes } = withPlaceholders(drawing, (placeholder) => shownBy.has(lookName(placeholder)));
  const shown = shapes.map((shape) => {
    const moved = shape.placeholder && shownBy.get(lookName(shape.placeholder));
    return moved ? movedShape(shape, moved.from, moved.to) : shape;
  });
  const made = { ...drawing, shapes: shown };
  known.set(name, made);
  return made;
}

const lookName = ({ type = 'obj', idx }: TemplatePlaceholder['key']) => `${type} ${idx}`;

/** A placeholder's box on its layout and on a slide, in inches of the template. */
interface Moved {
  readonly from: Box;
  readonly to: Box;
}

function movedFrom(item: TextItem, own: TemplatePlaceholder, scale: number): Moved | undefined {
  const to = statedBox(item, own);
  return to && { from: scaledBox(withInsets(own.box, own.insets), scale), to: scaledBox(to, scale) };
}

/** Drawings by the placeholders that slides fill: those that fill the same ones show the very same. */
const FILLED = new WeakMap<Drawing, Map<string, Drawing>>();

/** The veil over a picture: as strong everywhere as anywhere where a template's art lies under it. */
export function veilOf({ scrim }: Backdrop, { template }: Brand): Scrim {
  if (!template) return scrim;
  return { ...scrim, stops: [{ at: 0, strength: Math.max(...scrim.stops.map(({ strength }) => strength)) }] };
}

/** The art of a slide's frame, over a picture with the mark in its colours for dark grounds; none on a template's layout. */
export function artOf({ frame, backdrop }: SceneSlide<unknown>, brand: Brand): readonly PlacedArt[] {
  if (brand.template) return [];
  const { art } = brand.frames[frame];
  return backdrop ? art.map((each) => onPictureArt(each, backdrop, brand)) : art;
}

/** A frame's art over a picture: the mark in the form that can be seen there. */
function onPictureArt({ plate: _, ...placed }: PlacedArt, backdrop: Backdrop, brand: Brand): PlacedArt {
  if (!placed.isMark) return placed;
  if (!placed.art.logo) return onDark(placed, brand.onDark);
  const grounds = groundsOn(backdrop, placed.box, brand.colors[backdrop.scrim.color].hex, brand.size);
  return { ...placed, ...signOn(brand, grounds) };
}

/** A frame's art at its place: a logo on its plate, or shapes as free forms. */
export function artItems(placed: PlacedArt): (PathItem | PictureItem | ShapeItem)[] {
  const { name, art, box, plate } = placed;
  if (!art.logo) return artPaths(placed);
  const { bytes, format, pixels, svg } = art.logo;
  const picture: PictureItem = {
    ...{ kind: 'picture', name: plate ? `${name} logo` : name, path: [], box, bytes, format, pixels },
    ...{ alt: '', decorative: true },
    ...(svg ? { svg } : {}),
  };
  return plate ? [plateItem(name, box, plate), picture] : [picture];
}

/** The room of a plate around what is on it, as a part of the lower side of that. */
export const PLATE_MARGIN = 0.22;

/** A plate under what has a box. */
export function plateItem(name: string, box: Box, fill: ColorRole): ShapeItem {
  const margin = PLATE_MARGIN * Math.min(box.w, box.h);
  return {
    ...{ kind: 'shape', shape: 'rounded', name: `${name} plate`, path: [], radius: margin / 2, fill },
    box: inset(box, -margin),
  };
}

function artPaths({ name, art, box }: PlacedArt): PathItem[] {
  const { viewBox, shapes } = art;
  return shapes.map(({ d, fill, stroke }, i) => ({
    ...{ kind: 'path', name: `${name} ${i + 1}`, path: [], box, viewBox, d },
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke: { color: stroke.color, width: inchToPt(stroke.width * (box.w / viewBox.w)) } } : {}),
  }));
}

/** The slide with a link on its title where it leads back and shows no number that could. */
export function ledBack<Item extends SceneItem | PaintedItem>(
  slide: SceneSlide<Item>,
  { frames }: Brand,
): SceneSlide<Item> {
  const { back } = slide;
  if (!back || (frames[slide.frame].slideNumber && !slide.unnumbered)) return slide;
  const leading = (item: Item): Item =>
    item.kind === 'text' && item.placeholder === 'title' ? { ...item, link: back } : item;
  return { ...slide, items: slide.items.map(leading) };
}

const NUMBER = 'Slide number';

/** The footers of the slide's layout and its number, as texts; on a picture in the colour of text there. */
function footersOf(slide: SceneSlide<unknown>, { brand, measurer, layouts }: PageContext): TextItem[] {
  const { slideNumber } = brand.frames[slide.frame];
  const footer = ({ place, words }: Footer, name: string, link?: string) => {
    const onField = slide.numberColor !== undefined && name === NUMBER;
    const { box, style, align, anchor, ground } =
      slide.backdrop && !onField ? onPicture(place, slide.backdrop) : inColor(place, slide);
    const shown = { name, text: richText(words), box, style, size: style.size, align, anchor, ground };
    return textItem(link === undefined ? shown : { ...shown, link }, measurer);
  };
  const { back, number } = slide;
  return [
    ...shownFooters(slide, layouts?.get(slide.frame)).map((each, i) => footer(each, `Footer ${i + 1}`)),
    ...(slideNumber && !slide.unnumbered
      ? [footer({ place: numberPlace(slideNumber, slide), words: `${back ? WAY_BACK : ''}${number}` }, NUMBER, back)]
      : []),
  ];
}

function shownFooters({ footers: said = {} }: SceneSlide<unknown>, layout: ShownLayout | undefined): Footer[] {
  if (!layout) return [];
  const { footers, places = {} } = layout;
  const own = (['footer', 'date'] as const).flatMap((key): Footer[] => {
    const [place, words] = [places[key], said[key]];
    return place && words !== undefined ? [{ place, words, key }] : [];
  });
  const kept = footers.filter(({ key }) => !own.some((each) => each.key === key));
  return [...kept, ...own.filter(({ words }) => words !== '')];
}

/** The number's place: the frame's, or the slide's own. */
function numberPlace(place: Footer['place'], { numberBox: box }: SceneSlide<unknown>): Footer['place'] {
  return box ? { ...place, box } : place;
}

function inColor(place: Footer['place'], { numberColor: color }: SceneSlide<unknown>): Footer['place'] {
  return color ? { ...place, style: { ...place.style, color } } : place;
}

function onPicture(place: Footer['place'], { scrim }: Backdrop): Footer['place'] {
  return { ...place, style: { ...place.style, color: TEXT_ON_PICTURE }, ground: scrim.color };
}

import svgpath from 'svgpath';
import type { Box } from '../../src/core/box.ts';
import { type Inch, inchToPt } from '../../src/core/lengths.ts';
import type { Crop, Raster } from '../../src/core/picture.ts';
import { drawingPng } from '../../src/render/layouts/paint-drawing.ts';
import type { Scrim } from '../../src/scene/backdrop.ts';
import { type Brand, faceOf } from '../../src/scene/brand.ts';
import type { PathItem, PictureItem, ShapeItem } from '../../src/scene/items.ts';
import type { Page, PageItem, PageLayer } from '../../src/scene/page/page.ts';
import type { PlacedTable } from '../../src/scene/page/place-table.ts';
import type { PlacedLine, PlacedMark, PlacedRun } from '../../src/scene/page/place-text.ts';
import type { ColorRole } from '../../src/scene/tokens.ts';

/** What pages are painted with. */
export interface SvgContext {
  readonly brand: Brand;
  /** Where a picture's bytes are found; in the SVG itself where omitted. */
  readonly hrefOf?: (picture: Raster) => string;
  /** Rules of CSS that say where the fonts are. */
  readonly fontRules?: string;
}

/** An item of a page is a group of this class, whose `data-name` is the item's name. */
const ITEM_CLASS = 'item';
/** Drawings of templates are painted so many pixels wide. */
const DRAWING_PIXELS = 1280;

/** An SVG of a page, a point to a unit, its fonts by the names of their families. */
export async function paintPage(page: Page, context: SvgContext): Promise<string> {
  const whole = { x: 0, y: 0, ...page.size };
  const ground = await Promise.all(page.ground.map((layer, i) => paintLayer(layer, whole, `ground-${i}`, context)));
  const items = page.items.map((item, i) => paintItem(item, `item-${i}`, context));
  const [w, h] = [points(page.size.w), points(page.size.h)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" xml:space="preserve">`,
    `<style>${context.fontRules ?? ''}text { font-kerning: none; font-variant-ligatures: none; white-space: pre }</style>`,
    ...ground,
    ...items,
    '</svg>\n',
  ].join('\n');
}

async function paintLayer(layer: PageLayer, whole: Box, id: string, context: SvgContext): Promise<string> {
  switch (layer.kind) {
    case 'color':
      return rectangle(whole, `fill="${hex(layer.color, context)}"`);
    case 'picture':
      return image(layer.picture, whole, layer.crop, id, context);
    case 'veil':
      return veil(layer.veil, whole, id, context);
    case 'drawing': {
      const bytes = await drawingPng(layer.drawing, DRAWING_PIXELS);
      return image({ bytes, format: 'png', pixels: { w: 1, h: 1 } }, whole, undefined, id, context);
    }
  }
}

function veil({ color, stops }: Scrim, whole: Box, id: string, context: SvgContext): string {
  const fill = hex(color, context);
  const [first, ...more] = stops;
  if (more.length === 0) return rectangle(whole, `fill="${fill}" fill-opacity="${first?.strength ?? 0}"`);
  const shades = stops.map(
    ({ at, strength }) => `<stop offset="${number(at)}" stop-color="${fill}" stop-opacity="${strength}"/>`,
  );
  return `<linearGradient id="${id}">${shades.join('')}</linearGradient>${rectangle(whole, `fill="url(#${id})"`)}`;
}

function paintItem(item: PageItem, id: string, context: SvgContext): string {
  const says = 'alt' in item && item.alt !== '' ? `<title>${escaped(item.alt)}</title>` : '';
  const drawn = `<g class="${ITEM_CLASS}" data-name="${escaped(item.name)}">${says}${paintContent(item, id, context)}</g>`;
  return linked(drawn, item.link);
}

function paintContent(item: PageItem, id: string, context: SvgContext): string {
  switch (item.kind) {
    case 'text':
      return paintLines(item.lines, context);
    case 'table':
      return paintTable(item, context);
    case 'shape':
      return paintShape(item, context);
    case 'path':
      return paintPath(item, context);
    case 'picture':
      return image(item, item.box, item.crop, id, context);
  }
}

function paintLines(paragraphs: readonly (readonly PlacedLine[])[], context: SvgContext): string {
  return paragraphs.flatMap((lines) => lines.map((line) => paintLine(line, context))).join('');
}

function paintLine({ runs, mark }: PlacedLine, context: SvgContext): string {
  // Each run is a text of its own: not every program that shows SVG knows links within one.
  const words = runs.map((run) => linked(letters(run, context, widened(run, context)), run.link));
  const sign = mark ? letters(mark, context, 'class="mark" ') : '';
  const under = runs.flatMap(({ link, x, baseLine, width, size, color }) =>
    link === undefined ? [] : [underline(x, baseLine, width, size, hex(color, context))],
  );
  return [sign, ...words, ...under].join('');
}

/** Letters that stand for a font of other widths are drawn as wide as those. */
function widened({ face, width }: PlacedRun, { brand }: SvgContext): string {
  const { scale } = faceOf(brand.fonts, face);
  return scale === undefined ? '' : `textLength="${points(width)}" lengthAdjust="spacingAndGlyphs" `;
}

function letters(
  { text, x, baseLine, size, face, color, tracking }: PlacedMark,
  context: SvgContext,
  more = '',
): string {
  const { family } = faceOf(context.brand.fonts, face);
  const spaced = tracking === 0 ? '' : ` letter-spacing="${number(tracking)}"`;
  const weight = face.bold ? ' font-weight="bold"' : '';
  const font = `font-family="${escaped(family)}" font-size="${number(size)}"${weight}${spaced}`;
  const place = `x="${points(x)}" y="${points(baseLine)}"`;
  return `<text ${more}${place} ${font} fill="${hex(color, context)}">${escaped(text)}</text>`;
}

/** Drawn as a line, since not every program that shows SVG underlines text. */
function underline(x: Inch, baseLine: Inch, width: Inch, size: number, color: string): string {
  const y = number(inchToPt(baseLine) + 0.12 * size);
  const ends = `x1="${points(x)}" y1="${y}" x2="${points(x + width)}" y2="${y}"`;
  return `<line ${ends} stroke="${color}" stroke-width="${number(0.05 * size)}"/>`;
}

function paintTable({ rows, rules }: PlacedTable, context: SvgContext): string {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => paintLines(cell.lines, context)));
  const lines = rules.map(({ x, y, w, color, width }) => {
    const ends = `x1="${points(x)}" y1="${points(y)}" x2="${points(x + w)}" y2="${points(y)}"`;
    return `<line ${ends} stroke="${hex(color, context)}" stroke-width="${number(width)}"/>`;
  });
  return [...texts, ...lines].join('');
}

function paintShape({ shape, box, radius = 0, fill, stroke }: ShapeItem, context: SvgContext): string {
  const line = stroke ? `stroke="${hex(stroke.color, context)}" stroke-width="${number(stroke.width)}"` : '';
  const look = `fill="${fill ? hex(fill, context) : 'none'}" ${line}`;
  const [x, y, w, h] = [box.x, box.y, box.w, box.h].map(inchToPt) as [number, number, number, number];
  if (shape === 'rectangle') return rectangle(box, look);
  if (shape === 'rounded') return rectangle(box, `rx="${points(radius)}" ${look}`);
  if (shape === 'ellipse') {
    const axes = `rx="${number(w / 2)}" ry="${number(h / 2)}"`;
    return `<ellipse cx="${number(x + w / 2)}" cy="${number(y + h / 2)}" ${axes} ${look}/>`;
  }
  const [across, down] = direction(w, h);
  const head = stroke?.arrow ? 3 * stroke.width : 0;
  const [tipX, tipY] = [x + w, y + h];
  const [endX, endY] = [tipX - head * across, tipY - head * down];
  const drawn = `<line x1="${number(x)}" y1="${number(y)}" x2="${number(endX)}" y2="${number(endY)}" ${line}/>`;
  if (head === 0 || !stroke) return drawn;
  const [sideX, sideY] = [(-down * head) / 2, (across * head) / 2];
  const corners = [tipX, tipY, endX + sideX, endY + sideY, endX - sideX, endY - sideY].map(number).join(' ');
  return `${drawn}<polygon points="${corners}" fill="${hex(stroke.color, context)}"/>`;
}

/** The way of a line, an em of any unit long. */
function direction(w: number, h: number): readonly [number, number] {
  const length = Math.hypot(w, h) || 1;
  return [w / length, h / length];
}

function paintPath({ d, viewBox, box, fill, stroke }: PathItem, context: SvgContext): string {
  const scale = { x: inchToPt(box.w) / viewBox.w, y: inchToPt(box.h) / viewBox.h };
  const placed = svgpath(d)
    .translate(-viewBox.x, -viewBox.y)
    .scale(scale.x, scale.y)
    .translate(inchToPt(box.x), inchToPt(box.y))
    .round(2);
  const ends = 'stroke-linecap="round" stroke-linejoin="round"';
  const line = stroke ? `stroke="${hex(stroke.color, context)}" stroke-width="${number(stroke.width)}" ${ends}` : '';
  return `<path d="${placed}" fill="${fill ? hex(fill, context) : 'none'}" ${line}/>`;
}

/** A picture, or the part of it that is shown, filling a box. */
function image(
  picture: Raster,
  box: Box,
  crop: PictureItem['crop'],
  id: string,
  { hrefOf = dataUri }: SvgContext,
): string {
  const shown: Crop = crop ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const w = box.w / (shown.right - shown.left);
  const h = box.h / (shown.bottom - shown.top);
  const whole = { x: box.x - shown.left * w, y: box.y - shown.top * h, w, h };
  const clip = crop ? `<clipPath id="${id}">${rectangle(box, '')}</clipPath>` : '';
  const clipped = crop ? ` clip-path="url(#${id})"` : '';
  return `${clip}<image ${placeOf(whole)} preserveAspectRatio="none"${clipped} href="${hrefOf(picture)}"/>`;
}

function dataUri({ bytes, format }: Raster): string {
  return `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
}

function linked(drawn: string, link: string | undefined): string {
  return link === undefined || link === 'last-seen' ? drawn : `<a href="${escaped(link)}">${drawn}</a>`;
}

const rectangle = (box: Box, look: string) => `<rect ${placeOf(box)} ${look}/>`;
const placeOf = ({ x, y, w, h }: Box) => `x="${points(x)}" y="${points(y)}" width="${points(w)}" height="${points(h)}"`;
const hex = (role: ColorRole, { brand }: SvgContext) => `#${brand.colors[role].hex}`;
const points = (length: Inch) => number(inchToPt(length));
const number = (value: number) => String(Math.round(value * 100) / 100);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

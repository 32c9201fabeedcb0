import type { WrittenFile } from '../../core/formats.ts';
import { type Language, languageOf, languageTag } from '../../core/language.ts';
import { hundredths, inchToPt } from '../../core/lengths.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Crop, Raster } from '../../core/picture.ts';
import { type Brand, faceOf } from '../../scene/brand.ts';
import type { MarkGradient, MarkInk, MarkStroke, Motion, PaintedItem, Scene } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import { pageNumber, pagesOf } from '../paint/pages.ts';
import { type PaintContext, paintPage } from '../paint/paint-page.ts';
import {
  type Area,
  isGradient,
  type PagePen,
  type PathLook,
  type PenPoint,
  type ShownItem,
  type Tag,
  type TextRun,
} from '../paint/pen.ts';
import { rectanglePath } from '../paint/shapes.ts';
import { fontRules, localFontRules } from './font-rules.ts';

export interface SvgManner {
  /** Where a picture's bytes are found; in the SVG itself where omitted. */
  readonly hrefOf?: (picture: Raster) => string;
  /** Where the outline writes what an item shows: its file, and line and column from 1. Left out where omitted. */
  readonly placeOf?: (path: Path) => { readonly file: string; readonly line: number; readonly column: number };
  /** The address of a link's target; as the outline writes it where omitted. Undefined where it leads nowhere. */
  readonly linkOf?: (target: string) => string | undefined;
  /** The id of the symbol that a picture is on the same page, which is in `hrefOf`'s place. */
  readonly symbolOf?: (picture: Raster) => string;
  /** Whether web links open in a new window, which cannot reach this one. */
  readonly outsideApart?: boolean;
  readonly unnamed?: boolean;
  /** The language of the texts: words in another are marked with theirs. None are where omitted. */
  readonly language?: Language;
  /** What ids of gradients and clips begin with, so that several SVG can stand on one page. */
  readonly prefix?: string;
}

/** Writes what it draws as elements of SVG, a point to a unit; text stays text, each run as wide as it was measured. */
export class SvgPen implements PagePen {
  #parts: string[] = [];
  #below: readonly string[] = [];
  readonly #brand: Brand;
  readonly #manner: SvgManner;
  #ids = 0;

  constructor(brand: Brand, manner: SvgManner = {}) {
    this.#brand = brand;
    this.#manner = manner;
  }

  get below(): string {
    return this.#below.join('');
  }

  get above(): string {
    return this.#parts.join('');
  }

  path(data: string, { fill, stroke, evenOdd }: PathLook): void {
    const paint = fill ? this.#fill(fill) : ' fill="none"';
    const rule = fill && evenOdd ? ' fill-rule="evenodd"' : '';
    this.#parts.push(`<path d="${data}"${paint}${rule}${stroke ? strokeOf(stroke) : ''}/>`);
  }

  picture(picture: Raster, area: Area, crop?: Crop): void {
    const { left = 0, top = 0, right = 1, bottom = 1 } = crop ?? {};
    const [w, h] = [area.w / (right - left), area.h / (bottom - top)];
    const whole = { x: area.x - left * w, y: area.y - top * h, w, h };
    const image = this.#image(picture, placeOf(whole));
    if (crop) this.clip(rectanglePath(area), () => this.#parts.push(image));
    else this.#parts.push(image);
  }

  #image(picture: Raster, place: string): string {
    const { symbolOf, hrefOf = dataUri } = this.#manner;
    if (symbolOf) return `<use ${place} href="#${escaped(symbolOf(picture))}"/>`;
    return `<image ${place} preserveAspectRatio="none" href="${escaped(hrefOf(picture))}"/>`;
  }

  line(runs: readonly TextRun[], spaceAfter: boolean): void {
    const [first] = runs;
    if (!first) return;
    const turn = first.turn ? ` transform="rotate(${first.turn} ${hundredths(first.x)} ${hundredths(first.y)})"` : '';
    const words = runs.map((run) => this.#run(run)).join('');
    // Firefox copies texts as one line where nothing is between them.
    this.#parts.push(`<text${turn}>${words}${spaceAfter ? ' ' : ''}</text>\n`);
  }

  #run(run: TextRun): string {
    const { text, x, y, size, face, ink, width, tracking = 0, halo, link } = run;
    const { family, scale } = faceOf(this.#brand.fonts, face);
    const length = width > 0 && text.length > 1 ? ` textLength="${hundredths(width)}"` : '';
    const adjust = length !== '' && scale !== undefined ? ' lengthAdjust="spacingAndGlyphs"' : '';
    const weight = face.bold ? ' font-weight="700"' : '';
    const spacing = tracking === 0 ? '' : ` letter-spacing="${hundredths(tracking)}"`;
    const outline = halo ? ` stroke-linejoin="round"${strokeOf(halo)}` : '';
    const font = `font-family="${escaped(family)}" font-size="${hundredths(size)}"${weight}${spacing}`;
    const place = `x="${hundredths(x)}" y="${hundredths(y)}"`;
    const spoken = this.#manner.language === undefined ? '' : languageMark(text, this.#manner.language);
    const span = `<tspan ${place}${spoken} ${font}${length}${adjust}${inkOf('fill', ink)}${outline}>${escaped(text)}</tspan>`;
    const target = link === undefined ? undefined : this.#target(link);
    return target === undefined ? span : `<a ${target}>${span}</a>`;
  }

  clip(data: string, draw: () => void): void {
    const id = this.#id();
    this.#parts.push(`<clipPath id="${id}"><path d="${data}"/></clipPath><g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
  }

  moved({ x, y }: PenPoint, draw: () => void): void {
    this.#within(`<g transform="translate(${hundredths(x)} ${hundredths(y)})">`, draw, '</g>');
  }

  tag(tag: Tag, draw: () => void): void {
    const click = 'build' in tag ? buildOf(tag.build) : '';
    const role = roleOf(tag) ?? '';
    if (role === '' && click === '') draw();
    else this.#within(`<g${role && ` ${role}`}${click}>`, draw, '</g>');
  }

  item({ name, path, build, motion }: ShownItem, draw: () => void): void {
    if (this.#manner.unnamed) {
      this.#within(`<g${buildOf(build, motion)}>`, draw, '</g>');
      return;
    }
    const named = `data-name="${escaped(name)}"${this.#source(path)}`;
    this.#within(`<g class="item" ${named}${buildOf(build, motion)}>`, draw, '</g>');
  }

  place(path: Path, draw: () => void): void {
    if (this.#manner.unnamed) draw();
    else this.#within(`<g${this.#source(path)}>`, draw, '</g>');
  }

  /** Where in the outline, and in its text, the content is that is drawn. */
  #source(path: Path): string {
    if (path.length === 0) return '';
    const place = this.#manner.placeOf?.(path);
    const source = ` data-path="${escaped(formatPath(path))}"`;
    if (!place) return source;
    return `${source} data-file="${escaped(place.file)}" data-line="${place.line}" data-column="${place.column}"`;
  }

  layers(below: () => void, above: () => void): void {
    below();
    this.#below = this.#parts;
    this.#parts = [];
    above();
  }

  link(link: string, _: Area, draw: () => void): void {
    const target = this.#target(link);
    if (target === undefined) draw();
    else this.#within(`<a ${target}>`, draw, '</a>');
  }

  #within(begin: string, draw: () => void, end: string): void {
    this.#parts.push(begin);
    draw();
    this.#parts.push(end);
  }

  #target(link: string): string | undefined {
    const { linkOf = (target) => (target === 'last-seen' ? undefined : target), outsideApart } = this.#manner;
    const target = linkOf(link);
    if (target === undefined) return undefined;
    return `href="${escaped(target)}"${outsideApart ? apart(target) : ''}`;
  }

  #fill(fill: MarkInk | MarkGradient): string {
    if (!isGradient(fill)) return inkOf('fill', fill);
    const id = this.#id();
    const { from, to, stops } = fill;
    const ends = `x1="${hundredths(from.x)}" y1="${hundredths(from.y)}" x2="${hundredths(to.x)}" y2="${hundredths(to.y)}"`;
    const shades = stops.map(({ at, ink }) => {
      const opacity = ink.opacity === undefined ? '' : ` stop-opacity="${hundredths(ink.opacity)}"`;
      return `<stop offset="${Math.round(at * 10_000) / 10_000}" stop-color="#${ink.hex}"${opacity}/>`;
    });
    const gradient = `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${shades.join('')}</linearGradient>`;
    this.#parts.push(gradient);
    return ` fill="url(#${id})"`;
  }

  #id(): string {
    return `${this.#manner.prefix ?? ''}${++this.#ids}`;
  }
}

/** The language of a text in a document of one, where it is another (HTML, 3.2.6.2). */
export function languageMark(text: string, language: Language): string {
  const own = languageOf(text, language);
  return own === language ? '' : ` lang="${languageTag(own)}"`;
}

/** The attributes of a web link that opens in a new window, which cannot reach this one; none of others. */
export const apart = (target: string): string => (/^https?:/i.test(target) ? ' target="_blank" rel="noopener"' : '');

function buildOf(build: number | undefined, motion?: Motion): string {
  if (build === undefined) return '';
  return ` data-build="${build}"${motion ? ` data-motion="${motion}"` : ''}`;
}

function inkOf(property: 'fill' | 'stroke', { hex, opacity = 1 }: MarkInk): string {
  return ` ${property}="#${hex}"${opacity < 1 ? ` ${property}-opacity="${hundredths(opacity)}"` : ''}`;
}

function strokeOf({ ink, width, cap, join, dashes }: MarkStroke): string {
  const ends = `${cap ? ` stroke-linecap="${cap}"` : ''}${join ? ` stroke-linejoin="${join}"` : ''}`;
  const parts = dashes ? ` stroke-dasharray="${dashes.map(hundredths).join(' ')}"` : '';
  return `${inkOf('stroke', ink)} stroke-width="${hundredths(width)}"${ends}${parts}`;
}

/** What a part is in the terms of WAI-ARIA 1.2, or its class; undefined for what needs neither. */
function roleOf(tag: Tag): string | undefined {
  switch (tag.kind) {
    case 'heading':
      return `role="heading" aria-level="${tag.level}"`;
    case 'table':
      return `role="table" aria-label="${escaped(tag.alt)}"`;
    case 'header-cell':
      return tag.of === 'column' ? 'role="columnheader"' : 'role="rowheader"';
    case 'figure':
      return `role="img" aria-label="${escaped(tag.alt)}"`;
    case 'artefact':
      return 'aria-hidden="true"';
    case 'list-item':
      return 'role="listitem"';
    case 'list-label':
      return 'class="mark"';
    case 'list':
    case 'row':
    case 'cell':
      return `role="${tag.kind}"`;
    default:
      return undefined;
  }
}

const placeOf = ({ x, y, w, h }: Area) =>
  `x="${hundredths(x)}" y="${hundredths(y)}" width="${hundredths(w)}" height="${hundredths(h)}"`;

export function dataUri({ bytes, format }: Pick<Raster, 'bytes' | 'format'>): string {
  return `data:image/${format};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as XML and HTML write it, in elements and in double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Sets letters as wide as their fonts have them, without kerning, as decks are measured. */
export const SVG_TEXT_RULES =
  'svg{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}';

interface SvgSlide extends SvgManner {
  readonly title: string;
  readonly language: string;
  readonly fontRules: string;
}

/**
 * A slide as SVG 1.1 with the roles of WAI-ARIA, a point to a unit: text as text in the brand's fonts, which are named,
 * broken and set as wide as it was measured.
 */
export function svgOf(page: Page, context: PaintContext, slide: SvgSlide): string {
  const pen = new SvgPen(context.brand, slide);
  paintPage(pen, page, context);
  const language = languageTag(slide.language);
  const [w, h] = [hundredths(inchToPt(page.size.w)), hundredths(inchToPt(page.size.h))];
  const head = `xmlns="http://www.w3.org/2000/svg" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"`;
  return [
    `<svg ${head} xml:space="preserve" xml:lang="${language}" lang="${language}">`,
    `<title>${escaped(slide.title)}</title><style>${slide.fontRules}${SVG_TEXT_RULES}</style>`,
    pen.below,
    pen.above,
    '</svg>\n',
  ].join('');
}

interface SvgOptions extends Pick<SvgManner, 'placeOf'> {
  readonly embedFonts?: boolean | undefined;
}

export async function writeSvgs(
  scene: Scene<PaintedItem>,
  brand: Brand,
  { placeOf, embedFonts = false }: SvgOptions = {},
): Promise<WrittenFile[]> {
  const { context, pages } = await pagesOf(scene, brand);
  const local = localFontRules(brand);
  const manner = { ...(placeOf ? { placeOf } : {}), language: scene.language };
  const files: WrittenFile[] = [];
  for (const [i, shown] of pages.entries()) {
    const { page, title } = shown;
    const rules = embedFonts ? await fontRules({ context, pages: [shown] }) : local;
    const svg = svgOf(page, context, { ...manner, fontRules: rules, title });
    files.push({ ending: `${pageNumber(i, pages.length)}.svg`, bytes: new TextEncoder().encode(svg) });
  }
  return files;
}

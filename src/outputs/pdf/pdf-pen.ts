import type PDFDocument from 'pdfkit';
import { type Language, languageOf, languageTag } from '../../core/language.ts';
import type { Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Crop, Raster } from '../../core/picture.ts';
import { type Brand, faceOf } from '../../scene/brand.ts';
import type { MarkGradient, MarkInk, MarkStroke } from '../../scene/items.ts';
import { settable } from '../../text/brand-measurer.ts';
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
import { bidiRuns } from './bidi.ts';
import type { PdfFonts } from './pdf-fonts.ts';
import type { PdfPictures } from './pdf-pictures.ts';

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;
type Options = Parameters<Document['struct']>[1];
type Annotation = Parameters<Document['annotate']>[4];

/** Letters as wide as their fonts have them, as decks are measured; no ligatures, so that each letter can be searched. */
const FEATURES = { kern: false, liga: false, clig: false, dlig: false, calt: false };

interface Part {
  readonly element: Element;
  readonly type: string;
}

export interface PdfFile {
  readonly document: Document;
  readonly brand: Brand;
  readonly pictures: PdfPictures;
  readonly fonts: PdfFonts;
  /** The language of its texts, where they are in none of their own. */
  readonly language: Language;
  /** The titles of the slides that are in the document, by their ids; links to others lead nowhere. */
  readonly titles: ReadonlyMap<string, string>;
  /** What a link says that leads back to the page seen last. */
  readonly back: string;
}

/** What an element of the structure is called (ISO 32000-1, 14.8.4). */
const TYPES = {
  paragraph: 'P',
  list: 'L',
  'list-item': 'LI',
  'list-label': 'Lbl',
  'list-body': 'LBody',
  row: 'TR',
  cell: 'TD',
} as const;

/** Draws on the current page of a document of pdfkit, and tags it: what is read in a tree, the rest as artefacts. */
export class PdfPen implements PagePen {
  readonly #document: Document;
  readonly #file: PdfFile;
  /** The parts of the structure that are open, the innermost last; undefined stands for an artefact. */
  readonly #open: (Part | undefined)[];
  /** The part that what is drawn belongs to, as the page's content says. */
  #marked: { readonly part: Part | undefined } | undefined;

  /** Parts that are read after what is drawn over them, while such are drawn. */
  #late: Part[] | undefined;

  /** The place and scale of what is drawn: the boxes of figures are not transformed with the page. */
  #placed = { x: 0, y: 0, scale: 1 };

  /** @param part The part of the structure that all of it belongs to, which stays open. */
  constructor(file: PdfFile, part: Part) {
    this.#document = file.document;
    this.#file = file;
    this.#open = [part];
  }

  /** Ends the marked content that is open: to be called before another page begins. */
  end(): void {
    if (this.#marked) this.#document.endMarkedContent();
    this.#marked = undefined;
  }

  path(data: string, { fill, stroke, evenOdd }: PathLook): void {
    this.#mark();
    const [solid, line] = [fill && !isGradient(fill) ? fill : undefined, stroke];
    const isClear = ({ opacity = 1 }: MarkInk) => opacity < 1;
    if (fill && isGradient(fill)) this.#fillGradient(data, fill, evenOdd);
    if (!solid && !line) return;
    const together = solid && line && !isClear(solid) && !isClear(line.ink);
    if (together) this.#paint(data, solid, line, evenOdd);
    else {
      if (solid) this.#paint(data, solid, undefined, evenOdd);
      if (line) this.#paint(data, undefined, line, false);
    }
  }

  #paint(data: string, fill: MarkInk | undefined, stroke: MarkStroke | undefined, evenOdd = false): void {
    const document = this.#document;
    document.save();
    if (fill) this.#fillWith(fill);
    if (stroke) this.#strokeWith(stroke);
    const star = evenOdd ? '*' : '';
    document.addContent(`${operators(data)}\n${fill && stroke ? `B${star}` : fill ? `f${star}` : 'S'}`);
    document.restore();
  }

  #fillGradient(data: string, { from, to, stops }: MarkGradient, evenOdd = false): void {
    const document = this.#document;
    const gradient = document.linearGradient(from.x, from.y, to.x, to.y);
    for (const { at, ink } of stops) gradient.stop(at, `#${ink.hex}`, ink.opacity ?? 1);
    document.save();
    document.fillColor(gradient);
    document.addContent(`${operators(data)}\nf${evenOdd ? '*' : ''}`);
    document.restore();
  }

  #fillWith({ hex, opacity = 1 }: MarkInk): void {
    this.#document.addContent(`${channels(hex)} rg`);
    if (opacity < 1) this.#document.fillOpacity(opacity);
  }

  #strokeWith({ ink, width, cap, join, dashes }: MarkStroke): void {
    const document = this.#document;
    document.addContent(`${channels(ink.hex)} RG ${width} w`);
    if (ink.opacity !== undefined && ink.opacity < 1) document.strokeOpacity(ink.opacity);
    if (cap) document.addContent(`${cap === 'round' ? 1 : 2} J`);
    if (join) document.addContent(`${join === 'round' ? 1 : 2} j`);
    if (dashes) document.addContent(`[${dashes.join(' ')}] 0 d`);
  }

  picture(picture: Raster, area: Area, crop?: Crop): void {
    this.#mark();
    const { left = 0, top = 0, right = 1, bottom = 1 } = crop ?? {};
    const [w, h] = [area.w / (right - left), area.h / (bottom - top)];
    const whole = { width: w, height: h };
    const draw = () =>
      this.#document.image(this.#file.pictures.of(picture), area.x - left * w, area.y - top * h, whole);
    if (crop) this.clip(rectanglePath(area), draw);
    else draw();
  }

  line(runs: readonly TextRun[], spaceAfter: boolean): void {
    runs.forEach((run, i) => {
      const next = runs[i + 1];
      const text = spaceAfter && !next ? `${run.text} ` : run.text;
      const changes = next !== undefined && next.face.eastAsian !== run.face.eastAsian && !/\s$/u.test(text);
      const draw = () => this.#write({ ...run, text }, changes ? next.x - run.x - run.width : 0);
      const { link } = run;
      if (link === undefined) draw();
      else this.#linked(link, { x: run.x, y: run.y - run.size, w: run.width, h: 1.2 * run.size }, draw);
    });
  }

  /** @param gap How far behind it letters of another script follow, though no space is between them. */
  #write(run: TextRun, gap: Pt): void {
    const { x, y, size, face, ink, tracking = 0, turn = 0, halo } = run;
    const document = this.#document;
    const { scale = 1 } = faceOf(this.#file.brand.fonts, face);
    this.#mark();
    const options = {
      ...{ lineBreak: false, baseline: 'alphabetic' as const, characterSpacing: tracking / scale },
      ...{ horizontalScaling: 100 * scale, features: FEATURES as unknown as PDFKit.Mixins.OpenTypeFeatures[] },
    };
    const font = this.#file.fonts.nameOf(face);
    const widthOf = (text: string) => scale * document.font(font).fontSize(size).widthOfString(text, options);
    const language = languageOf(run.text, this.#file.language);
    const write = (text: string, left: number, name = font) => {
      document.font(name).fontSize(size);
      this.#outline(text, left, y, halo, options);
      this.#mark();
      this.#fillWith(ink);
      // In another language than the deck's (ISO 32000-1, 14.9.2.3).
      const isForeign = language !== this.#file.language && this.#open.at(-1) !== undefined;
      if (isForeign) document.markContent('Span', { lang: languageTag(language) });
      document.text(text, left, y, options);
      if (isForeign) document.endMarkedContent();
    };
    document.save();
    if (turn !== 0) document.rotate(turn, { origin: [x, y] });
    const stretches = bidiRuns(settable(run.text)).map(({ text, place }) => ({ text, place, width: widthOf(text) }));
    const spaced = gap > 0 && stretches.length === 1 ? this.#file.fonts.spacedNameOf(face, gap / size) : undefined;
    for (const { text, place } of stretches) {
      const before = stretches.filter((each) => each.place < place).reduce((sum, each) => sum + each.width, 0);
      const last = spaced === undefined ? '' : ([...text].at(-1) ?? '');
      const first = text.slice(0, text.length - last.length);
      if (first !== '') write(first, x + before);
      if (last !== '') write(last, x + before + (first === '' ? 0 : widthOf(first) + tracking), spaced);
    }
    document.restore();
  }

  /** What is seen around letters: no text, so that they are searched and read once. */
  #outline(text: string, x: number, y: number, halo: TextRun['halo'], options: PDFKit.Mixins.TextOptions): void {
    if (!halo) return;
    const document = this.#document;
    this.#inArtefact(() => {
      this.#mark();
      document.save();
      this.#strokeWith({ ...halo, join: 'round' });
      document.addContent('/Span <</ActualText ()>> BDC');
      document.text(text, x, y, { ...options, fill: false, stroke: true });
      document.addContent('EMC');
      document.restore();
    });
  }

  clip(data: string, draw: () => void): void {
    this.#document.save();
    this.#document.addContent(`${operators(data)}\nW n`);
    draw();
    this.#document.restore();
  }

  moved({ x, y }: PenPoint, draw: () => void): void {
    this.#document.save();
    this.#document.translate(x, y);
    draw();
    this.#document.restore();
  }

  /** Draws as if the page's corner were at a place, and a point so many points long. */
  scaled(to: PenPoint, scale: number, draw: () => void): void {
    const before = this.#placed;
    this.#placed = { x: to.x, y: to.y, scale };
    this.end();
    this.#document.save();
    this.#document.translate(to.x, to.y).scale(scale);
    draw();
    this.end();
    this.#document.restore();
    this.#placed = before;
  }

  tag(tag: Tag, draw: () => void): void {
    if (tag.kind === 'artefact' || this.#open.at(-1) === undefined) this.#inArtefact(draw);
    else this.#within(this.#part(tag), draw);
  }

  #part(tag: Exclude<Tag, { kind: 'artefact' }>): Part {
    switch (tag.kind) {
      case 'heading':
        return this.#struct(`H${tag.level}`);
      case 'figure': {
        const { x: left, y: top, scale } = this.#placed;
        const { x, y, w, h } = tag.area;
        const bbox = [left + scale * x, top + scale * y, left + scale * (x + w), top + scale * (y + h)];
        return this.#struct('Figure', { alt: tag.alt, bbox } as Options);
      }
      case 'table':
        return this.#struct('Table', tag.alt === '' ? {} : { alt: tag.alt });
      case 'header-cell':
        return this.#struct('TH', { scope: tag.of === 'column' ? 'Column' : 'Row' } as Options);
      default:
        return this.#struct(TYPES[tag.kind]);
    }
  }

  #struct(type: string, options?: Options): Part {
    return { type, element: this.#document.struct(type, options) };
  }

  item(_: ShownItem, draw: () => void): void {
    draw();
  }

  place(_: Path, draw: () => void): void {
    draw();
  }

  layers(below: () => void, above: () => void): void {
    this.#late = [];
    below();
    const late = this.#late;
    this.#late = undefined;
    above();
    for (const { element } of late) this.#open.at(-1)?.element.add(element);
  }

  link(target: string, area: Area, draw: () => void): void {
    if (this.#open.at(-1)) this.#linked(target, area, draw);
    else draw();
  }

  #linked(target: string, { x, y, w, h }: Area, draw: () => void): void {
    const says = this.#linkWords(target);
    if (says === undefined) {
      draw();
      return;
    }
    const document = this.#document;
    const part = this.#struct('Link');
    this.#within(part, () => {
      draw();
      const options = { structParent: part.element, Contents: new String(says) } as unknown as Annotation;
      if (target === 'last-seen')
        document.annotate(x, y, w, h, { ...options, Subtype: 'Link', A: this.#back() } as Annotation);
      else if (target.startsWith('#')) document.goTo(x, y, w, h, target.slice(1), options);
      else document.link(x, y, w, h, asciiAddress(target), options);
    });
  }

  /** Where a link leads, in words; undefined where it leads to a slide that is not in the document. */
  #linkWords(target: string): string | undefined {
    const { titles, back } = this.#file;
    if (target === 'last-seen') return back;
    return target.startsWith('#') ? titles.get(target.slice(1)) : target;
  }

  /** What leads back to the page that was seen last, in programs that know it. */
  #back(): PDFKit.PDFKitReference {
    const action = this.#document.ref({ S: 'Named', N: 'GoBack' });
    action.end('');
    return action;
  }

  #within(part: Part, draw: () => void): void {
    const late = this.#late;
    if (late) late.push(part);
    else this.#open.at(-1)?.element.add(part.element);
    this.#late = undefined;
    this.#open.push(part);
    draw();
    this.#late = late;
    if (this.#marked?.part === part) this.end();
    this.#open.pop();
    part.element.end();
  }

  #inArtefact(draw: () => void): void {
    this.#open.push(undefined);
    draw();
    if (this.#marked && !this.#marked.part) this.end();
    this.#open.pop();
  }

  /** Says on the page which part the next thing belongs to, where that is another than the last one's. */
  #mark(): void {
    const part = this.#open.at(-1);
    if (this.#marked && this.#marked.part === part) return;
    this.end();
    this.#marked = { part };
    const document = this.#document;
    if (part) part.element.add(document.markStructureContent(part.type));
    else document.markContent('Artifact', { type: 'Layout' });
  }
}

/** A web or mail address in the characters that a PDF may have there (ISO 32000-1, 12.6.4.7). */
function asciiAddress(target: string): string {
  if (/^[\x21-\x7e]*$/.test(target)) return target;
  return URL.canParse(target) ? new URL(target).href : encodeURI(target.replace(/\p{Cs}/gu, ''));
}

function channels(hex: string): string {
  const channel = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return `${channel(0)} ${channel(2)} ${channel(4)}`;
}

const OPERATORS = { M: ['m', 2], L: ['l', 2], C: ['c', 6] } as const;

function operators(data: string): string {
  const parts: string[] = [];
  for (const [, command = '', rest = ''] of data.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    if (command === 'Z') {
      parts.push('h');
      continue;
    }
    const numbers = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    const [operator, count] = OPERATORS[command as keyof typeof OPERATORS];
    for (let at = 0; at + count <= numbers.length; at += count) {
      // Further points after a move are lines to them.
      const own = operator === 'm' && at > 0 ? 'l' : operator;
      parts.push(`${numbers.slice(at, at + count).join(' ')} ${own}`);
    }
  }
  return parts.join('\n');
}

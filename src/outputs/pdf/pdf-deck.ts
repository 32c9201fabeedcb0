import PDFDocument from 'pdfkit';
import { countsCharacters, languageTag } from '../../core/language.ts';
import { inchToPt, type Pt } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import { type DeckSection, sectionsOf } from '../../scene/sections.ts';
import { pagesOf, type ShownSlide } from '../paint/pages.ts';
import { type PaintContext, paintPage } from '../paint/paint-page.ts';
import type { Area } from '../paint/pen.ts';
import { rectanglePath } from '../paint/shapes.ts';
import { escaped } from '../svg/svg-pen.ts';
import { PdfFonts } from './pdf-fonts.ts';
import { type PdfFile, PdfPen } from './pdf-pen.ts';
import { PdfPictures } from './pdf-pictures.ts';

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;
type Bookmark = ReturnType<Document['outline']['addItem']>;

/** A section is open, and leads to the whole of its first page; pdfkit's types know the first only. */
const SECTION = { expanded: true, fit: true };

/**
 * A PDF 1.7 of a deck, whose pages may be slides or paper: fonts embedded as far as they are used, pictures once, bookmarks
 * by section and slide, and tags that say what is read and in which order. The same pages give the same bytes.
 */
export class PdfDeck {
  readonly #document: Document;
  readonly #whole: Promise<Uint8Array>;
  readonly #root: Element;
  readonly #context: PaintContext;
  readonly #file: PdfFile;
  readonly #sections: readonly DeckSection[];
  readonly #bookmarks = new Map<DeckSection, Bookmark>();

  /** @param shown The slides that will be in it. */
  constructor(scene: Scene<unknown>, context: PaintContext, shown: readonly ShownSlide[]) {
    this.#context = context;
    this.#document = openDocument(scene, context.brand);
    this.#whole = wholeOf(this.#document);
    this.#root = this.#document.struct('Document');
    this.#document.addStructure(this.#root);
    this.#file = {
      ...{ document: this.#document, brand: context.brand, pictures: new PdfPictures(this.#document) },
      fonts: new PdfFonts(this.#document, context.brand.fonts),
      language: scene.language,
      titles: new Map(shown.map(({ slide, title }) => [slide.id, title])),
      back: countsCharacters(scene.language) ? '返回' : 'Back',
    };
    this.#sections = sectionsOf(scene);
  }

  addPage({ w, h }: { readonly w: Pt; readonly h: Pt }): void {
    this.#document.addPage({ size: [w, h], margin: 0 });
  }

  /** What `draw` draws of a slide on the current page, as a part of its own that bookmarks and links lead to. */
  slide({ slide, title }: ShownSlide, index: number, draw: (pen: PdfPen) => void): void {
    const document = this.#document;
    document.addNamedDestination(slide.id, 'Fit');
    const section = this.#sections.find(({ slides }) => slides.includes(index));
    const above = section && (this.#bookmarks.get(section) ?? document.outline.addItem(section.name, SECTION));
    if (section && above) this.#bookmarks.set(section, above);
    (above ?? document.outline).addItem(title);
    this.part(title, draw);
  }

  part(title: string, draw: (pen: PdfPen) => void): void {
    const element = this.#document.struct('Sect', { title });
    this.#root.add(element);
    const pen = new PdfPen(this.#file, { element, type: 'Sect' });
    draw(pen);
    pen.end();
    element.end();
  }

  paint(pen: PdfPen, page: Page, area: Area): void {
    const whole = { x: 0, y: 0, w: inchToPt(page.size.w), h: inchToPt(page.size.h) };
    // A brand's art may reach over the edges of its slides, which a sheet of paper would show.
    const draw = () => pen.clip(rectanglePath(whole), () => paintPage(pen, page, this.#context));
    pen.scaled(area, area.w / whole.w, draw);
  }

  finish(): Promise<Uint8Array> {
    this.#root.end();
    this.#document.end();
    return this.#whole;
  }
}

/** What pdfkit knows and its types do not: https://github.com/foliojs/pdfkit/blob/v0.20.2/lib/mixins */
const CONFORMANCE = { subset: 'PDF/UA' } as object;

function openDocument({ id, title, language, author, date }: Scene<unknown>, brand: Brand): Document {
  const info = {
    ...{ Title: title.trim() === '' ? id : title, Author: author ?? brand.name },
    ...{ Creator: 'liangjiang-deck', Producer: 'liangjiang-deck' },
  };
  const document = new PDFDocument({
    ...{ autoFirstPage: false, margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true },
    ...CONFORMANCE,
    // pdfkit would begin with a font of its own.
    ...{ lang: languageTag(language), font: null as unknown as string },
    // No clock, so that the same outline gives the same bytes; the file's id asks for some date.
    info: { ...info, CreationDate: new Date(date ?? 0) },
  });
  if (date === undefined) delete document.info.CreationDate;
  const hooks = document as unknown as { _addInfo: () => void; appendXML: (xml: string) => void };
  hooks._addInfo = () => hooks.appendXML(xmpOf(info, date));
  return document;
}

type DeckInfo = Readonly<Record<'Title' | 'Author' | 'Creator' | 'Producer', string>>;

/** The properties as XMP has them (ISO 16684-1, 8); pdfkit would not escape them, and needs a date. */
function xmpOf({ Title, Author, Creator, Producer }: DeckInfo, date: string | undefined): string {
  const names = { xmp: 'http://ns.adobe.com/xap/1.0/', dc: 'http://purl.org/dc/elements/1.1/' };
  const spaces = Object.entries({ ...names, pdf: 'http://ns.adobe.com/pdf/1.3/' });
  return [
    `<rdf:Description rdf:about="" ${spaces.map(([name, uri]) => `xmlns:${name}="${uri}"`).join(' ')}>`,
    date === undefined ? '' : `<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>`,
    `<xmp:CreatorTool>${escaped(Creator)}</xmp:CreatorTool><pdf:Producer>${escaped(Producer)}</pdf:Producer>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(Title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(Author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>`,
  ].join('');
}

function wholeOf(document: Document): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((settle, fail) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => settle(Buffer.concat(parts)));
    document.on('error', fail);
  });
}

/** The deck as a PDF, a slide to a page of its own size: a template's, where the brand is made of one. */
export async function writePdf(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  const { context, pages } = await pagesOf(scene, brand);
  const deck = new PdfDeck(scene, context, pages);
  const { scale = 1 } = brand.template ?? {};
  for (const [i, shown] of pages.entries()) {
    const { page } = shown;
    const whole = { w: inchToPt(page.size.w * scale), h: inchToPt(page.size.h * scale) };
    deck.addPage(whole);
    deck.slide(shown, i, (pen) => deck.paint(pen, page, { x: 0, y: 0, ...whole }));
  }
  return deck.finish();
}

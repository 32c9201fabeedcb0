import PDFDocument from 'pdfkit';
import { languageTag } from '../../core/language.ts';
import { inchToPt } from '../../core/lengths.ts';
import { type Brand, facesOf } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import { type Pages, pagesOf } from '../paint/pages.ts';
import { paintPage } from '../paint/paint-page.ts';
import { sectionsOf } from '../sections.ts';
import { PdfPen } from './pdf-pen.ts';
import { PdfPictures } from './pdf-pictures.ts';

/**
 * The deck as a PDF 1.7, a slide to a page: lines and letters as such, fonts embedded as far as they are used, bookmarks by
 * section and slide, links, and tags that say what is read and in which order. The same scene and brand give the same
 * bytes.
 */
export async function writePdf(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  const document = openDocument(scene, brand);
  const whole = wholeOf(document);
  await paintSlides(document, scene, await pagesOf(scene, brand));
  document.end();
  return whole;
}

/** A document without a page that has a scene's properties and a brand's fonts. */
export function openDocument(
  { id, title, language, author, date }: Scene<unknown>,
  brand: Brand,
): InstanceType<typeof PDFDocument> {
  const document = new PDFDocument({
    ...{ autoFirstPage: false, margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true },
    ...{ lang: languageTag(language), font: null as unknown as string },
    info: {
      ...{ Title: title.trim() === '' ? id : title, Author: author ?? brand.name },
      ...{ Creator: 'liangjiang-deck', Producer: 'liangjiang-deck' },
      // No clock, so that the same outline gives the same bytes: the day that it states itself, or one that says nothing.
      CreationDate: new Date(`${date ?? '2000-01-01'}T00:00:00Z`),
    },
  });
  for (const { family, regular, bold } of facesOf(brand.fonts)) {
    document.registerFont(family, regular as Buffer);
    document.registerFont(`${family} Bold`, bold as Buffer);
  }
  return document;
}

/** All that a document writes until its end. */
export function wholeOf(document: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((settle, fail) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => settle(Buffer.concat(parts)));
    document.on('error', fail);
  });
}

async function paintSlides(
  document: InstanceType<typeof PDFDocument>,
  scene: Scene<PaintedItem>,
  { context, pages }: Pages,
): Promise<void> {
  const root = document.struct('Document');
  document.addStructure(root);
  const pictures = new PdfPictures(document);
  const sections = sectionsOf(scene);
  const bookmarks = sections.map(({ name }) => ({ name, item: undefined as PDFKit.PDFOutline | undefined }));
  for (const [i, { page, slide }] of pages.entries()) {
    document.addPage({ size: [inchToPt(page.size.w), inchToPt(page.size.h)], margin: 0 });
    document.addNamedDestination(slide.id, 'Fit');
    const place = sections.findIndex(({ slides }) => slides.includes(i));
    const own = bookmarks[place];
    if (own) own.item ??= document.outline.addItem(own.name, { expanded: true });
    (own?.item ?? document.outline).addItem(slide.title === '' ? String(slide.number) : slide.title);
    const part = document.struct('Sect', { title: slide.title });
    root.add(part);
    const pen = new PdfPen(document, context.brand, pictures, { element: part, type: 'Sect' });
    paintPage(pen, page, context);
    pen.end();
    part.end();
  }
  root.end();
}

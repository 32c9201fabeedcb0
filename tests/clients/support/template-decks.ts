import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertFiles, renderPictures } from '../../../scripts/render-deck.mjs';
import { buildDecks } from '../../../src/app/build-decks.ts';
import { inWords } from '../../../src/core/language.ts';
import { type Finding, stopsDeck } from '../../../src/findings/finding.ts';
import { ROOT } from '../../support/brand.ts';
import { projectFiles } from '../../support/build.ts';
import { HEAD } from '../../support/head.ts';
import type { TemplateFile } from '../../template/sound-templates.ts';
import { openDeck, type Parts, readDeck, type WrittenSlide } from './deck-xml.ts';
import { putInto } from './decks.ts';
import { type Page, readPages } from './rendering.ts';
import { type SetLine, setLines } from './set-lines.ts';

/** Pixels to the inch of the pictures in which contrast is measured. */
export const DPI = 72;

/** A slide of each manner of standing on a layout: titles alone, texts, charts, tables, pictures and figures. */
export const SHORT = [
  'cover',
  'section',
  'bullets',
  'chart',
  'table',
  'picture',
  'kpis',
  'quote',
  'statement',
  'contact',
] as const;

/** Every kind of slide; agendas and sources bring further slides with them. */
export const ALL = [
  ...SHORT.slice(0, 1),
  'agenda',
  ...SHORT.slice(2, -1),
  ...['cards', 'columns', 'comparison', 'custom', 'ladder', 'pictures', 'process', 'team', 'timeline', 'sources'],
  ...SHORT.slice(-1),
] as const;

/** A deck that was built on somebody else's template, as a file and as LibreOffice draws it. */
export interface TemplateDeck {
  readonly name: string;
  readonly file: string;
  readonly parts: Parts;
  readonly slides: readonly WrittenSlide[];
  readonly pages: readonly Page[];
  readonly lines: readonly (readonly SetLine[])[];
  /** Paths of its pages as pictures. */
  readonly pictures: readonly string[];
  readonly warnings: readonly string[];
}

/** What is to be built: on which template, of which kinds of slide, in which language. */
export interface Order {
  readonly template: TemplateFile;
  readonly kinds: readonly string[];
  readonly language: string;
}

/** The decks that could be built, and for each of the others why not. */
export interface TemplateDecks {
  readonly decks: readonly TemplateDeck[];
  readonly failed: ReadonlyMap<string, string>;
}

/** What a deck is known by: its template's name without the extension, and its language. */
export const deckName = ({ template, language }: Order) => `${stem(template)}.${language}`;

const stem = ({ name }: TemplateFile) => name.slice(0, name.lastIndexOf('.'));

/** The decks of all orders in `folder`, drawn by one run of LibreOffice. */
export async function templateDecks(orders: readonly Order[], folder: string): Promise<TemplateDecks> {
  const failed = new Map<string, string>();
  const made: { readonly order: Order; readonly file: string; readonly warnings: readonly string[] }[] = [];
  for (const order of orders) {
    try {
      made.push({ order, ...(await built(order, folder)) });
    } catch (error) {
      failed.set(deckName(order), error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  const files = made.map(({ file }) => file);
  const pdfs = files.length > 0 ? await convertFiles(files, 'pdf', folder) : [];
  const decks: TemplateDeck[] = [];
  for (const [i, { order, file, warnings }] of made.entries()) {
    decks.push(await drawn(order, { file, warnings, pdf: pdfs[i] ?? '' }, folder));
  }
  return { decks, failed };
}

/** An outline of the fixtures of these kinds, one after the other. */
function outlineOf({ template, kinds }: Order): string {
  const slides = kinds.map((kind) =>
    readFileSync(join(ROOT, `tests/fixtures/kinds/${kind}.yaml`), 'utf8').replace(/^slides:\n/, ''),
  );
  const head = HEAD.replace('id: fixture', `id: ${stem(template)}`).replace('brand: liangjiang', 'brand: customer');
  return `${head}slides:\n${slides.join('')}`;
}

/** Builds the deck by a brand that names the template and nothing else. Throws on an error of the build. */
async function built(order: Order, folder: string) {
  const { name, bytes } = order.template;
  const base = `corporate${name.slice(name.lastIndexOf('.'))}`;
  const files = projectFiles({
    'slides.yaml': outlineOf(order),
    'templates/customer/brand.yaml': `name: Customer\nbase: ${base}\n`,
    [`templates/customer/${base}`]: bytes,
  });
  const options = { files, outline: 'slides.yaml', formats: ['pptx'], languages: [order.language] } as const;
  const { report, outputs } = await buildDecks(options);
  const said = (findings: readonly Finding[]) =>
    findings.map(({ code, message, path }) => `${path.join('.')}: ${code}: ${inWords(message, 'en')}`);
  const [file] = putInto(folder, outputs);
  if (!report.ok || !file) {
    const errors = report.findings.filter((finding) => stopsDeck([finding]));
    throw new Error(`${report.stage}:\n${said(errors).join('\n')}`);
  }
  return { file, warnings: said(report.findings) };
}

async function drawn(
  order: Order,
  { file, warnings, pdf }: { readonly file: string; readonly warnings: readonly string[]; readonly pdf: string },
  folder: string,
): Promise<TemplateDeck> {
  const parts = openDeck(new Uint8Array(readFileSync(file)));
  const pages = await readPages(pdf);
  return {
    name: deckName(order),
    file,
    parts,
    slides: readDeck(parts).slides,
    pages,
    lines: await setLines(pdf, pages),
    pictures: await renderPictures(pdf, join(folder, deckName(order)), DPI),
    warnings,
  };
}

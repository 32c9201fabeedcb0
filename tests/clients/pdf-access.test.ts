import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../../scripts/render-deck.mjs';
import { languageTag, spokenStretches } from '../../src/core/language.ts';
import { diskFiles } from '../../src/io/disk-files.ts';
import { parseXml } from '../../src/office/xml.ts';
import { writeHandout } from '../../src/outputs/handout/write-handout.ts';
import { writeNotes } from '../../src/outputs/handout/write-notes.ts';
import { writePdf } from '../../src/outputs/pdf/pdf-deck.ts';
import { ROOT } from '../support/brand.ts';
import { type PaintedDeck, paintedDeck } from '../support/painted-deck.ts';
import { readDeckPages } from '../support/reading-pen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clientPackage } from './support/client-packages.ts';
import { LANGUAGES } from './support/decks.ts';
import { type PdfStructure, readStructure, within } from './support/pdf-structure.ts';

const folder = temporaryFolder();
const WRITERS = { deck: writePdf, handout: writeHandout, notes: writeNotes } as const;
const KINDS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

describe.each(LANGUAGES)('PDFs of the deck in %s', (language) => {
  const fileOf = (kind: keyof typeof WRITERS) => join(folder, `${language}.${kind}.pdf`);
  let deck: PaintedDeck;
  const read = new Map<keyof typeof WRITERS, PdfStructure>();

  beforeAll(async () => {
    deck = await paintedDeck({ files: diskFiles(ROOT), outline: 'slides.yaml', language });
    for (const kind of KINDS) {
      writeFileSync(fileOf(kind), await WRITERS[kind](deck.scene, deck.brand));
      read.set(kind, await readStructure(fileOf(kind)));
    }
  });

  const structure = (kind: keyof typeof WRITERS) => read.get(kind) as PdfStructure;

  // The numbers are those of the Matterhorn Protocol 1.1, which lists what makes a file fail PDF/UA-1.
  describe.each(KINDS)('say in the %s what PDF/UA asks for:', (kind) => {
    it('its conformance, title and language (05-001, 06-002 to 07-002, 11-006, 31-030)', async () => {
      const { catalogue, at } = structure(kind);
      const xmp = await runTool('pdfinfo', ['-meta', fileOf(kind)]);
      expect(parseXml(xmp.replace(/<\?xpacket[^>]*\?>/g, '')).name).toBe('x:xmpmeta');
      expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(xmp).toMatch(/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/);
      expect(at(catalogue['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
      expect(at(catalogue['/MarkInfo'])).toEqual({ '/Marked': true });
      expect(catalogue['/Lang']).toBe(language === 'en' ? 'u:en-GB' : 'u:zh-CN');
    });

    it('no day on which nothing happened', () => {
      expect('/CreationDate' in structure(kind).info).toBe(deck.scene.date !== undefined);
    });

    it('fonts that are in the file and say which characters they show (31-009, 31-027)', () => {
      const { fonts, at } = structure(kind);
      const descendants = fonts.filter((font) => font['/DescendantFonts'] === undefined);
      expect(descendants.length).toBeGreaterThan(1);
      for (const font of descendants) expect(at(font['/FontDescriptor'])['/FontFile2']).toBeDefined();
      for (const font of fonts) {
        if (font['/DescendantFonts'] !== undefined) expect(font['/ToUnicode']).toBeDefined();
      }
    });

    it('what each part is: standard types, figures with alt text and place, headings in their order (02-001, 13-004, 14-003)', () => {
      const { root } = structure(kind);
      const types = 'Document Sect H1 H2 P L LI Lbl LBody Table TR TH TD Figure Link'.split(' ');
      const elements = within(root);
      expect(elements.map(({ type }) => type).filter((type) => !types.includes(type))).toEqual([]);
      for (const { record } of elements.filter(({ type }) => type === 'Figure')) {
        expect(record['/Alt']).toMatch(/^u:./);
        expect(record['/A']).toHaveProperty('/BBox');
      }
      for (const { record } of elements.filter(({ type }) => type === 'TH'))
        expect(record['/A']).toHaveProperty('/Scope');
      const headings = elements.map(({ type }) => type).filter((type) => /^H\d$/.test(type));
      expect(headings[0] ?? 'H1').toBe('H1');
    });

    it('the order of fields, and links with words of their own (28-004, 28-008, 28-011, 28-012)', () => {
      const { pages, root, at } = structure(kind);
      for (const page of pages) expect(page['/Tabs']).toBe('/S');
      const annotations = pages.flatMap((page) => (at(page)['/Annots'] as readonly string[] | undefined) ?? []).map(at);
      for (const annotation of annotations) {
        expect(annotation['/Contents']).toMatch(/^u:./);
        expect(annotation['/StructParent']).toBeTypeOf('number');
      }
      const links = within(root).filter(({ type }) => type === 'Link');
      expect(links.length).toBe(annotations.length);
      for (const link of links) {
        expect(link.annotations).toHaveLength(1);
        expect(within(link).some(({ contents }) => contents > 0)).toBe(true);
      }
    });

    it('all that is drawn, or that it is no content (01-005)', async () => {
      const painted = await paintedStreams(fileOf(kind));
      expect(painted.length).toBe(structure(kind).pages.length);
      expect(painted.flatMap(unmarked)).toEqual([]);
    });
  });

  it('say which of their words are in another language (11-001)', async () => {
    const lines = readDeckPages(deck.whole).flatMap((page) => page.lines.map(({ text }) => text));
    const others = lines.flatMap((text) =>
      spokenStretches(text, language).filter((each) => each.language !== language),
    );
    const streams = (await paintedStreams(fileOf('deck'))).join('\n');
    const spans = [...streams.matchAll(/\/Span <<[^>]*\/Lang \(([^)]*)\)/g)].map(([, tag]) => tag);
    expect(new Set(spans)).toEqual(new Set(others.map((each) => languageTag(each.language))));
    expect(spans.length).toBeGreaterThanOrEqual(others.length);
    expect(others.length > 20).toBe(language === 'zh');
  });

  it('begin each slide with its title, and lead to each place', () => {
    const { children } = structure('deck').root;
    const titled = deck.scene.slides.map(({ items }) =>
      items.some((item) => item.kind === 'text' && item.placeholder === 'title'),
    );
    expect(children.map(({ children: [first] }) => first?.type === 'H1')).toEqual(titled);
    const agenda = deck.scene.slides.findIndex(({ id }) => id === 'agenda');
    const links = within(children[agenda] as PdfStructure['root']).filter(({ type }) => type === 'Link');
    // A link whose words take two lines is one in each.
    expect(links.length).toBeGreaterThanOrEqual(3);
    expect(links.length).toBeLessThanOrEqual(6);
  });

  it('are searched by mupdf, pdf.js and poppler for each line as it was written', async () => {
    const lines = readDeckPages(deck.whole).flatMap((page) => page.lines.map(({ text }) => text.trim()));
    const mixed = lines.filter((text) => /[\d%]\p{sc=Han}|\p{sc=Han}\d/u.test(text));
    const words = [...new Set(mixed.flatMap((text) => text.match(/\p{sc=Han}?[\d.%]+\p{sc=Han}/gu) ?? []))];
    const known = language === 'zh' ? ['2019年', '3.4倍', '第4位', '500强'] : ['in 2019', '3.4 times'];
    const sought = [...words, ...known];
    const file = fileOf('deck');
    const script = join(folder, 'find.js');
    writeFileSync(script, FIND);
    const hits = (await runTool('mutool', ['run', script, file, ...sought])).trim().split('\n');
    expect(sought.filter((_, i) => hits[i] === '0')).toEqual([]);
    const raw = (await runTool('pdftotext', ['-raw', file, '-'])).replaceAll('\n', '');
    expect(sought.filter((word) => !raw.includes(word))).toEqual([]);
    const shown = await textByPdfJs(file);
    expect(sought.filter((word) => !shown.includes(word))).toEqual([]);
  });
});

/** Prints how often each of its words is on the pages of a file: a script for `mutool run`. */
const FIND = `
var file = new PDFDocument(scriptArgs[0]);
scriptArgs.slice(1).forEach(function (word) {
  var found = 0;
  for (var i = 0; i < file.countPages(); i++) found += file.loadPage(i).search(word, 100).length;
  print(found);
});
`;

/** What the pages of a file paint, as text. */
async function paintedStreams(file: string): Promise<string[]> {
  await runTool('qpdf', ['--qdf', '--object-streams=disable', file, `${file}.plain`]);
  const streams = readFileSync(`${file}.plain`, 'latin1').match(/(?<=\nstream\n)[\s\S]*?(?=endstream)/g) ?? [];
  return streams.filter((stream) => / (?:BDC|BMC)$/m.test(stream));
}

/** Operators that paint, outside of what is marked (ISO 32000-1, Annex A). */
function unmarked(content: string): string[] {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (/ (?:BDC|BMC)$/.test(line)) depth++;
    else if (line === 'EMC') depth--;
    return depth === 0 && /(?:^|\s)(?:S|s|f\*?|F|B\*?|b\*?|sh|Do|Tj|TJ)$/.test(line);
  });
}

interface PdfJs {
  readonly getDocument: (source: object) => { readonly promise: Promise<PdfJsDocument> };
}

interface PdfJsDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly { readonly str: string }[] }>;
  }>;
}

/** All texts as pdf.js's search has them, lines joined. */
async function textByPdfJs(file: string): Promise<string> {
  const { getDocument } = clientPackage<PdfJs>('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map(({ str }) => str).join('');
  }
  return text;
}

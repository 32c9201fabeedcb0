import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTool } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import type { FactView } from '../../src/core/fact.ts';
import { diskFiles } from '../../src/io/disk-files.ts';
import { unzip } from '../../src/io/zip.ts';
import { ROOT } from '../support/brand.ts';
import { paintedDeck } from '../support/painted-deck.ts';
import { squeezed } from '../support/reading-pen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { LANGUAGES } from './support/decks.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const readable = (xml: string) =>
  squeezed(xml.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? ''));

/** What each slide of a presentation says and shows: its texts, and the alt texts of its charts, which are pictures. */
function readPptx(bytes: Uint8Array): string[] {
  const files = unzip(bytes);
  const slides = [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return slides
    .sort((a, b) => number(a) - number(b))
    .map((name) => {
      const xml = new TextDecoder().decode(files.get(name));
      const shown = [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, alt = '']) => alt);
      return readable(`${[...xml.matchAll(/<a:t>[^<]*/g)].join('')} ${shown.join(' ')}`);
    });
}

async function readPdf(bytes: Uint8Array, folder: string): Promise<string[]> {
  const pdf = join(folder, 'deck.pdf');
  writeFileSync(pdf, bytes);
  return (await runTool('pdftotext', ['-raw', pdf, '-'])).split('\f').slice(0, -1).map(squeezed);
}

/** What each slide of a page says, without the notes beside it. */
function readHtml(bytes: Uint8Array): string[] {
  const page = new TextDecoder().decode(bytes);
  return [...page.matchAll(/<section[\s\S]*?<\/section>/g)].map(([section]) =>
    readable([...section.matchAll(/<text[\s\S]*?<\/text>/g)].join('')),
  );
}

/** The forms in which a fact may be written; a sentence may begin with it. */
const formsOf = ({ label, whole, prose, figure }: FactView): string[] =>
  [label, whole, prose, figure.number, `${figure.number}${figure.unit}`].map(squeezed).filter((form) => form !== '');

describe.each(LANGUAGES)('the facts of the deck in %s', (language) => {
  const folder = temporaryFolder();

  it('are read back from the presentation, the PDF and the page alike, on each slide', async () => {
    const options = { files: diskFiles(ROOT), outline: 'slides.yaml', languages: [language] };
    const opened = await openDeck(options);
    if (!('open' in opened)) throw new Error('The deck has errors.');
    const facts = opened.open.decks[0]?.deck.facts ?? new Map<string, FactView>();
    const { scene } = await paintedDeck({ ...options, language });
    const { outputs } = await buildDecks({ ...options, formats: ['pptx', 'pdf', 'html'] });
    const [pptx, pdf, html] = outputs.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array, Uint8Array];
    const read = { pptx: readPptx(pptx), pdf: await readPdf(pdf, folder), html: readHtml(html) };
    const found = (says: readonly string[]) =>
      scene.slides.map(({ id, facts: shown }, i) => {
        const all = shown.filter((name) =>
          formsOf(facts.get(name) as FactView).some((form) => says[i]?.toLowerCase().includes(form.toLowerCase())),
        );
        return `${id}: ${all.join(', ')}`;
      });
    const wanted = scene.slides.map(({ id, facts: shown }) => `${id}: ${shown.join(', ')}`);
    expect(wanted.filter((line) => !line.endsWith(': ')).length).toBeGreaterThan(10);
    expect(found(read.pptx)).toEqual(wanted);
    expect(found(read.pdf)).toEqual(wanted);
    expect(found(read.html)).toEqual(wanted);
    expect(read.html).toEqual(read.pdf);
  });
});

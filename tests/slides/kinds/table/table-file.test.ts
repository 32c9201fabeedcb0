import { plainText } from '../../../../src/core/rich-text.ts';
import { readData } from '../../../../src/data/read-data.ts';
import { memoryFiles } from '../../../../src/files/files.ts';
import { parseOutline } from '../../../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../../../src/resolve/resolve-deck.ts';
import { layoutDeck } from '../../../../src/slides/layout-deck.ts';
import { reviewSlides } from '../../../../src/slides/review-slides.ts';
import { brand, measurer } from '../../../support/brand.ts';
import { testCalls } from '../../../support/calls.ts';
import { HEAD } from '../../../support/head.ts';

const CSV =
  'Region,Year,Opened,Exports\nNorth,2018,2018-03,21.5\nNorth,2019,2018-03,27.25\nSouth,2018,2019-11-05,1009\n';

const DATED = HEAD.replace(
  /^ {2}report: .*$/m,
  (line) => `${line}\n  customs: { title: { en: Trade, zh: 贸易 }, date: 2019-12 }`,
);

/** A table of the file in a language: its pages as texts, their source lines, and the findings. */
async function tableOf(fields: string, { csv = CSV, language = 'en', kind = 'table' } = {}) {
  const text = `${DATED}slides:\n  - kind: ${kind}\n    title: A table\n${fields}`;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) return { pages: [], sources: [], findings };
  const read = await readData(outline, memoryFiles({ 'd.csv': csv }), '');
  const resolved = resolveDeck(outline, language, { data: read.data });
  const { slides } = layoutDeck(resolved.deck, brand, measurer);
  const items = slides.flatMap((slide) => slide.items);
  return {
    pages: items.flatMap((item) =>
      item.kind === 'table' ? [item.rows.map((row) => row.cells.map((cell) => plainText(cell.text)))] : [],
    ),
    sources: items.flatMap((item) => (item.kind === 'text' && item.name === 'Source' ? [plainText(item.text)] : [])),
    findings: [...read.findings, ...resolved.findings, ...reviewSlides(resolved.deck)],
  };
}

testCalls(import.meta.url, 'table-file.yaml', { tableOf });

import { describe, expect, it } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import { unzip } from '../../src/io/zip.ts';
import { childrenOf, findAll, parseXml, type XmlElement } from '../../src/office/xml.ts';
import { typographicText } from '../../src/resolve/typography/typography.ts';
import { ROOT } from '../support/brand.ts';
import { goldenDecks } from '../support/golden-decks.ts';
import { keepBrands, kept } from '../support/kept.ts';

/** The shipped deck, the examples, and every kind of slide, at its usual content, its least and its most. */
const decks = goldenDecks(ROOT)
  .filter(({ name, brand }) => !/^(charts|every-kind|brands)\./.test(name) && brand === undefined)
  .map((deck) => ({ ...deck, label: `${deck.name} in ${deck.language}` }));

const shared = { cache: kept.cache, useBrand: keepBrands() };

/** Keys whose texts stand on no slide as texts: those of charts are in their pictures, as names of logos are in theirs. */
const ELSEWHERE = ['alt', 'notes', 'chart', 'second', 'charts', 'map', 'whole', 'visual'];

/** Every text of a part of an outline, as its language has it. */
function textsIn(value: unknown, key = ''): string[] {
  if (ELSEWHERE.includes(key) || typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if ('paragraphs' in value && 'path' in value) return [plainText(value as RichText)];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, Array.isArray(value) ? key : name));
}

/** A text, or what stands before and behind a colon that kinds part a lead from its text at. */
const isSaid = (whole: string, text: string) =>
  whole.includes(squeezed(text)) || text.split(/[:：]/).every((part) => whole.includes(squeezed(part)));

/** The text without its breaks, and the spaces at them. */
const unbroken = (text: string) => text.replace(/[^\S\u00a0]*\n[^\S\u00a0]*/g, ' ').replace(/[^\S\u00a0]+/g, ' ');
/** The same where breaks between hanzi leave nothing. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** A paragraph with what it says, line by line. */
function paragraphText(paragraph: XmlElement): string {
  const parts = childrenOf(paragraph).map((part) =>
    part.name === 'a:br'
      ? '\n'
      : findAll(part, 'a:t')
          .flatMap(({ children }) => children)
          .join(''),
  );
  return parts.join('');
}

describe.each(decks)('$label', ({ files, outline, language }) => {
  it('says every text of the outline as it was written, in runs that can be found and copied', async () => {
    const options = { files, outline, languages: [language], ...shared };
    const opened = await openDeck(options);
    const [first] = 'open' in opened ? opened.open.decks : [];
    if (!first) throw new Error('The deck does not open.');
    const { outputs } = await buildDecks({ ...options, formats: ['pptx', 'html'] });
    const [pptx, html] = outputs.map(({ bytes }) => bytes);
    const parts = unzip(pptx ?? new Uint8Array());
    const markup = [...parts]
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(markup.filter((xml) => xml.includes('\u2060'))).toEqual([]);

    const said = [...parts.keys()]
      .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .flatMap((name) => findAll(parseXml(new TextDecoder().decode(parts.get(name))), 'a:p').map(paragraphText));
    const whole = squeezed(said.join('\n'));
    const missing = first.deck.slides
      .filter(({ kind }) => kind !== 'partner-logos')
      .flatMap((slide) => textsIn(slide))
      .filter((text) => !isSaid(whole, text));
    expect(missing).toEqual([]);

    // Where a space holds its sides together, the language's own rules ask for it, or a figure stands beside it.
    const odd = said.filter((text) => {
      const plain = unbroken(text);
      const left = plain.replace(/(?<=\d[^\s]*)\u00a0|\u00a0(?=[^\s]*\d)/gu, ' ');
      return left.includes('\u00a0') && typographicText(left.replaceAll('\u00a0', ' '), language) !== left;
    });
    expect(odd).toEqual([]);
    expect(new TextDecoder().decode(html)).not.toContain('\u2060');
  });
});

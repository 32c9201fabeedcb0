import { describe, expect, it } from 'vitest';
import { openDeck } from '../../src/app/open-deck.ts';
import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import { unzip } from '../../src/io/zip.ts';
import { childrenOf, findAll, parseXml, type XmlElement } from '../../src/office/xml.ts';
import { pagesOf } from '../../src/outputs/paint/pages.ts';
import { writePptx } from '../../src/outputs/pptx/write-pptx.ts';
import { typographicText } from '../../src/resolve/typography/typography.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { DrawnItem, SceneItem, SceneSlide } from '../../src/scene/items.ts';
import { type DeckContent, layoutDeck } from '../../src/slides/layout-deck.ts';
import { leadOf } from '../../src/slides/tiles/bullet.ts';
import { ROOT } from '../support/brand.ts';
import { type GoldenDeck, goldenDecks } from '../support/golden-decks.ts';
import { keepBrands, kept } from '../support/kept.ts';
import { readDeckPages, squeezed } from '../support/reading-pen.ts';

/** The shipped deck, the examples, and every kind of slide, at its usual content, its least and its most. */
const decks = goldenDecks(ROOT)
  .filter(({ name, brand }) => !/^(charts|every-kind|brands)\./.test(name) && brand === undefined)
  .map((deck) => ({ ...deck, label: `${deck.name} in ${deck.language}` }));

const shared = { cache: kept.cache, useBrand: keepBrands() };

/** Keys whose texts stand on no slide as texts: those of charts are in their pictures, as names of logos are in theirs. */
const ELSEWHERE = ['alt', 'notes', 'chart', 'second', 'charts', 'map', 'whole', 'visual'];

/** What a slide says: neither compositions nor all frames have a place for a text above the title. */
function contentOf({ path, content }: DeckContent['slides'][number], slides: readonly Shown[], { frames }: Brand) {
  const { kicker: _, ...others } = content as { readonly kicker?: RichText };
  const own = slides.filter((slide) => slide.path.join() === path.join());
  return own.some(({ composition, frame }) => !composition && frames[frame].placeholders.kicker) ? content : others;
}
type Shown = Pick<SceneSlide, 'path' | 'composition' | 'frame'>;

/** Every text of a part of an outline, as its language has it. */
function textsIn(value: unknown, key = ''): RichText[] {
  if (ELSEWHERE.includes(key) || typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if ('paragraphs' in value && 'path' in value) return [value as RichText];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, Array.isArray(value) ? key : name));
}

/** Whether all of a text is there, or its lead and what follows it, or what stands before and behind a colon: kinds part it so. */
function isSaid(whole: string, text: RichText): boolean {
  const has = (part: string) => whole.includes(comparable(part));
  const { lead, text: rest } = leadOf(text);
  const parted = lead && [lead, ...(rest ? [rest] : [])].map(plainText);
  return has(plainText(text)) || (parted?.every(has) ?? plainText(text).split(/[:：]/).every(has));
}

/** A text without its spaces, as painters have it where its style is capitals, or not. */
const comparable = (text: string) => squeezed(text).toLowerCase();

/** The text without its breaks, and the spaces at them. */
const unbroken = (text: string) => text.replace(/[^\S\u00a0]*\n[^\S\u00a0]*/g, ' ').replace(/[^\S\u00a0]+/g, ' ');
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

/** A deck as it was opened, and laid out without its charts. */
async function laidOut({ files, outline, language }: GoldenDeck) {
  const opened = await openDeck({ files, outline, languages: [language], ...shared });
  const [own] = 'open' in opened ? opened.open.decks : [];
  if (!('open' in opened) || !own) throw new Error('The deck does not open.');
  const { brand, measurer } = opened.open;
  const scene = layoutDeck(own.deck, brand, measurer);
  const isNoChart = (item: SceneItem | ChartItem): item is DrawnItem =>
    item.kind !== 'chart' && item.kind !== 'native-chart';
  const slides = scene.slides.map((slide) => ({ ...slide, items: slide.items.filter(isNoChart) }));
  return { deck: own.deck, brand, scene: { ...scene, slides } };
}

describe.each(decks)('$label', (wanted) => {
  it('says every text of the outline as it was written, in runs that can be found and copied', async () => {
    const { deck, brand, scene } = await laidOut(wanted);
    const parts = unzip(await writePptx(scene, brand));
    const markup = [...parts].flatMap(([name, bytes]) =>
      name.endsWith('.xml') ? { name, xml: new TextDecoder().decode(bytes) } : [],
    );
    const said = markup.flatMap(({ name, xml }) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name) ? findAll(parseXml(xml), 'a:p').map(paragraphText) : [],
    );
    const painted = readDeckPages(await pagesOf(scene, brand)).flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(markup.filter(({ xml }) => xml.includes('\u2060'))).toEqual([]);
    expect(painted.filter((text) => text.includes('\u2060'))).toEqual([]);

    // Painters draw PDF and HTML.
    const texts = deck.slides
      .filter(({ kind }) => kind !== 'partner-logos')
      .flatMap((slide) => textsIn(contentOf(slide, scene.slides, brand)));
    for (const lines of [said, painted]) {
      const whole = comparable(lines.join('\n'));
      expect(texts.filter((text) => !isSaid(whole, text)).map(plainText)).toEqual([]);
    }

    // Where a space holds its sides together, the language's own rules ask for it, or a figure stands beside it.
    const odd = said.filter((text) => {
      const plain = unbroken(text);
      const left = plain.replace(/(?<=\d[^\s]*)\u00a0|\u00a0(?=[^\s]*\d)/gu, ' ');
      return left.includes('\u00a0') && typographicText(left.replaceAll('\u00a0', ' '), wanted.language) !== left;
    });
    expect(odd).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import { formatPath } from '../../src/core/path.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import { textLimits } from '../../src/translate/text-limits.ts';
import { brand, measurer } from '../support/brand.ts';
import { HEAD } from '../support/scene.ts';

function deckOf(slides: string, language: string) {
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text: `${HEAD}slides:\n${slides}` });
  if (!outline) throw new Error(JSON.stringify(findings));
  return resolveDeck(outline, language).deck;
}

const limitsOf = (slides: string, language: string) => textLimits(deckOf(slides, language), brand, measurer);
const codes = (slides: string, language: string) => {
  const scene = layoutDeck(deckOf(slides, language), brand, measurer);
  return checkScene(scene, brand, measurer).map(({ code }) => code);
};

const bullets = (first: string, second: string) =>
  `  - kind: bullets\n    title: A title\n    items: ["${first}", "${second}"]\n`;
const hanzi = (count: number) => '城市与产业在港口之间生长'.repeat(count).slice(0, count);

describe('the room of a text', () => {
  test('is what the slide takes, and not much more', () => {
    const titled = (title: string) => `  - kind: bullets\n    title: ${title}\n    items: [一点]\n`;
    const limit = limitsOf(titled('一句话'), 'zh').get('slides[0].title');
    expect(limit?.characters).toBeGreaterThan(10);
    expect(codes(titled(hanzi(limit?.characters ?? 0)), 'zh')).toEqual([]);
    expect(codes(titled(hanzi(Math.ceil((limit?.characters ?? 0) * 1.1) + 2)), 'zh')).toContain('long-title');
  });

  test('is that which entries of a list have together', () => {
    const limits = limitsOf(bullets('一', '二'), 'zh');
    const [first, second] = ['slides[0].items[0]', 'slides[0].items[1]'].map((path) => limits.get(path));
    expect(first).toEqual(second);
    expect(first?.lines).toBe(2);
    const count = first?.characters ?? 0;
    expect(codes(bullets(hanzi(count), hanzi(count)), 'zh')).not.toContain('overflow');
  });

  test('grows with the lines that a text has already', () => {
    const [short, long] = [hanzi(10), hanzi(90)].map((text) =>
      limitsOf(bullets(text, '二'), 'zh').get('slides[0].items[0]'),
    );
    expect(long?.lines).toBeGreaterThan(short?.lines ?? 0);
    expect(long?.characters).toBeGreaterThan(short?.characters ?? 0);
  });

  test('counts letters where a language has these, which are more', () => {
    const [en, zh] = ['en', 'zh'].map((language) =>
      limitsOf(bullets('One', 'Two'), language).get('slides[0].items[0]'),
    );
    expect(en?.characters).toBeGreaterThan(1.5 * (zh?.characters ?? 0));
  });

  test('is told of a cover’s title too, which is the deck’s', () => {
    const slides = '  - kind: cover\n    subtitle: A subtitle\n';
    expect([...limitsOf(slides, 'zh').keys()].toSorted()).toEqual(['deck.title', 'slides[0].subtitle']);
    expect(limitsOf(`${slides}    title: Its own\n`, 'zh').has('deck.title')).toBe(false);
  });

  test('is told of cells, and not of notes or of what a chart draws', () => {
    const table = deckOf(
      '  - kind: table\n    title: A table\n    columns: [{ title: Place }, { title: What }]\n    rows: [[One, Two]]\n    notes: Said\n',
      'zh',
    );
    const chart = deckOf(
      '  - kind: chart\n    title: A chart\n    chart: { type: column, data: [now, start], labels: [Now, Then] }\n',
      'zh',
    );
    expect([...textLimits(table, brand, measurer).keys()]).toContain('slides[0].rows[0][1]');
    const paths = [...textLimits(table, brand, measurer).keys(), ...textLimits(chart, brand, measurer).keys()];
    expect(paths.filter((path) => /notes|labels/.test(path))).toEqual([]);
    expect(paths).toContain(formatPath(['slides', 0, 'title']));
  });
});

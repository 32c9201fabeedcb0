import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../src/charts/kinds/crowd/grown.ts';
import { definitionOf, describeData } from '../../../src/charts/plot-chart.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { type AnyChart, fact, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const people = (before: number, after: number) => [
  fact('a', 'Residents in 2010', before),
  fact('b', 'Residents in 2019', after),
];
const area = (before: number, after: number) => [fact('c', 'Area in 2010', before), fact('d', 'Area in 2019', after)];

const crowd = (before: number, after: number, more: object = {}): AnyChart => ({
  ...{ type: 'crowd', count: people(before, after), per: 1, kit: kitOf('people'), title: words('residents') },
  ...{ each: words('One figure'), ...more },
});
const withRow = (before: number, after: number, more: object = {}) =>
  crowd(before, after, { length: area(158, 238), row: kitOf('houses'), length_title: words('built-up area'), ...more });

const edgesOf = (boxes: ReturnType<typeof copies>) => ({
  left: Math.min(...boxes.map(({ x }) => x)),
  right: Math.max(...boxes.map(({ x, w }) => x + w)),
});
const textOf = (drawn: ReturnType<typeof pictureOf>, name: string) =>
  drawn.words
    .find((word) => word.name === name)
    ?.text.paragraphs.flat()
    .map(({ text }) => text)
    .join('');

describe('a crowd that grew', () => {
  it.each([
    [150, 270],
    [120, 210],
    [187, 243],
    [1, 2],
    [200, 400],
  ])('draws each unit once, those that came in the colour of the claim: %s to %s', (before, after) => {
    const drawn = pictureOf(crowd(before, after));
    expect(copies(drawn, 'Before')).toHaveLength(before);
    expect(copies(drawn, 'Growth', 'highlight')).toHaveLength(after - before);
  });

  it.each(kitsWith(['unit']))('counts alike in every kit that has a unit: %s', (name) => {
    const drawn = pictureOf(crowd(90, 150, { kit: kitOf(name) }));
    expect([copies(drawn, 'Before').length, copies(drawn, 'Growth').length]).toEqual([90, 60]);
  });

  it('fills whole columns where the counts have them, and begins the growth with a column of its own', () => {
    const drawn = pictureOf(crowd(150, 270));
    const rows = new Set(copies(drawn, 'Before').map(({ y, h }) => (y + h).toFixed(3))).size;
    expect([150 % rows, 270 % rows]).toEqual([0, 0]);
    expect(edgesOf(copies(drawn, 'Before')).right).toBeLessThan(edgesOf(copies(drawn, 'Growth')).left);
  });

  it('says the unit of both counts once, however it is written beside them', () => {
    const m2 = (value: number) => fact('m', 'Area', value, { label: `${value}`, whole: `${value},000 m²` });
    expect(textOf(pictureOf(crowd(84, 105, { count: [m2(84), m2(105)] })), 'text')).toBe(
      'residents: 84,000 to 105,000 m²',
    );
    const mixed = [fact('a', 'A', 900, { whole: '900 thousand' }), fact('b', 'B', 1200, { whole: '1.2 million' })];
    expect(textOf(pictureOf(crowd(9, 12, { count: mixed, per: 10 })), 'text')).toContain('900 thousand to 1.2 million');
  });

  it('lets what one unit stands for be said', () => {
    const drawn = pictureOf(crowd(1500, 2700, { per: 10 }));
    expect([copies(drawn, 'Before').length, copies(drawn, 'Growth').length]).toEqual([150, 120]);
    expect(textOf(drawn, 'legend')).toBe('One figure: 10 residents');
  });

  it.each(kitsWith(['row']))(
    'draws a length beside it to scale, from the same start to the same length before: %s',
    (name) => {
      for (const setting of [{}, { box: [11, 4.6] as const }]) {
        const drawn = pictureOf(withRow(150, 270, { row: kitOf(name) }), setting);
        const [before, grown] = [edgesOf(copies(drawn, 'Row before')), edgesOf(copies(drawn, 'Row growth'))];
        expect((grown.right - before.left) / (before.right - before.left)).toBeCloseTo(238 / 158, 5);
        expect(grown.left).toBeCloseTo(before.right, 5);
        const rules = drawn.marks.flatMap((mark) => (mark.kind === 'rect' && mark.name === 'Growth' ? mark.box : []));
        expect(rules[0]?.x).toBeCloseTo(before.right, 5);
        expect((rules[0]?.w ?? 0) / (before.right - before.left)).toBeCloseTo(0.8, 5);
      }
    },
  );

  it('has its figure over what came, and a label beside its row, without lines through things', () => {
    const { marks, words: texts } = pictureOf(withRow(150, 270));
    const came = edgesOf(copies({ marks }, 'Growth'));
    const row = edgesOf(copies({ marks }, 'Row growth'));
    const boxOf = (name: string) => texts.find((word) => word.name === name)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    expect(Math.abs(boxOf('figure').x - came.left)).toBeLessThan(0.2);
    expect(boxOf('length').x - row.right).toBeLessThan(0.3);
    const rules = marks.flatMap((mark) => (mark.kind === 'rect' && mark.name === 'Growth' ? [mark.box] : []));
    expect(rules).toHaveLength(1);
  });

  it('says both growths with their nouns, from what to what', () => {
    const drawn = pictureOf(withRow(150, 270));
    expect(textOf(drawn, 'figure')).toBe('+80%');
    expect(textOf(drawn, 'text')).toBe('residents: 150 to 270');
    expect(textOf(drawn, 'length')).toBe('+51%built-up area158 to 238');
    expect(drawn.computed).toEqual(['+80%', '+51%']);
    expect(describeData(withRow(150, 270), 'en')).toBe('residents: 150 to 270, +80%; built-up area: 158 to 238, +51%');
  });

  it('says what one unit stands for in the numbers of the language', () => {
    const million = fact('a', 'A', 2.7, { figure: { number: '2.7', unit: 'million' } });
    const wan = fact('a', 'A', 270, { figure: { number: '270', unit: '万人' }, scale: 100 });
    expect(amountOf(0.01, million, 'residents', 'en')).toBe('10,000 residents');
    expect(amountOf(0.01, wan, '居民', 'zh')).toBe('1万居民');
    expect(amountOf(0.0005, wan, '', 'zh')).toBe('500人');
    expect(amountOf(0.0005, wan, '居民', 'zh')).toBe('500名居民');
    expect(amountOf(10, fact('a', 'A', 20), '企业', 'zh')).toBe('10个企业');
    expect(amountOf(1, fact('a', 'A', 20), 'cows', 'en')).toBe('');
    expect(amountOf(5, fact('a', 'A', 20, { figure: { number: '20', unit: 'ha' } }), 'cows', 'en')).toBe('5 ha');
  });

  it('draws trees that came in the colour that their kit has for them', () => {
    const drawn = pictureOf(crowd(12, 21, { kit: kitOf('trees') }));
    expect(copies(drawn, 'Growth', 'leaf')).toHaveLength(9);
  });

  it('keeps its words off the units', () => {
    for (const chart of [withRow(150, 270), withRow(187, 243), crowd(20, 50)]) {
      const { marks, words: texts } = pictureOf(chart);
      const boxes = marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes : []));
      for (const { box, name } of texts) {
        const over = boxes.filter(
          (each) =>
            each.x < box.x + box.w && box.x < each.x + each.w && each.y < box.y + box.h && box.y < each.y + each.h,
        );
        expect([name, over]).toEqual([name, []]);
      }
    }
  });
});

describe('a crowd is refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([
    [20, 10],
    [0, 10],
    [10, 10],
  ])('where nothing grew: %s to %s', (before, after) => {
    expect(review(crowd(before, after))).toMatchObject([{ code: 'bad-data', path: ['chart', 'count'] }]);
  });

  it('where its units are too many, or none', () => {
    expect(review(crowd(200, 401))).toMatchObject([{ code: 'bad-data', path: ['chart', 'per'] }]);
    expect(review(crowd(20, 40, { per: 100 }))).toMatchObject([{ code: 'bad-data', path: ['chart', 'per'] }]);
  });

  it('where a length has no kit, or a kit no length', () => {
    expect(review(crowd(10, 20, { length: area(1, 2) }))).toMatchObject([
      { code: 'bad-data', path: ['chart', 'length'] },
    ]);
    expect(review(crowd(10, 20, { row: kitOf('houses') }))).toMatchObject([
      { code: 'bad-data', path: ['chart', 'row'] },
    ]);
  });

  it('where its length did not grow', () => {
    expect(review(withRow(10, 20, { length: area(3, 2) }))).toMatchObject([
      { code: 'bad-data', path: ['chart', 'length'] },
    ]);
  });

  it('where its kits have no unit and no row', () => {
    expect(review(withRow(10, 20, { kit: kitOf('silos'), row: kitOf('silos') }))).toMatchObject([
      { code: 'unknown-kind', path: ['chart', 'kit'] },
      { code: 'unknown-kind', path: ['chart', 'row'] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import { contrastRatio } from '../../../src/color/contrast.ts';
import type { Box } from '../../../src/core/box.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { shipped } from '../../support/brand.ts';
import { type AnyChart, share, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const wholes = (small: number, large: number, more: object = {}): AnyChart => ({
  ...{ type: 'wholes', data: [share('land', 'Of the land', small), share('cars', 'Of the cars', large)] },
  ...{ kits: [kitOf('fields'), kitOf('cars')], ...more },
});

/** What units come to, of which one may be cut, in wholes of the larger ones. */
const amountOf = (boxes: readonly Box[], whole: number): number => boxes.reduce((sum, { w }) => sum + w / whole, 0);

function countsOf(chart: AnyChart) {
  const drawn = pictureOf(chart);
  return ['First whole', 'Second whole'].map((name) => {
    const [own, others] = [copies(drawn, `${name}, share`), copies(drawn, `${name}, others`)];
    const whole = Math.max(...[...own, ...others].map(({ w }) => w));
    return { own: amountOf(own, whole), all: amountOf([...own, ...others], whole), boxes: own };
  });
}

describe('two wholes', () => {
  it.each([
    [1.5, 60, 200],
    [2.5, 72, 200],
    [0.5, 99.5, 200],
    [1.25, 60, 400],
    [12, 87.75, 400],
  ])('are of so many units, and their shares of as many as they say: %s and %s', (small, large, units) => {
    const [first, second] = countsOf(wholes(small, large));
    expect([first?.all, second?.all].map((all) => Math.round(all ?? 0))).toEqual([units, units]);
    expect(first?.own).toBeCloseTo((small * units) / 100);
    expect(second?.own).toBeCloseTo((large * units) / 100);
  });

  it('stand on a pale field where the highlight is not seen on a dark one, and have quieter units beside it', () => {
    const { subject } = shipped.colors;
    // Nearly as dark as a dark field, of a middling lightness, and light enough.
    const fields = ['00195A', 'A83421', 'F4A100'].map((hex) => {
      const colors = { ...shipped.colors, highlight: { ...subject, hex } };
      const drawn = pictureOf(wholes(1.5, 60), { brand: { ...shipped, colors } });
      const ground = drawn.marks.find((mark) => mark.kind === 'rect' && mark.name === undefined)?.role ?? 'ground';
      expect(copies(drawn, 'Second whole, share', 'highlight')).toHaveLength(120);
      const contrast = (role: ColorRole) => contrastRatio(colors[role].hex, colors[ground].hex);
      expect(contrast('highlight')).toBeGreaterThanOrEqual(3);
      for (const mark of drawn.marks) {
        if (mark.kind !== 'art' || mark.name !== 'Second whole, others') continue;
        expect(contrast('highlight') / contrast(mark.role)).toBeGreaterThanOrEqual(2);
      }
      return ground;
    });
    expect(fields).toEqual(['panel', 'panel', 'dark-shade']);
  });

  it.each([
    [2.3, 71.6],
    [0.3, 40.1],
  ])('cut the last unit of what is no whole number of units: %s and %s', (small, large) => {
    const chart = wholes(small, large, { kits: [kitOf('fields'), kitOf('fields')] });
    const [first, second] = countsOf(chart);
    expect(first?.own).toBeCloseTo(2 * small, 1);
    expect(second?.own).toBeCloseTo(2 * large, 1);
    expect([first?.all, second?.all].map((all) => Math.round(all ?? 0))).toEqual([200, 200]);
  });

  it('has the small share as a block over its figure, which is as large as the other, and the large one in rows from the foot up', () => {
    const [first, second] = countsOf(wholes(2, 60));
    const { words: texts } = pictureOf(wholes(2, 60));
    const [small, large] = texts.filter(({ role }) => role === 'figure');
    const left = Math.min(...(first?.boxes ?? []).map(({ x }) => x));
    expect(Math.abs(left - (small?.box.x ?? 0))).toBeLessThan(0.4);
    expect(small?.size).toBe(large?.size);
    const footOf = (boxes: readonly Box[] = []) => Math.max(...boxes.map(({ y, h }) => y + h));
    expect(Math.abs(footOf(first?.boxes) - footOf(second?.boxes))).toBeLessThan(0.1);
    expect(new Set(second?.boxes.map(({ y }) => y.toFixed(3))).size).toBe(6);
  });

  it.each(kitsWith([['cell', 'slim', 'top-up', 'unit', 'disc']]))('counts alike in every kit: %s', (name) => {
    const [first, second] = countsOf(wholes(1.5, 60, { kits: [kitOf(name), kitOf(name)] }));
    expect([first?.own, second?.own].map((own) => Math.round(own ?? 0))).toEqual([3, 120]);
  });

  it('have words beside them whose lines are of nearly one length, and so keep off the next figure', () => {
    const { words: texts } = pictureOf(
      wholes(1.5, 60, { texts: [words('of the city’s land area'), words('of all cars')] }),
    );
    const [first] = texts.filter(({ name }) => name === 'First text');
    const [next] = texts.filter(({ name }) => name === 'Second figure');
    expect((next?.box.x ?? 0) - (first?.box.x ?? 0) - (first?.box.w ?? 0)).toBeGreaterThan(1);
    // Programs have no line of it to break elsewhere.
    expect(first && plainText(first.text).split('\n')).toEqual(['of the city’s', 'land area']);
    // The narrowest lines would be of less even length.
    const cars = pictureOf(wholes(1.5, 60, { texts: [words('of land'), words('of the city’s vehicle production')] }));
    const second = cars.words.find(({ name }) => name === 'Second text');
    expect(second && plainText(second.text).split('\n')).toEqual(['of the city’s', 'vehicle production']);
  });

  it('leaves all units free of words, which are below them', () => {
    const { marks, words: texts } = pictureOf(wholes(1.5, 60));
    const foot = Math.max(...marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes.map(({ y, h }) => y + h) : [])));
    expect(Math.min(...texts.map(({ box }) => box.y))).toBeGreaterThan(foot - 0.05);
  });

  it('says what its shares are of, with the sign of a bound, and what one unit stands for', () => {
    const data = [
      share('land', 'Of the land', 1.5, { label: '<1.5%', bound: 'below' }),
      share('cars', 'Of the cars', 60),
    ];
    const each = [words('One field'), words('One car')];
    const said = pictureOf(wholes(1.5, 60, { data, each })).words.map(({ text }) => plainText(text));
    expect(said).toEqual(['<1.5%', 'Of the land', 'One field: 0.5%', '60%', 'Of the cars', 'One car: 0.5%']);
  });

  it.each([
    [4, 5],
    [6, 3.4],
    [12, 4.5],
  ] as const)('has room in a box of a template: %s × %s', (...box) => {
    const { marks, words: texts } = pictureOf(wholes(1.5, 60), { box });
    expect(copies({ marks }, 'Second whole, share')).toHaveLength(120);
    expect(Math.max(...texts.map(({ box: { x, w } }) => x + w))).toBeLessThanOrEqual(box[0] + 0.01);
  });
});

describe('two wholes are refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([
    [0, 60],
    [60, 40],
    [1, 101],
  ])('where they are no small share and a larger one: %s and %s', (small, large) => {
    expect(review(wholes(small, large))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
  });

  it('where there is one share', () => {
    expect(review(wholes(1, 2, { data: [share('land', 'Land', 1)] }))).toMatchObject([{ code: 'bad-data' }]);
  });

  it('where a kit has no units, with those that have', () => {
    const findings = review(wholes(1, 2, { kits: [kitOf('fields'), kitOf('robots')] }));
    expect(findings).toMatchObject([{ code: 'unknown-kind', path: ['chart', 'kits', 1] }]);
    expect(findings[0]?.hint?.en).toContain('cars');
  });
});

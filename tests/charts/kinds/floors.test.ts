import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import { sum } from '../../../src/core/collections.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { shipped } from '../../support/brand.ts';
import { type AnyChart, share, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const floors = (values: readonly number[], more: object = {}): AnyChart => ({
  ...{ type: 'floors', data: values.map((value, i) => share(`s${i}`, `Share ${i + 1}`, value)) },
  ...{ kit: kitOf('towers'), each: words('A tower is the whole city, one floor'), ...more },
});

const NIGHT = { ground: 'field-dark' } as const;
const drawn = pictureOf(floors([15, 50, 30, 15, 30, 15]), NIGHT);

/** What share of a tower is lit, by the area of its floors. */
function litOf(page: ReturnType<typeof pictureOf>, tower: string): number {
  const area = (name: string) => sum(copies(page, `Tower ${tower}, ${name}`).map(({ w, h }) => w * h));
  return (100 * area('lit')) / (area('lit') + area('unlit'));
}

describe('lit floors', () => {
  it('light so much of each tower as its share is, from the largest on', () => {
    const lit = ['1.1', '2.1', '2.2', '3.1', '3.2', '3.3'].map((tower) => litOf(drawn, tower).toFixed(6));
    expect(lit.map(Number)).toEqual([50, 30, 30, 15, 15, 15]);
  });

  it('have no figure that is too small to be read', () => {
    const { label } = shipped.type;
    const inBox =
      (w: number, scale = 1) =>
      () =>
        pictureOf(floors([15, 50, 30, 15, 30, 12]), {
          brand: { ...shipped, type: { ...shipped.type, label: { ...label, size: scale * label.size } } },
          box: [w, 3],
        });
    expect(inBox(3)).not.toThrow();
    expect(inBox(1, 0.25)).toThrow('has no room');
  });

  it('cut the floor that is lit in part', () => {
    const page = pictureOf(floors([62.4, 38]), NIGHT);
    expect(litOf(page, '1.1')).toBeCloseTo(62.4, 6);
    const lit = copies(page, 'Tower 1.1, lit');
    const all = [...lit, ...copies(page, 'Tower 1.1, unlit')];
    const h = lit[0]?.h ?? 0;
    const foot = Math.max(...all.map((box) => box.y + box.h));
    const reach = Math.max(...lit.map((box) => Math.round((foot - box.y) / h)));
    expect(reach).toBe(13);
    const top = lit.filter(({ y }) => Math.round((foot - y) / h) === 13);
    const wide = Math.max(...all.map((box) => box.x + box.w)) - Math.min(...all.map(({ x }) => x));
    expect(sum(top.map(({ w }) => w)) / wide).toBeCloseTo(0.48, 6);
  });

  it.each(kitsWith(['floor']))('have twenty floors in every kit: %s', (name) => {
    const page = pictureOf(floors([70, 20, 5], { kit: kitOf(name) }), NIGHT);
    for (const [tower, value] of [
      ['1.1', 70],
      ['2.1', 20],
      ['3.1', 5],
    ] as const) {
      const boxes = [...copies(page, `Tower ${tower}, lit`), ...copies(page, `Tower ${tower}, unlit`)];
      expect(new Set(boxes.map(({ y }) => y.toFixed(4))).size).toBe(20);
      expect(litOf(page, tower)).toBeCloseTo(value, 6);
    }
  });

  it.each(['turbines', 'people'] as const)('have no picture of a kit without floors: %s', (name) => {
    expect(() => pictureOf(floors([70, 20], { kit: kitOf(name) }), NIGHT)).toThrow('has no room');
  });

  it('are of one width, so that no area tells another share than its height', () => {
    for (const kit of kitsWith(['floor'])) {
      for (const values of [
        [15, 50, 30, 15, 30, 15],
        [62.4, 38],
        [84.5, 61, 61, 22.7, 4.2, 1.5],
      ]) {
        const page = pictureOf(floors(values, { kit: kitOf(kit), claim: `s${values.length - 1}` }), NIGHT);
        const towers = page.words.flatMap(({ name }) => (name.startsWith('name') ? [name.slice(5)] : []));
        const widths = towers.map((tower) => {
          const boxes = [...copies(page, `Tower ${tower}, lit`), ...copies(page, `Tower ${tower}, unlit`)];
          return (Math.max(...boxes.map(({ x, w }) => x + w)) - Math.min(...boxes.map(({ x }) => x))).toFixed(6);
        });
        expect(widths.length).toBe(values.length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });

  it('have few large panes on a floor', () => {
    for (const mark of drawn.marks) {
      if (mark.kind !== 'art') continue;
      const panes = mark.part.shapes.flatMap(({ d }) => d.match(/M/g) ?? []).length - 2;
      expect(panes).toBeLessThanOrEqual(3);
    }
    const rows = new Map<string, number>();
    for (const { y } of copies(drawn, 'Tower 1.1, lit')) rows.set(y.toFixed(4), (rows.get(y.toFixed(4)) ?? 0) + 1);
    expect(new Set(rows.values())).toEqual(new Set([1]));
  });

  it('stand together where shares are equal, under one figure', () => {
    const figures = drawn.words.filter(({ role }) => role === 'figure');
    expect(
      figures.map(({ text }) =>
        text.paragraphs
          .flat()
          .map((run) => run.text)
          .join(''),
      ),
    ).toEqual(['50%', '30%', '15%']);
    expect(figures[0]?.size).toBeGreaterThan(figures[1]?.size ?? 0);
  });

  it('have their claim in its colour, and nothing red where nothing is claimed', () => {
    const reds = (claim: string) =>
      pictureOf(floors([50, 30, 15], { claim }), NIGHT).marks.flatMap(({ role, name }) =>
        role === 'highlight' && name?.endsWith('lit') ? [name] : [],
      );
    expect(new Set(reds('s2'))).toEqual(new Set(['Tower 3.1, lit']));
    expect(reds('none')).toEqual([]);
  });

  it('say what a floor stands for, and name every tower below it', () => {
    const said = drawn.words.map(({ text }) =>
      text.paragraphs
        .flat()
        .map((run) => run.text)
        .join(''),
    );
    expect(said).toContain('A tower is the whole city, one floor: 5%');
    for (let i = 1; i <= 6; i += 1) expect(said).toContain(`Share ${i}`);
    const ground = Math.max(...copies(drawn, 'Tower 1.1, lit').map(({ y, h }) => y + h));
    for (const { name, box, size } of drawn.words) {
      if (!name.startsWith('name')) continue;
      expect(box.y).toBeGreaterThan(ground);
      expect(size).toBeGreaterThanOrEqual(20);
    }
  });

  it('have their legend in one line below the headline, or below the names where it is longer', () => {
    const legendOf = (each: string) => {
      const page = pictureOf(floors([15, 50, 30], { each: words(each) }), NIGHT);
      const legend = page.words.find(({ name }) => name === 'legend');
      const top = Math.min(...copies(page, 'Tower 1.1, unlit').map(({ y }) => y));
      const names = page.words.filter(({ name }) => name.startsWith('name'));
      return { legend, top, foot: Math.max(...names.map(({ box }) => box.y + box.h)) };
    };
    const near = legendOf('A tower is the whole city, one floor');
    expect((near.legend?.box.y ?? 0) + (near.legend?.box.h ?? 9)).toBeLessThan(near.top);
    const far = legendOf(
      'A tower is the whole city with all that it has within its walls and outside of them, a floor of it',
    );
    expect(far.legend?.box.y).toBeGreaterThan(far.foot - 0.01);
    for (const { legend } of [near, far]) expect(legend?.size).toBeGreaterThanOrEqual(20);
  });

  it('keep all words off the towers, in a narrow box too', () => {
    for (const box of [
      [4, 5],
      [12, 4.5],
    ] as const) {
      const page = pictureOf(floors([50, 30, 30, 15, 15, 5]), { box });
      const boxes = page.marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes : []));
      const [top, foot] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y, h }) => y + h))];
      for (const word of page.words) {
        const digits = word.role === 'figure' ? word.box.y + 0.8 * word.box.h : word.box.y + word.box.h;
        expect(digits < top + 0.02 || word.box.y > foot).toBe(true);
      }
    }
  });
});

describe('lit floors are refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([[[50]], [[0, 50]], [[101, 50]], [[1, 2, 3, 4, 5, 6, 7]]])(
    'where they are no two to six shares: %s',
    (values) => {
      expect(review(floors(values))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
    },
  );

  it('where not every share has its text', () => {
    expect(review(floors([50, 30], { texts: [words('firms')] }))).toMatchObject([
      { code: 'bad-data', path: ['chart', 'texts'] },
    ]);
  });

  it('where their kit has no floor', () => {
    expect(review(floors([50, 30], { kit: kitOf('robots') }))).toMatchObject([
      { code: 'unknown-kind', path: ['chart', 'kit'] },
    ]);
  });
});

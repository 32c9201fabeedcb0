import { describe, expect, test } from 'vitest';
import { measuringPen } from '../../../../src/marks/lettering.ts';
import { claimOf } from '../../../../src/slides/kinds/chart/pages/page-claim.ts';
import { pageFormOf } from '../../../../src/slides/kinds/chart/pages/page-forms.ts';
import { type AnyChart, fact, inline } from '../../../charts/draw.ts';
import { brand, measurer, ROOT, shipped } from '../../../support/brand.ts';
import { fixtureOutline } from '../../../support/fixtures.ts';
import { sceneOf, slideOf } from '../../../support/scene.ts';

const YEARS = inline(['2031', '2034', '2037'], { turbines: [40, 78, 140] });
const FRAME = { ...brand.size, margin: 0.6, top: 0.75, bottom: 6.5, left: 5.5 };

const drawn = (chart: AnyChart, ground: 'ground' | 'field-dark' = 'ground') =>
  pageFormOf(chart as never, 'en')?.draw(
    { brand, language: 'en', pen: measuringPen(measurer), ground, w: brand.size.w, h: brand.size.h },
    FRAME,
  );

describe('what a chart claims', () => {
  test('is how many times the first of years the last is, where that is the highest', () => {
    expect(claimOf(YEARS as never, 'en')).toMatchObject({ at: 2, from: 0, as: 'ratio', computed: '×3.5' });
    expect(claimOf(YEARS as never, 'zh')?.figure).toEqual({ number: '3.5', unit: '倍' });
  });

  test('is the change where the last of years is the lowest', () => {
    const falling = inline(['2031', '2037'], { hours: [48, 9] });
    expect(claimOf(falling as never, 'en')).toMatchObject({ as: 'change', computed: '−81%' });
  });

  test('is the largest of values that have no order', () => {
    const ports = inline(['Esbjerg', 'Kaldvik', 'Ostend'], { quay: [400, 650, 320] }, 'm');
    expect(claimOf(ports as never, 'en')).toMatchObject({ at: 1, as: 'value', figure: { number: '650', unit: 'm' } });
  });

  test('is what the outline names: an item, a pair or nothing', () => {
    expect(claimOf({ ...YEARS, claim: '2034' } as never, 'en')).toMatchObject({ at: 1, as: 'value' });
    expect(claimOf({ ...YEARS, claim: ['2031', '2034'] } as never, 'en')).toMatchObject({
      from: 0,
      at: 1,
      as: 'ratio',
    });
    expect(claimOf({ ...YEARS, claim: 'none' } as never, 'en')).toBeUndefined();
  });

  test('is a fact by its name', () => {
    const data = [fact('a', 'Quay', 40), fact('b', 'Yard', 30)];
    expect(claimOf({ data, claim: 'b' } as never, 'en')).toMatchObject({ at: 1, figure: { number: '30' } });
  });
});

describe('a chart as the page of its slide', () => {
  test.each([
    'bubble',
    'combo',
    'dumbbell',
    'heatmap',
    'polar',
    'radar',
    'sankey',
    'scatter',
    'stacked',
    'stacked-area',
    'treemap',
  ])('is what its type draws on the slide’s ground: %s', (name) => {
    for (const language of ['en', 'zh'] as const) {
      const { scene } = sceneOf(fixtureOutline(ROOT, 'charts', name), language, shipped);
      expect(scene.slides.map(({ composition }) => composition)).not.toContain('page');
    }
  });

  test('marks its claim in one colour, and nothing where it claims none', () => {
    const claimed = drawn({ type: 'column', ...YEARS });
    expect(claimed?.marks.some(({ role }) => role === 'highlight')).toBe(true);
    const none = drawn({ type: 'bar', ...YEARS, claim: 'none' });
    expect(none?.marks.some(({ role }) => role === 'highlight')).toBe(false);
  });

  test('is none where it is to be edited, so that its words follow its data', () => {
    const pageOf = (more: string) => {
      const { items } = slideOf(
        `deck: { id: d, title: A deck, brand: liangjiang, languages: [en]${more} }
sources: { s: { title: Source } }
slides:
  - kind: chart
    title: It grows
    chart: { type: column, labels: [A, B], series: [{ name: Days, values: [1, 3] }] }
`,
        shipped,
      );
      return items.find((item) => item.kind === 'chart')?.page;
    };
    expect(pageOf('')?.drawn?.marks.length).toBeGreaterThan(1);
    expect(pageOf(', charts: native')).toEqual({ ground: expect.any(String) });
  });

  test('is drawn in its type’s own way where values are below zero', () => {
    expect(drawn({ type: 'column', ...inline(['2031', '2037'], { result: [-4, 9] }) })).toBeUndefined();
  });

  test('keeps its words within the slide on every ground', () => {
    const charts: AnyChart[] = [
      { type: 'column', ...YEARS },
      { type: 'bar', ...YEARS },
      { type: 'funnel', ...inline(['ask', 'stand', 'sign'], { firms: [120, 40, 24] }) },
      { type: 'slope', ...inline(['2025', '2031'], { Kaldvik: [36, 22], Ostend: [28, 39] }), claim: 'Kaldvik' },
    ];
    for (const chart of charts) {
      for (const ground of ['ground', 'field-dark'] as const) {
        const { words } = drawn(chart, ground) ?? { words: [] };
        expect(words.length).toBeGreaterThan(0);
        for (const { box } of words) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.w).toBeLessThanOrEqual(brand.size.w + 0.1);
        }
      }
    }
  });
});

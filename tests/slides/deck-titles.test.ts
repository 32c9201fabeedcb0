import { describe, expect, it } from 'vitest';
import { layoutsNote } from '../../src/brand/template/template-report.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { sceneOf } from '../support/scene.ts';
import { templateBrand } from '../support/template-deck.ts';
import { madeHouse, place, rectangle } from '../template/made-house.ts';

const SHORT = 'Output has grown';
const LONG =
  'Output has grown in each of the years since, and exports have grown faster than that in all but the last of them';

const outlineOf = (...titles: readonly string[]) => `
deck: { id: trial, title: "Invest here: open to the world", brand: theirs, languages: [en] }
slides:
  - { kind: cover, id: start, title: "Invest here: open to the world" }
  - { kind: section, id: part, title: Growth }
${titles.map((title, i) => `  - { kind: bullets, id: b${i}, title: "${title}", items: [One, Two] }`).join('\n')}
`;

interface House {
  readonly title: readonly [x: number, y: number, w: number, h: number];
  readonly size?: number;
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly art?: string;
  readonly more?: string;
}

async function laidOut({ title, size = 16, anchor = 't', art = '', more = '' }: House, ...titles: readonly string[]) {
  const body = place('body', [0.6, 2.4, 12.1, 4.2], { size: 18, idx: 1 });
  const { bytes } = madeHouse('small', {
    layouts: [
      { name: 'Title Slide', type: 'title', shapes: place('ctrTitle', [0.6, 2.4, 12, 2], { size: 20 }) },
      { name: 'Section Header', type: 'secHead', shapes: place('title', [0.6, 2.4, 12, 2], { size: 20 }) },
      { name: 'Title and Content', type: 'obj', shapes: art + place('title', title, { size, anchor }) + body },
    ],
  });
  const brand = await templateBrand(bytes, more);
  const { scene } = sceneOf(outlineOf(...titles), 'en', brand);
  const texts = scene.slides.map(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'));
  const found = (name: string) => texts.flatMap((each) => each.find(({ placeholder }) => placeholder === name) ?? []);
  return { brand, titles: found('title'), list: found('body')[0] };
}

const sizes = (items: readonly TextItem[]) => items.map(({ size }) => size);

describe('titles on a template', () => {
  it('part where a clause ends', async () => {
    const lines = async (w: number, size: number) => {
      const { titles } = await laidOut({ title: [0.6, 0.4, w, 3], size }, 'Output has grown: and so have exports');
      return titles[2]?.lines.flat().map(({ text }) => text.trim());
    };
    expect(await lines(12.1, 60)).toEqual(['Output has grown:', 'and so have exports']);
    expect(await lines(12.1, 36)).toHaveLength(1);
  });

  it('are legible from the third row where the layout has them smaller', async () => {
    const { titles } = await laidOut({ title: [0.6, 0.4, 12.1, 0.5] }, SHORT, SHORT);
    expect(sizes(titles)).toEqual([40, 36, 24, 24]);
  });

  it('are as small as their brand.yaml says', async () => {
    const more = 'frames: { content: { placeholders: { title: { size: 18 } } } }\n';
    const { titles } = await laidOut({ title: [0.6, 0.4, 12.1, 0.5], more }, SHORT);
    expect(sizes(titles)).toEqual([40, 36, 18]);
  });

  it('have two lines of that size where one of them needs both, and contents make way', async () => {
    const { titles, list } = await laidOut({ title: [0.6, 1.6, 12.1, 0.5] }, SHORT, LONG);
    const [, , , long] = titles;
    expect(sizes(titles.slice(2))).toEqual([24, 24]);
    expect(long?.lines.flat()).toHaveLength(2);
    expect(list?.box.y).toBeGreaterThan(1.6 + 2 * (24 / 72));
  });

  it('take the free ground at their right before they wrap', async () => {
    const { titles } = await laidOut({ title: [0.6, 0.4, 4, 1], size: 28 }, 'Output has grown since then');
    expect(titles[2]?.lines.flat()).toHaveLength(1);
    expect(titles[2]?.box.x).toBeCloseTo(0.6);
  });

  it('leave a logo at their right alone', async () => {
    const art = rectangle([8, 0.3, 2, 0.8], '203040');
    const { titles } = await laidOut(
      { title: [0.6, 0.4, 4, 1], size: 28, art },
      'Output has grown since then and so have exports',
    );
    expect(titles[2]?.box.w).toBeLessThan(8 - 0.6);
  });

  it('have contents below the lines that the longest of them needs', async () => {
    const top = async (...titles: readonly string[]) => {
      const { list } = await laidOut({ title: [0.6, 0.4, 12.1, 1.4], size: 28 }, ...titles);
      return list?.box.y ?? 0;
    };
    expect(await top(SHORT, SHORT)).toBeLessThan(1.15);
    expect(await top(SHORT, LONG)).toBeGreaterThan(1.3);
    expect(await top(SHORT, LONG)).toBeLessThan(1.75);
  });

  it('have contents below a rule under them', async () => {
    const art = rectangle([0.6, 1.9, 12.1, 0.05], '203040');
    const { list } = await laidOut({ title: [0.6, 0.4, 12.1, 1.4], size: 28, art }, SHORT);
    expect(list?.box.y).toBeGreaterThan(1.95);
  });

  it('are told of where they are larger than the layout has them', async () => {
    const { brand } = await laidOut({ title: [0.6, 0.4, 12.1, 0.5] }, SHORT);
    const [, larger] = layoutsNote(brand);
    expect(larger?.en).toContain('content up to 24 pt, not 16');
    expect(larger?.en).toContain('cover: { placeholders: { title: { size: 20 } } }');
  });
});

it('a subtitle is set where the ground is that it begins on', async () => {
  const house = (art: string) =>
    madeHouse('island', {
      layouts: [
        {
          ...{ name: 'Title Slide', type: 'title' },
          shapes: [
            art,
            place('ctrTitle', [2.6, 2.4, 8, 1], { size: 44, align: 'ctr', color: 'FFFFFF' }),
            place('subTitle', [1, 3.6, 11.3, 1], { size: 24, align: 'ctr', color: 'FFFFFF', idx: 1 }),
          ].join(''),
        },
        {
          ...{ name: 'Title and Content', type: 'obj' },
          shapes:
            place('title', [0.6, 0.4, 12, 1], { size: 28 }) + place('body', [0.6, 2, 12, 4], { size: 18, idx: 1 }),
        },
      ],
    });
  const outline = `
deck: { id: trial, title: Trial, brand: theirs, languages: [en] }
slides:
  - { kind: cover, id: start, title: Trial, subtitle: "A decade on, an inland area opens further to the world" }
`;
  const subtitleOn = async (art: string) => {
    const { scene } = sceneOf(outline, 'en', await templateBrand(house(art).bytes));
    return scene.slides[0]?.items.find((item) => item.kind === 'text' && item.placeholder === 'subtitle')?.box;
  };
  const wall = rectangle([0, 0, 13.333, 7.5], '101010');
  expect((await subtitleOn(wall))?.w).toBeCloseTo(12.133);
  const island = rectangle([0, 0, 13.333, 7.5], '909090') + rectangle([3.6, 1, 6.2, 5.5], '101010');
  expect((await subtitleOn(island))?.w).toBeLessThan(6.2);
});

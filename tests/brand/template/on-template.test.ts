import { describe, expect, it } from 'vitest';
import { panelOnPattern, plateUnder, withPlate } from '../../../src/brand/template/on-template.ts';
import { contains } from '../../../src/core/box.ts';
import { type Surface, surfaceIn } from '../../../src/scene/surface.ts';
import { shownLayouts } from '../../../src/template/shown-layouts.ts';
import { drawnSurface } from '../../template/drawn-surface.ts';
import { madeHouse, place } from '../../template/made-house.ts';
import { load } from '../brand-of-template.ts';

const contents = { x: 0.6, y: 1.8, w: 12.1, h: 4.6 };
const mark = { box: { x: 4, y: 1, w: 5, h: 6 }, grey: 225 };
const logo = { box: { x: 11, y: 5.5, w: 1.5, h: 1 }, grey: 30 };
const band = { box: { x: 4, y: 0, w: 3, h: 7.5 }, grey: 225 };
const lines = Array.from({ length: 12 }, (_, i) => ({ box: { x: 0.3 + i * 1.1, y: 0, w: 0.08, h: 7.5 }, grey: 150 }));
const white = (...art: readonly (typeof mark)[]) => drawnSurface(() => 255, art);
const gradient = drawnSurface((x) => 255 - x * 8);

describe.each([
  ['a plate under contents', plateUnder, mark, mark.box],
  ['a panel on a pattern', panelOnPattern, lines, contents],
] as const)('%s', (_, put, shown, hidden) => {
  it('hides the whole of what lies amid them', () => {
    const surface = white(...[shown].flat());
    const box = put(contents, 'FFFFFF', surface);
    expect(box && contains(box, hidden, 0.01)).toBe(true);
    expect(box?.w).toBeLessThan(hidden.w + 0.5);
    expect(box && surfaceIn(withPlate(surface, box, 'FFFFFF'), contents)?.uniform).toBe('FFFFFF');
  });

  it.each<[string, Surface]>([
    ['an even ground', white()],
    ['a ground that fades', gradient],
    ['a logo at their edge', white(logo)],
    ['what goes on to the edge', white(band)],
    ['a darker band', white({ ...band, grey: 200 })],
  ])('is not there for %s', (__, surface) => {
    expect(put(contents, 'FFFFFF', surface)).toBeUndefined();
  });
});

it('texts are in the tints of their layout and in cuts of the font of headings, and footers in the size and the alignment of their own', async () => {
  const subtitle = place('subTitle', [1, 4, 10, 1], { size: 20, color: 'tx1 75', idx: 1 });
  const footer = place('ftr', [1, 7, 8, 0.3], { size: 7, prompt: 'Confidential' });
  const house = madeHouse('tinted', {
    fonts: { headings: 'Georgia', text: 'Calibri' },
    layouts: [
      {
        ...{ name: 'Title Slide', type: 'title' },
        shapes:
          place('ctrTitle', [1, 2, 10, 2], { size: 44 }) +
          subtitle.replace('</a:defRPr>', '<a:latin typeface="Georgia Light"/></a:defRPr>'),
      },
      {
        ...{ name: 'Title Only', type: 'titleOnly' },
        shapes: place('title', [1, 0.5, 11, 1], { size: 28 }) + footer.replace('<a:p>', '<a:p><a:pPr algn="r"/>'),
      },
    ],
  });
  const { brand } = await load(house);
  if (!brand) throw new Error('no brand');
  expect(brand.frames.cover.placeholders.subtitle?.own?.inks[0]).toBe('898989');
  expect(brand.frames.cover.placeholders.subtitle?.style.font).toBe('headings');
  const [shown] = shownLayouts(brand).get('title-only')?.footers ?? [];
  expect(shown?.place).toMatchObject({ align: 'right', style: { size: 7 } });
});

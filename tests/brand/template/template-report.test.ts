import { expect, it } from 'vitest';
import { inspectFile } from '../../../src/app/inspect-template.ts';
import { templateReport } from '../../../src/brand/template/template-report.ts';
import type { FrameName } from '../../../src/scene/frame.ts';
import { shippedFiles } from '../../support/brand.ts';
import { once } from '../../support/once.ts';
import { drawnSurface } from '../../template/drawn-surface.ts';
import { fill, label, madeHouse, place } from '../../template/made-house.ts';
import { madeHouses } from '../../template/made-houses.ts';
import { withoutFooters } from '../../template/sound-templates.ts';

type Place = Parameters<typeof label>[0];

const inspected = once(() =>
  inspectFile(shippedFiles, { file: 'templates/theirs/theirs.potx', bytes: withoutFooters() }),
);

/** The layouts that the report names for another ground than that of content slides, where a frame’s layout shows this grey. */
async function unlike(frame: FrameName, grey: number) {
  const { read } = await inspected();
  const own = read?.brand.frames[frame];
  if (!read || !own?.layout) throw new Error('The template was not read.');
  const layout = { ...own.layout, surface: drawnSurface(() => grey) };
  const brand = { ...read.brand, frames: { ...read.brand.frames, [frame]: { ...own, layout } } };
  const { gaps } = templateReport(read.template, brand, {}, new Map());
  return gaps.flatMap(({ gap, names }) => (gap === 'grounds' ? names : []));
}

it('layouts on which contents stand on another ground than that of content slides are named', async () => {
  expect(await unlike('title-only', 60)).toEqual(['ACME_TitleOnly_01']);
  expect(await unlike('title-only', 255)).toEqual([]);
  // A section is to look otherwise.
  expect(await unlike('section', 60)).toEqual([]);
});

it('what layouts say themselves is named, save whose work they are, and lines of theirs that are hard to read', async () => {
  const footer = (box: Place, words: string, color: string) =>
    label(box, words, 10).replace('sz="1000"/>', `sz="1000">${fill(color)}</a:rPr>`);
  const { name, bytes } = madeHouse('said', {
    art: footer([1, 7, 4, 0.2], 'Exercise 3, 2019', '333333') + footer([6, 7, 4, 0.2], '© House', 'BBBBBB'),
    layouts: [{ name: 'Page', shapes: place('title', [1, 0.5, 11, 1]) + place('body', [1, 2, 11, 4.5]) }],
  });
  const { read } = await inspectFile(shippedFiles, { file: `theirs/${name}`, bytes });
  const namesOf = (gap: string) => read?.report.gaps.find((each) => each.gap === gap)?.names;
  expect(namesOf('words')).toEqual(['“Exercise 3, 2019”']);
  expect(namesOf('chrome')).toEqual(['© House (1.9, Page)']);
  expect(namesOf('boxes')).toBeUndefined();
});

it('a cover whose texts are boxes is named', async () => {
  const house = madeHouses().find(({ name }) => name === 'boxed-cover.pptx');
  const bytes = house?.bytes ?? new Uint8Array();
  const { read } = await inspectFile(shippedFiles, { file: 'theirs/theirs.pptx', bytes });
  expect(read?.report.gaps).toContainEqual({ gap: 'boxes', names: ['Front'] });
  const { title, subtitle } = read?.brand.frames.cover.placeholders ?? {};
  expect([title?.own, title?.style.size, subtitle?.own, subtitle?.style.size]).toEqual([undefined, 40, undefined, 18]);
});

it('colours that are not the theme’s are said to be those of the art', async () => {
  const house = madeHouses().find(({ name }) => name === 'office-theme.pptx');
  const { read } = await inspectFile(shippedFiles, {
    file: 'theirs/theirs.pptx',
    bytes: house?.bytes ?? new Uint8Array(),
  });
  expect(read?.report.colorsOfArt?.untouched).toBe(true);
  expect(read?.report.colorsOfArt?.colors[0]).toBe(read?.brand.colors.subject.hex);
  expect((await inspected()).read?.report.colorsOfArt).toBeUndefined();
});

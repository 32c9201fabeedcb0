import { expect, it } from 'vitest';
import { inspectFile } from '../../../src/app/inspect-template.ts';
import { templateReport } from '../../../src/brand/template/template-report.ts';
import type { FrameName } from '../../../src/scene/frame.ts';
import { shippedFiles } from '../../support/brand.ts';
import { once } from '../../support/once.ts';
import { drawnSurface } from '../../template/drawn-surface.ts';
import { madeHouses } from '../../template/made-houses.ts';
import { withoutFooters } from '../../template/sound-templates.ts';

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

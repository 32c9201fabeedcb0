import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/core/box.ts';
import { contains } from '../../src/core/box.ts';
import { readText } from '../../src/files/files.ts';
import { type Contour, clipPath } from '../../src/scenery/clip-path.ts';
import { SCENE_NAMES, SCENES, type SceneEntry, sceneCalled } from '../../src/scenery/library.ts';
import { placeQuiet, placeScene, sceneCrop } from '../../src/scenery/place-scene.ts';
import { atDusk, isNight, parseDrawing, quietAtDusk, rolesIn, type SceneArt } from '../../src/scenery/scene-art.ts';
import { shippedFiles } from '../support/brand.ts';

const library = SCENE_NAMES.map((name) => {
  const entry: SceneEntry = SCENES[name];
  return { name, entry, art: parseDrawing(readText(shippedFiles, `scenes/${name}.svg`) ?? '').art };
});

/** A box of that proportion somewhere on a slide. */
const boxOf = (proportion: number): Box => ({
  x: 1,
  y: 0.5,
  w: 3 * Math.sqrt(proportion),
  h: 3 / Math.sqrt(proportion),
});

it('the folder holds the drawings that the library names, and no others', () => {
  expect(shippedFiles.list('scenes').filter((name) => name !== 'kits')).toEqual(
    SCENE_NAMES.map((name) => `${name}.svg`).sort(),
  );
});

it('a word that people call scenes by is that of one', () => {
  const words = SCENE_NAMES.flatMap((name) => [name, ...SCENES[name].also.split(' ')]);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

it.each([
  ['harbour', 'port'],
  ['Wind farm', 'green'],
  ['data center', 'data-centre'],
  ['a hotel', 'tourism'],
  ['pagodas', 'tourism'],
  ['volcano', undefined],
])('%s is called %s', (words, scene) => {
  expect(sceneCalled(words)).toBe(scene);
});

/** Each form that is drawn in it, wherever it stands and however often. */
const formsOf = ({ shapes }: SceneArt) => [...new Set(shapes.flatMap(({ contours }) => contours.map(formOf)))];
const formOf = ({ ring, bounds: { x, y } }: Contour) =>
  [ring.start, ...ring.segments.flatMap(({ points }) => points)]
    .map((point) => `${(point.x - x).toFixed(0)} ${(point.y - y).toFixed(0)}`)
    .join();

it('no two of the drawings share more than half of their forms', () => {
  const forms = library.map(({ name, art }) => ({ name, forms: formsOf(art) }));
  const alike = forms.flatMap((one, i) =>
    forms.slice(i + 1).flatMap((other) => {
      const [few, many] = [one, other].sort((a, b) => a.forms.length - b.forms.length);
      if (!few || !many) return [];
      const known = new Set(many.forms);
      const shared = few.forms.filter((form) => known.has(form)).length;
      return shared > few.forms.length / 2 ? [`${few.name} and ${many.name}: ${shared} of ${few.forms.length}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

describe.each(library)('the scene $name', ({ entry, art }) => {
  it('has one accent: one form, with its shades on it', () => {
    const accents = art.shapes.filter(({ fill }) => fill.startsWith('highlight'));
    const [main, ...more] = accents.filter(({ fill }) => fill === 'highlight');
    expect(more).toEqual([]);
    const whole = { x: 0, y: 0, w: 1600, h: 900 };
    const bounds = clipPath(main?.contours ?? [], whole)?.bounds ?? whole;
    const shades = accents.map(({ contours }) => clipPath(contours, whole)?.bounds ?? whole);
    expect(shades.filter((shade) => !contains(bounds, shade, 1))).toEqual([]);
  });

  it('is of one colour in each of its quiet parts, by day and at dusk', () => {
    for (const { role, ...part } of entry.quiet) expect(rolesIn(art, part)).toEqual([role]);
    const { title, focus, quiet } = entry;
    expect(quietAtDusk({ art, title, focus, quiet, anchors: [] })).toHaveLength(quiet.length);
  });

  it('keeps its forms and its accent at dusk, and stays as it is where that is a night already', () => {
    const dusk = atDusk(art);
    expect(dusk === art).toBe(isNight(art));
    expect(dusk.shapes.map(({ contours }) => contours)).toEqual(art.shapes.map(({ contours }) => contours));
    expect(dusk.shapes.filter(({ fill }) => fill === 'highlight')).toHaveLength(1);
  });

  it.each([16 / 9, 3, 1, 0.4])(
    'fills a box %d times as wide as high, with nothing outside it and its focus within',
    (times) => {
      const box = boxOf(times);
      const cut = { focus: entry.focus, zoom: 1 };
      const shapes = placeScene(art, cut, box);
      expect(shapes.length).toBeGreaterThan(3);
      expect(shapes.filter((shape) => !contains(box, shape.box, 1e-6))).toEqual([]);
      const ground = shapes[0]?.box ?? { ...box, w: 0 };
      expect([ground.x, ground.y, ground.w, ground.h].map((each) => each.toFixed(6))).toEqual(
        [box.x, box.y, box.w, box.h].map((each) => each.toFixed(6)),
      );
      const { x, y, w, h } = sceneCrop(cut, box);
      expect(contains({ x, y, w, h }, { ...entry.focus, w: 0, h: 0 })).toBe(true);
      expect(placeQuiet(entry.quiet, cut, box).filter((quiet) => !contains(box, quiet.box, 1e-6))).toEqual([]);
    },
  );
});

describe('a drawing that is no scene is refused', () => {
  const svg = (shapes: string, viewBox = '0 0 1600 900') => `<svg viewBox="${viewBox}">${shapes}</svg>`;

  it.each([
    ['of another size', svg('', '0 0 100 100')],
    ['without a role', svg('<rect width="10" height="10" fill="red"/>')],
    ['with a class that is no role', svg('<rect width="10" height="10" class="river"/>')],
    ['with a stroke', svg('<rect width="10" height="10" class="dark" stroke="red"/>')],
    ['that is no XML', '<svg'],
  ])('%s', (_, source) => {
    expect(() => parseDrawing(source)).toThrow(Error);
  });
});

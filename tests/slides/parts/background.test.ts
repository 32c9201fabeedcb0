import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { brand, measurer, ROOT } from '../../support/brand.ts';
import { fixtureOutline, onPlainSlides } from '../../support/fixtures.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const statement = (background: string, title = 'A title') =>
  `${HEAD}slides:\n  - kind: statement\n    title: ${title}\n    background: ${background}\n`;

/** What stands on the first slide with a chart, on a picture. */
const chartOn = (own: Brand) =>
  sceneOf(
    onPlainSlides(fixtureOutline(ROOT, 'kinds', 'chart'), 'background: pictures/fields.jpg'),
    'en',
    own,
  ).scene.slides.find(({ kind }) => kind === 'chart')?.items ?? [];

describe('a chart on a picture', () => {
  it('stands on a panel that ends where the body of the frame does, however high the chart is', () => {
    const low = { ...brand.frames['title-only'], body: { ...brand.frames['title-only'].body, h: 4.6 } };
    const own = { ...brand, frames: { ...brand.frames, 'title-only': low, 'title-only-dark': low } };
    const panel = chartOn(own).find((item) => item.name === 'Chart panel')?.box;
    expect((panel?.y ?? 0) + (panel?.h ?? 0)).toBeCloseTo(low.body.y + low.body.h);
  });
});

describe('a picture behind a slide', () => {
  it('is reported where it has too few pixels for that', () => {
    const found = checkScene(sceneOf(statement('pictures/face-1.jpg')).scene, brand, measurer);
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(['low-resolution slides.0.background']);
  });

  it('is reported where a text does not stand out from it', () => {
    const { scene } = sceneOf(statement('pictures/valley.jpg'));
    const bare = scene.slides.map((slide) =>
      slide.backdrop
        ? {
            ...slide,
            backdrop: { ...slide.backdrop, scrim: { color: 'dark' as const, stops: [{ at: 0, strength: 0 }] } },
          }
        : slide,
    );
    const found = checkScene({ ...scene, slides: bare }, brand, measurer);
    expect(found.map(({ code }) => code)).toContain('low-contrast');
  });

  it('has its maker named clear of a note at the foot of a cover, which stands lower without', () => {
    const { cover } = brand.frames;
    const source = cover.placeholders.source && {
      ...cover.placeholders.source,
      box: { x: 3.667, y: 6.84, w: 6, h: 0.32 },
    };
    const frames = { ...brand.frames, cover: { ...cover, placeholders: { ...cover.placeholders, source } } };
    const own = { ...brand, frames } as typeof brand;
    const noteOn = (background: string) => {
      const text = `${HEAD}slides:\n  - kind: cover\n    note: In October\n    background: ${background}\n`;
      const items = sceneOf(text, 'en', own).scene.slides[0]?.items ?? [];
      const [note, credit] = ['Note', 'Picture credit'].map((name) => items.find((item) => item.name === name)?.box);
      return { end: (note?.y ?? 0) + (note?.h ?? 0), credit: credit?.y };
    };
    const { end, credit = 0 } = noteOn('{ picture: pictures/valley.jpg, credit: Jane Roe }');
    expect(credit).toBeGreaterThan(end);
    expect(noteOn('pictures/valley.jpg').end).toBeGreaterThan(end + 0.1);
  });
});

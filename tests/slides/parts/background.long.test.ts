import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import * as kinds from '../../../src/slides/kinds/kinds.ts';
import type { LaidOutItem } from '../../../src/slides/parts/define-slide.ts';
import { brand, measurer, ROOT } from '../../support/brand.ts';
import { everyKindIn } from '../../support/brands.ts';
import { once } from '../../support/once.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const fixture = (kind: string) => HEAD + readFileSync(join(ROOT, `tests/fixtures/kinds/${kind}.yaml`), 'utf8');
/** The fixture with a picture behind its first slide of the kind that has no scene or picture of its own. */
function on(kind: string, background: string) {
  const slides = fixture(kind).split(/(?=^ {2}- kind: )/m);
  const isPlain = (slide: string) =>
    slide.startsWith(`  - kind: ${kind}\n`) && (kind === 'picture' || !/^ {4}(scene|picture): /m.test(slide));
  const at = slides.findIndex(isPlain);
  const head = `  - kind: ${kind}\n`;
  return slides
    .map((slide, i) => (i === at ? slide.replace(head, `${head}    background: ${background}\n`) : slide))
    .join('');
}
// A map fills the slide, and takes no other ground.
const names = Object.values(kinds).flatMap(({ kind }) => (kind === 'map' ? [] : [kind]));
const statement = (background: string, title = 'A title') =>
  `${HEAD}slides:\n  - kind: statement\n    title: ${title}\n    background: ${background}\n`;

describe.each(names)('a slide of the kind %s on a picture', (kind) => {
  const without = { en: once(() => sceneOf(fixture(kind), 'en')), zh: once(() => sceneOf(fixture(kind), 'zh')) };

  it.each(['night.jpg', 'fields.jpg'])('is laid out as without it, and every text stands out: %s', (file) => {
    for (const language of ['en', 'zh'] as const) {
      const { scene } = sceneOf(on(kind, `pictures/${file}`), language);
      const at = scene.slides.findIndex((each) => each.kind === kind && each.backdrop);
      const slide = scene.slides[at];
      expect(slide?.backdrop?.picture.file).toBe(`pictures/${file}`);
      expect(checkScene(scene, brand, measurer)).toEqual([]);
      const plain = without[language]().scene.slides[at];
      // What would cover the picture is left out: fields, and panels under texts.
      const boxes = (items: readonly LaidOutItem[] = []) =>
        items
          .filter(({ name, part }) => !name.endsWith(' panel') && part?.kind !== 'bleed' && part?.kind !== 'data')
          .map(({ box }) => box);
      expect(boxes(slide?.items)).toEqual(boxes(plain?.items));
    }
  });
});

describe('a chart on a picture', () => {
  it('stands on a panel that ends where the body of the frame does, however high the chart is', () => {
    const low = { ...brand.frames['title-only'], body: { ...brand.frames['title-only'].body, h: 4.6 } };
    const own = { ...brand, frames: { ...brand.frames, 'title-only': low, 'title-only-dark': low } };
    const slide = everyKindIn(own, 'en', 'valley.jpg').slides.find((each) => each.kind === 'chart');
    const panel = slide?.items.find((item) => item.name === 'Chart panel')?.box;
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

  it('has its maker named on the source line, or at the foot of a slide without one', () => {
    const background = '{ picture: pictures/valley.jpg, credit: Jane Roe }';
    const textsOf = (text: string) =>
      sceneOf(text).scene.slides[0]?.items.flatMap((item) => (item.kind === 'text' ? [plainText(item.text)] : []));
    expect(textsOf(statement(background))).toContain('Picture: Jane Roe.');
    const cover = `${HEAD}slides:\n  - kind: cover\n    background: ${background}\n`;
    expect(textsOf(cover)).toContain('Picture: Jane Roe');
  });

  it('takes a chart on a panel, with its title and unit', () => {
    const { scene } = sceneOf(on('chart', 'pictures/fields.jpg'));
    const items = scene.slides.find(({ kind }) => kind === 'chart')?.items ?? [];
    const panel = items.find((item) => item.name === 'Chart panel');
    const chart = items.find((item) => item.name === 'Chart');
    const unit = items.find((item) => item.name === 'Chart heading');
    expect(items.findIndex(({ name }) => name === 'Chart panel')).toBeLessThan(
      items.findIndex(({ name }) => name === 'Chart heading'),
    );
    expect(chart).toMatchObject({ kind: 'chart', dark: true });
    expect(panel?.box.y).toBeLessThan(unit?.box.y ?? 0);
  });
});

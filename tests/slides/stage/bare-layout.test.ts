import { describe, expect, it } from 'vitest';
import { around, contains, overlaps } from '../../../src/core/box.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import type { Frame, FrameLayout } from '../../../src/scene/frame.ts';
import type { SceneItem, TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { isPlain } from '../../../src/scene/plain-ground.ts';
import type { Surface } from '../../../src/scene/surface.ts';
import type { Align } from '../../../src/scene/tokens.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { drawnSurface, SLIDE } from '../../template/drawn-surface.ts';

const TITLE = { x: 1, y: 2.4, w: 11.3, h: 2.4 };
const SUBTITLE = { x: 1, y: 4.9, w: 11.3, h: 1 };
const WHITE = drawnSurface(() => 255);

/** The brand with frames as somebody else's layout has them: title and subtitle amid what a surface shows. */
function onLayout(surface: Surface, align: Align = 'left', words: FrameLayout['words'] = []): Brand {
  const layout: FrameLayout = { part: 'l', name: 'Layout', surface, words, footers: {}, roles: {}, dark: false };
  const own = (frame: Frame): Frame => {
    const { title, subtitle = title } = frame.placeholders;
    if (!title || !subtitle) return frame;
    return {
      ...{ name: frame.name, title: frame.title, ground: 'ground', art: [], layout },
      body: { x: 1, y: 6, w: 11, h: 0 },
      placeholders: {
        title: { ...title, box: TITLE, anchor: 'bottom', align, ground: 'ground' },
        subtitle: { ...subtitle, name: 'subtitle', box: SUBTITLE, anchor: 'top', align, ground: 'ground' },
        ...(frame.name === 'cover'
          ? { source: { ...subtitle, name: 'source', box: { ...TITLE, y: 6.5, h: 0.3 }, align, ground: 'ground' } }
          : {}),
      },
    };
  };
  const { cover, section, statement } = brand.frames;
  return {
    ...brand,
    words: {},
    frames: { ...brand.frames, cover: own(cover), section: own(section), statement: own(statement) },
  };
}

const SECTIONS = ['One', 'Two', 'Three'].map((title) => `  - { kind: section, title: ${title}, subtitle: A line }\n`);
const slideOf = (slides: string, own: Brand, at = 0) => {
  const slide = sceneOf(`${HEAD}slides:\n${slides}`, 'en', own).scene.slides[at];
  const named = Object.fromEntries((slide?.items ?? []).map((item) => [item.name, item as SceneItem]));
  return { ground: slide?.ground, named };
};
const textOf = (item: SceneItem | undefined): TextItem => {
  if (item?.kind !== 'text') throw new Error('no text');
  return item;
};

describe('a section on a layout of somebody else’s', () => {
  const PLACE = { x: 0.6, y: 0.4, w: 9, h: 1.8 };
  const numberOn = (own: Brand, at = 0) => {
    const { named } = slideOf(SECTIONS.join(''), own, at);
    const number = named['Section number'];
    return { number: number && textOf(number), title: textOf(named.Title), named };
  };
  const withPlace = (own: Brand, box = PLACE): Brand => {
    const section = { ...own.frames.section, visual: { box, over: [] } };
    return { ...own, frames: { ...own.frames, section } };
  };

  it('has its number in a field of the template’s colour in the place that this has for scenes, in line with the title', () => {
    const { number, title, named } = numberOn(withPlace(onLayout(WHITE)), 1);
    expect(number && plainText(number.text)).toBe('2');
    expect(number?.size).toBeGreaterThan(72);
    expect(number?.ground).toBe('field');
    expect(Math.abs((number?.box.x ?? 0) - title.box.x)).toBeLessThan(0.2);
    expect(named.Panel).toMatchObject({ kind: 'shape', fill: 'field', box: PLACE });
  });

  it('has what carries the chapter beside the number there', () => {
    const carried = SECTIONS.join('').replace('title: One', 'title: One, carrier: car, towards: works');
    const { named } = slideOf(carried, withPlace(onLayout(WHITE)));
    const [number, sky] = [textOf(named['Section number']), named.Sky?.box];
    const drawn = around(Object.values(named).flatMap(({ part, box }) => (part?.kind === 'scene' ? [box] : [])));
    expect(drawn.x).toBeGreaterThan(number.box.x + 0.5);
    expect(drawn.x).toBeGreaterThan((sky?.x ?? 99) - 0.05);
    expect(drawn.x + drawn.w).toBeLessThan(PLACE.x + PLACE.w + 0.05);
    expect(drawn.y + drawn.h).toBeLessThan(PLACE.y + PLACE.h + 0.05);
  });

  it('has no field over a picture behind the slide', () => {
    const pictured = SECTIONS.join('').replace('title: One', 'title: One, background: pictures/night.jpg');
    const { named } = slideOf(pictured, withPlace(onLayout(WHITE)));
    expect(named.Panel).toBeUndefined();
    expect(textOf(named['Section number']).size).toBeGreaterThan(72);
  });

  it('has no field in a brand without scenes: the number is one group with the title', () => {
    const { number, title, named } = numberOn({ ...withPlace(onLayout(WHITE)), scenes: 'none' });
    const [line] = number ? lineBoxes(number) : [];
    const top = lineBoxes(title)[0]?.y ?? 0;
    expect(named.Panel).toBeUndefined();
    expect(number?.align).toBe(title.align);
    expect(Math.abs(top - (line?.y ?? 0) - (line?.h ?? 0))).toBeLessThan(0.5);
  });

  it('has a field that ends above a subtitle in its place, where that leaves most of it', () => {
    const place = { x: 0, y: 5.2, w: SLIDE.w, h: 2.3 };
    const { named } = numberOn(withPlace(onLayout(WHITE), place));
    const subtitle = textOf(named.Subtitle);
    const foot = Math.max(...lineBoxes(subtitle).map(({ y, h }) => y + h));
    expect(named.Panel?.box.y).toBeGreaterThan(foot);
    expect(named.Panel?.box.w).toBe(SLIDE.w);
  });

  it('has its title in its own colour where only the empty part of its place reaches into the field', () => {
    const { title } = numberOn(withPlace(onLayout(WHITE), { ...PLACE, h: 2.4 }));
    expect(title.ground).toBe('ground');
  });

  it('has its number in the layout’s own place for one', () => {
    const own = withPlace(onLayout(WHITE));
    const { section } = own.frames;
    const numberBox = { x: 1, y: 1, w: 1, h: 1 };
    const layout = section.layout && { ...section.layout, numberBox };
    const placed = { ...own.frames, section: { ...section, ...(layout ? { layout } : {}) } };
    const { number, named } = numberOn({ ...own, frames: placed }, 1);
    const [line] = number ? lineBoxes(number) : [];
    expect(named.Panel).toBeUndefined();
    expect(number?.align).toBe('center');
    expect(line && contains(numberBox, line, 0.1)).toBe(true);
  });

  it('has it large on the ground right above the title where there is no such place', () => {
    const { number, title } = numberOn(onLayout(WHITE));
    const [line] = number ? lineBoxes(number) : [];
    expect(number?.size).toBeGreaterThan(100);
    expect((lineBoxes(title)[0]?.y ?? 0) - (line?.y ?? 0) - (line?.h ?? 0)).toBeLessThan(0.5);
  });

  it('has it small right above the title where there is no such room', () => {
    const isArt = (y: number) => y < 2.9 || y > 5.1;
    const checked = (x: number, y: number) => (Math.floor(x * 3) % 2 === Math.floor(y * 3) % 2 ? 40 : 220);
    const { number, title } = numberOn(onLayout(drawnSurface((x, y) => (isArt(y) ? checked(x, y) : 255))));
    const top = lineBoxes(title)[0]?.y ?? 0;
    const [line] = number ? lineBoxes(number) : [];
    expect(number?.size).toBeLessThanOrEqual(title.size);
    expect(number?.style.color).toBe(title.style.color);
    expect(number?.align).toBe(title.align);
    expect((line?.y ?? 0) + (line?.h ?? 9)).toBeLessThan(top + 0.1);
    expect(line?.y).toBeGreaterThan(top - 1.5);
  });

  it.each([
    ['art', drawnSurface(() => 255, [{ box: { x: 0, y: 0, w: SLIDE.w, h: 3.4 }, grey: 90 }]), []],
    ['pale art', drawnSurface(() => 255, [{ box: { x: 2, y: 0, w: 1, h: 4.5 }, grey: 235 }]), []],
    ['words', WHITE, [{ x: 1, y: 3, w: 4, h: 0.8 }]],
    ['a picture', drawnSurface((x, y) => (Math.floor(x * 3) % 2 === Math.floor(y * 3) % 2 ? 40 : 220)), []],
  ] as const)('has none over %s', (_, surface, words) => {
    const { number } = numberOn(onLayout(surface, 'left', words));
    for (const line of number ? lineBoxes(number) : []) {
      expect(isPlain(line, surface)).toBe(true);
      expect(words.some((box) => overlaps(box, line))).toBe(false);
    }
  });

  it('has its scene in that place, beside the number', () => {
    const own = withPlace(onLayout(WHITE));
    const { named } = slideOf(SECTIONS.join('').replace('title: One', 'title: One, scene: port'), own);
    const drawn = around(Object.values(named).flatMap(({ part, box }) => (part?.kind === 'scene' ? [box] : [])));
    expect(drawn.x + drawn.w).toBeCloseTo(PLACE.x + PLACE.w, 2);
    expect(drawn).toMatchObject({ y: expect.closeTo(PLACE.y, 2), h: expect.closeTo(PLACE.h, 2) });
    expect(drawn.x).toBeGreaterThan(textOf(named['Section number']).box.x + 0.5);
  });

  const ART = drawnSurface(
    () => 255,
    [
      { box: { x: 0, y: 0, w: SLIDE.w, h: 0.4 }, grey: 90 },
      { box: { x: 0, y: 6.8, w: SLIDE.w, h: 0.7 }, grey: 90 },
    ],
  );
  const FIGURED = '  - { kind: section, title: One, subtitle: A line, figure: { fact: now, text: output } }\n';

  it('has a section’s figure above the title, too, where there is no room below it', () => {
    const { named } = slideOf(FIGURED, onLayout(ART));
    const [figure, label] = [textOf(named.Figure), textOf(named['Figure label'])];
    expect(figure.size).toBeGreaterThan(44);
    expect(figure.style.color).toBe('subject');
    const top = lineBoxes(textOf(named.Title))[0]?.y ?? 0;
    for (const line of [figure, label].flatMap(lineBoxes)) {
      expect(line.y).toBeGreaterThan(0.4);
      expect(line.y + line.h).toBeLessThan(top);
    }
  });

  it('tells of a figure that has no room at all', () => {
    const { findings } = sceneOf(`${HEAD}slides:\n${FIGURED}`, 'en', onLayout(drawnSurface((x) => (x % 2 ? 255 : 90))));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'left-out', path: ['slides', 0, 'figure'], at: 'key' }),
    );
  });
});

describe('a slide with nothing to show beside its words', () => {
  it.each([
    ['cover', '  - { kind: cover, title: A year of work, subtitle: What it came to, note: Made up }\n'],
    ['statement', '  - { kind: statement, title: Come for a day, text: We arrange the visits. }\n'],
  ])('is the layout of somebody else’s with these in its places: a %s', (_, slides) => {
    const { ground, named } = slideOf(slides, onLayout(WHITE, 'center'));
    expect(ground).toBeUndefined();
    expect(Object.values(named).map(({ kind }) => kind)).not.toContain('shape');
    expect(textOf(named.Title).ground).toBe('ground');
  });
});

import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/core/box.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import type { Frame, FrameLayout } from '../../../src/scene/frame.ts';
import type { SceneItem, TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
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

describe('a slide on a layout of somebody else’s that shows nothing', () => {
  it('has a section’s number in a field beside its title, on one line with it, and a bar a section', () => {
    const { named } = slideOf(SECTIONS.join(''), onLayout(WHITE), 1);
    const number = textOf(named['Section number']);
    const field = named.Field;
    expect(plainText(number.text)).toBe('2');
    expect(number.size).toBeGreaterThan(150);
    expect(field?.box).toMatchObject({ y: 0, h: SLIDE.h });
    expect((field?.box.x ?? 0) + (field?.box.w ?? 0)).toBeCloseTo(SLIDE.w, 3);
    const fills = [1, 2, 3].map((i) => (named[`Progress ${i}`] as { fill?: string }).fill);
    expect(fills[0]).toBe(fills[2]);
    expect(fills[1]).not.toBe(fills[0]);
    // The field stands clear of the title.
    const lines = lineBoxes(textOf(named.Title));
    expect(lines.some((line) => field && overlaps(line, field.box))).toBe(false);
  });

  it('keeps the field off a logo and off words', () => {
    const logo = { x: 10.5, y: 6, w: 2.4, h: 1 };
    const words = { x: 10.5, y: 5.6, w: 2.4, h: 0.3 };
    const surface = drawnSurface(() => 255, [{ box: logo, grey: 60 }]);
    const { Field } = slideOf(SECTIONS.join(''), onLayout(surface, 'left', [words])).named;
    expect(Field?.box.y).toBe(0);
    expect((Field?.box.h ?? 9) + 0.1).toBeLessThan(words.y);
  });

  it('keeps it off pictures that are not drawn', () => {
    const unknown = WHITE.unknown.map((_, i) => (i % WHITE.columns > 50 && i > 26 * WHITE.columns ? 1 : 0));
    const { Field } = slideOf(SECTIONS.join(''), onLayout({ ...WHITE, unknown })).named;
    expect(Field).toBeDefined();
    expect((Field?.box.y ?? 9) + (Field?.box.h ?? 9)).toBeLessThan((26 / WHITE.rows) * SLIDE.h + 0.01);
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

  it('has the number above the title where art leaves no room for a field', () => {
    const { named } = slideOf(SECTIONS.join(''), onLayout(ART));
    expect(named.Field).toBeUndefined();
    const number = textOf(named['Section number']);
    expect(number.box.y).toBeGreaterThan(0.4);
    expect(number.style.color).toBe('subject');
    expect(number.box.y).toBeLessThan(lineBoxes(textOf(named.Title))[0]?.y ?? 0);
  });

  it('has a band below the centred title of a cover, which holds the whole note', () => {
    const slides = '  - { kind: cover, title: A year of work, subtitle: What it came to, note: Made up }\n';
    const { named } = slideOf(slides, onLayout(WHITE, 'center'));
    const { Field, Note } = named;
    expect(Field?.box).toMatchObject({ x: 0 });
    expect((Field?.box.y ?? 0) + (Field?.box.h ?? 0)).toBeCloseTo(SLIDE.h, 3);
    for (const line of lineBoxes(textOf(Note))) expect(line.y).toBeGreaterThan(Field?.box.y ?? 9);
    expect(textOf(Note).ground).toBe((Field as { fill?: string }).fill);
  });

  it('sets a sentence on a ground of the template’s colour', () => {
    const slides = '  - { kind: statement, title: Come for a day, text: We arrange the visits. }\n';
    const { ground, named } = slideOf(slides, onLayout(WHITE));
    expect(ground).toBe('field');
    expect(textOf(named.Title).ground).toBe('field');
    expect(textOf(named.Subtitle).ground).toBe('field');
  });

  it('covers pale art that the texts would stand across', () => {
    const pale = drawnSurface(
      () => 255,
      [1, 1.2, 1.4, 1.6, 1.8, 2].map((x) => ({ box: { x, y: 1, w: 0.1, h: 5 }, grey: 225 })),
    );
    const slides = '  - { kind: statement, title: Come, text: To us. }\n';
    const { Field } = slideOf(slides, onLayout(pale)).named;
    expect(Field?.box).toMatchObject({ x: 0, y: 0, w: SLIDE.w, h: SLIDE.h });
  });

  it('stays as it is on a ground that is a picture', () => {
    const noise = drawnSurface((x, y) => (Math.floor(x * 3) % 2 === Math.floor(y * 3) % 2 ? 40 : 220));
    const { named } = slideOf(SECTIONS.join(''), onLayout(noise));
    expect(named.Field).toBeUndefined();
    expect(named['Section number']).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../../../src/core/box.ts';
import { richText } from '../../../../src/core/rich-text.ts';
import { type LayoutFrame, layoutFrame } from '../../../../src/outputs/pptx/base/layout-frame.ts';
import { inheritedStyle } from '../../../../src/outputs/pptx/base/placeholder.ts';
import type { Brand } from '../../../../src/scene/brand.ts';
import { withFooter, withTitles } from '../../../../src/scene/deck-brand.ts';
import { FRAME_NAMES, type Placeholder } from '../../../../src/scene/frame.ts';
import { brandMeasurer } from '../../../../src/text/brand-measurer.ts';
import { heightOf } from '../../../../src/text/typeset.ts';
import { brand } from '../../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../../support/brands.ts';

/** Every manner in which decks of a brand have their frames. */
const brands = SHIPPED_BRANDS.flatMap((name) =>
  [false, true].flatMap((wraps) =>
    [undefined, 3].map((footer) => {
      const own = withFooter(withTitles(shippedBrand(name), wraps), footer);
      const frames = FRAME_NAMES.map((frame) => layoutFrame(own.frames[frame], own));
      return { name: `${name}${wraps ? ', titles of two lines' : ''}${footer ? ', a footer' : ''}`, own, frames };
    }),
  ),
);

function placesOf({ placeholders, date, slideNumber }: LayoutFrame): [name: string, place: Placeholder][] {
  const others = Object.entries({ date, number: slideNumber });
  return [...Object.entries(placeholders), ...others].flatMap(([name, place]) => (place ? [[name, place]] : []));
}

const TITLE = richText('Thirty-six letters and not one fewer');
const LINES = richText('One\ntwo\nthree\nfour\nfive\nsix');

/** What does not fit its place: titles of 36 letters, bodies of six lines. */
function tooLong(frame: LayoutFrame, own: Brand): string[] {
  const { title, body, aside } = frame.placeholders;
  const texts = [[title, TITLE] as const, [body, LINES] as const, [aside, LINES] as const];
  return texts.flatMap(([place, text]) => {
    if (!place) return [];
    const options = inheritedStyle(place);
    const h = heightOf(text, place.style, place.box.w, brandMeasurer(own), options);
    return h > place.box.h ? [`${frame.name}: ${place.name}`] : [];
  });
}

describe('the layouts for slides that somebody adds', () => {
  it.each(brands)('$name: no two placeholders share an area, and all are on the slide', ({ own, frames }) => {
    const wrong = frames.flatMap((frame) => {
      const places = placesOf(frame);
      const page = { x: 0, y: 0, ...own.size };
      const off = places.filter(([, { box }]) => !contains(page, box)).map(([name]) => `${frame.name}: ${name}`);
      const shared = places.flatMap(([a, one], i) =>
        places
          .slice(i + 1)
          .flatMap(([b, other]) => (overlaps(one.box, other.box, 0.001) ? [`${frame.name}: ${a}, ${b}`] : [])),
      );
      return [...off, ...shared];
    });
    expect(wrong).toEqual([]);
  });

  it.each(brands)('$name: titles of 36 letters and bodies of six lines fit without shrinking', ({ own, frames }) => {
    expect(frames.flatMap((frame) => tooLong(frame, own))).toEqual([]);
  });

  it.each(brands)('$name: those with a number have a date and a footer, in letters that can be read', ({ frames }) => {
    const foot = frames
      .filter(({ slideNumber }) => slideNumber)
      .flatMap(({ date, placeholders: { footer } }) => [date?.style.size ?? 0, footer?.style.size ?? 0]);
    expect(foot).toHaveLength(20);
    expect(Math.min(...foot)).toBeGreaterThanOrEqual(10);
  });

  it.each(brands)('$name: contents inherit the very places in which slides have them', ({ own, frames }) => {
    const moved = frames.flatMap(({ name, placeholders }) => {
      const stated = own.frames[name].placeholders;
      if (!/content|title-only/.test(name)) return [];
      return (['kicker', 'title', 'body', 'source'] as const).filter((key) => {
        const [here, there] = [placeholders[key], stated[key]];
        return here?.style.size !== there?.style.size || here?.box.y !== there?.box.y || here?.box.x !== there?.box.x;
      });
    });
    expect(moved).toEqual([]);
  });

  it('sets texts as small as they have to be where a brand leaves them no room', () => {
    const { title, subtitle } = brand.frames.section.placeholders;
    if (!title || !subtitle) throw new Error('Sections have titles and subtitles.');
    const source = { ...subtitle, name: 'source' as const, box: { ...title.box, y: 1.9, h: 0.3 } };
    const tight = { title, subtitle: { ...subtitle, box: title.box }, source };
    const { placeholders } = layoutFrame({ ...brand.frames.section, placeholders: tight }, brand);
    const [above, below] = [placeholders.title, placeholders.subtitle];
    if (!above || !below) throw new Error('The layout has no title or subtitle.');
    expect(above.box.y + above.box.h).toBeLessThanOrEqual(below.box.y);
    expect(below.box.y + below.box.h).toBeLessThanOrEqual(1.9);
    expect(above.style.size).toBeLessThan(title.style.floor);
  });

  it('has no date where a frame has no room for one', () => {
    const { content } = withFooter(brand, undefined).frames;
    const { source, ...others } = content.placeholders;
    const low = source && { ...source, box: { ...source.box, h: 0.5 } };
    const body = { ...content.body, h: brand.size.h - content.body.y };
    const { date, placeholders } = layoutFrame(
      { ...content, body, placeholders: { ...others, ...(low ? { source: low } : {}) } },
      brand,
    );
    expect([date, placeholders.footer]).toEqual([undefined, undefined]);
  });
});

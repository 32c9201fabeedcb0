import { describe, expect, it } from 'vitest';
import { richText } from '../../src/core/rich-text.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { Placeholder } from '../../src/scene/frame.ts';
import { withKickerPlace } from '../../src/slides/kicker-place.ts';
import type { SlideContext } from '../../src/slides/parts/define-slide.ts';
import { brand, measurer } from '../support/brand.ts';

const BODY = { x: 1, y: 2, w: 8, h: 4 };
const ABOVE = { x: 1, y: 0.3, w: 8, h: 0.24 };

/** The frame of titles on a template, for a slide with a kicker, which has its place there. */
function frameFor(kicker: string | undefined, box = ABOVE, body = BODY) {
  const usual = brand.frames['title-only'];
  const style = { ...brand.type.kicker, size: 14, floor: 11, maxLines: 1 };
  const place = { ...usual.placeholders.kicker, name: 'kicker', box, style, align: 'center' } as Placeholder;
  const list = { ...place, name: 'body', box: BODY } as Placeholder;
  const frame = { ...usual, body, placeholders: { ...usual.placeholders, kicker: place, body: list } };
  const theirs = { ...brand, template: {}, frames: { ...brand.frames, 'title-only': frame } } as unknown as Brand;
  const context = { brand: theirs, measurer, language: 'en' } as unknown as SlideContext;
  return withKickerPlace(context, kicker === undefined ? undefined : richText(kicker)).brand.frames['title-only'];
}

const words = (count: number) => Array.from({ length: count }, () => 'harbour').join(' ');

describe('on a template', () => {
  it('a kicker that is one line above its title stands there, be it smaller, and contents keep their room', () => {
    for (const kicker of ['On 14 May', words(8)]) {
      const { body, placeholders } = frameFor(kicker);
      expect(placeholders.kicker?.box).toEqual(ABOVE);
      expect(body).toEqual(BODY);
    }
  });

  it('a longer one stands at the top of the contents, and these and their placeholder begin below it', () => {
    const { body, placeholders } = frameFor('Harbour and harbour', { ...ABOVE, w: 1 });
    expect(placeholders.kicker).toMatchObject({ box: { ...BODY, h: 0.24 }, align: 'left' });
    expect(body.y).toBeCloseTo(2.44);
    expect(body.y + body.h).toBeCloseTo(6);
    expect(placeholders.body?.box).toEqual(body);
  });

  it('one that is too long for a line of the contents takes as many as it needs', () => {
    const { body, placeholders } = frameFor(words(20));
    const { box, style } = placeholders.kicker ?? { box: BODY, style: brand.type.kicker };
    expect(style).toMatchObject({ size: 11, floor: 11 });
    expect(style.maxLines).toBeUndefined();
    expect(box.h).toBeGreaterThan(0.3);
    expect(body.y).toBeCloseTo(2 + box.h + 0.2);
  });

  it('one that is too long for its line on a slide without contents takes more upwards', () => {
    const low = { ...ABOVE, y: 2 };
    const { box } = frameFor(words(20), low, { ...BODY, h: 0 }).placeholders.kicker ?? { box: low };
    expect(box.h).toBeGreaterThan(0.3);
    expect(box.y + box.h).toBeCloseTo(2.24);
  });

  it('a place in the contents is theirs on slides without a kicker', () => {
    const within = { ...BODY, h: 0.24 };
    expect(frameFor(undefined, within).body).toEqual(BODY);
    expect(frameFor('On 14 May', within).body.y).toBeCloseTo(2.44);
  });
});

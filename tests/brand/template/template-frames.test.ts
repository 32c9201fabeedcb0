import { describe, expect, it } from 'vitest';
import { planFrame } from '../../../src/brand/template/template-frames.ts';
import type { Box } from '../../../src/core/box.ts';
import type { BrandFrameName } from '../../../src/scene/frame.ts';
import type { FoundPlaceholder } from '../../../src/template/placeholders.ts';
import { scaledTemplate } from '../../../src/template/scaled-template.ts';
import { drawnSurface, SLIDE } from '../../template/drawn-surface.ts';
import { madeLayout, madePlaceholder } from '../../template/made-layout.ts';

/** A frame planned on a white layout with these placeholders, and dark art at these places. */
function planned(frame: BrandFrameName, placeholders: readonly FoundPlaceholder[], art: readonly Box[] = []) {
  const surface = drawnSurface(
    () => 255,
    art.map((box) => ({ box, grey: 40 })),
  );
  const template = { size: SLIDE, layouts: [madeLayout('A', '', placeholders)] };
  const { template: scaled, surfaces } = scaledTemplate(template as never, new Map([['A', surface]]));
  const [layout] = scaled.layouts;
  if (!layout) throw new Error('There is no layout.');
  return planFrame(frame, layout, { size: SLIDE, surface: surfaces.get('A') });
}

const right = ({ x, w }: Box) => x + w;
const title = madePlaceholder('title', [0.6, 0.4, 12.1, 1.2]);

describe('a frame on a template', () => {
  it('has contents over the whole width above a small logo in a corner, and its source beside that', () => {
    const logo = { x: 10.6, y: 6.3, w: 2.2, h: 0.8 };
    const { body, free } = planned('title-only', [title], [logo]);
    expect(right(body)).toBeGreaterThan(12.5);
    expect(body.y + body.h).toBeLessThanOrEqual(logo.y - 0.15);
    expect(free.source && right(free.source)).toBeLessThanOrEqual(logo.x - 0.15);
    expect(free.source?.y).toBeGreaterThanOrEqual(body.y + body.h);
  });

  it('has contents beside a large logo', () => {
    const logo = { x: 10.2, y: 4.9, w: 2.8, h: 2.4 };
    const { body } = planned('title-only', [title], [logo]);
    expect(right(body)).toBeLessThanOrEqual(logo.x - 0.15);
    expect(body.y + body.h).toBeGreaterThan(logo.y + 1);
  });

  it('keeps contents clear of art at a side', () => {
    const bar = { x: 0, y: 0, w: 2, h: 7.5 };
    const { body } = planned('title-only', [madePlaceholder('title', [2.6, 0.4, 10, 1.2])], [bar]);
    expect(body.x).toBeGreaterThanOrEqual(2.15);
  });

  it('has a title between two logos, amid the slide as it was', () => {
    const logos = [
      { x: 0.3, y: 0.2, w: 2, h: 1 },
      { x: 10.4, y: 0.2, w: 2.6, h: 1 },
    ];
    const centred = madePlaceholder('title', [0.667, 0.3, 12, 1.2], { align: 'center' });
    const text = planned('title-only', [centred], logos).own.title?.text;
    expect(text?.x).toBeGreaterThanOrEqual(2.3 + 0.15);
    expect(text && right(text)).toBeLessThanOrEqual(10.4 - 0.15);
    expect(text && text.x + text.w / 2).toBeCloseTo(6.667, 2);
  });

  it('has a title over the width of its contents where the layout’s own is narrower', () => {
    const narrow = [
      madePlaceholder('title', [0.5, 0.3, 9, 1.2], { align: 'center' }),
      madePlaceholder('obj', [0.5, 1.75, 9, 4.9]),
    ];
    const { own, body } = planned('title-only', narrow);
    expect(own.title?.text).toMatchObject({ x: body.x, w: body.w });
    expect(body.w).toBeGreaterThan(12);
  });

  it('leaves a title where it is when something stands beside it', () => {
    const narrow = [madePlaceholder('title', [0.5, 0.3, 9, 1.2]), madePlaceholder('obj', [0.5, 1.75, 12.3, 4.9])];
    const { own } = planned('content', narrow, [{ x: 10, y: 0.3, w: 2.5, h: 1.1 }]);
    expect(own.title?.text?.w).toBe(9);
  });

  it('has a subtitle in line with its title, and aligned as that is', () => {
    const places = [
      madePlaceholder('title', [0.9, 1.9, 11.5, 3.1], { size: 60, anchor: 'bottom', align: 'right' }),
      madePlaceholder('body', [0.5, 5.1, 8, 1.2]),
    ];
    const { title: head, subtitle } = planned('section', places).own;
    expect(subtitle?.style.align).toBe('right');
    expect(subtitle?.text).toMatchObject({ x: head?.text?.x, w: head?.text?.w });
  });

  it('leaves a subtitle beside its title as it is', () => {
    const places = [
      madePlaceholder('title', [2.4, 1.6, 3.2, 3.8], { align: 'right' }),
      madePlaceholder('body', [7.2, 1.6, 5.3, 3.8]),
    ];
    const { subtitle } = planned('section', places).own;
    expect(subtitle).toMatchObject({ text: { x: 7.2, w: 5.3 }, style: { align: 'left' } });
  });

  it('has a centred cover amid a slide that its layout fills in part', () => {
    const places = [
      madePlaceholder('ctrTitle', [0.75, 2.3, 8.5, 1.6], { align: 'center' }),
      madePlaceholder('subTitle', [1.5, 4.2, 7, 1.9], { align: 'center' }),
    ];
    const { title: head, subtitle } = planned('cover', places).own;
    expect(head?.text && head.text.x + head.text.w / 2).toBeCloseTo(SLIDE.w / 2, 2);
    expect(subtitle?.text && subtitle.text.x + subtitle.text.w / 2).toBeCloseTo(SLIDE.w / 2, 2);
  });

  it('has a list that ends clear of its source', () => {
    const { own, free } = planned('content', [title, madePlaceholder('obj', [0.6, 1.9, 12.1, 5.3])]);
    const { text } = own.body ?? {};
    expect(text && free.source && free.source.y - (text.y + text.h)).toBeGreaterThanOrEqual(0.2);
  });

  it('has a list half a line below a kicker that stands in its place, and its other contents too', () => {
    const high = madePlaceholder('title', [0.6, 0.05, 12.1, 1.2]);
    const list = planned('content', [high, madePlaceholder('obj', [0.6, 1.5, 12.1, 5.3])]);
    const other = planned('title-only', [high]);
    for (const { free, body, own } of [list, other]) {
      const { kicker } = free;
      const top = own.body?.text?.y ?? body.y;
      expect(kicker && kicker.y > 1).toBe(true);
      expect(kicker && top - (kicker.y + kicker.h)).toBeGreaterThanOrEqual(10 / 72);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { TemplateLayout } from '../../src/template/read-template.ts';
import { readTemplate } from '../../src/template/read-template.ts';
import { scaledTemplate, templateScale } from '../../src/template/scaled-template.ts';
import { drawnSurface, SLIDE } from './drawn-surface.ts';
import { madeLayout, madePlaceholder } from './made-layout.ts';
import { withoutFooters } from './sound-templates.ts';

const template = readTemplate(withoutFooters());

function scaled(layout: TemplateLayout, surfaces = new Map([[layout.part, drawnSurface(() => 255)]])) {
  const [found] = scaledTemplate({ ...template, size: SLIDE, layouts: [layout] }, surfaces).template.layouts;
  return found?.placeholders.map(({ text }) => text) ?? [];
}

describe('a template in a brand’s measure', () => {
  it('has slides whose shorter side is 7.5 in, be they wide or upright', () => {
    expect(templateScale({ w: 10, h: 5.625 })).toBeCloseTo(0.75);
    expect(templateScale({ w: 26.667, h: 15 })).toBeCloseTo(2);
    expect(templateScale({ w: 7.5, h: 10 })).toBeCloseTo(1);
  });

  it('is the same whatever size it was drawn at', () => {
    const layout = madeLayout('A', '', [madePlaceholder('title', [1, 1, 8, 1])]);
    const double = madeLayout('A', '', [madePlaceholder('title', [2, 2, 16, 2], { size: 56 })]);
    const at = (each: TemplateLayout, w: number, h: number) =>
      scaledTemplate({ ...template, size: { w, h }, layouts: [each] }, new Map()).template.layouts;
    expect(at(double, 26.666, 15)[0]?.placeholders[0]).toMatchObject({
      text: at(layout, 13.333, 7.5)[0]?.placeholders[0]?.text,
      style: { size: 28 },
    });
  });

  it('has room for a line in a title and a body that are lower, up to the next thing', () => {
    const [title, body] = scaled(
      madeLayout('A', '', [
        madePlaceholder('title', [0.5, 0.3, 9, 0.1]),
        madePlaceholder('body', [0.5, 1.9, 12, 0.2], { size: 20 }),
        madePlaceholder('ftr', [0.5, 6.9, 4, 0.3]),
      ]),
    );
    expect(title?.h).toBeGreaterThan(0.9);
    expect((title?.y ?? 0) + (title?.h ?? 0)).toBeLessThanOrEqual(1.9);
    expect((body?.y ?? 0) + (body?.h ?? 0)).toBeCloseTo(6.85, 1);
  });

  it('has titles that stay on their band', () => {
    const layout = madeLayout('A', '', [madePlaceholder('title', [0.5, 0.3, 9, 0.2])]);
    const band = drawnSurface(() => 255, [{ box: { x: 0, y: 0, w: SLIDE.w, h: 1 }, grey: 20 }]);
    const [title] = scaled(layout, new Map([['A', band]]));
    expect((title?.y ?? 0) + (title?.h ?? 0)).toBeLessThan(1.1);
  });

  it('has titles below a rail of icons that would strike them through, and others where they are', () => {
    const layout = madeLayout('A', '', [madePlaceholder('title', [0.6, 0.3, 12, 1.2], { anchor: 'middle' })]);
    const icons = [7, 8, 9, 10, 11].map((x) => ({ box: { x, y: 0.2, w: 0.6, h: 0.6 }, grey: 60 }));
    const line = { box: { x: 0, y: 0.48, w: SLIDE.w, h: 0.05 }, grey: 60 };
    const [title] = scaled(layout, new Map([['A', drawnSurface(() => 255, [line, ...icons])]]));
    expect(title?.y).toBeGreaterThanOrEqual(0.8);
    expect((title?.y ?? 0) + (title?.h ?? 0)).toBeCloseTo(1.5, 3);
    const above = drawnSurface(() => 255, [{ box: { x: 0, y: 0, w: SLIDE.w, h: 0.45 }, grey: 60 }]);
    expect(scaled(layout, new Map([['A', above]]))[0]?.y).toBeCloseTo(0.3, 3);
  });

  it('keeps places that have room enough', () => {
    const place = { x: 0.5, y: 0.3, w: 9, h: 1.2 };
    expect(scaled(madeLayout('A', '', [madePlaceholder('title', [0.5, 0.3, 9, 1.2])]))).toEqual([place]);
  });
});

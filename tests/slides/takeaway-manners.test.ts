import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/scene/brand.ts';
import type { ShapeItem, TextItem } from '../../src/scene/items.ts';
import { TAKEAWAY_MANNERS } from '../../src/scene/tokens.ts';
import { brand, ROOT } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';

const itemsIn = (own: Partial<Brand>, kind: string) =>
  sceneOf(fixtureOutline(ROOT, 'kinds', kind), 'en', { ...brand, ...own }).scene.slides[0]?.items ?? [];
const shapesNamed = (items: readonly unknown[], name: RegExp) =>
  (items as ShapeItem[]).filter((item) => item.kind === 'shape' && name.test(item.name));
const textNamed = (items: readonly unknown[], name: string) =>
  (items as TextItem[]).find((item) => item.kind === 'text' && item.name === name);

describe('a takeaway', () => {
  it.each(TAKEAWAY_MANNERS)('is marked by a %s, which stands within its box', (takeaway) => {
    const items = itemsIn({ takeaway }, 'kpis');
    const [mark] = shapesNamed(items, /^Takeaway /);
    const text = textNamed(items, 'Takeaway');
    expect(mark?.name).toBe(`Takeaway ${takeaway}`);
    expect(text?.box.x).toBeGreaterThanOrEqual(mark?.box.x ?? Number.POSITIVE_INFINITY);
    expect(text?.ground).toBe({ panel: 'panel', band: 'field-dark', bar: 'ground', rule: 'ground' }[takeaway]);
  });

  it.each(TAKEAWAY_MANNERS)('stands at the foot of the body as a %s, in one line', (takeaway) => {
    const text = textNamed(itemsIn({ takeaway }, 'path'), 'Takeaway');
    const { body } = brand.frames['title-only'];
    expect(text?.lines.flat()).toHaveLength(1);
    expect((text?.box.y ?? 0) + (text?.box.h ?? 0)).toBeCloseTo(body.y + body.h);
  });

  it('is as large as stands in one line where it is no band', () => {
    const small = {
      ...brand,
      takeaway: 'rule',
      type: { ...brand.type, body: { ...brand.type.body, size: 17 } },
    } as const;
    const sized = { ...small, reading: { ...small.reading, hall: small.type, desk: small.type } };
    expect(textNamed(itemsIn(sized, 'kpis'), 'Takeaway')?.size).toBeGreaterThan(20);
  });
});

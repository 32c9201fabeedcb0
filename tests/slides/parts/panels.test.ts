import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/scene/brand.ts';
import type { ShapeItem, TextItem } from '../../../src/scene/items.ts';
import { PANEL_MANNERS, TAKEAWAY_MANNERS } from '../../../src/scene/tokens.ts';
import type { LayoutContext } from '../../../src/slides/parts/define-slide.ts';
import { panelItem } from '../../../src/slides/parts/panels.ts';
import { brand, ROOT } from '../../support/brand.ts';
import { fixtureOutline } from '../../support/fixtures.ts';
import { sceneOf } from '../../support/scene.ts';

const itemsIn = (own: Partial<Brand>, kind: string) =>
  sceneOf(fixtureOutline(ROOT, 'kinds', kind), 'en', { ...brand, ...own }).scene.slides[0]?.items ?? [];
const shapesNamed = (items: readonly unknown[], name: RegExp) =>
  (items as ShapeItem[]).filter((item) => item.kind === 'shape' && name.test(item.name));
const textNamed = (items: readonly unknown[], name: string) =>
  (items as TextItem[]).find((item) => item.kind === 'text' && item.name === name);

describe('panels', () => {
  const marked = (manner: (typeof PANEL_MANNERS)[number]) => {
    const items = itemsIn({ panels: { manner, radius: 0.1, padding: 0.3 } }, 'comparison');
    const [mark] = shapesNamed(items, /^Right top (rule|line|panel)$/);
    return { mark, figure: textNamed(items, 'Right heading') };
  };

  it('are a rule above, a line at the left, a filled field or an outline', () => {
    const [rule, line, filled, outlined] = PANEL_MANNERS.map((manner) => marked(manner).mark);
    expect(rule).toMatchObject({ shape: 'line', box: { h: 0 } });
    expect(line).toMatchObject({ shape: 'line', box: { w: 0 } });
    expect(filled).toMatchObject({ shape: 'rounded', radius: 0.1, fill: 'panel' });
    expect(outlined).toMatchObject({ shape: 'rounded', stroke: { width: brand.strokes.hairline } });
    expect(outlined?.fill).toBeUndefined();
  });

  it.each(['filled', 'outlined'] as const)('keep their padding all around the text where they are %s', (manner) => {
    const { mark, figure } = marked(manner);
    const [panel, box] = [mark?.box, figure?.box];
    expect((box?.x ?? 0) - (panel?.x ?? 0)).toBeCloseTo(0.3);
    expect((box?.y ?? 0) - (panel?.y ?? 0)).toBeCloseTo(0.3);
    expect((panel?.x ?? 0) + (panel?.w ?? 0) - (box?.x ?? 0) - (box?.w ?? 0)).toBeCloseTo(0.3);
  });

  it('give the text on a filled one its ground, so that contrast is measured with it', () => {
    expect(PANEL_MANNERS.map((manner) => marked(manner).figure?.ground)).toEqual([
      'ground',
      'ground',
      'panel',
      'ground',
    ]);
  });

  it('show the highlight in an outline', () => {
    const context = { brand: { ...brand, panels: { manner: 'outlined', radius: 0, padding: 0.2 } } } as LayoutContext;
    const line = { color: 'highlight', width: brand.strokes.bar } as const;
    const mark = panelItem(context, 'Figure 1', { x: 1, y: 1, w: 2, h: 1 }, line);
    expect(mark.stroke).toEqual({ color: 'highlight', width: brand.strokes.hairline });
  });

  it('are alike in a row', () => {
    const items = itemsIn({ panels: { manner: 'filled', radius: 0, padding: 0.2 } }, 'comparison');
    const [first, second] = shapesNamed(items, /^(Left|Right) top panel$/);
    expect(first?.box.h).toBeCloseTo(second?.box.h ?? 0);
    expect(first?.shape).toBe('rectangle');
  });
});

describe('a takeaway', () => {
  it.each(TAKEAWAY_MANNERS)('is marked by a %s, which stands within its box', (takeaway) => {
    const items = itemsIn({ takeaway }, 'kpis');
    const [mark] = shapesNamed(items, /^Takeaway /);
    const text = textNamed(items, 'Takeaway');
    expect(mark?.name).toBe(`Takeaway ${takeaway}`);
    expect(text?.box.x).toBeGreaterThanOrEqual(mark?.box.x ?? Number.POSITIVE_INFINITY);
    expect(text?.ground).toBe({ panel: 'panel', band: 'dark', bar: 'ground', rule: 'ground' }[takeaway]);
  });
});

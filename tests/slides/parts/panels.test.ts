import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/scene/brand.ts';
import type { ShapeItem, TextItem } from '../../../src/scene/items.ts';
import { PANEL_MANNERS, TAKEAWAY_MANNERS } from '../../../src/scene/tokens.ts';
import type { LayoutContext } from '../../../src/slides/parts/define-slide.ts';
import { onPanel, panelItem, panelRoom } from '../../../src/slides/parts/panels.ts';
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
  const place = { x: 1, y: 1, w: 4, h: 2 };
  const contextOf = (panels: Brand['panels']) =>
    ({ brand: { ...brand, panels }, frame: brand.frames['title-only'] }) as LayoutContext;
  const markIn = (context: LayoutContext) =>
    panelItem(context, 'Right top', place, { color: 'subject', width: brand.strokes.bar });
  const roomIn = (context: LayoutContext) => panelRoom(context, { top: 0.18, gap: 0 });
  const each = PANEL_MANNERS.map((manner) => contextOf({ manner, radius: 0.1, padding: 0.3 }));

  it('are a rule above, a line at the left, a filled field or an outline', () => {
    const [rule, line, filled, outlined] = each.map(markIn);
    expect(rule).toMatchObject({ name: 'Right top rule', shape: 'line', box: { h: 0 } });
    expect(line).toMatchObject({ name: 'Right top line', shape: 'line', box: { w: 0 } });
    expect(filled).toMatchObject({ shape: 'rounded', radius: 0.1, fill: 'panel' });
    expect(outlined).toMatchObject({ shape: 'rounded', stroke: { width: brand.strokes.hairline } });
    expect(outlined?.fill).toBeUndefined();
  });

  it.each(['filled', 'outlined'] as const)('keep their padding all around the text where they are %s', (manner) => {
    const room = roomIn(contextOf({ manner, radius: 0, padding: 0.3 }));
    expect(room).toMatchObject({ left: 0.3, right: 0.3, top: 0.3, foot: 0.3 });
    const { x, w } = onPanel(place, room);
    expect([x, w]).toEqual([expect.closeTo(1.3), expect.closeTo(3.4)]);
  });

  it('give the text on a filled one its ground, so that contrast is measured with it', () => {
    expect(each.map((context) => roomIn(context).ground)).toEqual(['ground', 'ground', 'panel', 'ground']);
  });

  it('have straight corners where the brand rounds none', () => {
    expect(markIn(contextOf({ manner: 'filled', radius: 0, padding: 0.2 })).shape).toBe('rectangle');
  });

  it('show the highlight in an outline', () => {
    const context = { brand: { ...brand, panels: { manner: 'outlined', radius: 0, padding: 0.2 } } } as LayoutContext;
    const line = { color: 'highlight', width: brand.strokes.bar } as const;
    const mark = panelItem(context, 'Figure 1', { x: 1, y: 1, w: 2, h: 1 }, line);
    expect(mark.stroke).toEqual({ color: 'highlight', width: brand.strokes.hairline });
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

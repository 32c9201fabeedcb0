import { describe, expect, it } from 'vitest';
import type { Brand, Color } from '../../src/scene/brand.ts';
import { FIELD_ROLES } from '../../src/scene/tokens.ts';
import { brand, ROOT } from '../support/brand.ts';
import { shippedBrand } from '../support/brands.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';

const itemsIn = (own: Brand, kind: string) =>
  sceneOf(fixtureOutline(ROOT, 'kinds', kind), 'en', own).scene.slides.flatMap(({ items }) => items);

/** The shipped brand with fields in the colour of its ground. */
function onPaper(manner: Brand['panels']['manner']): Brand {
  const paper = [...Object.keys(FIELD_ROLES), 'panel'].map((role): [string, Color] => [role, brand.colors.ground]);
  const colors = { ...brand.colors, ...Object.fromEntries(paper) } as Brand['colors'];
  return { ...brand, colors, panels: { ...brand.panels, manner } };
}

const marksIn = (own: Brand, kind: string) =>
  itemsIn(own, kind).flatMap((item) => (item.kind === 'shape' && item.shape === 'line' ? [item.name] : []));

describe('fields in the colour of the ground', () => {
  it('have a rule above each where the brand marks panels so, within the frame', () => {
    const rules = itemsIn(onPaper('rule'), 'cards').filter(({ name }) => name.endsWith(' field rule'));
    expect(rules.length).toBeGreaterThan(3);
    const { body } = brand.frames['title-only'];
    for (const { box } of rules) {
      expect(box.x).toBeGreaterThanOrEqual(body.x);
      expect(box.x + box.w).toBeLessThanOrEqual(body.x + body.w + 1e-6);
    }
  });

  it('have a line at the left of all but the first', () => {
    const names = marksIn(onPaper('line'), 'columns').filter((name) => name.endsWith(' line'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.some((name) => name.startsWith('Column 1 '))).toBe(false);
  });

  it('have an outline, or on panels that are filled nothing', () => {
    const outlined = (own: Brand) =>
      itemsIn(own, 'cards').filter((item) => item.kind === 'shape' && item.name.endsWith(' field') && item.stroke);
    expect(outlined(onPaper('outlined')).length).toBeGreaterThan(3);
    expect(outlined(onPaper('filled'))).toEqual([]);
  });

  it('are outlined in any brand where their area is a value', () => {
    const share = itemsIn(onPaper('rule'), 'share').find(({ name }) => name === 'Share');
    expect(share?.kind === 'shape' && share.stroke).toBeTruthy();
  });

  it('are marked in no brand whose fields are told from its ground', () => {
    const names = ['cards', 'process', 'kpis'].flatMap((kind) => marksIn(shippedBrand('liangjiang'), kind));
    expect(names.filter((name) => / (field|tile) (rule|line)$/.test(name))).toEqual([]);
  });
});

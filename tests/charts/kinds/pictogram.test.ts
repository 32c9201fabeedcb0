import { describe, expect, it } from 'vitest';
import { pictogramPlan } from '../../../src/charts/kinds/pictogram/pictogram.ts';
import { brand } from '../../support/brand.ts';
import { share } from '../draw.ts';

const chart = { type: 'pictogram', icon: 'person', data: [share('a', 'On foot', 28), share('b', 'By metro', 41)] };

/** How many icons of a category are filled, and how many there are. */
const icons = (more: object, index = 0) => {
  const context = { brand, language: 'en', width: 288 * 8, height: 288 * 4.5 };
  const plan = pictogramPlan({ ...chart, ...more } as never, context);
  return { x: plan.data[index]?.filled, y: plan.data[index]?.icons };
};

describe('pictogram', () => {
  it('fills as much of ten icons as the share is, the last in part, or of a hundred', () => {
    expect(icons({})).toEqual({ x: 3, y: 10 });
    expect(icons({}, 1)).toEqual({ x: 4, y: 10 });
    expect(icons({ of: 100 }, 1)).toEqual({ x: 41, y: 100 });
  });
});

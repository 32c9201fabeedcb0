import { expect, it } from 'vitest';
import type { ShapeItem } from '../../../src/scene/items.ts';
import { drawnUnder } from '../../../src/slides/parts/drawn-under.ts';

const MARK = { x: 12, y: 0.4, w: 0.7, h: 0.4 };
const shape = (name: string, [x, y, w, h]: readonly number[], form: ShapeItem['shape'] = 'rectangle'): ShapeItem => ({
  ...{ kind: 'shape', shape: form, name, path: [], fill: 'field' },
  box: { x: x ?? 0, y: y ?? 0, w: w ?? 0, h: h ?? 0 },
});

it.each([
  ['a field under all of it', [shape('Sky', [0, 0, 13, 5])], []],
  ['a thing beside it', [shape('Tower', [9, 0, 2, 5])], []],
  ['an edge through it', [shape('Tower', [9, 0, 3.3, 5])], ['Tower']],
  ['a disc whose box alone reaches it', [shape('Sun', [10, 0.7, 2.2, 2.2], 'ellipse')], []],
  ['a disc', [shape('Sun', [10.4, 0, 2.2, 2.2], 'ellipse')], ['Sun']],
  ['what a field covers', [shape('Tower', [9, 0, 3.3, 5]), shape('Plate', [11.9, 0.3, 0.9, 0.6])], []],
] as const)('tells of a mark with %s', (_, items, names) => {
  expect(drawnUnder(items, MARK)).toEqual(names);
});

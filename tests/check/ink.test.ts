import { inkOf } from '../../src/check/ink.ts';
import type { SceneItem, SceneSlide } from '../../src/scene/items.ts';
import { brand } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';

const slide = (items: readonly SceneItem[]): SceneSlide => ({
  ...{ id: 'one', path: ['slides', 0], kind: 'kpis', frame: 'title-only', title: 'One', section: 0, number: 1 },
  ...{ facts: [], appendix: false, items },
});
const ink = (...items: SceneItem[]) => inkOf(slide(items), brand);

testCalls(import.meta.url, 'ink.yaml', { ink });

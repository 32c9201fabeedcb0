import { describe, expect, it } from 'vitest';
import { rankMarks } from '../../../src/charts/kinds/rank.ts';

const context = { width: 288, height: 1440 };

describe('a rank', () => {
  it('is one mark for each, as long as the others', () => {
    const marks = rankMarks({ value: 4, of: 19 }, context);
    expect([marks.length, marks.findIndex(({ role }) => role === 'highlight')]).toEqual([19, 3]);
    const rects = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.rect] : []));
    expect(new Set(rects.map(({ w }) => w)).size).toBe(1);
    expect(Math.abs((rects[18]?.y ?? 0) + (rects[18]?.h ?? 0) - 1440)).toBeLessThan(3);
  });
});

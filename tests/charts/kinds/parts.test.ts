import { describe, expect, it } from 'vitest';
import { partDirection, partFields } from '../../../src/charts/kinds/parts.ts';

const BOX = { x: 0, y: 1.45, w: 13.333, h: 6.05 };

describe('parts of a whole', () => {
  it('fill the box one below the other, their heights to scale', () => {
    const [first, second] = partFields([60, 40], BOX, 'down');
    expect((first?.h ?? 0) / (second?.h ?? 1)).toBeCloseTo(1.5);
    expect([first?.y, first?.w]).toEqual([1.45, 13.333]);
    expect((second?.y ?? 0) + (second?.h ?? 0)).toBeCloseTo(7.5);
  });

  it('are seen however small', () => {
    const fields = partFields([68.4, 31.1, 0.01], BOX, 'down');
    expect(fields[2]?.h).toBe(0.04);
    expect((fields[2]?.y ?? 0) + 0.04).toBeCloseTo(7.5);
  });

  it('lie side by side in a wide bar', () => {
    expect(partDirection({ w: 12, h: 2.35 })).toBe('across');
    expect(partDirection({ w: 13.333, h: 6.05 })).toBe('down');
    expect(partDirection({ w: 12, h: 2.35 }, 'down')).toBe('down');
  });
});

import { describe, expect, it } from 'vitest';
import { measuringPen, wrapText } from '../../../src/marks/lettering.ts';
import { measurer } from '../../support/brand.ts';

const pen = measuringPen(measurer);
const face = { family: '"Carlito", "Noto Sans SC"', size: 64, bold: false };

describe('texts of charts broken into lines', () => {
  it('keep names together that a dash joins, where the width allows that', () => {
    const set = (width: number) => wrapText(pen, 'The railway Chongqing–Duisburg today', face, width).lines;
    const whole = set(4000).join('');
    expect(whole).toBe('The railway Chongqing–Duisburg today');
    for (const width of [1100, 900, 800]) {
      expect(set(width).some((line) => line.includes('Chongqing–Duisburg'))).toBe(true);
    }
    expect(set(400).join(' ')).toContain('Chongqing–');
  });
});

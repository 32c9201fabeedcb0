import { expect, it } from 'vitest';
import { paintContext, paintPage } from '../../../src/outputs/paint/paint-page.ts';
import { SilentPen, type TextRun } from '../../../src/outputs/paint/pen.ts';
import { brand } from '../../support/brand.ts';

class LinesPen extends SilentPen {
  readonly runs: TextRun[] = [];

  override line(runs: readonly TextRun[]): void {
    this.runs.push(...runs);
  }
}

it('each stretch of a layout’s turned words is at its own place, turned about it', () => {
  const look = { size: 12, face: { eastAsian: false, bold: false }, color: 'text', tracking: 0, width: 1 } as const;
  const runs = ['The ', 'House'].map((text, i) => ({ text, x: 3 + i, baseLine: 2, ...look }));
  const line = { box: { x: 3, y: 1.9, w: 2, h: 0.2 }, baseLine: 2, runs };
  const ground = [{ kind: 'words', lines: [[line]], turn: { degrees: 270, x: 4, y: 2 } }] as const;
  const pen = new LinesPen();
  paintPage(pen, { id: 'one', size: { w: 10, h: 5 }, ground, items: [] }, paintContext(brand));
  // Upwards, about the middle of both: the first begins an inch below it.
  expect(pen.runs.map(({ text, x, y, turn }) => [text, Math.round(x), Math.round(y), turn])).toEqual([
    ['The ', 4 * 72, 3 * 72, 270],
    ['House', 4 * 72, 2 * 72, 270],
  ]);
});

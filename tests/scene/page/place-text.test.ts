import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { lineBoxes, type PlacedLine, placeText } from '../../../src/scene/page/place-text.ts';
import type { TextStyle } from '../../../src/scene/tokens.ts';
import { textItem } from '../../../src/text/typeset.ts';
import { brand, measurer } from '../../support/brand.ts';

const style: TextStyle = { ...brand.type.body, size: 20, floor: 16, color: 'subtle' };
const box = { x: 1, y: 2, w: 5, h: 3 };

function item(text: string, more: Partial<Parameters<typeof textItem>[0]> = {}): TextItem {
  return textItem({ name: 'Text', text: richText(text), style, box, ground: 'ground', ...more }, measurer);
}
const placed = (text: string, more: Partial<Parameters<typeof textItem>[0]> = {}) => placeText(item(text, more)).flat();
const inPoints = (lines: readonly PlacedLine[]) => lines.map(({ baseLine }) => Math.round(baseLine * 72 * 100) / 100);

describe('the lines of a text', () => {
  it('have their base lines an em below their tops, and 1.2 em apart', () => {
    const lines = placed('one\ntwo');
    expect(lines.map((each) => each.box.y * 72)).toEqual([144, 168]);
    expect(inPoints(lines)).toEqual([164, 188]);
  });

  it('are closer, or wider, by what is above their base lines', () => {
    const at = (spacing: number) => inPoints(placed('one', { style: { ...style, spacing } }));
    expect(at(0.9)).toEqual([144 + 0.9 * 24 * 0.8]);
    expect(at(1.5)).toEqual([144 + 1.5 * 24 - 4]);
  });

  it('stand at the top of their box, in its middle or at its foot', () => {
    const top = (anchor: TextItem['anchor']) => placed('one\ntwo', { anchor })[0]?.box.y;
    expect(top('top')).toBe(2);
    expect(top('middle')).toBeCloseTo(2 + (3 - 48 / 72) / 2, 9);
    expect(top('bottom')).toBeCloseTo(5 - 48 / 72, 9);
  });

  it('begin at the left, stand in the middle or end at the right', () => {
    const [left, center, right] = (['left', 'center', 'right'] as const).map(
      (align) => placed('one', { align })[0]?.box,
    );
    expect(left?.x).toBe(1);
    expect((center?.x ?? 0) + (center?.w ?? 0) / 2).toBeCloseTo(3.5, 9);
    expect((right?.x ?? 0) + (right?.w ?? 0)).toBeCloseTo(6, 9);
  });

  it('follow their box where that is moved, and their style where it is recoloured', () => {
    const own = item('one');
    const [line] = placeText({ ...own, box: { ...box, x: 3 }, style: { ...style, color: 'highlight' } }).flat();
    expect(line?.runs.map(({ x, color }) => [x, color])).toEqual([[3, 'highlight']]);
  });

  it('raise the mark of a note above their base line', () => {
    const note = { runs: [], path: [], at: 'value' } as const;
    const text = { paragraphs: [[{ text: 'Output' }, { text: '1', note }]], path: [] };
    const [word, mark] = placeText(item('', { text })).flat()[0]?.runs ?? [];
    expect((word?.baseLine ?? 0) - (mark?.baseLine ?? 0)).toBeCloseTo((0.3 * 20) / 72, 9);
    expect(mark?.x).toBeCloseTo((word?.x ?? 0) + (word?.width ?? 0), 9);
  });
});

describe('the lines of a list', () => {
  const list = 'one\nunder\ntwo';
  const options = { levels: [0, 1, 0], paragraphSpacing: 10 } as const;

  it('are indented level by level, the first of each point behind its mark', () => {
    const lines = placed(list, { ...options, marker: 'bullet' });
    expect(lines.map((line) => [line.mark?.text, line.mark?.x, line.box.x])).toEqual([
      ['•', 1, 1.3],
      ['–', 1.3, 1.6],
      ['•', 1, 1.3],
    ]);
    const long = placed('word '.repeat(40).trim(), { marker: 'bullet' });
    expect(long.length).toBeGreaterThan(2);
    expect(long.map(({ mark }) => mark !== undefined)).toEqual(long.map((_, i) => i === 0));
  });

  it('are numbered, whatever stands below their points', () => {
    const lines = placed(list, { ...options, marker: 'number' });
    expect(lines.map(({ mark }) => mark?.text)).toEqual(['1.', '–', '2.']);
  });

  it('have marks of their own size, colour and weight, on their base lines', () => {
    const text = {
      paragraphs: [[{ text: 'Firms', bold: true }, { text: ' came' }], [{ text: 'They stayed' }]],
      path: [],
    };
    const [first, second] = placed('', { text, levels: [0, 1], marker: 'bullet' });
    expect(first?.mark).toMatchObject({ size: 20, color: 'subtle', face: { bold: true }, baseLine: first?.baseLine });
    expect(second?.mark).toMatchObject({ size: 18, face: { bold: false }, baseLine: second?.baseLine });
  });

  it('stand apart as their levels say', () => {
    // 24 pt a line at 20 pt and 21.6 pt at 18 pt; 4 pt above the lower point, and 10 pt above the next.
    expect(
      placed(list, { ...options, marker: 'bullet' }).map((line) => Math.round((line.box.y - 2) * 720) / 10),
    ).toEqual([0, 28, 59.6]);
  });

  it('have no mark where a point has no words', () => {
    expect(placed('one\n', { marker: 'bullet' }).map(({ mark }) => mark?.text)).toEqual(['•', undefined]);
  });

  it('have ink where they are: indented, and apart', () => {
    const boxes = lineBoxes(item(list, { ...options, marker: 'bullet' }));
    expect(boxes.map(({ x }) => x)).toEqual([1.3, 1.6, 1.3]);
    expect(boxes.map(({ y }) => Math.round((y - 2) * 720) / 10)).toEqual([0, 28, 59.6]);
  });
});

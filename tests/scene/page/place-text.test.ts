import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { lineBoxes, type PlacedLine, placeText } from '../../../src/scene/page/place-text.ts';
import type { TextStyle } from '../../../src/scene/tokens.ts';
import { textItem } from '../../../src/text/typeset.ts';
import { brand, measurer } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';

const style: TextStyle = { ...brand.type.body, size: 20, floor: 16, color: 'subtle' };
const box = { x: 1, y: 2, w: 5, h: 3 };

function item(text: string, more: Partial<Parameters<typeof textItem>[0]> = {}): TextItem {
  return textItem({ name: 'Text', text: richText(text), style, box, ground: 'ground', ...more }, measurer);
}
const placed = (text: string, more: Partial<Parameters<typeof textItem>[0]> = {}) => placeText(item(text, more)).flat();
const inPoints = (lines: readonly PlacedLine[]) => lines.map(({ baseLine }) => Math.round(baseLine * 72 * 100) / 100);

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
});

testCalls(import.meta.url, 'place-text.yaml', { inPoints, item, lineBoxes, placeText, placed });

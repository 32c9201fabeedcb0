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

testCalls(import.meta.url, 'place-text.yaml', { inPoints, item, lineBoxes, placeText, placed });

testCalls(import.meta.url, 'place-text-calls.yaml', { placed });

import { expect, it } from 'vitest';
import { richText } from '../../../src/core/rich-text.ts';
import { lineBoxes } from '../../../src/scene/page/line-boxes.ts';
import { textItem } from '../../../src/text/typeset.ts';
import { brand, measurer } from '../../support/brand.ts';

it('a list has ink where its lines are: indented, and apart', () => {
  const style = { ...brand.type.body, size: 20, floor: 16 };
  const box = { x: 1, y: 2, w: 5, h: 3 };
  const list = {
    name: 'List',
    text: richText('one\nunder\ntwo'),
    style,
    box,
    ground: 'ground',
    marker: 'bullet',
  } as const;
  const boxes = lineBoxes(textItem({ ...list, levels: [0, 1, 0], paragraphSpacing: 10 }, measurer));
  expect(boxes.map(({ x }) => x)).toEqual([1.3, 1.6, 1.3]);
  expect(boxes.map(({ y }) => Math.round((y - 2) * 720) / 10)).toEqual([0, 28, 59.6]);
});

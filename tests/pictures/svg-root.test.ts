import { expect, it } from 'vitest';
import { parseXml } from '../../src/office/xml.ts';
import { viewBoxOf, withView } from '../../src/pictures/svg-root.ts';

it('the root of an SVG shows another part with what else it says kept', () => {
  const drawing = parseXml(`<svg width='9' class="a>b" height="3" viewBox="0 0 9 3" x="7" id="r"><g/></svg>`);
  const shown = withView(drawing, { x: 1, y: 1, w: 4, h: 2 });
  expect(viewBoxOf(shown)).toEqual({ x: 1, y: 1, w: 4, h: 2 });
  expect(shown.attributes).toEqual({ width: '4', height: '2', viewBox: '1 1 4 2', class: 'a>b', id: 'r' });
});

it.each([
  ['width="1in" height="48pt"', { x: 0, y: 0, w: 96, h: 64 }],
  ['width="100%"', undefined],
  ['viewBox="a b c d" width="NaN" height="Infinity"', undefined],
])('the root of an SVG knows its size in any unit: %s', (attributes, view) => {
  expect(viewBoxOf(parseXml(`<svg ${attributes}/>`))).toEqual(view);
});

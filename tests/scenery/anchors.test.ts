import { describe, expect, it } from 'vitest';
import { placeAnchors } from '../../src/scenery/place-scene.ts';
import { parseDrawing } from '../../src/scenery/scene-art.ts';

const scene = (anchor: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><path class="context" fill="#B9CBD3" d="M0 0L1600 0L1600 900L0 900Z"/><rect class="anchor" ${anchor} fill="none"/></svg>`;
const DOOR = scene('data-name="door" data-kind="sign" x="800" y="450" width="160" height="90"');
const CUT = { focus: { x: 800, y: 450 }, zoom: 1 };

describe('anchors of a scene', () => {
  it('are where what they name is when the scene is cut to its box', () => {
    const { anchors } = parseDrawing(DOOR);
    expect(placeAnchors(anchors, CUT, { x: 1, y: 2, w: 8, h: 4.5 })).toEqual([
      { name: 'door', kind: 'sign', x: 5, y: 4.25, w: 0.8, h: 0.45 },
    ]);
  });

  it('are left out where the cut leaves out a part of them', () => {
    const { anchors } = parseDrawing(DOOR);
    expect(placeAnchors(anchors, { ...CUT, zoom: 10 }, { x: 0, y: 0, w: 8, h: 4.5 })).toEqual([]);
  });

  it.each([
    ['of no known kind', 'data-name="door" data-kind="gate" x="0" y="0" width="10" height="10"'],
    ['without a name', 'data-kind="sign" x="0" y="0" width="10" height="10"'],
    ['beyond the drawing', 'data-name="door" data-kind="sign" x="1595" y="0" width="10" height="10"'],
  ])('are refused %s', (_, anchor) => {
    expect(() => parseDrawing(scene(anchor))).toThrow(SyntaxError);
  });
});

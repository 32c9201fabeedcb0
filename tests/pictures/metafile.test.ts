import { describe, expect, it } from 'vitest';
import { descend } from '../../src/office/xml.ts';
import { metafileSvg } from '../../src/pictures/metafile.ts';
import { sortOfPicture } from '../../src/pictures/picture-header.ts';
import { emf, wmf } from '../support/metafile.ts';

const RED = 0x0000ff;
const SQUARE = [0, 0, 99, 99] as const;
const RECTANGLE = { rectangle: [0, 0, 40, 20] } as const;

/** What a metafile's first path says of itself, and the view box around it. */
async function shown(bytes: Uint8Array) {
  const drawing = await metafileSvg(bytes);
  return { viewBox: drawing?.attributes.viewBox, path: descend(drawing, 'path')?.attributes };
}

describe('a metafile', () => {
  it('is known by how it begins', () => {
    expect(sortOfPicture(emf(RED, [RECTANGLE], SQUARE))).toBe('emf');
    expect(sortOfPicture(wmf(RED, 100))).toBe('wmf');
    expect(sortOfPicture(wmf(RED, 100).subarray(22))).toBe('wmf');
  });

  it('is drawn as shapes, curves and all', async () => {
    const curve = emf(
      RED,
      [
        {
          path: [
            [0, 0],
            [0, 50],
            [50, 100],
            [100, 100],
          ],
        },
      ],
      SQUARE,
    );
    expect(await shown(curve)).toMatchObject({ viewBox: '0 0 100 100', path: { d: 'M0 0c0 50 50 100 100 100z' } });
    expect(await shown(wmf(RED, 100))).toMatchObject({ viewBox: '0 0 100 100', path: { fill: '#ff0000' } });
  });

  it('shows its frame, not the bounds of what it draws', async () => {
    const framed = await shown(emf(RED, [RECTANGLE], [-20, -10, 79, 39], [0, 0, 39, 19]));
    expect(framed).toMatchObject({ viewBox: '-20 -10 100 50', path: { d: 'M0 0l40 0 0 20-40 0z' } });
  });

  it('is left alone where it sets text, or is broken', async () => {
    expect(await metafileSvg(emf(RED, [RECTANGLE, { text: 'Logo' }], SQUARE))).toBeUndefined();
    expect(await metafileSvg(Uint8Array.of(1, 0, 0, 0))).toBeUndefined();
    expect((await shown(emf(RED, [RECTANGLE], SQUARE).subarray(0, 90))).path).toBeUndefined();
  });
});

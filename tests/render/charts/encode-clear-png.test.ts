import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { encodeClearPng } from '../../../src/render/charts/encode-clear-png.ts';

describe('a picture without a ground', () => {
  it('has colours that are not multiplied by their opacity, and clear pixels the colour of the nearest mark', () => {
    const half = [100, 50, 0, 128];
    const png = PNG.sync.read(
      Buffer.from(encodeClearPng(Uint8Array.from([...half, 0, 0, 0, 0, 9, 8, 7, 255]), { w: 3, h: 1 })),
    );
    expect([...png.data]).toEqual([199, 100, 0, 128, 199, 100, 0, 0, 9, 8, 7, 255]);
  });
});

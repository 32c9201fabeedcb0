import { describe, expect, it } from 'vitest';
import { pngEncoder } from '../../../src/canvas/encode-png.ts';
import { brand } from '../../support/brand.ts';
import { draw, fact, pixels } from '../draw.ts';

const from = fact('gdp_start', 'GDP at establishment', 100.2, { unit: 'RMB bn', dimension: 'CNY' });
const to = fact('gdp', 'GDP in 2019', 339.1, { unit: 'RMB bn', dimension: 'CNY' });
const pair = { type: 'column', data: [from, to] };

describe('column', () => {
  it('draws on the brand’s ground, in whole pixels of 288 to the inch', async () => {
    const { raster } = await draw(pair, [4, 3]);
    const png = pngEncoder()(raster, pixels([4, 3]));
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1152, 864]);
    expect(pixels([4, 3])).toEqual({ w: 1152, h: 864 });
    expect(brand.colors.ground.hex).toBe('FFFFFF');
  });
});

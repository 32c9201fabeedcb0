import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../src/pictures/draw-svg.ts';
import { RefusedSvg } from '../../src/pictures/inert-svg.ts';
import { shippedFiles } from '../support/brand.ts';

const RENDERER = shippedFiles.read('npm:@resvg/resvg-wasm/index_bg.wasm') as Uint8Array;
const job = (body: string, longest = 100) => ({
  svg: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${body}</svg>`),
  size: undefined,
  longest,
  fonts: [],
});
const SQUARE = '<rect width="100" height="100" fill="#ff0000"/>';
const drawn = (body: string) => drawSvg(job(body), RENDERER);

describe('a drawing in SVG', () => {
  it('is drawn in pixels of its own size and the size that is asked for', async () => {
    const { data, ...sizes } = await drawn(SQUARE);
    expect(sizes).toEqual({ pixels: { w: 100, h: 50 }, size: { w: 200, h: 100 } });
    expect([...data.subarray(0, 4), ...data.subarray(-4)]).toEqual([255, 0, 0, 255, 0, 0, 0, 0]);
  });

  it('is ended when its time is over', async () => {
    const noise = '<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="9999"/></filter>';
    const endless = job(`${noise}${'<rect width="200" height="100" filter="url(#f)"/>'.repeat(999)}`, 1000);
    await expect(drawSvg(endless, RENDERER, 0)).rejects.toThrow(RefusedSvg);
  });

  it('is ended when its memory is full', async () => {
    await expect(drawSvg(job(SQUARE, 30_000), RENDERER)).rejects.toThrow(RefusedSvg);
  });

  it('is refused where its parts lead to one another without end', async () => {
    const doubled = (i: number) => `<g id="n${i + 1}"><use href="#n${i}"/><use href="#n${i}"/></g>`;
    const laughing = `<g id="n0">${SQUARE}</g>${Array.from({ length: 24 }, (_, i) => doubled(i)).join('')}`;
    await expect(drawn(laughing)).rejects.toThrow(RefusedSvg);
  });

  it('is drawn after one that was not, and beside others', async () => {
    const sizes = await Promise.all([drawn(SQUARE), drawn('<g>').catch(() => 'none'), drawn(SQUARE)]);
    expect(sizes).toMatchObject([{ pixels: { w: 100 } }, 'none', { pixels: { w: 100 } }]);
  });
});

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeLogo } from '../../src/pictures/decode-logo.ts';
import { svgBurden } from '../../src/pictures/svg-burden.ts';
import { shippedFiles } from '../support/brand.ts';

const VIEW = { x: 0, y: 0, w: 200, h: 200 };
const LONGEST = 1200;
const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 200">${body}</svg>`;
const square = (more = '') => `<rect width="200" height="200" fill="#123456" ${more}/>`;
const times = (count: number, each: (i: number) => string) => Array.from({ length: count }, (_, i) => each(i)).join('');
const burden = (body: string) => svgBurden(svg(body), VIEW, LONGEST)?.en;

/** Each of a list drawn twice by the next: the last is drawn as often as a power of two says. */
const doubled = (count: number, each: (id: string, before: string) => string) =>
  times(count, (i) => each(`n${i + 1}`, `n${i}`));
const filter = (primitives: string, more = '') => `<filter id="f" ${more}>${primitives}</filter>`;

/** A PNG that claims so many pixels each way; nothing is in it. */
function claimingPng(side: number): string {
  const bytes = Buffer.alloc(64);
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]).copy(bytes);
  bytes.write('IHDR', 12);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return Buffer.concat([bytes, deflateSync(Buffer.alloc(10))]).toString('base64');
}

describe('a drawing in SVG', () => {
  it.each([
    [
      'uses each of its groups twice',
      /300,000 elements/,
      `<g id="n0"><path d="M1 1h1"/></g>${doubled(24, (id, before) => `<g id="${id}"><use href="#${before}"/><use xlink:href="#${before}"/></g>`)}`,
    ],
    [
      'fills patterns with patterns',
      /shapes/,
      `<pattern id="n0" width="4" height="4">${square()}</pattern>${doubled(16, (id, before) => `<pattern id="${id}" width="9" height="9">${square(`fill-opacity="1" style="fill:url(#${before})"`)}${square(`style="fill:url(#${before})"`)}</pattern>`)}${square('style="fill:url(#n16)"')}`,
    ],
    [
      'masks masks',
      /layers/,
      `<mask id="n0">${square()}</mask>${doubled(14, (id, before) => `<mask id="${id}">${square(`mask="url(#${before})"`)}${square(`mask="url(#${before})"`)}</mask>`)}${square('mask="url(#n14)"')}`,
    ],
    ['is clear through and through', /layers/, `${'<g opacity="0.9">'.repeat(300)}${square()}${'</g>'.repeat(300)}`],
    [
      'filters over and over',
      /filters/,
      `${filter('<feTurbulence numOctaves="20"/>'.repeat(9))}${square('filter="url(#f)"')}`,
    ],
    [
      'filters far around itself, by a style sheet',
      /filters/,
      `<style>.a, b { filter: url(#f) }</style>${filter('<feGaussianBlur stdDeviation="500"/>', 'x="-9" y="-9" width="19" height="19"')}${square('class="a"')}`,
    ],
    ['swells by many pixels', /filters/, `${filter('<feMorphology radius="90"/>')}${square('filter="url(#f)"')}`],
    ['is covered again and again', /shapes/, times(20_000, () => square())],
    [
      'has a path as long as a day',
      /shapes/,
      `<path d="M0 0${times(150_000, (i) => `L${i % 200} ${200 * (i % 2)}`)}"/>`,
    ],
    [
      'holds a picture too large',
      /1526 MB/,
      `<image width="9" height="9" href="data:image/png;base64,${claimingPng(20_000)}"/>`,
    ],
  ])('is refused where it %s', (_, words, body) => {
    const started = performance.now();
    expect(burden(body)).toMatch(words);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    [
      'as drawing programs make shadows',
      `${filter('<feFlood/><feColorMatrix/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feColorMatrix/><feBlend/><feBlend/>')}${square('filter="url(#f)"')}`,
    ],
    ['of a thousand clear shapes', times(1000, (i) => `<circle cx="${i % 200}" cy="${i / 5}" r="3" opacity="0.5"/>`)],
    [
      'with a shadow on each of many small things',
      `${filter('<feDropShadow/>')}${times(100, (i) => `<g filter="url(#f)"><circle cx="${i}" cy="9" r="3"/></g>`)}`,
    ],
    ['that leads back to itself', `<g id="a"><use href="#a"/>${square()}</g>`],
    ['larger than what is shown', '<rect x="-99999" y="-99999" width="999999" height="999999" fill="#123456"/>'],
  ])('is drawn: one %s', (_, body) => {
    expect(burden(body)).toBeUndefined();
  });

  it('is refused as a logo before it is drawn', async () => {
    const bytes = new TextEncoder().encode(
      svg(`\n${filter('<feMorphology radius="90"/>')}${square('filter="url(#f)"')}`),
    );
    const decoded = await decodeLogo(bytes, shippedFiles);
    expect('message' in decoded && decoded.message.en).toMatch(/minutes to draw \(line 2\)\.$/);
  });
});

import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Logo } from '../../src/core/picture.ts';
import { memoryFiles } from '../../src/files/files.ts';
import { parseXml } from '../../src/office/xml.ts';
import { decodeLogo } from '../../src/pictures/decode-logo.ts';
import { viewBoxOf } from '../../src/pictures/svg-root.ts';
import { projectFiles } from '../support/build.ts';

const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');
const files = projectFiles({});
const svg = (body: string, root = 'viewBox="0 0 400 200"') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${body}</svg>`);
const decoded = async (bytes: Uint8Array) => {
  const read = await decodeLogo(bytes, files);
  if (!('logo' in read)) throw new Error(read.message.en);
  return read;
};
const sourceOf = ({ svg: bytes }: Logo) => bytes && new TextDecoder().decode(bytes);

/** A picture of a box on a ground, or on none. */
function picture(format: 'png' | 'jpeg' | 'webp', ground?: string): Uint8Array {
  const canvas = createCanvas(600, 300);
  const context = canvas.getContext('2d');
  if (ground) context.fillStyle = ground;
  if (ground) context.fillRect(0, 0, 600, 300);
  context.fillStyle = '#14284b';
  context.fillRect(100, 100, 400, 80);
  return new Uint8Array(format === 'png' ? canvas.encodeSync('png') : canvas.encodeSync(format, 95));
}

describe('a logo in SVG', () => {
  it('is drawn with its styles and gradients, and cut to its ink, as picture and as SVG', async () => {
    const body =
      '<style>.a{fill:#14284b}</style><defs><linearGradient id="g"><stop style="stop-color:#e01b24"/><stop offset="1" style="stop-color:#f6d32d"/></linearGradient></defs>' +
      '<rect class="a" x="100" y="50" width="100" height="50"/><rect style="fill:url(#g)" x="200" y="50" width="100" height="50"/>';
    const { logo } = await decoded(svg(body));
    expect(logo.pixels.w / logo.pixels.h).toBeCloseTo(4, 1);
    expect(logo.tints[0]).toMatchObject({ hex: '14284B', part: expect.closeTo(0.5, 1) });
    expect(viewBoxOf(parseXml(sourceOf(logo) ?? ''))).toEqual({ x: 100, y: 50, w: 200, h: 50 });
    expect(logo.ink).toBeGreaterThan(0.98);
  });

  it('has strokes of their width, whatever the units of its size', async () => {
    const line = '<path d="M50 100 H350" style="stroke:#000;stroke-width:40;fill:none"/>';
    const { logo } = await decoded(svg(line, 'width="500mm" height="250mm" viewBox="0 0 400 200"'));
    expect(logo.pixels.w / logo.pixels.h).toBeCloseTo(300 / 40, 1);
  });

  it('is a picture alone where it sets text, and says so', async () => {
    const read = await decoded(svg('<text x="20" y="120" font-size="80">Acme 公司</text>'));
    expect(read.hasText).toBe(true);
    expect(read.logo.svg).toBeUndefined();
    expect(read.logo.pixels.w).toBeGreaterThan(read.logo.pixels.h);
  });

  it('is a picture alone where programs draw it in different ways', async () => {
    const { logo } = await decoded(svg('<symbol id="s"/><rect width="100" height="90" fill="#123"/>'));
    expect(logo.svg).toBeUndefined();
  });

  it('stands in the deck in UTF-8, whatever it was written in', async () => {
    const source =
      '<?xml version="1.0" encoding="GB2312"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="';
    const bytes = Buffer.concat([
      Buffer.from(source),
      Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
      Buffer.from('" d="M1 1h5v5z"/></svg>'),
    ]);
    const { logo } = await decoded(bytes);
    expect(sourceOf(logo)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"[\s\S]* id="中国"/);
  });

  it('is told to be none where it is not sound, or shows nothing', async () => {
    const broken = await decodeLogo(
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
      files,
    );
    expect(broken).toMatchObject({ message: { en: expect.stringContaining('no') } });
    expect(await decodeLogo(svg('<g/>'), files)).toMatchObject({ message: { en: expect.stringContaining('nothing') } });
  });

  it('is told where its renderer is not installed', async () => {
    const read = await decodeLogo(svg('<rect width="9" height="9"/>'), memoryFiles({}));
    expect(read).toMatchObject({ hint: { en: expect.stringContaining('npm ci') } });
  });
});

describe('a logo as a picture', () => {
  it.each(['png', 'webp'] as const)('loses its clear margins: %s', async (format) => {
    const { logo } = await decoded(picture(format));
    expect(logo).toMatchObject({ pixels: { w: 400, h: 80 }, format: 'png' });
    expect(logo.ground).toBeUndefined();
  });

  it('keeps a margin of a ground of its own, which it then stands on', async () => {
    const { logo } = await decoded(picture('jpeg', '#ffffff'));
    expect(logo.ground).toBe('FFFFFF');
    expect(logo.pixels.h).toBeGreaterThan(95);
    expect(logo.pixels.h).toBeLessThan(110);
  });

  it('keeps a coloured ground whole: it is part of the logo', async () => {
    const { logo } = await decoded(picture('png', '#d2432a'));
    expect(logo).toMatchObject({ pixels: { w: 600, h: 300 }, ground: 'D2432A', ink: 1 });
  });

  it('is told to be none where it is not', async () => {
    expect(await decodeLogo(new TextEncoder().encode('words'), files)).toHaveProperty('message');
  });
});

it('a logo for print or in a document is refused with what to name, and an EPS with how it is had as SVG', async () => {
  const refusal = async (head: string) => {
    const read = await decodeLogo(new TextEncoder().encode(head), files);
    return 'hint' in read ? read.hint.en : undefined;
  };
  for (const head of ['%!PS-Adobe-3.0 EPSF-3.0\n', 'PK\u0003\u0004 a document', '%PDF-1.7\n']) {
    expect(await refusal(head)).toContain('Name an SVG, PNG, JPEG or WebP.');
  }
  expect(await refusal('%!PS-Adobe-3.0 EPSF-3.0\n')).toContain('exports it as SVG');
  expect(await refusal('version https://git-lfs.github.com/spec/v1\n')).toContain('git lfs pull');
});

import { describe, expect, it } from 'vitest';
import { MARKUP } from '../../src/core/limits.ts';
import { inertSvg, RefusedSvg, writeSvg } from '../../src/pictures/inert-svg.ts';
import { casesIn } from '../support/cases.ts';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const SHAPE = '<path fill="#123456" d="M10 10L90 10L50 90Z"/>';
const bytes = (source: string) => new TextEncoder().encode(source);
const svg = (body: string, head = '', more = '') => bytes(`${head}<svg ${NAMESPACES} ${more}>${SHAPE}${body}</svg>`);
const written = (source: Uint8Array) => new TextDecoder().decode(writeSvg(inertSvg(source)));
/** What stands in a drawing, without its root. */
const inside = (source: Uint8Array) =>
  written(source)
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '');
const dtd = (inner: string) => `<?xml version="1.0"?><!DOCTYPE svg [${inner}]>`;
const data = (type: string, content: string) => `data:${type};base64,${Buffer.from(content).toString('base64')}`;

describe('a drawing in SVG', () => {
  it.each(casesIn<{ is?: string; body: string; kept: string }>(import.meta.url, 'inert-svg.yaml'))('%s', (_, cases) => {
    for (const { is, body, kept } of cases) expect(inside(svg(body)), is).toBe(`${SHAPE}${kept}`);
  });

  it('is written by the names of SVG alone, whatever prefix they have', () => {
    const source =
      '<?xml version="1.0"?><?xml-stylesheet href="http://EVIL"?><s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:i="urn:EVIL" i:x="EVIL" viewBox="0 0 9 9"><s:g/></s:svg>';
    expect(written(bytes(source))).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<svg ${NAMESPACES} version="1.1" viewBox="0 0 9 9"><g/></svg>`,
    );
  });

  it('has its entities replaced, as Illustrator names namespaces, and no DTD', () => {
    const entities = '<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY st0 \'fill:#FFF;\'>';
    const source = `${dtd(entities)}<svg xmlns="&ns_svg;"><g style="&st0;"/></svg>`;
    expect(written(bytes(source))).toMatch(/<g style="fill:#FFF"\/><\/svg>$/);
    expect(written(bytes(source))).not.toContain('ENTITY');
  });

  it.each([
    ['from elsewhere', '<!ENTITY e SYSTEM "http://EVIL">'],
    ['of markup', '<!ENTITY e "&#60;script>EVIL&#60;/script>">'],
    ['of other entities', '<!ENTITY a "aa"><!ENTITY e "&a;&a;">'],
    ['of a DTD that lies elsewhere', '<!ENTITY % x SYSTEM "http://EVIL">%x;'],
  ])('is not sound where it uses entities %s', (_, entity) => {
    expect(inside(svg('', dtd(entity)))).toBe(SHAPE);
    expect(() => inertSvg(svg('<text>&e;</text>', dtd(entity)))).toThrow(SyntaxError);
  });

  it.each([
    ['a picture on the web', '<image href="http://127.0.0.1/a.png"/>'],
    ['a file', '<image xlink:href="../../secret.jpg"/>'],
    ['another drawing', '<use href="http://127.0.0.1/a.svg#a"/>'],
    ['a picture that is none', `<image href="${data('image/png', 'words')}"/>`],
    ['more tags than are read', '<g/>'.repeat(MARKUP.drawingMarks)],
    [
      'more attributes than are read',
      `<g ${Array.from({ length: MARKUP.drawingMarks }, (_, i) => `a${i}=""`).join(' ')}/>`,
    ],
    ['elements too deep in one another', `${'<g>'.repeat(MARKUP.depth)}${'</g>'.repeat(MARKUP.depth)}`],
    ['drawings in drawings without end', nested(4)],
    ['pictures too large', `<image href="data:image/png;base64,${claiming(20_000)}"/>`],
  ])('is refused where it holds or shows %s', (_, body) => {
    expect(() => inertSvg(svg(body))).toThrow(RefusedSvg);
  });

  it('is refused where its entities come to too much', () => {
    const source = svg(`<g id="${'&e;'.repeat(2000)}"/>`, dtd(`<!ENTITY e "${'a'.repeat(1000)}">`));
    expect(() => inertSvg(source)).toThrow(RefusedSvg);
  });

  it('is cleaned where it stands in another as a picture', () => {
    const inner = `<svg ${NAMESPACES}><script>EVIL</script><g/></svg>`;
    const address = /href="data:image\/svg\+xml;base64,([^"]+)"/.exec(
      written(svg(`<image href="${data('image/svg+xml', inner)}"/>`)),
    );
    expect(Buffer.from(address?.[1] ?? '', 'base64').toString()).toMatch(/version="1.1"><g\/><\/svg>$/);
  });
});

/** A drawing as a picture in a drawing, so many deep. */
function nested(depth: number): string {
  const inner = depth === 0 ? SHAPE : nested(depth - 1);
  return `<image href="${data('image/svg+xml', `<svg ${NAMESPACES}>${inner}</svg>`)}"/>`;
}

/** A PNG that claims so many pixels each way; nothing is in it. */
function claiming(side: number): string {
  const head = Buffer.alloc(64);
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12);
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return head.toString('base64');
}

import { describe, expect, it } from 'vitest';
import { MARKUP } from '../../src/core/limits.ts';
import { inertSvg, RefusedSvg, writeSvg } from '../../src/pictures/inert-svg.ts';

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
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a drawing in SVG', () => {
  it.each([
    ['a script', '<script>EVIL</script>'],
    ['a script with any prefix', '<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">EVIL</a.b:script>'],
    [
      'a script with a letter of any language before it',
      '<é:script xmlns:é="http://www.w3.org/2000/svg">EVIL</é:script>',
    ],
    ['HTML', '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="http://EVIL"/>'],
    ['a page', '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://EVIL"/></foreignObject>'],
    ['an element of nobody', '<x:script xmlns:x="urn:x">EVIL</x:script>'],
    ['a style sheet that imports', '<style>@import "http://EVIL";</style>'],
    ['one that does so by an escape', '<style>@\\69mport "http://EVIL";</style>'],
    ['a font from elsewhere', '<style>@font-face{font-family:x;src:url(http://EVIL)}</style>'],
    ['rules for some media', '<style>@media print{path{fill:url(http://EVIL)}}</style>'],
    ['a colour from elsewhere', '<style>path{fill:url(http://EVIL#x)}</style>'],
    ['one by an escape', '<style>path{fill:u\\72l(http://EVIL#x)}</style>'],
    ['one cut by a comment', '<style>path{fill:u/**/rl(http://EVIL#x)}</style>'],
    ['a picture of CSS', '<style>svg{background:image-set("http://EVIL" 1x)}</style>'],
    ['one where it would be inert', '<style>path{fill:image-set("http://EVIL" 1x)}</style>'],
    ['metadata', '<metadata>EVIL</metadata><title>EVIL</title><desc>EVIL</desc>'],
  ])('loses %s', (_, body) => {
    expect(inside(svg(body))).toMatch(/^<path fill="#123456" d="M10 10L90 10L50 90Z"\/>$/);
  });

  it.each([
    ['what it does when it is opened', '<g onload="EVIL"/>', '<g/>'],
    ['what it does over two lines', '<g onload\n=\n"EVIL"/>', '<g/>'],
    ['where it leads', '<a href="javascript:EVIL"><g/></a>', '<g><g/></g>'],
    ['where it leads, by a reference', '<a xlink:href="&#106;avascript:EVIL"><g/></a>', '<g><g/></g>'],
    ['where it will lead', '<a href="#x"><set attributeName="href" to="javascript:EVIL"/></a>', '<g xlink:href="#x"/>'],
    ['a page as address', '<a href="data:text/html,EVIL"/>', '<g/>'],
    ['what moves', '<g><animate attributeName="href" values="http://EVIL"/></g>', '<g/>'],
    ['a colour from elsewhere', '<g fill="url(http://EVIL#a)" opacity="1"/>', '<g opacity="1"/>'],
    ['one by an escape', '<g fill="u\\72l(http://EVIL#a)"/>', '<g/>'],
    ['one of its style', '<g style="fill:url(\'//EVIL\');stroke:red"/>', '<g style="stroke:red"/>'],
    ['what is not closed', '<g style="fill:url(#a" fill="url(#a"/>', '<g/>'],
  ])('loses %s', (_, body, kept) => {
    expect(inside(svg(body))).toBe(`${SHAPE}${kept}`);
  });

  it.each([
    '<g transform="matrix(1 0 0 1 2 3)" xlink:href="#x"/>',
    '<style>.a,g &gt; path{fill:url(#g);stroke:rgb(1,2,3)}</style>',
    '<use xlink:href="#a"/>',
    '<path clip-path="url(#c)" style="fill:url(&quot;#g&quot;);opacity:0.5"/>',
    `<image width="9" xlink:href="data:image/png;base64,${PNG}"/>`,
    '<text xml:space="preserve"><tspan>a</tspan> <tspan>b</tspan></text>',
    '<linearGradient id="g" xlink:href="#h"><stop offset="1" stop-color="#fff"/></linearGradient>',
  ])('keeps what draws: %s', (body) => {
    expect(inside(svg(body))).toBe(`${SHAPE}${body}`);
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

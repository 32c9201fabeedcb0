/** The declarations of a presentation's parts (ECMA-376 part 1, 19, and Microsoft's extensions of 2010 and 2012). */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** Left, top, width and height, in inches. */
export type Place = readonly [x: number, y: number, w: number, h: number];

const EMU_PER_INCH = 914_400;
const emu = (inches: number) => Math.round(inches * EMU_PER_INCH);

/** A part's markup after its XML declaration. */
export const xml = (root: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `a:xfrm`, or nothing where the placeholder has the place of its master's. */
export function transform(place: Place | undefined): string {
  if (!place) return '';
  const [x, y, w, h] = place.map(emu);
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>`;
}

/** The shapes of a slide, layout or master: `p:cSld`, with a ground of its own where one is given. */
export function commonSlide(shapes: readonly string[], options: { name?: string; ground?: string } = {}): string {
  const { name, ground = '' } = options;
  const naming = name === undefined ? '' : ` name="${escaped(name)}"`;
  const group =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>' +
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
  return `<p:cSld${naming}>${ground}<p:spTree>${group}${numbered(shapes)}</p:spTree></p:cSld>`;
}

/** Shapes are written with `id="#"`; each gets a number of its own within its part. */
function numbered(shapes: readonly string[]): string {
  let id = 1;
  return shapes.join('').replaceAll('<p:cNvPr id="#"', () => `<p:cNvPr id="${++id}"`);
}

/** `p:bg` of a fill of its own. */
export const groundOf = (fill: string) => `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;

/** `p:bg` of one of the theme's background fills: 1001 to 1003 (20.1.4.2.7). */
export const themedGround = (index: number, color: string) =>
  `<p:bg><p:bgRef idx="${index}"><a:schemeClr val="${color}"/></p:bgRef></p:bg>`;

/** A solid fill: of a scheme's colour, or of six hex digits. */
export function fill(color: string, change = ''): string {
  const element = /^[\dA-F]{6}$/.test(color) ? 'srgbClr' : 'schemeClr';
  return `<a:solidFill><a:${element} val="${color}">${change}</a:${element}></a:solidFill>`;
}

/** A linear gradient from one fill's colour to another's, by an angle in degrees. */
export function gradient(stops: readonly (readonly [at: number, color: string, change?: string])[], angle = 0): string {
  const list = stops.map(([at, color, change]) => {
    const inner = fill(color, change).replace(/<\/?a:solidFill>/g, '');
    return `<a:gs pos="${at * 1000}">${inner}</a:gs>`;
  });
  return `<a:gradFill rotWithShape="1"><a:gsLst>${list.join('')}</a:gsLst><a:lin ang="${angle * 60_000}" scaled="0"/></a:gradFill>`;
}

/** A drawn shape without text. */
export function shape(
  name: string,
  place: Place,
  filled: string,
  geometry = 'rect',
  outline = '<a:ln><a:noFill/></a:ln>',
) {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="#" name="${escaped(name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform(place)}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>${filled}${outline}</p:spPr>` +
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
  );
}

/** A line between two points of its box. */
export function line(name: string, place: Place, color: string, points = 1): string {
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="#" name="${escaped(name)}"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>` +
    `<p:spPr>${transform(place)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `<a:ln w="${points * 12_700}">${fill(color)}</a:ln></p:spPr></p:cxnSp>`
  );
}

/** A text that the layout shows and nobody fills: a company's name, a claim. */
export function label(name: string, place: Place, text: string, run: string, paragraph = ''): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="#" name="${escaped(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>` +
    `<a:p><a:pPr ${paragraph}/><a:r>${run}<a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

/** A picture of the part that the relationship names, cropped as `crop` (`a:srcRect`) says. */
export function picture(name: string, place: Place, relationship: string, crop = ''): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="#" name="${escaped(name)}" descr=""/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>` +
    `<p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${relationship}"/>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

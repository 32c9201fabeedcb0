/** Elements of a drawn slide, and the attributes that they may have; none of them runs, loads or leads anywhere. */
const COMMON = ['id', 'class', 'transform', 'role', 'clip-path', 'clip-rule'];
const LOOKS = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'opacity',
];
const TEXT = [
  'x',
  'y',
  'textLength',
  'lengthAdjust',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'lang',
  'xml:lang',
  'xml:space',
];
const PLACED = ['x', 'y', 'width', 'height'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewBox', 'lang', 'xml:lang', 'xml:space'],
  g: [...LOOKS, 'data-name', 'data-path', 'data-build', 'data-motion'],
  path: ['d', ...LOOKS],
  text: [...TEXT, ...LOOKS],
  tspan: [...TEXT, ...LOOKS],
  image: [...PLACED, 'preserveAspectRatio', 'href'],
  clipPath: [],
  linearGradient: ['gradientUnits', 'x1', 'y1', 'x2', 'y2'],
  stop: ['offset', 'stop-color', 'stop-opacity'],
  title: [],
};
/** Pictures of slides come from the studio, by names for what they are. */
const PICTURE = /^\/picture\/[0-9a-f]{32}$/;
/** What may be referred to: a part of the same drawing. */
const OWN_PART = /^url\(#[\w:-]+\)$/;
const SVG = 'http://www.w3.org/2000/svg';

/** A drawn slide as elements for the page: those that slides consist of, and nothing else. Undefined where it is no drawing. */
export function safeSvg(markup: string): SVGSVGElement | undefined {
  const { documentElement: root } = new DOMParser().parseFromString(markup, 'image/svg+xml');
  if (root.namespaceURI !== SVG || root.localName !== 'svg') return undefined;
  return taken(root) as SVGSVGElement | undefined;
}

function taken(from: Element): Element | undefined {
  const allowed = from.namespaceURI === SVG ? ALLOWED[from.localName] : undefined;
  if (!allowed || !Object.hasOwn(ALLOWED, from.localName)) return undefined;
  const to = document.createElementNS(SVG, from.localName);
  for (const { name, value } of from.attributes) {
    const isKnown = COMMON.includes(name) || name.startsWith('aria-') || allowed.includes(name);
    if (isKnown && isSafe(name, value)) to.setAttribute(name, value);
  }
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.nodeValue ?? '');
    else if (node.nodeType === Node.ELEMENT_NODE) to.append(taken(node as Element) ?? '');
  }
  return to;
}

function isSafe(name: string, value: string): boolean {
  if (name === 'href') return PICTURE.test(value);
  return !/url\s*\(/i.test(value) || OWN_PART.test(value);
}

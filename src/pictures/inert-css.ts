/** The properties of presentation (SVG 1.1, 6.1; SVG 2, 6.6) that say how a drawing looks. */
export const PRESENTATION = new Set(
  `alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`.split(/\s+/),
);

/** The functions that a value may call beside `url` of a part of the drawing: none of them fetches anything. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia`.split(/\s+/),
);
const INNER = /^\s*["']?#[^"'()\\]*["']?\s*$/;
const LONGEST_NAME = 20;

/** Whether a value names nothing outside the drawing, neither plainly nor by an escape of CSS. */
export function isInertValue(value: string): boolean {
  if (value.includes('\\')) return false;
  for (let at = value.indexOf('('); at >= 0; at = value.indexOf('(', at + 1)) {
    const name = /[\w-]*$/.exec(value.slice(Math.max(0, at - LONGEST_NAME), at).trimEnd())?.[0].toLowerCase() ?? '';
    if (FUNCTIONS.has(name)) continue;
    const end = value.indexOf(')', at);
    if (name !== 'url' || end < 0 || !INNER.test(value.slice(at + 1, end))) return false;
  }
  return true;
}

/** The declarations that may pass, of an attribute `style` or a rule. */
export function inertDeclarations(body: string): string {
  const kept = withoutComments(body)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      return PRESENTATION.has(name) && !/[@{}<]/.test(value) && isInertValue(value) ? [`${name}:${value}`] : [];
    });
  return kept.join(';');
}

/** A style sheet of the rules that may pass: those for elements, without any that begins with `@`. */
export function inertSheet(sheet: string): string {
  const css = withoutComments(sheet);
  const rules: string[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const close = closing(css, open);
    // What ends before the braces: `@import "…";`.
    const before = css.slice(at, open);
    const selector = before.slice(before.lastIndexOf(';') + 1).trim();
    const isPlain = selector !== '' && !/[@\\<}]/.test(selector);
    const declarations = isPlain ? inertDeclarations(css.slice(open + 1, close)) : '';
    if (declarations !== '') rules.push(`${selector}{${declarations}}`);
    at = close + 1;
  }
  return rules.join('\n');
}

/** Where the brace that opens at a place is closed; the end of the sheet where it is not. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = css.indexOf('/*', at);
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2);
    kept.push(css.slice(at, start < 0 ? css.length : start));
    if (end < 0) return kept.join(' ');
    at = end + 2;
  }
}

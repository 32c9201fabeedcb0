import type { Box } from '../core/box.ts';

/** The first tag of an SVG’s root, with its attributes. */
const ROOT = /<((?:[\w-]+:)?svg)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/;
/** Attributes of the root that say what part is shown, and how large. */
const VIEW = /\s(?:width|height|viewBox|preserveAspectRatio|x|y)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const CLOSES_ITSELF = /\/\s*$/;

/** What an SVG shows by itself, in its own units: its viewBox, or the size that it states; undefined where it states none. */
export function viewBoxOf(source: string): Box | undefined {
  const attributes = ROOT.exec(source)?.[2] ?? '';
  const [x = 0, y = 0, w = 0, h = 0] = (attributeOf(attributes, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (w > 0 && h > 0) return { x, y, w, h };
  const [width, height] = ['width', 'height'].map((name) => pixelsOf(attributeOf(attributes, name)));
  return width && height ? { x: 0, y: 0, w: width, h: height } : undefined;
}

/** The SVG showing another part of its drawing, at the size of that. */
export function withView(source: string, { x, y, w, h }: Box): string {
  const shown = ` width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}"`;
  return source.replace(ROOT, (_, name: string, attributes: string) => {
    const end = CLOSES_ITSELF.test(attributes) ? '/' : '';
    return `<${name}${shown}${attributes.replace(CLOSES_ITSELF, '').replace(VIEW, '')}${end}>`;
  });
}

/** Whether an SVG sets text, which needs fonts wherever it is shown. */
export const hasText = (source: string) => /<(?:[\w-]+:)?text\b/.test(source);

/** Whether programs show an SVG alike: those of offices draw symbols, filters and blended layers each in their own way. */
export const isShownAlike = (source: string) => !/<(?:[\w-]+:)?(?:symbol|filter|switch)\b|mix-blend-mode/.test(source);

/** Whether an SVG leads out of itself, or runs anything: such a one stays out of decks. */
export function leadsOut(source: string): boolean {
  return /<(?:[\w-]+:)?(?:script|foreignObject)\b|@import|\bon\w+\s*=\s*["']/i.test(source) || OUTWARD.test(source);
}

/** References to anything but parts of the drawing and data in it. */
const OUTWARD = /(?:\bhref\s*=\s*["']|url\(\s*["']?)(?!#|data:|["')])[^"')]/i;

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** Pixels to the unit of a length (CSS Values 4, 6.2); a length in per cent has none. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function pixelsOf(length = ''): number | undefined {
  const [, number = '', unit = ''] = /^\s*([\d.]+)\s*([a-z%]*)\s*$/i.exec(length) ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return scale === undefined || !(Number(number) > 0) ? undefined : Number(number) * scale;
}

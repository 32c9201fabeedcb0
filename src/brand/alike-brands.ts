import type { Brand } from '../scene/brand.ts';

/** What makes the manner of a brand: two that have more than `MOST_SHARED` of these in common look alike. */
export const MANNER_TOKENS = [
  'face',
  'axis',
  'place',
  'fields',
  'edge',
  'corner',
  'claim',
  'rhythm',
  'margin',
  'motif',
] as const;
export type MannerToken = (typeof MANNER_TOKENS)[number];
const MOST_SHARED = 4;

/** Hues that are closer than this, in degrees, are one colour to the eye that compares two decks. */
const HUE_STEP = 30;

/** The tokens of a brand's manner as words that are equal where two brands have the same. */
export function mannerTokens(brand: Brand): Readonly<Record<MannerToken, string>> {
  const { fonts, type, panels, colors, frames, grid, manner } = brand;
  const { axis = 'left', place = 'quiet', fields = 'bleed', edge = 'straight', rhythm = 'alternate' } = manner ?? {};
  const margin = (manner?.margin ?? grid.left) + (manner?.sheet?.x ?? 0);
  const claims = manner?.claims.ground ? 'clashing' : fields;
  return {
    face: `${fonts.headings.latin.declared} ${type.title.bold ? 'bold' : 'regular'}`,
    axis,
    place,
    fields,
    // Where fields are not filled, what tells them apart is their edge.
    edge: fields === 'bleed' ? edge : `${edge} ${fields}`,
    corner: panels.radius.toFixed(2),
    claim: `${claims} ${hueOf(colors.highlight.hex)}`,
    rhythm,
    margin: margin.toFixed(2),
    motif: frames.cover.art.map(({ art }) => art.shapes.map(({ d }) => d).join(' ')).join(' ') || 'none',
  };
}

/** The nearest multiple of `HUE_STEP` to a colour's hue, or `grey`. */
function hueOf(hex: string): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const range = most - least;
  if (range < 0.05) return 'grey';
  const sixth = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return String((Math.round((sixth * 60) / HUE_STEP) * HUE_STEP) % 360);
}

export interface AlikeBrand {
  readonly name: string;
  readonly shared: readonly MannerToken[];
}

/** Those of other brands that look like one: which tokens of manner they have in common with it. */
export function alikeBrands(own: Brand, others: Readonly<Record<string, Brand>>): AlikeBrand[] {
  const tokens = mannerTokens(own);
  return Object.entries(others).flatMap(([name, brand]) => {
    const theirs = mannerTokens(brand);
    const shared = MANNER_TOKENS.filter((token) => tokens[token] === theirs[token]);
    return shared.length > MOST_SHARED ? [{ name, shared }] : [];
  });
}

// The bundled build: one file instead of two hundred.
import culori from 'culori/require';

const { colorsNamed, formatHex, parse } = culori;

/** The names of colours in CSS. */
export const COLOR_NAMES: readonly string[] = Object.keys(colorsNamed);

/**
 * The colour that a person wrote, as six hex digits without `#`: `#0E6B84`, `0e6b84`, `#0af`, a name of CSS such as `teal`,
 * or `rgb(14, 107, 132)`. Undefined where it is none.
 */
export function readColor(text: string): string | undefined {
  const written = text.trim();
  const color = parse(/^[0-9a-f]{3}([0-9a-f]{3})?$/i.test(written) ? `#${written}` : written);
  return color && formatHex(color).slice(1).toUpperCase();
}

import { lookUp } from '../core/collections.ts';
import type { Script } from '../scene/brand.ts';
import { isSafeFont } from './safe-fonts.ts';
import FONTS from './stand-ins.json' with { type: 'json' };

/** The font files that text in a declared font is measured and drawn with, where the brand names none itself. */
interface StandIn {
  readonly family: string;
  /** Files of installed packages: `npm:package/file`. */
  readonly regular: string;
  readonly bold: string;
  /** Whether lines break as in the declared font: letter for letter, both are of one width. */
  readonly exact: boolean;
  /** What the widths of the files are multiplied by to be those of the declared font, or wider; 1 where omitted. */
  readonly scale?: number;
}

/** The families that are installed with this tool: their packages, and what the names of their files begin with. */
const FAMILIES = FONTS.families as unknown as Readonly<Record<Family, readonly [folder: string, file: string]>>;
type Family = keyof typeof FONTS.families;

/** Fonts that an installed family was made to have the widths of, and the families themselves. */
const SAME_WIDTHS: Readonly<Record<string, readonly string[]>> = FONTS.sameWidths;

/** The font of Office that has the widths of an installed family; undefined where none has. */
export const twinOf = (family: string): string | undefined => lookUp(SAME_WIDTHS, family)?.find(isSafeFont);

/** Width of every letter of Cousine, in em. */
const COUSINE_EM = 1229 / 2048;
/** Width of every letter of fonts with one width for all, in em; of Chinese ones of the older sort, half a hanzi. */
const ONE_WIDTH = FONTS.oneWidth as unknown as readonly (readonly [em: number, names: readonly string[]])[];

/**
 * Fonts that an installed family is like, once its widths are multiplied: by the 99th percentile of the ratio over lines of
 * 34 letters of English, regular or bold, whichever is more, where the font is free; else by that of the mean widths in
 * Capsize's font metrics (https://github.com/seek-oss/capsize, xWidthAvg), and 3 % for what lines differ by. Of Aptos and the
 * Chinese fonts neither was at hand: they are taken for as wide as the others of their row. Names are matched by what they
 * begin with: `Segoe UI Light` too.
 */
const ALIKE = FONTS.alike as unknown as readonly (readonly [family: Family, scale: number, names: readonly string[]])[];

/** What is said of fonts that nothing is known of: they are like one of these by their names, and seldom wider. */
const BY_NAME: readonly (readonly [family: Family, scale: number, name: RegExp])[] = [
  ['Cousine', 1.03, /mono|code|consol|courier|typewriter/i],
  [
    'Gelasio',
    1.06,
    /(?<!sans.?)serif|roman|antiqua|palatino|baskerville|bodoni|didot|caslon|book|times|song|[宋楷仿明]/i,
  ],
];
const ANY = ['Arimo', 1.06] as const;

/** Chinese typefaces with strokes of unequal width: song, kai and fangsong. */
const CHINESE_SERIF = /serif|simsun|song|kai\b|kaiti|fang\s?song|ming|[宋楷仿明]/i;

/**
 * The installed font that a declared one is measured and drawn with. A hanzi is one em wide in every font for Chinese,
 * so that those are always exact; a Latin font is where the installed one has its widths, and else a likeness whose
 * widths are taken so much wider that lines of the declared font are hardly ever longer.
 */
export function standInFor(declared: string, script: Script): StandIn {
  if (script === 'eastAsian') {
    return { ...filesOf(CHINESE_SERIF.test(declared) ? 'Noto Serif SC' : 'Noto Sans SC'), exact: true };
  }
  const name = declared.trim().toLowerCase();
  const named = (names: readonly string[]) => names.some((each) => each.toLowerCase() === name);
  const same = Object.entries(SAME_WIDTHS).find(([, names]) => named(names));
  if (same) return { ...filesOf(same[0] as Family), exact: true };
  const [em] = ONE_WIDTH.find(([, names]) => named(names)) ?? [];
  if (em !== undefined) return { ...filesOf('Cousine'), exact: true, scale: em / COUSINE_EM };
  const [family, scale] = nearest(name) ?? BY_NAME.find(([, , pattern]) => pattern.test(declared)) ?? ANY;
  return { ...filesOf(family), exact: false, scale };
}

/** Mean widths of lower-case letters in em, where they are not those of Arial (Capsize's xWidthAvg). */
const MEAN_EM: Partial<Readonly<Record<Family, number>>> = FONTS.meanEm;
const USUAL_EM = 0.44;

/** About how wide the letters of a Latin font are, in em: which of several texts are measured with where they differ. */
export function roughWidth(declared: string): number {
  const { family, scale = 1 } = standInFor(declared, 'latin');
  return scale * (MEAN_EM[family as Family] ?? USUAL_EM);
}

/** The likeness under the longest name that the font's name begins with. */
function nearest(name: string): readonly [family: Family, scale: number] | undefined {
  const known = ALIKE.flatMap(([family, scale, names]) => names.map((each) => ({ family, scale, start: each })));
  const [best] = known
    .filter(({ start }) => name.startsWith(start.toLowerCase()))
    .sort((a, b) => b.start.length - a.start.length);
  return best && [best.family, best.scale];
}

function filesOf(family: Family) {
  const [folder, file] = FAMILIES[family];
  const weight = (name: string) => `npm:@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`;
  return { family, regular: weight('400Regular'), bold: weight('700Bold') };
}

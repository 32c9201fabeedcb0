import { contrastRatio, leastDifference, rgbOf } from '../../color/contrast.ts';
import { isColorful } from '../../color/hue.ts';
import type { Words } from '../../core/language.ts';
import { isNewOfficeFont, isSafeFont } from '../../fonts/safe-fonts.ts';
import { twinOf } from '../../fonts/stand-ins.ts';
import { say } from '../../messages/say.ts';
import { type Brand, THEME_SLOTS } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { isNamedFor } from '../../template/match-layouts.ts';
import type { TemplateReport } from './template-report.ts';

/** A key of brand.yaml, what to write there, and why. */
export interface BrandAdvice {
  readonly path: readonly string[];
  /** The name that it has as its value: of a layout, a theme colour, a font. */
  readonly name: string;
  readonly why: Words;
}

/** Layouts that are named for a frame whose own layout is not. */
export function layoutAdvice({ masters, frames }: Pick<TemplateReport, 'masters' | 'frames'>): BrandAdvice[] {
  const layouts = masters.flatMap((master) => master.layouts);
  return frames.flatMap(({ frame, layout, why }): BrandAdvice[] => {
    if (why === 'chosen' || isNamedFor(layout, frame)) return [];
    const own = layouts.find(({ name, idle }) => idle?.why === 'served' && isNamedFor(name, frame));
    const isOnly = own && layouts.filter(({ name }) => name === own.name).length === 1;
    return isOnly ? [{ path: ['layouts', frame], name: own.name, why: say.brand.layoutForIt({ frame, layout }) }] : [];
  });
}

const SIDE_BY_SIDE = ['subject', 'second', 'third', 'highlight'] as const satisfies readonly ColorRole[];
/** Colours of charts that stand side by side differ by this at least, to whoever sees them (ΔE*ab). */
const APART = 15;
/** Marks want this contrast with what they are on (WCAG 2.2, 1.4.11). */
const SEEN = 3;

/** Theme colours that no role has, for roles that look like another or have a shade of the text's colour. */
export function colorAdvice({ theme, colors }: Pick<Brand, 'theme' | 'colors'>): BrandAdvice[] {
  const taken = new Set(SIDE_BY_SIDE.map((role) => colors[role].hex));
  return SIDE_BY_SIDE.slice(1).flatMap((role): BrandAdvice[] => {
    const others = SIDE_BY_SIDE.filter((other) => other !== role).map((other) => colors[other].hex);
    const nearest = Math.min(...others.map((hex) => leastDifference(colors[role].hex, hex)));
    const isInk = colors[role].slot === colors.text.slot;
    if (nearest >= APART && !isInk) return [];
    const apart = (hex: string) => Math.min(...[...others, ...taken].map((other) => leastDifference(hex, other)));
    const [slot] = THEME_SLOTS.filter((each) => /^accent/.test(each))
      .filter((each) => isColorful(rgbOf(theme[each])) && contrastRatio(theme[each], colors.ground.hex) >= SEEN)
      .filter((each) => apart(theme[each]) >= APART)
      .toSorted((a, b) => apart(theme[b]) - apart(theme[a]));
    if (!slot) return [];
    taken.add(theme[slot]);
    const words = { slot, hex: theme[slot], role };
    return [
      { path: ['colors', role], name: slot, why: isInk ? say.brand.unusedColor(words) : say.brand.colorApart(words) },
    ];
  });
}

/** No drawings of the tool's own beside the photographs of a template. */
export const sceneAdvice: BrandAdvice = { path: ['scenes'], name: 'none', why: say.brand.scenesBesidePhotographs };

/** Fonts that are everywhere, for Latin ones that are not. */
export function fontAdvice({
  brand: { fonts },
  template,
}: {
  readonly brand: Pick<Brand, 'fonts'>;
  readonly template: { readonly carried: readonly string[] };
}): BrandAdvice[] {
  const uses = {
    text: { path: ['fonts', 'latin'], face: fonts.latin },
    headings: { path: ['fonts', 'headings', 'latin'], face: fonts.headings.latin },
  };
  return Object.values(uses).flatMap(({ path, face: { declared, family } }): BrandAdvice[] => {
    const name = twinOf(family);
    const isThere = isSafeFont(declared) || isNewOfficeFont(declared) || template.carried.includes(declared);
    return isThere || !name ? [] : [{ path: [...path, 'declared'], name, why: say.brand.fontEverywhere({ declared }) }];
  });
}

import { contrastRatio, isDarkHex, leastDifference, luminance, type Rgb, rgbOf } from '../../color/contrast.ts';
import { isColorful as hasHue, hueOf, hueTurn } from '../../color/hue.ts';
import type { ThemeSlot } from '../../scene/brand.ts';
import { changesOf, DERIVED_SHADES, type Shade, shadeOf, shadeOfHex } from '../../scene/shades.ts';
import type { DERIVED_ROLES, StatedRole } from '../../scene/tokens.ts';
import { ACCENTS, type ShownShades } from './shown-shades.ts';

type Theme = Readonly<Record<ThemeSlot, string>>;
type Names = Readonly<Record<'bg1' | 'tx1' | 'bg2' | 'tx2', ThemeSlot>>;

interface TemplatePalette extends ShownShades {
  readonly theme: Theme;
  /** The theme colours that markup calls `bg1`, `tx1`, `bg2` and `tx2` there. */
  readonly names: Names;
  /** What content slides show behind their contents: six hex digits. */
  readonly ground: string;
}

type ShadeFile = ThemeSlot | ({ readonly of: ThemeSlot } & Omit<Shade, 'slot'>);

type DerivedRole = (typeof DERIVED_ROLES)[number];

interface TemplateColors {
  readonly colors: Readonly<Record<StatedRole | DerivedRole, ShadeFile>> & {
    readonly 'field-dark'?: ShadeFile;
    readonly 'field-fourth'?: ShadeFile;
  };
  readonly onDark: Partial<Readonly<Record<StatedRole, StatedRole>>>;
}

/** How much colours side by side differ in every kind of colour vision, as far as the theme allows (ΔE*ab, CIE 1976). */
const APART = 15;
/** The contrast that text and marks need (WCAG 2.2), with a margin for rounding. */
const TEXT = 4.6;
const MARK = 3.05;
/** Lightness is changed in steps of this part. */
const STEP = 0.05;

/**
 * The colour roles of a brand made from a template. They begin with the colour that the template shows most, and its
 * shades, since theme colours that it does not show are often too loud. Roles are legible on the template's own ground,
 * and those side by side in charts differ as far as the theme allows.
 */
export function templateColors({ theme, names, ground, ...house }: TemplatePalette): TemplateColors {
  const dark = isDarkHex(ground);
  const base = groundShade(theme, names, ground);
  const { darkest, lightest } = endsOf(theme, names, base.slot);
  const own = (slot: ThemeSlot, needed: number) => legible(theme, { slot }, ground, needed);
  // Layouts may state a ground on which the theme's own text is not seen.
  const ink = contrastRatio(theme[names.tx1], ground) >= TEXT ? names.tx1 : dark ? lightest : darkest;
  const chosen = chooseAccents(theme, { ink, lightest, ground, ...house });
  // On a light template, dark fields are a deep colour rather than black, if there is one.
  const deep = house.ownTheme && isDarkHex(theme[names.tx2]) ? [{ slot: names.tx2 }] : [];
  const colored = dark ? [] : [...deep, unshaded(chosen.subject)];
  const darkShade = darkOf(theme, darkest, colored, hexOf(theme, chosen.subject));
  const darkGround = hexOf(theme, darkShade);
  const lightShade = legible(theme, { slot: lightest }, darkGround, TEXT);
  // Near the ground: the part of its lightness that stays, on a light template and on a dark one.
  const quiet = (onLight: number, onDark: number): Shade =>
    dark ? lighter(base, 1 - onDark) : { ...base, lumMod: onLight };
  const raisedFrom = (from: string, needed: number, usual: Shade) =>
    dark ? (raised(theme, base, from, needed) ?? usual) : usual;
  const panel = raisedFrom(ground, RAISED.panel, quiet(0.95, 0.9));
  const subtle = own(names.tx2, TEXT);
  const isLoud = (shade: Shade) => contrastRatio(hexOf(theme, shade), ground) >= contrastRatio(theme[ink], ground);
  const step = (amount: number): Shade => muted(theme, stepShade(chosen.subject, amount, dark));
  const shades: Record<StatedRole, Shade> = {
    ground: base,
    panel,
    // On a dark template, what is as dark as the ground or darker would not be seen.
    dark: dark ? (raised(theme, base, ground, RAISED.panel) ?? darkShade) : darkShade,
    text: own(ink, 7),
    subtle: isColorful(hexOf(theme, subtle)) || isLoud(subtle) ? faded(theme, ink, ground) : subtle,
    'on-dark': lightShade,
    'on-dark-subtle': faint(lightShade),
    ...chosen,
    context: quiet(0.75, 0.65),
    hairline: raisedFrom(hexOf(theme, panel), RAISED.line, quiet(0.85, 0.75)),
    'step-1': step(-0.6),
    'step-2': step(-0.4),
    'step-3': step(-0.2),
    'step-4': chosen.subject,
    'step-5': step(0.25),
    'step-6': step(0.5),
    'dark-panel': lighter(darkShade, 0.08),
    'dark-line': lighter(darkShade, 0.25),
    'dark-context': lighter(darkShade, 0.35),
  };
  const rest = derived(shades);
  const inks = [dark ? base : darkShade, lightShade].map((each) => hexOf(theme, each));
  const fourth = inked(theme, shades['step-3'], [...inks, hexOf(theme, shades.text)]);
  const all = {
    ...{ ...shades, ...rest },
    'subject-deep': inked(theme, rest['subject-deep'], inks),
    'third-pale': lightOn(theme, { pale: rest['third-pale'], subject: chosen.subject, ground: darkGround, ...house }),
    ...(fourth === shades['step-3'] ? {} : { 'field-fourth': fourth }),
    ...(dark ? { 'field-dark': fieldOn(theme, { subject: chosen.subject, darkShade, ground }) } : {}),
  };
  const entries = Object.entries(all).map(([role, shade]) => [role, stated(shade)]);
  const colors = Object.fromEntries(entries) as TemplateColors['colors'];
  return { colors, onDark: dark ? {} : rolesOnDark(theme, shades, darkGround) };
}

/**
 * The theme colours that are darkest and lightest: those of text and ground, or of all four where these two are hard
 * to tell apart, as in themes whose slides state colours of their own; a ground that slides state is one of them.
 */
function endsOf(theme: Theme, { bg1, tx1, bg2, tx2 }: Names, shown: ThemeSlot) {
  const apart = contrastRatio(theme[bg1], theme[tx1]) >= TEXT;
  const slots = (apart ? [bg1, tx1, shown] : [bg1, tx1, bg2, tx2]).toSorted(
    (a, b) => luminance(rgbOf(theme[a])) - luminance(rgbOf(theme[b])),
  );
  return { darkest: slots[0] ?? tx1, lightest: slots.at(-1) ?? bg1 };
}

/**
 * The shade of dark grounds and fields: the darkest theme colour, darkened until it is dark enough. If that is a grey, it is
 * the first of the others that is colourful, made much darker than the subject's.
 */
function darkOf(theme: Theme, darkest: ThemeSlot, others: readonly Shade[], subject: string): Shade {
  const colored = isColorful(theme[darkest]) ? undefined : others.find((each) => isColorful(hexOf(theme, each)));
  const deep = Math.min(DEEP, luminance(rgbOf(subject)) / 2);
  for (let part = 1; part > 0; part -= STEP) {
    const shade = changed(colored ?? { slot: darkest }, { lumMod: round(part) });
    const isDeep = !colored || luminance(rgbOf(hexOf(theme, shade))) <= deep;
    if (isDeep && isDarkHex(hexOf(theme, shade))) return shade;
  }
  return { slot: darkest, lumMod: 0 };
}

/** The greatest luminance of a colour in place of black: a tenth of white's, each plus 0.05 as in WCAG's contrast. */
const DEEP = 0.055;

const lighter = (shade: Shade, part: number): Shade => changed(shade, { lumMod: 1 - part, lumOff: part });

function changed({ lumMod = 1, lumOff = 0, satMod, ...base }: Shade, change: Omit<Shade, 'slot'>): Shade {
  const { lumMod: by = 1, lumOff: more = 0 } = change;
  const off = round(lumOff * by + more);
  const saturation =
    satMod === undefined && change.satMod === undefined ? undefined : (satMod ?? 1) * (change.satMod ?? 1);
  return {
    ...base,
    ...(lumMod * by === 1 ? {} : { lumMod: round(lumMod * by) }),
    ...(off > 0 ? { lumOff: off } : {}),
    ...(saturation === undefined ? {} : { satMod: round(saturation) }),
  };
}

function derived(shades: Readonly<Record<StatedRole, Shade>>): Readonly<Record<DerivedRole, Shade>> {
  const entries = Object.entries(DERIVED_SHADES).map(([role, shade]) => {
    const { slot: _, ...change } = shade;
    const base = role.split('-')[0] as 'subject' | 'second' | 'third' | 'highlight' | 'dark';
    return [role, shade.hue === undefined ? changed(shades[base], change) : shade];
  });
  return Object.fromEntries(entries) as Record<DerivedRole, Shade>;
}

const faint = ({ lumMod = 1, lumOff, ...shade }: Shade): Shade => ({
  ...shade,
  lumMod: round(lumMod * 0.86),
  ...(lumOff ? { lumOff: round(lumOff * 0.86) } : {}),
});

/** The colour that a shade is one of. */
const unshaded = ({ lumMod: _, lumOff: __, ...base }: Shade): Shade => base;

const isColorful = (hex: string) => hasHue(rgbOf(hex));
const hexOf = (theme: Theme, shade: Shade) => shadeOf(theme, shade).hex;

const tint = (slot: ThemeSlot, part: number): Shade => ({ slot, lumMod: round(1 - part), lumOff: round(part) });
const round = (value: number) => Math.round(value * 100) / 100;

function stated(shade: Shade): ShadeFile {
  const changes = changesOf(shade);
  return Object.keys(changes).length > 0 ? { of: shade.slot, ...changes } : shade.slot;
}

/** A ground of which each channel (0 to 255) differs by no more has the theme's colour, but for a decoder's rounding. */
const TINGE = 8;

/** The ground's own theme colour, that of the four of grounds and texts which is nearest; with its own hue where it is another. */
function groundShade(theme: Theme, names: Names, ground: string): Shade {
  const slots = [names.bg1, names.bg2, names.tx2, names.tx1];
  const distance = (slot: ThemeSlot) => leastDifference(theme[slot], ground);
  const [slot = names.bg1] = slots.toSorted((a, b) => distance(a) - distance(b));
  const [own, other] = [rgbOf(theme[slot]), rgbOf(ground)];
  const isSame = own.every((channel, i) => Math.abs(channel - (other[i] ?? 0)) <= TINGE);
  return isSame ? { slot } : shadeOfHex(slot, ground);
}

/** The shade, or the least change of its lightness that has the contrast; black or white where none has. */
function legible(theme: Theme, shade: Shade, ground: string, needed: number): Shade {
  const away = isDarkHex(ground);
  for (let part = 0; part < 1; part += STEP) {
    const tried = part === 0 ? shade : away ? lighter(shade, part) : changed(shade, { lumMod: 1 - part });
    if (contrastRatio(hexOf(theme, tried), ground) >= needed) return tried;
  }
  return { slot: shade.slot, lumMod: 0, ...(away ? { lumOff: 1 } : {}) };
}

/** Contrasts that panels and dark fields need with a dark ground, and lines with panels. */
const RAISED = { panel: 1.35, field: 1.4, line: 1.2 };

/** A dark field on a dark ground: a deep shade of the subject on a grey one, on a coloured one a lighter shade of its own. */
function fieldOn(
  theme: Theme,
  { subject, darkShade, ground }: { readonly subject: Shade; readonly darkShade: Shade; readonly ground: string },
): Shade {
  const deep = isColorful(ground)
    ? []
    : [-0.6, -0.5, -0.4]
        .map((amount) => stepShade(subject, amount, true))
        .filter((each) => isDarkHex(hexOf(theme, each)));
  const found = deep.find((each) => contrastRatio(hexOf(theme, each), ground) >= RAISED.field);
  return found ?? raised(theme, darkShade, ground, RAISED.field) ?? darkShade;
}

/** Lights on dark fields have a hue that is this many degrees from the subject's, or its own at this contrast. */
const LIGHT = { turn: 18, contrast: 7 } as const;

/**
 * What lights, figures and names have on dark fields: the tint of the third colour; where that is a grey, the first of the
 * house's colours whose hue is another than the subject's, or else the subject's own, much lighter.
 */
function lightOn(
  theme: Theme,
  {
    pale,
    subject,
    ground,
    shown,
    besides,
    ownTheme,
  }: ShownShades & Readonly<Record<'pale' | 'subject', Shade>> & { readonly ground: string },
): Shade {
  if (isColorful(hexOf(theme, pale))) return legible(theme, pale, ground, TEXT);
  const accents = ACCENTS.map((slot): Shade => ({ slot }));
  const bright = [...shown, ...besides, ...(ownTheme ? accents : [])]
    .map((each) => legible(theme, each, ground, TEXT))
    .find((each) => isOfOtherHue(rgbOf(hexOf(theme, each)), rgbOf(hexOf(theme, subject)), LIGHT.turn));
  return bright ?? legible(theme, subject, ground, LIGHT.contrast);
}

function raised(theme: Theme, shade: Shade, ground: string, needed: number): Shade | undefined {
  const parts = Array.from({ length: 10 }, (_, i) => round(STEP * (i + 1)));
  const lightened = parts.map((part) => lighter(shade, part));
  return lightened.find((each) => {
    const hex = hexOf(theme, each);
    return luminance(rgbOf(hex)) > luminance(rgbOf(ground)) && contrastRatio(hex, ground) >= needed;
  });
}

/** The shade of a field, or the next darker one, on which one of the inks can be read. */
function inked(theme: Theme, shade: Shade, inks: readonly string[]): Shade {
  for (let part = 0; part < 1; part += STEP) {
    const tried = changed(shade, { lumMod: 1 - part });
    if (inks.some((ink) => contrastRatio(hexOf(theme, tried), ink) >= TEXT)) return part === 0 ? shade : tried;
  }
  return shade;
}

/** The text's colour, as near to the ground as its contrast allows. */
function faded(theme: Theme, slot: ThemeSlot, ground: string): Shade {
  const tries = [0.45, 0.35, 0.25, 0.15].map(
    (part): Shade => (isDarkHex(ground) ? { slot, lumMod: round(1 - part) } : tint(slot, part)),
  );
  return tries.find((shade) => contrastRatio(hexOf(theme, shade), ground) >= TEXT + 0.5) ?? { slot };
}

/** A step of the ramp around a shade: nearer to the ground by a negative amount, further from it by a positive one. */
function stepShade({ lumMod = 1, lumOff = 0, ...base }: Shade, amount: number, dark: boolean): Shade {
  const lightens = amount < 0 !== dark;
  const part = Math.abs(amount);
  const off = lightens ? lumOff * (1 - part) + part : lumOff * (1 - part);
  return { ...base, lumMod: round(lumMod * (1 - part)), ...(off > 0 ? { lumOff: round(off) } : {}) };
}

/** A tint of a strong colour is as strong as this at white, where it would be a neon's otherwise. */
const TINT_SAT = 0.35;

/** The shade, less strong the more it was made lighter. */
function muted(theme: Theme, shade: Shade): Shade {
  const { lumOff = 0, satMod = 1 } = shade;
  const [r, g, b] = rgbOf(hexOf(theme, shade));
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const sat = (most - least) / Math.max(1, 255 - Math.abs(most + least - 255));
  const limit = 1 - (1 - TINT_SAT) * lumOff;
  return lumOff === 0 || sat <= limit ? shade : { ...shade, satMod: round((satMod * limit) / sat) };
}

type Chosen = Readonly<Record<'subject' | 'second' | 'second-text' | 'third' | 'highlight', Shade>>;

/** How much of its lightness a colour may lose before it looks like another: orange turns brown, which is of these hues. */
const KEPT = 0.25;
const KEPT_COOL = 0.5;
const BROWN = { from: 28, to: 75, below: 0.3 };
/** What is to stand out has a hue that is this many degrees from the subject's. */
const OTHER_HUE = 40;

/** The theme colours of text, and of white. */
interface Inks {
  readonly ink: ThemeSlot;
  readonly lightest: ThemeSlot;
}

function chooseAccents(
  theme: Theme,
  {
    ink,
    lightest,
    ground,
    shown,
    besides,
    ownTheme,
    chosenTheme = false,
  }: Omit<TemplatePalette, 'theme' | 'names'> & Inks,
): Chosen {
  const at = (needed: number, shades: readonly Shade[]) => shades.map((each) => legible(theme, each, ground, needed));
  const accents = ACCENTS.map((slot): Shade => ({ slot }));
  const colorful = accents.filter(({ slot }) => isColorful(theme[slot]));
  const isKept = (shade: Shade) => keptOf(shade, legible(theme, shade, ground, TEXT)) >= 1 - KEPT;
  const leads = [...shown, ...(shown.length === 0 || ownTheme ? colorful : [])];
  const main = leads.find(isKept) ?? leads[0] ?? { slot: 'accent1' };
  const subject = legible(theme, main, ground, TEXT);
  const house = shown.filter((each) => each !== main && isKept(each));
  const others = ownTheme ? accents.filter(({ slot }) => slot !== main.slot) : [];
  const own = SHADES.map((needed) => legible(theme, main, ground, needed));
  const rest = [
    ...at(
      MARK,
      others.filter(({ slot }) => isColorful(theme[slot])),
    ),
    ...at(MARK, others),
    ...at(7, [...others, main]),
  ];
  const loud = at(
    TEXT,
    others.filter((each) => isColorful(theme[each.slot]) && isKept(each)),
  );
  const unshown = chosenTheme && !ownTheme ? byTurn(theme, colorful, subject) : [];
  const bold = at(TEXT, [...shown, ...besides, ...others, ...unshown]).filter((each) => isBold(theme, each, subject));
  const strong = [...bold, ...own.toReversed(), ...at(TEXT, house), ...loud, ...rest.toReversed()];
  // On a ground of middling lightness only white is seen beside shades that are nearly black.
  const white = !isDarkHex(ground) && contrastRatio(theme[lightest], ground) >= MARK ? [{ slot: lightest }] : [];
  const quiet = [...white, ...at(MARK, house), ...own, ...greys(theme, ink, ground), ...rest];
  const highlight = pick(theme, strong, [subject]);
  const second = pick(theme, quiet, [subject, highlight]);
  const third = pick(theme, quiet, [subject, second, highlight]);
  return { subject, second, 'second-text': legible(theme, second, ground, TEXT), third, highlight };
}

/** Whether a shade that can be read is told from the subject by its hue, and is still the colour that it was made of. */
function isBold(theme: Theme, shade: Shade, subject: Shade): boolean {
  const [own, before, other] = [shade, unshaded(shade), subject].map((each) => rgbOf(hexOf(theme, each)));
  if (!own || !before || !other || !isOfOtherHue(own, other)) return false;
  const isWarm = hueOf(own) >= BROWN.from && hueOf(own) <= BROWN.to;
  const light = (Math.max(...own) + Math.min(...own)) / 510;
  return keptOf(unshaded(shade), shade) >= 1 - (isWarm ? KEPT : KEPT_COOL) && (!isWarm || light >= BROWN.below);
}

/** Whether a colour has a hue, and none like the other's. */
const isOfOtherHue = (own: Rgb, other: Rgb, least = OTHER_HUE): boolean =>
  hasHue(own) && !(hasHue(other) && hueTurn(own, other) < least);

/** Colours with a hue, those first whose hue is furthest from the subject's. */
function byTurn(theme: Theme, shades: readonly Shade[], subject: Shade): Shade[] {
  const own = rgbOf(hexOf(theme, subject));
  const turn = (shade: Shade) => hueTurn(rgbOf(hexOf(theme, shade)), own);
  return hasHue(own) ? shades.toSorted((a, b) => turn(b) - turn(a)) : [...shades];
}

const SHADES = [MARK, 7.5, 11, 14] as const;

const keptOf = ({ lumMod: before = 1 }: Shade, { lumMod: after = 1 }: Shade) => after / before;

/** The text's colour mixed with the ground, as marks, from the faintest. */
function greys(theme: Theme, ink: ThemeSlot, ground: string): Shade[] {
  const parts = [0.65, 0.5, 0.35].map(
    (part): Shade => (isDarkHex(ground) ? { slot: ink, lumMod: round(1 - part) } : tint(ink, part)),
  );
  return parts.filter((shade) => contrastRatio(hexOf(theme, shade), ground) >= MARK);
}

/** The first candidate that differs enough from the chosen ones in every kind of colour vision, else the one that differs most. */
function pick(theme: Theme, candidates: readonly Shade[], chosen: readonly Shade[]): Shade {
  const apart = (shade: Shade) =>
    Math.min(...chosen.map((other) => leastDifference(hexOf(theme, shade), hexOf(theme, other))));
  const [most] = candidates.toSorted((a, b) => apart(b) - apart(a));
  return candidates.find((shade) => apart(shade) >= APART) ?? most ?? { slot: 'accent2' };
}

function rolesOnDark(
  theme: Theme,
  shades: Readonly<Record<StatedRole, Shade>>,
  ground: string,
): TemplateColors['onDark'] {
  const contrast = (role: StatedRole) => contrastRatio(hexOf(theme, shades[role]), ground);
  const taken: StatedRole[] = [];
  // The first role that is legible, and that differs from those beside it.
  const first = (needed: number, ...roles: StatedRole[]) => {
    const apart = (role: StatedRole) =>
      Math.min(...taken.map((other) => leastDifference(hexOf(theme, shades[role]), hexOf(theme, shades[other]))));
    const legible = roles.filter((role) => contrast(role) >= needed);
    const [most = 'on-dark'] = legible.toSorted((one, other) => apart(other) - apart(one));
    const chosen = legible.find((role) => apart(role) >= APART) ?? most;
    taken.push(chosen);
    return chosen;
  };
  const subject = first(TEXT, 'step-2', 'step-1');
  const highlight = first(TEXT, 'highlight', 'third', 'second', 'on-dark');
  const second = first(MARK, 'second', 'step-3', 'on-dark-subtle', 'step-2');
  const third = first(MARK, 'third', 'context', 'on-dark-subtle', 'step-2', 'step-3');
  return {
    ground: 'dark',
    panel: 'dark-panel',
    text: 'on-dark',
    subtle: 'on-dark-subtle',
    'on-dark': 'dark',
    'on-dark-subtle': 'dark',
    subject,
    second,
    'second-text': contrast(second) >= TEXT ? second : 'on-dark-subtle',
    third,
    highlight,
    context: 'dark-context',
    hairline: 'dark-line',
    'step-1': 'step-5',
    'step-2': 'step-3',
    'step-3': 'step-2',
    'step-4': 'step-1',
    'step-5': 'on-dark-subtle',
    'step-6': 'on-dark',
  };
}

import { contrastRatio, isDarkHex, leastDifference, luminance, rgbOf } from '../../color/contrast.ts';
import type { ThemeSlot } from '../../scene/brand.ts';
import { changesOf, DERIVED_SHADES, type Shade, shadeOf } from '../../scene/shades.ts';
import type { DERIVED_ROLES, StatedRole } from '../../scene/tokens.ts';
import { isColorful } from './shown-shades.ts';

type Theme = Readonly<Record<ThemeSlot, string>>;
type Names = Readonly<Record<'bg1' | 'tx1' | 'bg2' | 'tx2', ThemeSlot>>;

interface TemplatePalette {
  readonly theme: Theme;
  /** The theme colours that markup calls `bg1`, `tx1`, `bg2` and `tx2` there. */
  readonly names: Names;
  /** What content slides show behind their contents: six hex digits. */
  readonly ground: string;
  /** The colours of the template's own art and titles, the most used first. */
  readonly shown: readonly Shade[];
}

type ShadeFile = ThemeSlot | ({ readonly of: ThemeSlot } & Omit<Shade, 'slot'>);

type DerivedRole = (typeof DERIVED_ROLES)[number];

interface TemplateColors {
  readonly colors: Readonly<Record<StatedRole | DerivedRole, ShadeFile>> & { readonly 'field-dark'?: ShadeFile };
  readonly onDark: Partial<Readonly<Record<StatedRole, StatedRole>>>;
}

const ACCENTS: readonly ThemeSlot[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
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
export function templateColors({ theme, names, ground, shown }: TemplatePalette): TemplateColors {
  const dark = isDarkHex(ground);
  const { darkest, lightest } = endsOf(theme, names);
  const own = (slot: ThemeSlot, needed: number) => legible(theme, { slot }, ground, needed);
  const chosen = chooseAccents(theme, { names, ground, shown });
  // On a light template, dark fields are a deep colour rather than black, if there is one.
  const colored = dark ? [] : [...(isDarkHex(theme[names.tx2]) ? [names.tx2] : []), chosen.subject.slot];
  const darkShade = darkOf(theme, darkest, colored, hexOf(theme, chosen.subject));
  const darkGround = hexOf(theme, darkShade);
  const lightShade = legible(theme, { slot: lightest }, darkGround, TEXT);
  // Near the ground: the part of its lightness that stays, on a light template and on a dark one.
  const quiet = (onLight: number, onDark: number): Shade =>
    dark ? tint(names.bg1, 1 - onDark) : { slot: groundSlot(theme, names, ground), lumMod: onLight };
  const raisedFrom = (from: string, needed: number, usual: Shade) =>
    dark ? (raised(theme, { slot: names.bg1 }, from, needed) ?? usual) : usual;
  const panel = raisedFrom(ground, RAISED.panel, quiet(0.95, 0.9));
  const subtle = own(names.tx2, TEXT);
  const isText = (shade: Shade) => hexOf(theme, shade) === theme[names.tx1];
  const step = (amount: number): Shade => stepShade(chosen.subject, amount, dark);
  const shades: Record<StatedRole, Shade> = {
    ground: { slot: groundSlot(theme, names, ground) },
    panel,
    dark: darkShade,
    text: own(names.tx1, 7),
    subtle: isColorful(hexOf(theme, subtle)) || isText(subtle) ? faded(theme, names.tx1, ground) : subtle,
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
  const inks = [darkShade, lightShade].map((ink) => hexOf(theme, ink));
  const all = {
    ...{ ...shades, ...rest },
    'subject-deep': inked(theme, rest['subject-deep'], inks),
    // On a dark template, a field as dark as the ground would not be seen.
    ...(dark ? { 'field-dark': fieldOn(theme, { subject: chosen.subject, darkShade, ground }) } : {}),
  };
  const entries = Object.entries(all).map(([role, shade]) => [role, stated(shade)]);
  const colors = Object.fromEntries(entries) as TemplateColors['colors'];
  return { colors, onDark: dark ? {} : rolesOnDark(theme, shades, darkGround) };
}

/**
 * The theme colours that are darkest and lightest: those of text and ground, or of all four where these two are hard
 * to tell apart, as in themes whose slides state colours of their own.
 */
function endsOf(theme: Theme, { bg1, tx1, bg2, tx2 }: Names) {
  const apart = contrastRatio(theme[bg1], theme[tx1]) >= TEXT;
  const slots = (apart ? [bg1, tx1] : [bg1, tx1, bg2, tx2]).toSorted(
    (a, b) => luminance(rgbOf(theme[a])) - luminance(rgbOf(theme[b])),
  );
  return { darkest: slots[0] ?? tx1, lightest: slots.at(-1) ?? bg1 };
}

/**
 * The shade of dark grounds and fields: the darkest theme colour, darkened until it is dark enough. If that is a grey, it is
 * the first of the others that is colourful, made much darker than the subject's.
 */
function darkOf(theme: Theme, darkest: ThemeSlot, others: readonly ThemeSlot[], subject: string): Shade {
  const colored = isColorful(theme[darkest]) ? darkest : others.find((slot) => isColorful(theme[slot]));
  const slot = colored ?? darkest;
  const deep = Math.min(DEEP, luminance(rgbOf(subject)) / 2);
  for (let part = 1; part > 0; part -= STEP) {
    const shade: Shade = part === 1 ? { slot } : { slot, lumMod: round(part) };
    const isDeep = slot === darkest || luminance(rgbOf(hexOf(theme, shade))) <= deep;
    if (isDeep && isDarkHex(hexOf(theme, shade))) return shade;
  }
  return { slot, lumMod: 0 };
}

/** The greatest luminance of a colour in place of black: a tenth of white's, each plus 0.05 as in WCAG's contrast. */
const DEEP = 0.055;

const lighter = (shade: Shade, part: number): Shade => changed(shade, { lumMod: 1 - part, lumOff: part });

function changed({ slot, lumMod = 1, lumOff = 0, satMod }: Shade, change: Omit<Shade, 'slot'>): Shade {
  const { lumMod: by = 1, lumOff: more = 0 } = change;
  const off = round(lumOff * by + more);
  const saturation =
    satMod === undefined && change.satMod === undefined ? undefined : (satMod ?? 1) * (change.satMod ?? 1);
  return {
    slot,
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

const hexOf = (theme: Theme, shade: Shade) => shadeOf(theme, shade).hex;

const tint = (slot: ThemeSlot, part: number): Shade => ({ slot, lumMod: round(1 - part), lumOff: round(part) });
const round = (value: number) => Math.round(value * 100) / 100;

function stated(shade: Shade): ShadeFile {
  const changes = changesOf(shade);
  return Object.keys(changes).length > 0 ? { of: shade.slot, ...changes } : shade.slot;
}

/** The ground's own theme colour: the one that the template shows, or the nearest of the four of grounds and texts. */
function groundSlot(theme: Theme, names: Names, ground: string): ThemeSlot {
  const slots = [names.bg1, names.bg2, names.tx2, names.tx1];
  const distance = (slot: ThemeSlot) => leastDifference(theme[slot], ground);
  return slots.toSorted((a, b) => distance(a) - distance(b))[0] ?? names.bg1;
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
    if (inks.some((ink) => contrastRatio(hexOf(theme, tried), ink) >= TEXT)) return tried;
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
function stepShade({ slot, lumMod = 1, lumOff = 0 }: Shade, amount: number, dark: boolean): Shade {
  const lightens = amount < 0 !== dark;
  const part = Math.abs(amount);
  const off = lightens ? lumOff * (1 - part) + part : lumOff * (1 - part);
  return { slot, lumMod: round(lumMod * (1 - part)), ...(off > 0 ? { lumOff: round(off) } : {}) };
}

type Chosen = Readonly<Record<'subject' | 'second' | 'second-text' | 'third' | 'highlight', Shade>>;

/** How much of its lightness a colour may lose before it looks like another: orange turns brown. */
const KEPT = 0.25;

function chooseAccents(
  theme: Theme,
  { names, ground, shown }: Pick<TemplatePalette, 'names' | 'ground' | 'shown'>,
): Chosen {
  const at = (needed: number, shades: readonly Shade[]) => shades.map((each) => legible(theme, each, ground, needed));
  const colorful = ACCENTS.filter((slot) => isColorful(theme[slot])).map((slot): Shade => ({ slot }));
  const leads = shown.length > 0 ? shown : colorful;
  const isKept = (shade: Shade) => keptOf(shade, legible(theme, shade, ground, TEXT)) >= 1 - KEPT;
  const main = leads.find(isKept) ?? leads[0] ?? { slot: 'accent1' };
  const subject = legible(theme, main, ground, TEXT);
  const house = shown.filter((each) => each !== main && isKept(each));
  const others = ACCENTS.filter((slot) => slot !== main.slot).map((slot): Shade => ({ slot }));
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
  const strong = [...own.toReversed(), ...at(TEXT, house), ...loud, ...rest.toReversed()];
  const quiet = [...at(MARK, house), ...own, ...greys(theme, names, ground), ...rest];
  const highlight = pick(theme, strong, [subject]);
  const second = pick(theme, quiet, [subject, highlight]);
  const third = pick(theme, quiet, [subject, second, highlight]);
  return { subject, second, 'second-text': legible(theme, second, ground, TEXT), third, highlight };
}

const SHADES = [MARK, 7.5, 11, 14] as const;

const keptOf = ({ lumMod: before = 1 }: Shade, { lumMod: after = 1 }: Shade) => after / before;

/** The text's colour mixed with the ground, as marks, from the faintest. */
function greys(theme: Theme, { tx1 }: Names, ground: string): Shade[] {
  const parts = [0.65, 0.5, 0.35].map(
    (part): Shade => (isDarkHex(ground) ? { slot: tx1, lumMod: round(1 - part) } : tint(tx1, part)),
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

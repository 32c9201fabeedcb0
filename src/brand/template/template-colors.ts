import { leastDifference } from '../../color/color-vision.ts';
import { contrastRatio, isDarkHex, luminance, rgbOf } from '../../color/contrast.ts';
import type { ThemeSlot } from '../../scene/brand.ts';
import { type Shade, shadeOf } from '../../scene/shades.ts';
import type { StatedRole } from '../../scene/tokens.ts';

/** The theme of a template and how its content slides use it. */
export interface TemplatePalette {
  readonly theme: Readonly<Record<ThemeSlot, string>>;
  /** The theme colours that markup calls `bg1`, `tx1`, `bg2` and `tx2` there. */
  readonly names: {
    readonly bg1: ThemeSlot;
    readonly tx1: ThemeSlot;
    readonly bg2: ThemeSlot;
    readonly tx2: ThemeSlot;
  };
  /** What content slides show behind their contents: six hex digits. */
  readonly ground: string;
}

/** A shade as brand.yaml states it. */
type ShadeFile = ThemeSlot | ({ readonly of: ThemeSlot } & Omit<Shade, 'slot'>);

/** `colors` and `onDark` of a brand.yaml. */
export interface TemplateColors {
  readonly colors: Readonly<Record<StatedRole, ShadeFile>>;
  readonly onDark: Partial<Readonly<Record<StatedRole, StatedRole>>>;
}

const ACCENTS: readonly ThemeSlot[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
/** Colours side by side differ by so much for every kind of sight, where the theme has such colours (ΔE*ab, CIE 1976). */
const APART = 15;
/** Contrast of text and of marks, and a little more for what is rounded. */
const TEXT = 4.6;
const MARK = 3.05;
const STEP = 0.05;

/**
 * The colour roles of a brand made of a template: theme colours wherever they can be read on the template's own ground,
 * else shades of them that can. Roles that stand side by side in charts are told apart as far as the theme allows.
 */
export function templateColors({ theme, names, ground }: TemplatePalette): TemplateColors {
  const dark = isDarkHex(ground);
  const { darkest, lightest } = endsOf(theme, names);
  const own = (slot: ThemeSlot, needed: number, on = ground) => legible(theme, slot, on, needed);
  const chosen = chooseAccents(theme, ground);
  const darkShade = darkened(theme, darkest);
  const darkGround = hexOf(theme, darkShade);
  const lightShade = legible(theme, lightest, darkGround, TEXT);
  const quiet = (light: number, darker: number): Shade =>
    dark ? tint(names.bg1, 1 - darker) : { slot: groundSlot(theme, names, ground), lumMod: light };
  const subtle = own(names.tx2, TEXT);
  const isText = (shade: Shade) => hexOf(theme, shade) === theme[names.tx1];
  const step = (amount: number): Shade => stepShade(chosen.subject, amount, dark);
  const shades: Record<StatedRole, Shade> = {
    ground: { slot: groundSlot(theme, names, ground) },
    panel: quiet(0.95, 0.9),
    dark: darkShade,
    text: own(names.tx1, 7),
    subtle: isColorful(hexOf(theme, subtle)) || isText(subtle) ? faded(theme, names.tx1, ground) : subtle,
    'on-dark': lightShade,
    'on-dark-subtle': faint(lightShade),
    ...chosen,
    context: quiet(0.75, 0.65),
    hairline: quiet(0.85, 0.75),
    'step-1': step(-0.6),
    'step-2': step(-0.4),
    'step-3': step(-0.2),
    'step-4': chosen.subject,
    'step-5': step(0.25),
    'step-6': step(0.5),
    'dark-panel': tint(darkest, 0.08),
    'dark-line': tint(darkest, 0.25),
    'dark-context': tint(darkest, 0.35),
  };
  const entries = Object.entries(shades).map(([role, shade]) => [role, stated(shade)]);
  const colors = Object.fromEntries(entries) as TemplateColors['colors'];
  return { colors, onDark: dark ? {} : rolesOnDark(theme, shades, darkGround) };
}

/**
 * The theme colours that are darkest and lightest: those of text and ground, or of all four where these two are hardly
 * told apart, as in themes whose slides state colours of their own.
 */
function endsOf(theme: TemplatePalette['theme'], { bg1, tx1, bg2, tx2 }: TemplatePalette['names']) {
  const apart = contrastRatio(theme[bg1], theme[tx1]) >= TEXT;
  const slots = (apart ? [bg1, tx1] : [bg1, tx1, bg2, tx2]).toSorted(
    (a, b) => luminance(rgbOf(theme[a])) - luminance(rgbOf(theme[b])),
  );
  return { darkest: slots[0] ?? tx1, lightest: slots.at(-1) ?? bg1 };
}

/** The theme colour, darker as far as it is no dark ground yet. */
function darkened(theme: TemplatePalette['theme'], slot: ThemeSlot): Shade {
  for (let part = 1; part > 0; part -= STEP) {
    const shade: Shade = part === 1 ? { slot } : { slot, lumMod: round(part) };
    if (isDarkHex(hexOf(theme, shade))) return shade;
  }
  return { slot, lumMod: 0 };
}

/** A light shade, a little less so. */
const faint = ({ lumMod = 1, lumOff, ...shade }: Shade): Shade => ({
  ...shade,
  lumMod: round(lumMod * 0.86),
  ...(lumOff ? { lumOff: round(lumOff * 0.86) } : {}),
});

const hexOf = (theme: TemplatePalette['theme'], shade: Shade) => shadeOf(theme, shade).hex;

/** A colour mixed with white by a part. */
const tint = (slot: ThemeSlot, part: number): Shade => ({ slot, lumMod: round(1 - part), lumOff: round(part) });
const round = (value: number) => Math.round(value * 100) / 100;

function stated({ slot, ...change }: Shade): ShadeFile {
  return Object.values(change).some((part) => part !== undefined) ? { of: slot, ...change } : slot;
}

/** The ground's own theme colour: the one that the template shows, or the nearest of the four of grounds and texts. */
function groundSlot(theme: TemplatePalette['theme'], names: TemplatePalette['names'], ground: string): ThemeSlot {
  const slots = [names.bg1, names.bg2, names.tx2, names.tx1];
  const distance = (slot: ThemeSlot) => leastDifference(theme[slot], ground);
  return slots.toSorted((a, b) => distance(a) - distance(b))[0] ?? names.bg1;
}

/** The theme colour, or the least change of its lightness that has the contrast; black or white where none has. */
function legible(theme: TemplatePalette['theme'], slot: ThemeSlot, ground: string, needed: number): Shade {
  const away = isDarkHex(ground);
  for (let part = 0; part < 1; part += STEP) {
    const shade: Shade = part === 0 ? { slot } : away ? tint(slot, part) : { slot, lumMod: round(1 - part) };
    if (contrastRatio(hexOf(theme, shade), ground) >= needed) return shade;
  }
  return away ? { slot, lumMod: 0, lumOff: 1 } : { slot, lumMod: 0 };
}

/** The text's colour, as much nearer to the ground as it may be. */
function faded(theme: TemplatePalette['theme'], slot: ThemeSlot, ground: string): Shade {
  const tries = [0.45, 0.35, 0.25, 0.15].map(
    (part): Shade => (isDarkHex(ground) ? { slot, lumMod: round(1 - part) } : tint(slot, part)),
  );
  return tries.find((shade) => contrastRatio(hexOf(theme, shade), ground) >= TEXT + 0.5) ?? { slot };
}

/** A step of the ramp around a shade: nearer to the ground by a negative amount, further from it by a positive one. */
function stepShade({ slot, lumMod = 1, lumOff = 0 }: Shade, amount: number, dark: boolean): Shade {
  const lighter = amount < 0 !== dark;
  const part = Math.abs(amount);
  const off = lighter ? lumOff * (1 - part) + part : lumOff * (1 - part);
  return { slot, lumMod: round(lumMod * (1 - part)), ...(off > 0 ? { lumOff: round(off) } : {}) };
}

/** The colours that a brand chooses for what stands side by side. */
type Chosen = Readonly<Record<'subject' | 'second' | 'second-text' | 'third' | 'highlight', Shade>>;

function chooseAccents(theme: TemplatePalette['theme'], ground: string): Chosen {
  const main = ACCENTS.find((slot) => isColorful(theme[slot])) ?? 'accent1';
  const subject = legible(theme, main, ground, TEXT);
  const others = ACCENTS.filter((slot) => slot !== main);
  const marks = others.map((slot) => legible(theme, slot, ground, MARK));
  const deep = [...others, main].map((slot) => legible(theme, slot, ground, 7));
  const candidates = [...marks.filter((shade) => isColorful(hexOf(theme, shade))), ...marks, ...deep];
  const highlight = pick(theme, [...candidates].reverse(), [subject]);
  const second = pick(theme, candidates, [subject, highlight]);
  const third = pick(theme, candidates, [subject, second, highlight]);
  return { subject, second, 'second-text': legible(theme, second.slot, ground, TEXT), third, highlight };
}

/** Whether a colour is no grey: its channels differ. */
function isColorful(hex: string): boolean {
  const channels = rgbOf(hex);
  return Math.max(...channels) - Math.min(...channels) > 40;
}

/** The first candidate that is told apart from the chosen ones by everybody, else the one that is most so. */
function pick(theme: TemplatePalette['theme'], candidates: readonly Shade[], chosen: readonly Shade[]): Shade {
  const apart = (shade: Shade) =>
    Math.min(...chosen.map((other) => leastDifference(hexOf(theme, shade), hexOf(theme, other))));
  const [most] = candidates.toSorted((a, b) => apart(b) - apart(a));
  return candidates.find((shade) => apart(shade) >= APART) ?? most ?? { slot: 'accent2' };
}

/** Which roles stand for others on a slide that is to be dark. */
function rolesOnDark(
  theme: TemplatePalette['theme'],
  shades: Readonly<Record<StatedRole, Shade>>,
  ground: string,
): TemplateColors['onDark'] {
  const contrast = (role: StatedRole) => contrastRatio(hexOf(theme, shades[role]), ground);
  const first = (needed: number, ...roles: StatedRole[]) => roles.find((role) => contrast(role) >= needed) ?? 'on-dark';
  return {
    ground: 'dark',
    panel: 'dark-panel',
    text: 'on-dark',
    subtle: 'on-dark-subtle',
    'on-dark': 'dark',
    'on-dark-subtle': 'dark',
    subject: first(TEXT, 'step-2', 'step-1'),
    second: first(MARK, 'second', 'step-3', 'on-dark-subtle'),
    'second-text': first(TEXT, 'second', 'step-2', 'step-1'),
    third: first(MARK, 'third', 'context'),
    highlight: first(TEXT, 'highlight', 'third', 'second', 'on-dark'),
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

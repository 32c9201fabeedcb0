import { requiredContrast } from '../color/contrast.ts';
import type { Brand } from './brand.ts';
import type { Frame } from './frame.ts';
import { onDark } from './on-dark.ts';
import type { ColorRole, TextStyle, TypeRole } from './tokens.ts';

/** A text colour of a brand on a ground that the brand's own frames give it. */
export interface BrandText {
  readonly color: ColorRole;
  readonly ground: ColorRole;
  /** The contrast that the smallest text of this colour on this ground needs. */
  readonly needed: number;
}

/** Styles that kinds of slide set on slides in another colour than the style's own. */
const RECOLOURED: readonly (readonly [TypeRole, ColorRole])[] = [
  ['body', 'subtle'],
  ['label', 'text'],
  ['label', 'subtle'],
  ['label', 'subject'],
  ['heading', 'subject'],
  ['number', 'highlight'],
  ['figure', 'subtle'],
];
/** Styles that stand outside of placeholders, in their own colour. */
const FREE: readonly TypeRole[] = ['heading', 'body', 'label', 'number', 'figure', 'statement', 'fine'];

/**
 * The text colours of a brand with the grounds that they stand on whatever a deck says: those of its placeholders, and
 * those of the styles that slides set freely. Each pair stands once.
 */
export function brandTexts(brand: Brand): BrandText[] {
  // A template's layouts are judged by what they show, slide by slide, not by the colour of their ground.
  const ours = Object.values(brand.frames).filter(({ layout }) => !layout);
  const frames = ours.flatMap(frameTexts);
  const own = FREE.map((role) => [role, brand.type[role].color] as const);
  const free = [...own, ...RECOLOURED];
  const light = groundsOf(brand).flatMap((ground) =>
    free.map(([role, color]) => textOf(brand.type[role], color, ground)),
  );
  const dark = light.map((text) => onDark(text, brand.onDark));
  const pairs = new Map<string, BrandText>();
  for (const text of [...frames, ...light, ...dark]) {
    const key = `${text.color} ${text.ground}`;
    const known = pairs.get(key);
    if (!known || known.needed < text.needed) pairs.set(key, text);
  }
  return [...pairs.values()];
}

/** What texts stand on outside of placeholders. */
function groundsOf({ panels, takeaway }: Brand): ColorRole[] {
  return panels.manner === 'filled' || takeaway === 'panel' ? ['ground', 'panel'] : ['ground'];
}

function frameTexts(frame: Frame): BrandText[] {
  const { placeholders, slideNumber } = frame;
  const all = [...Object.values(placeholders), ...(slideNumber ? [slideNumber] : [])];
  return all.map(({ style, ground }) => textOf(style, style.color, ground));
}

function textOf({ floor }: TextStyle, color: ColorRole, ground: ColorRole): BrandText {
  return { color, ground, needed: requiredContrast(floor) };
}

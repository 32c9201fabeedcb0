import type { FactView } from '../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { plainText, type RichText, type Run, richText } from '../core/rich-text.ts';
import type { ColorRole, TextStyle } from '../scene/tokens.ts';
import { inkOn } from './colors.ts';
import { figureRuns, labelWithUnit } from './figure.ts';
import { DESCENT_EM, inkText } from './ink-text.ts';
import { commaDepth, digitHeight, figureLeaf, figureWidth } from './leaves.ts';
import { isAtDesk } from './scale.ts';
import type { Sheet } from './sheet.ts';
import { fixed, type Part, type Sized } from './tree.ts';

/** Where a label stands: in the notch above the unit, at the right on the base line, or under the figure. */
type LabelPlace = 'notch' | 'beside' | 'under';

interface Label {
  readonly text: RichText;
  readonly size: Pt;
  readonly style?: Partial<TextStyle>;
  readonly role?: 'heading' | 'body' | 'label';
  readonly maxLines?: number;
  /** What it stands on, where that is not the figure’s ground. */
  readonly ground?: ColorRole;
  /** Where it begins at least, from the left edge of the part, where it stands beside the figure. */
  readonly shift?: Inch;
}

export interface LockUp {
  readonly name: string;
  readonly path: Path;
  readonly fact: FactView;
  /** The size of its digits. */
  readonly size: Pt;
  readonly ground: ColorRole;
  /** The colour of the figure; that of text on the ground where omitted. */
  readonly color?: ColorRole | undefined;
  /** What the figure measures; its part is the figure alone where omitted. */
  readonly label?: Label | undefined;
  /** Where the label may stand, the best first. */
  readonly places?: readonly LabelPlace[];
}

/** The size of a unit as a part of its figure’s: smaller beside large digits, and where it is a word. */
const UNIT = { usual: 0.45, large: 0.3, from: 254, desk: 0.62 };
const CURRENCY_SCALE = 0.3;
const WORD = /\p{Script=Latin}{4}/u;
/** A unit of more letters, or of two words, leads the label. */
const LONG_UNIT = 8;
/** Between a figure with its unit and what stands at its right, as a part of the figure’s size; and at least. */
const GAP = { em: 0.07, least: 0.14 };
/** The same where the label stands on the base line, and would else be read with the unit. */
const BESIDE = { em: 0.09, least: 0.3 };
/** Between the base line of a figure and the capitals of its label, as a part of its size; and at least. */
const BELOW = { em: 0.08, least: 0.3 };
/** The narrowest label at the right of a figure. */
const NARROWEST: Inch = 1.5;
/** Between a comma and the label under it. */
const COMMA_GAP: Inch = 0.1;
const MAX_LINES = 3;

function unitScale(sheet: Sheet, { unit }: FactView['figure'], size: Pt): number {
  const from = UNIT.from * (isAtDesk(sheet) ? UNIT.desk : 1);
  return legible(sheet, size, size >= from || WORD.test(unit) ? UNIT.large : UNIT.usual);
}

/** What stands beside small digits is so large that it is read. */
const LEGIBLE = { hall: 20, desk: 13, most: 0.6 };

const legible = (sheet: Sheet, size: Pt, scale: number): number =>
  Math.max(scale, Math.min(LEGIBLE.most, (isAtDesk(sheet) ? LEGIBLE.desk : LEGIBLE.hall) / size));

/** Whether a unit is too long to stand beside large digits: “million people”. */
export const isLongUnit = ({ figure: { unit } }: FactView): boolean => {
  const words = unit.replace(/^[A-Z]{3}\s/u, '');
  return WORD.test(words) && (words.length > LONG_UNIT || /\s/u.test(words));
};

/** A fact as its digits, its currency smaller before them and its unit smaller behind. */
export function lockUpText(sheet: Sheet, fact: FactView, size: Pt, path: Path): RichText {
  const scale = unitScale(sheet, fact.figure, size);
  const runs = figureRuns(fact.figure, scale, { fact: fact.id, bare: isLongUnit(fact) });
  const at = runs.findIndex((run) => run.fact !== undefined);
  const own = runs.map(
    (run, i): Run =>
      i < at && /^[A-Z]/u.test(run.text) ? { ...run, scale: legible(sheet, size, CURRENCY_SCALE) } : run,
  );
  return { paragraphs: [own], path };
}

/** How wide a fact is with its currency and unit. */
export const lockUpWidth = (sheet: Sheet, fact: FactView, size: Pt): Inch =>
  figureWidth(sheet, lockUpText(sheet, fact, size, []), size);

/** What a figure measures: a long unit is the first that it says. */
export const lockUpLabel = (fact: FactView, label: RichText): RichText =>
  isLongUnit(fact) ? labelWithUnit(fact, label) : label;

/**
 * A fact as a hero figure: its ink begins at the left edge of its part, whose top is that of its digits; its unit stands on
 * its base line. The label is in the notch above the unit, its capitals at the top of the digits, where it has room there;
 * else under the figure, never close to it.
 */
export function lockUp(sheet: Sheet, options: LockUp): Part {
  const { name, path, fact, size, ground, label, places: wished = ['notch', 'under'] } = options;
  const { color = inkOn(sheet.brand, ground) } = options;
  const text = lockUpText(sheet, fact, size, [...path, 'fact']);
  const figure = figureLeaf(sheet, { name: `${name} figure`, text, size, ground, path, style: { color } });
  if (!label) return figure;
  const isCentered = sheet.brand.manner?.axis === 'center' && wished.includes('under');
  const places = isCentered ? (['under', ...wished.filter((place) => place !== 'under')] as const) : wished;
  const words = (align?: 'center') => labelPart(sheet, options, label, align);
  const h = digitHeight(sheet, size);
  const whole = figureWidth(sheet, text, size);
  return (w): Sized => {
    const digits = figure(w);
    const under = (): Sized => {
      const said = words(isCentered ? 'center' : undefined)(w);
      const aside = isCentered ? Math.max(0, (w - whole) / 2) : 0;
      const below = labelGap(fact, size);
      return {
        ...fixed(h + below + said.min),
        fits: digits.fits && said.fits,
        lines: said.lines,
        place: (box) => [
          ...digits.place({ ...box, x: box.x + aside, w: box.w - aside, h }),
          ...said.place({ ...box, y: box.y + h + below, h: said.min }),
        ],
      };
    };
    const beside = (place: LabelPlace): Sized => {
      const { x, room } = place === 'notch' ? notchOf(sheet, fact, size) : { x: whole, room: h };
      const { em, least } = place === 'notch' ? GAP : BESIDE;
      const left = Math.max(x + Math.max(least, ptToInch(em * size)), label.shift ?? 0);
      const said = words()(w - left);
      const lower = place === 'notch' ? ptToInch(DESCENT_EM * label.size) : 0;
      return {
        ...fixed(h),
        fits: digits.fits && said.fits && w - left >= NARROWEST && said.min + lower <= room,
        lines: said.lines,
        place: (box) => {
          const y = place === 'notch' ? box.y : box.y + h - said.min;
          return [
            ...digits.place({ ...box, w: Math.min(w, whole), h }),
            ...said.place({ ...box, x: box.x + left, y, w: w - left, h: said.min }),
          ];
        },
      };
    };
    const tried = places.map((place) => (place === 'under' ? under() : beside(place)));
    return tried.find(({ fits }) => fits) ?? tried.at(-1) ?? digits;
  };
}

/** From the base line of a figure to the capitals of the label under it. */
export function labelGap(fact: FactView, size: Pt): Inch {
  const usual = Math.max(BELOW.least, ptToInch(BELOW.em * size));
  return fact.figure.number.includes(',') ? Math.max(usual, commaDepth(size) + COMMA_GAP) : usual;
}

/** Where digits end, and how high the room above the unit is: as high as nothing where there is none. */
function notchOf(sheet: Sheet, fact: FactView, size: Pt): { readonly x: Inch; readonly room: Inch } {
  const { paragraphs, path } = lockUpText(sheet, fact, size, []);
  const [runs = []] = paragraphs;
  const last = runs.at(-1);
  if (last?.scale === undefined || runs.length < 2) return { x: 0, room: 0 };
  const digits = { paragraphs: [runs.slice(0, -1)], path };
  const h = digitHeight(sheet, size);
  const rise = /[/²³⁴\p{Script=Han}]/u.test(plainText(richText(last.text))) ? HIGH_UNIT : 1;
  return { x: figureWidth(sheet, digits, size), room: h - rise * last.scale * h - ptToInch(NOTCH_EM * size) };
}

/** Hanzi, slashes and raised digits are so much higher than digits. */
const HIGH_UNIT = 1.25;
/** Between a label and the unit under it, as a part of the figure’s size. */
const NOTCH_EM = 0.03;

function labelPart(sheet: Sheet, { name, path, fact, ground }: LockUp, label: Label, align?: 'center'): Part {
  const { text, size, style, role = 'heading', maxLines = MAX_LINES, ground: on = ground } = label;
  return inkText(sheet, {
    ...{ name: `${name} label`, path, text: lockUpLabel(fact, text), size, ground: on, role, maxLines },
    style: { bold: false, ...style },
    ...(align ? { align } : {}),
  });
}

import type { FactView, Figure } from '../core/fact.ts';
import { isEastAsian } from '../core/language.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { type RichText, type Run, richText } from '../core/rich-text.ts';
import { JOINER } from '../text/line-break.ts';
import type { Filled } from './fill.ts';
import { isOneLine } from './leaves.ts';
import type { Sheet } from './sheet.ts';

/** Currency before what it counts: "RMB bn". */
const MONEY = /^([A-Z]{3})\u00a0?\s?(.*)$/u;
/** What stands before a number: words of hanzi (约, 第, 不足), or the sign of about. */
const PREFIX = /^(\p{Script=Han}+|~)(?=\d)/u;

/** A word that says how the number is meant is smaller than a unit; 第 is read with the number, and a sign has to be seen. */
const BOUND = /^[^第~]/u;
const BOUND_PART = 0.7;

/** A number large with its unit smaller: currency and words of hanzi (约15%) before it. `bare` leaves the unit out. */
export function figureRuns(
  { number, unit }: Figure,
  unitScale: number,
  { fact, bare = false }: { readonly fact?: string | undefined; readonly bare?: boolean } = {},
): readonly Run[] {
  const [prefix = ''] = PREFIX.exec(number) ?? [];
  const [, code = '', scale = unit] = MONEY.exec(unit) ?? [];
  const before = bare ? prefix : [prefix, code].filter(Boolean).join('\u00a0');
  const gap = code && !bare ? '\u00a0' : '';
  const after = bare || scale === '' ? [] : unitBehind(scale, unitScale);
  return [
    ...(before ? [{ text: before + gap, scale: BOUND.test(prefix) ? BOUND_PART * unitScale : unitScale }] : []),
    { text: number.slice(prefix.length), ...(fact === undefined ? {} : { fact }) },
    ...after,
  ];
}

/** How large the space before a unit of hanzi is, as a part of that. */
const SPACE_PART = 0.35;

/**
 * A unit behind its number. Programs set a gap before hanzi of themselves, as wide as the character before these is large:
 * before smaller hanzi that is a small space.
 */
function unitBehind(unit: string, scale: number): readonly Run[] {
  if (unit === '%') return [{ text: unit, scale }];
  if (!isEastAsian(unit.codePointAt(0) ?? 0)) return [{ text: `\u00a0${unit}`, scale }];
  if (scale === 1) return [{ text: JOINER + unit, scale }];
  return [
    { text: '\u00a0', scale: SPACE_PART * scale },
    { text: unit, scale },
  ];
}

/** A fact as a hero figure, its unit smaller; `bare` leaves a unit that may lead the label to that. */
export function heroFigure(fact: FactView, unitScale: number, path: Path, bare = false): RichText {
  const led = bare && movesUnit(fact);
  return { paragraphs: [figureRuns(fact.figure, unitScale, { fact: fact.id, bare: led })], path };
}

/** Whether a fact has a unit that may lead its label; a percent sign always stands beside its number. */
export function movesUnit({ figure: { unit } }: FactView): boolean {
  return unit !== '' && unit !== '%';
}

/** The label of a figure whose unit is its first word, in bold: "RMB bn GDP in 2019". */
export function labelWithUnit(fact: FactView, label: RichText): RichText {
  const { unit } = fact.figure;
  if (!movesUnit(fact)) return label;
  const [first = [], ...rest] = label.paragraphs;
  return { ...label, paragraphs: [[{ text: `${unit} `, bold: true }, ...first], ...rest] };
}

/** Symbols of units, which look lost on a line of their own. */
const SYMBOL = /^\p{L}{1,2}[²³]?$/u;

/** Currency: what it counts is no figure without it. */
const CURRENCY = /^[A-Z]{3}\b/u;

/**
 * A fact as a hero figure, and its label: the unit beside the figure where both stand in one line at a size; else it leads
 * the label, or in hanzi stands in brackets behind it. Hanzi stay beside a figure that is set at `held` of the size for them.
 * Other words, but for currency, stand on a line of their own where `apart` says so: that is `unit`; symbols (m, km²) then
 * stay as hanzi do.
 */
export function figureAndLabel(
  context: Sheet,
  { fact, text: label }: { readonly fact: FactView; readonly text: RichText },
  {
    size,
    w,
    held,
    apart = false,
  }: { readonly size: Pt; readonly w: Inch; readonly held: number; readonly apart?: boolean },
): { readonly figure: RichText; readonly label: RichText; readonly unit?: RichText } {
  const { brand } = context;
  const { unit } = fact.figure;
  const inHanzi = /\p{Script=Han}/u.test(unit);
  const whole = heroFigure(fact, brand.unitScale, label.path);
  const least = inHanzi || (apart && SYMBOL.test(unit)) ? held * size : size;
  if (unit === '' || unit === '%' || isOneLine(context, whole, brand.type.number, least, w)) {
    return { figure: whole, label };
  }
  const figure = heroFigure(fact, brand.unitScale, label.path, true);
  if (!inHanzi && apart && !CURRENCY.test(unit)) return { figure, label, unit: richText(unit, label.path) };
  if (!inHanzi) return { figure, label: labelWithUnit(fact, label) };
  const [last = [], ...others] = label.paragraphs.toReversed();
  return { figure, label: { ...label, paragraphs: [...others.toReversed(), [...last, { text: `（${unit}）` }]] } };
}

/** A composition with units beside figures, or as first words of labels where figures are else smaller than `min`. */
export function withUnits<Sort extends string>(
  facts: readonly FactView[],
  { sort, min }: { readonly sort: NoInfer<Sort>; readonly min: Pt },
  compose: (moved: boolean) => Filled<Sort>,
): Filled<Sort> {
  const beside = compose(false);
  if ((beside.fits && beside.sizes[sort] >= min) || !facts.some(movesUnit)) return beside;
  const led = compose(true);
  return led.fits && (!beside.fits || led.sizes[sort] > beside.sizes[sort]) ? led : beside;
}

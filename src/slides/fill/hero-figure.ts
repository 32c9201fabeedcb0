import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { gapBefore } from '../parts/parts.ts';
import { isOneLine } from './texts.ts';

/** A currency before what it counts: "RMB bn". */
const MONEY = /^([A-Z]{3})\u00a0?\s?(.*)$/u;
/** Words before a number of hanzi: 约, 第, 不足. */
const PREFIX = /^(\p{Script=Han}+)(?=\d)/u;

/**
 * A fact as a hero figure: currency before the number and the rest of its unit behind it, both smaller, as are words of
 * hanzi before it (约15%). `bare` leaves the unit out, for one that leads the label in place of standing here.
 */
export function heroFigure(fact: FactView, unitScale: number, path: Path, bare = false): RichText {
  const { number, unit } = fact.figure;
  const [prefix = ''] = PREFIX.exec(number) ?? [];
  const [, code = '', scale = unit] = MONEY.exec(unit) ?? [];
  const digits = number.slice(prefix.length);
  const before = bare ? prefix : [prefix, code].filter(Boolean).join('\u00a0');
  const gap = code && !bare ? '\u00a0' : '';
  const after = bare || scale === '' ? '' : gapBefore(scale) + scale;
  const runs: Run[] = [
    ...(before ? [{ text: before + gap, scale: unitScale }] : []),
    { text: digits, fact: fact.id },
    ...(after ? [{ text: after, scale: unitScale }] : []),
  ];
  return { paragraphs: [runs], path };
}

/** The label of a figure whose unit is its first word, in bold: "RMB bn GDP in 2019". */
export function labelWithUnit(fact: FactView, label: RichText): RichText {
  const { unit } = fact.figure;
  if (unit === '') return label;
  const [first = [], ...rest] = label.paragraphs;
  const space = /^\p{Script=Han}/u.test(unit) ? '' : ' ';
  return { ...label, paragraphs: [[{ text: unit + space, bold: true }, ...first], ...rest] };
}

/**
 * A fact as a hero figure, and its label: the unit beside the figure where both stand in one line at a size; else it leads
 * the label, or in hanzi stands in brackets behind it. Hanzi stay beside a figure that is set at `held` of the size for them.
 */
export function figureAndLabel(
  context: LayoutContext,
  { fact, text: label }: { readonly fact: FactView; readonly text: RichText },
  { size, w, held }: { readonly size: Pt; readonly w: Inch; readonly held: number },
): { readonly figure: RichText; readonly label: RichText } {
  const { brand } = context;
  const { unit } = fact.figure;
  const inHanzi = /\p{Script=Han}/u.test(unit);
  const whole = heroFigure(fact, brand.unitScale, label.path);
  const least = inHanzi ? held * size : size;
  if (unit === '' || unit === '%' || isOneLine(context, whole, brand.type.number, least, w)) {
    return { figure: whole, label };
  }
  const figure = heroFigure(fact, brand.unitScale, label.path, true);
  if (!inHanzi) return { figure, label: labelWithUnit(fact, label) };
  const [last = [], ...others] = label.paragraphs.toReversed();
  return { figure, label: { ...label, paragraphs: [...others.toReversed(), [...last, { text: `（${unit}）` }]] } };
}

import type { FactView } from '../../core/fact.ts';
import type { Path } from '../../core/path.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import { gapBefore } from '../parts/parts.ts';

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

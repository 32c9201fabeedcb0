import type { Bound, FactView, Figure } from '../core/fact.ts';
import { LocalizedText } from '../fields/fields.ts';
import type { FactEntry } from '../outline/outline.ts';
import { knownUnit, ownUnit } from '../units/known-unit.ts';
import { decimalsOf, isGrouped, type UnitForms, type Written, withoutNoise } from '../units/number-format.ts';
import { measureOf, parseUnit, powersKey, type Unit } from '../units/unit.ts';

export interface FactTexts {
  readonly name: string;
  readonly unit?: string;
  readonly period?: string;
  readonly say?: string;
  readonly label?: string;
}

/** What a fact is before it is written in a language: its value in the unit of the outline. */
export interface FactValue {
  readonly entry: FactEntry;
  /** Not a number where the fact is only words. */
  readonly value: number;
  readonly decimals: number;
  readonly dimension: string;
}

type Forms = Pick<FactView, 'label' | 'printed' | 'whole' | 'prose' | 'spoken' | 'figure'>;

const WORDS: Readonly<Record<string, Readonly<Record<Bound, string>>>> = {
  en: { below: 'less than ', above: 'more than ', about: 'about ' },
  zh: { below: '不足', above: '超过', about: '约' },
};
const MARKS: Readonly<Record<string, Readonly<Record<Bound, string>>>> = {
  en: { below: '<', above: '>', about: '~' },
  zh: { below: '<', above: '>', about: '约' },
};

/** Every form of a fact in one language; `id`, source and computation are the caller's. */
export function writeFact(fact: FactValue, texts: FactTexts, language: string) {
  const { entry } = fact;
  const forms = unitForms(entry, texts, language);
  const value = withoutNoise(fact.value * forms.scale);
  const decimals = Math.max(0, fact.decimals - Math.round(Math.log10(forms.scale)));
  const written = overridden(writeNumber(value, decimals, forms, entry, language), texts);
  return {
    ...written,
    listed: texts.label ?? written.prose,
    name: texts.name,
    value,
    ...(forms.scale === 1 ? {} : { scale: forms.scale }),
    unit: texts.say === undefined || texts.label !== undefined ? forms.unit : '',
    dimension: fact.dimension,
    ...(entry.bound ? { bound: entry.bound } : {}),
    ...(texts.period === undefined ? {} : { period: texts.period }),
  };
}

/** Ratios that are written apart, and so compare with their own kind only. */
const RATIOS: Readonly<Record<string, string>> = {
  '%': 'share',
  pp: 'points',
  'per mille': 'per mille',
  times: 'times',
};

/** What a fact measures: the known unit's dimension, the words of an own unit in the reference language, or nothing. */
export function dimensionOf(entry: FactEntry, reference: string): string {
  const unit = unitOf(entry);
  if (unit) return RATIOS[unit.base] ?? powersKey(measureOf(unit).powers);
  if (!(entry.unit instanceof LocalizedText)) return '';
  const { value } = entry.unit;
  if (typeof value === 'string') return value;
  return value[reference] ?? Object.values(value)[0] ?? '';
}

export const unitOf = ({ unit }: FactEntry): Unit | undefined =>
  typeof unit === 'string' ? parseUnit(unit) : undefined;

/** Decimals of a fact that a source states: those that it asks for, else those of its value. */
export function statedDecimals({ decimals, value }: FactEntry): number {
  return decimals ?? (value === undefined ? 0 : decimalsOf(value));
}

function unitForms(entry: FactEntry, texts: FactTexts, language: string): UnitForms {
  const unit = unitOf(entry);
  return unit ? knownUnit(unit, language) : ownUnit(texts.unit ?? '', language);
}

function writeNumber(
  value: number,
  decimals: number,
  forms: UnitForms,
  { bound, signed }: FactEntry,
  language: string,
): Forms {
  const plus = signed && value > 0 ? '+' : '';
  const mark = bound ? ((MARKS[language] ?? MARKS.en)?.[bound] ?? '') : '';
  const word = bound ? ((WORDS[language] ?? WORDS.en)?.[bound] ?? '') : '';
  const [label, prose, spoken, figure] = [forms.label, forms.prose, forms.spoken, forms.figure].map((write) =>
    write(value, decimals),
  ) as [Written, Written, Written, Written];
  const said = spoken.number.replace('\u2212', language === 'zh' ? '负' : 'minus ');
  return {
    label: mark + label.before + plus + label.number + label.after,
    printed: {
      ...(mark + label.before === '' && ['', '%'].includes(label.after) ? { number: value } : {}),
      ...(label.before === '' ? { mark } : {}),
      ...{ decimals, sign: plus, grouped: isGrouped(value, decimals, language) },
    },
    whole: mark + plus + prose.before + prose.number + prose.after,
    prose: word + prose.before + prose.number + prose.after,
    spoken: word + spoken.before + said + spoken.after,
    figure: { number: mark + figure.before + plus + figure.number, unit: figure.after },
  };
}

/** The forms with the outline's own words in place of the figure. */
function overridden(written: Forms, { say, label }: FactTexts): Forms {
  if (say === undefined && label === undefined) return written;
  const short = label ?? say ?? '';
  const { number: _, mark: __, ...printed } = written.printed;
  const figure = label === undefined ? { number: short, unit: '' } : splitLabel(short, written.figure.unit);
  if (say === undefined) return { ...written, label: short, printed, whole: short, figure };
  return { label: short, printed, whole: short, prose: say, spoken: say, figure };
}

/** A label in the outline's own words as number and unit, where it ends with the fact's unit. */
function splitLabel(label: string, unit: string): Figure {
  if (unit === '' || !label.endsWith(unit)) return { number: label, unit: '' };
  return { number: label.slice(0, -unit.length).trimEnd(), unit };
}

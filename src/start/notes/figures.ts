import { typedFigures } from '../../resolve/typed-figures.ts';
import { parseUnit } from '../../units/unit.ts';
import { chineseMeasure } from './figures-chinese.ts';
import { englishMeasure } from './figures-english.ts';
import { agesIn, type Measure, withCommas } from './number-forms.ts';

/** A figure that stands in a text in digits or words, and the fact that it seems to be. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly fact: FigureFact;
  /** Whether its unit is that of the label, and stands not beside it. */
  readonly labelled?: boolean;
}

/** What a figure says: a value in a unit, or only words where it is no plain number. */
export interface FigureFact {
  readonly value?: number;
  readonly decimals?: number;
  readonly unit?: string;
  readonly bound?: 'below' | 'above' | 'about';
  readonly signed?: boolean;
  readonly say?: string;
}

/** Words before a figure that say how exact it is; they are taken into the fact, which says them again. */
const BOUNDS: readonly (readonly [RegExp, 'below' | 'above' | 'about'])[] = [
  [
    /(?:\b(?:about|around|approximately|roughly|nearly|almost|some) |大约有?|约有?|将近|接近|(?<![附最靠临邻新远])近)$/i,
    'about',
  ],
  [/(?:\b(?:more than|over|at least) |超过?|至少)$/i, 'above'],
  [/(?:\b(?:less than|fewer than|under|below) |不足|不到)$/i, 'below'],
];
/** A bare number below this is no amount that is more or less exact: "under 25" may be an age. */
const SMALL = 100;
const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', '￥': 'CNY', RMB: 'CNY' },
};
const NUMBER = /^(?<sign>US\$|RMB|CNY|USD|EUR|GBP|JPY|[¥￥$€£])?\s?(?<digits>\d+(?:,\d+)*(?:\.\d+)?)/;
const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const UNIT_OF_LABEL = /\s*[（(]([^（()）]+)[)）]\s*$|[,，]\s*([^,，]+)$/;
const RANGE = /(?<![\d.,])\d[\d.,]*\s?[%％万亿]?\s?[-–—~～至到]\s?$/;

/**
 * The figures of a text that the tool would ask a source for, in order, each with what it seems to be. `label` says how
 * a bare number is measured, as the heading of its column does: "GDP, USD bn", "产值（亿元）".
 */
export function figuresIn(written: string, language: string, names: readonly string[], label = ''): Figure[] {
  const text = withCommas(written);
  const figures: Figure[] = [];
  for (const { start, end } of typedFigures(text, [...names, ...agesIn(text)])) {
    const after = figures.at(-1)?.end ?? 0;
    if (start < after) continue;
    figures.push(figureAt(text, { start, end, after }, language, label));
  }
  return figures;
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Where the figure before it ends. */
  readonly after: number;
}

function figureAt(text: string, place: Place, language: string, label: string): Figure {
  const before = text.slice(place.after, place.start);
  const range = RANGE.exec(before);
  const number = range ? undefined : numberAt(text, place, language, label);
  if (!number) {
    const start = place.start - (range?.[0].length ?? 0);
    return { start, end: place.end, fact: { say: text.slice(start, place.end) } };
  }
  const minus = /(?:^|[\s(（])[-−]$/.test(before) ? 1 : 0;
  const plus = before === '+' && number.end === text.length ? 1 : 0;
  const { unit, value = 0 } = number.fact;
  const boundable = minus + plus === 0 && (unit !== undefined || value >= SMALL);
  const [bounded, bound] = BOUNDS.find(([pattern]) => boundable && pattern.test(before)) ?? [];
  const length = bounded?.exec(before)?.[0].length ?? minus + plus;
  const late = bound === undefined && boundable && text.startsWith('左右', number.end);
  return {
    start: place.start - length,
    end: number.end + (late ? 2 : 0),
    ...(number.labelled ? { labelled: true } : {}),
    fact: {
      ...number.fact,
      ...(minus > 0 && number.fact.value !== undefined ? { value: -number.fact.value } : {}),
      ...(plus > 0 ? { signed: true } : {}),
      ...(bound || late ? { bound: bound ?? 'about' } : {}),
    },
  };
}

function numberAt(text: string, { start }: Place, language: string, label: string) {
  const { sign, digits = '' } = NUMBER.exec(text.slice(start))?.groups ?? {};
  if (!PLAIN.test(digits) || /^[.,]?\d/.test(text.slice(start).replace(NUMBER, ''))) return undefined;
  const from = start + (NUMBER.exec(text.slice(start))?.[0].length ?? 0);
  const currency = sign === undefined ? undefined : (CURRENCIES[sign] ?? sign);
  const measure = language === 'zh' ? chineseMeasure(text, from, currency) : englishMeasure(text, from, currency);
  // An ordinal is no amount; a unit that is not understood stays in the text, behind the number.
  if (/^(?:st|nd|rd|th)\b/.test(text.slice(from))) return undefined;
  const bare = measure.unit === undefined && measure.end === from && from === text.length;
  const stated = bare ? labelMeasure(label, language) : undefined;
  return { end: measure.end, fact: amountOf(digits, stated ?? measure), labelled: stated !== undefined };
}

/** A heading without the unit that it ends with. */
export function withoutUnit(label: string): string {
  return label.replace(UNIT_OF_LABEL, '').trim();
}

/** The unit that a heading states, for the bare numbers below it. */
function labelMeasure(label: string, language: string): Measure | undefined {
  const [, inBrackets, afterComma] = UNIT_OF_LABEL.exec(label) ?? [];
  const words = (inBrackets ?? afterComma ?? '').trim();
  if (words === '') return undefined;
  const unit = parseUnit(words);
  if (unit) return { unit: unit.name, shift: 0, end: 0 };
  const measure = language === 'zh' ? chineseMeasure(words, 0, undefined) : englishMeasure(` ${words}`, 0, undefined);
  return measure.unit === undefined ? undefined : measure;
}

function amountOf(digits: string, { unit, shift }: Measure): FigureFact {
  const plain = digits.replaceAll(',', '');
  const value = Number(Number(`${plain}e${shift}`).toPrecision(12));
  const decimals = plain.split('.')[1]?.length ?? 0;
  const written = decimals === 0 ? 0 : Math.max(0, decimals - shift);
  const shown = String(value).split('.')[1]?.length ?? 0;
  return { value, ...(written > shown ? { decimals: written } : {}), ...(unit === undefined ? {} : { unit }) };
}

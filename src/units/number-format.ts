export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const written = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}

/** The number without the noise that binary arithmetic leaves behind its twelfth digit. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** Digits before the point from which on thousands are set apart; Chinese counts in tens of thousands: 3391, 12,345. */
const GROUPED_FROM: { readonly en: number; readonly [language: string]: number } = { en: 4, zh: 5 };

/**
 * The number with that many decimals, halves rounded away from zero: 1,234.50, and U+2212 for a minus. Thousands are
 * set apart as the language does, as English does where omitted.
 */
export function formatNumber(value: number, decimals: number, language = 'en'): string {
  const digits = rounded(Math.abs(withoutNoise(value)), decimals);
  const [whole = '', fraction] = digits.split('.');
  const grouped =
    whole.length < (GROUPED_FROM[language] ?? GROUPED_FROM.en) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && /[1-9]/.test(digits) ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Whether thousands of a number are set apart, if it has any. */
export function isGrouped(value: number, decimals: number, language = 'en'): boolean {
  const size = Number(rounded(Math.abs(withoutNoise(value)), decimals));
  return !(size >= 1000 && size < 10 ** ((GROUPED_FROM[language] ?? GROUPED_FROM.en) - 1));
}

/** Below this, and with so few decimals, doubles have all digits that are written. */
const PLAIN_BELOW = 1e15;
const PLAIN_DECIMALS = 15;

/** The digits of a number that is not negative, with that many decimals; of one that is missing, “NaN”. */
function rounded(value: number, decimals: number): string {
  if (Number.isNaN(value)) return String(value);
  if (value < PLAIN_BELOW && decimals <= PLAIN_DECIMALS) return roundHalfUp(value, decimals).toFixed(decimals);
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + decimals;
  const up = kept >= 0 && Number(digits[kept] ?? 0) >= 5 ? 1n : 0n;
  const whole = kept < 0 ? 0n : BigInt(digits.slice(0, kept).padEnd(kept, '0') || 0) + up;
  const written = String(whole).padStart(decimals + 1, '0');
  return decimals === 0 ? written : `${written.slice(0, -decimals)}.${written.slice(-decimals)}`;
}

/** Rounding on the decimal digits: 1.005 to two decimals is 1.01, though its binary form lies below. */
function roundHalfUp(value: number, decimals: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${Math.round(Number(`${digits}e${Number(exponent) + decimals}`))}e-${decimals}`);
}

/** A number as it is written: its digits, and what is before and behind them. */
export interface Written {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Writes a value, in the scale that the language prints, with that many decimals. */
export type Writer = (value: number, decimals: number) => Written;

export interface UnitForms {
  /** The unit as a chart or table names it once; empty where each label carries it. */
  readonly unit: string;
  /** What the outline's value is multiplied by for this language: RMB bn become 亿元. */
  readonly scale: number;
  readonly label: Writer;
  readonly prose: Writer;
  readonly spoken: Writer;
  /** A big number, with the unit that is beside it, smaller, in `after`. */
  readonly figure: Writer;
}

/** Digits between two fixed texts, as a language writes them; as English does where omitted. */
export function numberBetween(before = '', after = '', language = 'en'): Writer {
  return (value, decimals) => ({ before, number: formatNumber(value, decimals, language), after });
}

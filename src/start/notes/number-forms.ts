/** Digits in groups of three with a space between them, no part of a telephone number or a longer one. */
const SPACED =
  /(?<![\d.,])(?<!\+[\d ()-]{0,16})[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|[ \u00a0\u2009\u202f]\d)/g;
/** Ages say whom a figure counts, and are none themselves. */
const AGES: readonly RegExp[] = [
  /\b(?:under|over|below|above|younger than|older than) \d{1,2}(?= years? (?:old|of age)\b|-year|s?(?:[.,;:!?)”"’]|$| (?:and|or)\b))/gi,
  /\baged? \d{1,2}(?:(?: to | and |\s?[-–]\s?)\d{1,2})?(?!\d)/gi,
  /(?<!\d)\d{1,3}(?:\s?[-–~至到]\s?\d{1,3})?(?:[- ]years?[- ]olds?\b|周?岁)/gi,
];

/** How a number in a text is measured: the unit, how many places the point moves for it, and where the words end. */
export interface Measure {
  readonly unit?: string;
  readonly shift: number;
  readonly end: number;
}

/** The text, as long as before, with commas for spaces within numbers: "18 500" as "18,500". */
export function withCommas(text: string): string {
  return text.replace(SPACED, (number) => number.replace(/\D/g, ','));
}

/** The words that say an age: "under 25", "aged 18 to 24", "60岁". */
export function agesIn(text: string): string[] {
  return AGES.flatMap((pattern) => text.match(pattern) ?? []);
}

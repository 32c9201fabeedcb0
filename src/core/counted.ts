/** A whole number with its digits in groups of three: 50,000. */
export const groupedDigits = (number: number): string => number.toLocaleString('en-US');

/** So many things in English: 1 slide, 3 slides. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

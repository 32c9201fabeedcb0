import type { Words } from '../../core/language.ts';
import { guess, writeThis } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { keysAt } from '../schema-walk.ts';
import { type Mender, type MistakenValue, replaced } from './mistaken-value.ts';
import { booleanIn, DIGITS, numberIn } from './number-text.ts';

/** A number in a text, or none at all. */
export function unquoteNumber(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('number') && !expected.includes('int')) return undefined;
  if (typeof mistaken.value !== 'string') return Number.isNaN(mistaken.value) ? { hint: DIGITS } : undefined;
  const { schema, data, path } = mistaken;
  if (path.at(-2) === 'size') return { hint: inches(mistaken.value) };
  // What is said of a figure goes for the figure of a fact.
  const beside = path.at(-1) === 'value' ? keysAt(schema, data, path.slice(0, -1)) : [];
  const isPlace = /^(lat|lon|view)$/.test(String(path.findLast((part) => typeof part === 'string')));
  const { number, sure, hint = DIGITS } = numberIn(mistaken.value, beside, isPlace);
  return number === undefined ? { hint } : { hint, ...replaced(mistaken, number, sure ?? false) };
}

/** Units of length, in inches; a pixel is as large as its screen. */
const INCHES: Readonly<Record<string, number>> = {
  mm: 1 / 25.4,
  cm: 1 / 2.54,
  in: 1,
  '"': 1,
  inch: 1,
  inches: 1,
  pt: 1 / 72,
};

/** A length as it is written in inches, which is what sizes are in. */
function inches(text: string): Words {
  const [, digits = '', unit = ''] = /^\s*([\d.,]+)\s*([a-z"]+)\s*$/i.exec(text) ?? [];
  const one = INCHES[unit.toLowerCase()];
  if (one === undefined) return SIZE;
  const number = Number((Number(digits.replace(',', '.')) * one).toFixed(3));
  return say.yaml.inches({ number });
}

/** Yes or no in a word. */
export function unquoteBoolean(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('boolean')) return undefined;
  const said = booleanIn(String(mistaken.value));
  const { suggestion: word, sure = false } =
    said === undefined ? guess(String(mistaken.value), ['true', 'false']) : { suggestion: said, sure: true };
  if (word === undefined) return undefined;
  const hint = writeThis(word);
  return { hint, ...replaced(mistaken, word, sure) };
}

/** The size of a slide in the shape that most have. */
export const SIZE: Words = say.yaml.size;

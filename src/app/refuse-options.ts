import { inspect } from 'node:util';
import { lookUp } from '../core/collections.ts';
import { nearest } from '../findings/suggest.ts';

/** What an option takes: whether a value is such a one, and in words. */
export interface OptionRule {
  readonly takes: string;
  readonly isTaken: (value: unknown) => boolean;
}

/**
 * Throws a RangeError that names the option where a caller gives one that there is not, or one a value that it does not
 * take, as programs in JavaScript may. `name` is what the options themselves are called; an option that is undefined is
 * as good as omitted.
 */
export function refuseOptions(name: string, options: unknown, rules: Readonly<Record<string, OptionRule>>): void {
  refuseValue(name, options, { takes: 'an object', isTaken: isRecord });
  for (const [option, value] of Object.entries(options as object)) {
    const rule = lookUp(rules, option);
    if (!rule) throw new RangeError(unknownWords(option, Object.keys(rules)));
    if (value !== undefined) refuseValue(option, value, rule);
  }
}

export function refuseValue(name: string, value: unknown, { takes, isTaken }: OptionRule): void {
  if (isTaken(value)) return;
  const shown = inspect(value, {
    depth: 1,
    breakLength: Number.POSITIVE_INFINITY,
    maxArrayLength: 8,
    maxStringLength: 60,
  });
  throw new RangeError(`\`${name}\` takes ${takes}, and not ${shown}.`);
}

function unknownWords(option: string, known: readonly string[]): string {
  const meant = nearest(option, known);
  if (meant !== undefined) return `\`${option}\` is no option. Did you mean \`${meant}\`?`;
  return `\`${option}\` is no option. There are ${known.map((each) => `\`${each}\``).join(', ')}.`;
}

/** Whether a value is an object that is nothing else: no list, map or bytes. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

import { expect, it } from 'vitest';
import { mapValues } from '../../src/core/collections.ts';
import { casesIn } from './cases.ts';

/** A value as a YAML file has it: numbers to six digits, findings without their words, nothing that is undefined. */
function plain(value: unknown): unknown {
  const own = (_: string, each: unknown) => {
    if (typeof each === 'number') return Number(each.toPrecision(6));
    if (typeof each !== 'object' || each === null || !('code' in each && 'message' in each)) return each;
    return { ...each, message: undefined, hint: undefined };
  };
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, own));
}

/** A call of a function, and what it gives, nothing where omitted, or what some of its properties are. */
interface Call {
  readonly call: string;
  readonly of: readonly unknown[];
  readonly gives?: unknown;
  readonly has?: Readonly<Record<string, unknown>>;
}

/**
 * Tests sentences by the calls that a YAML file beside the test (`import.meta.url`) has below them. In these, `$name` is the
 * constant of that name.
 */
export function testCalls(
  test: string,
  name: string,
  functions: Readonly<Record<string, (...of: never[]) => unknown>>,
  constants: Readonly<Record<string, unknown>> = {},
): void {
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value === 'string' && value.startsWith('$')) return constants[value.slice(1)] ?? value;
    return isRecord(value) ? mapValues(value, filled) : value;
  };

  it.each(casesIn<Call>(test, name))('%s', async (_, calls) => {
    for (const { call, of, gives, has } of calls) {
      const run = functions[call];
      if (!run) throw new Error(`${name} calls ${call}, which the test does not name.`);
      const given = await run(...(of.map(filled) as never[]));
      const said = `${call} of ${JSON.stringify(of)}`;
      if (has === undefined) expect(plain(given), said).toEqual(gives);
      for (const [key, value] of Object.entries(has ?? {})) {
        expect(plain((given as Record<string, unknown>)[key]) ?? null, `${said}: ${key}`).toEqual(value);
      }
    }
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

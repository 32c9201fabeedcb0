import { expect, it } from 'vitest';
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

/** A call of a function, and what it gives: nothing where omitted. */
interface Call {
  readonly call: string;
  readonly of: readonly unknown[];
  readonly gives?: unknown;
}

/** Tests sentences by the calls that a YAML file beside the test (`import.meta.url`) has below them. */
export function testCalls(
  test: string,
  name: string,
  functions: Readonly<Record<string, (...of: never[]) => unknown>>,
): void {
  it.each(casesIn<Call>(test, name))('%s', async (_, calls) => {
    for (const { call, of, gives } of calls) {
      const run = functions[call];
      if (!run) throw new Error(`${name} calls ${call}, which the test does not name.`);
      expect(plain(await run(...(of as never[]))), `${call} of ${JSON.stringify(of)}`).toEqual(gives);
    }
  });
}

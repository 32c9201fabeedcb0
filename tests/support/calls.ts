import { expect, it } from 'vitest';
import { casesIn } from './cases.ts';

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
      expect(await run(...(of as never[])), `${call} of ${JSON.stringify(of)}`).toEqual(gives);
    }
  });
}

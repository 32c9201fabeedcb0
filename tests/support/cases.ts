import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The cases in a YAML file beside a test (`import.meta.url`), by the sentence that they show. */
export function casesIn<T>(test: string, name: string): [sentence: string, cases: readonly T[]][] {
  return Object.entries(parse(readFileSync(new URL(name, test), 'utf8')));
}

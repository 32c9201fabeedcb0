import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The cases in a YAML file beside a test (`import.meta.url`), by the sentence that they show. */
export function casesIn<T>(test: string, name: string): [sentence: string, cases: readonly T[]][] {
  return Object.entries(parse(readFileSync(new URL(name, test), 'utf8')));
}

/** The rows of the tables in a YAML file beside a test (`import.meta.url`), for `test.each`. */
export function rowsIn(test: string, name: string): <T>(table: string) => readonly T[] {
  const tables = new Map(casesIn(test, name));
  return (table) => {
    const rows = tables.get(table);
    if (!rows) throw new Error(`${name} has no table “${table}”.`);
    return rows as never;
  };
}

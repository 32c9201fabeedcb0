import { isEastAsian, type Language } from '../../core/language.ts';
import type { DataTable } from './normalise.ts';
import { wordsFor } from './words.ts';

/** Points that are told one by one. */
export const TOLD = 8;

/** A name and its value: with a space, which between hanzi and figures is left out. */
export function named(name: string, label: string): string {
  const closes = isEastAsian(name.codePointAt(name.length - 1) ?? 0);
  return name === '' ? label : `${name}${closes ? '' : ' '}${label}`;
}

/** A table in words, up to eight points: "Exports: 2018 3.1; 2019 4.2; Imports: 2018 2.9; and 3 more". */
export function describeTable(table: DataTable, language: Language): string {
  const { colon, semicolon, more, missing } = wordsFor(language);
  const points = table.series.flatMap(({ name, labels, values }) =>
    labels.map((label, i) => {
      const category = table.categories[i] ?? '';
      const head = i === 0 && name !== '' && category !== '' ? `${name}${colon}` : '';
      return `${head}${named(category === '' ? name : category, Number.isNaN(values[i]) ? missing : label)}`;
    }),
  );
  const rest = points.length - TOLD;
  return [...points.slice(0, TOLD), ...(rest > 0 ? [more(rest)] : [])].join(semicolon);
}

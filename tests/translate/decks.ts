import { readdirSync, readFileSync } from 'node:fs';
import { exportTexts, type ImportResult, importTexts, type Stopped } from '../../src/app/translate-texts.ts';
import { writeTexts } from '../../src/translate/formats.ts';
import type { TableFormat } from '../../src/translate/table-format.ts';
import type { TextTable } from '../../src/translate/text-table.ts';
import { projectFiles } from '../support/build.ts';
import { kept } from '../support/kept.ts';

/** The files of a deck from its folder in `decks`. */
const deckIn = (name: string): Readonly<Record<string, string>> => {
  const folder = new URL(`decks/${name}/`, import.meta.url);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
};

/** A deck whose Chinese texts stand in a file of their own; some are missing, and one is stale. */
export const APART = deckIn('apart');
/** The same deck with some of its texts beside each other. */
export const BESIDE = deckIn('beside');
/** A deck with names of a data file, in a table and in a chart. */
export const FROM_FILE = deckIn('from-file');

const OPTIONS = { outline: 'slides.yaml', ui: 'en' as const, useBrand: kept.useBrand };

/** The table of a deck's texts. */
export async function exported(
  deck: Readonly<Record<string, string>>,
  format: TableFormat = 'csv',
): Promise<TextTable> {
  const result = await exportTexts({ ...OPTIONS, files: projectFiles(deck), format });
  if (!('table' in result)) throw new Error(JSON.stringify(result));
  return result.table;
}

/** A table with its rows changed, by their keys; undefined takes a row out. */
export function translated(table: TextTable, changes: Readonly<Record<string, object | undefined>>): TextTable {
  const rows = table.rows.flatMap((row) => {
    const change = row.key in changes ? changes[row.key] : {};
    return change ? [{ ...row, ...change }] : [];
  });
  return { ...table, rows };
}

export type Imported = (Stopped & { readonly text: string }) | ImportResult;

/** What importing a table into a deck comes to. */
export async function imported(
  deck: Readonly<Record<string, string>>,
  table: TextTable,
  format: TableFormat = 'csv',
  language?: string,
): Promise<Imported> {
  const bytes = await writeTexts(table, format);
  return importTexts({
    ...OPTIONS,
    files: projectFiles(deck),
    table: { file: `texts.${format}`, bytes },
    ...(language ? { language } : {}),
  });
}

/** The files that an import changes, as text. */
export function changedFiles(result: Imported): Record<string, string> {
  const files = 'files' in result ? [...result.files] : [];
  return Object.fromEntries(
    files.map(([file, bytes]) => [file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
}

import type { Finding, Span } from '../findings/finding.ts';
import { columnName } from '../io/workbook.ts';
import { say } from '../messages/say.ts';
import { formatKey, type TextKey } from '../outline/outline.ts';
import { fillSlideIds } from '../outline/parse-outline.ts';
import { type Entry, type MovedEntry, placeTranslations } from '../outline/place-translations.ts';
import { readYaml } from '../yaml/yaml-file.ts';
import { type ColumnName, columnNamed, headWords, stateOf } from './columns.ts';
import type { SoundOutline } from './deck-texts.ts';
import type { TextRow } from './text-table.ts';

export interface ReadRow extends Pick<TextRow, 'key' | 'translation'>, Partial<Pick<TextRow, 'state' | 'stamp'>> {
  /** The text that was translated; undefined where the table does not say. */
  readonly reference?: string;
  /** Where a part of the row is; a stretch of it if its words are given, the `nth` of them from 0. */
  readonly place: (part: 'key' | 'translation', words?: string, nth?: number) => Span;
}

export interface ReadTable {
  readonly language?: string;
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
  /** The table as lines of text, in which places are shown. */
  readonly text: string;
}

const BETWEEN = ' │ ';

const onOneLine = (cell: string) =>
  cell.includes('\n')
    ? cell
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' ⏎ ')
    : cell;

/** The rows of a sheet of cells whose first line that names a key and a translation holds the heads. */
export function translationTableOf(file: string, lines: readonly (readonly string[])[]): ReadTable {
  const headsIn = (line: readonly string[]) => line.map((cell) => columnNamed(cell));
  const top = lines.findIndex((line) => {
    const names = headsIn(line).map((each) => each?.name);
    return names.includes('key') && names.includes('translation');
  });
  const shown = lines.map((line) => line.map((cell) => onOneLine(cell)));
  const texts = shown.map((line) => line.join(BETWEEN));
  const text = texts.join('\n');
  const starts = [0];
  for (const line of texts) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const columns = headsIn(lines[top] ?? []);
  if (top < 0) return { rows: [], findings: [withoutHeads(file)], text };
  const at = (name: ColumnName) => columns.findIndex((each) => each?.name === name);
  const language = columns[at('translation')]?.language;
  const rows = lines.flatMap((line, index): ReadRow[] => {
    const cell = (name: ColumnName) => line[at(name)] ?? '';
    const key = cell('key').trim();
    if (index <= top || key === '') return [];
    const [state, stamp] = [stateOf(cell('state')), cell('stamp').trim()];
    const reference = cell('reference');
    return [
      {
        ...{ key, translation: cell('translation') },
        ...(reference.trim() === '' ? {} : { reference }),
        ...(state ? { state } : {}),
        ...(stamp === '' ? {} : { stamp }),
        place: (part, words, nth) =>
          cellPlace(file, shown[index] ?? [], { row: index, start: starts[index] ?? 0 }, at(part), words, nth),
      },
    ];
  });
  return { ...(language ? { language } : {}), rows, findings: [], text };
}

function cellPlace(
  file: string,
  line: readonly string[],
  { row, start: before }: { readonly row: number; readonly start: number },
  column: number,
  words = '',
  nth = 0,
): Span {
  const left = line.slice(0, column).reduce((sum, cell) => sum + cell.length + BETWEEN.length, 0);
  const cell = line[column] ?? '';
  const offset = words === '' ? 0 : Math.max(0, nthIndex(cell, words, nth));
  const start = before + left + offset;
  const length = words === '' ? Math.max(1, cell.length) : words.length;
  return {
    file,
    start,
    end: start + length,
    line: row + 1,
    column: left + offset + 1,
    cell: `${columnName(column)}${row + 1}`,
  };
}

function nthIndex(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let count = 0; count < nth && at !== -1; count += 1) at = text.indexOf(words, at + 1);
  return at;
}

function withoutHeads(file: string): Finding {
  const [key, translation] = [headWords('key'), headWords('translation')];
  return {
    code: 'missing-key',
    ...say.translate.withoutHeads({ key, translation }),
    path: [],
    span: { file, start: 0, end: 1, line: 1, column: 1, cell: 'A1' },
  };
}

/**
 * The key that the text of each row has in the outline now, by the key in the table: slides may have been added, moved
 * or named since that was made. Rows are found by the rules for entries of a file; one whose text is gone has no key.
 */
export function placeRows(rows: readonly ReadRow[], { outline, document }: SoundOutline): ReadonlyMap<string, string> {
  const [main] = document.files;
  if (!main) throw new Error('An outline has a file.');
  const data = fillSlideIds(readYaml(main.file, main.text).tree.toJS({ maxAliasCount: -1 }));
  const [reference = ''] = outline.deck.languages;
  const sections = new Map(rows.map(({ key }) => [keyParts(key).section, new Map<string, unknown>()]));
  for (const { key, reference: of } of rows.toReversed()) {
    const { section, path } = keyParts(key);
    sections.get(section)?.set(path, of === undefined ? '' : { of });
  }
  const file = Object.fromEntries([...sections].map(([section, entries]) => [section, Object.fromEntries(entries)]));
  // Existing translations do not matter here.
  const { entries } = placeTranslations(data, reference, '', file);
  return new Map(entries.map((entry) => [formatKey(named(entry)), formatKey('to' in entry ? entry.to : named(entry))]));
}

const named = ({ at: [section, path] }: Entry | MovedEntry): TextKey => ({ section, path });

function keyParts(key: string): TextKey {
  const [section = '', ...path] = key.split('.');
  return { section, path: path.join('.') };
}

import { type Finding, severityOf } from '../findings/finding.ts';
import { didYouMean, nearest } from '../findings/suggest.ts';
import { sameText } from '../outline/stale-translation.ts';
import { formatKey } from '../outline/text-key.ts';
import type { TextSource } from '../resolve/text-source.ts';
import { checkTranslation, type Languages } from './check-translation.ts';
import type { DeckText, TextState } from './deck-texts.ts';
import type { ReadRow } from './read-table.ts';
import { plainBreaks, stampOf } from './text-table.ts';

/** A translation that is to be taken over. */
export interface TakenRow {
  readonly row: ReadRow;
  readonly text: DeckText;
  readonly translation: string;
  /** The text that it translates. */
  readonly of: string;
}

/** What the rows of a table came to. */
export interface Review {
  readonly taken: readonly TakenRow[];
  /** Rows with an error, which are left out. */
  readonly left: number;
  readonly findings: readonly Finding[];
}

/**
 * The rows of a table that say something new, and what is found in them. A row that the translator did not touch is
 * passed over, also where its text has changed or gone since; so is one without a translation. `places` has the key of
 * each row's text now, by that in the table.
 */
export function reviewRows(
  rows: readonly ReadRow[],
  texts: readonly DeckText[],
  places: ReadonlyMap<string, string>,
  languages: Languages,
  facts: TextSource,
): Review {
  const known = new Map(texts.map((text) => [formatKey(text.key), text]));
  const taken = new Map<string, TakenRow>();
  const findings: Finding[] = [];
  let left = 0;
  for (const row of rows) {
    const key = places.get(row.key);
    const text = key === undefined ? undefined : known.get(key);
    if (isUntouched(row, text) || plainBreaks(row.translation) === '') continue;
    const found = text
      ? reviewRow(row, text, taken.get(formatKey(text.key)), languages, facts)
      : [unknownText(row, [...known.keys()])];
    findings.push(...found);
    if (!text || found.some(({ code }) => severityOf(code) === 'error')) left += 1;
    else taken.set(formatKey(text.key), takenRow(row, text));
  }
  return { taken: [...taken.values()], left, findings };
}

const STATES: readonly TextState[] = ['missing', 'translated', 'stale'];

/** Whether a row says what it said when it was exported, or what the deck says already. */
function isUntouched(row: ReadRow, text: DeckText | undefined): boolean {
  const translation = plainBreaks(row.translation);
  const states = row.state ? [row.state] : STATES;
  if (row.stamp !== undefined && states.some((state) => stampOf(translation, state) === row.stamp)) return true;
  if (!text || translation !== plainBreaks(text.translation ?? '')) return false;
  return !(text.state === 'stale' && row.state === 'translated');
}

function reviewRow(
  row: ReadRow,
  text: DeckText,
  earlier: TakenRow | undefined,
  languages: Languages,
  facts: TextSource,
): Finding[] {
  if (earlier && plainBreaks(earlier.row.translation) !== plainBreaks(row.translation)) return [twice(row, text)];
  return checkTranslation(row, text, languages, facts);
}

function takenRow(row: ReadRow, text: DeckText): TakenRow {
  const end = text.translation?.endsWith('\n') ? '\n' : '';
  const translation = `${plainBreaks(row.translation)}${end}`;
  const of =
    row.reference === undefined || sameText(row.reference, text.reference)
      ? text.reference
      : plainBreaks(row.reference);
  return { row, text, translation, of };
}

function unknownText(row: ReadRow, keys: readonly string[]): Finding {
  const suggestion = nearest(row.key, keys);
  return {
    code: 'unknown-key',
    message: {
      en: `The outline has no text \`${row.key}\`, so this translation has no place.`,
      zh: `大纲里没有 \`${row.key}\` 这段文字，这条译文无处可用。`,
    },
    hint: suggestion
      ? didYouMean(suggestion)
      : {
          en: 'The text may have been removed or moved since. Export the table again to see what there is.',
          zh: '这段文字可能已被删去或移动。请重新导出表格查看。',
        },
    path: [],
    span: row.place('key'),
  };
}

function twice(row: ReadRow, { path }: DeckText): Finding {
  return {
    code: 'duplicate-id',
    message: {
      en: `The table has two translations of \`${row.key}\`, and only one of them can count.`,
      zh: `表格中 \`${row.key}\` 有两条不同的译文，只能保留一条。`,
    },
    hint: { en: 'Keep one of the two rows.', zh: '请删去其中一行。' },
    path,
    span: row.place('key'),
  };
}

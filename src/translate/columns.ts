import type { UiLanguage, Words } from '../core/language.ts';
import { say } from '../messages/say.ts';
import type { TextState } from './deck-texts.ts';
import { limitWords, type TextRow, type TextTable } from './text-table.ts';

export const COLUMN_NAMES = [
  'key',
  'slides',
  'kind',
  'what',
  'reference',
  'translation',
  'room',
  'state',
  'note',
  'stamp',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Their heads; those of texts are followed by their language in parentheses. */
const HEADS: Readonly<Record<ColumnName, Words>> = say.translate.columnHeads;

/** Widths in characters of a spreadsheet's standard font. */
export const WIDTHS: Readonly<Record<ColumnName, number>> = {
  ...{ key: 26, slides: 7, kind: 12, what: 28, reference: 56 },
  ...{ translation: 56, room: 22, state: 12, note: 40, stamp: 10 },
};

const STATES: Readonly<Record<TextState, Words>> = say.translate.states;

export const headWords = (name: ColumnName): Words => HEADS[name];

export function headsOf({ reference, language, ui }: Omit<TextTable, 'rows'>): string[] {
  const languages: Partial<Record<ColumnName, string>> = { reference, translation: language };
  return COLUMN_NAMES.map((name) => {
    const [head, own] = [HEADS[name], languages[name]];
    return (own === undefined ? head : say.translate.headOf({ head, language: own }))[ui];
  });
}

export function tableCells(row: TextRow, language: string, ui: UiLanguage): string[] {
  const { key, slides, kind, what, reference, translation, limit, state, note, stamp } = row;
  const room = limitWords(limit, language)[ui];
  return [key, slides.join(', '), kind, what, reference, translation, room, STATES[state][ui], note, stamp];
}

/** Characters that a head has at most, with its language; longer cells are no heads. */
const LONGEST_HEAD = 60;

/** The column that a head names, in either language of the tool, and the text's language that it states. */
export function columnNamed(head: string): { name: ColumnName; language?: string } | undefined {
  if (head.length > LONGEST_HEAD) return undefined;
  const [, words = '', inner] = /^\s*([^(（]*?)\s*(?:[(（]\s*([^)）]*?)\s*[)）])?\s*$/.exec(head) ?? [];
  const plain = (text: string) =>
    text
      .replace(/[(（].*/, '')
      .trim()
      .toLowerCase();
  const name = COLUMN_NAMES.find((each) =>
    Object.values(HEADS[each]).some((one) => plain(one) === words.toLowerCase()),
  );
  if (!name) return undefined;
  const texts = name === 'reference' || name === 'translation';
  return texts && inner ? { name, language: inner } : { name };
}

export function stateOf(cell: string): TextState | undefined {
  const plain = cell.trim().toLowerCase();
  return (Object.keys(STATES) as TextState[]).find((state) => Object.values(STATES[state]).includes(plain));
}

import { groupedDigits } from '../core/counted.ts';
import { YAML_LIMITS } from '../core/limits.ts';
import { formatPath, type Path } from '../core/path.ts';
import { LocalizedText } from '../fields/fields.ts';
import { type Finding, severityOf } from '../findings/finding.ts';
import { hintOf, nearest } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { formatKey } from '../outline/outline.ts';
import { changedParts, sameText } from '../outline/stale-translation.ts';
import { hasStrayBold } from '../resolve/markup.ts';
import { resolveText } from '../resolve/resolve-text.ts';
import type { TextSource } from '../resolve/text-problems.ts';
import type { DeckText, TextState } from './deck-texts.ts';
import type { ReadRow } from './read-table.ts';
import type { TextLimit } from './text-limits.ts';
import { type FactPlaceholder, keptIn, lostIn, plainBreaks, printedFact, stampOf } from './text-table.ts';

export interface TakenRow {
  readonly row: ReadRow;
  readonly text: DeckText;
  readonly translation: string;
  /** The text that it translates. */
  readonly of: string;
}

interface Review {
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
  if (earlier && plainBreaks(earlier.row.translation) !== plainBreaks(row.translation))
    return [
      {
        code: 'duplicate-id',
        ...say.translate.twice({ key: row.key }),
        path: text.path,
        span: row.place('key'),
      },
    ];
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
    message: say.translate.unknownText({ key: row.key }),
    hint: hintOf(suggestion, say.translate.exportAgain),
    path: [],
    span: row.place('key'),
  };
}

interface Languages {
  readonly language: string;
  readonly reference: string;
}

/**
 * What is wrong with a translation before it is taken over: `unknown-fact` and what else texts give, `syntax` for bold
 * marks without a partner; and what is worth a look: `lost-placeholder` for a fact or link that it does not have,
 * `stale-translation` where the outline says something else than the translator read.
 */
function checkTranslation(row: ReadRow, text: DeckText, languages: Languages, facts: TextSource): Finding[] {
  const { language } = languages;
  const { path, form, reference } = text;
  if (row.translation.length > MAX_CHARACTERS) return [beyondAll(row, text, language)];
  const localized = new LocalizedText(form, { [language]: row.translation });
  const { findings } = resolveText(localized, path, languages, facts);
  // Bold marks without a partner are reported below, where the text has none itself.
  const others = findings.filter(({ at }) => typeof at !== 'object' || at.text !== '**');
  const own = others.map(({ at, suggestion: _, ...finding }): Finding => {
    const [words, nth] = typeof at === 'object' ? [at.text, at.nth] : [];
    return { ...finding, path, language, span: row.place('translation', words, nth) };
  });
  const read = row.reference ?? reference;
  return [
    ...own,
    ...strayBold(row, read, text, language),
    ...lost(row, read, text, language, facts, findings),
    ...changed(row, text, languages),
  ];
}

/** Characters of a translation: in YAML it may take twice as many, with what is before its lines and its escapes. */
const MAX_CHARACTERS = YAML_LIMITS.characters / 2;

function beyondAll(row: ReadRow, { path }: DeckText, language: string): Finding {
  const most = groupedDigits(MAX_CHARACTERS);
  return { code: 'syntax', ...say.translate.tooLong({ most }), path, language, span: row.place('translation') };
}

function strayBold(row: ReadRow, read: string, { path }: DeckText, language: string): Finding[] {
  if (!hasStrayBold(row.translation) || hasStrayBold(read)) return [];
  return [{ code: 'syntax', ...say.translate.strayBold, path, language, span: row.place('translation', '**') }];
}

function lost(
  row: ReadRow,
  read: string,
  { path, form }: DeckText,
  language: string,
  facts: TextSource,
  found: readonly Finding[],
): Finding[] {
  const known = keptIn(read).facts;
  return withoutMisspelt(lostIn(read, row.translation), known, found).map((raw): Finding => {
    const fact = known.find((each) => each.raw === raw);
    const prints = fact && facts.facts.has(fact.id) ? printedFact(fact, form, language, facts) : undefined;
    return {
      code: 'lost-placeholder',
      ...say.translate.lost({ isFact: fact !== undefined, raw, prints }),
      path,
      language,
      span: row.place('translation'),
    };
  });
}

/** What is lost without what is there misspelt, and is found as that: each misspelt name is one of the lost ones. */
function withoutMisspelt(
  all: readonly string[],
  known: readonly FactPlaceholder[],
  found: readonly Finding[],
): string[] {
  const idOf = (raw: string) => known.find((each) => each.raw === raw)?.id;
  const meant = found.flatMap(({ suggestion }) => suggestion ?? []);
  let unnamed = found.filter(({ code, suggestion }) => code === 'unknown-fact' && suggestion === undefined).length;
  return all.filter((raw) => {
    const id = idOf(raw);
    if (id === undefined) return true;
    if (meant.includes(id) || meant.includes(raw)) return false;
    unnamed -= 1;
    return unnamed < 0;
  });
}

function changed(row: ReadRow, { path, reference: now }: DeckText, { language, reference }: Languages): Finding[] {
  if (row.reference === undefined || sameText(row.reference, now)) return [];
  const [before, after] = changedParts(row.reference, now);
  return [
    {
      code: 'stale-translation',
      ...say.translate.changed({ reference, before, after }),
      path,
      language,
      span: row.place('key'),
    },
  ];
}

/**
 * The rows whose translations make a slide overflow that did not before, and the `overflow` of each at its row. `before`
 * and `after` are what was found on the deck without the rows and with them.
 */
export function tooLong(
  rows: readonly TakenRow[],
  before: readonly Finding[],
  after: readonly Finding[],
): { readonly rows: readonly TakenRow[]; readonly findings: readonly Finding[] } {
  const known = new Set(overflows(before).map(({ path }) => formatPath(path)));
  const found = overflows(after).filter(({ path }) => !known.has(formatPath(path)));
  const pairs = found.flatMap((finding) => culprits(finding.path, rows).map((row) => ({ row, finding })));
  const first = pairs.filter(({ row }, index) => pairs.findIndex((each) => each.row === row) === index);
  return {
    rows: first.map(({ row }) => row),
    findings: first.map(({ row, finding: { span: _, ...finding } }) => ({
      ...finding,
      span: row.row.place('translation'),
    })),
  };
}

/** Translations that are longer than their room by these factors have a finding, and are not taken over. */
const LONG = 1.3;
const FAR_TOO_LONG = 3;

/**
 * `long-text` for translations that are longer than their places have room for, which slides show in more lines and smaller
 * type; `overflow` for those that are so by far, with their rows. `limits` and `texts` have what fits and what would stand
 * there by the paths of texts.
 */
export function beyondRoom(
  rows: readonly TakenRow[],
  limits: ReadonlyMap<string, TextLimit>,
  texts: ReadonlyMap<string, string>,
): { readonly rows: readonly TakenRow[]; readonly findings: readonly Finding[] } {
  const found = rows.flatMap((row) => {
    const place = formatPath(row.text.path);
    const room = limits.get(place)?.characters;
    const length = [...(texts.get(place) ?? '')].length;
    if (room === undefined || length <= LONG * room) return [];
    const far = length > FAR_TOO_LONG * room;
    const code = far ? ('overflow' as const) : ('long-text' as const);
    const finding: Finding = {
      code,
      ...say.translate.noRoom({ length, room, isFar: far }),
      path: row.text.path,
      span: row.row.place('translation'),
    };
    return [{ row, far, finding: { ...finding, excess: { characters: length - room } } }];
  });
  return { rows: found.flatMap(({ row, far }) => (far ? [row] : [])), findings: found.map(({ finding }) => finding) };
}

const overflows = (findings: readonly Finding[]) => findings.filter(({ code }) => code === 'overflow');

/** The rows that stand at a path; else the nearest on its slide, for a list overflows as a whole. */
function culprits(path: Path, rows: readonly TakenRow[]): TakenRow[] {
  const shared = (row: TakenRow) => {
    const differs = row.text.path.findIndex((part, index) => part !== path[index]);
    return differs === -1 ? row.text.path.length : differs;
  };
  const exact = rows.filter((row) => shared(row) === row.text.path.length);
  if (exact.length > 0) return exact;
  const nearest = Math.max(0, ...rows.map(shared));
  return nearest < 2 ? [] : rows.filter((row) => shared(row) === nearest);
}

import { defined } from '../core/collections.ts';
import type { UiLanguage, Words } from '../core/language.ts';
import { formatPath, foundIn } from '../core/path.ts';
import { isRichText, plainText } from '../core/rich-text.ts';
import { type Files, memoryFiles } from '../files/files.ts';
import { applyEdits, type Finding, stopsDeck } from '../findings/finding.ts';
import { layeredFiles } from '../io/disk-files.ts';
import { say } from '../messages/say.ts';
import { encodeLike } from '../outline/edit/yaml-source.ts';
import { DECK_LANGUAGES, type Outline } from '../outline/outline.ts';
import type { ParsedOutline } from '../outline/parse-outline.ts';
import { readOutline, translationFile } from '../outline/read-outline.ts';
import type { ResolvedDeck } from '../resolve/resolve-deck.ts';
import { type TextSource, textSource } from '../resolve/text-problems.ts';
import { type DeckText, deckTexts, type SoundOutline } from '../translate/deck-texts.ts';
import { readTexts, writeTexts } from '../translate/formats.ts';
import { placeRows } from '../translate/read-table.ts';
import { beyondRoom, reviewRows, type TakenRow, tooLong } from '../translate/review-rows.ts';
import type { TableFormat } from '../translate/table-format.ts';
import { takeOver } from '../translate/take-over.ts';
import { textLimits } from '../translate/text-limits.ts';
import { type TextTable, textTable } from '../translate/text-table.ts';
import { makeScene, type ReviewedScene } from './make-scene.ts';
import { type OpenDeck, openOutline } from './open-deck.ts';
import { keptBrands, type useBrand } from './use-brand.ts';

interface TranslationOptions {
  readonly files: Files;
  /** The outline's path in `files`. */
  readonly outline: string;
  /** The language to translate into; the deck's only other one where omitted. */
  readonly language?: string;
  /** The language of words for the translator. */
  readonly ui: UiLanguage;
  /** Loads brands; callers that translate many decks may keep them. */
  readonly useBrand?: typeof useBrand;
  readonly onProgress?: (message: Words) => void;
}

/** A deck that texts are taken from or brought to, open in the language that they go into alone. */
interface Deck {
  readonly parsed: SoundOutline;
  readonly language: string;
  readonly texts: readonly DeckText[];
  readonly resolved: ResolvedDeck;
  readonly facts: TextSource;
  readonly open: OpenDeck;
  readonly laidOut: ReviewedScene;
}

/** Why a command did not run: wrong usage, in words, or errors in the outline. */
export interface Stopped {
  readonly refused?: Words;
  readonly findings: readonly Finding[];
}

type ExportResult = Stopped | { readonly bytes: Uint8Array; readonly table: TextTable };

/**
 * The texts of a deck as a table for a translator. Stops where the outline has errors, or lacks the language.
 */
export async function exportTexts(
  options: TranslationOptions & { readonly format: TableFormat },
): Promise<ExportResult> {
  const deck = await readDeck(options);
  if ('findings' in deck) return deck;
  const { parsed, language, texts, resolved, facts, open, laidOut } = deck;
  options.onProgress?.(say.app.measuringFits);
  const limits = textLimits(resolved, open.brand, open.measurer);
  const table = textTable({ parsed, texts, limits, scene: laidOut.scene, facts }, language, options.ui);
  return { bytes: await writeTexts(table, options.format), table };
}

export interface ImportResult {
  /** The files of the outline that change, by their path, in their old encoding. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly language: string;
  readonly findings: readonly Finding[];
  readonly taken: number;
  readonly left: number;
  /** The table as lines, in which its findings are shown. */
  readonly text: string;
}

interface TableFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * A translator's table taken over into the outline's files, which are returned and not written. Rows that nobody
 * touched change nothing; a row with an error is left out, and all others are taken.
 */
export async function importTexts(
  options: TranslationOptions & { readonly table: TableFile },
): Promise<(Stopped & { readonly text: string }) | ImportResult> {
  const { outline, table: source, useBrand = keptBrands() } = options;
  const files = withNamesOfNow(options.files, outline);
  const parsed = readOutline(files, outline);
  if (!isSound(parsed)) return { findings: parsed.findings, text: '' };
  const keys = deckTexts(parsed, '').map(({ key }) => key);
  const table = await readTexts(source.file, source.bytes, keys);
  if (stopsDeck(table.findings)) return { findings: table.findings, text: table.text };
  const deck = await readDeck({ ...options, files, useBrand }, table.language);
  if ('findings' in deck) return { ...deck, text: table.text };

  const { language, texts, facts } = deck;
  const [reference = language] = parsed.outline.deck.languages;
  const review = reviewRows(table.rows, texts, placeRows(table.rows, parsed), { language, reference }, facts);
  const target = { parsed, texts, language, file: translationFile(files, outline, language) };
  const attempt = takeOver(review.taken, target);
  const long = await longRows(attempt.files, attempt.written, deck, { ...options, files, useBrand });
  const rows = attempt.written.filter((row) => !long.rows.includes(row));
  const done = long.rows.length > 0 ? takeOver(rows, target) : attempt;
  proveTaken(readOutline(withFiles(files, done.files), outline), language, rows);
  return {
    files: new Map([...done.files].map(([file, text]) => [file, encodeLike(options.files.read(file), text)])),
    language,
    findings: [...table.findings, ...review.findings, ...attempt.findings, ...long.findings],
    taken: rows.length,
    left: review.left + attempt.findings.length + long.rows.length,
    text: table.text,
  };
}

/** The files with the entries of translations under the names that their texts have in the outline now. */
function withNamesOfNow(files: Files, outline: string): Files {
  const { findings, document } = readOutline(files, outline);
  const texts = document.files.flatMap(({ file, text }): [string, string][] => {
    const edits = findings.flatMap(({ code, edit }) =>
      code === 'stale-translation' && edit?.file === file ? edit : [],
    );
    return edits.length > 0 ? [[file, applyEdits(text, edits).text]] : [];
  });
  return texts.length > 0 ? withFiles(files, new Map(texts)) : files;
}

/** The rows whose texts do not fit on the slides that they would stand on, and what is found in those and others. */
async function longRows(
  changed: ReadonlyMap<string, string>,
  rows: readonly TakenRow[],
  before: Deck,
  options: TranslationOptions,
): Promise<{ rows: readonly TakenRow[]; findings: readonly Finding[] }> {
  if (rows.length === 0) return { rows: [], findings: [] };
  const files = withFiles(options.files, changed);
  const after = await readDeck({ ...options, files, language: before.language });
  if ('findings' in after) return { rows: [], findings: [] };
  const long = tooLong(rows, before.laidOut.findings, after.laidOut.findings);
  const rest = rows.filter((row) => !long.rows.includes(row));
  const touched = before.resolved.slides.filter(({ path }) => rest.some(({ text }) => text.path[1] === path[1]));
  const { open, resolved } = before;
  const limits = textLimits(resolved, open.brand, open.measurer, touched);
  const { title, slides } = after.resolved;
  const all = [{ path: ['deck', 'title'], content: title }, ...slides].flatMap(({ content, path }) =>
    foundIn(content, path, (value, at) =>
      isRichText(value) ? [[formatPath(at), plainText(value)] as const] : undefined,
    ),
  );
  const beyond = beyondRoom(rest, limits, new Map(all));
  return { rows: [...long.rows, ...beyond.rows], findings: [...long.findings, ...beyond.findings] };
}

/** Throws where a text does not read as it was written: a fault of the tool, before anything is on the disk. */
function proveTaken(parsed: ParsedOutline, language: string, rows: readonly TakenRow[]): void {
  if (!isSound(parsed)) throw new Error(`The outline cannot be read: ${JSON.stringify(parsed.findings[0])}`);
  const now = new Map(deckTexts(parsed, language).map((text) => [JSON.stringify(text.path), text.translation]));
  const wrong = rows.find(({ text, translation }) => now.get(JSON.stringify(text.path)) !== translation);
  if (wrong) throw new Error(`The text at ${wrong.row.key} would not read as it was translated.`);
}

function isSound(parsed: ParsedOutline): parsed is SoundOutline {
  return parsed.outline !== undefined && !stopsDeck(parsed.findings);
}

function withFiles(files: Files, changed: ReadonlyMap<string, string>): Files {
  return layeredFiles([memoryFiles(Object.fromEntries(changed)), files]);
}

/** The deck in the language that texts go into, laid out; or why it cannot be. `ofTable` is the one that a table states. */
async function readDeck(options: TranslationOptions, ofTable?: string): Promise<Deck | Stopped> {
  const { files, outline: file } = options;
  const parsed = readOutline(files, file);
  if (!isSound(parsed)) return { findings: parsed.findings };
  const chosen = chooseLanguage(parsed.outline, options.language, ofTable);
  if ('refused' in chosen) return { ...chosen, findings: [] };
  const { language } = chosen;
  const { useBrand } = options;
  const opened = await openOutline(parsed, { files, outline: file, languages: [language], ...defined({ useBrand }) });
  if (!('open' in opened)) return { findings: opened.findings };
  const { open } = opened;
  const [own] = open.decks;
  if (!own) throw new Error('A deck that was opened in a language has a deck of it.');
  const facts = textSource(parsed.outline, own.deck.facts);
  const texts = deckTexts(parsed, language);
  return { parsed, language, texts, resolved: own.deck, facts, open, laidOut: makeScene(open, own) };
}

type ChosenLanguage = { readonly language: string } | { readonly refused: Words };

/**
 * The language that texts go into: the one asked for, else the one that a table states, else the only one of the deck
 * besides the reference. Refused where decks are not drawn in it, where the deck does not have it, where it is the
 * reference, and where table and wish differ.
 */
function chooseLanguage({ deck }: Outline, asked?: string, ofTable?: string): ChosenLanguage {
  const [reference = '', ...others] = deck.languages;
  const own = ofTable === undefined ? undefined : primary(ofTable);
  if (asked !== undefined && own !== undefined && primary(asked) !== own)
    return { refused: say.translate.otherLanguage({ ofTable: own, asked }) };
  const language = asked ?? own ?? (others.length === 1 ? others[0] : undefined);
  if (language === undefined || language === reference) return { refused: notReference(language, others) };
  if (!(DECK_LANGUAGES as readonly string[]).includes(language))
    return {
      refused: say.translate.notDrawn({ language, drawn: DECK_LANGUAGES.map(quoted) }),
    };
  return deck.languages.includes(language)
    ? { language }
    : {
        refused: say.translate.notInDeck({ language, languages: deck.languages.map(quoted) }),
      };
}

const primary = (tag: string) => tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';

const quoted = (name: string) => `\`${name}\``;

function notReference(language: string | undefined, others: readonly string[]): Words {
  if (others.length === 0) return say.translate.oneLanguage;
  const wish = say.translate.sayLanguage({ languages: others.map(quoted) });
  if (language === undefined) return wish;
  return say.translate.notReference({ language, wish });
}

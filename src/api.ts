import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isUint8Array } from 'node:util/types';
import { type Build, buildDecks } from './app/build-decks.ts';
import { acceptFacts, readLedger } from './app/fact-ledger.ts';
import { isRecord, type OptionRule, refuseOptions, refuseValue } from './app/refuse-options.ts';
import type { Stopped } from './app/translate-texts.ts';
import { keptBrands } from './app/use-brand.ts';
import { projectFiles, sharedFiles } from './cli/project-files.ts';
import { findingsJson, reportJson } from './cli/report/format-report.ts';
import { type RecentCache, recentCache } from './core/cache.ts';
import { defined } from './core/collections.ts';
import { FORMAT_NAMES } from './core/formats.ts';
import { UI_LANGUAGES } from './core/language.ts';
import { READINGS } from './core/reading.ts';
import { type Files, memoryFiles } from './files/files.ts';
import { layeredFiles } from './io/disk-files.ts';
import { removeLeftPages } from './io/remove-left-pages.ts';
import { writeWhole } from './io/write-whole.ts';
import { DECK_LANGUAGES } from './outline/outline.ts';
import { listedLanguages, readSource } from './outline/read-source.ts';
import { escapeMarkup } from './resolve/markup.ts';

/** Where an outline and its files are, and how it is looked at. What is omitted is as the outline states it. */
export interface DeckOptions {
  /**
   * Files in memory, as text or bytes, by their paths: the outline's and all that it names (data, pictures,
   * `templates/<brand>/brand.yaml`). Nothing is read from the disk then but the brands and the scenes that come with the
   * tool, and what `folder` has. Entries may be changed, added and removed between two runs.
   */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /**
   * The folder of the disk that has what `files` has not; paths are from there. Where both are omitted, it is the outline's
   * own, and for an outline as an object the working folder.
   */
  readonly folder?: string;
  /** The languages to look at, each once. */
  readonly languages?: readonly string[];
  /** A brand in place of the outline's own: the name of a folder in `templates/`. */
  readonly brand?: string;
  /** Where the deck is read: in a hall, or on a desk. */
  readonly reading?: 'hall' | 'desk';
  /** The day with which dates are compared, as 2026-12-31; without it, none is. */
  readonly today?: string;
  /** Whether warnings stop a deck as errors do. */
  readonly strict?: boolean;
  /** The language of findings and of progress; English where it is omitted. */
  readonly ui?: 'en' | 'zh';
  /** What decks that are opened one after the other share; each keeps its own where it is omitted. */
  readonly keep?: Keep;
}

/** How one check or build runs. */
export interface RunOptions {
  /** Ends the run, which then rejects with the signal's reason; what stood in a folder stays. */
  readonly signal?: AbortSignal;
  /** Told of each step before it begins, in words for people: “Drawing the charts, en”. */
  readonly onProgress?: (step: string) => void;
}

/** What a deck can be written in; docs/sharing.md says what each is for. */
export type FormatName = 'pptx' | 'pdf' | 'html' | 'handout' | 'notes' | 'png' | 'sheet' | 'svg';

/** How a build runs. */
export interface BuildOptions extends RunOptions {
  /** What the deck is written in, in place of what the outline says. */
  readonly formats?: readonly FormatName[];
}

/** Something that is wrong, or doubtful, and where. */
export interface Finding {
  /** Its code, as in docs/findings.md: `overflow`. */
  readonly code: string;
  /** Errors stop the deck. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** The language of the deck that it is about; of all where it is omitted. */
  readonly language?: string;
  /** Where it is within what the file says: `slides[3].points[0]`. */
  readonly path: string;
  /** The file that it stands in; omitted, with what follows, where it stands in none, as in an outline that is an object. */
  readonly file?: string;
  /** Line and column count from 1; `start` and `end` are offsets in UTF-16 units, from 0. */
  readonly line?: number;
  readonly column?: number;
  readonly start?: number;
  readonly end?: number;
  /** What would stand there if it were right. */
  readonly suggestion?: string;
  /** The change to the file that mends it; `safe` where nothing else can have been meant. */
  readonly edit?: {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly safe?: boolean;
  };
}

/** What is worth knowing, and where, if it is of one place: then as a finding has it. */
export interface Note extends Partial<Pick<Finding, 'path' | 'file' | 'line' | 'column' | 'start' | 'end'>> {
  readonly message: string;
}

/** What a check or a build found. */
export interface Report {
  /** Whether nothing stops the deck. */
  readonly ok: boolean;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** Those that the outline or the brand accepts, each with its reason. */
  readonly accepted: readonly (Finding & { readonly reason: string })[];
  /** What is worth knowing, and neither wrong nor doubtful, in whole sentences. */
  readonly notes: readonly Note[];
}

/** A deck as a file. */
export interface DeckFile {
  /** As `investment.en.pptx`. */
  readonly name: string;
  readonly language: string;
  /** What it is written in: `pptx`. */
  readonly format: FormatName;
  /** How many slides it has. */
  readonly slides: number;
  readonly bytes: Uint8Array;
}

/** What came of a build. */
export interface BuiltDeck extends Report {
  /** The files of each language; none where an error stops the deck. */
  readonly files: readonly DeckFile[];
  /**
   * Puts the files into a folder, which is made where there is none, in place of those of the same name: each whole,
   * once all are on the disk. Pictures of slides that the deck had before, beyond those that it has now, are removed.
   * @returns Their paths.
   */
  write(folder: string): string[];
}

/** A fact of an outline: what it says, where that is from, and where it stands. */
export interface Fact {
  readonly id: string;
  /** What it measures. */
  readonly name: string;
  /** The figure as lists print it: `RMB 339.1 bn`. */
  readonly shown: string;
  /** The value in `unit`; omitted where the fact is only words. */
  readonly value?: number;
  /** As the language writes it; omitted for plain counts. */
  readonly unit?: string;
  readonly period?: string;
  /** The id of its source. */
  readonly source?: string;
  /** The ids of the facts that it is computed from. */
  readonly inputs: readonly string[];
  /** A draft is a figure that nobody has checked against its source. */
  readonly status: 'fact' | 'draft';
  /** The ids of the slides whose texts, charts or notes name it. */
  readonly slides: readonly string[];
  /** The ids of the facts that are computed from it. */
  readonly facts: readonly string[];
  /** What the source says, word for word. */
  readonly quote?: string;
}

/** The facts of an outline, in its order. */
export interface FactList {
  /** Whether no error of the outline keeps its facts from being read; where one does, there are none. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** The language of names and figures. */
  readonly language?: string;
  readonly facts: readonly Fact[];
}

/** An outline whose drafts are facts. */
export interface AcceptedDrafts {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** The text of the outline with `draft: true` taken out of these facts, and no other change; JSON where it is an object. */
  readonly text: string;
  /** The drafts that became facts, by id, and those named that were facts before. */
  readonly accepted: readonly string[];
  readonly already: readonly string[];
  /** How many drafts are left. */
  readonly left: number;
}

/** An outline that can be checked and built, as often as its files change. */
export interface Deck {
  /** Finds what is wrong with it, and writes nothing. */
  check(run?: RunOptions): Promise<Report>;
  /** Makes its files in each of its languages. */
  build(run?: BuildOptions): Promise<BuiltDeck>;
  /** Lists its facts, in the deck's first language where none is named. */
  facts(options?: { readonly language?: string }): Promise<FactList>;
  /** Makes drafts facts, those of these ids or all, in a text that it gives back; it writes nothing. */
  acceptFacts(ids: readonly string[] | 'all'): Promise<AcceptedDrafts>;
}

/** What earlier builds left in memory: brands, slides and pictures, for builds that show some of them again. */
export class Keep {
  constructor() {
    KEPT.set(this, { cache: recentCache(), useBrand: keptBrands() });
  }
}

const KEPT = new WeakMap<Keep, { readonly cache: RecentCache; readonly useBrand: ReturnType<typeof keptBrands> }>();

const SOME_TEXT = (value: unknown) => typeof value === 'string' && value !== '';
const oneOf = (values: readonly string[]): OptionRule => ({
  takes: values.join(' or '),
  isTaken: (value) => values.includes(value as string),
});
const someOf = (values: readonly string[]): OptionRule => ({
  takes: `some of ${values.join(', ')}, each once`,
  isTaken: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((each) => values.includes(each)),
});
const FOLDER: OptionRule = { takes: 'the path of a folder', isTaken: SOME_TEXT };
const TEXT: OptionRule = { takes: 'a text', isTaken: (value) => typeof value === 'string' };

const OUTLINE: OptionRule = {
  takes: 'the path of an outline, or an outline as an object',
  isTaken: (value) => SOME_TEXT(value) || isRecord(value),
};

const DECK_OPTIONS: Readonly<Record<keyof DeckOptions, OptionRule>> = {
  files: {
    takes: 'texts and Uint8Arrays by their paths',
    isTaken: (value) =>
      isRecord(value) && Object.values(value).every((each) => typeof each === 'string' || isUint8Array(each)),
  },
  folder: FOLDER,
  languages: someOf(DECK_LANGUAGES),
  brand: { takes: 'the name of a brand', isTaken: SOME_TEXT },
  reading: oneOf(READINGS),
  today: {
    takes: 'a day such as 2026-12-31',
    isTaken: (value) =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  },
  strict: { takes: 'true or false', isTaken: (value) => typeof value === 'boolean' },
  ui: oneOf(UI_LANGUAGES),
  keep: { takes: 'a Keep', isTaken: (value) => KEPT.has(value as Keep) },
};

const RUN_OPTIONS: Readonly<Record<keyof RunOptions, OptionRule>> = {
  signal: {
    takes: 'an AbortSignal',
    isTaken: (value) => typeof (value as AbortSignal | null)?.throwIfAborted === 'function',
  },
  onProgress: { takes: 'a function', isTaken: (value) => typeof value === 'function' },
};

const BUILD_OPTIONS: Readonly<Record<keyof BuildOptions, OptionRule>> = {
  ...RUN_OPTIONS,
  formats: someOf(FORMAT_NAMES),
};

const FACTS_OPTIONS: Readonly<Record<'language', OptionRule>> = {
  language: oneOf(DECK_LANGUAGES),
};

const IDS: OptionRule = {
  takes: 'ids of facts, or all',
  isTaken: (value) => value === 'all' || (Array.isArray(value) && value.every((each) => typeof each === 'string')),
};

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What an outline that is an object is called among its files. */
const OBJECT = 'slides.yaml';

/** The text of an outline that is an object: JSON is YAML. */
function textOf(outline: object): string {
  try {
    return String(JSON.stringify(outline));
  } catch (error) {
    throw new RangeError(`\`outline\` takes what JSON can hold: ${(error as Error).message}`, { cause: error });
  }
}

/** What the outline is called among its files, and the folder of the disk that has those that are not in memory. */
function placeOf(outline: string | object, { files, folder }: DeckOptions): { inside: string; below?: string } {
  const named = folder === undefined ? {} : { below: resolve(folder) };
  if (typeof outline === 'object') return { inside: OBJECT, ...(files ? {} : { below: resolve() }), ...named };
  if (files || folder !== undefined) return { inside: outline, ...named };
  const path = resolve(outline);
  return { inside: basename(path), below: dirname(path) };
}

/** The files in memory as they are now: what the caller changes later is of later runs. */
function copied(outline: string | object, files: DeckOptions['files'] = {}): Files {
  const entries = Object.entries(files).map(([path, entry]) => [
    path,
    typeof entry === 'string' ? entry : entry.slice(),
  ]);
  if (typeof outline === 'object') entries.push([OBJECT, textOf(outline)]);
  return memoryFiles(Object.fromEntries(entries));
}

/** A finding or a note of an outline that is an object: its file is nobody's, and `path` is its place. */
function withoutPlace<T extends Partial<Finding>>({ file, line, column, start, end, edit, ...finding }: T) {
  const isOther = file !== undefined && file !== OBJECT;
  return isOther ? { ...finding, ...defined({ file, line, column, start, end, edit }) } : finding;
}

/**
 * Opens an outline: an object, or a file, of the disk or of `files`. All is read anew in every check and build; only what
 * changed since the last one is made again.
 *
 * What is wrong with the outline is found, and never thrown. A RangeError says that there is no such option, or that it has
 * a value that it does not take; a check or a build rejects where there is no outline, or it is not in a language that is
 * asked for.
 */
export function openDeck(outline: string | object, options: DeckOptions = {}): Deck {
  refuseValue('outline', outline, OUTLINE);
  refuseOptions('options', options, DECK_OPTIONS);
  const { files: inMemory, folder: _, ui = 'en', keep = new Keep(), ...asked } = options;
  const { inside, below } = placeOf(outline, options);
  const others = below === undefined ? sharedFiles(HOME) : projectFiles(below, HOME);
  const filesNow = (): Files => {
    const files = layeredFiles([copied(outline, inMemory), others]);
    const absent = !files.read(inside) && !files.refusal(inside);
    if (absent) throw new Error(`There is no outline ${outline}.`);
    return files;
  };
  const run = async (
    formats: readonly FormatName[] | undefined,
    { signal, onProgress }: RunOptions,
  ): Promise<Build> => {
    const files = filesNow();
    const listed = asked.languages && listedLanguages(readSource(files, inside));
    const other = listed && asked.languages?.find((language) => !listed.includes(language));
    if (other !== undefined) throw new RangeError(`${inside} is in ${listed?.join(' and ')}, and not in ${other}.`);
    const kept = KEPT.get(keep);
    kept?.cache.turn();
    return buildDecks({
      ...{ ...defined(asked), ...kept, files, outline: inside, signal },
      ...(formats ? { formats } : {}),
      onProgress: (step, share) => {
        if (!share) onProgress?.(step[ui]);
      },
    });
  };
  const reportOf = ({ report }: Build): Report => {
    const { ok, findings, accepted, notes } = reportJson(report, ui) as Report;
    if (typeof outline === 'string') return { ok, findings, accepted, notes };
    const placed = accepted.map(({ reason, ...finding }) => ({ reason, ...withoutPlace(finding) }));
    return { ok, findings: findings.map(withoutPlace), accepted: placed, notes: notes.map(withoutPlace) };
  };
  const stoppedBy = ({ refused, findings }: Stopped) => {
    if (refused) throw new RangeError(refused[ui]);
    const placed = findingsJson(findings, ui) as Finding[];
    return { ok: false, findings: typeof outline === 'string' ? placed : placed.map(withoutPlace) };
  };
  return {
    async facts(options = {}) {
      refuseOptions('facts', options, FACTS_OPTIONS);
      const ledger = readLedger({ files: filesNow(), outline: inside, ...options });
      return 'findings' in ledger ? { ...stoppedBy(ledger), facts: [] } : { ok: true, findings: [], ...ledger };
    },
    async acceptFacts(ids) {
      refuseValue('ids', ids, IDS);
      const done = acceptFacts({ files: filesNow(), outline: inside }, ids);
      if ('findings' in done) return { ...stoppedBy(done), text: '', accepted: [], already: [], left: 0 };
      const { bytes: _, ...rest } = done;
      return { ok: true, findings: [], ...rest };
    },
    check: async (options = {}) => {
      refuseOptions('run', options, RUN_OPTIONS);
      return reportOf(await run([], options));
    },
    async build(options = {}) {
      refuseOptions('run', options, BUILD_OPTIONS);
      const { formats, ...how } = options;
      const built = await run(formats, how);
      const { outputs } = built;
      return {
        ...reportOf(built),
        files: outputs,
        write(folder) {
          refuseValue('folder', folder, FOLDER);
          const written = outputs.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
          writeWhole(written);
          removeLeftPages(
            folder,
            outputs.map(({ name }) => name),
          );
          return written.map(({ path: own }) => own);
        },
      };
    },
  };
}

/**
 * A text that a deck shows to the letter: braces and other signs that mean something in the texts of an outline
 * (`{fact}`, `**bold**`, `[link](…)`, `^[note]`) are written as signs.
 */
function escapeText(text: string): string {
  refuseValue('text', text, TEXT);
  return escapeMarkup(text);
}

export { escapeText as escape };

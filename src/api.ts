import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Build, buildDecks } from './app/build-decks.ts';
import { keptBrands } from './app/use-brand.ts';
import { projectFiles, sharedFiles } from './cli/project-files.ts';
import { reportJson } from './cli/report/format-report.ts';
import { type RecentCache, recentCache } from './core/cache.ts';
import { FORMAT_NAMES } from './core/formats.ts';
import { UI_LANGUAGES, type Words } from './core/language.ts';
import { READINGS } from './core/reading.ts';
import { memoryFiles } from './files/files.ts';
import { layeredFiles } from './io/disk-files.ts';
import { removeLeftPages } from './io/remove-left-pages.ts';
import { writeWhole } from './io/write-whole.ts';
import { LANGUAGES } from './outline/outline.ts';
import { listedLanguages, readSource } from './outline/read-source.ts';

/** A deck's outline, and how it is looked at. What is omitted is as the outline states it. */
export interface DeckOptions {
  /**
   * The outline's file and all that it names (data, pictures, `templates/<brand>/brand.yaml`), by their paths, as text or
   * bytes. Nothing is then read from the disk but the brands and the scenes that come with the tool. Where it is omitted,
   * the outline is a file on the disk, and what it names stands beside it.
   */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The languages to look at. */
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
  /** Its code, as in docs/findings: `overflow`. */
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
  /** The file that it stands in; omitted, with what follows, where it stands in none. */
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

/** What a check or a build found. */
export interface Report {
  /** Whether nothing stops the deck. */
  readonly ok: boolean;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** Those that the outline or the brand accepts, each with its reason. */
  readonly accepted: readonly (Finding & { readonly reason: string })[];
  /** What is worth knowing, and neither wrong nor doubtful. */
  readonly notes: readonly string[];
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

/** An outline that can be checked and built, as often as its files change. */
export interface Deck {
  /** Finds what is wrong with it, and writes nothing. */
  check(run?: RunOptions): Promise<Report>;
  /** Makes its files in each of its languages. */
  build(run?: BuildOptions): Promise<BuiltDeck>;
}

/** What earlier builds left in memory: brands, slides and pictures, for builds that show some of them again. */
export class Keep {
  constructor() {
    KEPT.set(this, { cache: recentCache(), useBrand: keptBrands() });
  }
}

const KEPT = new WeakMap<Keep, { readonly cache: RecentCache; readonly useBrand: ReturnType<typeof keptBrands> }>();

/** Throws a RangeError for an option with a value that it does not take, which a program in JavaScript may give it. */
function refuseUnknown({ languages, reading, today, ui }: DeckOptions): void {
  const refuse = (option: string, value: unknown, taken: string) => {
    throw new RangeError(`\`${option}\` takes ${taken}, and not ${JSON.stringify(value)}.`);
  };
  const isKnown = (language: string) => (LANGUAGES as readonly string[]).includes(language);
  if (languages && (languages.length === 0 || !languages.every(isKnown)))
    refuse('languages', languages, `some of ${LANGUAGES.join(', ')}`);
  if (reading !== undefined && !READINGS.includes(reading)) refuse('reading', reading, READINGS.join(' or '));
  if (ui !== undefined && !UI_LANGUAGES.includes(ui)) refuse('ui', ui, UI_LANGUAGES.join(' or '));
  if (today !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(today) && !Number.isNaN(Date.parse(today))))
    refuse('today', today, 'a day such as 2026-12-31');
}

/** Throws a RangeError for unknown formats, for one that is listed twice, and for an empty list. */
function refuseFormats(formats: readonly FormatName[] | undefined): void {
  if (!formats) return;
  const isEachOnce = formats.length > 0 && new Set(formats).size === formats.length;
  if (isEachOnce && formats.every((name) => FORMAT_NAMES.includes(name))) return;
  const taken = FORMAT_NAMES.join(', ');
  throw new RangeError(`\`formats\` takes some of ${taken}, each once, and not ${JSON.stringify(formats)}.`);
}

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Opens the outline at a path: of the disk, or of `files`. Its files are read anew in every check and build; only
 * what changed since the last one is made again.
 *
 * What is wrong with the outline is found, and never thrown. A RangeError says that an option has a value that it does not
 * take; a check or a build rejects where there is no outline, or it is not in a language that is asked for.
 */
export function openDeck(outline: string, options: DeckOptions = {}): Deck {
  refuseUnknown(options);
  const { files, ui = 'en', keep = new Keep(), ...asked } = options;
  const path = files ? outline : resolve(outline);
  const source = files ? layeredFiles([memoryFiles(files), sharedFiles(HOME)]) : projectFiles(dirname(path), HOME);
  const inside = files ? outline : basename(path);
  const run = async (
    formats: readonly FormatName[] | undefined,
    { signal, onProgress }: RunOptions,
  ): Promise<Build> => {
    const absent = !source.read(inside) && !source.refusal(inside);
    if (absent) throw new Error(`There is no outline ${outline}.`);
    const listed = asked.languages && listedLanguages(readSource(source, inside));
    const other = listed && asked.languages?.find((language) => !listed.includes(language));
    if (other !== undefined) throw new RangeError(`${outline} is in ${listed?.join(' and ')}, and not in ${other}.`);
    const kept = KEPT.get(keep);
    kept?.cache.turn();
    return buildDecks({
      ...{ ...asked, ...kept, files: source, outline: inside, signal },
      ...(formats ? { formats } : {}),
      onProgress: (step: Words) => onProgress?.(step[ui]),
    });
  };
  const reportOf = ({ report }: Build): Report => {
    const { ok, findings, accepted, notes = [] } = reportJson(report, ui) as Report & { notes?: Report['notes'] };
    return { ok, findings, accepted, notes };
  };
  return {
    check: async (options = {}) => reportOf(await run([], options)),
    async build({ formats, ...options } = {}) {
      refuseFormats(formats);
      const built = await run(formats, options);
      const { outputs } = built;
      return {
        ...reportOf(built),
        files: outputs,
        write(folder) {
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

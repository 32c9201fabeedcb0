import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { keptBrands } from '../app/use-brand.ts';
import { recentCache } from '../core/cache.ts';
import { attempt, defined } from '../core/collections.ts';
import { DEFAULT_FORMATS } from '../core/formats.ts';
import { oneAfterAnother } from '../core/one-after-another.ts';
import { DEFAULT_READING } from '../core/reading.ts';
import { type Files, memoryFiles, readText } from '../files/files.ts';
import { filesBelow } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import { diskFiles, layeredFiles } from '../io/disk-files.ts';
import { makeFolder } from '../io/make-folder.ts';
import { watchFolders } from '../io/watch-folder.ts';
import { writeWhole } from '../io/write-whole.ts';
import { outlineNames } from '../outline/editor/outline-names.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { deckBuilds, type MakeDecks } from './builds.ts';
import { keptFiles } from './deck/kept-files.ts';
import { type Frame, liveDeck } from './deck/live-deck.ts';
import { sketchPages, writtenSlides } from './deck/sketch-pages.ts';
import { findingView } from './finding-view.ts';
import { openGallery } from './gallery/gallery.ts';
import type { EventName, Events, LivePage, Plan, View } from './protocol/events.ts';
import { type GivenPicture, keepPicture, type PicturePlace, pictureFolder, picturePlaces } from './take-picture.ts';
import { type StoredTexts, type TextStore, textStore } from './texts/text-store.ts';

export interface SessionOptions {
  /** The outline's folder on the disk, and the outline's name in it. */
  readonly folder: string;
  readonly outline: string;
  /** The files of that folder, with the brands and drawings of the tool. */
  readonly files: Files;
  /** Folders beside it in which a change changes the deck, and those whose changes are its own. */
  readonly watched: readonly string[];
  readonly except: readonly string[];
  /** Where what is not yet written, and the history, outlive the process. */
  readonly stateFile: string;
  readonly today?: string;
  /** The deck is opened once that is settled; at once where omitted. */
  readonly begin?: Promise<void>;
  /** How the command builds decks of the outline into `out/`; where omitted, none can be built. */
  readonly makeDecks?: MakeDecks;
}

type Versions = Events['findings']['versions'];
type Listener = <Name extends EventName>(name: Name, event: Events[Name]) => void;

const TEXT_FILE = /\.(?:ya?ml|csv|json|md|txt|svg)$/i;
/** A file or folder whose name begins with a point, and what npm and builds put beside a project. */
const HIDDEN = /(?:^|\/)(?:\.|node_modules\/|out\/)/;

/** The folder of an outline that its decks are built into. */
const OUT = 'out';

/** Quiet after which typed text is written, in ms. */
const WRITE_AFTER = 1000;
/** What is not written yet is kept so long after it was typed, in ms: a crash loses no more. */
const KEEP_AFTER = 300;
/** Quiet after which what is shown is reviewed, in ms: a review would keep the next key waiting. */
const REVIEW_AFTER = 250;
/** The first slide is shown alone so long at most, in ms, where no page comes to see it. */
const ALONE = 1000;
/** In so many ms, the first slide is sent: what is done before that keeps it waiting. */
const SENT = 60;
/** Pages that are sent drawn with the deck; a page asks for others when it shows them. */
const MAX_DRAWN = 4;

export type Session = Awaited<ReturnType<typeof openSession>>;

/** A project that is open in the studio: its texts, its deck, and whoever looks at them. Closing it writes what is left. */
export async function openSession(options: SessionOptions) {
  const { folder, outline, stateFile, today } = options;
  const files = keptFiles(options.files);
  const listeners = new Set<Listener>();
  const emit: Listener = (name, event) => {
    for (const listener of listeners) listener(name, event);
  };
  const useBrand = keptBrands();
  const live = liveDeck({ outline, useBrand, cache: recentCache(), ...defined({ today }) });
  let view: View = {};
  let turn = 0;
  let pages: readonly LivePage[] = [];
  let frame: Frame | undefined;
  /** The outline that the frame was laid out from. */
  let drawnText: YamlFile | undefined;
  let shownVersions: Versions = {};
  /** The deck whose review is wanted; none while errors keep the texts from being one. */
  let toReview: Frame | undefined;
  let findings: Events['findings'] = { turn: 0, stopped: false, findings: [], versions: {} };
  let refused: string | undefined;
  let writing: NodeJS.Timeout | undefined;
  let keeping: NodeJS.Timeout | undefined;
  let reviewing: NodeJS.Timeout | undefined;
  /** Whether texts that an earlier process left are restored; what other programs wrote meanwhile is taken over by that. */
  let isOpen = false;

  const own = diskFiles(folder);
  const store: TextStore = textStore({
    disk: {
      read: (file) => own.read(file),
      write: (written) => writeWhole(written.map(({ file, bytes }) => ({ path: join(folder, file), bytes }))),
    },
    stored: readState(stateFile),
    firstVersion: Date.now(),
    onUpdate: ({ file, version, changes, origin, by }) => {
      if (!isOpen) return;
      emit('update', { file, version, changes, origin, ...defined({ by }) });
      afterChange(origin === 'typing');
    },
  });

  const state = (): Events['state'] => {
    const { done, undone } = store.history();
    return {
      unwritten: [...store.unwritten().keys()],
      conflicts: store.conflicts().map(({ file }) => file),
      ...defined({ undo: done.at(-1)?.label, redo: undone.at(-1)?.label, refused }),
    };
  };
  const keep = () => {
    clearTimeout(keeping);
    keeping = undefined;
    attempt(() => {
      makeFolder(dirname(stateFile));
      writeWhole([{ path: stateFile, bytes: new TextEncoder().encode(JSON.stringify(store.stored())) }]);
    });
  };
  const write = () => {
    clearTimeout(writing);
    try {
      store.write();
      files.forget();
      refused = undefined;
    } catch (error) {
      // The text is kept, and written at the next try.
      refused = (error as Error).message;
    }
    keep();
    emit('state', state());
  };
  const afterChange = (isTyped: boolean) => {
    clearTimeout(writing);
    writing = setTimeout(write, isTyped ? WRITE_AFTER : 0);
    keeping ??= setTimeout(keep, KEEP_AFTER);
    turns.ask();
  };

  const drawnOf = (some: readonly LivePage[]) =>
    Object.fromEntries(some.map(({ print }) => [print, live.svg(print) ?? '']));
  const showDeck = (shown: Frame, versions: Versions) => {
    turn += 1;
    frame = shown;
    showPages(shown, shown.pages, versions, shown.took);
  };
  const showPages = (shown: Frame, next: readonly LivePage[], versions: Versions, took?: Frame['took']) => {
    const before = pages;
    shownVersions = versions;
    pages = next;
    const isWhole = before.length !== pages.length;
    const changed = pages.flatMap((page, i) => (isSamePage(before[i], page) ? [] : [[i, page] as const]));
    const redrawn = changed.flatMap(([i, page]) => (['', before[i]?.print].includes(page.print) ? [] : [page]));
    emit('deck', {
      ...{
        turn,
        size: shown.open.brand.size,
        fonts: live.fonts(),
        versions,
        plan: planOf(shown),
        ...defined({ took }),
      },
      drawn: redrawn.length > MAX_DRAWN ? {} : drawnOf(redrawn),
      ...(isWhole ? { pages } : { changed }),
    });
  };
  /** Has the pages follow the slides of a text that cannot be laid out, as far as these can be read. */
  const followText = (yaml: YamlFile | undefined, versions: Versions) => {
    const language = frame?.scene.language ?? '';
    const slides = drawnText && writtenSlides(drawnText, language);
    const written = yaml && writtenSlides(yaml, language);
    if (frame && slides && written) showPages(frame, sketchPages({ pages: frame.pages, slides }, written), versions);
  };
  const [isSeen, seen] = signalled();
  const [begun, hasBegun] = signalled();
  const showFirst = async (shown: Frame, versions: Versions) => {
    showDeck(shown, versions);
    await Promise.race([isSeen, wait(ALONE)]);
    await wait(SENT);
    hasBegun();
  };
  const tell = (found: readonly Finding[], stopped: boolean, versions: Versions) => {
    hasBegun();
    findings = { turn, stopped, findings: found.map(findingView), versions };
    emit('findings', findings);
  };
  const current = () => layeredFiles([memoryFiles(Object.fromEntries(store.unwritten())), files]);
  const turns = oneAfterAnother(async () => {
    clearTimeout(reviewing);
    // Whoever asked is answered first.
    await setImmediate();
    await options.begin;
    const versions = Object.fromEntries(store.files().map((file) => [file, store.get(file).version]));
    const now = current();
    const shown = await live.show(now, view, frame ? undefined : (first) => showFirst(first, versions));
    toReview = shown.frame;
    const text = readText(now, outline);
    const yaml = text === undefined ? undefined : live.read(outline, text);
    if (!shown.frame) {
      followText(yaml, versions);
      return tell(shown.findings, true, versions);
    }
    drawnText = yaml;
    showDeck(shown.frame, versions);
    if (findings.stopped) tell([], false, versions);
    reviewing = setTimeout(review, REVIEW_AFTER, shown.frame, versions);
  });
  const review = async (shown: Frame, versions: Versions) => {
    const found = await live.review(shown);
    if (toReview === shown) tell(found, false, versions);
  };

  const builds = options.makeDecks && deckBuilds(options.makeDecks, (build) => emit('build', build));

  isOpen = true;
  const adopt = () => {
    for (const file of store.files()) store.adopt(file);
    emit('state', state());
  };
  const watch = async () => {
    const watching = await watchFolders([folder, ...options.watched], options.except, (paths) => {
      files.forget();
      const texts = new Set(store.files());
      adopt();
      // A text that changed has asked for its turn; one that the studio itself wrote needs none.
      if (paths.some((path) => !texts.has(relative(folder, path).split(sep).join('/')))) turns.ask();
    });
    // What changed before the folders were watched.
    files.forget();
    adopt();
    turns.ask();
    return watching;
  };
  store.get(outline);
  if (store.unwritten().size > 0) afterChange(true);
  else turns.ask();
  // To watch a folder takes as long as to show a deck: that comes first.
  const watching = turns.settled().then(watch);

  const gallery = openGallery({ outline, useBrand, ...defined({ today }) }, turns.idle);

  return {
    store,
    gallery,
    /** A text for the editor. One that nobody had opened is reviewed anew: only then do its findings name its version. */
    open: (file: string) => {
      const isKnown = store.files().includes(file);
      const opened = store.get(file);
      if (!isKnown) turns.ask();
      return opened;
    },
    live,
    state,
    builds,
    /** A file that the last build wrote; undefined where it wrote none of that name. */
    built: (name: string): Uint8Array | undefined =>
      builds?.state().files?.some((each) => each.name === name) ? own.read(`${OUT}/${name}`) : undefined,
    /** Whether a file is a text of the project, which may be opened: a regular one below its folder, of a sort that decks use. */
    isText: (file: string): boolean =>
      TEXT_FILE.test(file) &&
      !HIDDEN.test(file) &&
      own.refusal(file) === undefined &&
      (own.read(file) !== undefined || store.conflicts().some((each) => each.file === file)),
    hello: (): Events['hello'] => {
      const { languages, brand } = outlineNames(current(), outline, live.read);
      return {
        ...{ outline, languages, brands: brand.map(({ name, words }) => ({ name, title: words })), view },
        files: filesBelow(own, '').filter((file) => TEXT_FILE.test(file) && !HIDDEN.test(file)),
      };
    },
    /** Tells a listener all that happens from now on, after what the page begins with; the function ends that. */
    listen: (listener: Listener): (() => void) => {
      listeners.add(listener);
      listener('view', view);
      listener('state', state());
      if (frame)
        listener('deck', {
          turn,
          pages,
          size: frame.open.brand.size,
          fonts: live.fonts(),
          versions: shownVersions,
          plan: planOf(frame),
          drawn: drawnOf(pages.slice(0, 1)),
        });
      listener('findings', findings);
      listener('build', builds?.state() ?? { state: 'none' });
      seen();
      return () => listeners.delete(listener);
    },
    /** Settled once there is something to be seen: a slide, or why there is none. */
    begun,
    frame: () => frame,
    turn: () => turn,
    /** The places of the deck that was shown last that show pictures and logos. */
    picturePlaces: () => (frame ? picturePlaces(frame.open.outline) : []),
    /** Copies a picture beside the outline, and gives its path there. Throws where the system refuses. */
    keepPicture: (picture: GivenPicture, ending: string, sort: PicturePlace['sort']): string => {
      const places = frame ? picturePlaces(frame.open.outline) : [];
      return keepPicture(picture, ending, { root: folder, folder: pictureFolder(places, sort, own), files: own });
    },
    /** The deck in one of its languages as a page to present from; undefined where errors have kept it from ever being laid out. */
    show: async (language: string) => {
      await turns.settled();
      const shown = frame?.scene.language === language ? frame : await live.beside(current(), { ...view, language });
      return shown && live.asShow(shown);
    },
    view: () => view,
    today,
    /** The project with its texts as the store has them, which edits are made on. */
    project: () => {
      const texts = store.files().map((file) => [file, store.get(file)] as const);
      const held = texts.flatMap(([file, { text }]) => (own.read(file) || text !== '' ? [[file, text] as const] : []));
      return { files: layeredFiles([memoryFiles(Object.fromEntries(held)), files]), outline };
    },
    look: (next: View) => {
      view = next;
      emit('view', view);
      turns.ask();
    },
    write,
    settled: () => turns.settled(),
    close: async () => {
      builds?.cancel();
      write();
      await (await watching).close();
      await turns.settled();
      clearTimeout(reviewing);
    },
  };
}

/** A promise, and what settles it. */
function signalled(): readonly [signal: Promise<void>, settle: () => void] {
  let settle: () => void = () => {};
  const signal = new Promise<void>((done) => {
    settle = done;
  });
  return [signal, settle];
}

const planOf = ({ open: { outline } }: Frame): Plan => ({
  brand: outline.deck.brand,
  reading: outline.deck.reading ?? DEFAULT_READING,
  formats: outline.deck.formats ?? DEFAULT_FORMATS,
});

function isSamePage(one: LivePage | undefined, other: LivePage): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** What an earlier process left; nothing where there is none, or it cannot be read. */
function readState(file: string): StoredTexts | undefined {
  if (!existsSync(file)) return undefined;
  return attempt(() => JSON.parse(readFileSync(file, 'utf8')) as StoredTexts);
}

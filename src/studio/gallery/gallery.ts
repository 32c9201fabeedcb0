import { printOf, recentCache } from '../../core/cache.ts';
import { groupOf } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Raster } from '../../core/picture.ts';
import { type Files, memoryFiles, readText } from '../../files/files.ts';
import { type Finding, severityOf } from '../../findings/finding.ts';
import { layeredFiles } from '../../io/disk-files.ts';
import { say } from '../../messages/say.ts';
import { findTranslations } from '../../outline/read-outline.ts';
import { type LiveDeckOptions, liveDeck } from '../deck/live-deck.ts';
import { makeEdit } from '../edits/make-edit.ts';
import { isRefusal, type OpenProject, openProject, type Project, type Refusal, refuse } from '../edits/project.ts';
import { writtenSlide } from '../edits/slide-edits.ts';
import type { SlideSource } from '../edits/slide-source.ts';
import type { SlideRef } from '../protocol/edits.ts';
import type { View } from '../protocol/events.ts';
import type { DrawnSlide, GallerySample, WayName } from '../protocol/gallery.ts';
import { applyChanges } from '../texts/changes.ts';
import { sampleDeck } from './sample-deck.ts';
import { type PlacedSample, samplesIn, slideSource } from './samples.ts';
import { apartFrom, translatedInto, withTranslations } from './translated-way.ts';
import { sourceOf } from './way-source.ts';
import { type Way, waysOf } from './ways.ts';

interface Drawing {
  readonly print: string;
  readonly warnings: readonly Finding[];
}

/** Drawings that are kept, and what was answered with them. */
const MAX_KEPT = 300;

export type Gallery = ReturnType<typeof openGallery>;

/**
 * Slides that could stand in a deck, drawn in its brand and language one at a time, by another live deck than the one on the
 * stage. `quiet` is waited for before each: who types goes first.
 */
export function openGallery(options: Omit<LiveDeckOptions, 'cache'>, quiet: () => Promise<void>) {
  const live = liveDeck({ ...options, cache: recentCache() });
  const drawings = new Map<string, string>();
  const answers = new Map<string, DrawnSlide>();
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(quiet, quiet).then(work);
    last = next.catch(() => {});
    return next;
  };

  /** A project read; one that is as the last one was serves again. */
  let read: { readonly print: string; readonly open: ReturnType<typeof openProject> } | undefined;
  const opened = (project: Project) => {
    const { files, outline } = project;
    const print = printOf([readText(files, outline) ?? '', findTranslations(files, outline).map(({ text }) => text)]);
    if (read?.print !== print) read = { print, open: openProject(project) };
    return isRefusal(read.open) ? read.open : { ...read.open, files };
  };

  /** A project as if it had no slides yet: what stands above them. */
  const openedHead = ({ files, outline }: Project) => {
    const text = readText(files, outline) ?? '';
    const head = `${text.slice(0, Math.max(0, text.search(/^slides:/m)))}slides: []\n`;
    return openProject({ files: layeredFiles([memoryFiles({ [outline]: head }), files]), outline });
  };

  /** What a slide of a project looks like, with what a review finds on it; else the first error that is in the way. */
  const draw = async (files: Files, path: string, view: View, isReviewed = false): Promise<Drawing | Words> => {
    const { frame, findings } = await live.show(files, view);
    const found = frame && isReviewed ? await live.review(frame) : (findings ?? []);
    const own = found.filter((each) => !frame || isWithin(each.path, path));
    const error = own.find(({ code }) => severityOf(code) === 'error');
    if (!frame || error) return error?.message ?? say.studio.unsound;
    const print = frame.pages.find((page) => page.path === path)?.print ?? '';
    keep(drawings, print, live.svg(print) ?? '');
    return { print, warnings: own.filter(({ code }) => severityOf(code) === 'warning') };
  };

  /** The warnings on a slide as it is now; asked for once for several ways. */
  let now: { readonly key: string; readonly warnings: Promise<readonly Finding[]> } | undefined;
  const warningsNow = ({ files, outline }: Project, path: string, view: View) => {
    const key = printOf([readText(files, outline) ?? '', path, JSON.stringify(view)]);
    const warnings = async () => {
      const drawn = await draw(files, path, view, true);
      return 'print' in drawn ? drawn.warnings : [];
    };
    if (now?.key !== key) now = { key, warnings: warnings() };
    return now.warnings;
  };

  const drawSample = async (open: OpenProject, view: View, sample: PlacedSample): Promise<DrawnSlide> => {
    const { texts, files, index, slide, named } = sampleDeck(open, sample);
    const key = printOf([texts, JSON.stringify(view)]);
    const known = answers.get(key);
    if (known) return known;
    const made = await draw(files, `slides[${index}]`, view);
    if (!('print' in made)) return refuse(made);
    const drawn = { print: made.print, yaml: slideSource(slide), named };
    keep(answers, key, drawn);
    return drawn;
  };

  return {
    list: ({ files, outline }: Project): readonly GallerySample[] =>
      samplesIn(files, outline).map(({ name, purpose, slide: { kind }, title, use }) => ({
        name,
        purpose,
        kind,
        title,
        use,
      })),
    /** A sample as the deck would have it; undefined where no sample is called so. */
    sample: async (project: Project, view: View, name: string): Promise<DrawnSlide | undefined> => {
      const sample = samplesIn(project.files, project.outline).find((each) => each.name === name);
      if (!sample) return undefined;
      return inTurn(async () => {
        const open = opened(project);
        const drawn = isRefusal(open) ? open : await drawSample(open, view, sample);
        // An error on a slide is not in the way of one to come.
        const head = 'refused' in drawn ? openedHead(project) : undefined;
        return !head || isRefusal(head) ? drawn : drawSample(head, view, sample);
      });
    },
    /** The ways in which a slide of the deck could be shown. */
    ways: (project: Project, slide: SlideRef): { readonly ways: readonly WayName[] } | Refusal => {
      const open = opened(project);
      if (isRefusal(open)) return open;
      const shown = shownSlide(open, slide);
      return isRefusal(shown) ? shown : { ways: shown.ways.map(({ name }) => name) };
    },
    /** A slide of the deck in one of these ways; refused where it would have errors. */
    way: (project: Project, view: View, slide: SlideRef, name: WayName): Promise<DrawnSlide> =>
      inTurn(async () => {
        const open = opened(project);
        if (isRefusal(open)) return open;
        const shown = shownSlide(open, slide);
        if (isRefusal(shown)) return shown;
        const way = shown.ways.find((each) => each.name === name);
        const other = way && apartFrom(way.slide, shown.languages);
        const yaml = other && sourceOf(shown.source, other.slide);
        if (!other || yaml === undefined) return refuse(say.studio.notByItself);
        const { texts } = other;
        const made = makeEdit(project, { do: 'replace', slide, yaml, texts });
        if (isRefusal(made)) return made;
        const changed = made.changes.map(({ file, changes }) => [
          file,
          applyChanges(readText(project.files, file) ?? '', changes),
        ]);
        const files = layeredFiles([memoryFiles(Object.fromEntries(changed)), project.files]);
        const known = await warningsNow(project, slide.path, view);
        const drawn = await draw(files, slide.path, view, true);
        if (!('print' in drawn)) return refuse(drawn);
        const isNew = ({ code }: Finding) => !known.some((each) => each.code === code);
        const warnings = drawn.warnings.filter(isNew).map(({ message: { en, zh } }) => ({ en, zh }));
        return { print: drawn.print, yaml, texts, named: {}, warnings };
      }),
    svg: (print: string): string | undefined => drawings.get(print),
    picture: (name: string): Raster | undefined => live.picture(name),
  };
}

/** A slide as it is written, with what it says in files of translations too, and the ways in which it could be shown. */
interface ShownSlide {
  readonly source: SlideSource;
  readonly languages: readonly string[];
  readonly ways: readonly Way[];
}

function shownSlide(open: OpenProject, slide: SlideRef): ShownSlide | Refusal {
  const source = writtenSlide(open, slide);
  if (isRefusal(source)) return source;
  const languages = translatedInto(open, slide.id);
  const said = withTranslations(open, slide.id, source.data);
  if (!said) return refuse(say.studio.translated);
  const facts = groupOf(groupOf(open.main.data).facts);
  return { source, languages, ways: waysOf(said, facts, (other) => apartFrom(other, languages).slide) };
}

const isWithin = (path: Path = [], slide: string): boolean => formatPath(path.slice(0, 2)) === slide;

function keep<T>(kept: Map<string, T>, name: string, value: T): void {
  kept.delete(name);
  kept.set(name, value);
  for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
}

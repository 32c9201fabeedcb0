import { printOf, recentCache } from '../../core/cache.ts';
import type { Words } from '../../core/language.ts';
import type { Raster } from '../../core/picture.ts';
import { type Files, readText } from '../../files/files.ts';
import { severityOf } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { findTranslations } from '../../outline/read-outline.ts';
import { type LiveDeckOptions, liveDeck } from '../deck/live-deck.ts';
import { isRefusal, openProject, type Project, refuse } from '../edits/project.ts';
import type { View } from '../protocol/events.ts';
import type { DrawnSlide, GallerySample } from '../protocol/gallery.ts';
import { sampleDeck } from './sample-deck.ts';
import { samples, slideSource } from './samples.ts';

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

  /** The print of a slide that stands at a place in a project's list; else the first error that keeps it from being drawn. */
  const draw = async (files: Files, index: number, view: View): Promise<string | Words> => {
    const shown = await live.show(files, view);
    if (!shown.frame) {
      const error = shown.findings.find(({ code }) => severityOf(code) === 'error');
      return error?.message ?? say.studio.unsound;
    }
    const print = shown.frame.pages.find(({ path }) => path === `slides[${index}]`)?.print ?? '';
    keep(drawings, print, live.svg(print) ?? '');
    return print;
  };

  return {
    list: (): readonly GallerySample[] =>
      samples().map(({ name, purpose, slide: { kind }, title, use }) => ({ name, purpose, kind, title, use })),
    /** A sample as the deck would have it; undefined where no sample is called so. */
    sample: async (project: Project, view: View, name: string): Promise<DrawnSlide | undefined> => {
      const sample = samples().find((each) => each.name === name);
      if (!sample) return undefined;
      return inTurn(async () => {
        const open = opened(project);
        if (isRefusal(open)) return open;
        const { texts, files, index, slide, named } = sampleDeck(open, sample);
        const key = printOf([texts, JSON.stringify(view)]);
        const known = answers.get(key);
        if (known) return known;
        const print = await draw(files, index, view);
        if (typeof print !== 'string') return refuse(print);
        const drawn = { print, yaml: slideSource(slide), named };
        keep(answers, key, drawn);
        return drawn;
      });
    },
    svg: (print: string): string | undefined => drawings.get(print),
    picture: (name: string): Raster | undefined => live.picture(name),
  };
}

function keep<T>(kept: Map<string, T>, name: string, value: T): void {
  kept.delete(name);
  kept.set(name, value);
  for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
}

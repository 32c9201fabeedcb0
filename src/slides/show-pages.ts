import { groupBy, remembered } from '../core/collections.ts';
import { minutesToRead, minutesToSay } from '../core/reading.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Advance, Show, Transition } from '../fields/show.ts';
import { textsOf } from '../scene/items.ts';
import type { LaidOutItem, LaidOutSlide } from './parts/define-slide.ts';

export interface Shown {
  readonly hidden?: boolean;
  readonly transition?: Transition;
  readonly advance?: Advance;
}

/** Time to see what a slide is, and to look at a picture or chart of it, in seconds. */
const GLANCE = 3;
const LOOK = 4;
const SHORTEST = 5;
const LONGEST = 45;

/** The pages of a slide as the deck is shown: whether at all, how they come, and when they go on by themselves. */
export function shownPages(
  pages: readonly LaidOutSlide[],
  own: Shown,
  show: Show | undefined,
  language: string,
): readonly LaidOutSlide[] {
  const transition = own.transition ?? show?.transition ?? (show?.mode === 'kiosk' ? 'fade' : 'none');
  const advance = own.advance ?? show?.advance ?? (show?.mode === 'kiosk' ? 'reading' : undefined);
  return pages.map((page) => {
    const seconds = secondsOf(page, pages.length, advance, show, language);
    return {
      ...page,
      ...(own.hidden ? { hidden: true } : {}),
      ...(transition === 'none' ? {} : { transition }),
      ...(seconds === undefined ? {} : { advance: seconds }),
    };
  });
}

function secondsOf(
  page: LaidOutSlide,
  pages: number,
  advance: Advance | undefined,
  show: Show | undefined,
  language: string,
): number | undefined {
  if (advance === undefined || typeof advance === 'number') return advance;
  if (advance === 'notes' && page.notes) return notesSeconds(page.notes, pages, language);
  // A kiosk has nobody who would click.
  return advance === 'reading' || show?.mode === 'kiosk' ? readingSeconds(page, language) : undefined;
}

/** How long the notes of a slide take to say, in whole seconds, on each of its pages. */
export function notesSeconds(notes: RichText, pages: number, language: string): number {
  return Math.max(SHORTEST, Math.ceil((60 * minutesToSay(notes, language)) / pages));
}

/** Whole seconds to read a slide: a glance, its words but the source line's, a look at each picture and chart. */
export function readingSeconds({ items }: Pick<LaidOutSlide, 'items'>, language: string): number {
  const read = items.filter((item) => item.kind !== 'text' || item.placeholder !== 'source');
  const words = read
    .flatMap(textsOf)
    .map(({ text }) => plainText(text))
    .join('\n');
  const looks = items.filter((item) => item.kind === 'chart' || (item.kind === 'picture' && !item.decorative)).length;
  const seconds = GLANCE + LOOK * looks + 60 * minutesToRead(words, language);
  return Math.min(LONGEST, Math.max(SHORTEST, Math.ceil(seconds)));
}

/**
 * The slides of a deck with the links that the tool sets, none of which changes how a slide looks: source lines lead to
 * the page of the appendix that lists their figures, and the numbers of hidden slides lead back.
 */
export function linkedPages(slides: readonly LaidOutSlide[]): LaidOutSlide[] {
  const appendix = slides.filter(({ lists }) => lists !== undefined);
  const leading = slides.some(({ hidden }) => hidden) ? slidesByLink(slides) : NO_LINKS;
  return slides.map(({ lists: _, ...slide }) => {
    const back = slide.hidden ? wayBack(slide, slides, leading) : undefined;
    const page = slide.appendix ? undefined : pageOf(slide, appendix);
    const items = page === undefined ? slide.items : slide.items.map((item) => sourceLeading(item, `#${page.id}`));
    return { ...slide, items, ...(back ? { back } : {}) };
  });
}

/** The page that lists the first of the slide's figures that is listed at all; for a slide without any, the first with sources. */
function pageOf({ facts }: LaidOutSlide, appendix: readonly LaidOutSlide[]): LaidOutSlide | undefined {
  const listing = facts.flatMap((id) => appendix.find(({ lists }) => lists?.facts.includes(id)) ?? []);
  return listing[0] ?? appendix.find(({ lists }) => lists?.sources);
}

function sourceLeading(item: LaidOutItem, link: string): LaidOutItem {
  return item.kind === 'text' && item.placeholder === 'source' ? { ...item, link } : item;
}

type Leading = ReadonlyMap<string, readonly LaidOutSlide[]>;

const NO_LINKS: Leading = new Map();

/** The slides whose author linked them to a place, by its address; none of the appendix. */
function slidesByLink(slides: readonly LaidOutSlide[]): Leading {
  const leading = slides
    .filter(({ appendix }) => !appendix)
    .flatMap((slide) => linksOf(slide.items).map((link) => ({ link, slide })));
  const groups = groupBy(leading, ({ link }) => link);
  return new Map([...groups].map(([link, found]) => [link, found.map(({ slide }) => slide)]));
}

/** The one slide whose author linked it to a hidden one; else, the slide that was seen last. */
function wayBack(
  hidden: LaidOutSlide,
  slides: readonly LaidOutSlide[],
  leading: Leading,
): NonNullable<LaidOutSlide['back']> {
  const first = slides.find(({ path }) => path[1] === hidden.path[1]);
  const from = leading.get(`#${first?.id}`) ?? [];
  const [only] = from;
  return only && from.length === 1 ? `#${only.id}` : 'last-seen';
}

const linksOf = remembered((items: readonly LaidOutItem[]): readonly string[] => {
  const runs = items.flatMap(textsOf).flatMap(({ text }) => text.paragraphs.flat());
  return [...new Set(runs.flatMap(({ link }) => link ?? []))];
}, new WeakMap());

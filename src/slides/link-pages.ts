import type { LaidOutItem, LaidOutSlide } from './parts/define-slide.ts';
import { textsOf } from './show-pages.ts';

/**
 * The slides of a deck with the links that the tool sets, none of which changes how a slide looks: source lines lead to
 * the page of the appendix that lists their figures, and the numbers of hidden slides lead back.
 */
export function linkedPages(slides: readonly LaidOutSlide[]): LaidOutSlide[] {
  const appendix = slides.filter(({ lists }) => lists !== undefined);
  return slides.map(({ lists: _, ...slide }) => {
    const back = slide.hidden ? wayBack(slide, slides) : undefined;
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

/**
 * The one slide whose author linked it to a hidden one; the slide that was seen last, where none is or several are. The
 * appendix links to every slide.
 */
function wayBack(hidden: LaidOutSlide, slides: readonly LaidOutSlide[]): NonNullable<LaidOutSlide['back']> {
  const first = slides.find(({ path }) => path[1] === hidden.path[1]);
  const leads = (item: LaidOutItem) => linksOf(item).includes(`#${first?.id}`);
  const from = slides.filter((slide) => !slide.appendix && slide.items.some(leads));
  const [only] = from;
  return only && from.length === 1 ? `#${only.id}` : 'last-seen';
}

/** Where the words of an item lead. */
function linksOf(item: LaidOutItem): string[] {
  return textsOf(item).flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ link }) => link ?? []));
}

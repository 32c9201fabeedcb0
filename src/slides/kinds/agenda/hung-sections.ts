import { factsIn, type RichText, type Run } from '../../../core/rich-text.ts';
import { figureRuns } from '../../../layout/figure.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual } from '../../parts/visual-parts.ts';
import type { PictureEntry } from '../../tiles/caption-words.ts';
import { hungPictures } from '../../tiles/hung-pictures.ts';

/** More are too narrow for their titles. */
const MOST = 5;

/** Sections of which each has a scene or a picture: these from the slide’s top, number, title and figure of each on a plate below. */
export function hungSections(context: Composed): Page | undefined {
  const { sections } = context.deck;
  if (sections.length < 2 || sections.length > MOST || !sections.every(({ visual }) => showsVisual(visual)))
    return undefined;
  const page = hungPictures(sections.map(entryOf), context, undefined);
  const also = sections.flatMap(({ figure }) => (figure ? [figure.fact.id, ...factsIn(figure.text)] : []));
  return page && { ...page, also };
}

function entryOf({ number, title, figure, visual, slide }: SectionView): PictureEntry {
  const [first = [], ...more] = title.paragraphs;
  const isBold = (run: Run): Run => ({ ...run, bold: true });
  const head = [{ text: `${number}\u2002` }, ...first].map(isBold);
  const measured = figure && figureRuns(figure.fact.figure, 1, { fact: figure.fact.id }).map(isBold);
  const said = figure?.text.paragraphs.map((runs, i) =>
    i === 0 && measured ? [...measured, { text: ' ' }, ...runs] : runs,
  );
  const caption: RichText = { ...title, paragraphs: [head, ...more, ...(said ?? [])] };
  return { ...visual, caption, link: `#${slide}` };
}

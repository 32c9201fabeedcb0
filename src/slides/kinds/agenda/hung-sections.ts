import { factsIn, type RichText, type Run } from '../../../core/rich-text.ts';
import { figureRuns } from '../../../layout/figure.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual } from '../../parts/visual-parts.ts';
import { type LedLook, ledCaption } from '../../tiles/caption-words.ts';
import { hungPictures } from '../../tiles/hung-pictures.ts';

/** More are too narrow for their titles. */
const MOST = 5;
/** The largest figure of a section, in points in a hall. */
const LARGEST = 76;
const ROW_GAP = 0.24;

/** Sections of which each has a scene or a picture: these from the slide’s top, number, title and figure of each on a plate below. */
export function hungSections(context: Composed): Page | undefined {
  const { sections } = context.deck;
  if (sections.length < 2 || sections.length > MOST || !sections.every(({ visual }) => showsVisual(visual)))
    return undefined;
  const items = sections.map(({ visual, title, slide }) => ({ ...visual, caption: title, link: `#${slide}` }));
  const figured = sections.every(({ figure }) => figure);
  const words = (look: LedLook): Part => {
    const section = sections[look.index];
    return section ? (figured ? figureWords : titleWords)(section, context, look) : space(0);
  };
  const page = hungPictures(items, context, undefined, { words, ...(figured ? { largest: LARGEST } : {}) });
  const also = sections.flatMap(({ figure }) => (figure ? [figure.fact.id, ...factsIn(figure.text)] : []));
  return page && { ...page, also };
}

const isBold = (run: Run): Run => ({ ...run, bold: true });

function numbered({ number, title }: SectionView): RichText {
  const [first = [], ...more] = title.paragraphs;
  return { ...title, paragraphs: [[{ text: `${number}\u2002` }, ...first].map(isBold), ...more] };
}

function measured({ figure, title }: SectionView): readonly Run[] {
  return figure ? figureRuns(figure.fact.figure, 1, { fact: figure.fact.id }).map(isBold) : (title.paragraphs[0] ?? []);
}

/** The title leads, its figure is in the words below it. */
function titleWords(section: SectionView, context: Composed, look: LedLook): Part {
  const head = numbered(section);
  const [first = [], ...more] = section.figure?.text.paragraphs ?? [];
  const said = section.figure ? [[...measured(section), { text: ' ' }, ...first], ...more] : [];
  return ledCaption(context, { ...head, paragraphs: [...head.paragraphs, ...said] }, look);
}

/** The figure leads, between the title and what it is of. */
function figureWords(
  section: SectionView,
  context: Composed,
  { index, on, size, lead, link, maxLines }: LedLook,
): Part {
  const { path } = section.title;
  const own = { path, ground: on, ...(link ? { link } : {}), ...(maxLines ? { maxLines } : {}) };
  const named = (what: string) => `Section ${index + 1}${what}`;
  const figure = { ...section.title, paragraphs: [measured(section)] };
  return stack(
    [
      inkText(context, { ...own, name: named(''), text: numbered(section), size, style: { bold: true } }),
      inkText(context, { ...own, name: named(' figure'), text: figure, size: lead, maxLines: 1 }),
      ...(section.figure
        ? [inkText(context, { ...own, name: named(' text'), text: section.figure.text, size, role: 'body' })]
        : []),
    ],
    ROW_GAP,
  );
}

import { countsCharacters } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText, Run } from '../../../core/rich-text.ts';
import { heroWordSteps } from '../../../layout/poster.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { footText } from '../../stage/foot-text.ts';
import { type Headline, headlineIn } from '../../stage/headline.ts';

/** The largest sentence, in points in a hall, and its lines at most. */
const LARGEST: Pt = 236;
const LINES = 5;
const SPACING = { letters: 0.92, hanzi: 1.05 };
/** Between the sentence and what supports it, and the width of that as a part of the slide’s. */
const GAP: Inch = 0.5;
const SUPPORT = 0.8;
/** How many times as large as its sentence a figure in it may be, the best first; the lines of both at most, and sizes of its words. */
const FIGURE = { scales: [4, 3.5, 3, 2.5, 2], lines: 4, words: [66, 60, 54, 46, 40] } as const;

/** What a sentence that breaks beside its figure is worth against one whose lines are whole. */
const BROKEN = 0.75;

/** One sentence as large as it goes, and what supports it at the foot. A figure in the sentence is larger than its words. */
export function wordsAlone(text: RichText | undefined, context: Composed): Page | undefined {
  const { body, ground } = context;
  const support = text && footText(context, { name: 'Support', text, w: SUPPORT * body.w, max: 32, maxLines: 3 });
  if (text && !support) return undefined;
  const room = { ...body, h: body.h - (support ? support.h + GAP : 0) };
  const set = ledByFigure(context, room) ?? sentence(context, room, LINES);
  if (!set) return undefined;
  const { titleBox } = set;
  const spare = room.h - titleBox.h;
  const y = room.y + Math.max(0, text ? spare / 3 : spare / 2);
  return { ...set, titleBox: { ...titleBox, y }, ground, items: support?.items ?? [] };
}

function sentence(
  context: Composed,
  room: Composed['body'],
  maxLines: number,
  smaller: readonly Pt[] = [66, 60, 54],
): Headline | undefined {
  const sizes = heroWordSteps(context, { max: LARGEST }).sizes.toReversed();
  return headlineIn(context, room, {
    sizes: [...sizes, ...smaller],
    maxLines,
    style: { spacing: SPACING[countsCharacters(context.language) ? 'hanzi' : 'letters'] },
  });
}

/** The sentence with its only figure on a line of its own, as much larger as it goes there. */
function ledByFigure(context: Composed, room: Composed['body']): (Headline & Pick<Page, 'headline'>) | undefined {
  const tried = FIGURE.scales.flatMap((scale) => {
    const headline = apart(context.headline, scale);
    const own = headline && sentence({ ...context, headline }, room, FIGURE.lines, FIGURE.words);
    if (!own) return [];
    const isBroken = own.lines > headline.paragraphs.length;
    return [{ own: { ...own, headline }, worth: own.size * scale * (isBroken ? BROKEN : 1) }];
  });
  return tried.toSorted((a, b) => b.worth - a.worth)[0]?.own;
}

/** A text whose only figure is a paragraph of its own, larger than its words; undefined without one, or with other text after it. */
function apart(text: RichText, scale: number): RichText | undefined {
  const [runs = [], ...more] = text.paragraphs;
  const at = runs.findIndex(({ fact }) => fact !== undefined);
  const figure = runs[at];
  const last = runs.findLastIndex(({ fact }) => fact !== undefined);
  if (!figure || last !== at || more.length > 0 || runs.length === 1) return undefined;
  // A comma behind the figure stays with it.
  const [first, ...rest] = runs.slice(at + 1);
  const [mark = ''] = first?.text.match(/^\p{P}+/u) ?? [];
  const large: Run[] = [{ ...figure, scale }, ...(first && mark ? [{ ...first, text: mark, scale }] : [])];
  const after = first ? [{ ...first, text: first.text.slice(mark.length).trimStart() }, ...rest] : [];
  const before = runs.slice(0, at);
  const trimmed = before.map((run, i) => (i === at - 1 ? { ...run, text: run.text.trimEnd() } : run));
  const paragraphs = [trimmed, large, after].filter((each) => each.some(({ text: own }) => own !== ''));
  return { ...text, paragraphs };
}

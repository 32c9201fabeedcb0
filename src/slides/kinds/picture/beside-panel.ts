import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, type Run, richText } from '../../../core/rich-text.ts';
import { figureRuns } from '../../../layout/figure.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { LIST_SPACING } from '../../../layout/leaves.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole } from '../../../layout/sheet.ts';
import { type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import {
  currentsAt,
  edgeSwing,
  footIn,
  leftField,
  rightField,
  slideBox,
  tonesOn,
  wholeFootIn,
} from '../../stage/composed-fields.ts';
import { type Headline, headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import { captionOn } from '../../tiles/caption-on.ts';
import { type Pictured, type PicturePoint, ratioOf } from './picture-content.ts';

/** The part of the slide’s width that a picture takes: as its shape asks, between these, and at most beside a figure. */
const SHARE = { min: 0.42, max: 0.55, figure: 0.5 };
/** From the panel’s edge to its words, and between a headline and what is below it, at least. */
const PAD: Inch = 0.4;
const BELOW_HEADLINE: Inch = 0.4;
/** Around the hairline below the figure. */
const RULE_GAP = { above: 0.36, below: 0.34 };
const ROW_GAP: Inch = 0.26;
const CAPTION_FOOT: Inch = 0.42;

/** A picture to the seam, and a panel from there to the slide’s other edge with the headline and what there is to say. */
export function besidePanel(slide: Pictured, context: Composed): Page | undefined {
  const { body, brand, ground } = context;
  const whole = slideBox(context);
  const isLeft = slide.side !== 'right';
  const most = slide.points.some(({ fact }) => fact) ? SHARE.figure : SHARE.max;
  const share = Math.min(most, Math.max(SHARE.min, (ratioOf(slide) * brand.size.h) / brand.size.w));
  const at = (isLeft ? share : 1 - share) * brand.size.w;
  const swing = edgeSwing(context);
  const box: Box = isLeft
    ? { ...whole, w: at + swing - whole.x }
    : { ...whole, x: at - swing, w: whole.x + whole.w - at + swing };
  if (!isSharpIn(slide.picture, box)) return undefined;
  const x = isLeft ? at + swing + PAD : body.x;
  const room = { ...body, x, w: (isLeft ? body.x + body.w : at - swing - PAD) - x };
  const said = saidIn(slide, context, room);
  if (!said) return undefined;
  const [on = 'field-dark'] = tonesOn(context, 1);
  const left = isLeft ? body.x : at + 2 * swing + PAD;
  const seen = isLeft ? { ...box, w: at - swing - box.x } : { ...box, x: at - swing, w: box.x + box.w - at + swing };
  const caption = slide.caption && captionOn(context, slide.caption, seen, { left, on, foot: CAPTION_FOOT, max: 24 });
  if (slide.caption && !caption) return undefined;
  const field = (isLeft ? rightField : leftField)(context, 'Panel', at, ground, context.path);
  return {
    ...said.headline,
    ...(isLeft ? footIn(context, room) : wholeFootIn(context, room)),
    behind: [
      ...visualItems(context, { name: 'Picture', visual: slide, box, title: slide.title }),
      ...(caption ? [caption.plate] : []),
      ...currentsAt(context, isLeft ? 'right' : 'left', at, ground),
      // It has the colour of the ground, but stands on the picture.
      ...field.map((item) => inRole(item, 'plate')),
    ],
    items: [...said.filled.items, ...(caption?.items ?? [])],
  };
}

interface Said {
  readonly headline: Headline;
  readonly filled: Pick<Filled<string>, 'items' | 'fits'>;
}

/** The headline at the top of the panel and the rest at its foot: at the largest headline with which all has room. */
function saidIn(slide: Pictured, context: Composed, room: Box): Said | undefined {
  const hero = slide.points.find(({ fact }) => fact);
  const isBare = !slide.text && slide.points.length === 0;
  for (const { size, maxLines, figure } of hero ? figureTries(context) : wordTries(context)) {
    const headline = headlineIn(context, room, { sizes: [size], maxLines, atFoot: isBare });
    if (!headline) continue;
    if (isBare) return { headline, filled: { items: [], fits: true } };
    const y = headlineEnd(headline) + BELOW_HEADLINE;
    const filled = restIn(slide, context, { ...room, y, h: room.y + room.h - y }, { hero, figure });
    if (filled?.fits) return { headline, filled };
  }
  return undefined;
}

/** The smallest figures, of which each is tried with all headlines before the next. */
const FIGURES: readonly Pt[] = [254, 176, 132, 84];

interface Try {
  readonly size: Pt;
  readonly maxLines: number;
  readonly figure: Pt;
}

/** The sizes of a headline above a figure: a large figure goes before a large headline. */
function figureTries(context: Composed): Try[] {
  const maxLines = 2 + context.headline.paragraphs.length;
  return FIGURES.flatMap((figure) => headlineSizes(context).map((size) => ({ size, maxLines, figure })));
}

/** The sizes of a headline that is the panel, and in how many lines: few and large ones, before more that are smaller. */
function wordTries(context: Composed): Try[] {
  const more = context.headline.paragraphs.length - 1;
  return [
    { min: 76, max: 110, lines: 2 },
    { min: 60, max: 110, lines: 3 },
    { min: 54, max: 84, lines: 4 },
    { min: 40, max: 60, lines: 5 },
  ].flatMap(({ min, max, lines }) =>
    headSteps(context, { min, max })
      .sizes.toReversed()
      .map((size) => ({ size, maxLines: lines + more, figure: 0 })),
  );
}

interface Hero {
  readonly hero: PicturePoint | undefined;
  /** The smallest size of its figure. */
  readonly figure: Pt;
}

function restIn(slide: Pictured, context: Composed, room: Box, { hero, figure: min }: Hero) {
  if (room.h <= 0) return undefined;
  const { ground } = context;
  const { text, points } = slide;
  const others = points.filter((point) => point !== hero);
  const steps = {
    figure: heroFigureSteps(context, { min }),
    text: supportSteps(context, { max: hero && (text || others.length > 0) ? 28 : 36 }),
  };
  const hairline = inkFor(context, ground, 'Point rule', []).hairline();
  const words = (name: string, own: RichText, size: Pt): Part =>
    inkText(context, {
      ...{ name, path: own.path, text: own, size, ground, role: 'body', maxLines: 5, paragraphSpacing: LIST_SPACING },
    });
  return fill(room, steps, (sizes) => {
    const rows = others.map((point) => words(nameOf(points, point), inLine(point, context), sizes.text));
    const shown: Part[] = [
      ...(hero?.fact ? [heroPart(hero, context, { ...sizes, name: nameOf(points, hero) })] : []),
      ...(text ? [words('Text', text, sizes.text)] : []),
    ];
    return stack([
      spring(0),
      ...shown.flatMap((part, i) => (i === 0 ? [part] : [space(RULE_GAP.above), part])),
      ...(rows.length > 0 && shown.length > 0
        ? [space(RULE_GAP.above, 2 * RULE_GAP.above), hairline, space(RULE_GAP.below, 2 * RULE_GAP.below)]
        : []),
      ...rows.flatMap((row, i) => (i === 0 ? [row] : [space(ROW_GAP, 2 * ROW_GAP), row])),
      space(0.2),
    ]);
  });
}

const nameOf = (points: readonly PicturePoint[], point: PicturePoint) => `Point ${points.indexOf(point) + 1}`;

function heroPart(
  { fact, text: label }: PicturePoint,
  context: Composed,
  { figure, text: size, name }: { readonly figure: Pt; readonly text: Pt; readonly name: string },
): Part {
  if (!fact) return space(0);
  return lockUp(context, {
    ...{ name, path: label.path, fact, size: figure, ground: context.ground, places: ['under'] },
    label: { text: label, size, role: 'body', style: { bold: true } },
  });
}

/** A point in a line: its figure in bold, and what that measures. */
function inLine({ fact, text }: PicturePoint, context: Composed): RichText {
  if (!fact) return text;
  const [first = [], ...more] = text.paragraphs;
  const runs = figureRuns(fact.figure, 1, { fact: fact.id }).map((run): Run => ({ ...run, bold: true }));
  const [gap = []] = richText(context.language.startsWith('zh') ? ' ' : '  ', text.path).paragraphs;
  return { ...text, paragraphs: [[...runs, ...gap, ...first], ...more] };
}

import type { Inch, Pt } from '../../core/lengths.ts';
import { joinParagraphs } from '../../core/rich-text.ts';
import { isDarkFill } from '../../layout/colors.ts';
import { fill, type Sizes } from '../../layout/fill.ts';
import { inkText } from '../../layout/ink-text.ts';
import { textWidth } from '../../layout/leaves.ts';
import { lockUp, lockUpLabel, lockUpWidth } from '../../layout/lock-up.ts';
import { headSteps, heroWordSteps, joinedSteps, supportSteps } from '../../layout/poster.ts';
import { levelRows, type Part, padded, space } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, Page } from '../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../stage/headline.ts';
import { centred, sideBySide } from '../stage/rows.ts';
import type { Hung } from './hung-fields.ts';

const BELOW: Inch = 0.32;
/** From a figure to the head, and from the widest head to the texts. */
const GAP: Inch = 0.5;
const LEAST_TEXT: Inch = 3;
/** The largest heads and texts by how many strata there are, in points in a hall. */
const HEADS: readonly Pt[] = [150, 150, 150, 110, 76, 60, 46];
const TEXTS: readonly Pt[] = [36, 36, 36, 36, 32, 28, 28];
/** Above and below what stands in a stratum, and at the foot of the last, where the source line is. */
const AIR: Inch = 0.16;
const FOOT: Inch = 0.34;
const SPACING = 0.9;
const LARGER = 1.2;
/** How large heads are beside figures, as a ratio to these, how much larger these are than heads alone, and the air above and below. */
const BESIDE_FIGURE = { head: 0.55, figure: 1.15, air: 0.3 };

type Sort = 'head' | 'text';

/** Things in strata that touch, from below the headline to the slide’s foot: figure, head and text of each side by side. */
export function strataOf(all: readonly Hung[], context: Composed, claim?: number): Page | undefined {
  const { body, brand, ground } = context;
  const headline = shortHeadline(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const graded = gradedTones(context, all.length);
  const tones = isDarkFill(brand, ground) ? graded.toReversed() : graded;
  const fills = tones.map((tone, i): ColorRole => (i === claim ? 'highlight' : tone));
  const box = { ...body, y: top, h: brand.size.h - top };
  const hasFigures = all.some(({ fact }) => fact);
  const max = (HEADS[all.length] ?? 54) * (hasFigures ? BESIDE_FIGURE.figure : 1);
  const ratio = hasFigures ? BESIDE_FIGURE.head : 1;
  const steps = {
    head: joinedSteps(headSteps(context, { max }), heroWordSteps(context, { min: 132, max })),
    text: supportSteps(context, { max: TEXTS[all.length] ?? 24 }),
  };
  const strata = (lines: number) =>
    fill<Sort>(box, steps, (sizes) => {
      const widest = Math.max(
        0,
        ...all.map(({ title }) => (title ? headWidth(context, title, ratio * sizes.head) : 0)),
      );
      const figures = Math.max(0, ...all.map(({ fact }) => (fact ? lockUpWidth(context, fact, sizes.head) : 0)));
      const rows = all.map((each, i): Part => {
        const on = fills[i] ?? 'field';
        const { head, text, figure } = partsOf(context, each, on, { ...sizes, ratio }, lines);
        const words =
          head && text ? sideBySide(head, text, { left: widest, gap: GAP, least: LEAST_TEXT }) : (head ?? text);
        const row =
          figures > 0
            ? sideBySide(figure ?? space(0), words ?? space(0), { left: figures, gap: GAP, least: 1 })
            : words;
        const shown = padded(centred(row ?? space(0)), { x: 0, y: hasFigures ? BESIDE_FIGURE.air : AIR });
        const isLast = i === all.length - 1;
        return (w) => {
          const sized = shown(w);
          const lower = isLast ? FOOT : 0;
          return {
            ...sized,
            min: sized.min + lower,
            preferred: sized.preferred + lower,
            place: (at) => [
              fieldOn(
                `${each.name} field`,
                { ...whole, y: at.y, h: (isLast ? whole.y + whole.h : at.y + at.h) - at.y },
                on,
                each.path,
              ),
              ...sized.place({ ...at, h: at.h - lower }),
            ],
          };
        };
      });
      return levelRows(rows, 0);
    });
  // Texts take more lines where heads are clearly larger then.
  const [filled] = [1, 2, 4]
    .map(strata)
    .filter(({ fits }) => fits)
    .toSorted((a, b) => (b.sizes.head > LARGER * a.sizes.head ? 1 : -1));
  if (!filled) return undefined;
  const isField = ({ part }: (typeof filled.items)[number]) => part?.kind === 'bleed';
  return {
    ...headline,
    ...footIn(context, { x: 0, w: brand.size.w }),
    behind: filled.items.filter(isField),
    items: filled.items.filter((item) => !isField(item)),
  };
}

const headWidth = (context: Composed, title: NonNullable<Hung['title']>, size: Pt) =>
  textWidth(context, 'heading', title, size, { spacing: SPACING });

function partsOf(
  context: Composed,
  each: Hung,
  ground: ColorRole,
  sizes: Sizes<Sort> & { readonly ratio: number },
  lines: number,
) {
  const { name, path, fact, title, text, items } = each;
  const said = text ?? (items && joinParagraphs(items));
  const words = fact && said && !title ? lockUpLabel(fact, said) : said;
  return {
    figure: fact && lockUp(context, { name, path, fact, size: sizes.head, ground }),
    head:
      title &&
      inkText(context, {
        name: `${name} head`,
        path,
        text: title,
        size: sizes.ratio * sizes.head,
        ground,
        maxLines: 1,
        style: { spacing: SPACING },
      }),
    text:
      words &&
      inkText(context, {
        name: `${name} text`,
        path,
        text: words,
        size: sizes.text,
        ground,
        role: 'body',
        maxLines: Math.max(lines, words.paragraphs.length * lines),
      }),
  };
}

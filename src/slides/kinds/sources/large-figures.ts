import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { levelRows, type Part, padded, space, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { belowMark } from '../../stage/headline.ts';
import { centred, sideBySide } from '../../stage/rows.ts';
import { sourceField } from './source-field.ts';

/** A figure of the deck, and where it comes from and stands. */
export interface ListedFigure {
  readonly fact: FactView;
  readonly origin: RichText;
}

/** So many figures are large. */
const MOST = 6;
/** How much of the slide’s width the field with the headline takes. */
const FIELD = 0.36;
const PAD: Inch = 0.5;
/** From the figures to their names, and the least width of these. */
const GAP: Inch = 0.55;
const LEAST: Inch = 2.2;
const UNDER: Inch = 0.26;
const AIR: Inch = 0.14;
/** From the slide’s top to the first row, and from the last to its foot: there is no page number between them. */
const EDGE: Inch = 0.3;
/** The largest figures by how many there are, in points in a hall. */
const FIGURES: readonly Pt[] = [176, 176, 150, 84, 72, 66, 54];

/** The few figures of a deck as large as they go, each with its name and its origin; undefined where they are many. */
export function largeFigures(
  figures: readonly ListedFigure[],
  citations: readonly RichText[],
  context: Composed,
): Page | undefined {
  const { body, brand, ground, deck } = context;
  if (figures.length === 0 || figures.length > MOST) return undefined;
  const side = sourceField(citations, context, FIELD * brand.size.w);
  if (!side) return undefined;
  const x = side.end + PAD;
  const low = belowMark(context, { x, w: body.x + body.w - x });
  const top = low > body.y ? low : EDGE;
  const room = { x, y: top, w: body.x + body.w - x, h: brand.size.h - top - EDGE };
  const max = FIGURES[figures.length] ?? 54;
  const steps = {
    figure: joinedSteps(headSteps(context, { min: 36, max }), heroFigureSteps(context, { max })),
    name: joinedSteps(supportSteps(context, { min: 20, max: 32 }), headSteps(context, { min: 40, max: 40 })),
    origin: supportSteps(context, { max: 24 }),
  };
  const color = colorOn(brand, 'subject', ground);
  const rowsOf = (lines: number) =>
    fill(room, steps, (at) => {
      const left = Math.max(...figures.map(({ fact }) => lockUpWidth(context, fact, at.figure)));
      const rows = figures.map(({ fact, origin }, i): Part => {
        const own = { path: context.path, ground } as const;
        const name = `Figure ${i + 1}`;
        const text = richText(fact.name, context.path);
        const words = stack([
          inkText(context, { ...own, name: `${name} name`, text, size: at.name, maxLines: lines }),
          space(UNDER),
          inkText(context, {
            ...{ ...own, name: `${name} origin`, text: origin, size: at.origin, role: 'body', maxLines: 3 },
            style: { color: subtleOn(brand, ground) },
          }),
        ]);
        const figure = lockUp(context, { name, path: context.path, fact, size: at.figure, ground, color });
        const isLone = figures.length === 1;
        const row = isLone
          ? stack([figure, space(GAP), words])
          : sideBySide(figure, words, { left, gap: GAP, least: LEAST });
        return padded(centred(row), { x: 0, y: AIR });
      });
      const ink = inkFor(context, ground, 'Rule', []);
      return levelRows(rows, 0, (_, place) => [ink.rule({ ...place, w: brand.size.w - x })]);
    });
  const filled = [1, 2].map(rowsOf).find(({ fits }) => fits);
  if (!filled) return undefined;
  return {
    ...side,
    items: [...filled.items, ...side.items],
    unnumbered: true,
    lists: { facts: deck.uses().map(({ fact }) => fact.id), sources: true },
  };
}

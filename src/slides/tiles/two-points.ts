import type { Inch } from '../../core/lengths.ts';
import { plainText } from '../../core/rich-text.ts';
import { fill, type Steps } from '../fill/fill.ts';
import { elastic, inSpans, type Part, space, stack, tall } from '../fill/part.ts';
import { figureSteps, leadSteps, proseSteps } from '../fill/texts.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { fieldItems, fieldsAcross, fieldTones, filledPage, footSpace } from './across.ts';
import {
  type Bullet,
  type BulletLook,
  type BulletSizes,
  bulletFigure,
  bulletLead,
  bulletSign,
  bulletWords,
  withOwnUnit,
} from './bullet.ts';
import { pointRows, posterSteps } from './bullet-fields.ts';

/** How large leads may be, in points in a hall: above texts, below figures; and in how many lines. */
const MOST_LEAD = { led: 96, figure: 54 };
const MOST_LINES = 5;
/** How high numbers and icons are, in inches. */
const SIGN: Inch = 1.2;
/** Above what leads, below figures and signs, between leads and texts, and below these, in inches. */
const SPACE = { top: [0.36, 0.5, 0.26], figure: [0.32, 0.5], sign: [0.2, 0.4], least: 0.16, foot: 0.1 } as const;

/** Two points on the halves of the slide: what leads each at the top of its half, what there is to say at the foot. */
export function twoPoints(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const columns = fieldsAcross(context, bullets.length);
  const fills = fieldTones(context, bullets.length);
  const spans = columns.map(({ text }) => text);
  const figures = bullets.some(({ fact }) => fact);
  if (isUneven(bullets)) return pointRows(context, bullets);
  const signs = !figures && bullets.some(({ number, icon }) => number !== undefined || icon);
  // Points of which one has no lead are all lead: as large as they go.
  const led = bullets.every(({ lead }) => lead);
  const shown = led ? bullets : bullets.map(({ text: _, ...each }): Bullet => ({ ...each, lead: each.whole }));
  const below = shown.some(({ text, items }) => text || items.length > 0);
  const steps = {
    lead: largest(
      figures || below ? leadSteps(context, figures ? MOST_LEAD.figure : MOST_LEAD.led) : posterSteps(context),
    ),
    figure: figureSteps(context, 60, 150, 176),
    text: proseSteps(context, 36, { usual: 32 }),
  };
  const filled = fill(context.body, steps, (sizes: BulletSizes) => {
    const w = Math.min(...spans.map((span) => span.w));
    const own = shown.map((bullet) => withOwnUnit(context, bullet, sizes.figure, w));
    const row = (part: (bullet: Bullet, look: BulletLook, bare: boolean) => Part) =>
      inSpans(
        own.map(({ bullet, bare }, i) =>
          part(bullet, { sizes, fill: fills[i] ?? 'field-dark', most: MOST_LINES }, bare),
        ),
        spans,
      );
    const figure = row((bullet, { fill: on }, bare) =>
      bulletFigure(context, bullet, { size: sizes.figure, fill: on, bare }),
    );
    const sign = row((bullet, { fill: on }) => bulletSign(context, bullet, { side: SIGN, fill: on }) ?? space(SIGN));
    return tall(
      stack([
        space(...SPACE.top),
        ...(figures ? [figure, space(...SPACE.figure)] : []),
        ...(signs ? [sign, space(...SPACE.sign)] : []),
        row((bullet, look) => bulletLead(context, bullet, look)),
        ...(below
          ? [
              elastic(SPACE.least, SPACE.least, () => []),
              row((bullet, look) => bulletWords(context, bullet, { ...look, leadless: true })),
            ]
          : []),
        footSpace(context, SPACE.foot),
      ]),
    );
  });
  const fields = fieldItems(
    bullets.map(({ name }) => name),
    columns,
    fills,
    bullets.map(({ path }) => path),
  );
  return filledPage(context, fields, filled);
}

/** The part of the longer that a point is at the least, in letters, to stand beside it: else the two stand in rows. */
const EVEN = 0.3;

/** Whether one of two points without texts below them is too short to stand beside the other. */
function isUneven(bullets: readonly Bullet[]): boolean {
  if (bullets.some(({ lead, fact, icon, items }) => lead || fact || icon || items.length > 0)) return false;
  const lengths = bullets.map(({ whole }) => plainText(whole).length);
  return Math.min(...lengths) < EVEN * Math.max(...lengths);
}

/** The steps of a text that is as large as its box allows, in whatever lines. */
const largest = ({ sizes }: Steps): Steps => ({ sizes, base: sizes.length - 1 });

import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { inSpans, type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/composition.ts';
import type { LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox, toneBeside } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { Bullet } from '../../tiles/bullet.ts';

/** Where the band of the other figures begins, as a part of the slide’s height. */
const BAND = 0.655;
const GAP: Inch = 0.5;
const LEAST_TEXT: Inch = 2.6;
const BELOW: Inch = 0.35;
const PAD: Inch = 0.42;
const GUTTER: Inch = 0.5;
const LARGEST: Pt = 350;

/** One figure as large as it goes with what it says beside it, the others on a band at the slide’s foot. */
export function figuresOfPoints(
  bullets: readonly Bullet[],
  lead: number,
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { brand, body, ground } = context;
  const first = bullets[lead];
  const others = bullets.filter((_, i) => i !== lead);
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 2 });
  if (!headline || !first) return undefined;
  const hasBand = others.length > 0;
  const top = hasBand ? BAND * brand.size.h : body.y + body.h;
  const y = headlineEnd(headline) + BELOW;
  const color = lead === claim ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground);
  const hero = heroIn(context, first, { ...body, y, h: top - (hasBand ? 0.3 : 0.1) - y }, color);
  if (!hero) return undefined;
  if (!hasBand) return { ...headline, items: hero };
  const tone = toneBeside(context);
  const band = { ...slideBox(context), y: top, h: brand.size.h - top + 0.04 };
  const room = { ...body, y: top + PAD, h: body.y + body.h - top - PAD };
  const w = (body.w - GUTTER * (others.length - 1)) / others.length;
  const spans = others.map((_, i) => ({ x: body.x + i * (w + GUTTER), w }));
  const steps = {
    figure: headSteps(context, { min: 46, max: 84 }),
    text: supportSteps(context, { max: 26 }),
  };
  const filled = fill(room, steps, (sizes) =>
    stack([
      inSpans(
        others.map((each) => {
          const isClaim = bullets.indexOf(each) === claim;
          const ink = isClaim ? colorOn(brand, 'highlight', tone) : inkOn(brand, tone);
          return stack([
            figurePart(context, each, sizes.figure, tone, ink),
            space(0.2),
            textPart(context, each, sizes.text, tone, 2),
          ]);
        }),
        spans,
      ),
      spring(0),
    ]),
  );
  if (!filled.fits) return undefined;
  return {
    ...headline,
    ...footIn(context, { x: 0, w: brand.size.w }),
    behind: [fieldOn('Band', band, tone)],
    items: [...hero, ...filled.items],
  };
}

/** The figure at the left and its text at its right, on one base line; below it where it has no room there. */
function heroIn(context: Composed, bullet: Bullet, room: { x: Inch; y: Inch; w: Inch; h: Inch }, color: ColorRole) {
  const { ground } = context;
  const steps = {
    figure: heroFigureSteps(context, { max: LARGEST }),
    text: { ...supportSteps(context, { min: 26, max: 36 }) },
  };
  const beside = fill(room, steps, (sizes) => {
    const { fact } = bullet;
    const left = fact ? figureWidth(context, heroFigure(fact, context.brand.unitScale, []), sizes.figure) : 0;
    const figure = figurePart(context, bullet, sizes.figure, ground, color);
    const text = textPart(context, bullet, sizes.text, ground, 4);
    const row = onBaseLine(figure, text, { left, gap: GAP, least: LEAST_TEXT });
    return stack([spring(0), row, spring(0)]);
  });
  return beside.fits ? (beside.items as readonly LaidOutItem[]) : undefined;
}

function figurePart(
  context: Composed,
  { fact, name, path }: Bullet,
  size: Pt,
  ground: ColorRole,
  color: ColorRole,
): Part {
  if (!fact) return space(digitHeight(context, size));
  const text = heroFigure(fact, context.brand.unitScale, [...path, 'fact']);
  return figureLeaf(context, { name: `${name} figure`, path, text, size, ground, style: { color } });
}

const textPart = (
  context: Composed,
  { name, path, whole }: Bullet,
  size: Pt,
  ground: ColorRole,
  maxLines: number,
): Part => inkText(context, { name: `${name} text`, path, text: whole, size, ground, role: 'body', maxLines });

import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { joinParagraphs } from '../../../core/rich-text.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { figureLeaf, textWidth } from '../../../layout/leaves.ts';
import { lockUpLabel, lockUpText, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { isAtDesk } from '../../../layout/scale.ts';
import { inRole } from '../../../layout/sheet.ts';
import { levelRows, type Part, padded, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';

import type { PanelPoint } from '../../charts/points-panel.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox, toneBeside } from '../../stage/composed-fields.ts';
import { clearOfMark, headlineSizes } from '../../stage/headline.ts';
import { centred, sideBySide } from '../../stage/rows.ts';
import type { Bullet } from '../../tiles/bullet.ts';
import { countedHeadline, saysCount } from './counted-headline.ts';
import { pointsAtFoot } from './index-points.ts';

const OVER: Inch = 0.04;
/** The parts of the slide’s width that the field of the headline takes, the first in which all has room; and with points on it. */
const FIELD = { few: [0.4, 0.315], many: [0.36, 0.315], points: [0.36] };
const FEW = 3;
/** From the edge of the field to the rows, and from text to the right edge beside the slide’s number. */
const PAD: Inch = 0.52;
const NUMBER: Inch = 0.35;
/** Between what leads a row and its text, and the least width of that. */
const GAP: Inch = 0.56;
const LEAST_TEXT: Inch = 2.8;
/** The largest and the smallest leads, and the largest texts, by how many rows there are, in points in a hall. */
const LEADS: readonly Pt[] = [96, 96, 96, 76, 66, 54, 46];
const LEAST_LEADS: readonly Pt[] = [46, 46, 46, 46, 46, 40, 36];
const TEXTS: readonly Pt[] = [54, 54, 54, 36, 28, 26, 24];
/** Texts as a part of the size of what leads them, at most; and the largest below that. */
const TEXT = 0.85;
const BELOW: Pt = 32;
/** The texts that are tried first are no smaller. */
const LEAST_TEXTS: readonly Pt[] = [26, 26, 24, 22, 22, 22, 20];
/** Between a lead and the text under it, as a part of the sizes of both. */
const BELOW_EM = 0.0034;
/** Above and below the texts of a row. */
const AIR: Inch = 0.16;
/** From the slide’s top to the first row, and from the last to its foot. */
const EDGE: Inch = 0.22;
const POINTS_BELOW: Inch = 0.4;
/** The sizes of headlines above points that do without the larger ones, in points in a hall. */
const OVER_POINTS: readonly Pt[] = [36, 32];

type Sort = 'lead' | 'text';

/** The headline on a field, its count as large as it goes, and the points in rows beside it, to the slide’s edges. */
export function indexOfPoints(
  bullets: readonly Bullet[],
  context: Composed,
  claim: number | undefined,
  points: readonly PanelPoint[] = [],
): Page | undefined {
  const number = bullets.length > FEW ? 'many' : 'few';
  const own = saysCount(context.headline, bullets.length) ? FIELD.many.slice(1) : FIELD[number];
  const fields = points.length > 0 ? FIELD.points : own;
  const pages = fields.flatMap((field) => indexOn(field, bullets, context, { claim, points }) ?? []);
  const ways: readonly Way[] = [
    ...[LEAST_TEXTS[bullets.length] ?? 20, 0].flatMap((min) =>
      [0, 1, 2].map((lines) => ({ isBeside: true, lines, min })),
    ),
    { isBeside: false, lines: 1, min: 0 },
  ];
  return firstOf(ways, (way) => firstOf(pages, (pageIn) => pageIn(way)));
}

/** Whether texts stand beside what leads them, how many lines more than one each has, and the smallest size of them. */
interface Way {
  readonly isBeside: boolean;
  readonly lines: number;
  readonly min: Pt;
}

interface Said {
  readonly claim: number | undefined;
  readonly points: readonly PanelPoint[];
}

/** What makes the page with a field so wide, in a way; undefined where the headline has no room on that. */
function indexOn(
  field: number,
  bullets: readonly Bullet[],
  context: Composed,
  { claim, points }: Said,
): ((way: Way) => Page | undefined) | undefined {
  const { brand, body, ground } = context;
  const { w, h } = brand.size;
  const end = field * w;
  const tone = toneBeside(context);
  const own = { ...body, w: end - body.x - 0.3 };
  // Points have the room of the count.
  const count = points.length > 0 ? 0 : bullets.length;
  const beside = firstOf(points.length > 0 ? overPoints(context) : [undefined], (sizes) => {
    const headline = countedHeadline(context, own, { count, ground: tone, sizes });
    if (!headline || points.length === 0) return headline && { headline, shown: [] };
    const low = headline.end + POINTS_BELOW;
    const shown = pointsAtFoot(points, context, { ...own, y: low, h: body.y + body.h - low }, tone);
    return shown && { headline, shown };
  });
  if (!beside) return undefined;
  const { headline, shown } = beside;
  const x = end + PAD;
  const room = { x, y: EDGE, w: body.x + body.w - x, h: h - 2 * EDGE };
  const clear = room.w - clearOfMark(context, { ...room, h: body.y + 1 }).w;
  // The first row ends beside the brand’s mark, the last beside the slide’s number.
  const cutOf = (row: number) => (row === 0 ? clear : row === bullets.length - 1 ? NUMBER : 0);
  const lead = headSteps(context, { min: LEAST_LEADS[bullets.length] ?? 36, max: LEADS[bullets.length] ?? 46 });
  const rowsIn = ({ isBeside, lines, min }: Way) => {
    const most = TEXTS[bullets.length] ?? 24;
    const max = isBeside ? most : Math.min(most, BELOW);
    return fill<Sort>(
      room,
      { lead, text: joinedSteps(supportSteps(context, { min, max }), headSteps(context, { min: 40, max })) },
      (at) => {
        const sizes = { ...at, text: Math.min(at.text, TEXT * at.lead) };
        const left = Math.max(...bullets.map((each) => leadWidth(context, each, sizes.lead)));
        const rows = bullets.map((bullet, i) => {
          const on = i === claim ? 'highlight' : ground;
          const [lead, text] = [leadPart(context, bullet, on, sizes), textPart(context, bullet, on, sizes, lines)];
          const parts =
            lead && text ? [lead, space(BELOW_EM * (sizes.lead + sizes.text)), text] : [lead ?? text ?? space(0)];
          const row =
            isBeside && lead && text ? sideBySide(lead, text, { left, gap: GAP, least: LEAST_TEXT }) : stack(parts);
          const under = (box: Box) =>
            i === claim
              ? [inRole(fieldOn(`${bullet.name} field`, rowField(box, { end, w, h }), on, bullet.path), 'plate')]
              : [];
          return padded(
            centred((w) => row(w - cutOf(i))),
            { x: 0, y: AIR, under },
          );
        });
        return levelRows(rows, 0, (row, at) => {
          if (row === claim || row - 1 === claim) return [];
          const ink = inkFor(context, ground, `${bullets[row]?.name} rule`, []);
          return [ink.rule({ ...at, w: w - x })];
        });
      },
    );
  };
  return (way) => {
    const rows = rowsIn(way);
    if (!rows.fits) return undefined;
    const isField = ({ role }: (typeof rows.items)[number]) => role === 'plate';
    return {
      ...headline.page,
      ...footIn(context, { x: 0, w: end - 0.3 }),
      behind: [fieldOn('Headline field', { ...slideBox(context), w: end + OVER }, tone), ...rows.items.filter(isField)],
      items: [...headline.items, ...shown, ...rows.items.filter((item) => !isField(item))],
    };
  };
}

/** Sizes of a headline above points, one after the other. */
const overPoints = (context: Composed): (readonly Pt[])[] =>
  [...headlineSizes(context), ...(isAtDesk(context) ? [] : OVER_POINTS)].map((size) => [size]);

/** A row’s box from the field to the slide’s right edge, and beyond its foot for the last. */
function rowField(box: Box, { end, w, h }: { readonly end: Inch; readonly w: Inch; readonly h: Inch }): Box {
  const over = 0.04;
  const near = EDGE + 0.01;
  const low = box.y + box.h > h - near ? h + over : box.y + box.h;
  const top = box.y < near ? -over : box.y;
  return { x: end, y: top, w: w + over - end, h: low - top };
}

function leadWidth(context: Composed, { fact, lead, text, items, whole }: Bullet, size: Pt): Inch {
  if (fact) return lockUpWidth(context, fact, size);
  const own = lead ?? (text || items.length > 0 ? undefined : whole);
  return own ? textWidth(context, 'heading', own, size) : 0;
}

/** What leads a row: its figure, or else its words in bold. */
function leadPart(
  context: Composed,
  bullet: Bullet,
  on: ColorRole,
  { lead: size, text }: Sizes<Sort>,
): Part | undefined {
  const { fact, lead, whole, items, name, path } = bullet;
  if (fact) {
    const figure = lockUpText(context, fact, size, [...path, 'fact']);
    const { color } = inkFor(context, on, name, path);
    return figureLeaf(context, { name: `${name} figure`, path, text: figure, size, ground: on, style: { color } });
  }
  const own = { name: `${name} lead`, path: whole.path, ground: on, maxLines: 2 };
  if (lead) return inkText(context, { ...own, text: lead, size, style: { spacing: 0.9 } });
  if (items.length > 0) return inkText(context, { ...own, text: whole, size: Math.min(size, 1.2 * text) });
  return undefined;
}

function textPart(
  context: Composed,
  { fact, lead, text, whole, items, name, path }: Bullet,
  on: ColorRole,
  sizes: Sizes<Sort>,
  more: number,
) {
  const first = fact ? [lockUpLabel(fact, whole)] : lead ? (text ? [text] : []) : items.length > 0 ? [] : [whole];
  const all = [...first, ...items];
  if (all.length === 0) return undefined;
  return inkText(context, {
    ...{
      name: `${name} text`,
      path: items.length > 0 ? path : whole.path,
      text: joinParagraphs(all),
      size: sizes.text,
      ground: on,
      role: 'body',
    },
    ...{ maxLines: Math.max(2, all.length * (1 + more)), paragraphSpacing: 0.12 * sizes.text },
  });
}

/** What the first of several ways makes in which everything has room; none after it is tried. */
function firstOf<Way, Made>(ways: readonly Way[], madeIn: (way: Way) => Made | undefined): Made | undefined {
  for (const way of ways) {
    const made = madeIn(way);
    if (made) return made;
  }
  return undefined;
}

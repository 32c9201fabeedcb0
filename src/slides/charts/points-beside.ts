import type { Inch } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { fill } from '../fill/fill.ts';
import { figureAndLabel } from '../fill/hero-figure.ts';
import { anchored, levelRows, type Part, space, stack } from '../fill/part.ts';
import { figureLeaf, figureSteps, textSteps } from '../fill/texts.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { field, inkOn, lineOn } from '../parts/fields.ts';
import { rule } from '../parts/parts.ts';
import { FIELD_GAP, fieldRoom, fieldTones, filledPage, inSpans, sourceWithin } from '../tiles/across.ts';
import type { Bullet } from '../tiles/bullet.ts';
import { isSparse, plainRows, ROW_GAP } from '../tiles/bullet-rows.ts';
import { inkedText } from '../tiles/inked.ts';
import type { Point } from './points-panel.ts';

/** The part of the body's width that rows of points take, and what parts their texts from the panel and its own texts. */
const ROWS = 0.684;
const BESIDE: Inch = 0.4;
/** Bodies below this width have the panel at their foot, on this part of the height. */
const NARROW: Inch = 8;
const FOOT = 0.34;

/** Sizes in rows, in points in a hall: of one or two, of three, of more. */
const RANGES = {
  pair: { text: { least: 20, base: 40, most: 48 }, lead: { least: 26, base: 48, most: 66 }, figure: [44, 72, 110] },
  few: { text: { least: 18, base: 30, most: 32 }, lead: { least: 22, base: 32, most: 40 }, figure: [44, 60, 72] },
  many: { text: { least: 16, base: 24, most: 26 }, lead: { least: 18, base: 24, most: 28 }, figure: [36, 44, 60] },
} as const;
/** From so many points on rows are set in smaller type. */
const FEW = 3;
const MANY = 4;

/** Points in rows, and up to three figures or remarks on a panel beside them, in rows as high where they are as many. */
export function pointsBeside(context: LayoutContext, bullets: readonly Bullet[], points: readonly Point[]): Page {
  const { body } = context;
  const room = fieldRoom(context);
  const narrow = body.w < NARROW;
  const top = narrow ? body.y + (1 - FOOT) * body.h : body.y;
  const start = narrow ? room.x : body.x + ROWS * body.w;
  const panel = { x: start, y: narrow ? top : room.y, w: room.x + room.w - start, h: 0 };
  panel.h = room.y + room.h - panel.y;
  const on = panelFill(context);
  const options = {
    box: narrow ? { ...body, h: top - body.y } : body,
    ranges: bullets.length < FEW ? RANGES.pair : bullets.length < MANY ? RANGES.few : RANGES.many,
  };
  const cell = {
    span: narrow ? body : { x: body.x, w: start - BESIDE - body.x },
    fill: context.frame.ground,
  };
  const beside = plainRows(context, bullets, cell, options);
  const x = Math.max(body.x, start + BESIDE);
  const texts = {
    x,
    y: top,
    w: Math.min(body.x + body.w, panel.x + panel.w - BESIDE / 2) - x,
    h: body.y + body.h - top,
  };
  const figures = panelPoints(context, points, texts, on, narrow);
  const fields = [field('Points panel', panel, on)];
  if (beside.fits && isSparse(beside, cell, options.box.h)) {
    const own = { ...cell, fill: on === 'field-dark' ? ('field-second' as const) : ('field' as const) };
    const under = { ...room, ...(narrow ? { h: top - FIELD_GAP - room.y } : { w: start - FIELD_GAP - room.x }) };
    const inner = under.x < body.x ? own : { ...own, span: { x: own.span.x + BESIDE / 2, w: own.span.w - BESIDE / 2 } };
    const rows = plainRows(context, bullets, inner, options);
    return filledPage(context, [field('Points field', under, own.fill), ...fields], rows, figures);
  }
  return {
    ...filledPage(context, fields, beside, figures),
    ...(narrow ? {} : sourceWithin(context, cell.span)),
  };
}

/** The colour of the panel: the darkest that is neither the slide's ground nor that of a foot below it. */
function panelFill(context: LayoutContext): ColorRole {
  return fieldTones(context, 3).includes('field-dark') ? 'field-dark' : 'field-second';
}

/** Sizes of figures in a hall by how many share the height, in points. */
const FIGURES: readonly (readonly [number, number, number])[] = [
  [44, 132, 176],
  [44, 132, 176],
  [44, 110, 150],
  [44, 72, 88],
];
const LABEL_GAP: Inch = 0.16;

function panelPoints(
  context: LayoutContext,
  points: readonly Point[],
  box: { x: Inch; y: Inch; w: Inch; h: Inch },
  on: ColorRole,
  across: boolean,
) {
  const { brand } = context;
  const steps = {
    figure: figureSteps(context, ...(FIGURES[points.length] ?? [44, 72, 88])),
    text: textSteps(context, 'body', { least: 18, base: 22, most: 26 }),
  };
  const w = across ? box.w / points.length - BESIDE / 2 : box.w;
  return fill(box, steps, (sizes) => {
    const parts = points.map(({ fact, text }, i): Part => {
      const name = `Point ${i + 1}`;
      const path = [...context.path, 'points', i];
      const words = fact
        ? figureAndLabel(context, { fact, text }, { size: sizes.figure, w, held: 0.8 })
        : { figure: undefined, label: text };
      const label = inkedText(context, 'body', { name, text: words.label, size: sizes.text, fill: on, bold: !fact });
      if (!words.figure) return anchored(label, 'middle');
      const style = { color: inkOn(brand, on) };
      const figure = { name: `${name} figure`, text: words.figure, size: sizes.figure, ground: on, style };
      return anchored(
        stack([space(ROW_GAP / 2), figureLeaf(context, { ...figure, path }), space(LABEL_GAP), label]),
        'middle',
      );
    });
    if (across) {
      return inSpans(
        parts,
        parts.map((_, i) => ({ x: box.x + i * (w + BESIDE / 2), w })),
      );
    }
    return levelRows(parts, ROW_GAP, (row, y) => [
      rule(`Point ${row + 1} rule`, { ...box, y }, lineOn(brand, on), brand.strokes.rule, [
        ...context.path,
        'points',
        row,
      ]),
    ]);
  });
}

import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { filledPage, footRoom, panelArea, sourceWithin } from '../../../layout/chrome.ts';
import { colorOn, isDarkFill } from '../../../layout/colors.ts';
import { figureAndLabel, heroFigure, withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { asData, textWidth } from '../../../layout/leaves.ts';
import {
  type Owner,
  type Panel,
  panelOf,
  panelsAcross,
  panelTip,
  spansOf,
  textAcross,
} from '../../../layout/panels.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import {
  aligned,
  anchored,
  beside,
  column,
  elastic,
  inSpans,
  levelRows,
  ofOneHeight,
  type Part,
  space,
  stack,
} from '../../../layout/tree.ts';
import { claimedIn, claimField, contentFields } from '../../parts/common-fields.ts';
import { ACROSS, defineSlide, type LaidOutItem, type LayoutContext } from '../../parts/define-slide.ts';
import { areLengths, twoLengths } from './lengths.ts';
import { type ComparisonSide, side } from './side.ts';
import { splitInTwo } from './split.ts';

export const comparison = defineSlide({
  kind: 'comparison',
  summary: 'Two sides next to each other, with figures or lists; with an arrow, the left leads to the right.',
  family: 'split',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    left: side.describe('The left side: what was, or the first of two.'),
    right: side.describe('The right side: what comes, or the second of two.'),
    arrow: z
      .boolean()
      .default(false)
      .describe('Whether the left side leads to the right: what was, pale, and what comes.'),
    claim: claimField,
  }),
  compositions: [
    {
      ...{
        name: 'lengths',
        family: 'number',
        headline: 'top',
        heavy: 'left',
        grounds: ['white', 'ink', 'pale', 'deep'],
      },
      suits: ({ left, right }) => areLengths(left, right),
      compose: ({ left, right, claim }, context) => twoLengths([left, right], context, claimedIn(claim)),
    },
    {
      ...{ name: 'split', family: 'split', headline: 'top', heavy: 'right', grounds: ['white', 'ink', 'pale'] },
      suits: ({ left, right }) => left.items !== undefined || right.items !== undefined || !areLengths(left, right),
      compose: ({ left, right, claim, arrow }, context) => splitInTwo([left, right], context, claimedIn(claim), arrow),
    },
  ],
  layout: ({ left, right, arrow }, context) => {
    const owners = [
      { name: 'Left', path: [...context.path, 'left'] },
      { name: 'Right', path: [...context.path, 'right'] },
    ] as const;
    const { panels, tip } = arrow
      ? leading(context, owners)
      : { panels: panelsAcross(context, owners), tip: undefined };
    const sides = [left, right].map(
      (own, i): Side => ({ ...own, ...(panels[i] as Panel), scale: arrow && i === 0 ? BEFORE : 1 }),
    );
    const items = panels.map(({ item }) => item);
    const page = filledPage(context, tip ? [...items.toReversed(), tip] : items, composed(context, sides));
    return [{ ...page, ...sourceWithin(context, sides[0]?.span ?? context.body) }];
  },
});

interface Side extends ComparisonSide, Panel {
  /** The size of its figure, as a ratio to the other's. */
  readonly scale: number;
}

/** The left of two that leads to the right, and its tip, as ratios to the width; what keeps text from the two. */
const LEADING = { ratio: 0.416, tip: 0.041, left: 0.2, right: 0.1, pad: 0.5 } as const;
/** The figure of a left side that leads to the right, as a ratio to that one's. */
const BEFORE = 0.75;

function leading(context: LayoutContext, [left, right]: readonly [Owner, Owner]) {
  const { brand, frame, path } = context;
  const room = panelArea(context);
  const [w, tip] = [LEADING.ratio * room.w, LEADING.tip * room.w];
  const before = { ...room, w };
  const after = { ...room, x: room.x + w, w: room.w - w };
  const { x, w: wide } = textAcross(context, before, LEADING.pad);
  const inner = { ...after, x: after.x + tip, w: after.w - tip };
  // What was, quiet beside what comes: a pale tint on light ground, a tone beside the ground on dark.
  const onDark = isDarkFill(brand, 'panel') ? 'panel' : 'field-second';
  const pale = isDarkFill(brand, frame.ground) ? onDark : 'field-pale';
  const span = { x, w: Math.min(x + wide, before.x + w - LEADING.left) - x };
  return {
    panels: [
      panelOf(context, left, before, span, pale),
      panelOf(context, right, after, textAcross(context, inner, LEADING.pad + LEADING.right), 'field'),
    ],
    tip: panelTip('Arrow', before, tip, pale, path),
  };
}

/** In inches: above the heads, from these to the figures, to what figures measure, to the rows, to the bars. */
const HEAD_GAP = { head: [0.32, 0.4, 0.2] } as const;
const GAPS = {
  figure: [0.44, Number.POSITIVE_INFINITY, 0.32],
  label: [0.16, 0.3, 0.12],
  rows: [0.24, 0.4, 0.14],
  bar: [0.36, 0.5, 0.2],
} as const;
/** Between the texts of two rows, half of it on each side of their hairline; how far apart hairlines of few rows lie below a figure. */
const ROWS = { minGap: 0.1, gap: 0.22, maxPitch: 1.1 } as const;
/** The thickness of the bars of two figures alone, to scale, in inches. */
const BAR = { min: 0.24, preferred: 0.44, max: 1 } as const;
const VALUE_GAP: Inch = 0.24;
/** Units lead what figures measure where these would else be more steps smaller than usual. */
const MAX_STEPS_DOWN = 2;
/** Up to so many rows are set large, and up to so many no smaller than running text. */
const FEW = 3;
const MANY = 4;

/** The preferred and the largest size of a text in a hall, in points. */
type Range = readonly [preferred: Pt, max: Pt];

/** Ranges of rows and heads beside two figures, beside a lone one, and without figures, by how many rows there are. */
function rangesOf(figures: number, rows: number): { readonly row: Range; readonly head: Range } {
  const few = rows <= FEW;
  const head: Range = [36, rows > 0 ? 40 : 54];
  if (figures === 0) return few ? { row: [44, 76], head: [44, 84] } : { row: [28, 40], head: [44, 60] };
  if (figures === 1) return { row: few ? [36, 54] : [28, 36], head };
  return { row: [26, rows > 2 ? 28 : 32], head };
}

type Sort = 'figure' | 'row' | 'label' | 'head';
/** How rows of both sides stand: each in one line, or of one height, or as high as each needs to be. */
type Evenness = 'lines' | 'equal' | 'own';

/** Heads, figures, what these measure, and rows: on shared lines, but where only one side has a figure. */
function composed(context: LayoutContext, sides: readonly Side[]): Filled<Sort> {
  const facts = sides.flatMap(({ fact }) => fact ?? []);
  const counts = sides.map(({ items = [] }) => items.length);
  const rows = Math.max(...counts);
  const even = new Set(counts).size === 1;
  const { row, head } = rangesOf(facts.length, rows);
  const body = ([preferred, max]: Range) =>
    textSteps(context, rows > MANY ? 'label' : 'body', { min: 18, preferred, max });
  const steps: Record<Sort, Steps> = {
    figure:
      rows > 0
        ? figureSteps(context, { min: 60, preferred: 176 })
        : figureSteps(context, { min: 60, preferred: 200, max: 280 }),
    row: body(row),
    label: body(rows > 0 ? [26, 30] : [32, 44]),
    head: textSteps(context, 'heading', { min: 24, preferred: head[0], max: head[1] }),
  };
  const spans = spansOf(sides);
  const scale = scaleOf(sides);
  const build = (moved: boolean, evenness: Evenness) => (sizes: Sizes<Sort>) => {
    const columns = sides.map((own) => {
      const { ink, title, items, fact } = own;
      const { figure, label, size } = heroOf(context, own, sizes.figure, moved);
      const listed = items && rowsPart(context, [own], evenness, sizes.row);
      return {
        head: ink.of('heading').text('heading', title, sizes.head, { maxLines: 2 }),
        figure: figure && anchored(ink.of('figure').figure(figure, size, { path: ink.path }), 'bottom'),
        label: label && ink.of('text').text('body', label, sizes.label),
        rows: even && facts.length !== 1 ? undefined : listed,
        bar: scale === undefined || !fact ? undefined : barPart(context, own, fact.value * scale),
      };
    });
    const below =
      facts.length === 1
        ? [
            inSpans(
              columns.map((each) => stack(column(each, GAPS))),
              spans,
            ),
          ]
        : aligned(columns, spans, GAPS);
    const joined =
      facts.length !== 1 && rows > 0 && even
        ? [space(...GAPS.rows), rowsPart(context, sides, evenness, sizes.row)]
        : [];
    return stack([...aligned(columns, spans, HEAD_GAP), ...below, ...joined, space(footRoom(context))]);
  };
  const { sizes, start } = steps.figure;
  const usual = { sort: 'figure', min: sizes[Math.max(0, start - MAX_STEPS_DOWN)] ?? 0 } as const;
  return withUnits(facts, usual, (moved) =>
    evenRows(context, sides, (evenness) => fill(context.body, steps, build(moved, evenness))),
  );
}

/** Rows alike: where some would break, all in one line, else of one height, down to the usual size of running text. */
function evenRows(
  context: LayoutContext,
  sides: readonly Side[],
  compose: (evenness: Evenness) => Filled<Sort>,
): Filled<Sort> {
  const own = compose('own');
  const lines = sides.flatMap((each) =>
    (each.items ?? []).map((item, i) => {
      const { lines: all } = rowPart(context, each, i, 'own', own.sizes.row)(each.span.w);
      return 'fact' in item ? all - 1 : all;
    }),
  );
  if (new Set(lines).size < 2) return own;
  const min = Math.min(own.sizes.row, context.brand.type.body.size);
  const isEven = ({ fits, sizes }: Filled<Sort>) => fits && sizes.row >= min;
  return (['lines', 'equal'] as const).map((evenness) => compose(evenness)).find(isEven) ?? own;
}

/** How long one of what both figures measure is as a bar, in inches; undefined where they have no scale, or no room for bars. */
function scaleOf(sides: readonly Side[]): Inch | undefined {
  const facts = sides.flatMap(({ fact, items }) => (fact && fact.value > 0 && !items ? [fact] : []));
  const [first] = facts;
  if (!first || facts.length < sides.length || facts.some(({ dimension }) => dimension !== first.dimension))
    return undefined;
  return Math.min(...facts.map(({ value }, i) => (sides[i]?.span.w ?? 0) / value));
}

function barPart(context: LayoutContext, { ink }: Side, w: Inch): Part {
  const color = colorOn(context.brand, isDarkFill(context.brand, ink.fill) ? 'step-1' : 'subject', ink.fill);
  const bar = inkFor(context, color, `${ink.name} bar`, ink.path);
  return elastic(BAR.min, BAR.preferred, (box) => [asData(bar.panel({ ...box, w }))], BAR.max);
}

/** A side's figure and what it measures, which its unit leads where it is `moved`. */
function heroOf(context: LayoutContext, { fact, text: given, ink, scale }: Side, whole: Pt, moved: boolean) {
  const size = scale * whole;
  if (!fact) return { label: given, size };
  const path = [...ink.path, 'fact'];
  const label = given ?? richText(fact.name, path);
  if (!moved) return { figure: heroFigure(fact, context.brand.unitScale, path), label, size };
  const led = figureAndLabel(context, { fact, text: label }, { size, w: 0, held: 1 });
  return { ...led, figure: { ...led.figure, path }, size };
}

/** Rows of sides on shared lines, a hairline above each; few stand no farther apart than can be read together. */
function rowsPart(context: LayoutContext, sides: readonly Side[], evenness: Evenness, size: Pt): Part {
  const count = Math.max(...sides.map(({ items = [] }) => items.length));
  const maxPitch = sides.some(({ fact }) => fact) ? ROWS.maxPitch : Number.POSITIVE_INFINITY;
  const rows = Array.from({ length: count }, (_, i) =>
    anchored(
      inSpans(
        sides.map((own) => rowPart(context, own, i, evenness, size)),
        spansOf(sides),
      ),
      'middle',
    ),
  );
  const rules = (i: number, { y }: Pick<Box, 'y'>): LaidOutItem[] =>
    sides.map(({ ink, span, items }) => {
      const own = ink.of(`rule ${i + 1}`, items?.[i] ? [...ink.path, 'items', i] : []);
      // On a pale panel a hairline is in a tone that stands out in any brand.
      return own.rule({ ...span, y }, isDarkFill(context.brand, ink.fill) ? undefined : 'step-2');
    });
  const listed = levelRows(evenness === 'equal' ? ofOneHeight(rows) : rows, ROWS.minGap, rules);
  return (w) => {
    const sized = listed(w);
    const preferred = sized.preferred + ROWS.minGap / 2 + count * (ROWS.gap - ROWS.minGap);
    const max = Math.max(preferred, count * maxPitch);
    return {
      ...{ ...sized, min: sized.min + ROWS.minGap / 2, preferred },
      max: { elastic: preferred, pitch: max, padding: max },
      place: (box) => [
        ...rules(0, box),
        ...sized.place({ ...box, y: box.y + ROWS.minGap / 2, h: box.h - ROWS.minGap / 2 }),
      ],
    };
  };
}

/** A row of a side, at the top of its part, with its figure at its end: texts of one row begin on one line. */
function rowPart(context: LayoutContext, { ink, items }: Side, i: number, evenness: Evenness, size: Pt): Part {
  const own = items?.[i];
  if (!own) return space(0);
  const { text: words, fact } = 'paragraphs' in own ? { text: own } : own;
  const row = ink.of(`${i + 1}`);
  const name = row.text('body', words, size, { anchor: 'middle', ...(evenness === 'lines' ? { maxLines: 1 } : {}) });
  if (!fact) return anchored(name, 'top');
  const value = heroFigure(fact, 1, [...ink.path, 'items', i, 'fact']);
  const figure = row
    .of('figure')
    .text('body', value, size, { bold: true, align: 'right', anchor: 'middle', maxLines: 1 });
  const width = textWidth(context, 'body', value, size, { bold: true });
  return beside([{ part: anchored(name, 'top') }, { part: anchored(figure, 'top'), width }], VALUE_GAP);
}

import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { fieldRoom, footRoom, pageOn, sourceWithin } from '../../layout/chrome.ts';
import { colorOn, figureColorOn, inkOn, isDarkFill, lineOn } from '../../layout/colors.ts';
import { figureAndLabel, heroFigure, movesUnit } from '../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { inkedText } from '../../layout/ink.ts';
import { asData, field, figureLeaf, rule, textLeaf, textWidth } from '../../layout/leaves.ts';
import { type Across, fieldsAcross, fieldTip, fieldTones, textAcross } from '../../layout/panels.ts';
import { figureSteps, type Steps, textSteps } from '../../layout/scale.ts';
import { anchored, beside, elastic, inSpans, levelRows, type Part, space, stack } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { contentFields } from '../parts/common-fields.ts';
import { ACROSS, defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../parts/define-slide.ts';

const EMPTY = {
  code: 'missing-key',
  message: { en: 'This side has nothing to say.', zh: '这一侧没有内容。' },
  hint: { en: 'Give it a list under `items`, or a `fact`.', zh: '请在 `items` 下列出要点，或者写一项 `fact`。' },
};

const side = z
  .strictObject({
    title: text('What this side is, in a few words.'),
    fact: factRef('A figure of this side, set large.').optional(),
    text: text('What the figure measures; the fact’s name where omitted.').optional(),
    items: z
      .array(
        z.union([
          text('One thing, in one or two lines.'),
          z.strictObject({
            text: text('What the figure measures, in a few words: the same on both sides.'),
            fact: factRef('A figure at the end of the row.'),
          }),
        ]),
      )
      .min(1)
      .max(6)
      .describe('What stands on it, row by row: texts, or each a `text` and its `fact`.')
      .optional(),
  })
  .check(({ value, issues }) => {
    if (value.fact !== undefined || value.items !== undefined) return;
    issues.push({ code: 'custom', input: value, message: EMPTY.message.en, params: EMPTY });
  });

export const comparison = defineSlide({
  kind: 'comparison',
  summary: 'Two sides next to each other, with figures or lists; with an arrow, the left leads to the right.',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    left: side.describe('The left side: what was, or the first of two.'),
    right: side.describe('The right side: what comes, or the second of two.'),
    arrow: z
      .boolean()
      .default(false)
      .describe('Whether the left side leads to the right: what was, pale, and what comes.'),
  }),
  layout: (slide, context) => {
    const sides = [sideOf('left', slide.left, context), sideOf('right', slide.right, context)];
    return [twoSides(context, sides, slide.arrow)];
  },
});

const NAMES = { left: 'Left', right: 'Right' } as const;

function sideOf(
  key: keyof typeof NAMES,
  { items = [], ...own }: Resolved<z.output<typeof side>>,
  context: LayoutContext,
): Side {
  const path = [...context.path, key];
  const rows = items.map((item, i): SideRow => {
    const at = [...path, 'items', i];
    return 'paragraphs' in item ? { text: item, path: at } : { ...item, path: at };
  });
  return { ...own, name: NAMES[key], rows, path };
}

/** One of two things that are compared: what it is, its figure and what that measures, and what stands on it. */
interface Side {
  readonly name: string;
  readonly title: RichText;
  readonly fact?: FactView | undefined;
  readonly text?: RichText | undefined;
  readonly rows: readonly SideRow[];
  readonly path: Path;
}

/** A row of a side, and the figure at its end where it has one. */
interface SideRow {
  readonly text: RichText;
  readonly fact?: FactView | undefined;
  readonly path: Path;
}

/** The sorts of text, in the order in which they give way. */
type Sort = 'figure' | 'row' | 'label' | 'head';

/** The left of two that leads to the right: its part of the width, and that of its tip; what keeps text from the two. */
const LEADING = { part: 0.416, tip: 0.041, left: 0.2, right: 0.1 } as const;
/** Texts on a field begin so far from its edge. */
const PAD: Inch = 0.5;

/** In inches: above the heads, from these to the figures, to what figures measure, to the rows, and below these. */
const SPACE = {
  top: [0.32, 0.4, 0.2],
  figure: [0.44, Number.POSITIVE_INFINITY, 0.32],
  label: [0.16, 0.3, 0.12],
  rows: [0.24, 0.4, 0.14],
} as const;
/**
 * Between the texts of two rows, half of it on each side of their hairline: at least, and at the usual; and how far
 * apart hairlines of few rows stand at most below a figure.
 */
const ROW = { gap: 0.1, usual: 0.22, pitch: 1.1 } as const;
/** The bars of two figures alone, to scale, in inches. */
const BAR = { least: 0.24, base: 0.44, most: 1, gap: [0.36, 0.5, 0.2] } as const;
/** Between a row's text and the figure at its end. */
const VALUE_GAP: Inch = 0.24;

/** The figure of a left side that leads to the right, as a part of that one's. */
const BEFORE = 0.75;
/** Units stand beside figures that are so many steps smaller than usual at most, rather than lead what these measure. */
const SMALLER = 2;

/** Two sides on two fields; where the left leads to the right, it is paler and ends in a tip. */
function twoSides(context: LayoutContext, sides: readonly Side[], leads: boolean): Page {
  const fields = fieldsOf(context, sides, leads);
  const filled = composed(context, sides, { ...fields, leads });
  return {
    ...pageOn(context, fields.items, filled.items),
    ...sourceWithin(context, fields.columns[0]?.text ?? context.body),
    ...(filled.fits ? {} : { crowded: true }),
  };
}

/** Where the sides stand. */
interface Fields {
  readonly columns: readonly Across[];
  readonly fills: readonly ColorRole[];
}

function fieldsOf(
  context: LayoutContext,
  sides: readonly Side[],
  leads: boolean,
): Fields & { readonly items: readonly LaidOutItem[] } {
  const nameAt = (i: number) => `${sides[i]?.name} field`;
  const pathAt = (i: number) => sides[i]?.path ?? context.path;
  if (!leads) {
    const columns = fieldsAcross(context, 2);
    const fills = fieldTones(context, 2);
    const items = columns.map(({ box }, i) => field(nameAt(i), box, fills[i] ?? 'field', pathAt(i)));
    return { columns, fills, items };
  }
  const room = fieldRoom(context);
  const [w, tip] = [LEADING.part * room.w, LEADING.tip * room.w];
  const fills = [paleOf(context), 'field'] as const;
  const before = { ...room, w };
  const after = { ...room, x: room.x + w, w: room.w - w };
  const { x, w: wide } = textAcross(context, before, PAD);
  const left = { x, w: Math.min(x + wide, before.x + w - LEADING.left) - x };
  const inner = { ...after, x: after.x + tip, w: after.w - tip };
  const columns = [
    { box: before, text: left },
    { box: after, text: textAcross(context, inner, PAD + LEADING.right) },
  ];
  return {
    columns,
    fills,
    items: [
      field(nameAt(1), after, fills[1], pathAt(1)),
      field(nameAt(0), before, fills[0], pathAt(0)),
      fieldTip('Arrow', before, tip, fills[0], context.path),
    ],
  };
}

/** What was, quiet beside what comes: a pale tint on light ground, a tone beside the ground on dark. */
function paleOf({ brand, frame }: LayoutContext): ColorRole {
  if (!isDarkFill(brand, frame.ground)) return 'field-pale';
  return isDarkFill(brand, 'panel') ? 'panel' : 'field-second';
}

/** Up to so many rows are set large, and up to so many no smaller than running text. */
const FEW = 3;
const MANY = 4;

/** The usual and the largest size of a text in a hall, in points. */
type Range = readonly [base: Pt, most: Pt];

/** Ranges of rows and heads beside two figures, beside a lone one, and without figures, by how many rows there are. */
function rangesOf(figures: number, rows: number): { readonly row: Range; readonly head: Range } {
  const few = rows <= FEW;
  const head: Range = [36, rows > 0 ? 40 : 54];
  if (figures === 0) return few ? { row: [44, 76], head: [44, 84] } : { row: [28, 40], head: [44, 60] };
  if (figures === 1) return { row: few ? [36, 54] : [28, 36], head };
  return { row: [26, rows > 2 ? 28 : 32], head };
}

function stepsOf(context: LayoutContext, sides: readonly Side[]): Record<Sort, Steps> {
  const rows = Math.max(...sides.map((side) => side.rows.length));
  const { row, head } = rangesOf(sides.filter(({ fact }) => fact).length, rows);
  const role = rows > MANY ? 'label' : 'body';
  const body = ([base, most]: Range) => textSteps(context, role, { min: 18, preferred: base, max: most });
  return {
    figure: rows > 0 ? figureSteps(context, 60, 176) : figureSteps(context, 60, 200, 280),
    row: body(row),
    label: body(rows > 0 ? [26, 30] : [32, 44]),
    head: textSteps(context, 'heading', { min: 24, preferred: head[0], max: head[1] }),
  };
}

/** What a composition is made with: where sides stand, the scale of their bars, and how rows do. */
interface Composition extends Fields {
  readonly context: LayoutContext;
  readonly sides: readonly Side[];
  readonly leads: boolean;
  readonly scale: Inch | undefined;
}

function composed(
  context: LayoutContext,
  sides: readonly Side[],
  fields: Fields & { readonly leads: boolean },
): Filled<Sort> {
  const { columns, fills, leads } = fields;
  const scale = scaleOf(
    sides,
    columns.map(({ text }) => text),
  );
  const own = { context, sides, columns, fills, leads, scale };
  const steps = stepsOf(context, sides);
  const settled = (moved: boolean) =>
    evenRows(context, sides, (manner) =>
      fill(context.body, steps, (sizes) => sidesPart(own, { moved, manner }, sizes)),
    );
  const whole = settled(false);
  const { start: base, sizes } = steps.figure;
  const least = sizes[Math.max(0, base - SMALLER)] ?? 0;
  if ((whole.fits && whole.sizes.figure >= least) || !sides.some(({ fact }) => fact && movesUnit(fact))) return whole;
  const led = settled(true);
  return led.fits && (!whole.fits || led.sizes.figure > whole.sizes.figure) ? led : whole;
}

/** Heads, figures, what these measure, and rows: on shared lines, but where only one side has a figure. */
function sidesPart(
  { context, sides, columns, fills, leads, scale }: Composition,
  { moved, manner }: { readonly moved: boolean; readonly manner: RowManner },
  sizes: Sizes<Sort>,
): Part {
  const spans = columns.map(({ text }) => text);
  const on = (i: number) => fills[i] ?? 'field';
  const across = (part: (side: Side, i: number) => Part) => inSpans(sides.map(part), spans);
  const when = (isThere: boolean, gap: readonly [Inch, Inch?, Inch?], part: () => Part) =>
    isThere ? [space(...gap), part()] : [];
  const heroes = sides.map((side, i) => heroOf(context, side, (leads && i === 0 ? BEFORE : 1) * sizes.figure, moved));
  const figure = (side: Side, i: number) => figurePart(context, side, on(i), heroes[i]);
  const label = (side: Side, i: number) => labelPart(context, side, on(i), heroes[i]?.label, sizes);
  const rows = (side: Side, i: number) =>
    rowsPart(context, [side], { spans: [spans[i] ?? { x: 0, w: 0 }], fills: [on(i)], manner }, sizes);
  const top = [space(...SPACE.top), across((side, i) => headPart(context, side, on(i), sizes))];
  const foot = space(footRoom(context));
  if (heroes.filter((hero) => hero.figure).length === 1) {
    const whole = (side: Side, i: number) =>
      stack([
        ...when(heroes[i]?.figure !== undefined, SPACE.figure, () => figure(side, i)),
        ...when(heroes[i]?.label !== undefined, SPACE.label, () => label(side, i)),
        ...when(side.rows.length > 0, SPACE.rows, () => rows(side, i)),
      ]);
    return stack([...top, across(whole), foot]);
  }
  const even = new Set(sides.map((side) => side.rows.length)).size === 1;
  const listed = () =>
    even ? rowsPart(context, sides, { spans, fills: sides.map((_, i) => on(i)), manner }, sizes) : across(rows);
  return stack([
    ...top,
    ...when(
      heroes.some((hero) => hero.figure),
      SPACE.figure,
      () => across((side, i) => anchored(figure(side, i), 'bottom')),
    ),
    ...when(
      heroes.some((hero) => hero.label),
      SPACE.label,
      () => across(label),
    ),
    ...when(
      sides.some((side) => side.rows.length > 0),
      SPACE.rows,
      listed,
    ),
    ...when(scale !== undefined, BAR.gap, () => across((side, i) => barPart(context, side, on(i), scale ?? 0))),
    foot,
  ]);
}

/** How rows stand: each in one line, or of one height, or as high as each needs to be. */
type RowManner = 'lines' | 'equal' | 'own';

/**
 * Rows that are read alike: where some would break and others not, all in one line, else of one height, down to the usual
 * size of running text; as high as each needs to be where there is no room for either.
 */
function evenRows(
  { brand }: LayoutContext,
  sides: readonly Side[],
  compose: (manner: RowManner) => Filled<Sort>,
): Filled<Sort> {
  const own = compose('own');
  const names = new Set(sides.flatMap(({ name, rows }) => rows.map((_, row) => rowName(name, row))));
  const counts = own.items.flatMap((item) =>
    item.kind === 'text' && names.has(item.name) ? [item.lines.flat().length] : [],
  );
  if (new Set(counts).size < 2) return own;
  const least = Math.min(own.sizes.row, brand.type.body.size);
  for (const manner of ['lines', 'equal'] as const) {
    const filled = compose(manner);
    if (filled.fits && filled.sizes.row >= least) return filled;
  }
  return own;
}

const rowName = (side: string, row: number) => `${side} ${row + 1}`;

/** How long one of what both figures measure is as a bar, in inches; undefined where they have no scale, or no room for bars. */
function scaleOf(sides: readonly Side[], spans: readonly Span[]): Inch | undefined {
  const facts = sides.flatMap(({ fact, rows }) => (fact && fact.value > 0 && rows.length === 0 ? [fact] : []));
  const [first] = facts;
  if (!first || facts.length < sides.length || facts.some(({ dimension }) => dimension !== first.dimension))
    return undefined;
  return Math.min(...facts.map(({ value }, i) => (spans[i]?.w ?? 0) / value));
}

/** A figure as a bar. */
function barPart({ brand }: LayoutContext, { name, fact, path }: Side, on: ColorRole, scale: Inch): Part {
  const color = colorOn(brand, isDarkFill(brand, on) ? 'step-1' : 'subject', on);
  const bar = (box: Box) => [asData(field(`${name} bar`, { ...box, w: (fact?.value ?? 0) * scale }, color, path))];
  return elastic(BAR.least, BAR.base, bar, BAR.most);
}

/** A side's figure as it stands large, and what it measures. */
interface Hero {
  readonly figure?: RichText;
  readonly label?: RichText | undefined;
  readonly size: Pt;
}

/** A side's figure and what it measures, which its unit leads where it is `moved`. */
function heroOf(context: LayoutContext, { fact, text, path }: Side, size: Pt, moved: boolean): Hero {
  if (!fact) return { label: text, size };
  const at = [...path, 'fact'];
  const said = text ?? richText(fact.name, at);
  if (!moved) return { figure: heroFigure(fact, context.brand.unitScale, at), label: said, size };
  const { figure, label } = figureAndLabel(context, { fact, text: said }, { size, w: 0, held: 1 });
  return { figure: { ...figure, path: at }, label, size };
}

function headPart(context: LayoutContext, { name, title }: Side, on: ColorRole, sizes: Sizes<Sort>): Part {
  return inkedText(context, 'heading', {
    name: `${name} heading`,
    text: title,
    size: sizes.head,
    fill: on,
    maxLines: 2,
  });
}

function figurePart(context: LayoutContext, { name, path }: Side, on: ColorRole, hero: Hero | undefined): Part {
  if (!hero?.figure) return space(0);
  const style = { color: figureColorOn(context.brand, on) };
  return figureLeaf(context, { name: `${name} figure`, text: hero.figure, size: hero.size, ground: on, style, path });
}

function labelPart(
  context: LayoutContext,
  { name }: Side,
  on: ColorRole,
  text: RichText | undefined,
  sizes: Sizes<Sort>,
): Part {
  if (!text) return space(0);
  return inkedText(context, 'body', { name: `${name} text`, text, size: sizes.label, fill: on });
}

/** A hairline on a field: on a pale one in a tone that stands out in any brand. */
const ruleOn = ({ brand }: LayoutContext, on: ColorRole): ColorRole =>
  isDarkFill(brand, on) ? lineOn(brand, on) : 'step-2';

/** Across what, on what, and how rows stand. */
interface RowPlaces {
  readonly spans: readonly Span[];
  readonly fills: readonly ColorRole[];
  readonly manner: RowManner;
}

/** Rows of sides on shared lines, a hairline above each; few stand no farther apart than can be read together. */
function rowsPart(
  context: LayoutContext,
  sides: readonly Side[],
  { spans, fills, manner }: RowPlaces,
  sizes: Sizes<Sort>,
): Part {
  const { brand } = context;
  const bounded = sides.some(({ fact }) => fact);
  const count = Math.max(...sides.map((side) => side.rows.length));
  if (count === 0) return space(0);
  const rules = (row: number, y: Inch) =>
    sides.flatMap(({ name, rows }, i) =>
      rule(
        `${name} rule ${row + 1}`,
        { ...(spans[i] ?? { x: 0, w: 0 }), y },
        ruleOn(context, fills[i] ?? 'field'),
        brand.strokes.rule,
        rows[row]?.path ?? [],
      ),
    );
  const most = manner === 'lines' ? 1 : undefined;
  const parts = Array.from({ length: count }, (_, row) => {
    const texts = sides.map((side, i) => rowPart(context, side, { row, on: fills[i] ?? 'field', most }, sizes));
    return anchored(inSpans(texts, spans), 'middle');
  });
  const listed = levelRows(manner === 'equal' ? ofOneHeight(parts) : parts, ROW.gap, rules);
  return (w) => {
    const sized = listed(w);
    const base = sized.preferred + ROW.gap / 2 + count * (ROW.usual - ROW.gap);
    const greatest = bounded ? Math.max(base, count * ROW.pitch) : Number.POSITIVE_INFINITY;
    return {
      ...sized,
      min: sized.min + ROW.gap / 2,
      preferred: base,
      max: { elastic: base, pitch: greatest, padding: greatest },
      place: (box) => [...rules(0, box.y), ...sized.place({ ...box, y: box.y + ROW.gap / 2, h: box.h - ROW.gap / 2 })],
    };
  };
}

/** Parts that need as much height as the one among them that needs most. */
function ofOneHeight(parts: readonly Part[]): Part[] {
  return parts.map((part) => (w) => {
    const all = parts.map((each) => each(w));
    const [least, base] = [Math.max(...all.map((each) => each.min)), Math.max(...all.map((each) => each.preferred))];
    return { ...part(w), min: least, preferred: base };
  });
}

/** A row of a side, at the top of its part: texts of one row begin on one line. */
function rowPart(
  context: LayoutContext,
  side: Side,
  { row, on, most }: { readonly row: number; readonly on: ColorRole; readonly most: number | undefined },
  sizes: Sizes<Sort>,
): Part {
  const own = side.rows[row];
  if (!own) return space(0);
  const name = rowName(side.name, row);
  const text = inkedText(context, 'body', {
    ...{ name, text: own.text, size: sizes.row, fill: on, anchor: 'middle' },
    ...(most ? { maxLines: most } : {}),
  });
  if (!own.fact) return anchored(text, 'top');
  const value = heroFigure(own.fact, 1, [...own.path, 'fact']);
  const style = { color: inkOn(context.brand, on), bold: true };
  const width = textWidth(context, 'body', value, sizes.row, { bold: true });
  const figure = textLeaf(context, 'body', {
    ...{ name: `${name} figure`, text: value, size: sizes.row, style, ground: on },
    ...{ align: 'right', anchor: 'middle', maxLines: 1 },
  });
  return beside([{ part: anchored(text, 'top') }, { part: anchored(figure, 'top'), width }], VALUE_GAP);
}

import { sum } from '../../../core/collections.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, isDarkFill, lineOn, subjectOn } from '../../../layout/colors.ts';
import { figureAndLabel } from '../../../layout/figure.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { figureLeaf, figureWidth, rule, textWidth } from '../../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { anchored, elastic, inSpans, type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, fieldOn, footIn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { ComparisonSide } from './side.ts';

/** How much of the slide's width the first side has: what was, quieter than what comes; or one of two equals. */
const FIRST = { leading: 0.4, equal: 0.46 };
/** How large what the first side says is against what it leads to. */
const BEFORE = 0.62;
const PAD: Inch = 0.4;
const BELOW: Inch = 0.35;
/** From the head's band to the heads of the sides, from there to figures and rows, and between rows at least. */
const GAPS = {
  head: 0.45,
  label: 0.26,
  figure: 0.46,
  measure: 0.3,
  rows: 0.54,
  row: 0.42,
  maxRow: 0.9,
  foot: 0.05,
  maxFoot: 0.3,
};
/** Between a row's figure and its words, or the next one where they stand side by side; and from it to words under it. */
const ROW = { gap: 0.3, least: 1.2, below: 0.2 };
/** Up to so many figures of a side stand side by side. */
const MOST_ACROSS = 2;
const HEADLINE_LINES = 2;
/** How large the figure of a row is beside its words, and over them. */
const FIGURE = { beside: 1.5, over: 2.2 };

interface Sizes {
  readonly head: Pt;
  readonly figure: Pt;
  readonly row: Pt;
}

interface Side extends ComparisonSide {
  readonly name: string;
  readonly path: Path;
  readonly ground: ColorRole;
  readonly claimed: boolean;
  /** Whether the other side leads to it. */
  readonly leads: boolean;
  /** The sizes of its head and its figure, as a ratio to the largest. */
  readonly scale: number;
  readonly span: Span;
}

/** Two sides on two fields that meet in the brand's edge below the headline: what one says answers the other in its row. */
export function splitInTwo(
  given: readonly (ComparisonSide | undefined)[],
  context: Composed,
  claim: number | undefined,
  arrow: boolean,
): Page | undefined {
  const { body, brand, ground, path } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 }, { maxLines: HEADLINE_LINES });
  if (!headline) return undefined;
  const top = headlineEnd(headline) + BELOW;
  const whole = slideBox(context);
  const swing = edgeSwing(context);
  const to = (arrow ? FIRST.leading : FIRST.equal) * brand.size.w;
  const tones = sideTones(context);
  const spans = [
    { x: body.x, w: to - swing - PAD - body.x },
    { x: to + swing + PAD, w: body.x + body.w - to - swing - PAD },
  ];
  const sides = given.flatMap((side, i): Side[] => {
    const at = i === 0 ? { name: 'Left', key: 'left' } : { name: 'Right', key: 'right' };
    const [span, tone] = [spans[i], tones[i]];
    if (!side || !span || !tone) return [];
    const scale = arrow && i === 0 ? BEFORE : 1;
    return [
      {
        ...side,
        name: at.name,
        path: [...path, at.key],
        ground: tone,
        claimed: claim === i,
        leads: arrow && i === 1,
        scale,
        span,
      },
    ];
  });
  const y = top + GAPS.head;
  const room = { ...body, y, h: body.y + body.h - y };
  const filled = [1, 2].map((lines) => laidOut(context, sides, room, lines)).find(({ fits }) => fits);
  if (!filled) return undefined;
  const [first, second = ground] = tones;
  const behind = [
    fieldOn('Right', { ...whole, y: top, h: whole.y + whole.h - top }, second, path),
    ...leftField(context, 'Left', to, first ?? 'field-pale', path, top),
  ];
  return { ...headline, behind, items: filled.items, ...footIn(context, { x: 0, w: to - swing }) };
}

/** Heads, figures and rows of both sides; heads and rows take up to so many lines. */
function laidOut(context: Composed, sides: readonly Side[], room: Composed['body'], lines: number) {
  const rows = Math.max(...sides.map(({ items = [] }) => items.length));
  const hasFigures = sides.some(({ fact }) => fact);
  const inSides = (partOf: (side: Side) => Part) =>
    inSpans(
      sides.map(partOf),
      sides.map(({ span }) => span),
    );
  const few = rows < 4;
  const words = headSteps(context, { min: 40, max: hasFigures ? 46 : 66 });
  const steps = {
    head: hasFigures ? words : joinedSteps(words, heroWordSteps(context, { max: few ? 200 : 132 })),
    figure: joinedSteps(headSteps(context, { min: 54, max: 76 }), heroFigureSteps(context, { max: few ? 254 : 150 })),
    row: joinedSteps(
      supportSteps(context, { min: rows > 4 ? 22 : 24, ...(hasFigures && few ? { max: 26 } : {}) }),
      headSteps(context, { min: 40, max: few && !hasFigures ? 40 : 0 }),
    ),
  };
  return fill(room, steps, (at) => {
    const across = sides.every((side) => isAcross(side));
    const listed = across
      ? [inSides((side) => acrossPart(side, context, at))]
      : Array.from({ length: rows }, (_, i) => inSides((side) => rowPart(side, i, context, at, lines)));
    const lineAbove = (i: number, least: Inch, most: Inch): Part =>
      elastic(least, least, (box) => sides.flatMap((side) => hairline(side, i, box.y + 0.5 * box.h, context)), most);
    return stack([
      inSides((side) => headPart(side, context, hasFigures ? { ...at, head: at.head / side.scale } : at, lines)),
      ...(hasFigures
        ? [
            spring(GAPS.figure),
            inSides((side) => figurePart(side, context, at)),
            space(GAPS.measure),
            inSides((side) => measurePart(side, context, at, lines)),
          ]
        : []),
      ...listed.flatMap((row, i) => [
        i === 0 ? lineAbove(0, GAPS.rows, 0.8) : lineAbove(i, GAPS.row, GAPS.maxRow),
        row,
      ]),
      elastic(GAPS.foot, GAPS.foot, () => [], GAPS.maxFoot),
    ]);
  });
}

const hairline = ({ name, items, span, ground }: Side, i: number, y: Inch, { brand }: Composed) =>
  items?.[i] ? [rule(`${name} rule ${i}`, { ...span, y }, lineOn(brand, ground), brand.strokes.rule)] : [];

/** The tones of the first side and of the second, neither of them the ground of the headline. */
function sideTones({ brand, ground }: Composed): readonly ColorRole[] {
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const pick = (roles: readonly ColorRole[], ...beside: readonly ColorRole[]) =>
    roles.find((role) => beside.every((other) => hex(role) !== hex(other))) ?? 'field';
  const [firsts, seconds]: readonly (readonly ColorRole[])[] = isDarkFill(brand, ground)
    ? [['field-pale'], ['field', 'field-second']]
    : [
        ['field-pale', 'field-second'],
        ['field', 'field-dark', 'step-3', 'step-2'],
      ];
  const first = pick(firsts ?? [], ground);
  return [first, pick(seconds ?? [], ground, first)];
}

/** The colour of a side’s head and figure: the claim’s, or on light ground the subject’s for what the other leads to. */
function colorOf({ ground, claimed, leads }: Side, { brand }: Composed): ColorRole {
  if (claimed) return colorOn(brand, 'highlight', ground);
  return leads ? subjectOn(brand, ground) : inkOn(brand, ground);
}

/** What a side is, and what is said of it without a figure. */
function headPart(side: Side, context: Composed, at: Sizes, maxLines: number): Part {
  const { name, path, title, ground, scale, fact, text } = side;
  const style = { color: colorOf(side, context) };
  const head = inkText(context, {
    ...{ name: `${name} heading`, path, text: title, size: scale * at.head, ground, maxLines, style },
  });
  if (fact || !text) return anchored(head, 'bottom');
  const said = words(context, { name: `${name} text`, path: text.path, text, ground }, at);
  return anchored(stack([head, space(GAPS.label), said]), 'bottom');
}

/** The figure of a side; its unit leads what it measures. */
function heroOf({ fact, text, path, scale }: Side, context: Composed, at: Sizes) {
  if (!fact) return {};
  const own = [...path, 'fact'];
  const size = scale * at.figure;
  const led = figureAndLabel(context, { fact, text: text ?? richText(fact.name, own) }, { size, w: 0, held: 1 });
  return { figure: { ...led.figure, path: own }, label: led.label };
}

function figurePart(side: Side, context: Composed, at: Sizes): Part {
  const { figure } = heroOf(side, context, at);
  if (!figure) return space(0);
  const { name, path, ground, scale } = side;
  const style = { color: colorOf(side, context) };
  const own = { name: `${name} figure`, text: figure, size: scale * at.figure, ground, path, style };
  return anchored(figureLeaf(context, own), 'bottom');
}

/** What the figure of a side measures. */
function measurePart(side: Side, context: Composed, at: Sizes, maxLines: number): Part {
  const { label } = heroOf(side, context, at);
  const { name, ground } = side;
  return label
    ? words(context, { name: `${name} text`, path: label.path, text: label, ground, maxLines }, at)
    : space(0);
}

interface Words {
  readonly name: string;
  readonly path: Path;
  readonly text: RichText;
  readonly ground: ColorRole;
  readonly maxLines?: number;
}

const words = (context: Composed, own: Words, at: Sizes): Part =>
  inkText(context, { maxLines: 2, ...own, size: at.row, role: 'body' });

/** A row of a side: words, or its figure and at the right of it what that measures, on one line. */
function rowPart(side: Side, i: number, context: Composed, at: Sizes, maxLines: number): Part {
  const { name, path, ground, items = [] } = side;
  const own = items[i];
  if (!own) return space(0);
  const row = { name: `${name} ${i + 1}`, path: [...path, 'items', i], ground };
  if ('paragraphs' in own) return words(context, { ...row, text: own, maxLines }, at);
  const said = words(context, { ...row, text: own.text, maxLines }, at);
  if (!own.fact) return said;
  const size = FIGURE.beside * at.row;
  const widths = items.map((item) => ('paragraphs' in item || !item.fact ? 0 : lockUpWidth(context, item.fact, size)));
  const figure = lockUp(context, { ...row, fact: own.fact, size });
  return onBaseLine(figure, said, { left: Math.max(...widths), gap: ROW.gap, least: ROW.least });
}

/** Whether a side has so few figures and nothing else that they stand side by side. */
const isAcross = ({ items = [] }: Side): boolean =>
  items.length > 0 && items.length <= MOST_ACROSS && items.every((item) => !('paragraphs' in item) && item.fact);

/** The figures of a side, side by side, each over what it measures. */
function acrossPart({ name, path, ground, items = [], span }: Side, context: Composed, at: Sizes): Part {
  const entries = items.flatMap((item, i) => {
    if ('paragraphs' in item || !item.fact) return [];
    const own = { name: `${name} ${i + 1}`, path: [...path, 'items', i], ground };
    const size = FIGURE.over * at.row;
    const { figure, label } = figureAndLabel(context, { fact: item.fact, text: item.text }, { size, w: 0, held: 1 });
    const digits = figureLeaf(context, { ...own, text: figure, size, style: { color: inkOn(context.brand, ground) } });
    const said = words(context, { ...own, name: `${own.name} text`, text: label }, at);
    const need = Math.max(figureWidth(context, figure, size), textWidth(context, 'body', label, at.row));
    return [{ part: stack([digits, space(ROW.below), said]), need }];
  });
  // Each is as wide as what it says asks for.
  const scale = (span.w - ROW.gap * (entries.length - 1)) / sum(entries.map(({ need }) => need));
  const spans = entries.map(({ need }, i): Span => {
    const before = sum(entries.slice(0, i).map((each) => each.need));
    return { x: span.x + scale * before + i * ROW.gap, w: scale * need };
  });
  return inSpans(
    entries.map(({ part }) => part),
    spans,
  );
}

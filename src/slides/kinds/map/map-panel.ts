import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, lineOn } from '../../../layout/colors.ts';
import { heroFigure, labelWithUnit } from '../../../layout/figure.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { field, figureLeaf, figureWidth, rule, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { anchored, beside, fixed, type Part, type PartCell, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { unbroken } from '../../../text/line-break.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';

interface PanelFigure {
  readonly fact: FactView;
  readonly text: RichText;
}

/** What stands on a panel, and what it is filled with: figures, and under a rule what there is to say besides. */
interface PanelContent {
  readonly fill: ColorRole;
  readonly figures: readonly PanelFigure[];
  readonly also?: RichText | undefined;
}

/** A panel beside a map or below it: its place, its fill, what stands on it, and where on it the source line may stand. */
export interface MapPanel {
  readonly box: Box;
  readonly sourceBox?: Box;
  readonly under: LaidOutItem;
  readonly items: readonly LaidOutItem[];
}

/** The part of its room's width that the panel takes: with two figures, with three, and where a figure needs more. */
const PARTS = [0.2775, 0.31875, 0.3525, 0.38];
/** Text on the panel begins where the slide's other things do, but no further in than this. */
const LEFT_MOST: Inch = 0.75;
/** Between the text on the panel and its right edge, and from the top of a panel, or of a band, to the first digits. */
const RIGHT: Inch = 0.35;
const TOP = { panel: 0.42, band: 0.27 };
/** From the last text on a panel to its lower edge, where no source line stands between them. */
const FOOT: Inch = 0.2;
/** From digits to what they measure, from there to the rule below, and from that to the next digits. */
const LABEL_GAP: Inch = 0.18;
const RULE_GAP = { base: 0.2, most: 0.6 };
const NEXT_GAP = { base: 0.26, most: 0.7 };
/** Where figures find no room, all that is smaller by this part. */
const TIGHT = 0.6;
/** Between the paragraphs of what a lone figure measures. */
const PARAGRAPHS: Pt = 12;
/** So many lines may say what a figure measures. */
const MOST_LINES = 8;
/** The usual and the largest sizes of what figures measure in a hall, by how many there are. */
const LABEL: readonly Pt[] = [22, 22, 24, 18];
const MOST_LABEL: readonly Pt[] = [28, 28, 28, 22];
/** Above a lone figure there may be so much more. */
const LONE_GAP: Inch = 0.9;
/** Unit beside a figure, as a part of its size. */
const UNIT = 0.45;
/** Units stand beside figures that are no smaller than this. */
const LEAST_BESIDE = 60;
/** The source line at the foot of a panel may have so many lines, and stands so far below what is above it. */
const SOURCE_LINES = 3;
const SOURCE_GAP: Inch = 0.16;

/** Sizes: of labels, of the figure that leads or of all three, and of the second of two. */
type Sort = 'label' | 'second' | 'figure';

/**
 * Up to three figures one below the other, on a panel from the title to the slide's foot, where the source line stands. It
 * is wider where a figure with its unit needs that; where it then is still too wide, figures are smaller, and at last the
 * unit leads the label. A lone figure is very large; of two the first leads.
 */
export function mapPanel(context: LayoutContext, content: PanelContent, foot: Box): MapPanel {
  const { figures } = content;
  const least = figures.length > 2 ? 1 : 0;
  const widths = PARTS.slice(least).map((part) => part * foot.w);
  const tries = [false, true].flatMap((bare) =>
    widths.map((w) => ({ w, bare, filled: filledPanel(context, content, { ...foot, w }, bare) })),
  );
  const [beside = 0] = figureSteps(context, { min: LEAST_BESIDE, preferred: LEAST_BESIDE }).sizes;
  const usual = baseOf(context, figures);
  const large = tries.filter(({ filled }) => filled.fits && filled.sizes.figure >= beside);
  const whole = large.filter(({ bare }) => !bare).toSorted((a, b) => b.filled.sizes.figure - a.filled.sizes.figure)[0];
  const tried =
    large.find(({ bare, filled }) => !bare && filled.sizes.figure >= usual) ??
    whole ??
    large[0] ??
    tries.find(({ filled }) => filled.fits) ??
    tightened(context, content, foot);
  const box = { ...foot, w: tried.w };
  const sourceBox = sourceOn(context, box);
  return {
    ...{ box, under: field('Panel', box, content.fill, [...context.path, 'figures']), items: itemsOf(tried.filled) },
    ...(sourceBox ? { sourceBox } : {}),
  };
}

/** The panel at its widest, with all that stands on it closer to each other. */
function tightened(context: LayoutContext, content: PanelContent, foot: Box) {
  const w = Math.max(...PARTS) * foot.w;
  return { w, filled: filledPanel(context, content, { ...foot, w }, true, TIGHT) };
}

/** What stands on the panel; where it reaches beyond that, the last line of its last text is too much. */
function itemsOf({ fits, items }: Filled<Sort>): readonly LaidOutItem[] {
  const last = items.findLastIndex(({ kind }) => kind === 'text');
  return items.map((item, i) => {
    if (fits || i !== last || item.kind !== 'text') return item;
    const characters = [...(item.lines.flat().at(-1)?.text ?? '')].length;
    return { ...item, excess: { lines: 1, characters } };
  });
}

function figureStepsOf(context: LayoutContext, { length }: readonly PanelFigure[]): Steps {
  if (length > 2) return figureSteps(context, { min: 44, preferred: 72, max: 88 });
  return length > 1
    ? figureSteps(context, { min: 44, preferred: 88, max: 110 })
    : figureSteps(context, { min: 44, preferred: 132, max: 240 });
}

function baseOf(context: LayoutContext, figures: readonly PanelFigure[]) {
  const { sizes, start: base } = figureStepsOf(context, figures);
  return sizes[base] ?? 0;
}

function columnOn({ body }: LayoutContext, panel: Box) {
  const x = panel.x + Math.min(LEFT_MOST, Math.max(RIGHT, body.x - panel.x));
  return { x, w: panel.x + panel.w - RIGHT - x };
}

/** Where the source line stands at a panel's foot; undefined where that ends above its place. */
function sourceOn(context: LayoutContext, panel: Box): Box | undefined {
  const { source } = context.frame.placeholders;
  if (!source || context.frame.layout || panel.y + panel.h < source.box.y + source.box.h) return undefined;
  if (context.body.h < context.frame.body.h) return undefined;
  const more = (SOURCE_LINES - 1) * ptToInch(LINE_EM * source.style.size);
  return { ...source.box, ...columnOn(context, panel), y: source.box.y - more, h: source.box.h + more };
}

const LINE_EM = 1.2;

function filledPanel(
  context: LayoutContext,
  { figures, also, fill: ground }: PanelContent,
  panel: Box,
  bare: boolean,
  close = 1,
): Filled<Sort> {
  const { body } = context;
  const y = panel.y + close * TOP.panel;
  const source = sourceOn(context, panel);
  const end = Math.min(body.y + body.h, source ? source.y - SOURCE_GAP : panel.y + panel.h - close * FOOT);
  const box = { ...columnOn(context, panel), y, h: end - y };
  const most = MOST_LABEL[figures.length] ?? 0;
  const label = textSteps(context, 'label', { min: 16, preferred: LABEL[figures.length] ?? 18, max: most });
  const figure = figureStepsOf(context, figures);
  const second = figures.length === 2 ? figureSteps(context, { min: 44, preferred: 60 }) : figure;
  // A lone figure is so large that it gives way before what it measures does.
  const steps = figures.length > 1 ? { label, second, figure } : { figure, second, label };
  const leads = figures.length !== 3;
  return fill<Sort>(box, steps, (at) =>
    stack([
      ...(figures.length > 1 ? [] : [space(0, LONE_GAP)]),
      ...figures.flatMap((each, i) => [
        ...(i > 0 ? ruleParts(context, ground, i, close) : []),
        figureLeaf(context, figureOn(context, each, i, { size: leads && i > 0 ? at.second : at.figure, bare, ground })),
        space(close * LABEL_GAP),
        textLeaf(context, 'label', {
          ...labelOn(context, each, i, { size: at.label, bare, ground }),
          paragraphSpacing: figures.length > 1 ? 0 : PARAGRAPHS,
        }),
      ]),
      ...(also
        ? [
            ...ruleParts(context, ground, figures.length, close),
            textLeaf(context, 'label', alsoOn(context, also, { size: at.label, ground })),
          ]
        : []),
    ]),
  );
}

interface On {
  readonly size: Pt;
  readonly ground: ColorRole;
  readonly bare: boolean;
}

/** A figure as it stands on a panel, with its unit beside it; `bare` without. */
function figureOn({ brand, path }: LayoutContext, { fact }: PanelFigure, i: number, { size, ground, bare }: On) {
  return {
    name: `Figure ${i + 1}`,
    text: heroFigure(fact, UNIT, [...path, 'figures', i, 'fact'], bare),
    ...{ size, ground, style: { color: inkOn(brand, ground) } },
  };
}

/** What a figure measures, as it stands on a panel: behind the unit where the figure is `bare`. */
function labelOn({ brand }: LayoutContext, { fact, text }: PanelFigure, i: number, { size, ground, bare }: On) {
  return {
    name: `Figure ${i + 1} text`,
    text: unbroken(bare ? labelWithUnit(fact, text) : text),
    ...{ paragraphSpacing: 0, most: MOST_LINES },
    ...{ size, ground, style: { color: inkOn(brand, ground), spacing: 0.92 } },
  };
}

/** What there is to say besides, as it stands on a panel. */
function alsoOn({ brand }: LayoutContext, also: RichText, { size, ground }: Omit<On, 'bare'>) {
  return {
    ...{ name: 'Also', text: unbroken(also), paragraphSpacing: 0, most: MOST_LINES },
    ...{ size, ground, style: { color: inkOn(brand, ground), spacing: 0.92 } },
  };
}

/** A hairline below a figure, with the room around it. */
function ruleParts(context: LayoutContext, ground: ColorRole, i: number, close: number): Part[] {
  const line = inkFor(context, ground, `Rule ${i}`, [...context.path, 'figures', i]).hairline();
  return [space(close * RULE_GAP.base, RULE_GAP.most), line, space(close * NEXT_GAP.base, NEXT_GAP.most)];
}

/** The part of its room's height that the band takes. */
const PART = 0.36;
/** Between a figure and its words, and between groups on both sides of a rule. */
const BESIDE: Inch = 0.22;
const GUTTER: Inch = 0.4;
/** A group with a figure is wider by so much than one of words alone. */
const SHARE = 1.15;

/** Figures have a little more than their width, for fonts that run wider. */
const SLACK = 1.08;
const MIDDLE = { anchor: 'middle' } as const;

/**
 * The figures side by side on a band below the map, each with its words beside it, as high as the band's room; behind them
 * what there is to say besides. The source line stands on the band in its usual place. Undefined where they have no room.
 */
export function mapBand(context: LayoutContext, content: PanelContent, foot: Box): MapPanel | undefined {
  const h = PART * foot.h;
  const box = { ...foot, y: foot.y + foot.h - h, h };
  const { body } = context;
  const y = box.y + TOP.band;
  const room = { ...body, y, h: Math.min(box.y + box.h, body.y + body.h) - y };
  const filled = filledBand(context, content, room);
  if (!filled.fits) return undefined;
  return { box, under: field('Panel', box, content.fill, [...context.path, 'figures']), items: filled.items };
}

function filledBand(
  context: LayoutContext,
  { figures, also, fill: ground }: PanelContent,
  room: Box,
): Filled<'also' | 'label' | 'figure'> {
  const figure = figureSteps(context, { min: 60, preferred: 110, max: 132 });
  const label = textSteps(context, 'label', { min: 18, preferred: 24, max: 36 });
  const besides = textSteps(context, 'label', { min: 18, preferred: 22, max: 26 });
  return fill(room, { also: besides, label, figure }, (at) => {
    const groups = figures.map((each, i): PartCell => {
      const led = isCounted(each);
      const own = figureOn(context, each, i, { size: at.figure, bare: led, ground });
      const words = textLeaf(context, 'label', {
        ...labelOn(context, led ? counted(each) : each, i, { size: at.label, bare: false, ground }),
        ...MIDDLE,
      });
      const width = SLACK * figureWidth(context, own.text, at.figure);
      const cells = [
        { part: anchored(figureLeaf(context, own), 'middle'), width },
        { part: anchored(words, 'middle') },
      ];
      return { part: beside(cells, BESIDE), share: SHARE };
    });
    const rest = also
      ? [
          {
            part: anchored(
              textLeaf(context, 'label', { ...alsoOn(context, also, { size: at.also, ground }), ...MIDDLE }),
              'middle',
            ),
          },
        ]
      : [];
    const all = [...groups, ...rest].flatMap((cell, i): PartCell[] =>
      i > 0 ? [{ part: standingRule(context, ground, i), width: 0 }, cell] : [cell],
    );
    return tall(beside(all, GUTTER));
  });
}

/** Whether a figure's unit is a measure word of Chinese, which belongs to the words behind the number. */
const isCounted = ({ fact }: PanelFigure) => /^\p{Script=Han}$/u.test(fact.figure.unit);

/** A figure whose measure word leads its words: 个合作园区. */
function counted({ fact, text }: PanelFigure): PanelFigure {
  const [[first, ...others] = [], ...rest] = text.paragraphs;
  const led = first ? { ...first, text: `${fact.figure.unit}${first.text}` } : { text: fact.figure.unit };
  return { fact, text: { ...text, paragraphs: [[led, ...others], ...rest] } };
}

/** A hairline between two groups, as high as the row. */
function standingRule({ brand, path }: LayoutContext, ground: ColorRole, i: number): Part {
  const color = lineOn(brand, ground);
  return () => ({
    ...fixed(0),
    ...{ fits: true, lines: 0 },
    place: ({ x, y, h }) => [
      {
        ...rule(`Rule ${i}`, { x, y, w: 0 }, color, brand.strokes.rule, [...path, 'figures']),
        box: { x, y, w: 0, h },
      },
    ],
  });
}

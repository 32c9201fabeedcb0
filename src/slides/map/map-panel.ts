import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Filled, fill, type Steps } from '../fill/fill.ts';
import { heroFigure, labelWithUnit } from '../fill/hero-figure.ts';
import { fixed, type Part, space, stack } from '../fill/part.ts';
import { figureLeaf, figureSteps, textLeaf, textSteps } from '../fill/texts.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { field, inkOn, lineOn } from '../parts/fields.ts';
import { rule } from '../parts/parts.ts';
import { unbroken } from '../tiles/unbroken.ts';

/** A figure on the panel, and what it measures. */
export interface PanelFigure {
  readonly fact: FactView;
  readonly text: RichText;
}

/** A panel at the left of a map: its place, its fill, and what stands on it. */
export interface MapPanel {
  readonly box: Box;
  readonly under: LaidOutItem;
  readonly items: readonly LaidOutItem[];
}

const FILL: ColorRole = 'subject';
/** The part of its room's width that the panel takes: with two figures, with three, and where a figure needs more. */
const PARTS = [0.2775, 0.31875, 0.3525, 0.38];
/** Text on the panel begins where the slide's other things do, but no further in than this. */
const LEFT_MOST: Inch = 0.75;
/** Between the text on the panel and its right edge, and from its top to the first digits. */
const RIGHT: Inch = 0.35;
const TOP: Inch = 0.42;
/** From digits to what they measure, from there to the rule below, and from that to the next digits. */
const LABEL_GAP: Inch = 0.18;
const RULE_GAP = { base: 0.2, most: 0.85 };
const NEXT_GAP = { base: 0.26, most: 0.95 };
/** Between the paragraphs of what a figure measures. */
const PARAGRAPHS: Pt = 12;
/** So many lines may say what a figure measures. */
const MOST_LINES = 8;
/** The largest sizes of what figures measure in a hall, by how many there are. */
const MOST_LABEL: readonly Pt[] = [28, 28, 28, 22];
/** Above a lone figure there may be so much more. */
const LONE_GAP: Inch = 0.9;
/** Unit beside a figure, as a part of its size. */
const UNIT = 0.45;
/** Units stand beside figures that are no smaller than this. */
const LEAST_BESIDE = 60;

type Sort = 'label' | 'figure';

/**
 * Up to three figures one below the other, on a panel from the title to the slide's foot. It is wider where a figure
 * with its unit needs that; where it then is still too wide, figures are smaller, and at last the unit leads the label. A lone figure is very large.
 */
export function mapPanel(context: LayoutContext, figures: readonly PanelFigure[], foot: Box): MapPanel {
  const least = figures.length > 2 ? 1 : 0;
  const widths = PARTS.slice(least).map((part) => part * foot.w);
  const tries = [false, true].flatMap((bare) =>
    widths.map((w) => ({ w, bare, filled: filledPanel(context, figures, { ...foot, w }, bare) })),
  );
  const [beside = 0] = figureSteps(context, LEAST_BESIDE, LEAST_BESIDE).sizes;
  const usual = baseOf(context, figures);
  const large = tries.filter(({ filled }) => filled.fits && filled.sizes.figure >= beside);
  const whole = large.filter(({ bare }) => !bare).toSorted((a, b) => b.filled.sizes.figure - a.filled.sizes.figure)[0];
  const tried =
    large.find(({ bare, filled }) => !bare && filled.sizes.figure >= usual) ??
    whole ??
    large[0] ??
    tries.find(({ filled }) => filled.fits) ??
    (tries.at(-1) as (typeof tries)[number]);
  const box = { ...foot, w: tried.w };
  return { box, under: field('Panel', box, FILL, [...context.path, 'figures']), items: tried.filled.items };
}

/** The more figures there are, the smaller they are. */
function figureStepsOf(context: LayoutContext, { length }: readonly PanelFigure[]): Steps {
  if (length > 2) return figureSteps(context, 44, 72, 88);
  return length > 1 ? figureSteps(context, 44, 88, 110) : figureSteps(context, 44, 132, 240);
}

function baseOf(context: LayoutContext, figures: readonly PanelFigure[]) {
  const { sizes, base } = figureStepsOf(context, figures);
  return sizes[base] ?? 0;
}

function filledPanel(context: LayoutContext, figures: readonly PanelFigure[], panel: Box, bare: boolean): Filled<Sort> {
  const { body } = context;
  const x = panel.x + Math.min(LEFT_MOST, Math.max(RIGHT, body.x - panel.x));
  const y = panel.y + TOP;
  const box = { x, y, w: panel.x + panel.w - RIGHT - x, h: body.y + body.h - y };
  const most = MOST_LABEL[figures.length] ?? 0;
  const label = textSteps(context, 'label', { least: 16, base: figures.length > 1 ? 18 : 22, most });
  const figure = figureStepsOf(context, figures);
  // A lone figure is so large that it gives way before what it measures does.
  const steps = figures.length > 1 ? { label, figure } : { figure, label };
  const ink = inkOn(context.brand, FILL);
  return fill<Sort>(box, steps, (at) =>
    stack([
      ...(figures.length > 1 ? [] : [space(0, LONE_GAP)]),
      ...figures.flatMap(({ fact, text }, i) => [
        ...(i > 0
          ? [space(RULE_GAP.base, RULE_GAP.most), ruleLeaf(context, i), space(NEXT_GAP.base, NEXT_GAP.most)]
          : []),
        figureLeaf(context, {
          name: `Figure ${i + 1}`,
          text: heroFigure(fact, UNIT, [...context.path, 'figures', i, 'fact'], bare),
          ...{ size: at.figure, ground: FILL, style: { color: ink } },
        }),
        space(LABEL_GAP),
        textLeaf(context, 'label', {
          name: `Figure ${i + 1} text`,
          text: unbroken(bare ? labelWithUnit(fact, text) : text),
          ...{ paragraphSpacing: PARAGRAPHS, most: MOST_LINES },
          ...{ size: at.label, ground: FILL, style: { color: ink, spacing: 0.92 } },
        }),
      ]),
    ]),
  );
}

/** A hairline between two figures. */
function ruleLeaf({ brand, path }: LayoutContext, i: number): Part {
  const color = lineOn(brand, FILL);
  return () => ({
    ...fixed(0),
    ...{ fits: true, lines: 0 },
    place: (box) => [rule(`Rule ${i}`, box, color, brand.strokes.rule, [...path, 'figures', i])],
  });
}

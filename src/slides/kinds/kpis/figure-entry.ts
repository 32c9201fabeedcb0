import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { footBox, PANEL_GAP } from '../../../layout/chrome.ts';
import { highlightOn } from '../../../layout/colors.ts';
import { heroFigure, labelWithUnit, movesUnit } from '../../../layout/figure.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { bleedsInto, digitHeight, figureWidth } from '../../../layout/leaves.ts';
import { fixed, over, type Part } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import type { PanelCell, PanelSetting } from '../../stage/on-panels.ts';

/** A figure among others, with what it measures. */
export interface FigureEntry {
  readonly fact: FactView;
  readonly text: RichText;
  readonly compare?: RichText | undefined;
  /** What it is compared with by length, where it leads. */
  readonly from?: FactView | undefined;
  readonly highlight: boolean;
  /** Its index among the outline's items, and its path there. */
  readonly index: number;
  readonly path: Path;
}

export interface PlacedFigure {
  readonly entry: FigureEntry;
  readonly ink: Ink;
  /** Whether its label begins with its unit. */
  readonly led: boolean;
  /** The colour of the one to be seen first; undefined for others. */
  readonly color: ColorRole | undefined;
}

export function placedFigure({ context, open }: PanelSetting, entry: FigureEntry, fill: ColorRole, led: boolean) {
  const ink = inkFor(context, open ? context.frame.ground : fill, `Figure ${entry.index + 1}`, entry.path);
  return { entry, ink, led, color: entry.highlight ? highlightOn(context.brand, ink.fill) : undefined };
}

export function figurePart({ entry, ink, led, color }: PlacedFigure, size: Pt, own = color): Part {
  return ink.fact(entry.fact, size, { path: ink.path, bare: led, color: own });
}

/** What a figure measures; `led` has it begin with the unit. */
export const labelOf = ({ fact, text }: FigureEntry, led: boolean): RichText =>
  led ? labelWithUnit(fact, text) : text;

export function labelPart(
  { entry, ink, led }: PlacedFigure,
  role: 'heading' | 'body' | 'label',
  size: Pt,
  look: Parameters<Ink['text']>[3] = {},
): Part {
  return ink.of('text').text(role, labelOf(entry, led), size, { path: ink.path, maxLines: 3, ...look });
}

/** How a figure compares; undefined where the outline does not say. */
export function notePart(
  { entry, ink }: PlacedFigure,
  role: 'body' | 'label',
  size: Pt,
  quiet: boolean,
): Part | undefined {
  return entry.compare && ink.of('comparison').text(role, entry.compare, size, { path: ink.path, quiet });
}

export const widthOf = (context: LayoutContext, { fact, path }: FigureEntry, size: Pt, led: boolean): Inch =>
  figureWidth(context, heroFigure(fact, context.brand.unitScale, path, led), size);

/** Whether a figure that leads leaves its unit to its label: with it the figure would be wider than its space. */
export const isTooWide = (context: LayoutContext, entry: FigureEntry, size: Pt, w: Inch): boolean =>
  movesUnit(entry.fact) && widthOf(context, entry, size, false) > w;

interface BesideOptions {
  readonly size: Pt;
  readonly label: Pt;
  /** The width of the figure's column, where labels are one below another; its own where omitted. */
  readonly column?: Inch;
  readonly gap: Inch;
  readonly minLabel: Inch;
  readonly role?: 'heading' | 'label';
  readonly color?: ColorRole;
}

/** How far the last line of a text reaches below its base line, and a label may rise above the digits, in em. */
const DESCENT = 0.23;
const RISE = 0.2;

/** A figure and at its right its label, whose last line is on the figure's base line: as high as the digits. */
export function figureBeside(context: LayoutContext, placed: PlacedFigure, options: BesideOptions): Part {
  const { size, label, column = 0, gap, minLabel, role = 'heading', color } = options;
  const [figure, words] = [figurePart(placed, size, color), labelPart(placed, role, label)];
  return (w) => {
    const own = widthOf(context, placed.entry, size, placed.led);
    const x = Math.max(own, column) + gap;
    const [digits, set] = [figure(own), words(w - x)];
    const h = digitHeight(context, size);
    return {
      ...fixed(h),
      fits: digits.fits && set.fits && w - x >= minLabel && set.min <= h + ptToInch(RISE * label),
      lines: set.lines,
      place: (box) => {
        const y = box.y + h - set.min + ptToInch(DESCENT * label);
        return [...digits.place({ ...box, w: own, h }), ...set.place({ x: box.x + x, y, w: w - x, h: set.min })];
      },
    };
  };
}

/** A row on panels from edge to edge of the slide, PANEL_GAP between them; the last row's end at the slide's foot. */
export function onPanels(
  { context, open }: PanelSetting,
  part: Part,
  { cells, inks, isLast }: { readonly cells: readonly PanelCell[]; readonly inks: readonly Ink[]; isLast: boolean },
): Part {
  if (open) return part;
  const foot = footBox(context);
  return over(part, (box) => {
    const y = box.y + (box.y > foot.y + PANEL_GAP ? PANEL_GAP / 2 : 0);
    const end = isLast ? foot.y + foot.h : box.y + box.h - PANEL_GAP / 2;
    return inks.map((ink, i): LaidOutItem => {
      const { x, w } = (cells[i] as PanelCell).field;
      const left = i === 0 ? 0 : PANEL_GAP / 2;
      const right = i === cells.length - 1 ? 0 : PANEL_GAP / 2;
      return bleedsInto(ink.of('field', []).panel({ x: x + left, y, w: w - left - right, h: end - y }));
    });
  });
}

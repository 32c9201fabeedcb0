import type { Box } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { type ChartTable, normalise } from '../base/normalise.ts';
import { fillRects, inchesOf, type Pen, pictureSize, pixelsOf, type Rect } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { type FactFigure, figureAt } from '../parts/figure.ts';
import {
  figureHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  scaledSize,
  wordWidth,
} from '../parts/native-words.ts';
import { plotTable } from './grown.ts';

/** The parts of a whole, in one language. */
export type PartsChart = ChartData & Highlighted & { readonly direction?: PartDirection | undefined };

/** The parts as fields of the picture. */
interface PartsPlan {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  readonly direction: PartDirection;
  readonly fields: readonly Rect[];
  readonly roles: readonly ColorRole[];
}

/** The fields fill the picture. */
export function planParts(chart: PartsChart, { brand, language, width, height }: PlotContext): PartsPlan {
  const table = normalise(chart, language);
  const values = table.series[0]?.values ?? [];
  const box = inchesOf({ x: 0, y: 0, w: width, h: height });
  const direction = partDirection(box, chart.direction);
  const highlighted = highlightedCategory(table, chart);
  const fields = partFields(values, box, direction).map(pixelsOf);
  const roles = partFieldRoles(values.length).map((role, i) => (i === highlighted ? 'highlight' : role));
  return { table, direction, roles, style: chartStyle(brand), fields };
}

/** The picture of the fields: their words are the slide's. */
export const plotParts = (plan: PartsPlan): ChartPlot =>
  plotTable(plan.table, (pen) => drawFields(pen, plan, plan.style.color));

/** Fills the fields in colours by role. */
function drawFields(pen: Pen, { fields, roles }: PartsPlan, color: (role: ColorRole) => string): void {
  const fills = fields.map((field, i) => [field, color(roles[i] ?? 'subject')] as const);
  fillRects(pen, fills);
}

/** Ground that shows between two fields. */
const GAP: Inch = 0.04;
/** No field is thinner than this: it would not be seen. */
const LEAST: Inch = 0.04;
/** Boxes as wide as this many heights are parted across. */
const WIDE = 2.6;
/** The colours of fields, one after the other. */
const ROLES: readonly ColorRole[] = ['field', 'field-third', 'third', 'field-second', 'step-2', 'context'];

/** How a whole is parted: into fields one below the other, or side by side. */
type PartDirection = 'down' | 'across';

/** The direction that serves a box: across where it is a wide bar. */
export function partDirection({ w, h }: Pick<Box, 'w' | 'h'>, given?: PartDirection): PartDirection {
  return given ?? (w > WIDE * h ? 'across' : 'down');
}

/** The colours of `count` parts. */
export function partFieldRoles(count: number): readonly ColorRole[] {
  return Array.from({ length: count }, (_, i) => ROLES[i % ROLES.length] ?? 'field');
}

/**
 * The parts of a whole as fields of a box, their heights (`down`) or widths (`across`) to scale, in the order of the
 * values. What is too thin to be seen is 0.04 inches, which the largest gives up.
 */
export function partFields(values: readonly number[], box: Box, direction: PartDirection): readonly Box[] {
  const parts = values.map((value) => Math.max(0, value || 0));
  const sum = parts.reduce((total, part) => total + part, 0) || 1;
  const length = (direction === 'down' ? box.h : box.w) - GAP * Math.max(0, parts.length - 1);
  const exact = parts.map((part) => (length * part) / sum);
  const seen = exact.map((each) => Math.max(LEAST, each));
  const lent = seen.reduce((total, each) => total + each, 0) - length;
  const largest = seen.indexOf(Math.max(...seen));
  const sizes = seen.map((each, i) => (i === largest ? each - lent : each));
  return sizes.map((size, i) => {
    const before = sizes.slice(0, i).reduce((total, each) => total + each + GAP, 0);
    return direction === 'down' ? { ...box, y: box.y + before, h: size } : { ...box, x: box.x + before, w: size };
  });
}

/** In a hall: figures, names below them, what is named on its neighbour. */
const SIZES = { figure: { most: 240, least: 36 }, name: { most: 32, least: 16 }, small: 18 } as const;
const SPACE = { inside: 0.28, gap: 0.12 };
/** The part of its height that a field keeps free above and below its words. */
const EDGE = 0.13;
/** A field that is thinner than this has its words on the field before it, or after. */
const THIN: Inch = 0.55;

/** A part with its field and its words. */
interface Part {
  readonly index: number;
  readonly field: Box;
  readonly role: ColorRole;
  readonly name: string;
  readonly figure: FactFigure;
}

/** The fields over the box, each with its figure and name on it; those that are too thin are named on a neighbour. */
export function composeParts(chart: PartsChart, context: CompositionContext): Composition {
  const { brand, language, w, h, title } = context;
  const { words: headed, h: top } = headingAbove(context, title);
  const marks = { x: 0, y: top, w, h: h - top };
  const plan = planParts(chart, { brand, language, ...pictureSize(marks) });
  const parts = partsOf(plan, marks);
  const isThin = ({ field }: Part) => Math.min(field.w, field.h) < THIN;
  const roomy = parts.filter((part) => !isThin(part));
  const thin = parts.filter(isThin);
  const words = roomy.flatMap((part) => wordsOn(context, part, plan, roomFor(context, part, thin, parts)));
  const notes = [...thin]
    .filter((part, i) => i === 0 || !isSame(part, thin[i - 1], parts, isThin))
    .flatMap((part) => {
      const all = thin.filter((each) => isSame(part, each, parts, isThin));
      return noteOn(context, all, neighbour(part, parts, isThin), plan);
    });
  return { marks, words: [...headed, ...words, ...notes] };
}

function partsOf({ table, fields, roles }: PartsPlan, marks: Box): Part[] {
  return fields.map((rect, index) => {
    const field = inchesOf(rect);
    return {
      ...{ index, role: roles[index] ?? 'subject', name: table.categories[index] ?? '' },
      field: { ...field, x: marks.x + field.x, y: marks.y + field.y },
      figure: figureAt(table, index),
    };
  });
}

/** The roomy part nearest to a thin one, that before it first. */
function neighbour(part: Part, parts: readonly Part[], isThin: (part: Part) => boolean): Part | undefined {
  const roomy = parts.filter((each) => !isThin(each));
  return roomy.toSorted((a, b) => Math.abs(a.index - part.index) - Math.abs(b.index - part.index))[0];
}

/** The height of a field's foot that the names of thin neighbours take. */
function roomFor(context: CompositionContext, part: Part, thin: readonly Part[], parts: readonly Part[]): Inch {
  const isThin = (each: Part) => thin.includes(each);
  const named = thin.filter((each) => neighbour(each, parts, isThin) === part);
  return named.length > 0 ? 1.3 * ptToInch(scaledSize(context.brand, SIZES.small)) * named.length : 0;
}

/** Figure and name: the name below the figure, or beside it where the field is low. */
function wordsOn(context: CompositionContext, part: Part, plan: PartsPlan, foot: Inch): ChartWord[] {
  const { field, role, name, figure, index } = part;
  const { brand } = context;
  const edge = Math.max(SPACE.gap, EDGE * field.h);
  const [w, h] = [field.w - 2 * SPACE.inside, field.h - 2 * edge - (plan.direction === 'across' ? foot : 0)];
  const nameSize = fittingName(context, name, w, h);
  const nameHeight = labelHeight(context, name, nameSize, w, true);
  const below = figureSize(context, [figure], { w, h: h - nameHeight - SPACE.gap }, SIZES.figure);
  const stacks = figureHeight(below) + nameHeight + SPACE.gap <= h + 0.01;
  const beside = figureSize(context, [figure], { w: w / 2, h: 0.68 * h }, SIZES.figure);
  const size = stacks ? below : beside;
  const ink = (at: Pt) => legible(brand, role, at, plan.style.inkRole(role));
  const used = stacks ? figureHeight(size) + SPACE.gap + nameHeight : figureHeight(size);
  const top = field.y + edge + Math.max(0, (h - used) / 2);
  const figureItem = figureWord(
    `value ${index + 1}`,
    figure,
    { x: field.x + SPACE.inside, w, top, size },
    { color: ink(size), ground: role },
  );
  const right = field.x + SPACE.inside + figureInches(context, figure, size) + 2 * SPACE.gap;
  const place = stacks
    ? { x: field.x + SPACE.inside, y: top + figureHeight(size) + SPACE.gap, w }
    : { x: right, y: top + figureHeight(size) / 2, w: field.x + field.w - SPACE.gap - right, at: 'middle' as const };
  const nameItem = labelWord(context, `name ${index + 1}`, name, place, {
    ...{ size: nameSize, bold: true, color: ink(nameSize), ground: role },
  });
  return [figureItem, nameItem];
}

function fittingName(context: CompositionContext, name: string, w: Inch, h: Inch): Pt {
  const least = scaledSize(context.brand, SIZES.name.least);
  let size = scaledSize(context.brand, SIZES.name.most);
  const fits = () => lineCount(context, name, size, w, true) <= 2 && labelHeight(context, name, size, w, true) <= h / 2;
  while (size > least && !fits()) size--;
  return size;
}

/** Whether two thin parts are named at one end of the same field. */
function isSame(a: Part, b: Part | undefined, parts: readonly Part[], isThin: (part: Part) => boolean): boolean {
  const on = neighbour(a, parts, isThin);
  return (
    b !== undefined && on === neighbour(b, parts, isThin) && a.index > (on?.index ?? 0) === b.index > (on?.index ?? 0)
  );
}

/** Parts that are too thin for words, named in one line in the corner of the field that they are next to. */
function noteOn(
  context: CompositionContext,
  thin: readonly Part[],
  on: Part | undefined,
  plan: PartsPlan,
): ChartWord[] {
  const [first] = thin;
  if (!on || !first) return [];
  const size = scaledSize(context.brand, SIZES.small);
  const { semicolon } = wordsFor(context.language);
  const runs = thin.flatMap(({ name, figure: { number, unit, fact } }, i) => [
    ...(i > 0 ? [{ text: semicolon }] : []),
    {
      text: number + (unit === '' || unit === '%' ? unit : `\u00a0${unit}`),
      bold: true,
      ...(fact === undefined ? {} : { fact }),
    },
    { text: ` ${name}` },
  ]);
  const { field } = on;
  const wanted = 1.08 * wordWidth(context, runs.map(({ text }) => text).join(''), size, true);
  const w = Math.min(field.w - 2 * SPACE.gap, wanted);
  const atFoot = first.index > on.index || plan.direction === 'across';
  const place = {
    ...{ x: field.x + field.w - SPACE.gap - w, w, at: atFoot ? ('bottom' as const) : ('top' as const) },
    y: atFoot ? field.y + field.h - SPACE.gap / 2 : field.y + SPACE.gap / 2,
  };
  const color = legible(context.brand, on.role, size, plan.style.inkRole(on.role));
  const manner = { size, color, ground: on.role, align: 'right' } as const;
  return [labelWord(context, `value ${first.index + 1}`, { paragraphs: [runs], path: [] }, place, manner)];
}

import { contrastRatio } from '../../../color/contrast.ts';
import { around, type Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { contoursOf } from '../../../scenery/clip-path.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import type { PageMark } from '../../base/page-marks.ts';
import { quietPart, roleAt } from '../../parts/tones.ts';

/** A field of so many units, a share of which is told of: in rows from its foot up, or as a block at its foot. */
export interface Whole {
  readonly name: string;
  /** What its units are drawn as: the sorts of one thing. */
  readonly units: readonly KitPart[];
  readonly field: Box;
  readonly ground: ColorRole;
  readonly count: number;
  /** In per cent. */
  readonly share: number;
  readonly order: 'block' | 'rows';
  /** Where the figure below begins, which a block stands over. */
  readonly from: Inch;
}

/** Units of a whole; twice as many where shares are quarters of a per cent. */
const [COUNT, FINE_COUNT] = [200, 400] as const;

/** How many units wholes have of which these are shares in per cent. */
export function unitsFor(shares: readonly number[]): number {
  const isWhole = (count: number) => shares.every((share) => isInteger((share * count) / 100));
  return !isWhole(COUNT) && isWhole(FINE_COUNT) ? FINE_COUNT : COUNT;
}

const isInteger = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

/** Columns and rows of 200 units; those of 400 have twice the rows, or twice the columns. */
const GRIDS = [
  [20, 10],
  [25, 8],
  [10, 20],
  [40, 5],
  [8, 25],
] as const;
const FINE_GRIDS = [
  [20, 20],
  [25, 16],
  [40, 10],
  [16, 25],
  [10, 40],
] as const;

/** How much worse a grid is whose last row is broken than one whose cells are half as wide again. */
const BROKEN = 0.4;

/** Rows and columns in whose cells units have the most room, squares for fields, and whose rows the share fills. */
function gridOf({ field, count, share, order }: Whole, unit: KitPart) {
  const aspect = isField(unit) ? 1 : aspectOf(unit.viewBox);
  const off = ([columns, rows]: readonly [number, number]) => {
    const isBroken = order === 'rows' && !isInteger((share * count) / 100 / columns);
    return Math.abs(Math.log((field.w * rows) / (field.h * columns) / aspect)) + (isBroken ? BROKEN : 0);
  };
  const grids: readonly (readonly [number, number])[] = count === COUNT ? GRIDS : FINE_GRIDS;
  const [columns, rows] = grids.reduce((best, each) => (off(each) < off(best) ? each : best));
  return { columns, rows, cell: { w: field.w / columns, h: field.h / rows } };
}

const aspectOf = ({ w, h }: Pick<Box, 'w' | 'h'>): number => w / h;

/** Where a unit lies in a cell: it fills it but for a line where such units lie edge to edge, and else keeps its form. */
function unitIn(cell: Pick<Box, 'w' | 'h'>, unit: KitPart): Pick<Box, 'w' | 'h'> {
  if (isField(unit)) return { w: cell.w - LINE * cell.w, h: cell.h - LINE * cell.w };
  const aspect = aspectOf(unit.viewBox);
  return aspect < aspectOf(cell) ? { w: cell.h * aspect, h: cell.h } : { w: cell.w, h: cell.w / aspect };
}

/** Whether units lie edge to edge, as fields do. */
export function isField(unit: KitPart): boolean {
  const ink = inkOf(unit);
  return ink.w > EDGE_TO_EDGE * unit.viewBox.w && ink.h > EDGE_TO_EDGE * unit.viewBox.h;
}

const EDGE_TO_EDGE = 0.94;
/** Between such units, in parts of their width. */
const LINE = 0.05;

/** The box of what of a unit has its own colour. */
const inkOf = ({ shapes }: KitPart): Box =>
  around(shapes.filter(({ fill }) => fill === 'tone').flatMap(({ d }) => contoursOf(d).map(({ bounds }) => bounds)));

/** Columns of a block of so many units that lies flat and is as full as it can be, and where it begins. */
function blockOf(units: number, from: Inch, { columns, rows, cell }: ReturnType<typeof gridOf>) {
  const rowsOf = (width: number) => Math.ceil(units / width);
  const off = (width: number) => {
    const left = (rowsOf(width) * width - units) / units;
    return Math.abs(Math.log((width * cell.w) / (rowsOf(width) * cell.h) / FLAT)) + RAGGED * left;
  };
  const widths = Array.from({ length: columns }, (_, i) => i + 1).filter((width) => rowsOf(width) <= rows);
  const width = widths.reduce((best, each) => (off(each) < off(best) ? each : best), columns);
  return { width, left: Math.min(Math.ceil(from / cell.w - 0.1), columns - width) };
}

/** How much wider than high a block is, and what a broken row costs. */
const FLAT = 2;
const RAGGED = 6;

/** The whole on its ground: the share in the colour of the claim, of its last unit as much as it has, and the others quiet. */
export function wholeMarks(whole: Whole, brand: Brand): PageMark[] {
  const { name, units, field, ground, count, share, order, from } = whole;
  const [unit] = units;
  // The plainest sort.
  const claimed = units.at(-1);
  if (!unit || !claimed) return [];
  const grid = gridOf(whole, unit);
  const { columns, cell } = grid;
  const inner = unitIn(cell, unit);
  const boxAt = (column: number, row: number): Box => ({
    ...inner,
    x: field.x + column * cell.w + (cell.w - inner.w) / 2,
    y: field.y + field.h - (row + 1) * cell.h + cell.h - inner.h - (cell.h - inner.h) / 2,
  });
  const amount = (share * count) / 100;
  const touched = Math.ceil(amount - 1e-9);
  const { width, left } = order === 'block' ? blockOf(touched, from - field.x, grid) : { width: columns, left: 0 };
  const own = Array.from({ length: touched }, (_, i) => [left + (i % width), Math.floor(i / width)] as const);
  const taken = new Set(own.map(([column, row]) => row * columns + column));
  const marks: PageMark[] = [];
  const draw = (kind: string, part: KitPart, boxes: readonly Box[], role: ColorRole) => {
    if (boxes.length > 0) marks.push({ kind: 'art', name: `${name}, ${kind}`, part, boxes, role });
  };
  const quiet = quietTones(brand, ground);
  const { relief, tones } = isField(unit) ? { relief: 'tone' as const, tones: [quiet.plain] } : quiet;
  const others = Array.from({ length: count }, (_, i) => i).filter((i) => !taken.has(i));
  tones.forEach((tone, k) => {
    const ofTone = others.filter((i) => patternAt(i, columns) % tones.length === k);
    const sort = units[k % units.length] ?? unit;
    draw(
      'others',
      quietPart(sort, relief),
      ofTone.map((i) => boxAt(i % columns, Math.floor(i / columns))),
      tone,
    );
  });
  const part = 1 - (touched - amount);
  const boxes = own.map(([column, row]) => boxAt(column, row));
  const last = boxes.at(-1);
  if (part > 1 - 1e-6 || !last) {
    draw('share', claimed, boxes, 'highlight');
    return marks;
  }
  draw('share', claimed, boxes.slice(0, -1), 'highlight');
  const { viewBox } = claimed;
  const ink = inkOf(claimed);
  const at = ink.x + part * ink.w - viewBox.x;
  const scale = last.w / viewBox.w;
  const first = { ...viewBox, w: at };
  const rest = { ...viewBox, x: viewBox.x + at, w: viewBox.w - at };
  draw('share', cutPart(claimed, first), [{ ...last, w: at * scale }], 'highlight');
  const after = { ...last, x: last.x + at * scale, w: rest.w * scale };
  draw('others', quietPart(cutPart(claimed, rest), relief), [after], tones[0] ?? 'context');
  return marks;
}

/** A number by which a unit has its sort and its tone: beside and above it are others. */
const patternAt = (i: number, columns: number): number => {
  const [column, row] = [i % columns, Math.floor(i / columns)];
  return 5 * column + 7 * row + Math.floor((column ** 2 + 3 * row ** 2) / 4);
};

/** Contrasts of units that are not told of with what they stand on: of themselves, and of their relief. */
const ON_DARK = { tones: [2, 2.25, 2.5], relief: 1.6 } as const;
const ON_LIGHT = { tones: [1.75], relief: 1.25 } as const;
/** Of fields, which have none. */
const PLAIN = 1.45;
/** What is told of has at least this contrast with them. */
const FROM_OTHERS = 2;
const QUIET_ON_LIGHT: readonly ColorRole[] = ['context', 'hairline', 'panel', 'subject-pale', 'ground'];
const QUIET: readonly ColorRole[] = [
  ...(['panel', 'context', 'step-1', 'step-2', 'subject-pale', 'hairline'] as const),
  ...(['dark-tint', 'dark-tint-2', 'dark-line', 'subject-deep', 'subject-shade'] as const),
];

function quietTones(brand: Brand, ground: ColorRole) {
  const contrast = (role: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors[ground].hex);
  const isDark = isDarkFill(brand, ground);
  const quiet = isDark ? QUIET : QUIET_ON_LIGHT;
  const quieter = quiet.filter((role) => contrast(role) <= contrast('highlight') / FROM_OTHERS);
  const among = quieter.length > 1 ? quieter : quiet;
  const { tones, relief: own } = isDark ? ON_DARK : ON_LIGHT;
  const relief = roleAt(brand, ground, own, among);
  const others = among.filter((role) => role !== relief);
  const plain = roleAt(brand, ground, PLAIN, QUIET);
  return { relief, plain, tones: tones.map((ratio) => roleAt(brand, ground, ratio, others)) };
}

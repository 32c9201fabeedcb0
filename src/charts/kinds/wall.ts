import { z } from 'zod';
import { contrastRatio } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import type { KitPart } from '../../core/kit.ts';
import type { Language } from '../../core/language.ts';
import type { Inch } from '../../core/lengths.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { say } from '../../messages/say.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { cutPart } from '../../scenery/kit-part.ts';
import { chartFields } from '../base/common-fields.ts';
import type { DrawnPage } from '../base/define-chart.ts';
import { type At, block, type PageMark } from '../base/page-marks.ts';
import { badData, reviewBars } from '../base/review.ts';
import { areShares, type Datum, dataOf, normalise } from '../base/table.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../parts/picture-chart.ts';
import { floorRole } from '../parts/picture-ground.ts';
import { figureWords, legendText } from '../parts/picture-words.ts';

/** The units that the whole has. */
const WHOLE = 100;
const PARTS = [['cell', 'unit']] as const;

const schema = z.object({
  ...chartFields,
  kit: kitField('What the hundred units are; a kit with a `cell` or a `unit`.', PARTS),
  text: text(
    'What it is a share of, as the end of the sentence that the figure begins; the name of its fact where omitted.',
  ).optional(),
  each: text('What one unit is called in the legend: “One container”.').optional(),
});
type Wall = Resolved<z.output<typeof schema>>;

export const wall = definePicture({
  type: 'wall',
  name: { en: 'Wall of a hundred', zh: '百格图' },
  summary: 'A share as so many of a hundred things, the last one being set, beside its figure.',
  schema,
  steps: () => [
    [/^Units$/, 'rise'],
    [/^(Last unit|Tool|figure|text)$/, 'land'],
  ],
  picture: (chart, language) => ({
    headline: 1,
    draw: (context, frame) => drawWall(chart, language, pageSheet(context, frame)),
  }),
  review(chart, path) {
    const findings = [...reviewBars(chart, path), ...reviewKit(chart.kit, PARTS, [...path, 'kit'])];
    if (findings.length > 0) return findings;
    const table = normalise(chart);
    const [share, ...more] = dataOf(table);
    if (share && more.length === 0 && areShares(table) && share.value > 0 && share.value <= WHOLE) return [];
    return [badData(path, say.charts.wall.noShare)];
  },
});

/** The part of the slide’s width that the figure has, and what parts it from the wall: a crane’s leg stands in there. */
const COLUMN = 0.355;
const GAP: Inch = 0.55;
/** Below the words. */
const BELOW: Inch = 0.3;
/** What a tool takes above the wall at least. */
const ABOVE: Inch = 0.62;
/** What the wall stands on. */
const FLOOR: Inch = 0.74;

/** A share as so many of a hundred units: rows from the floor up, the last one in the colour of the claim. */
function drawWall(chart: Wall, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const { cell, unit, tool, ghost = chart.kit.parts['unit-unlit'] } = chart.kit.parts;
  const art = cell ?? unit;
  const [share] = dataOf(normalise(chart, language));
  if (!art || !share) return undefined;
  const isPage = sheet.frame.margin > 0;
  const foot = isPage ? sheet.frame.h - FLOOR : sheet.frame.h;
  const { column, room } = roomsOf(sheet, foot, tool ? ABOVE : EDGE);
  const grid = gridIn(room, art, cell ? 0 : APART);
  const said = { datum: share, text: chart.text, legend: legendOf(chart, language), atTop: isPage };
  const words = figureWords(sheet, said, isPage ? { ...column, y: grid.y, h: foot - BELOW - grid.y } : column);
  if (!words) return undefined;
  const marks = wallMarks(share, { art, ghost, tool }, grid, sheet);
  if (!isPage) return { marks, words };
  const floor = floorRole(sheet);
  const { w, h } = sheet.frame;
  const ground = { x: -OVERSHOOT, y: foot, w: w + 2 * OVERSHOOT, h: h + OVERSHOOT - foot };
  return { marks: [{ ...block(ground, floor), name: 'Floor' }, ...marks], words, foot: floor };
}

/** Where the words stand and where the wall: beside them, or below them in a narrow box. */
function roomsOf({ frame }: PageSheet, foot: Inch, above: Inch): Record<'column' | 'room', Box> {
  const { w, h, margin, head = 0 } = frame;
  if (margin === 0 && w < 1.2 * h) {
    const column = { x: 0, y: 0, w, h: 0.4 * h };
    return { column, room: { ...column, y: column.h, h: foot - column.h } };
  }
  const column = { x: margin, y: head, w: COLUMN * w - margin, h: foot - head - BELOW };
  const x = column.x + column.w + GAP;
  const y = head + above;
  return { column, room: { x, y, w: w - margin - x, h: foot - y } };
}

/** From units to the slide’s upper edge, and what parts them at least, in their height. */
const EDGE: Inch = 0.4;
const APART = 0.12;

/** “One container: 1%”; nothing where a unit has no name. */
const legendOf = ({ each }: Wall, language: Language) => each && legendText(each, '1%', language);

/** Rows and columns of a hundred units. */
const GRIDS = [
  [10, 10],
  [5, 20],
  [20, 5],
  [4, 25],
  [25, 4],
] as const;

/** What parts units from those above them at most, in their height. */
const SPREAD = 0.5;

/** A wall of a hundred units of one size, from its foot up. */
interface Grid extends Box {
  readonly columns: number;
  readonly unit: Pick<Box, 'w' | 'h'>;
  readonly pitch: At;
}

/** The grid whose units are largest, at the foot of a room: flush with its right edge, or spread over it where units are apart. */
function gridIn(room: Box, { viewBox }: KitPart, apart: number): Grid {
  const aspect = viewBox.w / viewBox.h;
  const grids = GRIDS.map(([rows, columns]) => {
    const down = rows + (rows - 1) * apart;
    const across = columns * aspect + (columns - 1) * apart;
    return { rows, columns, h: Math.min(room.h / down, room.w / across) };
  });
  const { columns, rows, h } = grids.reduce((best, each) => (each.h > best.h ? each : best));
  const unit = { w: h * aspect, h };
  const pitch = {
    x: apart > 0 ? (room.w - unit.w) / (columns - 1) : unit.w,
    y: apart > 0 ? Math.min((room.h - h) / (rows - 1), (1 + SPREAD) * h) : h,
  };
  const [w, high] = [(columns - 1) * pitch.x + unit.w, (rows - 1) * pitch.y + h];
  return { x: room.x + room.w - w, y: room.y + room.h - high, w, h: high, columns, unit, pitch };
}

interface WallParts {
  readonly art: KitPart;
  readonly ghost: KitPart | undefined;
  readonly tool: KitPart | undefined;
}

/** The share as units from the foot of a grid up, the last one in the colour of the claim, and what is missing. */
function wallMarks(
  { value }: Pick<Datum, 'value'>,
  { art: cell, ghost, tool }: WallParts,
  grid: Grid,
  sheet: PageSheet,
): PageMark[] {
  const { columns, unit, pitch } = grid;
  const boxOf = (i: number): Box => ({
    x: grid.x + (i % columns) * pitch.x,
    y: grid.y + grid.h - Math.floor(i / columns) * pitch.y - unit.h,
    ...unit,
  });
  const whole = Math.floor(value + 1e-9);
  const part = value - whole;
  const last = boxOf(Math.ceil(value - 1e-9) - 1);
  const own = Array.from({ length: part > 0 ? whole : whole - 1 }, (_, i) => i);
  const absent = Array.from({ length: WHOLE - Math.ceil(value - 1e-9) }, (_, i) => boxOf(WHOLE - 1 - i));
  const tones = { ...tonesOf(sheet), ...(cell.tones ? { own: cell.tones as ColorRole[] } : {}) };
  const marks: PageMark[] = [];
  const draw = (name: string, art: KitPart, boxes: readonly Box[], role: ColorRole) => {
    if (boxes.length > 0) marks.push({ kind: 'art', name, part: art, boxes, role });
  };
  draw('Missing', ghost ?? cell, absent, tones.ghost);
  tones.own.forEach((role, k) => {
    draw('Units', cell, own.filter((i) => toneAt(i, columns, tones.own.length) === k).map(boxOf), role);
  });
  if (part > 0) {
    const { viewBox } = cell;
    draw('Missing', ghost ?? cell, [last], tones.ghost);
    const cut = cutPart(cell, { ...viewBox, w: part * viewBox.w });
    draw('Last unit', cut, [{ ...last, w: part * unit.w }], 'highlight');
  } else draw('Last unit', cell, [last], 'highlight');
  const isPage = sheet.frame.margin > 0;
  const beam = isPage ? grid.y - BEAM.above : grid.y;
  if (!tool || last.y <= beam) return marks;
  draw('Tool', ...toolAbove(tool, last, unit.w / cell.viewBox.w, beam), 'third');
  return isPage ? [...craneMarks(beam, grid, last, sheet), ...marks] : marks;
}

/** Near tones in a pattern that shows each unit beside its neighbours. */
const toneAt = (i: number, columns: number, count: number): number =>
  (2 * (i % columns) + Math.floor(i / columns)) % count;

/** What is missing is seen, and no more. */
const GHOST = 1.8;

function tonesOf({ dark, brand, ground }: PageSheet): {
  readonly own: readonly ColorRole[];
  readonly ghost: ColorRole;
} {
  const isGround = (role: ColorRole) => brand.colors[role].hex === brand.colors[ground].hex;
  const own: readonly ColorRole[] = dark ? ['subject', 'step-3', 'step-2'] : ['subject', 'step-5', 'subject-shade'];
  const ghosts: readonly ColorRole[] = dark ? ['dark-line', 'subject-deep', 'subtle'] : ['context', 'step-1', 'step-2'];
  const seen = (role: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors[ground].hex) >= GHOST;
  return { own: own.filter((role) => !isGround(role)), ghost: ghosts.find(seen) ?? 'step-2' };
}

/** The crane over a wall: its beam, which goes on beyond the slide, its leg beside the wall, and the trolley that runs on it. */
const BEAM = { above: 0.42, h: 0.16, trolley: 0.2 } as const;
const LEG = { w: 0.16, beside: 0.16, foot: 0.1 } as const;

function craneMarks(y: Inch, wall: Grid, last: Box, { frame, dark }: PageSheet): PageMark[] {
  const role: ColorRole = dark ? 'dark-line' : 'subtle';
  const leg = { x: wall.x - LEG.beside - LEG.w, y, w: LEG.w, h: wall.y + wall.h - y };
  const foot = { x: leg.x - LEG.foot, y: leg.y + leg.h - LEG.foot, w: leg.w + 2 * LEG.foot, h: LEG.foot };
  const beam = { x: leg.x - LEG.foot, y: y - BEAM.h, w: frame.w + OVERSHOOT - leg.x + LEG.foot, h: BEAM.h };
  const trolley = { x: last.x + 0.2 * last.w, y, w: 0.6 * last.w, h: BEAM.trolley };
  const steel = [beam, leg, foot].map((box): PageMark => ({ ...block(box, role), name: 'Beam' }));
  return [...steel, { ...block(trolley, 'third'), name: 'Beam' }];
}

/** The tool over the last unit, in the scale of that, cut where it would reach beyond what it hangs from. */
function toolAbove(tool: KitPart, last: Box, scale: number, top: Inch): readonly [KitPart, readonly Box[]] {
  const { x, y, w, h } = tool.viewBox;
  const shown = Math.min(h, (last.y - top) / scale);
  const part = cutPart(tool, { x, y: y + h - shown, w, h: shown });
  return [part, [{ x: last.x + (last.w - w * scale) / 2, y: last.y - shown * scale, w: w * scale, h: shown * scale }]];
}

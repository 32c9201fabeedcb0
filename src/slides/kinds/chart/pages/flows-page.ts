import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { type At, block } from '../../../../charts/base/page-marks.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { currentMark } from './current.ts';

/** The widths of walls, where there are two of them and where there are more. */
const WALLS = { two: 3.2, more: 2.7 };
const GAP: Inch = 0.32;
const PAD: Inch = 0.25;
/** Sizes of values and of the names below them. */
const PAIRS: readonly (readonly [Pt, Pt])[] = [
  [54, 32],
  [46, 28],
  [40, 28],
  [36, 24],
  [32, 24],
  [28, 22],
  [24, 20],
];
const NAMES: readonly Pt[] = [36, 32, 28, 24, 22, 20];
const HERO: readonly Pt[] = [132, 110, 96, 84, 72, 60];
const ON_FLOW: readonly Pt[] = [28, 24, 20];

export interface FlowsNode {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly column: number;
  readonly isClaim: boolean;
}

export interface FlowsFlow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly label: string | undefined;
  readonly isClaim: boolean;
}

type Placed = FlowsNode & { readonly box: Box; readonly role: ColorRole };

/** Walls of what flows, from edge to edge, joined by currents; the claimed ones stand out, their end is the slide’s figure. */
export function flowsPage(
  nodes: readonly FlowsNode[],
  flows: readonly FlowsFlow[],
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const columns = 1 + Math.max(...nodes.map(({ column }) => column));
  const inColumn = (column: number) => nodes.filter((node) => node.column === column);
  const all = Array.from({ length: columns }, (_, i) => inColumn(i));
  const wall = columns === 2 ? WALLS.two : WALLS.more;
  const pitch = (frame.w - wall) / (columns - 1);
  const room = frame.bottom - frame.top;
  const scale = Math.min(...all.map((own) => (room - GAP * (own.length - 1)) / sum(own.map(({ value }) => value))));
  const tones = sheet.seen(dark ? ['subject', 'step-5', 'subject-deep'] : ['field-second', 'field', 'subject-deep']);
  const placed = all.flatMap((own, i) => {
    let y = frame.top;
    return own.map((node): Placed => {
      const h = node.value * scale;
      const over = (i === 0 ? OVERSHOOT : 0) + (i === columns - 1 ? OVERSHOOT : 0);
      const box = { x: i * pitch - (i === 0 ? OVERSHOOT : 0), y, w: wall + over, h };
      y += h + GAP;
      return { ...node, box, role: node.isClaim ? 'field-pale' : (tones[Math.min(i, tones.length - 1)] ?? 'subject') };
    });
  });
  // Nodes are told in one size where all have room for that.
  const others = placed.filter(({ isClaim }) => !isClaim);
  const sets = PAIRS.map((pair) => others.map((node) => wordsAt(node, 0, pair, sheet)));
  const even = sets.findIndex((set) => set.every((each) => each !== undefined));
  const least = Math.min(...(sets[even] ?? []).flatMap((each) => each?.[1]?.size ?? []));
  const named = NAMES.find((size) => sheet.scaled(size) <= least) ?? 20;
  const pairs = PAIRS.flatMap(([size], i) => (i === even ? [[size, named] as const] : []));
  const words = placed.map((node, i) => nodeWords(node, i + 1, pairs.length > 0 ? pairs : PAIRS, sheet));
  if (words.some((each) => !each)) return undefined;
  const currents = currentsOf(placed, flows, scale);
  const role = (isClaim: boolean): ColorRole => (isClaim ? 'highlight' : dark ? 'dark-panel' : 'step-1');
  const drawn = currents.map((each) => ({ ...each, role: role(each.flow.isClaim) }));
  const told = drawn.some(({ flow }) => flow.isClaim) ? drawn.filter(({ flow }) => flow.isClaim) : drawn;
  return {
    marks: [
      ...drawn
        .toSorted((a, b) => Number(a.flow.isClaim) - Number(b.flow.isClaim))
        .map(({ from, to, h, role: own }) =>
          currentMark({ x: from.x, top: from.y, foot: from.y + h }, { x: to.x, top: to.y, foot: to.y + h }, own),
        ),
      ...placed.map(({ box, role: own }) => block(box, own)),
    ],
    words: [...words.flatMap((each) => each ?? []), ...told.flatMap((each, i) => flowWord(each, i + 1, sheet))],
    ...(dark ? {} : { band: frame.bottom }),
  };
}

interface Current {
  readonly flow: FlowsFlow;
  readonly from: At;
  readonly to: At;
  readonly h: Inch;
}

/** Where each current leaves and arrives: at both ends in the order of what they lead to or come from. */
function currentsOf(placed: readonly Placed[], flows: readonly FlowsFlow[], scale: number): Current[] {
  const find = (name: string) => placed.find((node) => node.name === name);
  const place = (name: string) => find(name)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
  const before = (flow: FlowsFlow, end: 'from' | 'to', other: 'from' | 'to') =>
    sum(
      flows
        .filter((each) => each[end] === flow[end] && each !== flow && place(each[other]).y < place(flow[other]).y)
        .map(({ value }) => value),
    );
  return flows.map((flow) => {
    const [a, b] = [place(flow.from), place(flow.to)];
    return {
      flow,
      from: { x: a.x + a.w, y: a.y + scale * before(flow, 'from', 'to') },
      to: { x: b.x, y: b.y + scale * before(flow, 'to', 'from') },
      h: scale * flow.value,
    };
  });
}

/** What a current carries, at its end, where it has room. */
function flowWord(
  { flow, to, h, role }: Current & { readonly role: ColorRole },
  key: number,
  sheet: PageSheet,
): ChartWord[] {
  const size = sheet.steps(ON_FLOW).find((each) => figureHeight(each) + 0.16 <= h);
  if (flow.label === undefined || !size) return [];
  const place = { x: to.x - 0.2, base: to.y + (h + figureHeight(size)) / 2, align: 'right' as const };
  return [sheet.line(`flow ${key}`, flow.label, place, { size, bold: flow.isClaim, on: role, ink: 'on-dark' })];
}

/** The value of a node with its name below it, as large as its wall lets them be, in one line where it is too low for both; the claimed one’s value is the figure. */
function nodeWords(
  node: Placed,
  key: number,
  pairs: readonly (readonly [Pt, Pt])[],
  sheet: PageSheet,
): ChartWord[] | undefined {
  const { box, isClaim, label, role, name } = node;
  const sizes = isClaim ? [...HERO.map((size) => [size, 36] as const), ...PAIRS] : pairs;
  for (const pair of sizes) {
    const words = wordsAt(node, key, pair, sheet);
    if (words) return words;
  }
  const { x, w } = roomIn(node, sheet);
  const line = `${label} ${name}`;
  const size = sheet.sizeFor(
    [line],
    [w],
    NAMES.filter((each) => figureHeight(sheet.scaled(each)) + 0.12 <= box.h),
    true,
  );
  if (!size) return undefined;
  const ink: ColorRole = isClaim ? 'highlight' : 'on-dark';
  const place = { x, base: box.y + (box.h + figureHeight(size)) / 2 };
  return [sheet.line(`value ${key}`, line, place, { size, bold: true, on: role, ink })];
}

function roomIn({ box }: Placed, { frame }: PageSheet) {
  const x = box.x < 0 ? frame.margin : box.x + PAD;
  return { x, w: Math.min(box.x + box.w - PAD, frame.w - frame.margin + 0.2) - x };
}

function wordsAt(node: Placed, key: number, [own, most]: readonly [Pt, Pt], sheet: PageSheet): ChartWord[] | undefined {
  const { box, isClaim, label, role, name } = node;
  const { x, w } = roomIn(node, sheet);
  const size = sheet.scaled(own);
  const named = sheet.namesFor(
    [name],
    w,
    NAMES.filter((each) => each <= most),
  );
  const digits = figureHeight(size);
  const gap = 0.1 + 0.04 * ptToInch(size);
  if (!named || sheet.wordWidth(label, size, true) * 1.06 > w || digits + gap + named.h > box.h - 0.1) return undefined;
  const base = box.y + (box.h - digits - gap - named.h) / 2 + digits;
  const [ink, nameInk]: readonly [ColorRole, ColorRole] = isClaim ? ['highlight', 'text'] : ['on-dark', 'on-dark'];
  const place = { x, y: base + gap, w: w + 0.05 };
  return [
    sheet.line(`value ${key}`, label, { x, base }, { size, bold: true, on: role, ink }),
    sheet.block(`name ${key}`, name, place, { size: named.size, on: role, ink: nameInk, bold: isClaim }),
  ];
}

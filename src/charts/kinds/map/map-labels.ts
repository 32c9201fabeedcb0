import { inchToPx, type Px } from '../../../core/lengths.ts';
import { type Point, passes, type Rect, touches } from '../../../marks/pen.ts';
import { comesInto, cross, type Mark, meets, padded, reaches } from '../../points/point-labels.ts';

/** A form that a label may have: the box of its text. */
export interface LabelShape {
  readonly w: Px;
  readonly h: Px;
  /** How much worse it is than the best form. */
  readonly cost: number;
}

/** A label that has to find a place beside its mark, or beside one of several along a line. */
export interface MapLabel {
  readonly marks: readonly Mark[];
  readonly shapes: readonly LabelShape[];
  /** The direction in which it stands best, away from what comes to its mark; none for names of lines. */
  readonly outwards?: Point | undefined;
  /** How much worse a place above or below the mark is than a level one; as it is for the names of dots where omitted. */
  readonly steep?: number | undefined;
  /** What else a place beside one of the marks costs. */
  readonly also?: ((box: Rect, mark: number) => number) | undefined;
  /** What a leader costs by what it passes over. */
  readonly led?: ((leader: readonly [Point, Point]) => number) | undefined;
}

export interface LabelPlace extends Rect {
  readonly shape: number;
  /** On which side of its mark it stands: its text begins or ends there, or has its middle there. */
  readonly side: -1 | 0 | 1;
  /** The line from its mark, where it stands further away. */
  readonly leader?: readonly [Point, Point];
}

/** What labels keep clear of. */
export interface MapSurroundings {
  readonly within: Rect;
  readonly gap: Px;
  /** Discs, those of the labels among them. */
  readonly discs: readonly Mark[];
  readonly lines: readonly { readonly points: readonly Point[]; readonly width: Px }[];
  readonly taken: readonly Rect[];
  /** Whether leaders may cross each other. */
  readonly tangled?: boolean;
  /** What all labels may cost: the search is given up where they cost more. */
  readonly most?: number | undefined;
}

/** Places found for labels: the sum of what they cost, and of each label its place where it has one. */
export interface PlacedLabels {
  readonly cost: number;
  readonly places: readonly (LabelPlace | undefined)[];
}

/** How many directions round a mark are tried. */
const TURNS = 36;
/** A box in a direction that leads less to a side than this stands above or below the mark. */
const CENTRED = 0.35;
/** It has its middle there, or lies as far to the side that the direction leads to as this part of its width. */
const ASIDE = 0.49;
/** A direction that leads less to a side than this is straight up or down. */
const LEVEL = 1e-6;
/** How much worse than a level place one above or below a mark is. */
const STEEP = 3;
/** How far from its mark a label without one may stand, in gaps. */
export const NEAR = [1, 3.5] as const;
/** How far from its mark a label with a leader stands, in gaps. */
const REACHES = [6, 9, 13, 17, 22, 28, 38, 50, 60] as const;
/** How far before its text a leader ends, as a part of the text's distance, and at most. */
const BEFORE = { part: 0.12, most: inchToPx(0.1) } as const;
/** What a leader costs, and each gap further away. */
const LEADER = 7;
/** How much more a leader's direction counts than that of a name beside its mark. */
const LED_DIRECTION = 1.5;
const FURTHER = 0.2;
/** Lines that come so near to where a leader begins come to its mark. */
const OWN: Px = inchToPx(0.15);
/** What each line costs that a leader crosses. */
const CROSSED = 10;
/** More lines than this a leader crosses only as a last resort. */
const MAX_CROSSED = 1;
/** So many of a label's free places are looked at, the cheapest. */
const CHOICE = 120;
/** Candidates that are looked at before the search is given up: more than a map of a dozen places needs. */
const PATIENCE = 10_000;
/** How often labels that found no place are tried before the others. */
const ROUNDS = 8;

interface Candidate extends LabelPlace {
  readonly mark: number;
  readonly cost: number;
}

/**
 * Places for labels so that none covers a line, a disc, what is taken, or another label. All ways are tried, the
 * cheapest first, until none can be better; where not all labels find a place, as many as do, and the others have none.
 * The same labels always get the same places.
 */
export function placeMapLabels(labels: readonly MapLabel[], around: MapSurroundings, leaders = false): PlacedLabels {
  const boxes = around.lines.map(({ points }) => boxAround(points));
  const { most = Number.POSITIVE_INFINITY } = around;
  let least = 0;
  const free = labels.map((label) => {
    if (least >= most) return [];
    const found = freePlaces(label, { ...around, most: most - least }, boxes, leaders);
    // Where not everything may be spent, one label without a place is enough to give up.
    least += found[0]?.cost ?? (Number.isFinite(most) ? most : 0);
    return found;
  });
  if (least >= most) return { cost: Number.POSITIVE_INFINITY, places: labels.map(() => undefined) };
  // Those with the least choice come first.
  const order = labels.map((_, i) => i).sort((a, b) => (free[a]?.length ?? 0) - (free[b]?.length ?? 0) || a - b);
  const isHopeless = free.some((each) => each.length === 0);
  const found = isHopeless ? undefined : search(order, free, around);
  const greedy = (from: readonly number[]) => {
    const places: (Candidate | undefined)[] = free.map(() => undefined);
    for (const i of from) {
      places[i] = free[i]?.find((candidate) => !places.some((other) => areClose(candidate, other, around)));
    }
    return places;
  };
  const asManyAsFit = (): PlacedLabels => {
    let [from, last] = [order, greedy(order)];
    let best = last;
    for (let round = 0; round < ROUNDS; round++) {
      const missing = from.filter((i) => !last[i] && free[i]?.length);
      if (missing.length === 0) break;
      from = [...missing, ...from.filter((i) => !missing.includes(i))];
      last = greedy(from);
      if (last.filter(Boolean).length > best.filter(Boolean).length) best = last;
    }
    return { cost: Number.POSITIVE_INFINITY, places: best };
  };
  return found ?? asManyAsFit();
}

/** The cheapest places that are free for a label whatever the others do, in order of their cost. */
function freePlaces(label: MapLabel, around: MapSurroundings, boxes: readonly Rect[], leaders: boolean): Candidate[] {
  const isOwn = ({ at }: Mark) => label.marks.some((mark) => mark.at.x === at.x && mark.at.y === at.y);
  const others = { ...around, discs: around.discs.filter((disc) => !isOwn(disc)) };
  const found: Candidate[] = [];
  const isFree = (each: Candidate): boolean => {
    const { gap, discs, lines, taken } = others;
    if (taken.some((rect) => touches(each, rect, gap / 2))) return false;
    for (const disc of discs) {
      if (reaches(each, disc.at, disc.radius + gap / 2)) return false;
      if (each.leader && passes(each.leader, disc.at, disc.radius)) return false;
    }
    return !lines.some(({ points, width }, line) => {
      const box = padded(each, width / 2 + gap / 3);
      const around = boxes[line];
      if (around && !touches(box, around)) return false;
      return points.some((to, i) => i > 0 && comesInto(points[i - 1] ?? to, to, box));
    });
  };
  /** How many lines a leader crosses, those that come to its own mark aside. */
  const crossedBy = ({ leader }: Candidate, lines: MapSurroundings['lines']): number => {
    if (!leader) return 0;
    const [from, to] = leader;
    const own = padded(boxAround(leader), 1);
    const isOwn = ({ x, y }: Point) => Math.hypot(x - from.x, y - from.y) < OWN;
    const isBeside = (a: Point, b: Point) =>
      Math.max(a.x, b.x) < own.x ||
      Math.min(a.x, b.x) > own.x + own.w ||
      Math.max(a.y, b.y) < own.y ||
      Math.min(a.y, b.y) > own.y + own.h;
    return lines.filter(
      ({ points }, line) =>
        touches(own, boxes[line] ?? own) &&
        points.some((point, i) => {
          const before = points[i - 1];
          if (!before || isBeside(before, point)) return false;
          return cross(from, to, before, point) && !isOwn(point) && !isOwn(before);
        }),
    ).length;
  };
  for (const each of candidatesOf(label, around, leaders).sort((a, b) => a.cost - b.cost)) {
    if (found.length === CHOICE) break;
    if (!isFree(each)) continue;
    const crossed = crossedBy(each, around.lines);
    const passed = each.leader ? (label.led?.(each.leader) ?? 0) : 0;
    if (crossed <= MAX_CROSSED || around.tangled) found.push({ ...each, cost: each.cost + CROSSED * crossed + passed });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

function search(
  order: readonly number[],
  free: readonly (readonly Candidate[])[],
  around: MapSurroundings,
): PlacedLabels | undefined {
  // What the labels from each step on cost at least, whatever the others do.
  const ahead = order.map((_, step) => order.slice(step).reduce((sum, i) => sum + (free[i]?.[0]?.cost ?? 0), 0));
  let best: PlacedLabels | undefined;
  let left = PATIENCE;
  const cannotBeat = (cost: number) => best !== undefined && cost >= best.cost;
  const chosen: (Candidate | undefined)[] = free.map(() => undefined);
  const visit = (step: number, cost: number) => {
    const i = order[step];
    if (i === undefined) {
      best = { cost, places: [...chosen] };
      return;
    }
    for (const candidate of free[i] ?? []) {
      if (left-- <= 0 || cannotBeat(cost + candidate.cost + (ahead[step + 1] ?? 0))) return;
      if (chosen.some((other) => areClose(candidate, other, around))) continue;
      chosen[i] = candidate;
      visit(step + 1, cost + candidate.cost);
      chosen[i] = undefined;
    }
  };
  visit(0, 0);
  return best;
}

/** Whether two labels, or the leader of one and the other, are too close to each other. */
function areClose(
  a: Candidate,
  b: Candidate | undefined,
  { gap, tangled }: Pick<MapSurroundings, 'gap' | 'tangled'>,
): boolean {
  if (!b) return false;
  const crossed = (own: Candidate, other: Candidate) =>
    own.leader !== undefined && meets(own.leader, padded(other, gap));
  if (!tangled && a.leader && b.leader && cross(...a.leader, ...b.leader)) return true;
  return touches(a, b, gap / 2) || crossed(a, b) || crossed(b, a);
}

export function bestPlace(label: MapLabel, gap: Px): LabelPlace | undefined {
  return candidatesOf({ ...label, also: undefined }, { gap }, false).toSorted((a, b) => a.cost - b.cost)[0];
}

function candidatesOf(
  label: MapLabel,
  { gap, within, most = Number.POSITIVE_INFINITY }: Pick<MapSurroundings, 'gap' | 'most'> & { readonly within?: Rect },
  leaders: boolean,
): Candidate[] {
  const { marks, shapes, outwards, steep } = label;
  // The name of a line has many places beside it, and needs no leader.
  const reaches = outwards ? [...NEAR, ...(leaders ? REACHES : [])] : NEAR.slice(0, 1);
  const found: Candidate[] = [];
  const angles = Array.from({ length: TURNS }, (_, turn) => (turn / TURNS) * 2 * Math.PI);
  /** What a direction costs: level ones are read best, and those away from what comes to the mark. */
  const directionCost = (angle: number, steep = STEEP): number => {
    const level = steep * Math.abs(Math.sin(angle)) + (Math.cos(angle) < 0 ? 0.2 : 0);
    if (!outwards) return steep - level;
    const length = Math.hypot(outwards.x, outwards.y) || 1;
    const along = (Math.cos(angle) * outwards.x + Math.sin(angle) * outwards.y) / length;
    return level + 2 * (1 - along);
  };
  const directions = angles.map((angle) => directionCost(angle, steep));
  const leaderTo = ({ at, radius }: Mark, { y, h, side, distance, away, middle }: Spot): readonly [Point, Point] => {
    const end = {
      x: at.x + side * (away - Math.min(distance * BEFORE.part, BEFORE.most)),
      y: side === 0 ? (middle > 0 ? y : y + h) : at.y + middle,
    };
    const part = radius / Math.hypot(end.x - at.x, end.y - at.y);
    return [{ x: at.x + part * (end.x - at.x), y: at.y + part * (end.y - at.y) }, end];
  };
  const add = (mark: number, shape: number, far: number, turn: number) => {
    const [at, form] = [marks[mark] as Mark, shapes[shape] as LabelShape];
    const led = far >= NEAR.length;
    // A name of a line stands best at its middle.
    const off = outwards ? 0 : (6 * Math.abs(mark - (marks.length - 1) / 2)) / Math.max(1, marks.length);
    const direction = directions[turn] as number;
    const reach = reaches[far] as number;
    const own = form.cost + off + FURTHER * reach + (led ? LED_DIRECTION * direction + LEADER : direction);
    if (own >= most) return;
    const spot = spotBeside(at, form, angles[turn] as number, reach * gap, led);
    if (within && !isInside(spot, within)) return;
    const cost = own + (label.also?.(spot, mark) ?? 0);
    if (cost >= most) return;
    const { x, y, w, h, side } = spot;
    found.push({ x, y, w, h, side, mark, shape, cost, ...(led ? { leader: leaderTo(at, spot) } : {}) });
  };
  for (const mark of marks.keys()) {
    for (const shape of shapes.keys()) {
      for (const far of reaches.keys()) for (let turn = 0; turn < TURNS; turn++) add(mark, shape, far, turn);
    }
  }
  return found;
}

const isInside = (each: Rect, { x, y, w, h }: Rect) =>
  each.x >= x && each.y >= y && each.x + each.w <= x + w && each.y + each.h <= y + h;

/** A box beside a mark, and how it lies to that. */
interface Spot extends Rect {
  readonly side: -1 | 0 | 1;
  readonly distance: Px;
  /** How far the side of the box that is turned to the mark lies from that, and its middle above or below it. */
  readonly away: Px;
  readonly middle: Px;
}

/** The box beside a mark in a direction, as near as it may come: its nearest point lies at a distance from the mark's edge. */
function spotBeside({ at, radius }: Mark, { w, h }: LabelShape, angle: number, distance: Px, led: boolean): Spot {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const reach = radius + distance;
  const middle = dy * (reach + h / 2);
  const towards = Math.abs(dx) < LEVEL ? 0 : dx > 0 ? 1 : -1;
  const isBeside = Math.abs(dx) >= CENTRED;
  const side = isBeside || !led ? towards : 0;
  // Beside its mark a box slides up and down, as the direction turns, and nearer where only a corner of it is level with the mark.
  const rise = Math.max(0, Math.abs(middle) - h / 2);
  const away = Math.sqrt(Math.max(0, reach ** 2 - rise ** 2));
  const x = at.x + (isBeside ? (towards === 1 ? away : -away - w) : ((led ? 0 : (ASIDE * dx) / CENTRED) - 0.5) * w);
  return { x, y: at.y + middle - h / 2, w, h, side, distance, away, middle };
}

export function boxAround(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

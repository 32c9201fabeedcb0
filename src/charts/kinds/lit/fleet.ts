import type { Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { quietPart } from '../../parts/tones.ts';
import type { Night, Side } from './night.ts';
import type { Ground, Stretch } from './skyline.ts';
import { storeysFor } from './storeys.ts';

/** How wide a boat is, from the widest. */
const WIDTHS: readonly Inch[] = Array.from({ length: 44 }, (_, i) => 2.6 * 0.95 ** i);
/** Ranks in which boats lie, one behind another, and decks that they have at most, from the simplest. */
const ORDERS = [1, 2, 3, 4].flatMap((ranks) => [1, 2, 3].map((decks) => ({ ranks, decks })));
/** Between boats side by side, and from one rank to the masts of the one before it, in widths. */
const [APART, BEHIND] = [0.06, 0.04] as const;
/** How deep they lie in the water, in widths. */
const WATER = 0.035;

interface Craft {
  readonly body: KitPart;
  readonly deck: KitPart | undefined;
  readonly light: KitPart;
}

interface Place {
  readonly x: Inch;
  readonly foot: Inch;
  readonly most: number;
}

/** Boats in ranks, one behind another, whose cabins are lit on each stretch, so many; undefined without room. */
export function fleet(
  stretches: readonly Stretch[],
  ground: Ground,
  craft: Craft,
  night: Night,
): PageMark[] | undefined {
  const cabins = openings(craft.body).length;
  for (const w of WIDTHS) {
    for (const order of ORDERS) {
      const moored = stretches.map((stretch) => {
        const places = placesOn(stretch, ground, craft, { w, ...order });
        const stacks = places.map(({ most }) => ({ columns: cabins, most }));
        const storeys = storeysFor(stacks, cabins * Math.ceil(stretch.lights / cabins));
        return storeys && { stretch, places, rows: storeys.rows };
      });
      const whole = moored.filter((each) => each !== undefined);
      if (whole.length < moored.length) continue;
      const scale = w / craft.body.viewBox.w;
      return whole.flatMap(({ stretch, places, rows }) => mooredMarks(stretch, places, rows, { craft, scale, night }));
    }
  }
  return undefined;
}

const openings = ({ anchors }: KitPart) => anchors.filter(({ kind }) => kind === 'opening');

/** Where boats lie, the front rank first, as far as they have room. */
function placesOn(
  { x, w: length }: Stretch,
  { y, above }: Ground,
  { body, deck }: Craft,
  { w, ranks, decks }: { readonly w: Inch; readonly ranks: number; readonly decks: number },
): Place[] {
  const count = Math.floor(length / (w * (1 + APART)));
  if (count === 0) return [];
  const pitch = length / count;
  const heightOf = (part: KitPart) => (part.viewBox.h / body.viewBox.w) * w;
  const storey = deck ? heightOf(deck) : 0;
  const most = deck ? decks : 1;
  const rank = heightOf(body) + (most - 1) * storey + BEHIND * w;
  return Array.from({ length: ranks }, (_, k) =>
    Array.from({ length: count }, (__, i): Place => {
      const [left, foot] = [x + i * pitch + (pitch - w) / 2, y - k * rank];
      const room = above(left) - (y - foot) - heightOf(body);
      return { x: left, foot, most: room < 0 ? 0 : Math.min(most, 1 + Math.floor(room / Math.max(storey, 0.01))) };
    }),
  ).flat();
}

function mooredMarks(
  { name, colors, lights: wanted }: Stretch,
  places: readonly Place[],
  rows: readonly number[],
  {
    craft: { body, deck, light },
    scale,
    night,
  }: { readonly craft: Craft; readonly scale: number; readonly night: Night },
): PageMark[] {
  const cabins: Box[] = [];
  const art = new Map<KitPart, Box[]>();
  const put = (part: KitPart, x: Inch, foot: Inch) => {
    const { viewBox } = part;
    const box = { x: x + viewBox.x * scale, y: foot - viewBox.h * scale, w: viewBox.w * scale, h: viewBox.h * scale };
    art.set(part, [...(art.get(part) ?? []), box]);
    for (const each of openings(part)) {
      const at = { x: box.x + (each.x - viewBox.x) * scale, y: box.y + (each.y - viewBox.y) * scale };
      cabins.push({ ...at, w: each.w * scale, h: each.h * scale });
    }
    return box;
  };
  const [bridge, hull] = partsOf(body);
  places.forEach(({ x, foot }, i) => {
    const decks = rows[i] ?? 0;
    if (decks === 0) return;
    let top = put(hull, x, foot).y;
    for (let k = 1; deck && k < decks; k += 1) top = put(deck, x, top).y;
    put(bridge, x, top);
  });
  const marks = [...art].map(([part, boxes]): PageMark => {
    return { kind: 'art', name: `${name}, boats`, part: atNight(part, colors, night), boxes, role: colors.wall };
  });
  const w = body.viewBox.w * scale;
  const lying = places.filter((_, i) => (rows[i] ?? 0) > 0);
  const water = [...new Set(lying.map(({ foot }) => foot))].map((foot): PageMark => {
    const xs = lying.filter((each) => each.foot === foot).map(({ x }) => x);
    const [from, to] = [Math.min(...xs), Math.max(...xs) + w];
    const line = block({ x: from, y: foot - WATER * w, w: to - from, h: WATER * w }, colors.relief);
    return { ...line, name: `${name}, water` };
  });
  return [
    ...marks,
    ...water,
    {
      kind: 'art',
      name: `${name}, lights`,
      part: quietPart(light, colors.wall),
      boxes: cabins.slice(0, wanted),
      role: colors.light,
    },
  ];
}

/** A boat in the dark: its hull in its own colour, its cabins nearer to the sky, and their windows without light. */
const atNight = (part: KitPart, { relief }: Side, { unlit }: Night): KitPart => ({
  ...part,
  shapes: part.shapes.map(({ d, fill }) => {
    if (fill.startsWith('tone') || fill === 'subtle') return { d, fill: 'tone' };
    return { d, fill: fill.startsWith('dark') ? unlit : relief };
  }),
});

/** What of a boat is above the roof of its cabins, and the rest with them. */
function partsOf(body: KitPart): readonly [KitPart, KitPart] {
  const { x, y, w, h } = body.viewBox;
  const roof = Math.min(...openings(body).map((each) => each.y)) - ABOVE_CABINS;
  const hull = cutPart(body, { x, y: roof, w, h: y + h - roof });
  return [cutPart(body, { x, y, w, h: roof - y }), { ...hull, anchors: body.anchors }];
}

/** From the roof over cabins to their lights, in units of the drawing. */
const ABOVE_CABINS = 16.5;

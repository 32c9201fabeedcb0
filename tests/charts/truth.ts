import type { PageMark } from '../../src/charts/base/page-marks.ts';
import { drawnMarks } from '../../src/charts/base/page-marks.ts';
import { dataOf, inScale, normalise } from '../../src/charts/base/table.ts';
import { nativeCharts } from '../../src/charts/native-charts.ts';
import { around, type Box } from '../../src/core/box.ts';
import { sum } from '../../src/core/collections.ts';
import type { FactView } from '../../src/core/fact.ts';
import { PIXELS_PER_INCH } from '../../src/core/lengths.ts';
import { drawMarks } from '../../src/marks/marks.ts';
import type { Pen } from '../../src/marks/pen.ts';
import { type Brand, brandAt } from '../../src/scene/brand.ts';
import type { PathItem } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import { inkBoxes, nearEdges } from '../slides/invariants.ts';
import { ROOT, shipped } from '../support/brand.ts';
import { type FixtureGroup, fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import type { AnyChart } from './draw.ts';

type Scene = ReturnType<typeof sceneOf>['scene'];
type ChartItem = Extract<LaidOutItem, { readonly kind: 'chart' }>;

type Art = Extract<PageMark, { readonly kind: 'art' }>;
type Marks = readonly PageMark[];

/** What a picture says: how many things it counts, and what is so many times, or so much of, something else. */
interface Said {
  readonly counts?: readonly Count[];
  /** Extents along an axis, or areas, of which the first is so many times the second. */
  readonly ratios?: readonly (Pair & { readonly times: number; readonly as: 'x' | 'y' | 'area' })[];
  /** Of all of both the first is so much, in per cent: as what is seen of it, as its places, or along the ground. */
  readonly shares?: readonly (Pair & { readonly percent: number; readonly as: 'ink' | 'places' | 'x' })[];
}

interface Count {
  readonly of: RegExp;
  readonly wanted: number;
  /** How many there are where some are cut; as many as copies where omitted. */
  readonly seen?: number;
}

interface Pair {
  readonly one: RegExp;
  readonly other: RegExp;
}

const nameOf = ({ name = '' }: Pick<PageMark, 'name'>) => name.toLowerCase();
/** What bears things that are counted is called as they are, and is none of them. */
const isThing = (mark: PageMark): mark is Art => mark.kind === 'art' && !/^(Trunk|Stem)/.test(mark.part.title.en);
const copiesOf = (marks: Marks, of: RegExp): Box[] =>
  marks.flatMap((mark) => (isThing(mark) && of.test(nameOf(mark)) ? mark.boxes : []));
const named = (name: string, rest = '') => new RegExp(`^${name.replaceAll('.', '\\.')}${rest}$`);
/** Copies of which some may be cut across, in whole ones. */
const wholesIn = (boxes: readonly Box[], whole: number) => sum(boxes.map(({ w }) => w / whole));
const written = ({ value, scale = 1 }: FactView): number => value / scale;

/** What each type of chart that is drawn of pictures says with its data. */
export const SAYING: Readonly<Record<string, (values: readonly number[], chart: AnyChart, marks: Marks) => Said>> = {
  wall([value = 0], _, marks) {
    const [own, missing] = [/^(units|last unit)$/, /^missing$/];
    const all = [...copiesOf(marks, own), ...copiesOf(marks, missing)];
    const whole = Math.max(...all.map(({ w }) => w));
    return {
      counts: [
        { of: own, wanted: value, seen: wholesIn(copiesOf(marks, own), whole) },
        // That of the last unit is behind it where it is cut.
        { of: missing, wanted: 100 - Math.floor(value) },
      ],
      shares: [{ one: own, other: missing, percent: value, as: 'places' }],
    };
  },
  lit([share = 0], { count }) {
    const here = written(count as FactView);
    const pair = (what: string) => ({ one: named(`here, ${what}`), other: named(`there, ${what}`) });
    return {
      counts: [
        { of: pair('lights').one, wanted: here },
        { of: pair('lights').other, wanted: Math.round((here * (100 - share)) / share) },
      ],
      ratios: [{ ...pair('rule'), times: share / (100 - share), as: 'x' }],
      shares: [{ ...pair('lights'), percent: share, as: 'ink' }],
    };
  },
  stage: ([small = 1, large = 1]) => ({
    ratios: [{ one: /^large /, other: /^small /, times: large / small, as: 'y' }],
  }),
  wholes: (values, _, marks) => {
    const wholes = values.map((percent, i) => {
      const which = ['first', 'second'][i];
      const pair = { one: named(`${which} whole, share`), other: named(`${which} whole, others`) };
      const [own, others] = [copiesOf(marks, pair.one), copiesOf(marks, pair.other)];
      const whole = Math.max(...own.map(({ w }) => w));
      const all = Math.round(wholesIn([...own, ...others], whole));
      const units = all > 300 ? 400 : 200;
      const wanted = (units * percent) / 100;
      return {
        counts: [
          { of: pair.one, wanted, seen: wholesIn(own, whole) },
          { of: pair.other, wanted: units - wanted, seen: wholesIn(others, whole) },
        ],
        share: { ...pair, percent, as: 'ink' as const },
      };
    });
    return { counts: wholes.flatMap(({ counts }) => counts), shares: wholes.map(({ share }) => share) };
  },
  street: (values) => ({
    shares: values.map((value, i) => ({
      ...{ one: named(`part ${i + 1}`), other: named('part ', `(?!${i + 1}$).*`) },
      ...{ percent: (100 * value) / sum(values), as: 'x' },
    })),
  }),
  floors(values, _, marks) {
    const towers = [...new Set(marks.flatMap(({ name = '' }) => /^Tower ([\d.]+)/.exec(name)?.[1] ?? []))];
    const shares = values.toSorted((a, b) => b - a);
    const pairs = towers.map((tower) => ({ one: named(`tower ${tower}, lit`), other: named(`tower ${tower}, unlit`) }));
    return {
      counts: pairs.flatMap(({ one, other }, i) => {
        const [lit, unlit] = [copiesOf(marks, one), copiesOf(marks, other)];
        const wanted = (20 * (shares[i] ?? 0)) / 100;
        const { w } = around([...lit, ...unlit]);
        return [
          { of: one, wanted, seen: wholesIn(lit, w) },
          { of: other, wanted: 20 - wanted, seen: wholesIn(unlit, w) },
        ];
      }),
      shares: pairs.map((pair, i) => ({ ...pair, percent: shares[i] ?? 0, as: 'ink' })),
    };
  },
  clusters(values) {
    const counts = values.toSorted((a, b) => a - b).map((wanted, i) => ({ of: named(`group ${i + 1}`), wanted }));
    const largest = counts.at(-1) as Count;
    return {
      counts,
      ratios: counts
        .slice(0, -1)
        .map(({ of, wanted }) => ({ one: largest.of, other: of, times: largest.wanted / wanted, as: 'area' })),
    };
  },
  crowd(_, chart) {
    const { count, length = [], per } = chart as unknown as { count: FactView[]; length?: FactView[]; per: number };
    const [before = 0, after = 0] = count.map(({ value, scale = 1 }) => Math.round(value / inScale(per, scale)));
    const [from = 1, to = 0] = length.map(({ value }) => value);
    return {
      counts: [
        { of: /^before$/, wanted: before },
        { of: /^growth$/, wanted: after - before },
      ],
      ratios: [
        { one: /^growth$/, other: /^before$/, times: after / before - 1, as: 'area' },
        ...(to > 0 ? [{ one: /^row growth$/, other: /^row before$/, times: to / from - 1, as: 'x' as const }] : []),
      ],
    };
  },
  workpiece: () => ({}),
};

/** A slide as it is drawn: layers from the lowest up, each with the name of what it is; then the ink of all texts. */
interface Sheet {
  readonly size: Brand['size'];
  readonly layers: readonly { readonly name: string; readonly draw: (pen: Pen & CanvasLike, color: string) => void }[];
  readonly inks: readonly Box[];
}

interface CanvasLike {
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  fillRect(x: number, y: number, w: number, h: number): void;
}

const WIDTH = 1000;

/** How much of each pixel of a slide shows what is drawn in the first colour, in the second one, from 0 to 1. */
async function painted({ size, layers, inks }: Sheet, colorOf: (name: string) => 'first' | 'second' | 'none') {
  const { createCanvas } = await import('@napi-rs/canvas');
  const down = Math.round((WIDTH * size.h) / size.w);
  const canvas = createCanvas(WIDTH, down);
  const context = canvas.getContext('2d');
  context.fillStyle = '#000000';
  context.fillRect(0, 0, WIDTH, down);
  const scale = WIDTH / (size.w * PIXELS_PER_INCH);
  const color = { first: '#ff0000', second: '#00ff00', none: '#000000' };
  context.scale(scale, scale);
  for (const { name, draw } of layers) draw(context as never, color[colorOf(name)]);
  context.fillStyle = '#000000';
  for (const { x, y, w, h } of inks)
    context.fillRect(x * PIXELS_PER_INCH, y * PIXELS_PER_INCH, w * PIXELS_PER_INCH, h * PIXELS_PER_INCH);
  const { data } = context.getImageData(0, 0, WIDTH, down);
  return { data, down };
}
type Painted = Awaited<ReturnType<typeof painted>>;

const areaOf = ({ data }: Painted, channel: 0 | 1): number => {
  let area = 0;
  for (let i = channel; i < data.length; i += 4) area += data[i] ?? 0;
  return area / 255;
};

/** From the first to the last pixel of a channel, those at both ends as far as they are covered. */
function extentOf({ data, down }: Painted, channel: 0 | 1, along: 'x' | 'y'): number {
  const covered = new Float64Array(along === 'x' ? WIDTH : down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = along === 'x' ? x : y;
      covered[at] = Math.max(covered[at] ?? 0, (data[4 * (y * WIDTH + x) + channel] ?? 0) / 255);
    }
  }
  const first = covered.findIndex((each) => each > 0.02);
  const last = covered.findLastIndex((each) => each > 0.02);
  return first < 0
    ? 0
    : first === last
      ? (covered[first] ?? 0)
      : last - first - 1 + (covered[first] ?? 0) + (covered[last] ?? 0);
}

const asDrawn = (marks: Marks): Sheet['layers'] =>
  marks.map((mark) => ({
    name: nameOf(mark),
    draw: (pen, color) => drawMarks(pen, drawnMarks([mark], { x: 0, y: 0 }), () => color),
  }));

/** What takes its whole place, whatever form it has. */
const asPlaces = (marks: Marks, { one, other }: Pair): PageMark[] =>
  marks.flatMap((mark) => {
    const isOne = isThing(mark) && [one, other].some((of) => of.test(nameOf(mark)));
    if (!isOne) return [mark];
    return mark.boxes.map((box): PageMark => ({ kind: 'rect', name: mark.name ?? '', box, role: mark.role }));
  });

/** The paths of native groups, which are called after the chart and the name of their marks. */
async function asShapes(items: readonly PathItem[], chart: string): Promise<Sheet['layers']> {
  const { Path2D } = await import('@napi-rs/canvas');
  return items.map(({ group = '', d, viewBox, box, fill }) => ({
    name: group.slice(chart.length + 1),
    draw(pen, color) {
      if (!fill) return;
      pen.save();
      pen.translate(box.x * PIXELS_PER_INCH, box.y * PIXELS_PER_INCH);
      pen.scale((box.w * PIXELS_PER_INCH) / viewBox.w, (box.h * PIXELS_PER_INCH) / viewBox.h);
      pen.translate(-viewBox.x, -viewBox.y);
      pen.fillStyle = color;
      (pen as unknown as { fill(path: unknown): void }).fill(new Path2D(d));
      pen.restore();
    },
  }));
}

/** What of a unit is seen under texts at least, and how far shares, ratios, lengths and shapes may be off: thin lines of these are rounded. */
const SEEN = 0.5;
const OFF = { count: 0.1, points: 1, ratio: 0.01, pixels: 1, shapes: 0.02 };

const narrow = new Map<Brand, Brand>();

/** A brand on slides of four to three, its frames as much narrower. */
export function narrowed(brand: Brand): Brand {
  const known = narrow.get(brand);
  if (known) return known;
  const w = (4 / 3) * brand.size.h;
  const across = w / brand.size.w;
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    if (value === null || typeof value !== 'object') return value;
    const own = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, within(each)]));
    const isBox = ['x', 'y', 'w', 'h'].every((key) => typeof own[key] === 'number');
    return isBox ? { ...own, x: across * (own.x as number), w: across * (own.w as number) } : own;
  };
  const made = {
    ...brand,
    size: { ...brand.size, w },
    frames: within(brand.frames) as Brand['frames'],
    grid: { ...brand.grid, left: across * brand.grid.left, right: across * brand.grid.right },
  };
  narrow.set(brand, made);
  return made;
}

export const LANGUAGES = ['en', 'zh'] as const;
/** Kinds of slides that are drawn, and those of their fixtures in which others are drawn. */
const KINDS = ['link', 'hub', 'panorama', 'place-street', 'locks', 'doors', 'plan', 'frame', 'contact'] as const;
const ALSO = ['section.carrier', 'agenda.levels', 'agenda.levels-four'] as const;

const fixturesOf = (group: FixtureGroup, kinds: readonly string[]) =>
  fixtureNames(ROOT, group)
    .filter((name) => kinds.includes(name.split('.')[0] ?? '') || kinds.includes(name))
    .map((name) => [group, name] as const);

const charts = fixturesOf('charts', Object.keys(SAYING));
/** The fixtures of charts that are drawn of pictures. */
export const PICTURES = charts.map(([, name]) => name);
/** Those of all that is drawn, by their groups. */
export const DRAWN = [...charts, ...fixturesOf('kinds', [...KINDS, ...ALSO])];

/** Legends are read from the third row: their size at least in a brand whose labels are as large as those of the shipped one. */
const LEGEND = 20;
const labelIn = (brand: Brand) => brandAt(brand, 'hall').type.label.size;

/** What is untrue in the picture of a fixture, which words are near edges, and which legends small. */
export async function faultsIn(group: FixtureGroup, name: string, language: string, brand: Brand): Promise<string[]> {
  const { scene } = sceneOf(fixtureOutline(ROOT, group, name), language, brand);
  const slides = scene.slides.filter(({ appendix, composition }) => composition && !appendix);
  // What has too little room for a hall is set for a desk.
  const inHall = slides.filter(({ reading }) => reading !== 'desk');
  const legends = inHall.flatMap(({ items }) => items.filter((item) => /legend/i.test(item.name)));
  const least = Math.floor((2 * LEGEND * labelIn(brand)) / labelIn(shipped)) / 2;
  return [
    ...(group === 'charts' ? await untruthsIn(scene, brand) : []),
    ...slides.flatMap((slide) => nearEdges(slide, brand)),
    ...legends.flatMap((item) => (item.kind === 'text' && item.size < least ? [`${item.name} is small`] : [])),
  ];
}

/** What is untrue in the picture of the first slide. */
async function untruthsIn(scene: Scene, brand: Brand): Promise<string[]> {
  const [slide] = scene.slides;
  const item = slide?.items.find((each): each is ChartItem => each.kind === 'chart');
  const marks = item?.page?.drawn?.marks;
  if (!slide || !item || !marks) return [`It has no picture: ${slide?.composition}`];
  const chart = item.chart as AnyChart;
  const values = 'data' in chart ? dataOf(normalise(chart as never, scene.language)).map(({ value }) => value) : [];
  const said = SAYING[chart.type]?.(values, chart, marks);
  if (!said) return ['Nothing is known of it'];
  const inks = slide.items.flatMap((each) => (each.kind === 'text' ? inkBoxes(each, true) : []));
  const sheet: Sheet = { size: brand.size, layers: asDrawn(marks), inks };
  const shapes = shapesOf(scene, brand);
  return [
    ...miscounted(said, marks),
    ...(await offScale(said, marks, sheet)),
    ...(await offShare(said, marks, sheet)),
    ...lostAsShapes(marks, shapes),
    ...(await otherAsShapes(said, sheet, { ...sheet, layers: await asShapes(shapes, item.name) })),
    ...(await coveredUnits(said, marks, sheet)),
  ];
}

const miscounted = ({ counts = [] }: Said, marks: Marks): string[] =>
  counts.flatMap(({ of, wanted, seen = copiesOf(marks, of).length }) =>
    Math.abs(seen - wanted) <= OFF.count ? [] : [`${of} are ${seen}, not ${wanted}`],
  );

const isFar = (a: number, b: number): boolean => !(Math.abs(a - b) <= Math.max(OFF.pixels, OFF.ratio * b));

async function offScale({ ratios = [] }: Said, marks: Marks, sheet: Sheet): Promise<string[]> {
  const faults = ratios.map(async ({ one, other, times, as }) => {
    const layers = asDrawn(as === 'area' ? marks.filter(isThing) : marks);
    const [a, b] = await measured({ ...sheet, layers, inks: [] }, { one, other }, as);
    return isFar(a, times * b) ? [`${one} is ${(a / b).toFixed(3)} times ${other}, not ${times.toFixed(3)}`] : [];
  });
  return (await Promise.all(faults)).flat();
}

async function offShare({ shares = [] }: Said, marks: Marks, sheet: Sheet): Promise<string[]> {
  const faults = shares.map(async ({ percent, as, ...pair }) => {
    const layers = as === 'places' ? asDrawn(asPlaces(marks, pair)) : sheet.layers;
    const [a, b] = await measured({ ...sheet, layers }, pair, as === 'x' ? 'x' : 'area');
    const all = as === 'x' ? await measured({ ...sheet, layers }, { one: either(pair), other: /^$/ }, 'x') : [a + b];
    const share = (100 * a) / (all[0] ?? 1);
    return Math.abs(share - percent) <= OFF.points ? [] : [`${pair.one} shows ${share.toFixed(1)} for ${percent}`];
  });
  return (await Promise.all(faults)).flat();
}

const either = ({ one, other }: Pair) => new RegExp(`${one.source}|${other.source}`);

async function otherAsShapes({ ratios = [], shares = [] }: Said, picture: Sheet, native: Sheet): Promise<string[]> {
  const pairs = [...ratios, ...shares];
  const any = (which: keyof Pair) => new RegExp(pairs.map((pair) => pair[which].source).join('|'));
  const all = { one: any('one'), other: any('other') };
  if (pairs.length === 0) return [];
  const [seen, shown] = [await measured(picture, all, 'area'), await measured(native, all, 'area')];
  return seen.some((area, i) => Math.abs((shown[i] ?? 0) - area) > OFF.shapes * area)
    ? [`As shapes it has ${shown} for ${seen}`]
    : [];
}

/** How long, or how large, two things of a picture are, in its pixels. */
async function measured(sheet: Sheet, { one, other }: Pair, as: 'x' | 'y' | 'area'): Promise<[number, number]> {
  const seen = await painted(sheet, (name) => (one.test(name) ? 'first' : other.test(name) ? 'second' : 'none'));
  const sizeOf = (channel: 0 | 1) => (as === 'area' ? areaOf(seen, channel) : extentOf(seen, channel, as));
  return [sizeOf(0), sizeOf(1)];
}

const ringsIn = (d: string): number => d.match(/M/gi)?.length ?? 0;

/** Shapes have all that is drawn: as many rings as the parts have in all copies. */
function lostAsShapes(marks: Marks, shapes: readonly PathItem[]): string[] {
  const wanted = sum(
    marks.map((mark) =>
      mark.kind === 'art' ? mark.boxes.length * sum(mark.part.shapes.map(({ d }) => ringsIn(d))) : 1,
    ),
  );
  const seen = sum(shapes.map(({ d }) => ringsIn(d)));
  return seen === wanted ? [] : [`As shapes it has ${seen} figures, not ${wanted}`];
}

function shapesOf(scene: Scene, brand: Brand): PathItem[] {
  const { slides } = nativeCharts(scene, { all: true, brand, measurer: brandMeasurer(brand) });
  return (slides[0]?.items ?? []).flatMap((item) =>
    item.kind === 'path' && item.group?.startsWith('Chart') ? [item] : [],
  );
}

async function coveredUnits({ counts = [] }: Said, marks: Marks, sheet: Sheet): Promise<string[]> {
  const isUnit = (name: string) => counts.some(({ of }) => of.test(name));
  const units = marks.flatMap((mark) => (isThing(mark) && isUnit(nameOf(mark)) ? mark.boxes : []));
  if (units.length === 0) return [];
  const alone = await painted(
    { ...sheet, layers: sheet.layers.filter(({ name }) => isUnit(name)), inks: [] },
    () => 'first',
  );
  const seen = await painted(sheet, (name) => (isUnit(name) ? 'first' : 'none'));
  const scale = WIDTH / sheet.size.w;
  const within = ({ data, down }: Painted, { x, y, w, h }: Box): number => {
    let all = 0;
    for (let row = Math.max(0, Math.floor(y * scale)); row < Math.min(down, (y + h) * scale); row += 1) {
      for (let at = Math.max(0, Math.floor(x * scale)); at < Math.min(WIDTH, (x + w) * scale); at += 1)
        all += data[4 * (row * WIDTH + at)] ?? 0;
    }
    return all;
  };
  const covered = units.filter((box) => within(seen, box) < SEEN * within(alone, box));
  const least = Math.min(...units.map((box) => within(seen, box) / Math.max(1, within(alone, box))));
  return covered.length > 0 ? [`${covered.length} units are covered, least ${least.toFixed(2)}`] : [];
}

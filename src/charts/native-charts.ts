import type { Box } from '../core/box.ts';
import { maxOf } from '../core/collections.ts';
import { type Px, ptToPx } from '../core/lengths.ts';
import { formatPath } from '../core/path.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import { overlayItems, overlayPen, type Stroke } from '../marks/items.ts';
import { CAP_HEIGHT, measuringPen } from '../marks/lettering.ts';
import { drawMarks } from '../marks/marks.ts';
import { inchesOf, type PictureSize, pixelsOf, type Rect, touches } from '../marks/pen.ts';
import { type Brand, brandAt, brandDense, brandForPage } from '../scene/brand.ts';
import { brandOnDark, brandOnGround, onDark, rolesOnGround } from '../scene/grounds.ts';
import type { Scene, SceneItem, TextItem } from '../scene/items.ts';
import { type NativeChart, partsOf } from '../scene/native-chart.ts';
import type { Measurer } from '../text/measure.ts';
import type { WithAxis } from './base/axis.ts';
import { type ChartItem, contextOf, type NativeWord, type PageDrawing } from './base/define-chart.ts';
import { drawnMarks, type PageMark } from './base/page-marks.ts';
import { wordsOf } from './base/table.ts';
import { canBeEdited, definitionOf, pictureForm, plotChart } from './plot-chart.ts';

type LaidOut = Scene<SceneItem | ChartItem>;

/** Whether the chart shall be native: its own key decides, else the deck's. */
export function wantsNative(chart: ChartItem['chart'], all: boolean): boolean {
  return (chart as { readonly native?: boolean }).native ?? all;
}

/** Whether the chart comes into the file as one that can be edited. */
export const isNative = (chart: ChartItem['chart'], all: boolean): boolean =>
  wantsNative(chart, all) && canBeEdited(chart);

export interface NativeSetting {
  readonly language: string;
  /** Whether the deck wants all charts to be native; a chart's `native` goes before it. */
  readonly all: boolean;
  readonly brand: Brand;
  readonly measurer: Measurer;
}

type Slide = LaidOut['slides'][number];
type Items = Slide['items'];

/** The scene with native charts in place of those that shall be. `native` converts a slide. */
export function nativeCharts(
  scene: LaidOut,
  setting: Omit<NativeSetting, 'language'>,
  native: typeof nativeSlide = nativeSlide,
): LaidOut {
  const { language } = scene;
  return { ...scene, slides: scene.slides.map((slide) => native(slide, { ...setting, language })) };
}

/**
 * One slide with native charts in place of those that shall be, each in a group with what is drawn over it. Types that
 * cannot be native stay pictures. A chart that is built in parts takes a click for each; as a picture it is there from the
 * start.
 */
export function nativeSlide(slide: Slide, setting: NativeSetting): Slide {
  let more = 0;
  const writtenWords = (items: Items, all: boolean): ReadonlySet<SceneItem | ChartItem> => {
    const native = items.filter((item) => item.kind === 'chart').filter(({ chart }) => wantsNative(chart, all));
    return new Set(native.flatMap((chart) => wordItems(chart, items)));
  };
  const written = writtenWords(slide.items, setting.all);
  /** A chart that can be edited, with how many texts over it lie on others or reach out of it. */
  const nativeDrawing = (
    item: ChartItem,
    all: Items,
    { language, brand, measurer }: NativeSetting,
  ): { readonly items: SceneItem[]; readonly collisions: number } | undefined => {
    const { chart: spec, kind: _, dark = false, inParts: __, field: ___, reading: ____, page, ...rest } = item;
    if (page?.drawn)
      return page.drawn && pictureForm(spec, language)
        ? { items: drawnItems(item, page.drawn, setting), collisions: 0 }
        : undefined;
    const plan = contextOf(item, all, language, onItsGround(brand, dark, page));
    const { box, path, name, build } = item;
    const words = wordItems(item, all).map((each) => wordIn(item, each, name));
    const { title = '', axis: stated } = spec as WithAxis & { readonly title?: string | RichText };
    const context = { ...plan, pen: measuringPen(measurer), words, title: wordsOf(title), stated };
    const group = `${name} group`;
    const { pen, strokes } = overlayPen(measurer);
    const { native, shapes } = definitionOf(spec);
    const form = shapes?.(spec as never);
    const drawing = form ? undefined : native?.(spec as never, context);
    if (!form && !drawing) return undefined;
    if (form === 'marks') drawMarks(pen, plotChart(spec, context).marks?.(pen) ?? [], (role) => role);
    else form?.(pen, context);
    drawing?.overlay?.(pen);
    const over = overlayItems(strokes(), brand, measurer, { name, group, box, path });
    const grouped = over.length > 0 ? { group } : {};
    const items: SceneItem[] = [
      ...(drawing
        ? [
            {
              ...rest,
              box: framed(box, drawing.frame),
              kind: 'native-chart' as const,
              model: drawing.chart,
              ...grouped,
            },
          ]
        : []),
      ...over.map((each) => (build === undefined ? each : { ...each, build })),
    ];
    const roles = rolesOf(brand, dark, page);
    return {
      items: roles ? items.map((each) => onDark(each, roles)) : items,
      collisions: collidingTexts(strokes(), context) + (drawing?.tight ?? 0),
    };
  };
  /** The chart in the sizes of its reading; in those of a desk where fewer of the texts over it then collide. */
  const nativeItems = (item: ChartItem, all: Items): SceneItem[] | undefined => {
    const { brand } = setting;
    const usual = inReading(brand, item);
    const sizes = [
      ...(item.page ? [brandForPage(usual)] : []),
      usual,
      ...(item.reading === 'hall' ? [brandDense(brand)] : []),
    ];
    let best: ReturnType<typeof nativeDrawing>;
    for (const sized of sizes) {
      const own = nativeDrawing(item, all, { ...setting, brand: sized });
      if (own && (!best || own.collisions < best.collisions)) best = own;
      if (!best || best.collisions === 0) break;
    }
    return best?.items;
  };
  const items = slide.items
    .filter((each) => !written.has(each))
    .flatMap((each): readonly (SceneItem | ChartItem)[] => {
      if (each.kind !== 'chart') return [later(each, more)];
      const native = wantsNative(each.chart, setting.all) ? nativeItems(each, slide.items) : undefined;
      if (!each.inParts || each.build === undefined) return (native ?? [each]).map((item) => later(item, more));
      const built = native?.[0]?.kind === 'native-chart' ? builtChart(native, each.build + more) : undefined;
      more += (built?.clicks ?? 0) - 1;
      const { build: _, inParts: __, ...picture } = each;
      return built?.items ?? [picture];
    });
  return { ...slide, items };
}

/** A chart drawn of pictures as shapes: a group for each name that its marks have; the first says what all of them show. */
function drawnItems(
  { name, box, path, build, motion, alt }: ChartItem,
  { marks }: PageDrawing,
  { brand, measurer }: NativeSetting,
) {
  const groups = new Map<string, PageMark[]>();
  for (const mark of marks) groups.set(mark.name ?? '', [...(groups.get(mark.name ?? '') ?? []), mark]);
  const items = [...groups].flatMap(([own, each]): SceneItem[] => {
    const { pen, strokes } = overlayPen(measurer);
    drawMarks(pen, drawnMarks(each, box), (role) => role);
    const group = [name, own.toLowerCase()].filter(Boolean).join(' ');
    return overlayItems(strokes(), brand, measurer, { name: group, group, box, path });
  });
  const built = items.map((item) => ({
    ...item,
    ...(build === undefined ? {} : { build }),
    ...(motion ? { motion } : {}),
  }));
  return built.map((item, i) => (i === 0 && item.kind === 'path' ? { ...item, alt } : item));
}

/** The brand in the colours that a chart has on its ground. */
function onItsGround(brand: Brand, dark: boolean, page: ChartItem['page']): Brand {
  if (page) return brandOnGround(brand, page.ground);
  return dark ? brandOnDark(brand) : brand;
}

function rolesOf(brand: Brand, dark: boolean, page: ChartItem['page']) {
  if (page) return rolesOnGround(brand, page.ground);
  return dark ? brand.onDark : undefined;
}

function wordItems({ chart, name, page }: ChartItem, items: Items): TextItem[] {
  const kinds = page?.drawn ? [] : (definitionOf(chart).writes?.(chart as never) ?? []);
  return items
    .filter((item) => item.kind === 'text')
    .filter(
      (item) =>
        item.part?.kind === 'chart-words' &&
        item.part.chart === name &&
        kinds.some((kind) => item.name.startsWith(`${name} ${kind}`)),
    );
}

function wordIn({ box }: ChartItem, item: TextItem, of: string): NativeWord {
  const rect = pixelsOf({ ...item.box, x: item.box.x - box.x, y: item.box.y - box.y });
  const text = plainText(item.text);
  return { name: item.name.slice(of.length + 1), text, rect, size: ptToPx(item.size) };
}

const inReading = (brand: Brand, { reading }: ChartItem) => (reading ? brandAt(brand, reading) : brand);

function framed(box: Box, frame: Rect | undefined): Box {
  if (!frame) return box;
  const { x, y, w, h } = inchesOf(frame);
  return { x: box.x + x, y: box.y + y, w, h };
}

/** Texts may touch by this much: the soft edge of a letter. */
const TOUCH: Px = 1;

function collidingTexts(strokes: readonly Stroke[], { width, height }: PictureSize) {
  const boxes = strokes.flatMap((each): Rect[] => {
    if (each.kind !== 'text') return [];
    const h = CAP_HEIGHT * each.size;
    return [{ x: each.x, y: each.y - h, w: each.width, h }];
  });
  const isOut = ({ x, y, w, h }: Rect) => x < -TOUCH || y < -TOUCH || x + w > width + TOUCH || y + h > height + TOUCH;
  return boxes.filter((box, i) => isOut(box) || boxes.slice(0, i).some((other) => touches(box, other, -TOUCH))).length;
}

/**
 * A chart, with what is drawn over it behind it, whose parts appear one by one from the click `first`. A program cannot show
 * parts of a chart in a group, so what is drawn over it is grouped by itself: names of series come with them, names of
 * categories are there from the start as axes are, and all else, such as sums and arrows, comes with the last part.
 */
function builtChart([chart, ...overlay]: readonly SceneItem[], first: number) {
  if (chart?.kind !== 'native-chart') throw new Error('What is built in parts is no chart that can be edited.');
  const { build: _, group: __, ...whole } = chart;
  const { by, names } = partsOf(chart.model);
  const last = first + names.length - 1;
  const clickOf = (item: SceneItem, { categories }: NativeChart): number | undefined => {
    if (item.kind !== 'text') return undefined;
    const words = squeezed(plainText(item.text));
    if (categories.some((name) => squeezed(name) === words)) return 0;
    const part = names.findIndex((name) => squeezed(name) === words);
    return part < 0 ? undefined : first + part;
  };
  const over = overlay.map(({ build: ___, ...item }): SceneItem => {
    const click = clickOf(item, chart.model) ?? last;
    const group = `${chart.name} marks ${click === 0 ? '' : click}`.trim();
    return click === 0 ? { ...item, group } : { ...item, group, build: click };
  });
  const parts = { by, clicks: names.map((_name, i) => first + i) };
  return { items: [{ ...whole, parts }, ...over], clicks: names.length };
}

/** A name however it is broken into lines. */
const squeezed = (name: string) => name.replace(/\s+/g, '');

function later<Item extends SceneItem | ChartItem>(item: Item, clicks: number): Item {
  if (clicks === 0) return item;
  const moved = item.build === undefined ? item : { ...item, build: item.build + clicks };
  if (item.kind !== 'text' || !item.builds) return moved;
  return { ...moved, builds: item.builds.map((click) => click + clicks) };
}

/**
 * How far the labels of a chart would reach side by side, or on lines of their own, each as wide as the widest of them:
 * this many widths and this many heights of the chart. No picture was found to be refused that has less than 2.9 of both.
 */
const ROOMY = 2;
const LINE = 1.2;

/**
 * The paths of a slide's native charts whose labels may have too little room: the picture that each would be shows whether
 * they do.
 */
export function crowdedCharts({ items }: Slide, setting: NativeSetting): string[] {
  const isCrowded = (item: ChartItem): boolean => {
    const { language, brand, measurer } = setting;
    const context = contextOf(item, items, language, inReading(brand, item));
    const { width, height } = context;
    const { labels } = plotChart(item.chart, context);
    const size = ptToPx(context.brand.type.label.size);
    // Hanzi are wider than any letter of Latin, and are measured as they are.
    const widths = labels.flatMap((label) =>
      [false, true].map((eastAsian) => size * measurer.advance(label, { eastAsian, bold: true })),
    );
    return labels.length * maxOf(widths, 0) > ROOMY * width || labels.length * LINE * size > ROOMY * height;
  };
  return items
    .filter((item) => item.kind === 'chart')
    .filter(({ chart }) => wantsNative(chart, setting.all) && canBeEdited(chart))
    .filter((item) => isCrowded(item))
    .map(({ path }) => formatPath(path));
}

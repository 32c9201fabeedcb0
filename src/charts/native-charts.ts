import { inchToPx, type Px } from '../core/lengths.ts';
import { type Brand, brandAt, brandDense } from '../scene/brand.ts';
import type { Scene, SceneItem } from '../scene/items.ts';
import { brandOnDark, onDark } from '../scene/on-dark.ts';
import type { Measurer } from '../text/measure.ts';
import type { ChartItem } from './base/define-chart.ts';
import { type Rect, touches } from './base/pen.ts';
import { builtChart, later } from './chart-builds.ts';
import { neighboursOf } from './neighbours.ts';
import { CAP_HEIGHT } from './parts/lettering.ts';
import { measuringPen } from './parts/measuring-pen.ts';
import { overlayItems } from './parts/overlay-items.ts';
import { overlayPen, type Stroke } from './parts/overlay-pen.ts';
import { definitionOf } from './plot-chart.ts';

type LaidOut = Scene<SceneItem | ChartItem>;

/** Whether the chart is to be one that can be edited: by its own key, else by the deck's. */
export function wantsNative(chart: ChartItem['chart'], all: boolean): boolean {
  return (chart as { readonly native?: boolean }).native ?? all;
}

/**
 * The scene with each chart that is to be edited in the presentation as a native chart, and what is drawn over it beside
 * it, in one group. `all` is the deck's own wish; a chart's `native` goes before it. Types that cannot be native stay. A
 * chart that is to be built in parts takes as many clicks as it has; as a picture it is there from the start. Slides are
 * made so one by one by `native`.
 */
export function nativeCharts(
  scene: LaidOut,
  all: boolean,
  brand: Brand,
  measurer: Measurer,
  native = nativeSlide,
): LaidOut {
  return { ...scene, slides: scene.slides.map((slide) => native(slide, scene.language, all, brand, measurer)) };
}

/** One slide with its charts that are to be edited as native ones. */
export function nativeSlide(
  slide: LaidOut['slides'][number],
  language: string,
  all: boolean,
  brand: Brand,
  measurer: Measurer,
): LaidOut['slides'][number] {
  let more = 0;
  const items = slide.items.flatMap((each): readonly (SceneItem | ChartItem)[] => {
    if (each.kind !== 'chart') return [later(each, more)];
    const wanted = wantsNative(each.chart, all);
    const native = wanted ? nativeItems(each, slide.items, language, brand, measurer) : undefined;
    if (!each.inParts || each.build === undefined) return (native ?? [each]).map((item) => later(item, more));
    const built = native?.[0]?.kind === 'native-chart' ? builtChart(native, each.build + more) : undefined;
    more += (built?.clicks ?? 0) - 1;
    const { build: _, inParts: __, ...picture } = each;
    return built?.items ?? [picture];
  });
  return { ...slide, items };
}

/** The chart in the sizes of a hall; in smaller ones, those of a desk, where texts over it find no room there, and more in those. */
function nativeItems(
  item: ChartItem,
  all: readonly (SceneItem | ChartItem)[],
  language: string,
  brand: Brand,
  measurer: Measurer,
): SceneItem[] | undefined {
  const sized = item.reading ? brandAt(brand, item.reading) : brand;
  const first = nativeDrawing(item, all, language, sized, measurer);
  if (!first || first.crowded === 0 || item.reading !== 'hall') return first?.items;
  const denser = nativeDrawing(item, all, language, brandDense(brand), measurer);
  return denser && denser.crowded < first.crowded ? denser.items : first.items;
}

/** A chart to be edited, with how many texts over it lie on others or reach out of it. */
function nativeDrawing(
  item: ChartItem,
  all: readonly (SceneItem | ChartItem)[],
  language: string,
  brand: Brand,
  measurer: Measurer,
): { readonly items: SceneItem[]; readonly crowded: number } | undefined {
  const { chart: spec, kind: _, dark = false, inParts: __, field, reading: ___, ...rest } = item;
  const ground = dark ? brandOnDark(brand) : brand;
  const size = { width: inchToPx(item.box.w), height: inchToPx(item.box.h) };
  const context = {
    brand: ground,
    language,
    ...size,
    beside: neighboursOf(item, all),
    slots: item.slots,
    field,
    pen: measuringPen(measurer),
  };
  const { box, path, name, build } = item;
  const group = `${name} group`;
  const { pen, strokes } = overlayPen(measurer);
  const { native, shapes } = definitionOf(spec);
  const marks = shapes?.(spec as never);
  const drawing = marks ? undefined : native?.(spec as never, context);
  if (!marks && !drawing) return undefined;
  marks?.(pen, context);
  drawing?.overlay?.(pen);
  const over = overlayItems(strokes(), brand, measurer, { name, group, box, path });
  const grouped = over.length > 0 ? { group } : {};
  const items: SceneItem[] = [
    ...(drawing ? [{ ...rest, kind: 'native-chart' as const, model: drawing.chart, ...grouped }] : []),
    ...over.map((each) => (build === undefined ? each : { ...each, build })),
  ];
  return {
    items: dark ? items.map((each) => onDark(each, brand.onDark)) : items,
    crowded: crowdedTexts(strokes(), size),
  };
}

/** Texts may touch by this much: the soft edge of a letter. */
const TOUCH: Px = 1;

/** How many texts reach out of a chart, or lie on another. */
function crowdedTexts(strokes: readonly Stroke[], { width, height }: { readonly width: Px; readonly height: Px }) {
  const boxes = strokes.flatMap((each): Rect[] => {
    if (each.kind !== 'text') return [];
    const h = CAP_HEIGHT * each.size;
    return [{ x: each.x, y: each.y - h, w: each.width, h }];
  });
  const isOut = ({ x, y, w, h }: Rect) => x < -TOUCH || y < -TOUCH || x + w > width + TOUCH || y + h > height + TOUCH;
  return boxes.filter((box, i) => isOut(box) || boxes.slice(0, i).some((other) => touches(box, other, -TOUCH))).length;
}

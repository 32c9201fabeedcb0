import { inchToPx } from '../core/lengths.ts';
import { type Brand, brandAt } from '../scene/brand.ts';
import type { Scene, SceneItem } from '../scene/items.ts';
import { brandOnDark, onDark } from '../scene/on-dark.ts';
import type { Measurer } from '../text/measure.ts';
import type { ChartItem } from './base/define-chart.ts';
import { builtChart, later } from './chart-builds.ts';
import { neighboursOf } from './neighbours.ts';
import { measuringPen } from './parts/measuring-pen.ts';
import { overlayItems } from './parts/overlay-items.ts';
import { overlayPen } from './parts/overlay-pen.ts';
import { definitionOf } from './plot-chart.ts';

type LaidOut = Scene<SceneItem | ChartItem>;

/** Whether the chart is to be one that can be edited: by its own key, else by the deck's. */
export function wantsNative(chart: ChartItem['chart'], all: boolean): boolean {
  return (chart as { readonly native?: boolean }).native ?? all;
}

/**
 * The scene with each chart that is to be edited in the presentation as a native chart, and what is drawn over it beside
 * it, in one group. `all` is the deck's own wish; a chart's `native` goes before it. Types that cannot be native stay. A
 * chart that is to be built in parts takes as many clicks as it has; as a picture it is there from the start.
 */
export function nativeCharts(scene: LaidOut, all: boolean, brand: Brand, measurer: Measurer): LaidOut {
  const slides = scene.slides.map((slide) => {
    let more = 0;
    const items = slide.items.flatMap((each): readonly (SceneItem | ChartItem)[] => {
      if (each.kind !== 'chart') return [later(each, more)];
      const wanted = wantsNative(each.chart, all);
      const native = wanted ? nativeItems(each, slide.items, scene.language, brand, measurer) : undefined;
      if (!each.inParts || each.build === undefined) return (native ?? [each]).map((item) => later(item, more));
      const built = native?.[0]?.kind === 'native-chart' ? builtChart(native, each.build + more) : undefined;
      more += (built?.clicks ?? 0) - 1;
      const { build: _, inParts: __, ...picture } = each;
      return built?.items ?? [picture];
    });
    return { ...slide, items };
  });
  return { ...scene, slides };
}

function nativeItems(
  item: ChartItem,
  all: readonly (SceneItem | ChartItem)[],
  language: string,
  brand: Brand,
  measurer: Measurer,
): SceneItem[] | undefined {
  const { chart: spec, kind: _, dark = false, inParts: __, field, reading, ...rest } = item;
  const sized = reading ? brandAt(brand, reading) : brand;
  const ground = dark ? brandOnDark(sized) : sized;
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
  const drawn = () => overlayItems(strokes(), brand, measurer, { name, group, box, path });
  const { native, shapes } = definitionOf(spec);
  const marks = shapes?.(spec as never);
  if (marks) {
    marks(pen, context);
    const items = drawn().map((each) => (build === undefined ? each : { ...each, build }));
    return dark ? items.map((each) => onDark(each, brand.onDark)) : items;
  }
  const drawing = native?.(spec as never, context);
  if (!drawing) return undefined;
  drawing.overlay?.(pen);
  const over = drawn();
  const grouped = over.length > 0 ? { group } : {};
  const items: SceneItem[] = [
    ...(drawing ? [{ ...rest, kind: 'native-chart' as const, model: drawing.chart, ...grouped }] : []),
    ...over.map((each) => (build === undefined ? each : { ...each, build })),
  ];
  return dark ? items.map((each) => onDark(each, brand.onDark)) : items;
}

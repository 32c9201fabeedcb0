import type { ChartConfiguration } from 'chart.js';
import pLimit from 'p-limit';
import type { ChartItem, ChartPlot, Neighbour } from '../charts/define-chart.ts';
import { plotChart } from '../charts/plot-chart.ts';
import { checkChartLabels, type DrawnText } from '../check/chart-labels.ts';
import type { Finding } from '../core/diagnostic.ts';
import type { Language } from '../core/language.ts';
import { inchToPx, type Px } from '../core/units.ts';
import type { Brand } from '../scene/brand.ts';
import type { PictureItem, Scene, SceneItem, SceneSlide } from '../scene/items.ts';
import { brandOnDark } from '../scene/on-dark.ts';
import { encodePng } from './encode-png.ts';
import { textRecorder } from './record-texts.ts';

/** While one chart is drawn, others are encoded beside it; each holds its pixels, up to 20 MB, until then. */
const CHARTS_AT_ONCE = 3;

/** A drawn chart: its PNG, and every text in it with its place. */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly texts: readonly DrawnText[];
}

/**
 * The scene with every chart drawn: each chart item becomes a picture of its box at 288 pixels to the inch, on the
 * brand's ground. Gives `chart-labels` for labels that are missing, clipped, too small or on top of each other. Nothing
 * of Chart.js or the canvas is loaded for a scene without charts.
 */
export async function renderCharts(
  scene: Scene<SceneItem | ChartItem>,
  brand: Brand,
  language: Language,
): Promise<{ readonly scene: Scene<SceneItem>; readonly findings: readonly Finding[] }> {
  const limit = pLimit(CHARTS_AT_ONCE);
  const draw = (item: SceneItem | ChartItem, _: number, all: readonly (SceneItem | ChartItem)[]) =>
    item.kind === 'chart'
      ? limit(() => renderItem(item, neighboursOf(item, all), brand, language))
      : { item, findings: [] };
  const drawn = await Promise.all(
    scene.slides.map((slide) => Promise.all(slide.items.map<Drawn | Promise<Drawn>>(draw))),
  );
  const slides = scene.slides.map(
    (slide, i): SceneSlide<SceneItem> => ({ ...slide, items: (drawn[i] ?? []).map(({ item }) => item) }),
  );
  return { scene: { ...scene, slides }, findings: drawn.flat().flatMap(({ findings }) => findings) };
}

interface Drawn {
  readonly item: SceneItem;
  readonly findings: readonly Finding[];
}

/** The slide's other charts that stand beside the item: as high, and at its height. */
function neighboursOf(item: ChartItem, all: readonly (SceneItem | ChartItem)[]): readonly Neighbour[] {
  const level = ({ box }: ChartItem) => `${inchToPx(box.y)} ${inchToPx(box.h)}`;
  return all
    .filter((other) => other.kind === 'chart')
    .filter((other) => other !== item && level(other) === level(item))
    .map(({ chart, box }) => ({ chart, width: inchToPx(box.w), height: inchToPx(box.h) }));
}

async function renderItem(
  { chart, kind: _, dark, ...item }: ChartItem,
  beside: readonly Neighbour[],
  usual: Brand,
  language: Language,
): Promise<Drawn> {
  const brand = dark ? brandOnDark(usual) : usual;
  const pixels = { w: inchToPx(item.box.w), h: inchToPx(item.box.h) };
  const plot = plotChart(chart, { brand, language, width: pixels.w, height: pixels.h, beside });
  const { png, texts } = await renderPlot(plot, pixels, brand);
  const picture: PictureItem = { ...item, kind: 'picture', png, pixels };
  const findings = checkChartLabels(plot.labels, texts, pixels).map((finding) => ({
    ...finding,
    path: item.path,
    language,
  }));
  return { item: picture, findings };
}

/** The planned chart drawn at the given size in pixels. The same plan gives the same bytes. */
export async function renderPlot(
  plot: ChartPlot,
  { w, h }: { readonly w: Px; readonly h: Px },
  brand: Brand,
): Promise<ChartPicture> {
  const [{ ChartHost }, { useBrandFonts }] = await Promise.all([import('./chart-host.ts'), import('./brand-fonts.ts')]);
  useBrandFonts(brand);
  const texts: DrawnText[] = [];
  const { options, plugins = [], ...rest } = plot.config;
  const config = {
    ...rest,
    options: { ...options },
    plugins: [ground(brand), textRecorder((text) => texts.push(text)), ...plugins],
  } as ChartConfiguration;
  const pixels = new ChartHost({ width: w, height: h }).renderToPixels(config);
  return { png: await encodePng(pixels, { w, h }), texts };
}

/** Fills the picture, so that it is opaque and its text has clean edges. */
function ground(brand: Brand) {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }: { ctx: GroundContext; width: number; height: number }) {
      ctx.fillStyle = `#${brand.colors.ground.hex}`;
      ctx.fillRect(0, 0, width, height);
    },
  };
}

interface GroundContext {
  fillStyle: unknown;
  fillRect(x: number, y: number, w: number, h: number): void;
}

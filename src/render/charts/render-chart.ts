import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { EncodePng } from '../../canvas/encode-png.ts';
import type { ChartPlot } from '../../charts/base/define-chart.ts';
import { plotChart } from '../../charts/plot-chart.ts';
import { checkChartLabels, type DrawnText } from '../../check/chart-labels.ts';
import type { Px } from '../../core/lengths.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ChartMark } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { brandMeasurer } from '../../text/brand-measurer.ts';
import { type PictureTraits, scaledPixels } from './chart-key.ts';

/** The marks that a chart is drawn of, and what is wrong with its labels; the findings' places are the caller's. */
export interface LabelledMarks {
  readonly marks: readonly ChartMark[];
  readonly findings: LabelledPicture['findings'];
}

/** A drawn chart's PNG, and what is wrong with its labels; the findings' places are the caller's. */
export interface LabelledPicture {
  readonly png: Uint8Array;
  readonly findings: readonly Omit<Finding, 'path'>[];
}

/** The chart drawn, with what is wrong with its labels as they were drawn: missing, clipped, too small, or covered. */
export async function renderChart(traits: PictureTraits, brand: Brand, encode: EncodePng): Promise<LabelledPicture> {
  const { pixels, words = [], clear = false, scale } = traits;
  const plot = plotOf(traits, brand);
  const { png, texts } = await renderPlot(plot, pixels, brand, encode, { clear, scale });
  return { png, findings: checkChartLabels(plot.labels, texts, pixels, words, plot.astray) };
}

/** The same chart as the marks that it is drawn of, in points from its top left corner; its labels are checked alike. */
export async function recordChart(traits: PictureTraits, brand: Brand): Promise<LabelledMarks> {
  const { pixels, words = [], clear = false } = traits;
  const plot = plotOf(traits, brand);
  const { marks, texts } = await recordPlot(plot, pixels, brand, clear);
  return { marks, findings: checkChartLabels(plot.labels, texts, pixels, words, plot.astray) };
}

function plotOf({ chart, pixels, beside, language, slots, field, page, at }: PictureTraits, brand: Brand): ChartPlot {
  return plotChart(chart, { brand, language, width: pixels.w, height: pixels.h, beside, slots, field, page, at });
}

interface Manner {
  readonly clear?: boolean;
  readonly scale?: number | undefined;
}

/**
 * The planned chart drawn at the given size in pixels; the places of its texts are in those, whatever it is scaled by. The
 * same plan gives the same bytes.
 */
export async function renderPlot(
  plot: ChartPlot,
  { w, h }: { readonly w: Px; readonly h: Px },
  brand: Brand,
  encode: EncodePng,
  { clear = false, scale = 1 }: Manner = {},
) {
  const { ChartHost } = await import('./chart-host.ts');
  const { config, texts } = await configOf(plot, brand, clear);
  const drawn = scaledPixels({ w, h }, scale);
  const host = new ChartHost({ width: drawn.w, height: drawn.h });
  const pixels = host.renderToPixels(config, plot.plugins, { w, h, by: scale });
  const unscaled = ({ text, size, box: { x, y, w, h } }: DrawnText): DrawnText => ({
    text,
    size: size / scale,
    box: { x: x / scale, y: y / scale, w: w / scale, h: h / scale },
  });
  return { png: encode(pixels, drawn, clear), texts: texts.map((text) => unscaled(text)) };
}

export async function recordPlot(
  plot: ChartPlot,
  size: { readonly w: Px; readonly h: Px },
  brand: Brand,
  clear: boolean,
): Promise<{ readonly marks: readonly ChartMark[]; readonly texts: readonly DrawnText[] }> {
  const { recordMarks } = await import('./chart-host.ts');
  const { config, texts } = await configOf(plot, brand, clear);
  return { marks: recordMarks(config, plot.plugins, size, brandMeasurer(brand)), texts };
}

/** A plan's configuration for Chart.js, and the list that every text it draws is added to. */
async function configOf(
  plot: ChartPlot,
  brand: Brand,
  clear: boolean,
): Promise<{ readonly config: ChartConfiguration; readonly texts: readonly DrawnText[] }> {
  const { useBrandFonts } = await import('../../canvas/brand-fonts.ts');
  // Canvases that are no longer used are freed only between turns of the event loop.
  await nextTurn();
  useBrandFonts(brand, '');
  const texts: DrawnText[] = [];
  /**
   * A Chart.js plugin that hands every text that is drawn to `record`, with the box of its ink in pixels of the picture.
   * Charts measure a text again and again while they look for its size, and once more when it is drawn: each is measured
   * once, after `prepare` made its fonts known.
   */
  const textRecorder = (record: (text: DrawnText) => void, prepare: (text: string) => void): Plugin => ({
    id: 'text-recorder',
    beforeInit(chart: Chart) {
      const context = chart.ctx as unknown as TextContext;
      const measureText = context.measureText.bind(context);
      const measured = new Map<string, TextExtent>();
      context.measureText = (text) => {
        const key = `${context.font}\n${text}`;
        const known = measured.get(key);
        if (known) return known;
        prepare(text);
        const extent = measureText(text);
        measured.set(key, extent);
        return extent;
      };
    },
    beforeDraw(chart: Chart) {
      const context = chart.ctx as unknown as TextContext;
      const fillText = context.fillText.bind(context);
      context.fillText = (text, x, y, ...rest) => {
        record(drawnText(context, text, x, y));
        fillText(text, x, y, ...rest);
      };
    },
  });
  const recorder = textRecorder(
    (text) => texts.push(text),
    (text) => useBrandFonts(brand, text),
  );
  const { plugins = [], ...rest } = plot.land ? withLand(plot.config, plot.land()) : plot.config;
  /** Fills the picture, so that it is opaque and its text has clean edges. */
  const ground = (role: ColorRole = 'ground') => ({
    id: 'ground',
    beforeDraw({ ctx, width, height }: { ctx: GroundContext; width: number; height: number }) {
      ctx.fillStyle = `#${brand.colors[role].hex}`;
      ctx.fillRect(0, 0, width, height);
    },
  });
  const config: ChartConfiguration = {
    ...rest,
    options: { ...rest.options },
    plugins: [...(clear ? [] : [ground(plot.ground)]), recorder, ...plugins],
  };
  return { config, texts };
}

interface GroundContext {
  fillStyle: unknown;
  fillRect(x: number, y: number, w: number, h: number): void;
}

interface TextContext {
  readonly font: string;
  fillText(text: string, x: number, y: number, maxWidth?: number): void;
  measureText(text: string): TextExtent;
  getTransform(): {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
    readonly e: number;
    readonly f: number;
  };
}

interface TextExtent {
  readonly actualBoundingBoxLeft: number;
  readonly actualBoundingBoxRight: number;
  readonly actualBoundingBoxAscent: number;
  readonly actualBoundingBoxDescent: number;
}

function drawnText(context: TextContext, text: string, x: number, y: number): DrawnText {
  const extent = context.measureText(text);
  const { a, b, c, d, e, f } = context.getTransform();
  const xs = [x - extent.actualBoundingBoxLeft, x + extent.actualBoundingBoxRight];
  const ys = [y - extent.actualBoundingBoxAscent, y + extent.actualBoundingBoxDescent];
  const corners = xs.flatMap((px) => ys.map((py) => ({ x: a * px + c * py + e, y: b * px + d * py + f })));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const size = Number(/([\d.]+)px/.exec(context.font)?.[1] ?? 0) * Math.hypot(b, d);
  return {
    text,
    size,
    box: {
      x: left,
      y: top,
      w: Math.max(...corners.map((corner) => corner.x)) - left,
      h: Math.max(...corners.map((corner) => corner.y)) - top,
    },
  };
}

/** The configuration with land as the feature of the first dataset, in a scale that takes its points as they are. */
function withLand(config: ChartConfiguration, land: ReturnType<NonNullable<ChartPlot['land']>>): ChartConfiguration {
  const [first, ...others] = config.data.datasets;
  const coordinates = land.map((line) => [line.map(({ x, y }) => [x, y])]);
  const feature = { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates } };
  // Nobody asks where its middle is; without one, chartjs-chart-geo would compute it from each point of each coast.
  const shown = { feature, value: 0, center: { longitude: 0, latitude: 0 } };
  const drawn = {
    ...first,
    outline: feature,
    data: [shown],
  } as unknown as ChartConfiguration['data']['datasets'][number];
  const { scales = {} } = config.options ?? {};
  const projection = { ...scales.projection, projection: asTheyAre };
  return {
    ...config,
    data: { ...config.data, datasets: [drawn, ...others] },
    options: { ...config.options, scales: { ...scales, projection } },
  } as ChartConfiguration;
}

/**
 * What is a projection to the plugin's scale, which would fit another to the whole chart:
 * https://github.com/sgratzl/chartjs-chart-geo/blob/v4.3.6/src/scales/ProjectionScale.ts
 */
const asTheyAre = Object.assign((at: readonly [number, number]) => at, {
  stream: (pen: unknown) => pen,
  fitWidth: () => asTheyAre,
  scale: (value?: number) => (value === undefined ? 1 : asTheyAre),
  translate: (value?: readonly number[]) => (value === undefined ? [0, 0] : asTheyAre),
});

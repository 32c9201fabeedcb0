import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChartConfiguration } from 'chart.js';
import type { EncodePng } from '../../canvas/encode-png.ts';
import type { ChartPlot } from '../../charts/base/define-chart.ts';
import { plotChart } from '../../charts/plot-chart.ts';
import { checkChartLabels, type DrawnText } from '../../check/chart-labels.ts';
import type { Px } from '../../core/lengths.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type PictureTraits, scaledSize } from './chart-key.ts';
import { withLand } from './land.ts';
import { textRecorder } from './record-texts.ts';

/** A drawn chart: its PNG, and every text in it with its place. */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly texts: readonly DrawnText[];
}

/** A drawn chart's PNG, and what is wrong with its labels; the findings' places are the caller's. */
export interface LabelledPicture {
  readonly png: Uint8Array;
  readonly findings: readonly Omit<Finding, 'path'>[];
}

/** The chart drawn, with what is wrong with its labels as they were drawn: missing, clipped, too small, or covered. */
export async function renderChart(
  { chart, pixels, beside, language, slots, field, words = [], clear = false, scale }: PictureTraits,
  brand: Brand,
  encode: EncodePng,
): Promise<LabelledPicture> {
  const plot = plotChart(chart, { brand, language, width: pixels.w, height: pixels.h, beside, slots, field });
  const { png, texts } = await renderPlot(plot, pixels, brand, encode, { clear, scale });
  return { png, findings: checkChartLabels(plot.labels, texts, pixels, words) };
}

/** How a chart is drawn: without a ground, and at a part of its pixels along each side. */
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
): Promise<ChartPicture> {
  const [{ ChartHost }, { useBrandFonts }] = await Promise.all([
    import('./chart-host.ts'),
    import('../../canvas/brand-fonts.ts'),
  ]);
  // Canvases that are no longer used are freed only between turns of the event loop.
  await nextTurn();
  useBrandFonts(brand, '');
  const texts: DrawnText[] = [];
  const recorder = textRecorder(
    (text) => texts.push(text),
    (text) => useBrandFonts(brand, text),
  );
  const { plugins = [], ...rest } = plot.land ? withLand(plot.config, plot.land()) : plot.config;
  const config: ChartConfiguration = {
    ...rest,
    options: { ...rest.options },
    plugins: [...(clear ? [] : [ground(brand, plot.ground)]), recorder, ...plugins],
  };
  const drawn = scaledSize({ w, h }, scale);
  const host = new ChartHost({ width: drawn.w, height: drawn.h });
  const pixels = host.renderToPixels(config, plot.plugins, { w, h, by: scale });
  return { png: encode(pixels, drawn, clear), texts: texts.map((text) => unscaled(text, scale)) };
}

function unscaled({ text, size, box: { x, y, w, h } }: DrawnText, scale: number): DrawnText {
  return { text, size: size / scale, box: { x: x / scale, y: y / scale, w: w / scale, h: h / scale } };
}

/** Fills the picture, so that it is opaque and its text has clean edges. */
function ground(brand: Brand, role: ColorRole = 'ground') {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }: { ctx: GroundContext; width: number; height: number }) {
      ctx.fillStyle = `#${brand.colors[role].hex}`;
      ctx.fillRect(0, 0, width, height);
    },
  };
}

interface GroundContext {
  fillStyle: unknown;
  fillRect(x: number, y: number, w: number, h: number): void;
}

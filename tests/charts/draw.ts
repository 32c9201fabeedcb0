import {
  type ChartPlot,
  type ChartWord,
  type Composition,
  type Neighbour,
  WORD_SPACING,
} from '../../src/charts/base/define-chart.ts';
import { compose, plotChart } from '../../src/charts/plot-chart.ts';
import { checkChartLabels, type DrawnText } from '../../src/check/chart-labels.ts';
import type { FactView, PrintedNumber } from '../../src/core/fact.ts';
import { PIXELS_PER_INCH } from '../../src/core/lengths.ts';
import { type RichText, richText } from '../../src/core/rich-text.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { wordsBeside } from '../../src/render/charts/draw-charts.ts';
import { renderPlot } from '../../src/render/charts/render-chart.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { textItem } from '../../src/text/typeset.ts';
import { decimalsOf } from '../../src/units/number-format.ts';
import { brand, measurer } from '../support/brand.ts';

/** A chart as resolving leaves it; tests write only what they are about. */
export type AnyChart = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A fact whose label is its value, unless said otherwise. */
export function fact(id: string, name: string, value: number, more: Partial<FactView> = {}): FactView {
  const label = more.label ?? String(value);
  const printed: PrintedNumber = {
    ...(Number(label.replace(/[,%]/g, '')) === value ? { number: value } : {}),
    ...{ mark: /^[~<>约]/u.exec(label)?.[0] ?? '', sign: '', grouped: value < 1000 || label.includes(',') },
    decimals: decimalsOf(value),
  };
  const base = {
    printed,
    id,
    name,
    value,
    label,
    unit: '',
    dimension: '',
    path: ['facts', id],
    source: 'article',
    inputs: [],
  };
  return {
    ...base,
    figure: { number: label, unit: '' },
    whole: label,
    prose: label,
    listed: label,
    spoken: label,
    ...more,
  };
}

/** A share in percent, as the outline's facts write it. */
export function share(id: string, name: string, value: number, more: Partial<FactView> = {}): FactView {
  const { label = `${value}%` } = more;
  const figure = { number: label.replace(/%$/, ''), unit: label.endsWith('%') ? '%' : '' };
  return fact(id, name, value, { dimension: 'share', figure, ...more, label });
}

export const words = (text: string): RichText => richText(text);

/** Inline data: labels, and the values of each series by its name. */
export function inline(labels: readonly string[], series: Readonly<Record<string, readonly number[]>>, unit = '') {
  return {
    labels: labels.map(words),
    series: Object.entries(series).map(([name, values]) => ({ name: words(name), values })),
    ...(unit === '' ? {} : { unit: words(unit) }),
  };
}

/** A size in inches as the pixels of a picture. */
export function pixels([w, h]: readonly [number, number]) {
  return { w: Math.round(w * PIXELS_PER_INCH), h: Math.round(h * PIXELS_PER_INCH) };
}

/** The chart's plan at a size in inches. */
export function plan(
  chart: AnyChart,
  size: readonly [number, number] = [8, 4.5],
  language = 'en',
  beside: readonly Neighbour[] = [],
): ChartPlot {
  const { w, h } = pixels(size);
  return plotChart(chart, { brand, language, width: w, height: h, beside });
}

export interface Drawing {
  /** Its pixels, unencoded: red, green, blue and alpha in turn, row by row from the top. */
  readonly raster: Uint8Array;
  /** In pixels: of what the chart's words leave of the size that was asked for. */
  readonly size: { readonly w: number; readonly h: number };
  /** In the picture and around it. */
  readonly texts: readonly DrawnText[];
  /** In the picture alone. */
  readonly inside: readonly DrawnText[];
  readonly plot: ChartPlot;
  readonly findings: readonly Finding[];
}

/** How the chart composes itself over a box in inches; undefined where all its words are in the picture. */
export function composed(chart: AnyChart, [w, h]: readonly [number, number], language = 'en'): Composition | undefined {
  const { title } = chart as { readonly title?: RichText };
  const context = { brand, language, w, h, ground: 'ground' as const, ...(title ? { title, heading: title } : {}) };
  return compose(chart as never, context, measurer);
}

/** The words around a picture as they are set on a slide, run by run, in pixels of the picture. */
function wordsAround({ marks, words: all }: Composition): readonly DrawnText[] {
  const scene = all.map((word) => ({ ...wordItem(word), part: { kind: 'chart-words', chart: 'Chart' } as const }));
  const item = { kind: 'chart', name: 'Chart', path: [], alt: '', box: marks, chart: { type: '' } } as const;
  return wordsBeside(item, scene);
}

/** A word of a chart as the text that a slide has for it. */
export function wordItem(word: ChartWord): TextItem {
  const style = { ...brand.type[word.role], size: word.size, floor: word.size, bold: word.bold };
  const spacing = WORD_SPACING[word.role];
  return textItem({ ...word, style: { ...style, spacing, color: word.color } }, measurer);
}

/**
 * The chart drawn at a size in inches, with what is wrong with its labels, in the picture and around it. At a part of its
 * pixels it is drawn sooner, and its texts stand where they did.
 */
export async function draw(
  chart: AnyChart,
  size: readonly [number, number] = [8, 4.5],
  language = 'en',
  beside: readonly Neighbour[] = [],
  scale = 1,
): Promise<Drawing> {
  const composition = composed(chart, size, language);
  const { w, h } = composition ? pixels([composition.marks.w, composition.marks.h]) : pixels(size);
  const context = { brand, language, width: w, height: h, beside, slots: composition?.slots };
  const plot = plotChart(chart, context);
  // Encoding takes longer than drawing, and only a picture that is kept needs it.
  const { png: raster, texts } = await renderPlot(plot, { w, h }, brand, (drawn) => drawn, { scale });
  const around = composition ? wordsAround(composition) : [];
  const findings = checkChartLabels(plot.labels, texts, { w, h }, around, plot.astray);
  return { raster, size: { w, h }, texts: [...texts, ...around], inside: texts, plot, findings };
}

/** The first dataset of a plan as plain values: what a test asserts on. */
export function dataset(plot: ChartPlot, index = 0) {
  return plot.config.data.datasets[index] as unknown as {
    readonly label?: string;
    readonly data: readonly number[];
    readonly backgroundColor: string | readonly string[];
    readonly barThickness?: number;
    readonly pointRadius: readonly number[];
    readonly order?: number;
  };
}

/** The scale of a plan as plain values. */
export function scale(plot: ChartPlot, axis: 'x' | 'y' | 'r') {
  const scales = plot.config.options?.scales as unknown as Record<
    string,
    { min?: number; max?: number; display: boolean }
  >;
  return scales[axis];
}

/** A brand colour as charts write it. */
export function color(role: keyof typeof brand.colors): string {
  return `#${brand.colors[role].hex}`;
}

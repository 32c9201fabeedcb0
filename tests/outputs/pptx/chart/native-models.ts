import type {
  BarsPlot,
  ChartAxes,
  ChartLabel,
  ChartPoint,
  ChartSeries,
  NativeChart,
} from '../../../../src/scene/native-chart.ts';
import type { ColorRole } from '../../../../src/scene/tokens.ts';

const AREA = { x: 0.1, y: 0.1, w: 0.8, h: 0.8 };
const TEXT = { size: 16, bold: false, color: 'text' } as const;
const BASE = { color: 'text', width: 1.25 } as const;
const HAIR = { color: 'hairline', width: 0.75 } as const;
const THICK = 3;
const NAMES = ['2021', '2022', '2023'];

const label = (value: number, at: ChartLabel['at']): ChartLabel => ({
  text: String(value),
  format: '#,##0;"−"#,##0;#,##0',
  at,
  style: TEXT,
});

function series(
  name: string,
  fill: ColorRole,
  values: readonly number[],
  at?: ChartLabel['at'],
  more: Partial<ChartPoint> = {},
): ChartSeries {
  const points = values.map((value) => ({ value, fill, ...more, ...(at ? { label: label(value, at) } : {}) }));
  return { name, points };
}

const joined = (each: ChartSeries, color: ColorRole): ChartSeries => ({ ...each, line: { color, width: THICK } });

const bars = (more: Partial<BarsPlot> = {}): BarsPlot => ({
  ...{ kind: 'bars', horizontal: false, stacked: false, gap: 60, overlap: 0 },
  ...more,
});

const axes: ChartAxes = { min: 0, max: 120, base: BASE, names: TEXT };

const point = (name: string, x: number, value: number, size: number, fill: ColorRole = 'subject'): ChartPoint => ({
  ...{ x, value, size, fill, dot: 6, outline: { color: 'ground', width: 1 } },
  label: { text: name, at: 'right', style: TEXT },
});

const placed = (dots: readonly ChartPoint[]) => dots.map(({ size: _, ...rest }) => rest);

const PORTS = [point('Ningbo', 20, 80, 9), point('Shanghai', 45, 95, 30), point('Yangshan', 70, 30, 4, 'highlight')];
const OTHERS = [point('', 85, 60, 16, 'context')];
const SCALES: ChartAxes = {
  ...{ min: 0, max: 120 },
  values: { step: 40, numbers: { ...TEXT, format: '#,##0' }, grid: HAIR },
  across: { min: 0, max: 100, step: 25, numbers: { ...TEXT, format: '#,##0"%"' }, line: BASE },
};

/** A chart of every sort of marks, and of every manner that the parts of a file say otherwise. */
export const MODELS: Readonly<Record<string, NativeChart>> = {
  'a waterfall on invisible bars': {
    plot: bars({ stacked: true, overlap: 100 }),
    categories: NAMES,
    series: [
      { name: 'Base', points: [{ value: 0 }, { value: 40 }, { value: 0 }] },
      series('Change', 'subject', [40, 50, 90], 'inside'),
    ],
    axes,
    area: AREA,
  },
  'bars of shares': {
    plot: bars({ stacked: 'percent', overlap: 100, horizontal: true }),
    categories: NAMES,
    series: [series('Loans', 'subject', [40, 50, 60], 'inside'), series('Bonds', 'context', [10, 70, 20], 'inside')],
    axes: { ...axes, min: 0, max: 1 },
    area: AREA,
  },
  'lines with forms of dots': {
    plot: { kind: 'lines', edges: false },
    categories: NAMES,
    series: [
      joined(series('Loans', 'subject', [40, 50, 60], 'above', { dot: 4 }), 'subject'),
      { ...joined(series('Bonds', 'context', [10, 70, 20], 'below', { dot: 4 }), 'context'), symbol: 'diamond' },
    ],
    axes,
    area: AREA,
  },
  areas: {
    plot: { kind: 'areas', stacked: false },
    categories: NAMES,
    series: [series('Loans', 'subject', [40, 50, 60])],
    axes,
    area: AREA,
  },
  'areas on each other': {
    plot: { kind: 'areas', stacked: true },
    categories: NAMES,
    series: [series('Loans', 'subject', [40, 50, 60], 'inside'), series('Bonds', 'context', [10, 40, 20])],
    axes,
    area: AREA,
  },
  'areas of shares': {
    plot: { kind: 'areas', stacked: 'percent' },
    categories: NAMES,
    series: [series('Loans', 'subject', [40, 50, 60]), series('Bonds', 'context', [10, 70, 20])],
    axes: { ...axes, min: 0, max: 1 },
    area: AREA,
  },
  'a pie': {
    plot: { kind: 'ring', hole: 0 },
    categories: NAMES,
    series: [series('Parts', 'subject', [40, 50, 10], 'outside')],
    area: AREA,
  },
  'a radar': {
    plot: { kind: 'radar', filled: false },
    categories: ['Price', 'Speed', 'Reach', '服务'],
    series: [
      joined(series('We', 'highlight', [80, 90, 60, 70], 'outside', { dot: 4 }), 'highlight'),
      { ...joined(series('They', 'context', [60, 50, 80, 40]), 'context'), symbol: 'square' },
    ],
    axes: { min: 0, max: 100, names: TEXT, values: { step: 25, grid: HAIR, line: HAIR } },
    area: AREA,
  },
  'a filled radar': {
    plot: { kind: 'radar', filled: true },
    categories: ['Price', 'Speed', 'Reach'],
    series: [joined(series('We', 'subject', [80, 90, 60]), 'text')],
    axes: { min: 0, max: 100, names: TEXT, values: { step: 50, grid: HAIR } },
    area: AREA,
  },
  'a scatter': {
    plot: { kind: 'scatter', x: 'Share' },
    categories: ['Ningbo', 'Shanghai', 'Yangshan', ''],
    series: [
      { name: 'Ports', points: placed(PORTS) },
      { name: 'Others', points: placed(OTHERS), symbol: 'triangle' },
    ],
    axes: SCALES,
    area: AREA,
  },
  'a scatter with a line': {
    plot: { kind: 'scatter', x: 'Share' },
    categories: ['Ningbo', 'Shanghai', 'Yangshan', '', ''],
    series: [
      { name: 'Ports', points: placed(PORTS) },
      {
        name: 'Trend',
        points: [
          { x: 0, value: 20 },
          { x: 100, value: 90 },
        ],
        line: { color: 'subtle', width: 1 },
      },
    ],
    axes: { min: -20, max: 120, values: { line: HAIR }, across: { min: -10, max: 100, line: BASE } },
    area: AREA,
  },
  bubbles: {
    plot: { kind: 'bubbles', x: 'Share', size: 'Throughput', largest: 0.4 },
    categories: ['Ningbo', 'Shanghai', 'Yangshan', ''],
    series: [
      { name: 'Ports', points: PORTS },
      {
        name: 'Others',
        points: OTHERS.map((each) => ({ ...each, label: { ...label(60, 'inside') } })),
      },
    ],
    axes: SCALES,
    area: AREA,
  },
  'bars and lines on two axes': {
    plot: { kind: 'combo', bars: bars() },
    categories: NAMES,
    series: [
      series('Revenue', 'subject', [40, 50, 60], 'outside'),
      { ...joined(series('Margin', 'highlight', [4, 7, 9], 'above', { dot: 4 }), 'highlight'), symbol: 'square' },
    ],
    axes: { ...axes, second: { min: 0, max: 12, step: 4, numbers: { ...TEXT, format: '0"%"' } } },
    area: AREA,
  },
  'stacked bars and a line on one axis': {
    plot: { kind: 'combo', bars: bars({ stacked: true, overlap: 100 }) },
    categories: NAMES,
    series: [
      series('Loans', 'subject', [40, 50, 60], 'inside'),
      joined(series('Plan', 'highlight', [90, 90, 100], 'above', { dot: 4 }), 'highlight'),
      series('Bonds', 'context', [10, 30, 20], 'inside'),
    ],
    axes,
    area: AREA,
  },
};

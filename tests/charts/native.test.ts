import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import { labelFormats } from '../../src/charts/native/native-series.ts';
import { nativeCharts } from '../../src/charts/native-charts.ts';
import type { FactView } from '../../src/core/fact.ts';
import type { SceneItem } from '../../src/scene/items.ts';
import { modelOf, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { scene, slide } from '../outputs/pptx/scenes.ts';
import { brand, measurer } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { testCalls } from '../support/calls.ts';
import { type AnyChart, fact, inline } from './draw.ts';
import { SAMPLES } from './samples.ts';

const COLUMNS = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, -21] }) };

const formatOf = (value: number, { label, printed, figure }: Pick<FactView, 'label' | 'printed' | 'figure'>) =>
  labelFormats({ labels: [label], printed: [{ ...printed, figure }], values: [value] });

describe('charts that can be edited', () => {
  const kinds = (chart: AnyChart, all: boolean) => {
    const item: ChartItem = {
      ...{ kind: 'chart', name: 'Chart', path: [], alt: 'It' },
      box: { x: 1, y: 1, w: 6, h: 4 },
      chart,
    };
    const laidOut = scene([slide(1, 'title-only', 'T', [item as unknown as SceneItem])]);
    const { slides } = nativeCharts(laidOut, { all, brand, measurer });
    return slides[0]?.items.map(({ kind }) => kind);
  };

  it('are those of a deck that wants them, unless their own key says otherwise', () => {
    expect(kinds(COLUMNS, true)).toEqual(['text', 'native-chart']);
    expect(kinds(COLUMNS, false)).toEqual(['text', 'chart']);
    expect(kinds({ ...COLUMNS, native: true }, false)).toEqual(['text', 'native-chart']);
    expect(kinds({ ...COLUMNS, native: false }, true)).toEqual(['text', 'chart']);
  });

  it('stay pictures where their type cannot be native', () => {
    expect(kinds({ type: 'slope', ...inline(['A', 'B'], { One: [1, 2] }) }, true)).toEqual(['text', 'chart']);
  });

  it('are in the colours for dark slides there, as marks and as text', () => {
    const [light, dark] = [nativeScene(COLUMNS), nativeScene(COLUMNS, [8, 4], 'en', { dark: true })].map(modelOf);
    const { onDark } = brand;
    const point = light?.series[0]?.points[0];
    expect(dark?.series[0]?.points[0]?.fill).toBe(onDark[point?.fill ?? 'text'] ?? point?.fill);
    expect(dark?.axes?.base?.color).toBe(onDark.text);
    expect(dark?.axes?.names?.color).toBe(onDark.text);
  });

  it('are set in the sizes of their reading', () => {
    const sample = SAMPLES.find(({ name, language }) => name === 'grouped usual' && language === 'en');
    const size = (reading: 'hall' | 'desk') =>
      modelOf(nativeScene(sample?.chart ?? COLUMNS, sample?.size, 'en', { reading })).axes?.names?.size ?? 0;
    expect(size('hall')).toBeGreaterThanOrEqual(brand.reading.hall.label.floor);
    expect(size('desk')).toBeLessThan(size('hall'));
  });
});

testCalls(import.meta.url, 'native.yaml', { checkOutline, fact, formatOf });

import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import type { PageMark } from '../../src/charts/base/page-marks.ts';
import { labelFormats } from '../../src/charts/native/native-series.ts';
import { nativeCharts } from '../../src/charts/native-charts.ts';
import type { FactView } from '../../src/core/fact.ts';
import type { KitPart } from '../../src/core/kit.ts';
import type { SceneItem } from '../../src/scene/items.ts';
import { modelOf, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { scene, slide } from '../outputs/pptx/scenes.ts';
import { brand, measurer } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { testCalls } from '../support/calls.ts';
import { type AnyChart, fact, inline } from './draw.ts';
import { kitOf } from './pictures.ts';
import { SAMPLES } from './samples.ts';

const BOX = { x: 1, y: 1, w: 6, h: 4 };
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

  it('are groups of shapes where they are drawn of pictures, of which the first says what they show', () => {
    const marks: PageMark[] = [
      { kind: 'art', name: 'Missing', part: kitOf('dots').parts.disc as KitPart, boxes: [BOX], role: 'context' },
      { kind: 'art', name: 'Units', part: kitOf('dots').parts.disc as KitPart, boxes: [BOX], role: 'subject' },
    ];
    const item: ChartItem = {
      ...{ kind: 'chart', name: 'Chart', path: [], alt: 'Half of them', box: BOX },
      chart: { type: 'wall', native: true, kit: kitOf('dots'), data: [] } as unknown as ChartItem['chart'],
      page: { ground: 'ground', drawn: { marks } },
    };
    const laidOut = scene([slide(1, 'title-only', 'T', [item as unknown as SceneItem])]);
    const { slides } = nativeCharts(laidOut, { all: false, brand, measurer });
    const [, ...shapes] = slides[0]?.items ?? [];
    expect(shapes).toMatchObject([
      { kind: 'path', group: 'Chart missing', alt: 'Half of them', fill: 'context' },
      { kind: 'path', group: 'Chart units', fill: 'subject' },
    ]);
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

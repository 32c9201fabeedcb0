import { describe, expect, it } from 'vitest';
import { placeRadar, planRadar } from '../../../src/charts/kinds/radar.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { brand, measurer } from '../../support/brand.ts';
import { type AnyChart, color, dataset, draw, inline, pixels, plan, scale } from '../draw.ts';

const axes = ['Land', 'Logistics', 'Talent', 'Costs', 'Services'];
const data = inline(axes, { Here: [82, 91, 58, 77, 84], Coast: [55, 86, 83, 49, 78] });
const here = ['82', '91', '58', '77', '84'];
const coast = ['55', '86', '83', '49', '78'];
const scaleWords = 'Middle 0, outer ring 100';
const codes = (chart: AnyChart) => reviewChart(chart, []).map(({ code }) => code);

/** Where a radar of a size stands, and its texts. */
async function placed(size: readonly [number, number]) {
  const { w, h } = pixels(size);
  const chart = { type: 'radar', ...data };
  const { texts, findings } = await draw(chart, size);
  expect(findings).toEqual([]);
  const planned = planRadar(chart as never, { brand, language: 'en', width: w, height: h });
  return { places: placeRadar(measuringPen(measurer), planned), texts };
}

describe('radar', () => {
  it('ends its scale at a round number, and says so beside the web', () => {
    const plot = plan({ type: 'radar', ...data });
    expect(scale(plot, 'r')).toMatchObject({ min: 0, max: 100 });
    expect(plot.labels).toEqual([...axes, 'Here', 'Coast', ...here, ...coast, scaleWords]);
  });

  it('writes the values of all series, that of the highlighted one first, with the others as context', async () => {
    const { plot, texts, findings } = await draw({ type: 'radar', ...data, highlight: 'Coast' });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(expect.arrayContaining([...here, ...coast]));
    const x = (text: string) => texts.find((each) => each.text === text)?.box.x ?? 0;
    expect(x('86')).toBeLessThan(x('91'));
    expect(dataset(plot, 0)).toMatchObject({ borderColor: color('context') });
    expect(dataset(plot, 1)).toMatchObject({ borderColor: color('subject') });
  });

  it('tells series apart by the shapes of their points too, and so it does to be edited', () => {
    const plot = plan({ type: 'radar', ...data });
    expect(plot.config.data.datasets.map((each) => (each as { pointStyle?: string }).pointStyle)).toEqual([
      'circle',
      'rect',
    ]);
    const model = modelOf(nativeScene({ type: 'radar', ...data }));
    expect(model.plot.kind).toBe('radar');
    expect(model.series.map(({ symbol }) => symbol)).toEqual(['circle', 'square']);
    expect(model.axes).toMatchObject({ min: 0, values: { step: 50 } });
    expect(model.axes?.max).toBeUndefined();
  });

  it('draws names around it that nothing collides with, and a dash for a missing value', async () => {
    const values = { Here: [82, Number.NaN, 58, 77, 84, 9, 8, 7] };
    const { plot, findings } = await draw({ type: 'radar', ...inline([...axes, 'F', 'G', 'H'], values) });
    expect(findings).toEqual([]);
    expect(plot.labels).toContain('–');
  });

  it('uses its room: in half a slide the key stands in rows below the web, which reaches from side to side', async () => {
    const { places, texts } = await placed([5.9, 4.6]);
    expect(places.key.top).toBeGreaterThan(places.centre.y + places.radius);
    const y = (text: string) => texts.find((each) => each.text === text)?.box.y ?? 0;
    expect(y('Here')).toBeCloseTo(y('Coast'), 3);
    expect(places.radius).toBeGreaterThan(0.3 * pixels([5.9, 4.6]).h);
  });

  it('stands beside its key in a broad picture, both in the middle', async () => {
    const { places, texts } = await placed([12.1, 4.6]);
    const { w } = pixels([12.1, 4.6]);
    expect(places.key.left).toBeGreaterThan(places.centre.x + places.radius);
    const left = Math.min(...texts.map(({ box }) => box.x));
    const right = w - Math.max(...texts.map(({ box }) => box.x + box.w));
    expect(Math.abs(left - right)).toBeLessThan(0.1 * w);
  });

  it('asks for three to eight axes, and three series at most', () => {
    expect(codes({ type: 'radar', ...data })).toEqual([]);
    expect(codes({ type: 'radar', ...inline(['a', 'b'], { '': [1, 2] }) })).toEqual(['bad-data']);
    const four = Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [name, [1, 2, 3]]));
    expect(codes({ type: 'radar', ...inline(['a', 'b', 'c'], four) })).toEqual(['too-many-series']);
  });
});

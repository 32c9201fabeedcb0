import { describe, expect, it } from 'vitest';
import { brand } from '../../support/brand.ts';
import { color, dataset, draw, fact, plan, share } from '../draw.ts';

const parts = [
  share('c', 'Tertiary industry', 68.4),
  share('b', 'Secondary industry', 31.1),
  share('a', 'Primary industry', 0.4),
];
const chart = { type: 'doughnut', rest: false, data: parts };

describe('doughnut', () => {
  it('colours the largest part as the subject, and parts it from its neighbours by a gap of ground', () => {
    const plot = plan(chart);
    expect(dataset(plot).backgroundColor).toEqual([color('subject'), color('second'), color('third')]);
    expect(dataset(plot)).toMatchObject({ borderColor: color('ground') });
  });

  it('keeps to the subject’s tints beside a highlighted part', () => {
    const colors = dataset(plan({ ...chart, highlight: 'b' })).backgroundColor;
    expect(colors).toEqual([color('subject'), color('highlight'), color('step-2')]);
  });

  it('labels the part in the middle once, and all others outside', () => {
    const { labels } = plan({ ...chart, center: parts[0] });
    expect(labels.toSorted()).toEqual(
      ['0.4%', '31.1%', '68.4%', 'Primary industry', 'Secondary industry', 'Tertiary industry'].toSorted(),
    );
  });

  it('sets a figure that is no part in the middle, beside all parts outside', async () => {
    const total = fact('gdp', 'GDP in 2019', 339.1, { figure: { number: '339.1', unit: 'RMB bn' } });
    const { plot, findings, texts } = await draw({ ...chart, center: total });
    expect(findings).toEqual([]);
    expect(plot.labels).toHaveLength(8);
    const size = (words: string) => texts.find(({ text }) => text === words)?.size ?? 0;
    expect(size('339.1')).toBeGreaterThan(2 * size('RMB bn'));
  });

  it('draws what is left to a hundred as context, without a label', () => {
    const plot = plan({ type: 'doughnut', rest: true, data: [share('x', 'In use', 70)] });
    expect(dataset(plot).data).toEqual([70, 30]);
    expect(dataset(plot).backgroundColor).toEqual([color('subject'), color('context')]);
    expect(plot.labels).toEqual(['In use', '70%']);
  });

  it('lists its parts beside the ring where the picture is too small for labels around it', async () => {
    const names = ['Automobiles', 'Electronic information', 'Equipment manufacturing', 'Biomedicine'];
    const data = names.map((name, i) => share(name, name, [42, 38, 17, 3][i] ?? 0));
    const { findings, texts } = await draw({ ...chart, data }, [4, 3]);
    expect(findings).toEqual([]);
    const starts = names.map((name) => texts.find(({ text }) => name.startsWith(text))?.box.x ?? 0);
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(12);
  });

  it('has its middle in the picture’s, whatever stands around it', async () => {
    for (const name of ['Secondary industry', '第二产业']) {
      const data = [parts[0], share('b', name, 31.1), parts[2]];
      const { texts, findings } = await draw({ ...chart, data, center: parts[0] }, [8, 4.4]);
      expect(findings).toEqual([]);
      const [number, sign] = ['68.4', '%'].map((words) => texts.find(({ text }) => text === words));
      const right = (sign?.box.x ?? 0) + (sign?.box.w ?? 0);
      expect(Math.abs(((number?.box.x ?? 0) + right) / 2 - 4 * 288)).toBeLessThan(20);
      expect((sign?.size ?? 0) / (number?.size ?? 1)).toBeCloseTo(brand.unitScale, 2);
    }
  });

  it('labels a part at the top at the right, away from the chart’s title', async () => {
    const { texts } = await draw({ ...chart, center: parts[0] }, [8, 4.4]);
    const box = (words: string) => texts.find(({ text }) => text === words)?.box;
    expect(box('0.4%')?.x).toBeGreaterThan(4 * 288);
    expect(box('Primary industry')?.x).toBeGreaterThan(4 * 288);
  });
});

import { describe, expect, it } from 'vitest';
import { describeChart, heading } from '../../src/charts/chart-words.ts';
import type { ChartSpec } from '../../src/charts/plot-chart.ts';
import { plainText } from '../../src/core/rich-text.ts';
import { type AnyChart, fact, inline, share, words } from './draw.ts';

const describeIt = (chart: AnyChart, language: string, claim: string) =>
  describeChart(chart as unknown as ChartSpec, language, claim);
const headingOf = (chart: AnyChart) => {
  const { title, unit } = heading(chart as unknown as ChartSpec, 'en');
  return { title: title && plainText(title), unit: unit && plainText(unit) };
};

const gdp = {
  en: [
    fact('a', 'GDP at establishment', 100.2, { unit: 'RMB bn' }),
    fact('b', 'GDP in 2019', 339.1, { unit: 'RMB bn' }),
  ],
  zh: [
    fact('a', '成立之初地区生产总值', 1002, { label: '1,002', unit: '亿元' }),
    fact('b', '2019年地区生产总值', 3391, { label: '3,391', unit: '亿元' }),
  ],
};

describe('describeChart', () => {
  it('says type, unit and data, and what the title claims', () => {
    expect(describeIt({ type: 'column', data: gdp.en }, 'en', 'The economy more than tripled')).toBe(
      'Column chart, RMB bn: GDP at establishment 100.2; GDP in 2019 339.1. The economy more than tripled',
    );
  });

  it('does so in Chinese', () => {
    expect(describeIt({ type: 'column', data: gdp.zh }, 'zh', '经济总量翻了两番')).toBe(
      '柱形图，亿元：成立之初地区生产总值1,002；2019年地区生产总值3,391。经济总量翻了两番',
    );
  });

  it('leaves out a unit that the values carry', () => {
    const chart = { type: 'stacked', horizontal: true, rest: true, data: [share('a', 'In Liangjiang', 70)] };
    expect(describeIt(chart, 'en', '')).toBe('Stacked chart: In Liangjiang 70%.');
  });

  it('says what each value counts where facts count different things', () => {
    const counts = [
      fact('bases', '国家级创新基地', 6, { unit: '个', whole: '6个' }),
      fact('firms', '高新技术企业', 409, { unit: '家', whole: '409家' }),
    ];
    expect(describeIt({ type: 'dots', data: counts }, 'zh', '')).toBe('点阵图：国家级创新基地6个；高新技术企业409家。');
  });

  it('names each series once, and counts what is beyond eight points', () => {
    const chart = {
      type: 'line',
      ...inline(['2017', '2018', '2019', '2020', '2021'], { Exports: [1, 2, 3, 4, 5], Imports: [6, 7, 8, 9, 10] }),
    };
    expect(describeIt(chart, 'en', '')).toBe(
      'Line chart: Exports: 2017 1; 2018 2; 2019 3; 2020 4; 2021 5; Imports: 2017 6; 2018 7; 2019 8; and 2 more.',
    );
    expect(describeIt(chart, 'zh', '')).toContain('另有2项');
  });
});

describe('heading', () => {
  it('takes the unit from the facts, unless the outline names one', () => {
    expect(headingOf({ type: 'column', data: gdp.en })).toEqual({ title: undefined, unit: 'RMB bn' });
    expect(headingOf({ type: 'column', data: gdp.en, title: words('GDP'), unit: words('RMB billion') })).toEqual({
      title: 'GDP',
      unit: 'RMB billion',
    });
  });

  it('has no unit where every label carries it, or where there is none', () => {
    expect(headingOf({ type: 'bar', data: [share('a', 'A', 30)] }).unit).toBeUndefined();
    expect(headingOf({ type: 'bar', data: [fact('a', 'A', 30)] }).unit).toBeUndefined();
  });
});

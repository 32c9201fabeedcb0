import { type AnyChart, fact, inline, share } from './draw.ts';

type Size = readonly [number, number];

/** A chart of some type, in one language, with the size of the picture that it goes into. */
export interface Sample {
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly chart: AnyChart;
  readonly size: Size;
}

const SMALL: Size = [3.9, 3];
const USUAL: Size = [8, 4.4];
const WIDE: Size = [12.1, 4.8];

const gdp = {
  en: [
    fact('gdp_start', 'GDP at establishment', 100.2, { unit: 'RMB bn', dimension: 'CNY' }),
    fact('gdp', 'GDP in 2019', 339.1, { unit: 'RMB bn', dimension: 'CNY' }),
  ],
  zh: [
    fact('gdp_start', '成立之初地区生产总值', 1002, { label: '1,002', unit: '亿元', dimension: 'CNY' }),
    fact('gdp', '2019年地区生产总值', 3391, { label: '3,391', unit: '亿元', dimension: 'CNY' }),
  ],
};

const shares = {
  en: [
    share('land', 'City’s land area', 1.5, { label: '<1.5%', bound: 'below' }),
    share('output', 'City’s economic output', 15, { label: '~15%', bound: 'about' }),
    share('industry', 'City’s industrial output', 15, { label: '~15%', bound: 'about' }),
    share('digital', 'City’s digital added value', 15, { label: '~15%', bound: 'about' }),
    share('fdi', 'City’s foreign investment in actual use', 30),
    share('trade', 'City’s foreign trade', 30),
    share('global500', 'Fortune Global 500 companies present in the city', 50),
    share('cars', 'City’s car production', 60),
  ],
  zh: [
    share('land', '占全市土地面积', 1.5, { label: '<1.5%', bound: 'below' }),
    share('output', '占全市经济总量', 15, { label: '约15%', bound: 'about' }),
    share('industry', '占全市工业产值', 15, { label: '约15%', bound: 'about' }),
    share('digital', '占全市数字经济增加值', 15, { label: '约15%', bound: 'about' }),
    share('fdi', '占全市实际利用外资', 30),
    share('trade', '占全市外贸总额', 30),
    share('global500', '占落户重庆全市的世界500强企业', 50),
    share('cars', '占全市汽车产量', 60),
  ],
};

const sectors = {
  en: [
    share('primary', 'Primary industry', 0.4),
    share('secondary', 'Secondary industry', 31.1),
    share('tertiary', 'Tertiary industry', 68.4),
  ],
  zh: [share('primary', '第一产业', 0.4), share('secondary', '第二产业', 31.1), share('tertiary', '第三产业', 68.4)],
};

const zone = {
  en: share('ftz', 'Free-trade zone’s area in Liangjiang', 70),
  zh: share('ftz', '自贸试验区面积占比', 70),
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const trade = {
  en: { Exports: [12.4, 15.8, 18, 21.5], Imports: [8.1, 7.2, 9.9, 12.1], 'Services trade': [2.2, 3.1, 4.4, 6] },
  zh: { 出口: [124, 158, 180, 215], 进口: [81, 72, 99, 121], 服务贸易: [22, 31, 44, 60] },
};
const areas = { en: ['Europe', 'North America', 'ASEAN', 'Rest of Asia'], zh: ['欧洲', '北美', '东盟', '亚洲其他'] };
const years = { en: ['2016', '2017', '2018', '2019'], zh: ['2016年', '2017年', '2018年', '2019年'] };

const firstTwo = (series: Readonly<Record<string, readonly number[]>>, count = 2) =>
  Object.fromEntries(Object.entries(series).map(([name, values]) => [name, values.slice(0, count)]));

function samplesOf(language: 'en' | 'zh'): Omit<Sample, 'language'>[] {
  const [from, to] = gdp[language];
  const parts = sectors[language];
  const compare = { compare: [from, to], compare_as: 'ratio' };
  const [land, output, ...others] = shares[language];
  const lies = { horizontal: true, rest: false };
  const stands = { horizontal: false, rest: false };
  const many = Object.fromEntries(months.slice(0, 5).map((name, i) => [name, [20 - i, 18 + i, 22, 21]]));
  return [
    { name: 'column smallest', chart: { type: 'column', data: [from, to], ...compare }, size: SMALL },
    { name: 'column usual', chart: { type: 'column', data: [from, to], ...compare }, size: USUAL },
    {
      name: 'column of five',
      chart: { type: 'column', data: shares[language].slice(0, 5), highlight: 'land' },
      size: WIDE,
    },
    {
      name: 'column largest',
      chart: { type: 'column', ...inline(months, { Cars: months.map((_, i) => 9.5 + i) }) },
      size: WIDE,
    },
    {
      name: 'column falling',
      chart: { type: 'column', data: [to, from], compare: [to, from], compare_as: 'change' },
      size: USUAL,
    },
    { name: 'bar smallest', chart: { type: 'bar', data: [from, to], ...compare }, size: SMALL },
    { name: 'bar usual', chart: { type: 'bar', data: shares[language], highlight: 'land' }, size: USUAL },
    {
      name: 'bar compared',
      chart: { type: 'bar', data: [land, output, ...others], compare: [output, others.at(-1)], compare_as: 'ratio' },
      size: WIDE,
    },
    { name: 'bar of a pair', chart: { type: 'bar', data: shares[language] }, size: [5.9, 4.4] },
    {
      name: 'grouped smallest',
      chart: { type: 'grouped', ...inline(years[language].slice(2), firstTwo(trade[language])) },
      size: SMALL,
    },
    { name: 'grouped usual', chart: { type: 'grouped', ...inline(areas[language], trade[language]) }, size: USUAL },
    {
      name: 'grouped by year',
      chart: { type: 'grouped', ...inline(areas[language], { 2018: [1, 2, 3, 4], 2019: [2, 3, 4, 5] }) },
      size: USUAL,
    },
    { name: 'grouped largest', chart: { type: 'grouped', ...inline(areas[language], many) }, size: WIDE },
    { name: 'stacked, one standing', chart: { type: 'stacked', ...stands, data: parts }, size: SMALL },
    { name: 'stacked, one lying', chart: { type: 'stacked', ...lies, data: parts }, size: USUAL },
    {
      name: 'stacked with a rest',
      chart: { type: 'stacked', horizontal: true, rest: true, data: [zone[language]] },
      size: USUAL,
    },
    {
      name: 'stacked, several standing',
      chart: { type: 'stacked', ...stands, ...inline(years[language], trade[language]) },
      size: USUAL,
    },
    {
      name: 'stacked, several lying',
      chart: { type: 'stacked', ...lies, ...inline(years[language], trade[language]) },
      size: USUAL,
    },
    { name: 'stacked largest', chart: { type: 'stacked', ...stands, ...inline(areas[language], many) }, size: WIDE },
    { name: 'doughnut smallest', chart: { type: 'doughnut', rest: false, data: parts }, size: SMALL },
    { name: 'doughnut usual', chart: { type: 'doughnut', rest: false, data: parts, center: parts[2] }, size: USUAL },
    { name: 'doughnut of a pair', chart: { type: 'doughnut', rest: false, data: parts }, size: [5.9, 4.4] },
    {
      name: 'doughnut with a rest',
      chart: { type: 'doughnut', rest: true, data: [zone[language]], center: zone[language] },
      size: [5.9, 4.4],
    },
    {
      name: 'doughnut largest',
      chart: { type: 'doughnut', rest: false, ...inline(months.slice(0, 5), { Parts: [40, 30, 20, 7, 3] }, '%') },
      size: USUAL,
    },
    {
      name: 'slope smallest',
      chart: { type: 'slope', ...inline(years[language].slice(2), firstTwo(trade[language])) },
      size: SMALL,
    },
    {
      name: 'slope usual',
      chart: { type: 'slope', ...inline(years[language].slice(2), firstTwo(trade[language])), highlight: 'Imports' },
      size: USUAL,
    },
    {
      name: 'slope largest',
      chart: { type: 'slope', ...inline(years[language].slice(2), firstTwo(many)) },
      size: WIDE,
    },
    { name: 'line smallest', chart: { type: 'line', ...inline(years[language], { '': [1, 4, 2, 5] }) }, size: SMALL },
    { name: 'line usual', chart: { type: 'line', ...inline(years[language], trade[language]) }, size: USUAL },
    {
      name: 'line with a point',
      chart: { type: 'line', ...inline(years[language], { '': [10, 14.5, 12, 19] }), highlight: years[language][2] },
      size: USUAL,
    },
    {
      name: 'line largest',
      chart: {
        type: 'line',
        ...inline(
          months,
          Object.fromEntries(Object.entries(many).map(([name, [a = 0]], n) => [name, months.map((_, i) => a + i * n)])),
        ),
      },
      size: WIDE,
    },
  ];
}

/** Every type with little, usual and much data, in both languages. */
export const SAMPLES: readonly Sample[] = (['en', 'zh'] as const).flatMap((language) =>
  samplesOf(language).map((sample) => ({ ...sample, language })),
);

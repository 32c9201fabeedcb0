import { type AnyChart, fact, share } from '../draw.ts';

export type Size = readonly [number, number];

/** A chart of some type, in one language, with the size of the picture that it goes into. */
export interface Sample {
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly chart: AnyChart;
  readonly size: Size;
}

export const SMALL: Size = [3.9, 3];
export const USUAL: Size = [8, 4.4];
export const WIDE: Size = [12.1, 4.8];

export const gdp = {
  en: [
    fact('gdp_start', 'GDP at establishment', 100.2, { unit: 'RMB bn', dimension: 'CNY' }),
    fact('gdp', 'GDP in 2019', 339.1, { unit: 'RMB bn', dimension: 'CNY' }),
  ],
  zh: [
    fact('gdp_start', '成立之初地区生产总值', 1002, { label: '1,002', unit: '亿元', dimension: 'CNY' }),
    fact('gdp', '2019年地区生产总值', 3391, { label: '3,391', unit: '亿元', dimension: 'CNY' }),
  ],
};

export const shares = {
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

export const sectors = {
  en: [
    share('primary', 'Primary industry', 0.4),
    share('secondary', 'Secondary industry', 31.1),
    share('tertiary', 'Tertiary industry', 68.4),
  ],
  zh: [share('primary', '第一产业', 0.4), share('secondary', '第二产业', 31.1), share('tertiary', '第三产业', 68.4)],
};

export const zone = {
  en: share('ftz', 'Free-trade zone’s area in Liangjiang', 70),
  zh: share('ftz', '自贸试验区面积占比', 70),
};

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const trade = {
  en: { Exports: [12.4, 15.8, 18, 21.5], Imports: [8.1, 7.2, 9.9, 12.1], 'Services trade': [2.2, 3.1, 4.4, 6] },
  zh: { 出口: [124, 158, 180, 215], 进口: [81, 72, 99, 121], 服务贸易: [22, 31, 44, 60] },
};
export const areas = {
  en: ['Europe', 'North America', 'ASEAN', 'Rest of Asia'],
  zh: ['欧洲', '北美', '东盟', '亚洲其他'],
};
export const years = { en: ['2016', '2017', '2018', '2019'], zh: ['2016年', '2017年', '2018年', '2019年'] };

export const firstTwo = (series: Readonly<Record<string, readonly number[]>>, count = 2) =>
  Object.fromEntries(Object.entries(series).map(([name, values]) => [name, values.slice(0, count)]));

/** Five series of four values. */
export const many = Object.fromEntries(months.slice(0, 5).map((name, i) => [name, [20 - i, 18 + i, 22, 21]]));

/** Twelve industries with names as long as reports write them. */
export const industries = {
  en: [
    'Intelligent connected vehicles',
    'Integrated circuits',
    'Display panels',
    'Biopharmaceuticals',
    'Aerospace equipment',
    'Telecommunications',
    'New materials',
    'Software and information services',
    'Cross-border e-commerce',
    'Logistics',
    'Conventions and exhibitions',
    'Environmental protection',
  ],
  zh: [
    '智能网联新能源汽车',
    '集成电路',
    '新型显示面板',
    '生物医药',
    '航空航天装备',
    '电子信息与通信设备制造',
    '新材料',
    '软件和信息技术服务业',
    '跨境电子商务',
    '现代物流',
    '会议展览',
    '节能环保产业',
  ],
};

/** Data of a file, with values that are missing. */
export function gaps(series: 1 | 2) {
  const all = [
    { name: 'A', values: [12.4, null, 18, 21.5] },
    { name: 'B', values: [8.1, 7.2, null, 12.1] },
  ];
  return { from: { categories: ['Q1', 'Q2', 'Q3', 'Q4'], series: all.slice(0, series) } };
}

/** Two series of twelve values. */
export function monthly(language: 'en' | 'zh') {
  const [first = '', second = ''] = Object.keys(trade[language]);
  return { [first]: months.map((_, i) => 24 - i), [second]: months.map((_, i) => 12 + ((5 * i) % 7)) };
}

/** The samples of one type: little, usual and much data. The one in the usual size is called "<type> usual". */
export type SamplesOf = (language: 'en' | 'zh') => readonly Omit<Sample, 'language'>[];

import { inline, words } from '../draw.ts';
import { firstTwo, many, months, type SamplesOf, SMALL, trade, USUAL, WIDE, years } from './data.ts';

const long = {
  en: {
    'Electronic information and intelligent terminals': [210, 260, 330, 410],
    'Automobiles, among them new-energy ones': [400, 380, 300, 290],
    'Biomedicine and health care': [12, 14, 19, 30],
  },
  zh: {
    电子信息与智能终端产业: [2100, 2600, 3300, 4100],
    汽车产业及新能源汽车零部件: [4000, 3800, 3000, 2900],
    生物医药与大健康: [120, 140, 190, 300],
  },
};

export const stackedArea: SamplesOf = (language) => {
  return [
    {
      name: 'stacked-area smallest',
      chart: { type: 'stacked-area', ...inline(years[language], firstTwo(trade[language], 4)) },
      size: SMALL,
    },
    {
      name: 'stacked-area usual',
      chart: { type: 'stacked-area', ...inline(years[language], trade[language]) },
      size: USUAL,
    },
    {
      name: 'stacked-area with a part',
      chart: {
        type: 'stacked-area',
        ...inline(years[language], trade[language]),
        highlight: Object.keys(trade[language])[1],
      },
      size: USUAL,
    },
    {
      name: 'stacked-area with long names',
      chart: { type: 'stacked-area', ...inline(years[language], long[language]) },
      size: USUAL,
    },
    {
      name: 'stacked-area of shares',
      chart: {
        type: 'stacked-area',
        ...inline(years[language], { A: [60, 55, 52, 40], B: [30, 33, 34, 40], C: [10, 12, 14, 20] }, '%'),
      },
      size: USUAL,
    },
    {
      name: 'stacked-area largest',
      chart: {
        type: 'stacked-area',
        ...inline(
          months,
          Object.fromEntries(Object.entries(many).map(([name, [a = 0]], n) => [name, months.map((_, i) => a + i * n)])),
        ),
      },
      size: WIDE,
    },
    {
      name: 'stacked-area of several series with a reference',
      chart: {
        type: 'stacked-area',
        ...inline(years[language], { A: [20, 31, 32, 40], B: [18, 20, 26, 29] }),
        reference: [{ at: 30, label: words({ en: 'Target for all of the city', zh: '全市目标' }[language]) }],
      },
      size: USUAL,
    },
  ];
};

import { inline, words } from '../draw.ts';
import { months, type SamplesOf, SMALL, USUAL, WIDE, years } from './data.ts';

const names = {
  en: [
    'Output',
    'Growth',
    'Days',
    'Value added by the above-scale industries of the new area',
    'Average time to approval',
    'Planned',
    'Installed',
  ],
  zh: ['产值', '增长率', '天', '新区规模以上工业企业增加值', '平均审批用时', '规划', '已建成'],
} as const;

export const combo: SamplesOf = (language) => {
  const [output, growth, days, long, approval, planned, built] = names[language];
  const percent = { line_unit: words('%') };
  return [
    {
      name: 'combo smallest',
      chart: {
        type: 'combo',
        ...inline(years[language], { [output]: [12, 15, 18, 24], [growth]: [8, 9, 7, 11] }),
        ...percent,
      },
      size: SMALL,
    },
    {
      name: 'combo usual',
      chart: {
        type: 'combo',
        ...inline(years[language], { [output]: [1240, 1518, 1802, 2150], [growth]: [11.2, 22.4, 18.7, 19.3] }),
        ...percent,
      },
      size: USUAL,
    },
    {
      name: 'combo with a point',
      chart: {
        type: 'combo',
        ...inline(years[language], { [output]: [1240, 1518, 1802, 2150], [growth]: [11.2, -2.4, 18.7, 19.3] }),
        ...percent,
        highlight: years[language][1],
      },
      size: USUAL,
    },
    {
      name: 'combo with its line lifted out, and a missing value of each',
      chart: {
        type: 'combo',
        ...inline(years[language], { [growth]: [11.2, 14, Number.NaN, 19.3], [output]: [12, Number.NaN, 18, 21] }),
        ...percent,
        line: words(growth),
        highlight: words(growth),
      },
      size: USUAL,
    },
    {
      name: 'combo with long names',
      chart: {
        type: 'combo',
        ...inline(years[language], { [long]: [40, 52, 61, 70], [approval]: [90, 60, 31, 12] }),
        line_unit: words(days),
      },
      size: USUAL,
    },
    {
      name: 'combo of one unit, the line among the bars',
      chart: {
        type: 'combo',
        ...inline(years[language], { [built]: [4, 5, 6.2, 5.1], [planned]: [1, 4.9, 2.8, 7.4] }, 'GW'),
      },
      size: USUAL,
    },
    {
      name: 'combo of one unit, months',
      chart: {
        type: 'combo',
        ...inline(months, {
          [built]: months.map((_, i) => 1100 + 37 * i),
          [planned]: months.map((_, i) => 610 + (i % 3) * 80),
        }),
        ...{ unit: words('t'), line_unit: words('t') },
      },
      size: WIDE,
    },
    {
      name: 'combo of three series, the columns of one unit',
      chart: {
        type: 'combo',
        ...inline(years[language], {
          [built]: [4, 5, 6.2, 7.1],
          [planned]: [5, 5.5, 5.8, 8.4],
          [growth]: [11.2, 22.4, 18.7, 19.3],
        }),
        ...{ unit: words('GW'), ...percent },
      },
      size: USUAL,
    },
    {
      name: 'combo of three series of one unit, below zero too',
      chart: {
        type: 'combo',
        ...inline(years[language], {
          [built]: [4, -5, 6.2, 7.1],
          [planned]: [5, Number.NaN, -5.8, 8.4],
          [output]: [9, -10, 0.4, 15.5],
        }),
        ...{ unit: words('GW'), line_unit: words('GW') },
      },
      size: USUAL,
    },
    {
      name: 'combo largest',
      chart: {
        type: 'combo',
        ...inline(months, {
          [output]: months.map((_, i) => 1100 + 37 * i),
          [growth]: [3.1, 3.4, 2.2, 1, -0.8, 0.4, 2.9, 3.7, 4.4, 4.1, 5.2, 6],
        }),
        ...percent,
      },
      size: WIDE,
    },
  ];
};

import { inline } from '../draw.ts';
import { months, type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

const sites = {
  en: {
    columns: ['Labour', 'Energy', 'Logistics', 'Suppliers', 'Permits'],
    rows: ['Harbour district', 'Airport economic zone', 'Northern industrial park', 'Old town'],
  },
  zh: {
    columns: ['人力', '能源', '物流', '供应商', '审批'],
    rows: ['港区', '临空经济区', '北部工业园', '老城区'],
  },
};
const scores = [
  [62, 71, 94, 80, 55],
  [70, 66, 88, 64, 72],
  [48, 90, 60, 77, 81],
  [85, 40, 35, 52, 44],
];

const long = {
  en: ['Return on investment', 'Cash returned to investors', 'Companies written off'],
  zh: ['投资回报率（含未实现收益）', '已向投资人返还的现金', '已核销企业'],
};

const table = (rows: readonly string[], values: readonly (readonly number[])[]) =>
  Object.fromEntries(rows.map((row, i) => [row, values[i] ?? []]));

export const heatmap: SamplesOf = (language) => {
  const { columns, rows } = sites[language];
  const usual = { type: 'heatmap', values: true, ...inline(columns, table(rows, scores)) };
  const year = months
    .map((_, i) => Math.round(100 * (3 + Math.sin(i / 2)) * (1 + (i % 3))))
    .map((value) => value - 500);
  return [
    {
      name: 'heatmap smallest',
      chart: {
        type: 'heatmap',
        values: true,
        ...inline(
          columns.slice(0, 2),
          table(
            rows.slice(0, 2),
            scores.map((row) => row.slice(0, 2)),
          ),
        ),
      },
      size: SMALL,
    },
    { name: 'heatmap usual', chart: { ...usual, highlight: rows[1] }, size: USUAL },
    {
      name: 'heatmap largest',
      chart: {
        type: 'heatmap',
        values: true,
        ...inline(
          months,
          table(
            [...long[language], ...rows, ...columns.slice(0, 1)],
            Array.from({ length: 8 }, () => year),
          ),
        ),
      },
      size: WIDE,
    },
    {
      name: 'heatmap with gaps',
      chart: {
        ...usual,
        ...inline(columns, table(rows, [[62.5, Number.NaN, 94, -80, 55], ...scores.slice(1)]), '%'),
        highlight: columns[2],
      },
      size: [5.9, 4.4],
    },
    { name: 'heatmap with a scale', chart: { ...usual, values: false }, size: USUAL },
  ];
};

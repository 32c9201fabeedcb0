import { fact, words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

type Row = readonly [from: string, to: string, value: number];

const capital = {
  en: [
    ['State funds', 'First fund', 180],
    ['Banks', 'First fund', 95],
    ['Insurers', 'Second fund', 120],
    ['Banks', 'Second fund', 60],
    ['First fund', 'Semiconductors', 150],
    ['First fund', 'Electric vehicles', 125],
    ['Second fund', 'Electric vehicles', 70],
    ['Second fund', 'Health care', 110],
  ],
  zh: [
    ['国有资本', '一期基金', 180],
    ['银行', '一期基金', 95],
    ['保险机构', '二期基金', 120],
    ['银行', '二期基金', 60],
    ['一期基金', '半导体', 150],
    ['一期基金', '新能源汽车', 125],
    ['二期基金', '新能源汽车', 70],
    ['二期基金', '医疗健康', 110],
  ],
} satisfies Readonly<Record<'en' | 'zh', readonly Row[]>>;

const energy = {
  en: ['Natural gas from the pipeline', 'Hydropower', 'Imported electricity', 'Power and heat'],
  zh: ['管道天然气', '水力发电', '外购电力', '发电与供热（含热电联产）'],
};
const uses = {
  en: ['Industry', 'Households', 'Transport', 'Data centres', 'Public buildings', 'Losses in the grid'],
  zh: ['工业', '居民', '交通', '数据中心', '公共建筑', '电网损耗'],
};

const flows = (rows: readonly Row[]) => rows.map(([from, to, value]) => ({ from: words(from), to: words(to), value }));

export const sankey: SamplesOf = (language) => {
  const [gas = '', hydro = '', imported = '', power = ''] = energy[language];
  const used = uses[language].map((use, i): Row => [power, use, [310, 120, 64, 41, 22, 9][i] ?? 0]);
  const rows = [[gas, power, 240], [hydro, power, 186], [imported, power, 140], ...used] as const;
  const [from = '', to = ''] = [capital[language][4]?.[0], capital[language][4]?.[1]];
  return [
    { name: 'sankey smallest', chart: { type: 'sankey', flows: flows(capital[language].slice(0, 2)) }, size: SMALL },
    { name: 'sankey usual', chart: { type: 'sankey', flows: flows(capital[language]) }, size: USUAL },
    { name: 'sankey largest', chart: { type: 'sankey', flows: flows(rows), unit: words('GWh') }, size: WIDE },
    {
      name: 'sankey with a node lifted out',
      chart: { type: 'sankey', flows: flows(capital[language]), highlight: to },
      size: [5.9, 4.4],
    },
    {
      name: 'sankey with a flow lifted out',
      chart: { type: 'sankey', flows: flows(capital[language]), highlight: `${from} → ${to}` },
      size: WIDE,
    },
    {
      name: 'sankey of one source',
      chart: {
        type: 'sankey',
        flows: uses[language].map((use, i) => ({
          from: words(power),
          to: words(use),
          value: fact(`use${i}`, use, [310, 120, 64, 41, 22, 9][i] ?? 0, { unit: 'GWh' }),
        })),
      },
      size: USUAL,
    },
  ];
};

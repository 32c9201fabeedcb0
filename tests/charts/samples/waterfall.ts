import { inline, words } from '../draw.ts';
import { industries, type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

const bridge = {
  en: ['Revenue 2023', 'New parks', 'Prices', 'Closed lines', 'Currency', 'Revenue 2024'],
  zh: ['2023年收入', '新园区', '价格', '关停产线', '汇率', '2024年收入'],
};
const profit = {
  en: ['Revenue', 'Cost of goods', 'Gross profit', 'Research', 'Marketing', 'Operating profit', 'Tax', 'Net result'],
  zh: ['营业收入', '营业成本', '毛利', '研发费用', '销售费用', '营业利润', '税费', '净利润'],
};

export const waterfall: SamplesOf = (language) => {
  const [first = '', , , , , last = ''] = bridge[language];
  const usual = inline(bridge[language], { CNY: [120.5, 22, 8.4, -14.6, -3.1, 133.2] });
  const [revenue = '', , gross = '', , , operating = '', , net = ''] = profit[language];
  return [
    {
      name: 'waterfall smallest',
      chart: {
        type: 'waterfall',
        ...inline(bridge[language].slice(0, 3), { CNY: [100, 12, -8] }),
        end: words(language === 'en' ? 'Now' : '目前'),
      },
      size: SMALL,
    },
    { name: 'waterfall usual', chart: { type: 'waterfall', ...usual, totals: [first, last] }, size: USUAL },
    {
      name: 'waterfall with subtotals, through zero',
      chart: {
        type: 'waterfall',
        ...inline(profit[language], { CNY: [80, -52, 28, -18, -22, -12, -3, -15] }),
        totals: [revenue, gross, operating, net],
        highlight: operating,
      },
      size: WIDE,
    },
    {
      name: 'waterfall largest',
      chart: {
        type: 'waterfall',
        ...inline(industries[language].slice(0, 11), { CNY: [310, 42, 38, -12, 25, -31, 14, 9, -8, 21, -5] }),
        end: words(language === 'en' ? 'Output in 2024' : '2024年产值'),
      },
      size: WIDE,
    },
    {
      name: 'waterfall with a gap',
      chart: {
        type: 'waterfall',
        from: { categories: ['A', 'B', 'C', 'D'], series: [{ name: '', values: [40, null, -12, 6] }] },
        end: words('E'),
      },
      size: USUAL,
    },
  ];
};

import { inline } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

const axes = {
  en: ['Land', 'Logistics', 'Talent', 'Cost of labour', 'Rule of law', 'Incentives', 'Market', 'Quality of life'],
  zh: ['土地', '物流', '人才', '用工成本', '法治环境', '政策支持', '市场规模', '生活品质'],
};
const long = {
  en: [
    'Availability of industrial land',
    'Multimodal logistics and customs',
    'Graduates in engineering a year',
    'Total cost of labour',
    'Handling of disputes',
  ],
  zh: ['工业用地的可获得性', '多式联运与通关便利程度', '每年工科毕业生人数', '综合用工成本水平', '争议解决的效率'],
};
const sites = { en: ['This area', 'Coastal average', 'Western average'], zh: ['本区', '沿海平均', '西部平均'] };

export const radar: SamplesOf = (language) => {
  const [own, coast, west] = sites[language] as [string, string, string];
  return [
    {
      name: 'radar smallest',
      chart: { type: 'radar', ...inline(axes[language].slice(0, 3), { '': [4, 3, 5] }) },
      size: SMALL,
    },
    {
      name: 'radar usual',
      chart: {
        type: 'radar',
        ...inline(axes[language].slice(0, 6), { [own]: [82, 90, 64, 75, 70, 88], [coast]: [51, 86, 83, 42, 80, 60] }),
        highlight: own,
      },
      size: USUAL,
    },
    {
      name: 'radar with long names',
      chart: {
        type: 'radar',
        ...inline(long[language], { [own]: [8.2, 9, 6.4, 7.5, 1], [coast]: [5.1, 8.6, 8.3, 4.2, 2] }),
      },
      size: USUAL,
    },
    {
      name: 'radar largest, with a missing value',
      chart: {
        type: 'radar',
        ...inline(axes[language], {
          [own]: [82, 90, 64, 75, Number.NaN, 88, 71, 66],
          [coast]: [51, 86, 83, 42, 80, 60, 95, 81],
          [west]: [90, 55, 40, 84, 62, 79, 44, 58],
        }),
      },
      size: WIDE,
    },
  ];
};

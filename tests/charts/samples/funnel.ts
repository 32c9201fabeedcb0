import { fact, inline } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

const deals = {
  en: [
    fact('seen', 'Companies seen', 480),
    fact('met', 'First meetings', 212),
    fact('diligence', 'Due diligence', 57),
    fact('terms', 'Term sheets', 19),
    fact('closed', 'Investments closed', 8),
  ],
  zh: [
    fact('seen', '接触企业', 480),
    fact('met', '首次会谈', 212),
    fact('diligence', '尽职调查', 57),
    fact('terms', '签署条款书', 19),
    fact('closed', '完成投资', 8),
  ],
};

const long = {
  en: [
    'Enquiries from abroad received by the investment office',
    'Visits to the site, with a delegation',
    'Letters of intent',
    'Land reserved',
    'Contracts signed by all parties',
    'Building begun',
    'In operation',
  ],
  zh: [
    '投资促进局收到的境外企业咨询',
    '率团实地考察园区',
    '签署投资意向书',
    '预留用地',
    '各方正式签订投资合同',
    '开工建设',
    '投产运营',
  ],
};

export const funnel: SamplesOf = (language) => {
  const data = deals[language];
  return [
    { name: 'funnel smallest', chart: { type: 'funnel', data: data.slice(0, 3) }, size: SMALL },
    { name: 'funnel usual', chart: { type: 'funnel', data, highlight: 'closed' }, size: USUAL },
    {
      name: 'funnel largest',
      chart: { type: 'funnel', ...inline(long[language], { n: [12400, 8650, 3120, 3120, 960, 41, 0] }) },
      size: WIDE,
    },
    {
      name: 'funnel of a pair',
      chart: { type: 'funnel', ...inline(long[language], { n: [1240, 865, 312, 290, 96, 41, 12] }) },
      size: [5.9, 4.4],
    },
    {
      name: 'funnel with a gap',
      chart: { type: 'funnel', ...inline(['A', 'B', 'C', 'D'], { n: [40, Number.NaN, 30, 33] }) },
      size: [5.9, 4.4],
    },
  ];
};

import { inline, share } from '../draw.ts';
import { areas, type SamplesOf, SMALL, sectors, USUAL, WIDE } from './data.ts';

const holdings = {
  en: [
    share('logistics', 'Logistics and ports', 27.5),
    share('chips', 'Semiconductors', 21),
    share('cars', 'Electric vehicles', 16.5),
    share('health', 'Health care', 12),
    share('software', 'Industrial software', 9),
    share('energy', 'Storage of energy', 6.5),
    share('food', 'Food processing', 4),
    share('tourism', 'Tourism', 2),
    share('film', 'Film', 1),
    share('cash', 'Cash', 0.5),
  ],
  zh: [
    share('logistics', '物流与港口', 27.5),
    share('chips', '半导体', 21),
    share('cars', '新能源汽车', 16.5),
    share('health', '医疗健康', 12),
    share('software', '工业软件', 9),
    share('energy', '储能', 6.5),
    share('food', '食品加工', 4),
    share('tourism', '文化旅游', 2),
    share('film', '影视', 1),
    share('cash', '现金', 0.5),
  ],
};

const funds = { en: ['First fund', 'Second fund', 'Third fund'], zh: ['一期基金', '二期基金', '三期基金'] };

export const treemap: SamplesOf = (language) => {
  const data = holdings[language];
  const [first = '', second = '', third = ''] = funds[language];
  const groups = { [first]: [34, 12, 5, 3], [second]: [18, Number.NaN, 9, 6], [third]: [7, 4, Number.NaN, 1] };
  const names = data.slice(0, 6).map(({ name }) => name);
  return [
    { name: 'treemap smallest', chart: { type: 'treemap', data: sectors[language] }, size: SMALL },
    { name: 'treemap usual', chart: { type: 'treemap', data, highlight: 'chips' }, size: USUAL },
    {
      name: 'treemap largest',
      chart: {
        type: 'treemap',
        ...inline(names, {
          [first]: [340, 120, 50, 30, 20, 12],
          [second]: [180, 90, 85, 60, 22, 14],
          [third]: [70, 45, 44, 10, 8, 6],
        }),
      },
      size: WIDE,
    },
    { name: 'treemap in groups', chart: { type: 'treemap', ...inline(areas[language], groups) }, size: USUAL },
    { name: 'treemap of a pair', chart: { type: 'treemap', data }, size: [5.9, 4.4] },
    {
      name: 'treemap with gaps',
      chart: { type: 'treemap', ...inline(['A', 'B', 'C', 'D'], { n: [40, Number.NaN, 0, 33] }) },
      size: [5.9, 4.4],
    },
  ];
};

import { fact, inline, words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL } from './data.ts';

const built = {
  en: [
    fact('start', 'Built-up area before', 158, { unit: 'km²', figure: { number: '158', unit: 'km²' } }),
    fact('now', 'Built-up area after', 238, { unit: 'km²', figure: { number: '238', unit: 'km²' } }),
  ],
  zh: [
    fact('start', '此前建成区面积', 158, { unit: '平方公里', figure: { number: '158', unit: '平方公里' } }),
    fact('now', '现建成区面积', 238, { unit: '平方公里', figure: { number: '238', unit: '平方公里' } }),
  ],
};
const asChange = { compare_as: 'change' };

export const areas: SamplesOf = (language) => [
  { name: 'areas smallest', chart: { type: 'areas', data: built[language] }, size: SMALL },
  {
    name: 'areas usual',
    chart: { type: 'areas', data: built[language], compare: built[language], ...asChange },
    size: [5.9, 5.3],
  },
  {
    name: 'areas in a wide box',
    chart: { type: 'areas', data: built[language], compare: built[language], ...asChange },
    size: USUAL,
  },
  {
    name: 'areas that hardly differ',
    chart: {
      type: 'areas',
      title: words(language === 'zh' ? '面积' : 'Area'),
      ...inline(['A', 'B'], { '': [96, 100] }),
    },
    size: [5.9, 4.4],
  },
  { name: 'areas that shrink', chart: { type: 'areas', ...inline(['A', 'B'], { '': [300, 90] }) }, size: [5.9, 4.4] },
];

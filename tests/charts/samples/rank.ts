import { fact, words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL } from './data.ts';

const places = {
  en: fact('rank', 'Rank', 4, { label: '4th', figure: { number: '4th', unit: '' } }),
  zh: fact('rank', '位次', 4, { label: '第4位', figure: { number: '第4', unit: '位' } }),
};
const among = { en: 'of 19 national new areas by GDP', zh: '19个国家级新区中，按经济总量' };

export const rank: SamplesOf = (language) => {
  const base = { type: 'rank', value: places[language], of: 19, text: words(among[language]) };
  return [
    { name: 'rank smallest', chart: { type: 'rank', value: 2, of: 3 }, size: SMALL },
    { name: 'rank usual', chart: base, size: [3.4, 4.8] },
    { name: 'rank in a wide box', chart: base, size: USUAL },
    { name: 'rank at the foot', chart: { ...base, value: 60, of: 60 }, size: [3.4, 4.8] },
  ];
};

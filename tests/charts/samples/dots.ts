import { fact, inline } from '../draw.ts';
import { areas as regions, type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

const counts = {
  en: [
    fact('bases', 'National innovation bases', 6),
    fact('institutes', 'Municipal key institutes', 38),
    fact('labs', 'R&D institutions, city level or above', 280),
    fact('firms', 'High-tech enterprises', 409),
  ],
  zh: [
    fact('bases', '国家级创新基地', 6, { figure: { number: '6', unit: '个' }, unit: '个' }),
    fact('institutes', '市级重点科研院所', 38, { figure: { number: '38', unit: '个' }, unit: '个' }),
    fact('labs', '市级及以上研发机构', 280, { figure: { number: '280', unit: '个' }, unit: '个' }),
    fact('firms', '高新技术企业', 409, { figure: { number: '409', unit: '家' }, unit: '家' }),
  ],
};

export const dots: SamplesOf = (language) => [
  { name: 'dots smallest', chart: { type: 'dots', data: counts[language].slice(0, 2) }, size: SMALL },
  { name: 'dots usual', chart: { type: 'dots', data: counts[language], highlight: 'firms' }, size: WIDE },
  { name: 'dots in a lower box', chart: { type: 'dots', data: counts[language], highlight: 'firms' }, size: USUAL },
  {
    name: 'dots of several each',
    chart: { type: 'dots', per: 100, ...inline(regions[language], { '': [4100, 12300, 25000, 8400] }) },
    size: WIDE,
  },
  {
    name: 'dots largest',
    chart: { type: 'dots', ...inline(regions[language], { '': [400, 500, 600, 700] }) },
    size: WIDE,
  },
];

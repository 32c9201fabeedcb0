import { inline } from '../draw.ts';
import { areas, months, type SamplesOf, SMALL, shares, USUAL } from './data.ts';

export const polar: SamplesOf = (language) => {
  const of = (names: readonly string[], values: readonly number[], unit = '') => ({
    ...{ type: 'polar', ...inline(names, { '': values }, unit) },
  });
  return [
    { name: 'polar smallest', chart: of(areas[language].slice(0, 3), [12, 30, 21]), size: SMALL },
    { name: 'polar usual', chart: of(areas[language], [124, 81, 58, 12]), size: USUAL },
    {
      name: 'polar with a highlight',
      chart: { ...of(areas[language], [30, 81, 58, 12], '%'), highlight: areas[language][1] },
      size: [5.9, 4.4],
    },
    { name: 'polar of long names', chart: { type: 'polar', data: shares[language].slice(1, 7) }, size: USUAL },
    { name: 'polar largest', chart: of(months.slice(0, 8), [18, 25, 12, 30, 9, 14, 27, 3]), size: USUAL },
  ];
};

import { inline } from '../draw.ts';
import { areas as regions, type SamplesOf, SMALL, sectors, USUAL, WIDE } from './data.ts';

export const parts: SamplesOf = (language) => {
  const descending = sectors[language].toReversed();
  return [
    { name: 'parts smallest', chart: { type: 'parts', ...inline(['A', 'B'], { '': [60, 40] }, '%') }, size: SMALL },
    { name: 'parts usual', chart: { type: 'parts', data: descending }, size: USUAL },
    { name: 'parts as one bar', chart: { type: 'parts', direction: 'across', data: descending }, size: WIDE },
    {
      name: 'parts largest',
      chart: { type: 'parts', ...inline([...regions[language], 'E', 'F'], { '': [30, 25, 20, 15, 6, 4] }, '%') },
      size: WIDE,
    },
    {
      name: 'parts of which one is lifted',
      chart: { type: 'parts', data: descending, highlight: 'secondary' },
      size: [5.9, 4.4],
    },
  ];
};

import { words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';
import { cities, cityPoints, cloud } from './point-data.ts';

const axes = {
  en: { x: { name: words('GDP per head'), unit: words('CNY 10,000') }, y: { name: words('Growth'), unit: words('%') } },
  zh: { x: { name: words('人均地区生产总值'), unit: words('万元') }, y: { name: words('增速'), unit: words('%') } },
};

const long = {
  en: ['Advanced manufacturing of vehicles', 'Electronic information industry', 'Biomedicine and health'],
  zh: ['先进汽车及零部件制造业', '电子信息产业集群', '生物医药与大健康产业'],
};

export const scatter: SamplesOf = (language) => {
  const base = { type: 'scatter', trend: false, ...axes[language] };
  const group = (i: number) => (language === 'en' ? ['Coast', 'Inland'] : ['沿海', '内陆'])[i > 2 && i !== 4 ? 1 : 0];
  const grouped = cityPoints(language).map((point, i) => ({ ...point, group: group(i) }));
  return [
    { name: 'scatter smallest', chart: { ...base, points: cityPoints(language, 4) }, size: SMALL },
    {
      name: 'scatter usual',
      chart: { ...base, points: cityPoints(language), trend: true, highlight: words(cities[language][3] ?? '') },
      size: USUAL,
    },
    { name: 'scatter of groups', chart: { ...base, points: grouped }, size: USUAL },
    {
      name: 'scatter of long names',
      chart: { ...base, points: long[language].map((name, i) => ({ name, x: 12 + i / 5, y: 6 + i / 10 })) },
      size: USUAL,
    },
    { name: 'scatter of twelve', chart: { ...base, y: {}, points: cloud(12) }, size: [5.9, 4.4] },
    { name: 'scatter largest', chart: { ...base, y: {}, points: cloud(40), trend: true, highlight: 'P7' }, size: WIDE },
  ];
};

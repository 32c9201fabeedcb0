import { words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';
import { cityPoints, cloud } from './point-data.ts';

const sizes = [3815, 3537, 2693, 2361, 2363, 1701, 1622, 932];

const measures = {
  en: {
    x: { name: words('GDP per head'), unit: words('CNY 10,000') },
    y: { name: words('Growth'), unit: words('%') },
    size: { name: words('GDP'), unit: words('CNY bn') },
  },
  zh: {
    x: { name: words('人均地区生产总值'), unit: words('万元') },
    y: { name: words('增速'), unit: words('%') },
    size: { name: words('地区生产总值'), unit: words('十亿元') },
  },
};

export const bubble: SamplesOf = (language) => {
  const base = { type: 'bubble', ...measures[language] };
  const points = (count?: number) => cityPoints(language, count).map((each, i) => ({ ...each, size: sizes[i] ?? 0 }));
  return [
    { name: 'bubble smallest', chart: { ...base, points: points(3) }, size: SMALL },
    { name: 'bubble usual', chart: { ...base, points: points(), highlight: points()[3]?.name }, size: USUAL },
    {
      name: 'bubble largest',
      chart: { ...base, y: {}, points: cloud(12).map((each, i) => ({ ...each, size: 10 + ((i * 29) % 90) })) },
      size: WIDE,
    },
  ];
};

import { words } from '../draw.ts';
import { type SamplesOf, SMALL, USUAL, WIDE } from './data.ts';

type Place = readonly [id: string, lat: number, lon: number, en: string, zh: string, value?: number];

const rail: readonly Place[] = [
  ['chongqing', 29.56, 106.55, 'Chongqing', '重庆', 1640],
  ['alashankou', 45.17, 82.57, 'Alashankou', '阿拉山口'],
  ['moscow', 55.75, 37.62, 'Moscow', '莫斯科', 210],
  ['malaszewicze', 52.03, 23.53, 'Małaszewicze', '马拉舍维奇'],
  ['duisburg', 51.43, 6.76, 'Duisburg', '杜伊斯堡', 980],
];

const ports: readonly Place[] = [
  ['chongqing', 29.56, 106.55, 'Chongqing', '重庆', 120],
  ['qinzhou', 21.98, 108.65, 'Qinzhou', '钦州', 96],
  ['singapore', 1.29, 103.85, 'Singapore', '新加坡', 74],
  ['jakarta', -6.21, 106.85, 'Jakarta', '雅加达', 21],
  ['bangkok', 13.75, 100.5, 'Bangkok', '曼谷', 34],
  ['haiphong', 20.84, 106.69, 'Hai Phong', '海防', 28],
  ['manila', 14.6, 120.98, 'Manila', '马尼拉', 12],
  ['hongkong', 22.3, 114.17, 'Hong Kong', '香港', 45],
  ['shenzhen', 22.54, 114.06, 'Shenzhen', '深圳', 40],
  ['guangzhou', 23.13, 113.26, 'Guangzhou', '广州', 38],
  ['shanghai', 31.23, 121.47, 'Shanghai', '上海', 60],
  ['tokyo', 35.68, 139.69, 'Tokyo', '东京', 18],
];

const offices: readonly Place[] = [
  ['chongqing', 29.56, 106.55, 'Chongqing', '重庆'],
  ['singapore', 1.29, 103.85, 'Singapore', '新加坡'],
  ['london', 51.51, -0.13, 'London', '伦敦'],
  ['newyork', 40.71, -74.01, 'New York', '纽约'],
  ['saopaulo', -23.55, -46.63, 'São Paulo', '圣保罗'],
  ['sydney', -33.87, 151.21, 'Sydney', '悉尼'],
  ['nairobi', -1.29, 36.82, 'Nairobi', '内罗毕'],
  ['sanfrancisco', 37.77, -122.42, 'San Francisco', '旧金山'],
];

export const map: SamplesOf = (language) => {
  const points = (places: readonly Place[], valued = true) =>
    places.map(([id, lat, lon, en, zh, value]) => {
      const name = words({ en, zh }[language]);
      return { id, name, lat, lon, ...(valued && value !== undefined ? { value } : {}) };
    });
  const train = words({ en: 'China–Europe Railway Express', zh: '中欧班列' }[language]);
  return [
    { name: 'map smallest', chart: { type: 'map', points: points(rail.slice(0, 1), false) }, size: SMALL },
    {
      name: 'map usual',
      chart: {
        type: 'map',
        points: points(rail, false),
        routes: [{ name: train, points: rail.map(([id]) => id) }],
        highlight: 'chongqing',
      },
      size: USUAL,
    },
    {
      name: 'map largest',
      chart: { type: 'map', points: points(ports), routes: [['chongqing', 'qinzhou', 'singapore', 'jakarta']] },
      size: WIDE,
    },
    { name: 'map of a pair', chart: { type: 'map', points: points(ports.slice(0, 8)) }, size: [5.9, 4.4] },
    {
      name: 'map of the world',
      chart: {
        type: 'map',
        view: 'world',
        points: points(offices),
        routes: offices.slice(1).map(([id]) => ['chongqing', id]),
        highlight: 'chongqing',
      },
      size: WIDE,
    },
    {
      name: 'map of rivers and ties',
      chart: {
        type: 'map',
        points: points(ports.slice(0, 4), false),
        arcs: [{ name: train, from: 'chongqing', to: 'jakarta' }, ['chongqing', 'singapore']],
        rivers: ['yangtze', 'mekong'],
        highlight: 'chongqing',
      },
      size: USUAL,
    },
    {
      name: 'map of a country',
      chart: { type: 'map', view: 'CN', points: points(ports.slice(0, 3)), rivers: ['yangtze'] },
      size: USUAL,
    },
    { name: 'map across the date line', chart: { type: 'map', points: points(offices.slice(5)) }, size: USUAL },
    { name: 'map of a region', chart: { type: 'map', view: 'east-asia', points: points(ports.slice(8)) }, size: USUAL },
  ];
};

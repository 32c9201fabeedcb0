// Outlines of many slides, made up: two in five are charts, each with figures of its own.
import { stringify } from 'yaml';

const TYPES = ['column', 'line', 'bar', 'stacked', 'area', 'grouped', 'stacked-area', 'doughnut'];
const ONE_SERIES = ['column', 'bar', 'area', 'doughnut'];
const YEARS = [2016, 2017, 2018, 2019, 2020];
const TRADES = ['Cars', 'Ships', 'Semiconductors', 'Medicine'];

/** Figures that differ from chart to chart and are the same in each run. */
const figures = (seed, count) => Array.from({ length: count }, (_, i) => 10 + ((seed * 37 + i * 53) % 89));

function chart(number) {
  const type = TYPES[number % TYPES.length];
  const names = ONE_SERIES.includes(type) ? ['Output'] : TRADES.slice(0, 3);
  const labels = type === 'bar' || type === 'doughnut' ? TRADES : YEARS;
  const series = names.map((name, i) => ({ name, values: figures(number + i * 7, labels.length) }));
  const parts = type === 'doughnut' ? { unit: 'firms' } : { unit: 'CNY bn' };
  return { type, ...parts, labels, series };
}

const KINDS = [
  (n) => ({ kind: 'chart', title: `What the trades made in the ${n}th survey`, chart: chart(n) }),
  (n) => ({
    kind: 'bullets',
    title: `Three things stand behind the ${n}th survey of the trades and their firms`,
    items: [
      '**Firms** came for the port and stayed for the schools, as most of them will tell whoever asks',
      '**Land** was set aside early, and little of it was given to what needed no river',
      '**People** moved here from the towns upstream, and brought their trades with them',
    ],
    takeaway: 'What was built first has carried all that came later',
  }),
  (n) => ({ kind: 'chart', title: `How the ${n}th survey compares with those before`, chart: chart(n + 1) }),
  (n) => ({
    kind: 'table',
    title: `What each trade makes, by the ${n}th survey`,
    columns: [{ title: 'Trade' }, { title: 'What it makes' }, { title: 'Where it is sold' }],
    rows: TRADES.map((trade) => [
      trade,
      'Whole machines, and the parts that others put into theirs, in a cell of two lines',
      'At home, and down the river to the sea',
    ]),
  }),
  (n) => ({
    kind: 'statement',
    title: `The ${n}th survey says what the first one did`,
    text: 'Trades follow the river.',
  }),
];

/**
 * The text of an outline: so many slides in English, in the shipped brand.
 * @param {number} count
 * @param {'images' | 'native'} charts Whether its charts are pictures or can be edited.
 * @param {{ name?: string, figure?: number }} own What makes it somebody's own: a name on its second slide, and a figure
 *   in its first chart.
 */
export function surveyOutline(count, charts, { name, figure } = {}) {
  const slides = Array.from({ length: count }, (_, i) => KINDS[i % KINDS.length](i));
  if (name) slides[1].title = `Three things for ${name} to know of the survey of the trades and their firms`;
  if (figure) slides[0].chart.series[0].values[0] = figure;
  const look = { brand: 'liangjiang', charts: charts === 'native' ? 'native' : 'image' };
  const deck = { id: 'survey', title: 'A survey of many trades', languages: ['en'], ...look };
  return stringify({ deck, slides }, { aliasDuplicateObjects: false });
}

/** A word of letters that stands for a number, and for no other. */
export function wordFor(number) {
  const letters = [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `Guest${letters.join('')}`;
}

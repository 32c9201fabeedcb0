import { parseUnit } from '../../units/unit.ts';
import { lengthOf, type WrittenMeasure } from './number-forms.ts';

/** What a scale comes to: one of the tool's scales, and how many places the point moves for it. */
const SCALES: Readonly<Record<string, readonly [string, number]>> = {
  ...{ 千: ['', 3], 万: ['thousand', 1], 百万: ['million', 0] },
  ...{ 千万: ['million', 1], 亿: ['million', 2], 万亿: ['billion', 3] },
};
const MONEY_SCALES: Readonly<Record<string, readonly [string, number]>> = {
  ...{ '': ['', 0], 千: ['', 3], 万: ['m', -2], 百万: ['m', 0] },
  ...{ 千万: ['m', 1], 亿: ['bn', -1], 万亿: ['tn', 0] },
};
const SCALE = /^\s?(万亿|千万|百万|亿|万|千)/;
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^元人民币|^人民币|^元(?![化素旦宵首老月])/, 'CNY'],
  [/^美元/, 'USD'],
  [/^欧元/, 'EUR'],
  [/^英镑/, 'GBP'],
  [/^日元/, 'JPY'],
];
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^\s?[%％]/, '%'],
  [/^个?百分点/, 'pp'],
  [/^‰/, 'per mille'],
  [/^倍/, 'times'],
  [/^平方公里/, 'km2'],
  [/^公里|^千米/, 'km'],
  [/^平方米/, 'm2'],
  [/^公顷/, 'ha'],
  [/^米/, 'm'],
  [/^吨/, 't'],
  [/^兆瓦时/, 'MWh'],
  [/^兆瓦/, 'MW'],
  [/^千瓦时/, 'kWh'],
  [/^千瓦/, 'kW'],
  [/^标箱/, 'TEU'],
  [/^分钟/, 'minutes'],
  [/^个?小时/, 'hours'],
  [/^天/, 'days'],
  [/^个月/, 'months'],
  [/^周(?![年岁边围])/, 'weeks'],
  [/^千伏/, 'kV'],
  [/^分贝/, 'dB'],
  [/^\s?GWh(?![A-Za-z])/, 'GWh'],
  [/^\s?MWh(?![A-Za-z])/, 'MWh'],
  [/^\s?kWh(?![A-Za-z])/, 'kWh'],
  [/^\s?GW(?![A-Za-z])/, 'GW'],
  [/^\s?MW(?![A-Za-z])/, 'MW'],
  [/^\s?kW(?![A-Za-z])/, 'kW'],
  [/^\s?TEU(?![A-Za-z])/, 'TEU'],
  [/^\s?km²/, 'km2'],
  [/^\s?km(?![A-Za-z])/, 'km'],
  [/^\s?m²/, 'm2'],
  [/^人(?![口次才均员民类工力大物文格家气数们])/, 'people'],
];

/** How a number of a Chinese text is measured by the words behind it, which begin at `from`. */
export function chineseMeasure(text: string, from: number, currency: string | undefined): WrittenMeasure {
  const scale = SCALE.exec(text.slice(from));
  const scaled = scale?.[1] ?? '';
  const end = from + (scale?.[0].length ?? 0);
  const rest = text.slice(end);
  const money = CURRENCIES.find(([pattern]) => pattern.test(rest));
  const code = money?.[1] ?? currency;
  if (code !== undefined) {
    const [name, shift] = MONEY_SCALES[scaled] ?? ['', 0];
    return { unit: [code, name].filter(Boolean).join(' '), shift, end: end + lengthOf(money?.[0], rest) };
  }
  const [name, shift] = SCALES[scaled] ?? ['', 0];
  const unit = UNITS.find(([pattern]) => pattern.test(rest));
  const known = unit && parseUnit([name, unit[1]].filter(Boolean).join(' '));
  if (known) return { unit: known.name, shift, end: end + lengthOf(unit[0], rest) };
  return { ...(name === '' ? {} : { unit: name }), shift, end };
}

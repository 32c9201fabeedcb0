import { mapValues } from '../core/collections.ts';
import { numberBetween as aroundIn, formatNumber, type UnitForms, type Writer } from './number-format.ts';
import type { Unit } from './unit.ts';
import UNITS from './units.json' with { type: 'json' };

/** A base unit's word, and how many of what the word names it holds: a GWh is a million 千瓦时. */
type Word = readonly [word: string, holds: number];

const WORDS = mapValues(
  UNITS as Readonly<Record<string, { readonly chinese?: unknown }>>,
  ({ chinese }) => chinese as Word | undefined,
);
/** One of a unit, where it is for each one of it. */
const ONE: Readonly<Record<string, string>> = {
  months: '月',
  kt: '千吨',
  Mt: '百万吨',
  GW: '吉瓦',
  GWh: '吉瓦时',
  TWh: '太瓦时',
};

/** Currencies by the name that Chinese prose uses; others have the name that Unicode's tables (CLDR) give them. */
const CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
  HKD: '港元',
  TWD: '新台币',
  AUD: '澳元',
  CAD: '加元',
  SGD: '新加坡元',
  IDR: '印尼盾',
  RUB: '卢布',
};
const around = (before = '', after = ''): Writer => aroundIn(before, after, 'zh');

const NAMES = new Intl.DisplayNames('zh', { type: 'currency' });

const SCALES: readonly (readonly [word: string, size: number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
  ['', 1],
];

/** How Chinese writes a unit: thousands and millions in 万, billions in 亿; in prose in the scale that fits the number. */
export function chineseForms(unit: Unit): UnitForms {
  const per = unit.per === undefined ? '' : `/${ONE[unit.per] ?? WORDS[unit.per]?.[0] ?? unit.per}`;
  if (unit.base === '%' || unit.base === 'per mille') {
    const sign = unit.base === '%' ? '%' : '‰';
    const prose = around('', sign + per);
    return { unit: sign + per, scale: 1, label: around('', sign), prose, spoken: prose, figure: around('', sign) };
  }
  const [word, holds] = wordOf(unit);
  const size = unit.scale * holds;
  const [scaleWord, printed] = SCALES.find(([, each]) => each <= 10 * size) ?? ['', 1];
  const prose = size < 1e3 ? around('', word + per) : naturally(word + per, printed, size < printed ? 1 : 0);
  const times = unit.base === 'times';
  return {
    unit: times ? '' : scaleWord + word + per,
    scale: size / printed,
    label: times ? around('×') : around(),
    prose,
    spoken: unit.base === '°C' ? around('', '摄氏度') : prose,
    figure: prose,
  };
}

function wordOf({ base, currency }: Unit): Word {
  if (currency) return [CURRENCIES[base] ?? NAMES.of(base) ?? base, 1];
  return WORDS[base] ?? ['', 1];
}

/**
 * A number in the largest scale that it reaches one of: 850 million are 8.5亿, and not 85,000万. Decimals that only a
 * larger scale brings, `added` of them in the value itself, are written as far as they are no zeros.
 */
function naturally(word: string, printed: number, added: number): Writer {
  return (value, decimals) => {
    const [scaleWord, size] = SCALES.find(([, each]) => Math.abs(value * printed) >= each) ?? ['', 1];
    const shift = Math.round(Math.log10(size / printed));
    const number = formatNumber((value * printed) / size, Math.max(0, decimals + shift), 'zh');
    const short = shift < 0 ? number : withoutZeros(number, Math.max(0, decimals - added));
    return { before: '', number: short, after: scaleWord + word };
  };
}

function withoutZeros(number: string, decimals: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const kept = fraction.slice(0, decimals) + fraction.slice(decimals).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

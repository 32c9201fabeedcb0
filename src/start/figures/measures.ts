import { parseUnit } from '../../units/unit.ts';
import type { NumberForm } from './numbered-names.ts';
import WORDS from './words.json' with { type: 'json' };

/** How a number in a text is measured: the unit, how many places the point moves for it, and where the words end. */
export interface Measure {
  readonly unit?: string;
  readonly shift: number;
  readonly end: number;
}

/** How a number is measured by the words behind it, which begin at `from`, and by the currency before it. */
export function measureBehind(text: string, from: number, currency: string | undefined, form: NumberForm): Measure {
  return form === 'zh' ? chineseMeasure(text, from, currency) : englishMeasure(text, from, currency);
}

/** What scales come to: one of the tool's scales, plain and of money, and how many places the point moves for each. */
const CHINESE_SCALES: Readonly<Record<string, readonly [plain: string, number, money: string, number]>> = {
  '': ['', 0, '', 0],
  千: ['', 3, '', 3],
  万: ['thousand', 1, 'm', -2],
  百万: ['million', 0, 'm', 0],
  千万: ['million', 1, 'm', 1],
  亿: ['million', 2, 'bn', -1],
  万亿: ['billion', 3, 'tn', 0],
};
const CHINESE_SCALE = /^\s?(万亿|千万|百万|亿|万|千)/;
const CHINESE_CURRENCY = /^(?:(元人民币|人民币|元(?![化素旦宵首老月]))|(美元)|(欧元)|(英镑)|(日元))/;
const CODES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY'] as const;
const CHINESE_UNIT = new RegExp(
  `^\\s?(?:(${Object.keys(WORDS.chineseUnits).join('|')})(?<!周(?=[年岁边围])|人(?=[口次才均员民类工力大物文格家气数们]))|((?:[GMk]Wh?|TEU|km)(?![A-Za-z])))`,
);

function chineseMeasure(text: string, from: number, currency: string | undefined): Measure {
  const [scaled = '', scale = ''] = CHINESE_SCALE.exec(text.slice(from)) ?? [];
  const [plain, shift, money, moneyShift] = CHINESE_SCALES[scale] ?? ['', 0, '', 0];
  const end = from + scaled.length;
  const [named = '', ...codes] = CHINESE_CURRENCY.exec(text.slice(end)) ?? [];
  const code = CODES[codes.findIndex((each) => each !== undefined)] ?? currency;
  if (code !== undefined) return { unit: `${code} ${money}`.trim(), shift: moneyShift, end: end + named.length };
  const [written = '', word = '', sign] = CHINESE_UNIT.exec(text.slice(end)) ?? [];
  const unit = sign ?? (WORDS.chineseUnits as Readonly<Record<string, string>>)[word] ?? '';
  const known = unit === '' ? undefined : parseUnit(`${plain} ${unit}`.trim());
  if (known) return { unit: known.name, shift, end: end + written.length };
  return { ...(plain === '' ? {} : { unit: plain }), shift, end };
}

const SCALES: Readonly<Record<string, readonly [plain: string, money: string]>> = {
  ...{ k: ['thousand', 'thousand'], m: ['million', 'm'], b: ['billion', 'bn'], t: ['trillion', 'tn'] },
};
/** A bare m is a metre, except behind money. */
const SCALE = /^[\s\u00a0-]?(thousand|million|billion|trillion|mn|bn|tn|[kKMB])(?![\p{L}\d])/u;
const MONEY_SCALE = /^[\s\u00a0]?(thousand|million|billion|trillion|mn|bn|tn|[mkKMB])(?![\p{L}\d])/u;
const CURRENCY =
  /^[\s\u00a0](?:(yuan|renminbi|CNY|RMB)|(US dollars?|dollars?|USD)|(euros?|EUR)|(pounds? sterling|GBP)|(yen|JPY))(?![\p{L}])/u;
const PERCENT = /^[\s\u00a0]?(?:(%|percent|per cent)|(percentage points?|pp)|(‰))(?![\p{L}])/u;
const SHARES = ['%', 'pp', 'per mille'] as const;
/** Units that the tool writes as a text does; words stand for themselves: not 40-minute, nor people’s. */
const UNITS =
  /^[\s\u00a0-]?(square kilomet(?:re|er)s|kilomet(?:re|er)s|square met(?:re|er)s|sq km|km²|km2|km\/h|km|cubic met(?:re|er)s|m³|m3|m²|m2|met(?:re|er)s|m|hectares?|ha|tonnes?|kt|Mt|t|kilograms|kg|(?:kilo|mega|giga|tera)watt[- ]hours|(?:kilo|mega|giga)watts|kWh|MWh|GWh|TWh|kW|MW|GW|kV|decibels|dB|TEU|barrels|times|°C)(?![\p{L}\d²³])/u;
const UNIT_WORDS = /^[\s\u00a0](people|minutes|hours|days|weeks|months|years)(?![\p{L}’'-]| (?:old|of age))/u;

function englishMeasure(text: string, from: number, currency: string | undefined): Measure {
  const [scaled = '', scale = ''] = (currency === undefined ? SCALE : MONEY_SCALE).exec(text.slice(from)) ?? [];
  const [plain, money] = SCALES[scale === 'thousand' ? 'k' : scale.charAt(0).toLowerCase()] ?? ['', ''];
  const end = from + scaled.length;
  const rest = text.slice(end);
  const [named = '', ...codes] = (currency === undefined && CURRENCY.exec(rest)) || [];
  const code = CODES[codes.findIndex((each) => each !== undefined)] ?? currency;
  if (code !== undefined) return { unit: `${code} ${money}`.trim(), shift: 0, end: end + named.length };
  const [share, ...shares] = (plain === '' && PERCENT.exec(rest)) || [];
  if (share !== undefined)
    return { unit: SHARES[shares.findIndex((each) => each !== undefined)] ?? '%', shift: 0, end: end + share.length };
  // Behind a scale, people are named by the sentence.
  const [whole = '', written = ''] = UNITS.exec(rest) ?? (plain === '' ? UNIT_WORDS.exec(rest) : undefined) ?? [];
  const unit = written === '' ? undefined : parseUnit(`${plain} ${written}`.trim());
  if (unit) return { unit: unit.name, shift: 0, end: end + whole.length };
  return { ...(plain === '' ? {} : { unit: plain }), shift: 0, end };
}

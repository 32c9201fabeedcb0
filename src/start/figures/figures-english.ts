import { parseUnit } from '../../units/unit.ts';
import type { WrittenMeasure } from './number-forms.ts';

const SCALES: Readonly<Record<string, string>> = {
  ...{ thousand: 'thousand', k: 'thousand', K: 'thousand' },
  ...{ million: 'million', mn: 'million', m: 'million', M: 'million' },
  ...{ billion: 'billion', bn: 'billion', B: 'billion', trillion: 'trillion', tn: 'trillion' },
};
const MONEY: Readonly<Record<string, string>> = { thousand: 'thousand', million: 'm', billion: 'bn', trillion: 'tn' };
const SCALE = /^[\s\u00a0-]?(thousand|million|billion|trillion|mn|bn|tn|[kKMB])(?![\p{L}\d])/u;
/** A bare m is a metre, except behind money. */
const MONEY_SCALE = /^[\s\u00a0]?(thousand|million|billion|trillion|mn|bn|tn|[mkKMB])(?![\p{L}\d])/u;
const CURRENCY =
  /^[\s\u00a0](?:(US dollars?|dollars?)|(euros?)|(pounds? sterling)|(yuan|renminbi)|(yen)|(USD|EUR|GBP|CNY|RMB|JPY))(?![\p{L}])/u;
const CODES = ['USD', 'EUR', 'GBP', 'CNY', 'JPY'] as const;
const PERCENT = /^[\s\u00a0]?(?:(%|percent|per cent)|(percentage points?|pp)|(‰))(?![\p{L}])/u;
/** Units that are words, and stand for themselves: not 40-minute, nor people’s. */
const WORDS = /^[\s\u00a0](people|minutes|hours|days|weeks|months|years)(?![\p{L}’'-]| (?:old|of age))/u;
/** Units that the tool writes as a text does; others are left in the text. */
const UNITS =
  /^[\s\u00a0-]?(square kilomet(?:re|er)s|kilomet(?:re|er)s|square met(?:re|er)s|sq km|km²|km2|km\/h|km|cubic met(?:re|er)s|m³|m3|m²|m2|met(?:re|er)s|m|hectares?|ha|tonnes?|kt|Mt|t|kilograms|kg|(?:kilo|mega|giga|tera)watt[- ]hours|(?:kilo|mega|giga)watts|kWh|MWh|GWh|TWh|kW|MW|GW|kV|decibels|dB|TEU|barrels|times|°C)(?![\p{L}\d²³])/u;

/** How a number of an English text is measured by the words behind it, which begin at `from`. */
export function englishMeasure(text: string, from: number, currency: string | undefined): WrittenMeasure {
  const scale = (currency === undefined ? SCALE : MONEY_SCALE).exec(text.slice(from));
  const scaled = SCALES[scale?.[1] ?? ''] ?? '';
  const end = from + (scale?.[0].length ?? 0);
  const rest = text.slice(end);
  if (currency !== undefined) return money(currency, scaled, end);
  const named = CURRENCY.exec(rest);
  if (named) return money(codeOf(named), scaled, end + named[0].length);
  const measured = scaled === '' ? unscaledUnit(rest) : unitBehind(UNITS, rest, scaled);
  if (measured) return { unit: measured.unit, shift: 0, end: end + measured.length };
  return { ...(scaled === '' ? {} : { unit: scaled }), shift: 0, end };
}

/** A unit that begins a text, and how long it is there. */
type WrittenUnit = { readonly unit: string; readonly length: number };

/** The unit behind a number without a scale. Behind one there is no share, and people are named by the sentence. */
function unscaledUnit(text: string): WrittenUnit | undefined {
  const [whole, , points, perMille] = PERCENT.exec(text) ?? [];
  if (whole === undefined) return unitBehind(UNITS, text) ?? unitBehind(WORDS, text);
  const unit = points ? 'pp' : '%';
  return { unit: perMille ? 'per mille' : unit, length: whole.length };
}

function unitBehind(units: RegExp, text: string, scale = ''): WrittenUnit | undefined {
  const [whole = '', written = ''] = units.exec(text) ?? [];
  const unit = whole === '' ? undefined : parseUnit(`${scale} ${written}`.trim());
  return unit && { unit: unit.name, length: whole.length };
}

function money(code: string, scale: string, end: number): WrittenMeasure {
  return { unit: [code, MONEY[scale]].filter(Boolean).join(' '), shift: 0, end };
}

function codeOf(match: RegExpExecArray): string {
  const [, ...groups] = match;
  const code = groups[5] ?? CODES[groups.findIndex((group) => group !== undefined)] ?? '';
  return code === 'RMB' ? 'CNY' : code;
}

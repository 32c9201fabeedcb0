import { mapValues } from '../core/collections.ts';
import { formatNumber, numberBetween, type UnitForms, type Writer } from './number-format.ts';
import type { Unit } from './unit.ts';
import UNITS from './units.json' with { type: 'json' };

/** A base unit's sign or short word, and its words for one and for more. */
type Names = readonly [sign: string, one: string, many: string];

const NAMES = mapValues(
  UNITS as Readonly<Record<string, { readonly english?: unknown }>>,
  ({ english }) => english as Names | undefined,
);
/** Units that prose writes in words where signs would be read haltingly: percentage points, million tonnes. */
const IN_WORDS = ['pp', 'times'];
const SCALED_IN_WORDS = ['t', 'ha'];

const SCALE_WORDS: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
]);
const MONEY_SIGNS: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'm'],
  [1e9, 'bn'],
  [1e12, 'tn'],
]);

/** How English writes a unit: signs in labels and prose, words in speech. */
export function englishForms(unit: Unit): UnitForms {
  if (unit.base === '%') return ratioForms(unit, '%', '%', ' per cent');
  if (unit.base === 'per mille') return ratioForms(unit, '‰', '‰', ' per mille');
  if (unit.base === 'times') {
    const times: Writer = (value, decimals) => noun(value, decimals, '\u00a0', namesOf(unit), 'words');
    const cross = numberBetween('×');
    return { unit: '', scale: 1, label: cross, prose: times, spoken: spaced(times), figure: cross };
  }
  return unit.currency ? moneyForms(unit) : measureForms(unit);
}

/** Signs that stand at the number wherever it is written. */
function ratioForms(unit: Unit, sign: string, figure: string, spoken: string): UnitForms {
  const per = perWords(unit, 'sign');
  const label = numberBetween('', sign);
  return {
    ...{ unit: `${sign}${per}`, scale: 1, label, prose: numberBetween('', sign + per) },
    ...{ spoken: numberBetween('', spoken + perWords(unit, 'words')), figure: numberBetween('', figure) },
  };
}

function moneyForms(unit: Unit): UnitForms {
  const code = unit.base === 'CNY' ? 'RMB' : unit.base;
  const sign = MONEY_SIGNS.get(unit.scale);
  const name = `${code}${sign ? ` ${sign}` : ''}${perWords(unit, 'sign')}`;
  const word = SCALE_WORDS.get(unit.scale);
  return {
    ...{ unit: name, scale: 1, label: numberBetween(), figure: numberBetween('', name) },
    prose: written(unit, `${code}\u00a0`, sign ? `\u00a0${sign}` : '', perWords(unit, 'sign')),
    spoken: written(unit, `${code} `, word ? ` ${word}` : '', perWords(unit, 'words')),
  };
}

function measureForms(unit: Unit): UnitForms {
  const names = namesOf(unit);
  const word = SCALE_WORDS.get(unit.scale);
  const name = [word, names?.[0]].filter(Boolean).join(' ') + perWords(unit, 'sign');
  // "2.7 million" with the people named by the sentence: visitors, residents.
  const bare = unit.base === 'people' && unit.per === undefined;
  const figure = bare && word ? word : name;
  const base = { unit: name, scale: 1, label: numberBetween(), figure: numberBetween('', figure) };
  if (!word) {
    const manner = IN_WORDS.includes(unit.base) ? 'words' : 'sign';
    const prose: Writer = (value, decimals) => noun(value, decimals, '\u00a0', names, manner, perWords(unit, 'sign'));
    const spoken: Writer = (value, decimals) => noun(value, decimals, ' ', names, 'words', perWords(unit, 'words'));
    return { ...base, prose, spoken };
  }
  const counted = (names && (SCALED_IN_WORDS.includes(unit.base) ? names[2] : names[0])) ?? '';
  const after = bare || counted === '' ? '' : `\u00a0${counted}`;
  const said = names ? ` ${names[2]}` : '';
  return {
    ...base,
    prose: written(unit, '', `\u00a0${word}`, after + perWords(unit, 'sign')),
    spoken: written(unit, '', ` ${word}`, said + perWords(unit, 'words')),
  };
}

/** A scaled number; thousands as digits, where there are digits for them: 12.5 thousand is 12,500. */
function written({ scale }: Unit, before: string, scaleWord: string, after: string): Writer {
  return (value, decimals) => {
    if (scale !== 1e3 || decimals > 3) return numberBetween(before, scaleWord + after)(value, decimals);
    return { before, number: formatNumber(value * 1e3, 0), after };
  };
}

function noun(
  value: number,
  decimals: number,
  space: string,
  names: Names | undefined,
  manner: 'sign' | 'words',
  per = '',
) {
  const number = formatNumber(value, decimals);
  if (!names) return { before: '', number, after: per };
  const [sign, one, many] = names;
  const single = /^\u2212?1$/.test(number);
  const word = manner === 'words' || sign === many ? (single ? one : many) : sign;
  return { before: '', number, after: `${space}${word}${per}` };
}

/** The same with ordinary spaces, for the ear. */
function spaced(writer: Writer): Writer {
  return (value, decimals) => {
    const { after, ...rest } = writer(value, decimals);
    return { ...rest, after: after.replaceAll('\u00a0', ' ') };
  };
}

const namesOf = ({ base }: Unit): Names | undefined => NAMES[base];

function perWords({ base, scale, per }: Unit, manner: 'sign' | 'words'): string {
  const names = per === undefined ? undefined : NAMES[per];
  if (!names) return '';
  const [sign, one, many] = names;
  const isWord = manner === 'words' || sign === many;
  // Between two signs there is a stroke: t/m².
  if (!isWord && scale === 1 && isSign(NAMES[base])) return `/${sign}`;
  return ` per ${isWord ? one : sign}`;
}

const isSign = (names: Names | undefined) => names !== undefined && names[0] !== names[2];

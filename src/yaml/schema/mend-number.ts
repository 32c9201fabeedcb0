import type { Words } from '../../core/language.ts';
import { guess, writeThis } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { suggestUnit } from '../../units/unit.ts';
import { keysAt } from '../schema-walk.ts';
import { type Mender, type MistakenValue, replaced } from './mistaken-value.ts';

export function unquoteNumber(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('number') && !expected.includes('int')) return undefined;
  if (typeof mistaken.value !== 'string') return Number.isNaN(mistaken.value) ? { hint: say.yaml.digits } : undefined;
  const { schema, data, path } = mistaken;
  if (path.at(-2) === 'size') return { hint: inches(mistaken.value) };
  // What is said of a figure goes for the figure of a fact.
  const beside = path.at(-1) === 'value' ? keysAt(schema, data, path.slice(0, -1)) : [];
  const isPlace = /^(lat|lon|view)$/.test(String(path.findLast((part) => typeof part === 'string')));
  const { number, sure, hint = say.yaml.digits } = numberIn(mistaken.value, beside, isPlace);
  return number === undefined ? { hint } : { hint, ...replaced(mistaken, number, sure ?? false) };
}

const INCHES: Readonly<Record<string, number>> = {
  mm: 1 / 25.4,
  cm: 1 / 2.54,
  in: 1,
  '"': 1,
  inch: 1,
  inches: 1,
  pt: 1 / 72,
};

function inches(text: string): Words {
  const [, digits = '', unit = ''] = /^\s*([\d.,]+)\s*([a-z"]+)\s*$/i.exec(text) ?? [];
  const one = INCHES[unit.toLowerCase()];
  if (one === undefined) return say.yaml.size;
  const number = Number((Number(digits.replace(',', '.')) * one).toFixed(3));
  return say.yaml.inches({ number });
}

export function unquoteBoolean(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('boolean')) return undefined;
  const said = booleanIn(String(mistaken.value));
  const { suggestion: word, sure = false } =
    said === undefined ? guess(String(mistaken.value), ['true', 'false']) : { suggestion: said, sure: true };
  if (word === undefined) return undefined;
  const hint = writeThis(word);
  return { hint, ...replaced(mistaken, word, sure) };
}

interface NumberReading {
  /** The number as YAML takes it; undefined where it is not clear. */
  readonly number?: string;
  /** Whether no other number can have been meant, and nothing but the number. */
  readonly sure?: boolean;
  /** What to do; that digits are wanted where omitted. */
  readonly hint?: Words;
}

/**
 * What the number in a text is, and why YAML does not see one; `beside` are the keys that may stand beside it, and `isPlace`
 * says that it is a latitude or a longitude.
 */
function numberIn(text: string, beside: readonly string[] = [], isPlace = false): NumberReading {
  const plain = narrow(text);
  const hint = hintForSeveral(text, plain, beside);
  if (hint) return { hint };
  const degrees = isPlace ? degreesIn(plain) : undefined;
  if (degrees !== undefined) return { number: degrees, hint: say.yaml.degrees({ number: degrees }) };
  const number = digitsOf(plain);
  if (number) return { ...number, hint: say.yaml.writeIt({ number: number.number }) };
  return (
    numberInUnit(plain, beside.includes('unit')) ?? (beside.includes('say') ? { hint: say.yaml.digitsOrWords } : {})
  );
}

function hintForSeveral(text: string, plain: string, beside: readonly string[]): Words | undefined {
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(plain)) return say.yaml.date;
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(plain)) return say.yaml.time;
  const isRange = /^\d[\d.,]*\s*(?:-|~|～|—|to|bis|至|到)\s*\d[\d.,]*(?!\d)/i.test(plain);
  if (isRange) return beside.includes('say') ? say.yaml.rangeHint({ range: text.trim() }) : say.yaml.oneNumber;
  if (/^[<>~≈≥≤约超近]/.test(plain)) return beside.includes('bound') ? say.yaml.bound : say.yaml.oneNumber;
  return undefined;
}

/** Degrees with minutes and seconds, or a letter for the side, as decimal degrees: 54°06′N, 2.35 E. */
function degreesIn(plain: string): string | undefined {
  const match =
    /^([NSEW])?\s*(\d{1,3}(?:\.\d+)?)\s*(?:°|º|(?=\s*[NSEW]))\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′])?\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|''|′′))?\s*([NSEW])?$/i.exec(
      plain,
    );
  if (!match) return undefined;
  const [, before = '', degrees, minutes = 0, seconds = 0, after = ''] = match;
  const side = /[SW]/i.test(before + after) ? -1 : 1;
  const value = side * (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600);
  return String(Number(value.toFixed(4)));
}

/** A number with a unit around it, for which there is a key of its own where `hasUnit`. */
function numberInUnit(plain: string, hasUnit: boolean): NumberReading | undefined {
  const scaled = hasUnit ? chineseScale(plain) : undefined;
  if (scaled) return { hint: scaled };
  const percent = /^([^%]+?)\s*(%|percent|per cent)$/i.exec(plain)?.[1];
  if (percent !== undefined) return { ...digitsOf(percent), sure: false, hint: say.yaml.percent };
  const measured = /^[^\d.-]{0,4}?\s*([-\d.,' ]*\d)\s*[^\d]*$/.exec(plain)?.[1] ?? '';
  const inner = digitsOf(measured.trim());
  if (!inner) return undefined;
  const around = plain.replace(measured, ' ').replace(/\s+/g, ' ').trim();
  return {
    ...inner,
    sure: false,
    hint: hasUnit ? unitHint(measured, inner.number, around) : say.yaml.writeIt({ number: inner.number }),
  };
}

/** A figure in 亿 or 万亿 as what it is in billions, by which outlines count money. */
function chineseScale(text: string): Words | undefined {
  const [, digits = '', scale = ''] = /^([\d.,]+)\s*(万亿|亿|万)(?:元|人民币)?$/.exec(text) ?? [];
  const number = digits === '' ? undefined : digitsOf(digits);
  if (!number) return undefined;
  const [times, unit] = SCALES[scale] ?? [1, 'CNY bn'];
  const value = Number((Number(number.number) * times).toPrecision(12));
  return say.yaml.chineseScale({ value, unit });
}

const SCALES: Readonly<Record<string, readonly [number, string]>> = {
  万亿: [1000, 'CNY bn'],
  亿: [0.1, 'CNY bn'],
  万: [0.01, 'CNY m'],
};

function narrow(text: string): string {
  return text
    .trim()
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[\u2019']/g, "'")
    .replace(/\s/g, ' ');
}

function digitsOf(text: string): { number: string; sure: boolean } | undefined {
  const found = (number: string, sure = true) => ({ number: number.replace(/^(-?)0+(?=\d)/, '$1'), sure });
  if (/^[-+]?(\d+|\d*\.\d+)$/.test(text)) return found(text.replace('+', ''));
  // 12,345,678.9: at least two groups, or one and decimals.
  if (/^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return found(text.replaceAll(',', ''));
  if (/^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) {
    return found(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^-?\d{1,3}([ '_]\d{3})+(\.\d+)?$|^-?\d+(_\d+)+$/.test(text)) return found(text.replace(/[ '_]/g, ''));
  // 1,240 is a thousand for some and one and a quarter for others.
  if (/^-?\d{1,3},\d{3}$/.test(text)) return found(text.replace(',', ''), false);
  if (/^-?\d+,\d+$/.test(text)) return found(text.replace(',', '.'), false);
  return undefined;
}

/** What to do about a figure with what it counts; of one with a comma for decimals, how that is written, too. */
function unitHint(written: string, number: string, around: string): Words {
  const pointed = written.includes(',') && number.includes('.');
  // A scale alone is one of money, as its author sees it.
  const unit = suggestUnit(around, []) ?? suggestUnit(`CNY ${around}`, []);
  const own = say.yaml.unitAlone({ unit });
  const [en, zh] = unit === undefined && !/\p{sc=Han}/u.test(around) ? [around, '个项目'] : ['projects', around];
  const words = say.yaml.unitByLanguage({ en, zh });
  const what = unit === undefined ? words : own;
  return say.yaml.digitsAndUnit({ pointed, number, unit, what });
}

const YES = /^(yes|y|on|true|1|ja|oui|si|sí|sim|是|对|真|开|有)$/i;
const NO = /^(no|n|off|false|0|nein|non|nej|nee|não|否|错|假|关|无)$/i;

/** Yes or no, as YAML writes it; undefined where a word says neither. */
function booleanIn(word: string): 'true' | 'false' | undefined {
  const plain = word.trim();
  return YES.test(plain) ? 'true' : NO.test(plain) ? 'false' : undefined;
}

import type { Language } from '../../core/language.ts';
import { printed } from './normalise.ts';

const MILLION = /^(?:million|m)\b\s*/u;

/** What one mark stands for, with its unit: "25 firms", and "100,000 people" where that is a part of a million. */
export function perWords(per: number, unit: string, language: Language): string {
  const parts = per < 1 && MILLION.test(unit);
  const [amount, named] = parts ? [Math.round(per * 1e6), unit.replace(MILLION, '')] : [per, unit];
  const decimals = String(amount).split('.')[1]?.length ?? 0;
  const gap = /^\p{Script=Han}/u.test(named) ? '' : ' ';
  return named === ''
    ? printed(amount, decimals, '', language)
    : `${printed(amount, decimals, '', language)}${gap}${named}`;
}

import type { Path } from '../core/path.ts';
import { richText } from '../core/rich-text.ts';
import type { UnitRef } from '../fields/fields.ts';
import { knownUnit } from '../units/known-unit.ts';
import type { UnitView } from '../units/unit.ts';

/** Units that a chart names beside its numbers although a fact's label carries them. */
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = { times: { en: 'times', zh: '倍' } };

/** What a language writes for a unit that numbers are typed in, and what they are multiplied by there. */
export function unitView({ unit }: UnitRef, language: string, path: Path): UnitView {
  const { unit: words, scale } = knownUnit(unit, language);
  const named = NAMED[unit.base];
  return { ...richText(words === '' && named ? (named[language] ?? named.en ?? '') : words, path), scale };
}

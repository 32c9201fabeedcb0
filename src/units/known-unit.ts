import { numberBetween, type UnitForms } from './number-format.ts';
import type { Unit } from './unit.ts';
import { chineseForms } from './units-chinese.ts';
import { englishForms } from './units-english.ts';

/** How a language writes a known unit; as English does where the language has no words of its own. */
export function knownUnit(unit: Unit, language: string): UnitForms {
  return language === 'zh' ? chineseForms(unit) : englishForms(unit);
}

/** How a language writes a unit of the outline's own words, or a plain count where there are none. */
export function ownUnit(words: string, language: string): UnitForms {
  const spaced = words !== '' && language !== 'zh';
  return {
    ...{ unit: words, scale: 1, label: numberBetween('', '', language), figure: numberBetween('', words, language) },
    prose: numberBetween('', spaced ? `\u00a0${words}` : words, language),
    spoken: numberBetween('', spaced ? ` ${words}` : words, language),
  };
}

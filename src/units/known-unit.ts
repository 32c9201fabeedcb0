import { around, type UnitForms } from './number-format.ts';
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
    ...{ unit: words, scale: 1, label: around('', '', language), figure: around('', words, language) },
    prose: around('', spaced ? `\u00a0${words}` : words, language),
    spoken: around('', spaced ? ` ${words}` : words, language),
  };
}

import { numberBetween, type UnitForms } from './number-format.ts';
import { parseUnit, type Unit, type UnitView } from './unit.ts';
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

/** A unit that a name says at its end, in parentheses: “Installed (GW)”. */
const NAMED = /([(（]\s*)([^()（）]+?)(\s*[)）]\s*)$/;

/**
 * What tells the unit that a name says from others: its own name where the tool knows it, or the words of the unit
 * that it is over. Undefined where it says none.
 */
export function unitIn(name: string, over?: { readonly words: string; readonly named: string }): string | undefined {
  const said = NAMED.exec(name)?.[2];
  if (said === undefined) return undefined;
  if (said === over?.words) return over.named;
  // A letter alone may stand for much else: women and men, f and m.
  return /^\p{L}$/u.test(said) ? undefined : parseUnit(said)?.name;
}

/** A name with the unit that it says as a language writes it, where that is one of these. */
export function withUnit(name: string, units: readonly { readonly words: string; readonly unit: UnitView }[]): string {
  return name.replace(NAMED, (whole, before: string, said: string, after: string) => {
    const words = units.find(({ unit }) => unit.named !== undefined && unit.named === parseUnit(said)?.name)?.words;
    return words ? before + words + after : whole;
  });
}

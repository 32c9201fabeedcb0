import { parseUnit, type UnitView } from './unit.ts';

/** A unit that a name says at its end, in parentheses: “Installed (GW)”. */
const NAMED = /([(（]\s*)([^()（）]+?)(\s*[)）]\s*)$/;

/**
 * What tells the unit that a name says from others: its own name where the tool knows it, or the words of the unit
 * that it stands over. Undefined where it says none.
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

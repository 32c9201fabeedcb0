import { isEastAsian } from '../../core/language.ts';

const isHan = (character: string) => isEastAsian(character.codePointAt(0) ?? 0);

/** The usual Chinese surnames of two characters. */
const LONG_SURNAMES =
  /^(欧阳|司马|上官|司徒|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|百里|南宫|独孤|闻人|申屠|钟离|澹台|轩辕|呼延)/;

/**
 * What stands for a name in a small place: of a Chinese name the given name, as colleagues call each other, or all of
 * one with two characters; of a name with a middle dot, and of any other, the first letters of its first and last part.
 */
export function initialsOf(name: string): string {
  const plain = name.replace(/[（(].*?[）)]/g, '').trim();
  const parts = plain.split(/[\s·・]+/).filter((part) => /\p{L}/u.test(part));
  const [first = plain] = parts;
  if (parts.length === 1 && [...first].every(isHan)) return givenName(first);
  const ends = parts.length > 1 ? [first, parts.at(-1) ?? ''] : [first];
  return ends.map((part) => letterOf(part).toUpperCase()).join('');
}

/** The last two characters at most of a Chinese name without its surname; of two characters both. */
function givenName(name: string): string {
  const characters = [...name];
  if (characters.length <= 2) return name;
  return characters
    .slice(LONG_SURNAMES.test(name) ? 2 : 1)
    .slice(-2)
    .join('');
}

/** The first letter of a part of a name. */
function letterOf(part: string): string {
  return [...part].find((character) => /\p{L}/u.test(character)) ?? '';
}

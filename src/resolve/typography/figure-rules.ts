import { UNITS } from './join-rules.ts';
import { type Rule, replacing } from './rule.ts';

/** A hyphen before digits that follows no word is a minus. */
const minus: Rule = replacing(/(?<=^|[\n(（:：,，/~]|[^\d\s] |\p{Script=Han})-(?=\d)/gu, '\u2212', /-\d/);

const RANGE = new RegExp(
  '(?<![\\w.,/\\u2013\\u2212-])(?<from>\\d+(?:,\\d{3})*(?:\\.\\d+)?)%?(?<dash> ?- ?)(?<to>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<after>%|)' +
    `(?![/-]|[.,]\\d|(?!(?:${UNITS})(?!\\w))\\w)`,
  'g',
);

/** The hyphen of a range as an en dash, closed up: 5-10, 2015 - 2019, 2018-19. Not where the numbers do not rise. */
const range: Rule = (text) => {
  if (!/- ?\d/.test(text)) return [];
  return [...text.matchAll(RANGE)].flatMap(({ groups, 0: whole, index }) => {
    const { from = '', dash = '', to = '', after = '' } = groups ?? {};
    if (!rises(from, to) || (isTelephone(from, to) && !counts(after + text.slice(index + whole.length)))) return [];
    const start = index + whole.length - after.length - to.length - dash.length;
    return [{ start, end: start + dash.length, text: '\u2013' }];
  });
};

function rises(from: string, to: string): boolean {
  if (from.length > 1 && /^0\d/.test(from)) return false;
  const [a, b] = [from, to].map((digits) => Number(digits.replaceAll(',', ''))) as [number, number];
  // The second year of a span may lack its century.
  return a < b || (/^(?:19|20)\d{2}$/.test(from) && /^\d{2}$/.test(to) && b > a % 100);
}

/** Three digits and four, as a short telephone number has them. */
const isTelephone = (from: string, to: string) => /^\d{3}$/.test(from) && /^\d{4}$/.test(to);

/** Whether something follows that is counted. */
const counts = (after: string) => /^(?:%|\s?[\p{L}\u00a0])/u.test(after);

/** What both languages do with numbers that are typed into a text. */
export const figureRules: readonly Rule[] = [minus, range];

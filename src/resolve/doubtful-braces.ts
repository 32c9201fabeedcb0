import type { Finding } from '../findings/finding.ts';
import { stretch } from '../findings/finding.ts';

/** A name with braces around it that are not one and one: `{{gdp}}`, `{{gdp}`, `{gdp}}`, `gdp}`. */
const BRACED = /(?<!\{)(?:(\{{1,2})[^\S\n]*)?(?<![\w-])([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*(\}{1,2})(?!\})/g;

/** What a text says that the slide would not show as it was meant. */
export type Doubt = Pick<Finding, 'code' | 'message' | 'hint' | 'at' | 'suggestion'>;

/**
 * `lost-placeholder` for names of facts whose braces write braces, or stand on one side alone: the slide would show the
 * name in place of the figure.
 */
export function doubtfulBraces(raw: string, ids: readonly string[]): Doubt[] {
  return [...raw.matchAll(BRACED)].flatMap((match) => {
    const [whole, open = '', id = '', form = '', close = ''] = match;
    const sound = open.length === 1 && close.length === 1;
    // Two braces behind a name alone may be braces that were meant.
    if (sound || !ids.includes(id) || (open === '' && close === '}}')) return [];
    // The end of other braces, which are told as a whole.
    const before = raw.slice(0, match.index);
    if (open === '' && before.lastIndexOf('{') > before.lastIndexOf('}')) return [];
    const meant = `{${id}${form}}`;
    return [
      {
        code: 'lost-placeholder' as const,
        message: {
          en: `\`${id}\` is a fact, and with these braces the slide does not show it as it should.`,
          zh: `\`${id}\` 是一项数据，但这样写大括号，幻灯片上不能正确显示它。`,
        },
        hint: {
          en: `Write \`${meant}\`, one brace on each side.`,
          zh: `请写成 \`${meant}\`，左右各一个大括号。`,
        },
        at: stretch(raw, match.index, match.index + whole.length),
        suggestion: meant,
      },
    ];
  });
}

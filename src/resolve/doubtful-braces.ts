import type { Finding } from '../findings/finding.ts';
import { stretch } from '../findings/stretch.ts';

/** A name with braces around it that are not one and one: `{{gdp}}`, `{{gdp}`, `{gdp}}`, `gdp}`. */
const BRACED = /(?<!\{)(?:(\{{1,2})[^\S\n]*)?(?<![\w-])([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*(\}{1,2})(?!\})/g;

type Doubt = Pick<Finding, 'code' | 'message' | 'hint' | 'at' | 'suggestion'>;

/** A fact in the braces of other programs: `${gdp}`. */
const DOLLAR = /\$\{[^\S\n]*([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*\}/g;

/** Tags of HTML that say how words look, and a line break. */
const TAG = /<(\/?)(b|strong|i|em|u|br|p|span|font|sup|sub|a)\b[^<>\n]*>/i;

/** `lost-placeholder` for what other programs would read and a slide shows as it stands: `${gdp}`, `<b>`. */
export function foreignMarkup(raw: string, ids: readonly string[]): Doubt[] {
  const dollars = [...raw.matchAll(DOLLAR)].flatMap(([whole, id = '', form = ''], i): Doubt[] => {
    if (!ids.includes(id)) return [];
    const at = { text: whole, nth: [...raw.matchAll(DOLLAR)].slice(0, i).filter(([each]) => each === whole).length };
    return [
      {
        code: 'lost-placeholder',
        message: {
          en: `The slide shows the \`$\` before \`{${id}${form}}\` as it stands.`,
          zh: `幻灯片上会原样显示 \`{${id}${form}}\` 前面的 \`$\`。`,
        },
        hint: { en: `Write \`{${id}${form}}\`.`, zh: `请写 \`{${id}${form}}\`。` },
        at,
        suggestion: `{${id}${form}}`,
      },
    ];
  });
  const tag = TAG.exec(raw);
  return tag ? [...dollars, tagFinding(tag[0], stretch(raw, tag.index, tag.index + tag[0].length))] : dollars;
}

function tagFinding(tag: string, at: Finding['at']): Doubt {
  const bold = /^<\/?(?:b|strong)\b/i.test(tag);
  return {
    code: 'lost-placeholder',
    message: {
      en: `\`${tag}\` is HTML, and the slide shows it as it stands.`,
      zh: `\`${tag}\` 是 HTML 标记，幻灯片上会原样显示。`,
    },
    hint: bold
      ? { en: 'Write `**words**` for bold.', zh: '加粗请写 `**文字**`。' }
      : {
          en: 'Take the tag out: a text has `**bold**`, `[links](https://…)`, and line breaks as it is written.',
          zh: '请去掉标记：文字支持 `**加粗**`、`[链接](https://…)`，换行照写即可。',
        },
    ...(at === undefined ? {} : { at }),
  };
}

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

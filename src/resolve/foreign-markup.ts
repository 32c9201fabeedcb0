import type { Words } from '../core/language.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { writeThis } from '../findings/suggest.ts';
import { hasStrayBold, withoutSigns } from './markup.ts';

const BOLD: Words = { en: 'Write `**words**` for bold.', zh: '加粗请写 `**文字**`。' };

/** A fact in the braces of other programs: `${gdp}`. */
const DOLLAR = /\$\{[^\S\n]*([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*\}/g;
/** One in brackets that are no link's and no note's. */
const BRACKETED = /(?<![\]^])\[([A-Za-z][\w-]*)(\.[A-Za-z]+)?\](?!\()/g;

/** Tags of HTML that say how words look, and a line break. */
const TAG = /<(\/?)(b|strong|i|em|u|br|p|span|font|sup|sub|a)\b[^<>\n]*>/i;

/** What Markdown and HTML mark up otherwise than texts here do, and what to write. */
const OTHERWISE: readonly (readonly [RegExp, Words])[] = [
  [
    /^#{1,6} (?=\S)/,
    { en: 'Leave it out: the title of a slide is its `title`.', zh: '请去掉它：幻灯片的标题写在 `title` 里。' },
  ],
  [/(?<![\w_])__(?=[^\s_])[^_\n]*[^\s_]__(?![\w_])/, BOLD],
  [/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])/u, BOLD],
  [
    /&(amp|lt|gt|nbsp|quot|apos|#\d{1,6}|#x[0-9a-f]{1,5});/i,
    { en: 'Write the sign itself.', zh: '请直接写这个字符。' },
  ],
  [
    /<(https?:\/\/|mailto:)[^\s<>]+>/,
    { en: 'Write a link as `[words](https://…)`.', zh: '链接请写 `[文字](https://…)`。' },
  ],
  [
    /\([^()\n]+\)\[(https?:\/\/|mailto:|#)[^\]\s]+\]/,
    {
      en: 'Write a link as `[words](https://…)`: the words in brackets first.',
      zh: '链接请写 `[文字](https://…)`：先写方括号里的文字。',
    },
  ],
  [
    /\[[^\][\n]+\]\s+\((?:https?:\/\/|mailto:|www\.|#)[^()\n]+\)/,
    {
      en: 'No space stands between the brackets of a link: `[words](https://…)`.',
      zh: '链接的两个括号之间没有空格：`[文字](https://…)`。',
    },
  ],
  [
    /\[[^\][\n]+\]\((?:https?:\/\/|mailto:|www\.|#)[^()\s]*[^\S\n][^()\n]*\)/,
    {
      en: 'An address has no spaces; a slide is called by its `id`: `[words](#id)`.',
      zh: '地址里没有空格；链接到幻灯片请写它的 `id`：`[文字](#id)`。',
    },
  ],
  [
    /(?<=[\p{L}\p{N},.;:!?)])\\n(?=[\s\p{Lu}\p{sc=Han}]|\p{L}{2}|$)/u,
    {
      en: 'Write the key with `|` after it, and each line on one of its own below; or leave the breaks to the tool.',
      zh: '请在键后写 `|`，再把各行分别写在下面；或者交给工具自动换行。',
    },
  ],
];

/** Stars that begin bold words and do not end them. */
function openBold(raw: string): Doubt[] {
  if (!hasStrayBold(raw)) return [];
  // Between figures it is a power, and more than two are a line of stars.
  const unpaired = raw.replace(/\*\*(?=\S)[^*\n]*\S\*\*/g, (bold) => ' '.repeat(bold.length));
  const last = [...unpaired.matchAll(/(?<!\*)\*\*(?!\*)(?<!\d\*\*(?=\d))/g)].at(-1);
  if (!last) return [];
  return [
    {
      code: 'lost-placeholder',
      message: {
        en: 'Bold words begin or end here and nowhere else, so that the slide shows the stars.',
        zh: '这里的 `**` 没有成对，幻灯片上会原样显示星号。',
      },
      hint: { en: 'Write two stars on each side: `**words**`.', zh: '请在两边都写两个星号：`**文字**`。' },
      at: stretch(raw, last.index, last.index + 2),
    },
  ];
}

/** `lost-placeholder` for markup of Markdown and HTML in what stands on slides, which they show as it stands. */
export function otherMarkup(written: string): Doubt[] {
  const raw = withoutSigns(written);
  const found = OTHERWISE.flatMap(([sign, hint]): Doubt[] => {
    const match = sign.exec(raw);
    if (!match) return [];
    const shown = match[0].trim();
    return [
      {
        code: 'lost-placeholder',
        message: {
          en: `\`${shown}\` is written as in Markdown, HTML or programs, and the slide shows the signs as they stand.`,
          zh: `\`${shown}\` 是 Markdown、HTML 或程序的写法，幻灯片上会原样显示这些符号。`,
        },
        hint,
        at: stretch(raw, match.index, match.index + shown.length),
      },
    ];
  });
  return [...found, ...openBold(raw)];
}

/** A fact in the signs of other programs, each with its name: `${gdp}`, `[gdp]`, `<gdp>`, `%gdp%`. */
const PLACEHOLDERS: readonly RegExp[] = [
  DOLLAR,
  BRACKETED,
  /<([A-Za-z][\w-]*)(\.[A-Za-z]+)?>/g,
  /%([A-Za-z][\w-]*)()%/g,
];

/** `lost-placeholder` for what other programs would read and a slide shows as it stands: `${gdp}`, `<b>`. */
export function foreignMarkup(raw: string, ids: readonly string[]): Doubt[] {
  const names = PLACEHOLDERS.flatMap((sign) =>
    [...raw.matchAll(sign)].flatMap(({ 0: whole, 1: id = '', 2: form = '', index }): Doubt[] => {
      if (!ids.includes(id)) return [];
      const meant = `{${id}${form}}`;
      return [
        {
          code: 'lost-placeholder',
          message: {
            en: `The slide shows \`${whole}\` as it stands, and not the figure.`,
            zh: `幻灯片上会原样显示 \`${whole}\`，而不是数字。`,
          },
          hint: writeThis(meant),
          at: stretch(raw, index, index + whole.length),
          suggestion: meant,
        },
      ];
    }),
  );
  const tag = TAG.exec(raw);
  return tag ? [...names, tagFinding(tag[0], stretch(raw, tag.index, tag.index + tag[0].length))] : names;
}

function tagFinding(tag: string, at: Doubt['at']): Doubt {
  const bold = /^<\/?(?:b|strong)\b/i.test(tag);
  return {
    code: 'lost-placeholder',
    message: {
      en: `\`${tag}\` is HTML, and the slide shows it as it stands.`,
      zh: `\`${tag}\` 是 HTML 标记，幻灯片上会原样显示。`,
    },
    hint: bold
      ? BOLD
      : {
          en: 'Take the tag out: a text has `**bold**`, `[links](https://…)`, and line breaks as it is written.',
          zh: '请去掉标记：文字支持 `**加粗**`、`[链接](https://…)`，换行照写即可。',
        },
    ...(at === undefined ? {} : { at }),
  };
}

/** A name with braces around it that are not one and one: `{{gdp}}`, `{{gdp}`, `{gdp}}`, `gdp}`. */
const BRACED = /(?<!\{)(?:(\{{1,2})[^\S\n]*)?(?<![\w-])([A-Za-z][\w-]*)(\.[A-Za-z]+)?[^\S\n]*(\}{1,2})(?!\})/g;

/** What a text says that the slide would not show as it was meant. */
type Doubt = Pick<Finding, 'code' | 'message' | 'hint' | 'at' | 'suggestion'>;

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
    // The end of other braces, which are reported as a whole.
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

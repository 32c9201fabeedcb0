import type { Advice } from '../../findings/finding.ts';

/** What is wrong and what to do, of characters that look like YAML's own and are not; of some with the characters. */
export const TRAP_WORDS = {
  remark: (): Advice => ({
    message: {
      en: 'This is a remark in other languages; in YAML a remark begins with `#`.',
      zh: '这是其他语言的注释写法；YAML 的注释以 `#` 开头。',
    },
    hint: { en: 'Write `#` in front of it.', zh: '请在前面写 `#`。' },
  }),
  fence: (): Advice => ({
    message: {
      en: 'This line fences code in Markdown, and is no part of the outline.',
      zh: '这一行是 Markdown 的代码围栏，不属于大纲。',
    },
    hint: { en: 'Remove it.', zh: '请删去这一行。' },
  }),
  number: (mark: string): Advice => ({
    message: {
      en: `This entry begins with \`${mark}\`, and YAML knows entries of a list by a dash and a space.`,
      zh: `这一项以 \`${mark}\` 开头，而 YAML 的列表项要以短横线加空格开头。`,
    },
    hint: {
      en: `Write \`- \` in place of \`${mark}\`; slides number their steps themselves.`,
      zh: `请把 \`${mark}\` 改为 \`- \`；步骤的编号由幻灯片自动添加。`,
    },
  }),
  separator: (): Advice => ({
    message: {
      en: 'A full-width or no-break space stands here, and YAML does not take it for a space.',
      zh: '这里是全角空格或不间断空格，YAML 不把它当作空格。',
    },
    hint: { en: 'Write a plain space.', zh: '请改为半角空格。' },
  }),
  bullet: (mark: string): Advice => ({
    message: {
      en: `This entry begins with \`${mark}\`, and YAML knows entries of a list by a plain dash and a space.`,
      zh: `这一项以 \`${mark}\` 开头，而 YAML 的列表项要以半角短横线加空格开头。`,
    },
    hint: { en: `Write \`- \` in place of \`${mark}\`.`, zh: `请把 \`${mark}\` 改为 \`- \`。` },
  }),
  dash: (): Advice => ({
    message: {
      en: 'No space stands after the dash, and YAML takes it for a part of the text.',
      zh: '短横线后面没有空格，YAML 把它当成了文字的一部分。',
    },
    hint: { en: 'Write a space after the dash.', zh: '请在短横线后面加一个空格。' },
  }),
  colon: (): Advice => ({
    message: {
      en: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
      zh: '键名后面是全角冒号，YAML 不把它当作冒号。',
    },
    hint: { en: 'Write an ASCII colon and a space after the key.', zh: '请改为半角冒号，并在后面加一个空格。' },
  }),
  quotes: (): Advice => ({
    message: {
      en: 'Curly or full-width quotes stand around this text, and YAML does not take them for quotes.',
      zh: '这段文字用的是中文引号或全角引号，YAML 不把它们当作引号。',
    },
    hint: { en: 'Write straight quotes: `"`.', zh: '请改为半角直引号 `"`。' },
  }),
  braces: (): Advice => ({
    message: {
      en: 'Full-width braces stand around these entries, and YAML does not take them for braces.',
      zh: '这些内容用的是全角大括号，YAML 不把它们当作大括号。',
    },
    hint: { en: 'Write ASCII braces: `{` and `}`.', zh: '请改为半角大括号 `{` 和 `}`。' },
  }),
  brackets: (): Advice => ({
    message: {
      en: 'Full-width brackets or commas stand in this list, and YAML does not take them for its own.',
      zh: '这个列表用了全角方括号、逗号或顿号，YAML 不认识它们。',
    },
    hint: { en: 'Write ASCII brackets and commas: `[a, b]`.', zh: '请改为半角方括号和逗号：`[a, b]`。' },
  }),
  conflict: (): Advice => ({
    message: {
      en: 'Git could not join two changes here, and left both, between lines of `<`, `=` and `>`.',
      zh: 'Git 无法合并这里的两处改动，把两种写法都留下了，中间以 `<`、`=` 和 `>` 分隔。',
    },
    hint: {
      en: 'Keep the lines of one side, and remove the others and the three marks.',
      zh: '请保留其中一种写法，删去另一种和三行标记。',
    },
  }),
  tab: (column: number): Advice => ({
    message: {
      en: 'A tab indents this line; YAML takes only spaces for indentation.',
      zh: '这一行用制表符（Tab）缩进，而 YAML 只认空格缩进。',
    },
    hint:
      column === 0
        ? { en: 'Remove the tab.', zh: '请删去制表符。' }
        : { en: `Put ${column} spaces in its place.`, zh: `请换成 ${column} 个空格。` },
  }),
  wideIndent: (): Advice => ({
    message: {
      en: 'Full-width or no-break spaces indent this line; YAML takes only plain spaces for indentation.',
      zh: '这一行用全角空格或不间断空格缩进，而 YAML 只认半角空格。',
    },
    hint: { en: 'Replace them by plain spaces.', zh: '请换成半角空格，一个全角空格相当于两个。' },
  }),
};

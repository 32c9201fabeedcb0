import type { Words } from '../../core/language.ts';
import type { Reading } from '../reading.ts';
import { columnOf, opensBlock, type SourceLine } from '../source-line.ts';
import type { YamlFile } from '../yaml-file.ts';

/** A remark as other languages write it, alone on its line: `// …`, `/* … *\/`, `<!-- … -->`. */
const REMARK = /^(\s*)(?:\/\/\s*(.*?)|\/\*+\s*(.*?)\s*\*\/|<!--\s*(.*?)\s*-->)\s*$/;

/** A remark of another language; undefined where the line goes on with the text above it. */
export function remarkTrap({ line, above }: { readonly line: SourceLine; readonly above: SourceLine | undefined }) {
  const [, indent = '', ...inner] = REMARK.exec(line.text) ?? [];
  const words = inner.find((each) => each !== undefined);
  if (words === undefined) return undefined;
  if (above && !opensBlock(above) && columnOf(line.text) > above.indent.length) return undefined;
  return whole(line, indent.length, `# ${words}`.trimEnd(), {
    message: {
      en: 'This is a remark in other languages; in YAML a remark begins with `#`.',
      zh: '这是其他语言的注释写法；YAML 的注释以 `#` 开头。',
    },
    hint: { en: 'Write `#` in front of it.', zh: '请在前面写 `#`。' },
  });
}

/** A line of backticks or tildes, which fences code in Markdown. */
export function fenceTrap({ line }: { readonly line: SourceLine }): Reading | undefined {
  if (!/^\s*(```+|~~~+)\s*[\w-]*\s*$/.test(line.text)) return undefined;
  return whole(line, 0, '', {
    message: {
      en: 'This line fences code in Markdown, and is no part of the outline.',
      zh: '这一行是 Markdown 的代码围栏，不属于大纲。',
    },
    hint: { en: 'Remove it.', zh: '请删去这一行。' },
  });
}

/** An entry of a list that a number begins, with a key on its line; the lines below it stay in their column. */
export function numberTrap({ line }: { readonly line: SourceLine }): Reading | undefined {
  const [, indent = '', mark = ''] = /^(\s*)(\d{1,2}[.)]\s+)(?=[\w-]+:\s)/.exec(line.text) ?? [];
  if (mark === '') return undefined;
  const start = line.start + indent.length;
  return {
    ...{ start, end: start + mark.length, replacement: '-'.padEnd(mark.length), safe: true },
    message: {
      en: `This entry begins with \`${mark.trim()}\`, and YAML knows entries of a list by a dash and a space.`,
      zh: `这一项以 \`${mark.trim()}\` 开头，而 YAML 的列表项要以短横线加空格开头。`,
    },
    hint: {
      en: `Write \`- \` in place of \`${mark.trim()}\`; slides number their steps themselves.`,
      zh: `请把 \`${mark.trim()}\` 改为 \`- \`；步骤的编号由幻灯片自动添加。`,
    },
  };
}

function whole(
  line: SourceLine,
  from: number,
  replacement: string,
  said: { readonly message: Words; readonly hint: Words },
): Reading {
  const start = line.start + from;
  return { ...{ start, end: line.start + line.text.length, replacement, safe: true }, ...said };
}

/** Both sides of a change that Git could not join, from the first mark to the last; undefined where there are none. */
export function gitConflict({ text }: Pick<YamlFile, 'text'>): Reading | undefined {
  const marks = [...text.matchAll(/^(<{7}( .*)?|={7}|>{7}( .*)?)$/gm)];
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || !first[0].startsWith('<') || !last[0].startsWith('>')) return undefined;
  return {
    ...{ start: first.index, end: first.index + first[0].length },
    structural: true,
    message: {
      en: 'Git could not join two changes here, and left both, between lines of `<`, `=` and `>`.',
      zh: 'Git 无法合并这里的两处改动，把两种写法都留下了，中间以 `<`、`=` 和 `>` 分隔。',
    },
    hint: {
      en: 'Keep the lines of one side, and remove the others and the three marks.',
      zh: '请保留其中一种写法，删去另一种和三行标记。',
    },
  };
}

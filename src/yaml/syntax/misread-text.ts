import type { Words } from '../../core/language.ts';
import type { Advice } from '../../findings/finding.ts';
import { quoted, type SourceLine } from '../source-line.ts';
import type { Misreading } from '../yaml-file.ts';

const QUOTE_IT: Words = { en: 'Put the whole text in quotes.', zh: '请给整段文字加上引号。' };

/** A text with a colon and a space in it, from where it begins on the line. */
export function readColon(line: SourceLine, start: number): Misreading {
  const value = line.text
    .slice(start - line.start)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return {
    ...{ start, end: start + value.length, replacement: quoted(value), safe: true },
    ...COLON,
  };
}

/** A text with a colon and a space in it behind its key; undefined where the line has none. */
export function readInnerColon(line: SourceLine): Misreading | undefined {
  return /^[^\s"'{[|>&*!%@`#].*:\s/.test(line.value) && line.valueStart > line.start + line.indent.length
    ? readColon(line, line.valueStart)
    : undefined;
}

/** A colon and a space within a text. */
export const COLON: Advice = {
  message: {
    en: 'A colon and a space stand within this text, and YAML reads the words before them as a key.',
    zh: '这段文字里有半角冒号加空格，YAML 会把冒号前的部分当作键名。',
  },
  hint: QUOTE_IT,
};

/** A key that its colon and its value stick to; undefined where the line has none. */
export function readMissingSpace(line: SourceLine): Misreading | undefined {
  const match = /^(\s*(?:-\s+)*[\w-]+):(?=[^\s:/])/.exec(line.text);
  if (!match?.[1]) return undefined;
  const start = line.start + match[1].length;
  return { ...{ start, end: start + 1, replacement: ': ', safe: true }, ...GLUED };
}

/** A key that its colon and its value stick to. */
export const GLUED: Advice = {
  message: {
    en: 'No space stands after the colon, and YAML takes the two sides for one word.',
    zh: '冒号后面没有空格，YAML 把两边当成了一个词。',
  },
  hint: { en: 'Write a space after the colon.', zh: '请在冒号后面加一个空格。' },
};

/** Characters that may not begin an unquoted text, and what YAML takes them for. */
const STARTERS: Readonly<Record<string, Words>> = {
  '{': { en: 'as entries in braces', zh: '成对出现的键和值' },
  '[': { en: 'as a list in brackets', zh: '列表' },
  '*': { en: 'as a reference to another value', zh: '对其他内容的引用' },
  '&': { en: 'as the name of a value', zh: '内容的代号' },
  '!': { en: 'as a type', zh: '类型' },
  '%': { en: 'as an instruction to the parser', zh: '给解析器的指令' },
  '@': { en: 'as nothing: it is reserved', zh: '保留字符' },
  '`': { en: 'as nothing: it is reserved', zh: '保留字符' },
  '-': { en: 'as an entry of a list', zh: '列表项' },
  '?': { en: 'as a key', zh: '键名' },
  ',': { en: 'as the end of an entry', zh: '一项的结尾' },
  ']': { en: 'as the end of a list', zh: '列表的结尾' },
  '}': { en: 'as the end of entries in braces', zh: '大括号的结尾' },
};

/** What stands against a text that begins with a character which means something to YAML. */
export function startsOtherwise(first: string): Advice {
  const meaning = STARTERS[first] ?? { en: 'otherwise', zh: '别的意思' };
  return {
    message: {
      en: `This text begins with \`${first}\`, which YAML reads ${meaning.en}.`,
      zh: `这段文字以 \`${first}\` 开头，YAML 会把它当作${meaning.zh}。`,
    },
    hint: QUOTE_IT,
  };
}

/** A text that begins with a dash and a space, on the line of its key. */
export function readDash(line: SourceLine): Misreading | undefined {
  return /:\s+-\s/.test(line.text) ? readValueStart(dashValue(line)) : undefined;
}

/** The line with all that follows its key as the value: a dash is no entry there. */
function dashValue(line: SourceLine): SourceLine {
  const at = line.text.search(/(?<=:\s+)-\s/);
  const value = line.text
    .slice(at)
    .replace(/\s#\s.*$/, '')
    .trimEnd();
  return { ...line, valueStart: line.start + at, value };
}

/** A text that begins with a character that means something to YAML. */
export function readValueStart(line: SourceLine): Misreading | undefined {
  const first = line.value.charAt(0);
  if (/^[-?]\S/.test(line.value)) return undefined;
  const stretch = { start: line.valueStart, end: line.valueStart + line.value.length };
  if (first in STARTERS) return { ...stretch, replacement: quoted(line.value), safe: true, ...startsOtherwise(first) };
  const comma = /^(["'])[\w-]+\1\s*:.*?(\s*,)$/.exec(line.value)?.[2];
  if (comma !== undefined) {
    return { ...{ start: stretch.end - comma.length, end: stretch.end, replacement: '', safe: true }, ...COMMA };
  }
  if (first === '"' || first === "'") {
    const inner = line.value.slice(1, line.value.endsWith(first) ? -1 : undefined);
    return {
      ...{ ...stretch, replacement: quoted(first === "'" ? inner.replaceAll("''", "'") : inner), safe: true },
      ...endsEarly(first),
      hint: {
        en: `Put the whole text in quotes of the other kind, or double each \`'\` within single quotes.`,
        zh: `请改用另一种引号括住整段文字，或把单引号里的每个 \`'\` 写成两个。`,
      },
    };
  }
  if (first === '>' || first === '|') return { ...stretch, ...readFoldSign(first, line.value) };
  return undefined;
}

/** A comma behind an entry, as in JSON. */
const COMMA: Advice = {
  message: {
    en: 'A comma ends this entry, as in JSON; in YAML the end of the line does.',
    zh: '这一项像 JSON 那样以逗号结尾；在 YAML 里换行就表示结束。',
  },
  hint: { en: 'Remove the comma.', zh: '请删去逗号。' },
};

/** Why a text in quotes is not one. */
export function endsEarly(quote: string): { readonly message: Words } {
  return {
    message: {
      en: `The text ends at the second \`${quote}\`, and more follows it.`,
      zh: `文字在第二个 \`${quote}\` 处就结束了，后面却还有内容。`,
    },
  };
}

function readFoldSign(first: string, value: string): Omit<Misreading, 'start' | 'end'> {
  const cells = first === '|' ? value.split('|').map((cell) => cell.trim()) : [];
  const row = `[${cells.filter((cell) => cell !== '').join(', ')}]`;
  if (cells.length > 2) {
    return {
      message: {
        en: 'This is a row of a table as in Markdown, and `|` means something else to YAML.',
        zh: '这是 Markdown 表格的写法，而 `|` 在 YAML 里另有含义。',
      },
      hint: { en: `Write its cells in brackets: \`${row}\`.`, zh: `请用方括号写出各单元格：\`${row}\`。` },
      replacement: row,
    };
  }
  return {
    // More than a figure: the sign belongs to the text.
    ...(/^>=?\s*\d/.test(value) ? { replacement: quoted(value), safe: true } : {}),
    message: {
      en: `After \`${first}\` the text begins on the next line.`,
      zh: `\`${first}\` 表示文字从下一行开始。`,
    },
    hint: {
      en: `Leave \`${first}\` alone on its line and indent the text below it, or put the text in quotes.`,
      zh: `请让 \`${first}\` 单独留在行末，文字缩进写在下一行；或给整段文字加上引号。`,
    },
  };
}

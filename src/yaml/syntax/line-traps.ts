import type { Reading } from '../reading.ts';
import { columnOf, opensBlock, type SourceLine, scanLines } from '../source-line.ts';
import type { YamlFile } from '../yaml-file.ts';
import { fenceTrap, numberTrap, remarkTrap } from './foreign-lines.ts';
import { indentTraps } from './indent-traps.ts';

/** A line among its neighbours. */
interface Place {
  readonly line: SourceLine;
  readonly above: SourceLine | undefined;
  /** All lines that say something, and where this one stands among them. */
  readonly lines: readonly SourceLine[];
  readonly index: number;
}

/**
 * Characters that look like YAML's own and are none, as an input method or a word processor writes them: other spaces
 * and tabs for indentation, a space that is none after a colon or dash, full-width colons, brackets and quotes, bullets
 * for dashes; a dash without its space; and lines that other programs write: remarks, fences, numbers of entries. Texts over several lines after `|` or `>` are left alone.
 */
export function lineTraps(yaml: Pick<YamlFile, 'text'>): Reading[] {
  const scanned = scanLines(yaml);
  const indents = indentTraps(scanned);
  const indented = new Set(indents.map(({ start }) => start));
  const others = scanned.content.flatMap((line, index, lines) => {
    if (indented.has(line.start)) return [];
    const place = { line, above: lines[index - 1], lines, index };
    for (const trap of TRAPS) {
      const reading = trap(place);
      if (reading) return [reading];
    }
    return [];
  });
  return [...indents, ...others].sort((a, b) => a.start - b.start);
}

const TRAPS: readonly ((place: Place) => Reading | undefined)[] = [
  remarkTrap,
  fenceTrap,
  numberTrap,
  separatorTrap,
  bulletTrap,
  dashTrap,
  colonTrap,
  quoteTrap,
  bracesTrap,
  bracketsTrap,
];

/** A stretch of a line by its offsets there. */
function within(line: SourceLine, from: number, to: number): { start: number; end: number } {
  return { start: line.start + from, end: line.start + to };
}

function separatorTrap({ line }: Place): Reading | undefined {
  const match = /^(\s*(?:-\s+)*(?:-|[\w.[\]-]+:))(?=[^\S \t\r])(\s+)(?=\S)/.exec(line.text);
  if (!match?.[1] || !match[2]) return undefined;
  const from = match[1].length;
  return {
    ...{ ...within(line, from, from + match[2].length), replacement: ' ', safe: true },
    message: {
      en: 'A full-width or no-break space stands here, and YAML does not take it for a space.',
      zh: '这里是全角空格或不间断空格，YAML 不把它当作空格。',
    },
    hint: { en: 'Write a plain space.', zh: '请改为半角空格。' },
  };
}

/** Whether a line may be an entry of a list: the first below its key, or one below another. */
function inList({ line, lines, index }: Place): boolean {
  const at = columnOf(line.text);
  let over = index - 1;
  while (over >= 0 && columnOf(lines[over]?.text ?? '') > at) over -= 1;
  const above = lines[over];
  if (!above) return false;
  const beside = columnOf(above.text) === at && /^\s*[-－–—•·●▪‣*+]/.test(above.text);
  return beside || opensBlock(above);
}

function bulletTrap(place: Place): Reading | undefined {
  const match = /^\s*((?:[•·●▪‣－]\s*|[–—*]\s+|\+\s+(?!\d)))(?=\S)/.exec(place.line.text);
  if (!match?.[1] || !inList(place)) return undefined;
  const from = match[0].length - match[1].length;
  const mark = match[1].trim();
  return {
    ...{ ...within(place.line, from, match[0].length), replacement: '- ', safe: true },
    message: {
      en: `This entry begins with \`${mark}\`, and YAML knows entries of a list by a plain dash and a space.`,
      zh: `这一项以 \`${mark}\` 开头，而 YAML 的列表项要以半角短横线加空格开头。`,
    },
    hint: { en: `Write \`- \` in place of \`${mark}\`.`, zh: `请把 \`${mark}\` 改为 \`- \`。` },
  };
}

function dashTrap(place: Place): Reading | undefined {
  // Few lines begin with a dash and no space, and letters of all scripts take long to look for.
  if (!/^\s*-[^\s-]/.test(place.line.text)) return undefined;
  const match = /^(\s*)-(?=[\p{L}{"“[*])/u.exec(place.line.text);
  if (match?.[1] === undefined || !inList(place)) return undefined;
  const from = match[1].length;
  return {
    ...{ ...within(place.line, from, from + 1), replacement: '- ', safe: true },
    message: {
      en: 'No space stands after the dash, and YAML takes it for a part of the text.',
      zh: '短横线后面没有空格，YAML 把它当成了文字的一部分。',
    },
    hint: { en: 'Write a space after the dash.', zh: '请在短横线后面加一个空格。' },
  };
}

function colonTrap({ line, above }: Place): Reading | undefined {
  const match = /^(\s*(?:-\s+)*)[a-z][a-z_-]{1,15}(\s*：\s*)/.exec(line.text);
  if (!match?.[2]) return undefined;
  // Not where the line goes on with the text above it.
  const goesOn = above && !opensBlock(above) && columnOf(line.text) > above.indent.length;
  if (goesOn) return undefined;
  return fullWidthColon(line, match[0].length - match[2].length, match[0]);
}

/** A full-width colon after a key; `upTo` is the line up to and with the spaces that follow it. */
export function fullWidthColon(line: SourceLine, from: number, upTo: string): Reading {
  const last = upTo.length === line.text.trimEnd().length;
  return {
    ...{ ...within(line, from, upTo.length), replacement: last ? ':' : ': ', safe: true },
    message: {
      en: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
      zh: '键名后面是全角冒号，YAML 不把它当作冒号。',
    },
    hint: {
      en: 'Write an ASCII colon and a space after the key.',
      zh: '请改为半角冒号，并在后面加一个空格。',
    },
  };
}

/** What YAML would read otherwise without quotes: the author put them for a reason. */
const NEEDS_QUOTES = /^[{[*&!%@`|>#,?:-]|:\s|\s#|^[\d.,%+-]+$|^(?:true|false|yes|no|null|~)$/i;

function quoteTrap({ line }: Place): Reading | undefined {
  const match = /^([“”„‟＂"])([^“”„‟＂"]*)([“”‟＂"])$/.exec(line.value);
  const [, open = '', inner = '', close = ''] = match ?? [];
  if (!match || (open === '"' && close === '"')) return undefined;
  const halfAscii = /["＂]/.test(open + close);
  if (!halfAscii && !NEEDS_QUOTES.test(inner)) return undefined;
  const from = line.valueStart - line.start;
  const text = inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  return {
    ...{ ...within(line, from, from + line.value.length), replacement: text, safe: true },
    message: {
      en: 'Curly or full-width quotes stand around this text, and YAML does not take them for quotes.',
      zh: '这段文字用的是中文引号或全角引号，YAML 不把它们当作引号。',
    },
    hint: { en: 'Write straight quotes: `"`.', zh: '请改为半角直引号 `"`。' },
  };
}

function bracesTrap({ line }: Place): Reading | undefined {
  const match = /^[｛{]\s*([\w-]+\s*[:：].*?)\s*[｝}]$/.exec(line.value);
  if (!match?.[1] || !/^｛|｝$/.test(line.value)) return undefined;
  const entries = match[1]
    .replace(/\s*，\s*(?=[\w-]+\s*[:：])/g, ', ')
    .replace(/(^|, *)([\w-]+)\s*[:：]\s*/g, '$1$2: ');
  return {
    ...wholeValue(line, `{ ${entries} }`),
    message: {
      en: 'Full-width braces stand around these entries, and YAML does not take them for braces.',
      zh: '这些内容用的是全角大括号，YAML 不把它们当作大括号。',
    },
    hint: { en: 'Write ASCII braces: `{` and `}`.', zh: '请改为半角大括号 `{` 和 `}`。' },
  };
}

function wholeValue(line: SourceLine, replacement: string) {
  const from = line.valueStart - line.start;
  return { ...within(line, from, from + line.value.length), replacement, safe: true };
}

function bracketsTrap({ line }: Place): Reading | undefined {
  const match = /(?<=[:,]\s*)[[［【]\s*([\w.%-]+(?:\s*[,，、]\s*[\w.%-]+)*)\s*[\]］】](?=\s*(?:[,}#]|$))/.exec(
    line.text,
  );
  if (!match?.[1] || !/[［］【】，、]/.test(match[0])) return undefined;
  return {
    ...within(line, match.index, match.index + match[0].length),
    ...{ replacement: `[${match[1].split(/\s*[,，、]\s*/).join(', ')}]`, safe: true },
    message: {
      en: 'Full-width brackets or commas stand in this list, and YAML does not take them for its own.',
      zh: '这个列表用了全角方括号、逗号或顿号，YAML 不认识它们。',
    },
    hint: { en: 'Write ASCII brackets and commas: `[a, b]`.', zh: '请改为半角方括号和逗号：`[a, b]`。' },
  };
}

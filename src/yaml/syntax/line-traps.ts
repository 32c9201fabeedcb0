import { indentColumn, opensBlock, type ScannedLines, type SourceLine, scanLines } from '../source-line.ts';
import type { Misreading, YamlFile } from '../yaml-file.ts';

/** A line among its neighbours. */
interface TrappedLine {
  readonly line: SourceLine;
  readonly above: SourceLine | undefined;
  /** All lines that say something, and where this one stands among them. */
  readonly lines: readonly SourceLine[];
  readonly index: number;
}

/**
 * Characters that look like YAML's own and are not, as an input method or a word processor writes them: other spaces
 * and tabs for indentation, another kind of space after a colon or dash, full-width colons, brackets and quotes, bullets
 * for dashes; a dash without its space; and lines that other programs write: remarks, fences, numbers of entries. Texts
 * over several lines after `|` or `>` are left alone.
 */
export function lineTraps(yaml: Pick<YamlFile, 'text'>): Misreading[] {
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

const TRAPS: readonly ((place: TrappedLine) => Misreading | undefined)[] = [
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

/** The edit, beyond doubt, of a stretch of a line by its offsets there: to the end of the line where `to` is omitted. */
function edited(line: SourceLine, replacement: string, from: number, to = line.text.length) {
  return { start: line.start + from, end: line.start + to, replacement, safe: true };
}

/** The same of the line's value. */
function editedValue(line: SourceLine, replacement: string) {
  const from = line.valueStart - line.start;
  return edited(line, replacement, from, from + line.value.length);
}

function separatorTrap({ line }: TrappedLine): Misreading | undefined {
  const match = /^(\s*(?:-\s+)*(?:-|[\w.[\]-]+:))(?=[^\S \t\r])(\s+)(?=\S)/.exec(line.text);
  if (!match?.[1] || !match[2]) return undefined;
  const from = match[1].length;
  return {
    ...edited(line, ' ', from, from + match[2].length),
    message: {
      en: 'A full-width or no-break space stands here, and YAML does not take it for a space.',
      zh: '这里是全角空格或不间断空格，YAML 不把它当作空格。',
    },
    hint: { en: 'Write a plain space.', zh: '请改为半角空格。' },
  };
}

/** Whether a line may be an entry of a list: the first below its key, or one below another. */
function inList({ line, lines, index }: TrappedLine): boolean {
  const at = indentColumn(line.text);
  let over = index - 1;
  while (over >= 0 && indentColumn(lines[over]?.text ?? '') > at) over -= 1;
  const above = lines[over];
  if (!above) return false;
  const beside = indentColumn(above.text) === at && /^\s*[-－–—•·●▪‣*+]/.test(above.text);
  return beside || opensBlock(above);
}

function bulletTrap(place: TrappedLine): Misreading | undefined {
  const match = /^\s*((?:[•·●▪‣－]\s*|[–—*]\s+|\+\s+(?!\d)))(?=\S)/.exec(place.line.text);
  if (!match?.[1] || !inList(place)) return undefined;
  const from = match[0].length - match[1].length;
  const mark = match[1].trim();
  return {
    ...edited(place.line, '- ', from, match[0].length),
    message: {
      en: `This entry begins with \`${mark}\`, and YAML knows entries of a list by a plain dash and a space.`,
      zh: `这一项以 \`${mark}\` 开头，而 YAML 的列表项要以半角短横线加空格开头。`,
    },
    hint: { en: `Write \`- \` in place of \`${mark}\`.`, zh: `请把 \`${mark}\` 改为 \`- \`。` },
  };
}

function dashTrap(place: TrappedLine): Misreading | undefined {
  // Few lines begin with a dash and no space, and letters of all scripts take long to look for.
  if (!/^\s*-[^\s-]/.test(place.line.text)) return undefined;
  const match = /^(\s*)-(?=[\p{L}{"“[*])/u.exec(place.line.text);
  if (match?.[1] === undefined || !inList(place)) return undefined;
  const from = match[1].length;
  return {
    ...edited(place.line, '- ', from, from + 1),
    message: {
      en: 'No space stands after the dash, and YAML takes it for a part of the text.',
      zh: '短横线后面没有空格，YAML 把它当成了文字的一部分。',
    },
    hint: { en: 'Write a space after the dash.', zh: '请在短横线后面加一个空格。' },
  };
}

function colonTrap({ line, above }: TrappedLine): Misreading | undefined {
  const match = /^(\s*(?:-\s+)*)[a-z][a-z_-]{1,15}(\s*：\s*)/.exec(line.text);
  if (!match?.[2]) return undefined;
  // Not where the line goes on with the text above it.
  const goesOn = above && !opensBlock(above) && indentColumn(line.text) > above.indent.length;
  if (goesOn) return undefined;
  return fullWidthColon(line, match[0].length - match[2].length, match[0]);
}

/** What is wrong with a full-width colon after a key, and what to do. */
export const FULL_WIDTH_COLON = {
  message: {
    en: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
    zh: '键名后面是全角冒号，YAML 不把它当作冒号。',
  },
  hint: {
    en: 'Write an ASCII colon and a space after the key.',
    zh: '请改为半角冒号，并在后面加一个空格。',
  },
};

/** A full-width colon after a key; `upTo` is the line up to and with the spaces that follow it. */
export function fullWidthColon(line: SourceLine, from: number, upTo: string): Misreading {
  const last = upTo.length === line.text.trimEnd().length;
  return {
    ...edited(line, last ? ':' : ': ', from, upTo.length),
    ...FULL_WIDTH_COLON,
  };
}

/** What YAML would read otherwise without quotes: the author put them for a reason. */
const NEEDS_QUOTES = /^[{[*&!%@`|>#,?:-]|:\s|\s#|^[\d.,%+-]+$|^(?:true|false|yes|no|null|~)$/i;

function quoteTrap({ line }: TrappedLine): Misreading | undefined {
  const match = /^([“”„‟＂"])([^“”„‟＂"]*)([“”‟＂"])$/.exec(line.value);
  const [, open = '', inner = '', close = ''] = match ?? [];
  if (!match || (open === '"' && close === '"')) return undefined;
  const halfAscii = /["＂]/.test(open + close);
  if (!halfAscii && !NEEDS_QUOTES.test(inner)) return undefined;
  const text = inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  return {
    ...editedValue(line, text),
    message: {
      en: 'Curly or full-width quotes stand around this text, and YAML does not take them for quotes.',
      zh: '这段文字用的是中文引号或全角引号，YAML 不把它们当作引号。',
    },
    hint: { en: 'Write straight quotes: `"`.', zh: '请改为半角直引号 `"`。' },
  };
}

function bracesTrap({ line }: TrappedLine): Misreading | undefined {
  const match = /^[｛{]\s*([\w-]+\s*[:：].*?)\s*[｝}]$/.exec(line.value);
  if (!match?.[1] || !/^｛|｝$/.test(line.value)) return undefined;
  const entries = match[1]
    .replace(/\s*，\s*(?=[\w-]+\s*[:：])/g, ', ')
    .replace(/(^|, *)([\w-]+)\s*[:：]\s*/g, '$1$2: ');
  return {
    ...editedValue(line, `{ ${entries} }`),
    message: {
      en: 'Full-width braces stand around these entries, and YAML does not take them for braces.',
      zh: '这些内容用的是全角大括号，YAML 不把它们当作大括号。',
    },
    hint: { en: 'Write ASCII braces: `{` and `}`.', zh: '请改为半角大括号 `{` 和 `}`。' },
  };
}

function bracketsTrap({ line }: TrappedLine): Misreading | undefined {
  const match = /(?<=[:,]\s*)[[［【]\s*([\w.%-]+(?:\s*[,，、]\s*[\w.%-]+)*)\s*[\]］】](?=\s*(?:[,}#]|$))/.exec(
    line.text,
  );
  if (!match?.[1] || !/[［］【】，、]/.test(match[0])) return undefined;
  const entries = match[1].split(/\s*[,，、]\s*/).join(', ');
  return {
    ...edited(line, `[${entries}]`, match.index, match.index + match[0].length),
    message: {
      en: 'Full-width brackets or commas stand in this list, and YAML does not take them for its own.',
      zh: '这个列表用了全角方括号、逗号或顿号，YAML 不认识它们。',
    },
    hint: { en: 'Write ASCII brackets and commas: `[a, b]`.', zh: '请改为半角方括号和逗号：`[a, b]`。' },
  };
}

/** A remark as other languages write it, alone on its line: `// …`, `/* … *\/`, `<!-- … -->`. */
const REMARK = /^(\s*)(?:\/\/\s*(.*?)|\/\*+\s*(.*?)\s*\*\/|<!--\s*(.*?)\s*-->)\s*$/;

/** A remark of another language; undefined where the line goes on with the text above it. */
function remarkTrap({ line, above }: TrappedLine): Misreading | undefined {
  const [, indent = '', ...inner] = REMARK.exec(line.text) ?? [];
  const words = inner.find((each) => each !== undefined);
  if (words === undefined) return undefined;
  if (above && !opensBlock(above) && indentColumn(line.text) > above.indent.length) return undefined;
  return {
    ...edited(line, `# ${words}`.trimEnd(), indent.length),
    message: {
      en: 'This is a remark in other languages; in YAML a remark begins with `#`.',
      zh: '这是其他语言的注释写法；YAML 的注释以 `#` 开头。',
    },
    hint: { en: 'Write `#` in front of it.', zh: '请在前面写 `#`。' },
  };
}

/** A line of backticks or tildes, which fences code in Markdown. */
function fenceTrap({ line }: TrappedLine): Misreading | undefined {
  if (!/^\s*(```+|~~~+)\s*[\w-]*\s*$/.test(line.text)) return undefined;
  return {
    ...edited(line, '', 0),
    message: {
      en: 'This line fences code in Markdown, and is no part of the outline.',
      zh: '这一行是 Markdown 的代码围栏，不属于大纲。',
    },
    hint: { en: 'Remove it.', zh: '请删去这一行。' },
  };
}

/** An entry of a list that a number begins, with a key on its line; the lines below it stay in their column. */
function numberTrap({ line }: TrappedLine): Misreading | undefined {
  const [, indent = '', mark = ''] = /^(\s*)(\d{1,2}[.)]\s+)(?=[\w-]+:\s)/.exec(line.text) ?? [];
  if (mark === '') return undefined;
  return {
    ...edited(line, '-'.padEnd(mark.length), indent.length, indent.length + mark.length),
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

/** Both sides of a change that Git could not join, from the first mark to the last; undefined where there are none. */
export function gitConflict({ text }: Pick<YamlFile, 'text'>): Misreading | undefined {
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

/** A line, and the column that it stands in or was meant to. */
interface IndentedLine {
  readonly line: SourceLine;
  readonly lead: string;
  readonly column: number;
}

/** Widths that programs show a tab in. */
const TAB_WIDTHS = [2, 4, 8];

/** Lines that are indented by tabs, or by spaces that YAML does not take for spaces. */
function indentTraps({ content, tabbedText }: ScannedLines): Misreading[] {
  const placed: IndentedLine[] = [];
  for (const line of content) {
    const lead = leadOf(line);
    placed.push({ line, lead, column: lead.includes('\t') ? columnForTabs(line, placed) : widthOf(lead) });
  }
  const wrong = placed.filter(({ lead }) => !/^ *$/.test(lead));
  const readings = wrong.map((each) => (each.lead.includes('\t') ? tabbed(each.line, each.column) : wide(each)));
  return [...readings, ...tabbedText.map(({ line, column }) => tabbed(line, column))];
}

function leadOf(line: SourceLine): string {
  return /^\s*/.exec(line.text)?.[0] ?? '';
}

/** Columns that spaces take: two for a full-width one. */
function widthOf(lead: string): number {
  return [...lead].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
}

function tabbed(line: SourceLine, column: number): Misreading {
  return {
    ...edited(line, ' '.repeat(column), 0, leadOf(line).length),
    message: {
      en: 'A tab indents this line; YAML takes only spaces for indentation.',
      zh: '这一行用制表符（Tab）缩进，而 YAML 只认空格缩进。',
    },
    hint:
      column === 0
        ? { en: 'Remove the tab.', zh: '请删去制表符。' }
        : { en: `Put ${column} spaces in its place.`, zh: `请换成 ${column} 个空格。` },
  };
}

function wide({ line, lead, column }: IndentedLine): Misreading {
  return {
    ...edited(line, ' '.repeat(column), 0, lead.length),
    message: {
      en: 'Full-width or no-break spaces indent this line; YAML takes only plain spaces for indentation.',
      zh: '这一行用全角空格或不间断空格缩进，而 YAML 只认半角空格。',
    },
    hint: { en: 'Replace them by plain spaces.', zh: '请换成半角空格，一个全角空格相当于两个。' },
  };
}

/**
 * The column that a line indented by tabs was meant for: that of a line with the same tabs above it, else one where a
 * block is open and which the tabs may have shown, else that of the line above, or further in below a key without value.
 * An entry goes with the entries that begin as it does, where there are any.
 */
function columnForTabs(line: SourceLine, before: readonly IndentedLine[]): number {
  const lead = leadOf(line);
  const same = before.findLast((each) => each.lead === lead);
  if (same) return same.column;
  const above = before.at(-1);
  const open = openColumns(before, line);
  // Spaces behind the tabs of a line above it are as wide as they are.
  const stem = before.findLast((each) => each.lead.includes('\t') && lead.startsWith(each.lead));
  const further = stem && stem.column + widthOf(lead.slice(stem.lead.length).replaceAll('\t', '  '));
  if (further !== undefined && open.includes(further)) return further;
  const tabs = lead.split('\t').length - 1;
  const shown = TAB_WIDTHS.map((width) => tabs * width + lead.length - tabs);
  // Directly below a key without value stands what belongs to it.
  const least = above && opensBlock(above.line) ? keyColumnOf(above) + 1 : 0;
  return shown.find((column) => column >= least && open.includes(column)) ?? open[0] ?? 0;
}

/** The column of a line's key, behind the dash of its entry. */
function keyColumnOf({ line, lead, column }: IndentedLine): number {
  return column + line.indent.length - lead.length;
}

/** What an entry of a list begins with: its first key, or '' where it is a text; undefined for other lines. */
const entryStart = ({ text }: SourceLine) =>
  /^\s*-\s+(?:([\w.-]+):(?=\s|$))?/
    .exec(text)
    ?.slice(1)
    .map((key = '') => key)[0];

/** The columns that the next line may stand in, an entry of a list or a key, the likeliest first. */
function openColumns(before: readonly IndentedLine[], next: SourceLine): number[] {
  const above = before.at(-1);
  if (!above) return [0];
  const start = entryStart(next);
  const open: IndentedLine[] = [];
  for (const each of before.toReversed()) {
    if (each.column < (open.at(-1)?.column ?? Number.POSITIVE_INFINITY)) open.push(each);
  }
  const columns = open.map((each) => (start === undefined ? keyColumnOf(each) : each.column));
  if (opensBlock(above.line)) return [keyColumnOf(above) + 2, ...columns];
  const alike = open.filter(({ line }) => start !== undefined && entryStart(line) === start);
  return alike.length > 0 ? alike.map(({ column }) => column) : columns;
}

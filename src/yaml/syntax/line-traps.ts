import type { Advice } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { indentColumn, opensBlock, type ScannedLines, type SourceLine, scanLines } from '../source-line.ts';
import type { Misreading, YamlFile } from '../yaml-file.ts';

interface TrappedLine {
  readonly line: SourceLine;
  readonly above: SourceLine | undefined;
  readonly lines: readonly SourceLine[];
  readonly index: number;
}

/** Characters of a line that look like YAML's own and are not. */
interface Trap {
  /** What is wrong and what to do, by what is replaced. */
  readonly words: Advice | ((found: { readonly mark: string }) => Advice);
  /** Its first group is replaced; it is asked about the value of a line where `inValue`. */
  readonly pattern: RegExp;
  readonly inValue?: true;
  readonly isTrap?: (place: TrappedLine, match: RegExpExecArray) => boolean;
  readonly mend: (match: RegExpExecArray, line: SourceLine) => string;
}

/** A key as traps see it, behind the dashes of its entry. */
const KEY = '\\s*(?:-\\s+)*[a-z][a-z_-]{1,15}';
/** What YAML would read otherwise without quotes: the author put them for a reason. */
const NEEDS_QUOTES = /^[{[*&!%@`|>#,?:-]|:\s|\s#|^[\d.,%+-]+$|^(?:true|false|yes|no|null|~)$/i;

const TRAPS: readonly Trap[] = [
  {
    words: say.yaml.foreignRemark,
    pattern: /^\s*((?:\/\/\s*(.*?)|\/\*+\s*(.*?)\s*\*\/|<!--\s*(.*?)\s*-->)\s*)$/d,
    isTrap: (place) => !goesOn(place),
    mend: ([, , ...inner]) => `# ${inner.find((each) => each !== undefined)}`.trimEnd(),
  },
  { words: say.yaml.fence, pattern: /^(\s*(?:```+|~~~+)\s*[\w-]*\s*)$/d, mend: () => '' },
  // The lines below it stay in their column.
  {
    words: say.yaml.numberedEntry,
    pattern: /^\s*(\d{1,2}[.)]\s+)(?=[\w-]+:\s)/d,
    mend: ([, mark = '']) => '-'.padEnd(mark.length),
  },
  { words: say.yaml.wideSpace, pattern: /^\s*(?:-\s+)*(?:-|[\w.[\]-]+:)(?=[^\S \t\r])(\s+)(?=\S)/d, mend: () => ' ' },
  {
    words: say.yaml.bullet,
    pattern: /^\s*([•·●▪‣－]\s*|[–—*]\s+|\+\s+(?!\d))(?=\S)/d,
    isTrap: inList,
    mend: () => '- ',
  },
  { words: say.yaml.dashWithoutSpace, pattern: /^\s*(-)(?=[\p{L}{"“[*])/du, isTrap: inList, mend: () => '- ' },
  {
    words: say.yaml.wideColon,
    pattern: new RegExp(`^${KEY}(\\s*：\\s*)`, 'd'),
    isTrap: (place) => !goesOn(place),
    mend: colonFor,
  },
  {
    words: say.yaml.wideQuotes,
    inValue: true,
    pattern: /^(([“”„‟＂"])([^“”„‟＂"]*)([“”‟＂"]))$/d,
    isTrap: (_, [, , open = '', inner = '', close = '']) =>
      open + close !== '""' && (/["＂]/.test(open + close) || NEEDS_QUOTES.test(inner)),
    mend: ([, , , inner = '']) => (inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`),
  },
  {
    words: say.yaml.wideBraces,
    inValue: true,
    pattern: /^([｛{]\s*([\w-]+\s*[:：].*?)\s*[｝}])$/d,
    isTrap: (_, [, all = '']) => /^｛|｝$/.test(all),
    mend: ([, , inner = '']) => {
      const parted = inner.replace(/\s*，\s*(?=[\w-]+\s*[:：])/g, ', ');
      return `{ ${parted.replace(/(^|, *)([\w-]+)\s*[:：]\s*/g, '$1$2: ')} }`;
    },
  },
  {
    words: say.yaml.wideBrackets,
    pattern: /(?<=[:,]\s*)([[［【]\s*([\w.%-]+(?:\s*[,，、]\s*[\w.%-]+)*)\s*[\]］】])(?=\s*(?:[,}#]|$))/d,
    isTrap: (_, [all]) => /[［］【】，、]/.test(all),
    mend: ([, , inner = '']) => `[${inner.split(/\s*[,，、]\s*/).join(', ')}]`,
  },
];

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
    return TRAPS.flatMap((trap) => trapped(place, trap) ?? []).slice(0, 1);
  });
  return [...indents, ...others].sort((a, b) => a.start - b.start);
}

function trapped(place: TrappedLine, { words, pattern, inValue, isTrap, mend }: Trap): Misreading | undefined {
  const { line } = place;
  const match = pattern.exec(inValue ? line.value : line.text);
  const [from = 0, to = 0] = match?.indices?.[1] ?? [];
  if (!match || isTrap?.(place, match) === false) return undefined;
  const base = inValue ? line.valueStart : line.start;
  const stretch = { start: base + from, end: base + to };
  const advice = typeof words === 'function' ? words({ mark: (match[1] ?? '').trim() }) : words;
  return { ...stretch, replacement: mend(match, line), safe: true, ...advice };
}

/** Whether a line goes on with the text above it. */
function goesOn({ line, above }: TrappedLine): boolean {
  return above !== undefined && !opensBlock(above) && indentColumn(line.text) > above.indent.length;
}

/** Whether a line may be an entry of a list: the first below its key, or one below another. */
function inList({ line, lines, index }: TrappedLine): boolean {
  const at = indentColumn(line.text);
  const above = lines.slice(0, index).findLast((each) => indentColumn(each.text) <= at);
  if (!above) return false;
  return opensBlock(above) || (indentColumn(above.text) === at && /^\s*[-－–—•·●▪‣*+]/.test(above.text));
}

function colonFor({ 0: upTo }: RegExpExecArray, line: SourceLine): string {
  return upTo.length === line.text.trimEnd().length ? ':' : ': ';
}

/** A key with a full-width colon, which an input method writes for Chinese text. */
export function readFullWidth(line: SourceLine): Misreading | undefined {
  const pattern = /^\s*(?:-\s+)*[\w-]+(\s*：\s*)/d;
  return trapped(
    { line, above: undefined, lines: [], index: 0 },
    { words: say.yaml.wideColon, pattern, mend: colonFor },
  );
}

export function gitConflict({ text }: Pick<YamlFile, 'text'>): Misreading | undefined {
  const marks = [...text.matchAll(/^(<{7}( .*)?|={7}|>{7}( .*)?)$/gm)];
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || !first[0].startsWith('<') || !last[0].startsWith('>')) return undefined;
  return { start: first.index, end: first.index + first[0].length, structural: true, ...say.yaml.conflict };
}

interface IndentedLine {
  readonly line: SourceLine;
  readonly lead: string;
  readonly column: number;
}

const leadOf = (line: SourceLine) => /^\s*/.exec(line.text)?.[0] ?? '';
const widthOf = (lead: string) => lead.length + lead.split('\u3000').length - 1;

/** Lines that are indented by tabs, or by spaces that YAML does not take for spaces. */
function indentTraps({ content, tabbedText }: ScannedLines): Misreading[] {
  const placed: IndentedLine[] = [];
  for (const line of content) {
    const lead = leadOf(line);
    placed.push({ line, lead, column: lead.includes('\t') ? columnForTabs(line, placed) : widthOf(lead) });
  }
  const wrong = placed.filter(({ lead }) => !/^ *$/.test(lead));
  return [...wrong, ...tabbedText.map((each) => ({ ...each, lead: leadOf(each.line) }))].map(
    ({ line, lead, column }) => ({
      ...{ start: line.start, end: line.start + lead.length, replacement: ' '.repeat(column), safe: true },
      ...(lead.includes('\t') ? tabWords(column) : say.yaml.wideIndent),
    }),
  );
}

const tabWords = (column: number): Advice => ({
  message: say.yaml.tab,
  hint: column === 0 ? say.yaml.removeTab : say.yaml.spacesForTab({ column }),
});

/** What an entry of a list begins with: its first key, or '' where it is a text; undefined for other lines. */
function entryStart({ text }: SourceLine): string | undefined {
  const entry = /^\s*-\s+(?:([\w.-]+):(?=\s|$))?/.exec(text);
  return entry ? (entry[1] ?? '') : undefined;
}

const TAB_WIDTHS = [2, 4, 8];

/**
 * The column that a line indented by tabs was meant for: that of a line with the same tabs above it, else one where a
 * block is open and which the tabs may have shown, else the likeliest of these.
 */
function columnForTabs(line: SourceLine, before: readonly IndentedLine[]): number {
  const lead = leadOf(line);
  const same = before.findLast((each) => each.lead === lead);
  if (same) return same.column;
  const open: IndentedLine[] = [];
  for (const each of before.toReversed()) {
    if (each.column < (open.at(-1)?.column ?? Number.POSITIVE_INFINITY)) open.push(each);
  }
  const keyColumn = (each: IndentedLine) => each.column + each.line.indent.length - each.lead.length;
  const above = before.at(-1);
  const inside = above && opensBlock(above.line) ? [keyColumn(above) + 2] : [];
  const start = entryStart(line);
  // An entry goes with the entries that begin as it does.
  const alike = start === undefined ? [] : open.filter((each) => entryStart(each.line) === start);
  const likely = alike.length > 0 && inside.length === 0 ? alike : open;
  const columns = [...inside, ...likely.map((each) => (start === undefined ? keyColumn(each) : each.column))];
  // Spaces behind the tabs of a line above it are as wide as they are.
  const stem = before.findLast((each) => each.lead.includes('\t') && lead.startsWith(each.lead));
  const further = stem && stem.column + widthOf(lead.slice(stem.lead.length).replaceAll('\t', '  '));
  if (further !== undefined && columns.includes(further)) return further;
  const tabs = lead.split('\t').length - 1;
  const shown = TAB_WIDTHS.map((width) => tabs * width + lead.length - tabs);
  return shown.find((column) => column >= (inside[0] ?? 0) - 1 && columns.includes(column)) ?? columns[0] ?? 0;
}

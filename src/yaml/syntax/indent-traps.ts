import type { Reading } from '../reading.ts';
import { opensBlock, type ScannedLines, type SourceLine } from '../source-line.ts';

/** A line, and the column that it stands in or was meant to. */
interface Placed {
  readonly line: SourceLine;
  readonly lead: string;
  readonly column: number;
}

/** Widths that programs show a tab in. */
const TAB_WIDTHS = [2, 4, 8];

/** Lines that are indented by tabs, or by spaces that are none to YAML. */
export function indentTraps({ content, tabbedText }: ScannedLines): Reading[] {
  const placed: Placed[] = [];
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

function tabbed(line: SourceLine, column: number): Reading {
  return {
    ...{ start: line.start, end: line.start + leadOf(line).length, replacement: ' '.repeat(column), safe: true },
    message: {
      en: 'A tab indents this line; YAML takes only spaces for indentation.',
      zh: '这一行用制表符（Tab）缩进，而 YAML 只认空格缩进。',
    },
    hint: { en: 'Replace the tab by spaces, two for each level.', zh: '请把制表符换成空格，每一级两个空格。' },
  };
}

function wide({ line, lead, column }: Placed): Reading {
  return {
    ...{ start: line.start, end: line.start + lead.length, replacement: ' '.repeat(column), safe: true },
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
 */
function columnForTabs(line: SourceLine, before: readonly Placed[]): number {
  const lead = leadOf(line);
  const same = before.findLast((each) => each.lead === lead);
  if (same) return same.column;
  const open = openColumns(before, line.text.startsWith('-', lead.length));
  // Spaces behind the tabs of a line above it are as wide as they are.
  const stem = before.findLast((each) => each.lead.includes('\t') && lead.startsWith(each.lead));
  const further = stem && stem.column + widthOf(lead.slice(stem.lead.length).replaceAll('\t', '  '));
  if (further !== undefined && open.includes(further)) return further;
  const tabs = lead.split('\t').length - 1;
  const shown = TAB_WIDTHS.map((width) => tabs * width + lead.length - tabs);
  // Directly below a key without value stands what belongs to it.
  const above = before.at(-1);
  const least = above && opensBlock(above.line) ? keyColumnOf(above) + 1 : 0;
  return shown.find((column) => column >= least && open.includes(column)) ?? open[0] ?? 0;
}

/** The column of a line's key, behind the dash of its entry. */
function keyColumnOf({ line, lead, column }: Placed): number {
  return column + line.indent.length - lead.length;
}

/** The columns that the next line may stand in, an entry of a list or a key, the likeliest first. */
function openColumns(before: readonly Placed[], isEntry: boolean): number[] {
  const above = before.at(-1);
  if (!above) return [0];
  const open = opensBlock(above.line) ? [keyColumnOf(above) + 2] : [];
  let outermost = Number.POSITIVE_INFINITY;
  for (const each of before.toReversed()) {
    if (each.column >= outermost) continue;
    outermost = each.column;
    open.push(isEntry ? each.column : keyColumnOf(each));
  }
  return open;
}

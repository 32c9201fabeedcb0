import { exportTexts, type ImportResult, importTexts, type Stopped } from '../../src/app/translate-texts.ts';
import { writeTexts } from '../../src/translate/formats.ts';
import type { TableFormat } from '../../src/translate/table-format.ts';
import type { TextTable } from '../../src/translate/text-table.ts';
import { projectFiles } from '../support/build.ts';
import { kept } from '../support/kept.ts';

/** A deck whose Chinese texts stand in a file of their own; some are missing, and one is stale. */
export const APART: Readonly<Record<string, string>> = {
  'slides.yaml': `deck:
  id: valley
  title: A valley for learning
  brand: liangjiang
  languages: [en, zh]
sources:
  report: { title: A made-up report }
facts:
  now: { name: Output now, value: 121.5, unit: CNY bn, period: 2020, source: report }
  labs: { name: Laboratories, value: 7, source: report, unit: { en: labs } }
slides:
  - kind: cover
  - kind: bullets
    id: reasons
    kicker: Why here
    title: By {now.period} output came to {now}
    items:
      - "**Near** the river"
      - "{labs} of them"
      - See [the site](https://example.org)
    notes: |-
      First, the river.
      Then {labs}.
`,
  'slides.zh.yaml': `# Our Chinese texts

deck:
  title: 求学之谷 # checked

facts:
  now.name: 当前产值
  labs.name: 实验室
  labs.unit: 个实验室

reasons:
  # The heading
  title:
    text: "到{now.period}年，产值达到{now}"
    of: By {now.period} output came to {now}
  items[0]:
    text: "**临**江"
    of: "**By** the river"
`,
};

/** The same deck with some of its texts beside each other. */
export const BESIDE: Readonly<Record<string, string>> = {
  'slides.yaml': `# Both languages
deck:
  id: valley
  title: { en: A valley for learning, zh: 求学之谷 }
  brand: liangjiang
  languages: [en, zh]
sources:
  report: { title: { en: A made-up report, zh: 虚构报告 } }
facts:
  now: { name: { en: Output now, zh: 当前产值 }, value: 121.5, unit: CNY bn, period: 2020, source: report }
slides:
  - kind: statement
    id: what   # the first
    kicker: Summary
    title:
      en: Output came to {now}
      zh: "产值达到{now}"
`,
};

/** A deck with names of a data file, in a table and in a chart. */
export const FROM_FILE: Readonly<Record<string, string>> = {
  'slides.yaml': `deck:
  id: trade
  title: Trade
  brand: liangjiang
  languages: [en, zh]
sources:
  customs: { title: Customs }
slides:
  - kind: table
    id: trade
    title: A table
    from:
      file: d.csv
      source: customs
      names: { Exports: Sold abroad, U.S.: America }
  - kind: chart
    id: drawn
    title: A chart
    chart:
      type: bar
      from: { file: d.csv, source: customs, names: { Exports: Sold abroad } }
`,
  'slides.zh.yaml': 'trade:\n  title: 表格\n',
  'd.csv': 'Country,Exports\nU.S.,21\nChina,27\n',
};

const OPTIONS = { outline: 'slides.yaml', ui: 'en' as const, useBrand: kept.useBrand };

/** The table of a deck's texts. */
export async function exported(
  deck: Readonly<Record<string, string>>,
  format: TableFormat = 'csv',
): Promise<TextTable> {
  const result = await exportTexts({ ...OPTIONS, files: projectFiles(deck), format });
  if (!('table' in result)) throw new Error(JSON.stringify(result));
  return result.table;
}

/** A table with its rows changed, by their keys; undefined takes a row out. */
export function translated(table: TextTable, changes: Readonly<Record<string, object | undefined>>): TextTable {
  const rows = table.rows.flatMap((row) => {
    const change = row.key in changes ? changes[row.key] : {};
    return change ? [{ ...row, ...change }] : [];
  });
  return { ...table, rows };
}

export type Imported = (Stopped & { readonly text: string }) | ImportResult;

/** What importing a table into a deck comes to. */
export async function imported(
  deck: Readonly<Record<string, string>>,
  table: TextTable,
  format: TableFormat = 'csv',
  language?: string,
): Promise<Imported> {
  const bytes = await writeTexts(table, format);
  return importTexts({
    ...OPTIONS,
    files: projectFiles(deck),
    table: { file: `texts.${format}`, bytes },
    ...(language ? { language } : {}),
  });
}

/** The files that an import changes, as text. */
export function changedFiles(result: Imported): Record<string, string> {
  const files = 'files' in result ? [...result.files] : [];
  return Object.fromEntries(
    files.map(([file, bytes]) => [file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
}

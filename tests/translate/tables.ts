import type { ReadTable } from '../../src/translate/read-table.ts';
import { stampOf, type TextRow, type TextTable } from '../../src/translate/text-table.ts';

/** A row of a table with what a test says of it. */
export function row(parts: Partial<TextRow> = {}): TextRow {
  const whole = {
    key: 'one.title',
    slides: [1],
    kind: 'statement',
    what: 'title: What the slide says.',
    reference: 'One',
    translation: '一',
    state: 'translated' as const,
    note: '',
    facts: [],
    ...parts,
  };
  return { stamp: stampOf(whole.translation, whole.state), ...whole };
}

/** A table of those rows, from English into Chinese. */
export function table(rows: readonly TextRow[], ui: TextTable['ui'] = 'en'): TextTable {
  return { outline: 'slides.yaml', reference: 'en', language: 'zh', ui, rows };
}

/** Texts that have gone wrong in tables of other tools. */
export const NASTY: readonly string[] = [
  '=1+1',
  '+80%',
  '-5 below',
  '@all',
  "'quoted'",
  "'=1+1",
  "''=1+1",
  'a "quoted" word, and a comma; and a semicolon',
  'First line\nsecond line\n\nfourth line',
  'tab\tinside',
  '{gdp} of **bold {people.period}** and [a {gdp} link](https://example.org/?a=1&b=<2>)',
  '{{braces}} and } and ** alone',
  '007',
  '2019-01-02',
  'TRUE',
  '  spaces at both ends  ',
  '<tag> & entity &amp; ]]>',
  '中文，全角｛gdp｝“引号”😀',
  'vertical\u000btab',
  'a code: _x000D_',
  '',
];

/** What of a table has come through. */
export function kept({ rows }: ReadTable) {
  return rows.map(({ place: _, ...rest }) => rest);
}

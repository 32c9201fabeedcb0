import { describe, expect, test } from 'vitest';
import { readCsvTable } from '../../src/translate/formats.ts';
import { kept } from './tables.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TEXT = 'Key (leave),Text (en),Translation (zh),State\none.title,One,标题一,translated\n';
const ROW = { key: 'one.title', reference: 'One', translation: '标题一', state: 'translated' };

describe('CSV that a spreadsheet saved', () => {
  test.each<[string, Uint8Array]>([
    ['with commas', utf8(TEXT)],
    ['with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['with semicolons', utf8(TEXT.replaceAll(',', ';'))],
    ['with tabs', utf8(TEXT.replaceAll(',', '\t'))],
    ['with a line that names the separator', utf8(`sep=;\r\n${TEXT.replaceAll(',', ';')}`)],
    ['with the line breaks of Windows', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['in UTF-16 with tabs, as Excel’s Unicode text', Buffer.from(`\ufeff${TEXT.replaceAll(',', '\t')}`, 'utf16le')],
    ['in UTF-16 of the other order', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    [
      'with columns in another order',
      utf8('State,Translation (zh),Key (leave),Text (en)\ntranslated,标题一,one.title,One\n'),
    ],
    ['with lines above the heads and between the rows', utf8(`For Ms Li,,,\n,,,\n${TEXT.replace('one', ',,,\none')}`)],
    ['with heads in Chinese', utf8('键名（勿改）,原文（en）,译文（zh）,状态\none.title,One,标题一,已翻译\n')],
    ['with heads in capitals', utf8(TEXT.replace('Key (leave)', 'KEY').replace('Translation', 'TRANSLATION'))],
  ])('is read: %s', (_, bytes) => {
    const table = readCsvTable('texts.csv', bytes);
    expect(table.findings).toEqual([]);
    expect(table.language).toBe('zh');
    expect(kept(table)).toEqual([ROW]);
  });

  test('is read in GB18030, as Excel saves it in China', () => {
    const hex =
      'bcfcc3fba3a8cef0b8c4a3a93bd4adcec4a3a8656ea3a93bd2ebcec4a3a87a68a3a90d0a6f6e652e7469746c653b4f6e653bb1eacce2d2bb0d0a';
    expect(kept(readCsvTable('texts.csv', Buffer.from(hex, 'hex')))).toEqual([
      { key: 'one.title', reference: 'One', translation: '标题一' },
    ]);
  });

  test('without heads is refused where they should stand', () => {
    const { rows, findings } = readCsvTable('texts.csv', utf8('one.title,One,标题一\n'));
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([{ code: 'missing-key', span: { file: 'texts.csv', cell: 'A1' } }]);
  });

  test('knows the cell of a text, and of a stretch of it', () => {
    const { rows, text } = readCsvTable('texts.csv', utf8(`${TEXT}"two.title","Two","一,\n{gpd}, {gpd}",\n`));
    const shown = ({ line, column, cell, start, end }: ReturnType<NonNullable<(typeof rows)[0]>['place']>) => [
      cell,
      text.split('\n')[line - 1]?.slice(column - 1, column - 1 + end - start),
      text.slice(start, end),
    ];
    expect(shown(rows[1]?.place('translation', '{gpd}', 1) as never)).toEqual(['C3', '{gpd}', '{gpd}']);
    expect(shown(rows[1]?.place('key') as never)).toEqual(['A3', 'two.title', 'two.title']);
    expect(rows[1]?.place('translation', '{gpd}', 1).start).toBeGreaterThan(
      rows[1]?.place('translation', '{gpd}').start ?? 0,
    );
  });
});

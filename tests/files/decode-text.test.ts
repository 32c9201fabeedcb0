import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/files/decode-text.ts';

const TEXT = 'deck:\n  title: 投资两江\n';
/** “投资两江” in GB 2312, which GB18030 contains. */
const GB = [0xcd, 0xb6, 0xd7, 0xca, 0xc1, 0xbd, 0xbd, 0xad];
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const utf16 = (text: string, high: boolean) =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return high ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe('a file is read as text', () => {
  test.each([
    ['UTF-8', bytes(TEXT), 'utf-8', false],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8', true],
    ['UTF-16 as Windows writes it', bytes([0xff, 0xfe], utf16(TEXT, false)), 'utf-16le', true],
    ['UTF-16 the other way round', bytes([0xfe, 0xff], utf16(TEXT, true)), 'utf-16be', true],
    ['UTF-16 without a byte order mark', bytes(utf16(TEXT, false)), 'utf-16le', false],
    ['GB18030', bytes('deck:\n  title: ', GB, '\n'), 'gb18030', false],
  ] as const)('%s', (_, file, encoding, mark) => {
    expect(decodeText(file)).toEqual({ text: TEXT, encoding, mark });
  });

  test('lines that end as on an old Mac end as others do', () => {
    expect(decodeText(bytes('a: 1\rb: 2\r'))).toMatchObject({ text: 'a: 1\nb: 2\n' });
  });

  test('accented letters of another encoding are not taken for hanzi', () => {
    expect(decodeText(bytes('title: M', [0xfc], 'nchen f', [0xfc], 'r alle'))).toEqual({
      roughly: 'title: M\ufffdnchen f\ufffdr alle',
    });
  });
});

test.each([
  ['word', bytes([0x50, 0x4b, 3, 4], '....word/document.xml')],
  ['excel', bytes([0x50, 0x4b, 3, 4], '....xl/workbook.xml')],
  ['powerpoint', bytes([0x50, 0x4b, 3, 4], '....ppt/presentation.xml')],
  ['office', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['pdf', bytes('%PDF-1.7')],
  ['rtf', bytes('{\\rtf1\\ansi')],
  ['web page', bytes('<!DOCTYPE html><html>')],
  ['unknown', bytes('abc', [0, 0, 1, 2, 3])],
] as const)('a file that is no text is known: %s', (binary, file) => {
  expect(decodeText(file)).toEqual({ binary });
});

test('an empty file is an empty text', () => {
  expect(decodeText(bytes())).toMatchObject({ text: '' });
});

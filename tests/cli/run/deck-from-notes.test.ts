import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNotesFile } from '../../../src/cli/run/deck-from-notes.ts';
import { unzip, zip } from '../../../src/io/zip.ts';
import { docx, paragraph, style } from '../../start/document/docx.ts';
import { withDamaged, zipBomb } from '../../support/bombs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readNotesFile(path);
}

const packed = (...names: string[]) => zip(new Map(names.map((name) => [name, ''])));

describe('a file to make slides from', () => {
  test('may be Markdown or a Word document, whatever its name says', async () => {
    const document = docx(paragraph('港口', 'T') + paragraph('港口很大，也很新。'), { styles: style('T', 'Title') });
    expect(await read('a.docx', document)).toMatchObject({ title: '港口', language: 'zh' });
    expect(await read('a.md', document)).toMatchObject({ title: '港口' });
    expect(await read('b.txt', '# Der Hafen\n\nEr ist nicht groß, und wir bauen ihn mit dem Land aus.')).toMatchObject({
      ...{ title: 'Der Hafen', language: 'en', form: 'en' },
    });
    expect(await read('c.md', Buffer.from('\ufeff# Port\n\nText.', 'utf16le'))).toMatchObject({ title: 'Port' });
  });

  test.each([
    ['is empty', 'a.md', '', /nothing in .*a\.md/],
    ['is blank', 'b.md', ' \n\n', /nothing/],
    ['has front matter and code alone', 'c.md', '---\na: 1\n---\n```\nx\n```\n', /nothing/],
    ['is a document with nothing in it', 'd.docx', docx('<w:p/>'), /nothing/],
    ['is an Excel workbook', 'e.md', packed('[Content_Types].xml', 'xl/workbook.xml'), /Excel.*docs\/data\.md/],
    ['is a PowerPoint deck', 'f.docx', packed('ppt/presentation.xml'), /PowerPoint.*Word/],
    ['is a PDF', 'g.docx', '%PDF-1.7\n', /PDF.*\.docx/],
    [
      'is a document of an older Office',
      'h.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
      /older Office.*password.*\.docx/,
    ],
    [
      'is an OpenDocument',
      'i.odt',
      `PK\x03\x04${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
      /LibreOffice.*\.docx/,
    ],
    [
      'is a document that unpacks to too much',
      'bomb.docx',
      zipBomb(20, 20, unzip(docx(paragraph('x'))), (i) => `word/${i}.xml`),
      /bomb\.docx has .* MB and would come to 400 MB unpacked/,
    ],
    ['is RTF', 'j.rtf', '{\\rtf1 x}', /RTF.*\.docx/],
    ['is a web page', 'k.html', '<!DOCTYPE html><p>x', /web page.*\.docx/],
    ['is a picture', 'l.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), /neither a text nor a Word document/],
    ['is a damaged document', 'm.docx', docx(paragraph('x')).subarray(0, 900), /damaged/],
    [
      'has a damaged part',
      'm.docx',
      withDamaged(docx(paragraph('x')), 'word/document.xml'),
      /part word\/document\.xml/,
    ],
  ])('is refused in words that say what to do where it %s', async (_, name, content, words) => {
    const result = await read(name, content);
    expect(result && 'refused' in result ? result.refused.en : '').toMatch(words);
    expect(result && 'refused' in result ? result.refused.zh : '').not.toBe('');
  });
});

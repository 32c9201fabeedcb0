import { describe, expect, test } from 'vitest';
import { MARKUP, megabytes } from '../../../src/core/limits.ts';
import { ArchiveTooLarge, unzip, zip } from '../../../src/io/zip.ts';
import { readDocument } from '../../../src/start/document/read-document.ts';
import { withFootnotes } from '../../../src/start/notes/markdown-dialects.ts';
import { NOTES_LIMITS, NotesTooLong } from '../../../src/start/notes/notes-limits.ts';
import { testCalls } from '../../support/calls.ts';
import { BULLETS, type DocxParts, docx, drawing, paragraph, run, style, table } from './docx.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);

async function read(body: string, parts: DocxParts = {}) {
  const document = await readDocument(docx(body, parts));
  if (!document) throw new Error('The document was not read.');
  return document;
}

describe('a Word document', () => {
  test('has lists in their levels', async () => {
    const body = [
      paragraph('a', undefined, 0),
      paragraph('b', undefined, 1),
      paragraph('c', undefined, 2),
      paragraph('d', undefined, 0),
    ];
    const { notes } = await read(body.join(''), { numbering: BULLETS });
    expect(notes.lead).toEqual([
      {
        type: 'list',
        numbered: false,
        items: [
          { text: 'a', items: [{ text: 'b', items: [{ text: 'c', items: [] }] }] },
          { text: 'd', items: [] },
        ],
      },
    ]);
  });

  test('has footnotes apart, each at a mark in its text', async () => {
    const body = paragraph(
      `${run('It rose by 4%.')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(' Then it fell.')}`,
    );
    const footnotes = `<w:footnote w:id="7">${paragraph('First.')}${paragraph('Second.')}</w:footnote>`;
    const { notes } = await read(body, { footnotes });
    expect(notes.footnotes).toEqual(['First. Second.']);
    const [only] = notes.lead;
    expect(withFootnotes(only && 'text' in only ? only.text : '', (place) => `<${place}>`)).toBe(
      'It rose by 4%.<0> Then it fell.',
    );
  });

  test('brings its pictures, each once, with what its caption or its author says of it', async () => {
    const styles = style('Caption', 'caption');
    const made = 'A harbour&#10;&#10;Description automatically generated';
    const body = `${paragraph(drawing('p0', made))}${paragraph('Text.')}${paragraph(drawing('p1', ''))}${paragraph('Figure 2: The quay', 'Caption')}`;
    const { notes, pictures, unshown } = await read(body, { styles, pictures: { 'a.png': PNG, 'b.png': PNG } });
    expect(notes.lead).toEqual([
      { type: 'picture', picture: { href: 'picture-1.png', alt: 'A harbour' } },
      { type: 'text', text: 'Text.' },
      { type: 'picture', picture: { href: 'picture-1.png', alt: 'The quay' } },
    ]);
    expect([...pictures]).toEqual([['picture-1.png', PNG]]);
    expect(unshown.size).toBe(0);
  });

  test('counts what no slide can show', async () => {
    const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
    const body = `${paragraph(run('Text.') + formula)}${paragraph(drawing('p0', 'A plan'))}`;
    const { unshown } = await read(body, { pictures: { 'a.emf': PNG } });
    expect([...unshown]).toEqual([
      ['formula', 1],
      ['picture', 1],
    ]);
  });

  test('is not read where it is damaged, or none', async () => {
    const bytes = docx(paragraph('Text.'));
    expect(await readDocument(bytes.subarray(0, bytes.length - 60))).toBeUndefined();
    expect(await readDocument(docx('<w:p>'))).toBeUndefined();
  });

  test('is not read where its text goes by a name that no markup has, and was not counted', async () => {
    const parts = unzip(docx(paragraph('Text.')));
    const textOf = (name: string) => new TextDecoder().decode(parts.get(name));
    const renamed = new Map<string, Uint8Array | string>(parts)
      .set('_rels/.rels', textOf('_rels/.rels').replace('document.xml', 'document.dat'))
      .set('word/document.dat', `words ${textOf('word/document.xml')}`);
    renamed.delete('word/document.xml');
    expect(await readDocument(zip(renamed))).toBeUndefined();
  });

  test('is refused where a paragraph, all of its markup or the list of its files is longer than is read', async () => {
    const [paragraphs, markup] = [NOTES_LIMITS.characters, MARKUP.documentBytes].map((most) =>
      docx(paragraph(run('word '.repeat(most / 5 + 1)))),
    );
    await expect(readDocument(paragraphs as Uint8Array)).rejects.toThrow(NotesTooLong);
    const larger = await readDocument(markup as Uint8Array).catch((error) => error);
    expect(larger).toBeInstanceOf(ArchiveTooLarge);
    const most = `${megabytes(MARKUP.documentBytes)} MB`;
    for (const words of Object.values<string>(larger.words)) expect(words.match(/\d+ MB/g)).toEqual([most]);
    const pictures = Object.fromEntries(Array.from({ length: MARKUP.documentFiles }, (_, i) => [`${i}.png`, PNG]));
    await expect(readDocument(docx(paragraph('Text.'), { pictures }))).rejects.toThrow(ArchiveTooLarge);
  });

  test('says in its own styles alone what its paragraphs are', async () => {
    const parts = new Map<string, Uint8Array | string>(unzip(docx(paragraph('Text.'))));
    const bytes = zip(parts.set('mammoth/style-map', 'p => h1'));
    expect((await readDocument(bytes))?.notes.lead).toEqual([{ type: 'text', text: 'Text.' }]);
  });

  test('has nothing of what it names elsewhere, or holds in another language', async () => {
    const parts = new Map<string, Uint8Array | string>(
      unzip(docx(`<w:altChunk r:id="k"/><w:subDoc r:id="d"/>${paragraph('Text.')}`)),
    );
    const relations = [
      '<Relationship Id="k" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.htm"/>',
      '<Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument" Target="file:///etc/hostname" TargetMode="External"/>',
    ];
    const name = 'word/_rels/document.xml.rels';
    const related = new TextDecoder().decode(parts.get(name) as Uint8Array);
    parts.set(name, related.replace('</Relationships>', `${relations.join('')}</Relationships>`));
    parts.set('word/chunk.htm', '<html><body>EVIL<script>EVIL()</script></body></html>');
    const document = await readDocument(zip(parts));
    expect(document?.notes).toMatchObject({ lead: [{ type: 'text', text: 'Text.' }], parts: [] });
  });
});

testCalls(import.meta.url, 'read-document.yaml', { paragraph, read, run, style, table });

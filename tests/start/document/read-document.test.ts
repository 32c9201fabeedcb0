import { describe, expect, test } from 'vitest';
import { MARKUP, megabytes } from '../../../src/core/limits.ts';
import { ArchiveTooLarge, unzip, zip } from '../../../src/io/zip.ts';
import { readDocument } from '../../../src/start/document/read-document.ts';
import { withFootnotes } from '../../../src/start/notes/markdown-dialects.ts';
import { NOTES_LIMITS, NotesTooLong } from '../../../src/start/notes/notes-limits.ts';
import { BULLETS, type DocxParts, docx, drawing, paragraph, run, style, table } from './docx.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);

async function read(body: string, parts: DocxParts = {}) {
  const document = await readDocument(docx(body, parts));
  if (!document) throw new Error('The document was not read.');
  return document;
}

describe('a Word document', () => {
  test.each([
    ['Word in English', style('Heading1', 'heading 1'), 'Heading1'],
    ['Word in German, whose ids are German', style('berschrift1', 'heading 1'), 'berschrift1'],
    ['WPS, whose ids are numbers', style('2', 'heading 1'), '2'],
    ['LibreOffice and Pages', style('Heading1', 'Heading 1'), 'Heading1'],
    [
      'a house, with a level in the outline',
      style('Kap', 'Kapitel &apos;gross&apos;', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      'Kap',
    ],
    [
      'a house, based on a heading',
      `${style('Heading1', 'heading 1')}${style('Own', 'Our Head', '<w:basedOn w:val="Heading1"/>')}`,
      'Own',
    ],
  ])('has headings of %s', async (_, styles, id) => {
    const { notes } = await read(`${paragraph('Costs', id)}${paragraph('They rose.')}`, { styles });
    expect(notes.parts).toEqual([{ title: 'Costs', depth: 1, blocks: [{ type: 'text', text: 'They rose.' }] }]);
  });

  test('has an address line by line where its lines are broken by hand', async () => {
    const lines = ['Trade office', 'Am Hafen 4', '26700 Emsport'].map((line) => run(line)).join('<w:r><w:br/></w:r>');
    const prose = ['It rose.', 'Nobody', 'knows 3 of them.'].map((line) => run(line)).join('<w:r><w:br/></w:r>');
    const { notes } = await read(paragraph('Contact', 'H') + paragraph(lines) + paragraph(prose), {
      styles: style('H', 'heading 1'),
    });
    expect(notes.parts[0]?.blocks).toEqual([
      ...['Trade office', 'Am Hafen 4', '26700 Emsport'].map((text) => ({ type: 'text', text })),
      { type: 'text', text: 'It rose. Nobody knows 3 of them.' },
    ]);
  });

  test('has a title, and no table of contents', async () => {
    const styles = style('T', 'Title') + style('C', 'toc 1') + style('H', 'heading 1');
    const body =
      paragraph('Our Port', 'T') + paragraph('Costs 2', 'C') + paragraph('Costs', 'H') + paragraph('They rose.');
    const { notes } = await read(body, { styles });
    expect(notes.parts).toMatchObject([
      { title: 'Our Port', depth: 0 },
      { title: 'Costs', depth: 1 },
    ]);
  });

  test('has headings of short paragraphs in bold, or numbered in Chinese, where it has no others', async () => {
    const bold = (text: string) => paragraph(run(text, '<w:b/>'));
    const { notes } = await read(
      bold('Costs') + paragraph('They rose.') + paragraph('二、主要成绩') + paragraph('很好。'),
    );
    expect(notes.parts.map(({ title, depth }) => [title, depth])).toEqual([
      ['Costs', 2],
      ['主要成绩', 2],
    ]);
  });

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

  test('has lists of paragraphs that begin with a bullet', async () => {
    const { notes } = await read(['• a', '•\u00a0b', '– c'].map((text) => paragraph(text)).join(''));
    expect(notes.lead).toMatchObject([{ type: 'list', items: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }]);
  });

  test('keeps bold, links and powers, with the spaces between runs', async () => {
    const link = `<w:hyperlink r:id="l1">${run('the report')}</w:hyperlink>`;
    const runs = [
      run('In '),
      run('bold', '<w:b/>'),
      run(' '),
      run('and', '<w:b/>'),
      run(' 5 m'),
      run('2', '<w:vertAlign w:val="superscript"/>'),
      run(' see '),
      link,
      run(' &amp;amp; {x}'),
    ];
    const { notes } = await read(paragraph(runs.join('')), { links: { l1: 'https://example.org/r' } });
    const [only] = notes.lead;
    expect(only && 'text' in only ? only.text : '').toMatch(
      /^In \*\*bold(?:\*\* \*\*| )and\*\* 5 m² see \[the report\]\(https:\/\/example\.org\/r\) &amp; .x.$/u,
    );
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

  test('has tables: cells that span rows are said in each, and a frame of one cell is what stands in it', async () => {
    const spanned = `<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${paragraph('Cost')}</w:tc></w:tr>${['restart', 'continue']
      .map(
        (merge, i) =>
          `<w:tr><w:tc><w:tcPr><w:vMerge w:val="${merge}"/></w:tcPr>${paragraph(i === 0 ? 'Port' : '')}</w:tc><w:tc>${paragraph(`${i + 3}`)}</w:tc></w:tr>`,
      )
      .join('')}</w:tbl>`;
    const { notes } = await read(`${spanned}${table([paragraph('Mind this.')])}`);
    expect(notes.lead).toEqual([
      {
        type: 'table',
        head: ['', 'Cost'],
        rows: [
          ['Port', '3'],
          ['Port', '4'],
        ],
      },
      { type: 'text', text: 'Mind this.' },
    ]);
  });

  test('has tables with a title above them, and a second row of headings that divides the first', async () => {
    const cell = (text: string, more = '') =>
      `<w:tc>${more === '' ? '' : `<w:tcPr>${more}</w:tcPr>`}${text === '' ? '<w:p/>' : paragraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const of = (more: string, second: string[]) =>
      `<w:tbl>${row(cell('Staff', '<w:gridSpan w:val="3"/>'))}${row(cell('Group', more), cell('Headcount', '<w:gridSpan w:val="2"/>'))}${row(...second)}${row(cell('Pilots'), cell('12'), cell('14'))}</w:tbl>`;
    const years = [cell('2023'), cell('2024')];
    const merged = '<w:vMerge w:val="restart"/>';
    for (const [more, first] of [
      [merged, cell('', '<w:vMerge/>')],
      ['', cell('')],
    ] as const) {
      expect((await read(of(more, [first, ...years]))).notes.lead).toEqual([
        { type: 'text', text: 'Staff' },
        { type: 'table', head: ['Group', 'Headcount 2023', 'Headcount 2024'], rows: [['Pilots', '12', '14']] },
      ]);
    }
    expect((await read(of('', [cell('Cooks'), ...years]))).notes.lead[1]).toMatchObject({
      head: ['Group', 'Headcount', ''],
      rows: [{ 0: 'Cooks' }, { 0: 'Pilots' }],
    });
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

import { expect, it } from 'vitest';
import { unzip, zip } from '../../src/io/zip.ts';
import { readTemplate } from '../../src/template/read-template.ts';
import { madeHouses } from './made-houses.ts';

it('a template carries the fonts in its list that it has a file of', () => {
  const [house] = madeHouses();
  const files = new Map<string, Uint8Array | string>(unzip(house?.bytes ?? new Uint8Array()));
  const edit = (name: string, before: string, inserted: string) => {
    const text = new TextDecoder().decode(files.get(name) as Uint8Array);
    files.set(name, text.replace(before, `${inserted}${before}`));
  };
  const font = (name: string, id: string) =>
    `<p:embeddedFont><p:font typeface="${name}"/><p:regular r:id="${id}"/></p:embeddedFont>`;
  const list = `<p:embeddedFontLst>${font('Lato', 'font1')}${font('Roboto', 'font2')}</p:embeddedFontLst>`;
  edit('ppt/presentation.xml', '</p:presentation>', list);
  const relation = (id: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/${id}.fntdata"/>`;
  edit('ppt/_rels/presentation.xml.rels', '</Relationships>', relation('font1') + relation('font2'));
  edit('[Content_Types].xml', '</Types>', '<Default Extension="fntdata" ContentType="application/x-fontdata"/>');
  files.set('ppt/fonts/font1.fntdata', Uint8Array.of(1, 2, 3));
  expect(readTemplate(zip(files)).carried).toEqual(['Lato']);
});

import { expect, it } from 'vitest';
import { unzip, zipPacked } from '../../src/io/zip.ts';
import { finishedParts, packMarkup, packPackage } from '../../src/office/pack-package.ts';
import { element, type XmlElement } from '../../src/office/xml.ts';

const part = (content: XmlElement | Uint8Array, contentType = 'application/x') => ({ contentType, content });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

it('finished parts stand beside those of the package, in place of those of the same name', () => {
  const finished = finishedParts();
  const relationship = { id: 'rId1', type: 'slide', target: 'ppt/b.xml' };
  finished.add('ppt/a.xml', packMarkup('application/new', element('new')), [relationship]);
  const base = {
    parts: new Map([
      ['ppt/a.xml', part(element('old'), 'application/old')],
      ['ppt/b.xml', part(element('b'), 'application/b')],
    ]),
    relationships: new Map([['', [{ id: 'rId1', type: 'document', target: 'ppt/a.xml' }]]]),
  };
  const files = unzip(zipPacked(packPackage(base, finished)));
  expect([...files.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'ppt/_rels/a.xml.rels',
    'ppt/a.xml',
    'ppt/b.xml',
  ]);
  expect(text(files.get('ppt/a.xml'))).toContain('<new/>');
  expect(text(files.get('ppt/_rels/a.xml.rels'))).toContain('Target="b.xml"');
  const types = text(files.get('[Content_Types].xml'));
  expect([...types.matchAll(/PartName="([^"]+)" ContentType="([^"]+)"/g)].map(([, ...pair]) => pair)).toEqual([
    ['/ppt/a.xml', 'application/new'],
    ['/ppt/b.xml', 'application/b'],
  ]);
});

it('a part is finished once', () => {
  const finished = finishedParts();
  for (const name of ['first', 'second']) finished.add('ppt/a.xml', packMarkup('application/x', element(name)));
  expect(finished.files).toHaveLength(1);
  expect(text(unzip(zipPacked([...finished.files])).get('ppt/a.xml'))).toContain('<first/>');
});

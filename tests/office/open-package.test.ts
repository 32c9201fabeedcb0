import { describe, expect, it } from 'vitest';
import { zip } from '../../src/io/zip.ts';
import { openPackage } from '../../src/office/open-package.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const rels = (type: string, ...targets: string[]) => {
  const entries = targets.map((target, i) => `<Relationship Id="rId${i}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONSHIPS}">${entries.join('')}</Relationships>`;
};
const packageOf = (files: Readonly<Record<string, string>>) =>
  zip(new Map(Object.entries({ '[Content_Types].xml': '<Types/>', '_rels/.rels': rels(DOCUMENT, 'd.xml'), ...files })));

describe('a package', () => {
  it('is read however long the chain of its parts is', () => {
    const count = 12_000;
    const chain = Array.from({ length: count }, (_, i): [string, string][] => [
      [`${i}.xml`, '<a/>'],
      [`_rels/${i}.xml.rels`, rels('next', `${i + 1}.xml`)],
    ]);
    const files = Object.fromEntries(chain.flat());
    const bytes = packageOf({ 'd.xml': '<a/>', '_rels/d.xml.rels': rels('next', '0.xml'), ...files });
    expect(openPackage(bytes).package.parts.size).toBe(count + 1);
  });

  it('is read where a relationship leads to a name with a per cent sign', () => {
    const bytes = packageOf({
      'd.xml': '<a/>',
      '_rels/d.xml.rels': rels('image', '50%.png', 'a%20b.png', 'c%20d.png', '100%25.png'),
      ...{ '50%.png': '1', 'a b.png': '2', 'c%20d.png': '3', '100%.png': '4' },
    });
    const { parts } = openPackage(bytes).package;
    expect([...parts.keys()]).toEqual(['d.xml', '50%.png', 'a b.png', 'c%20d.png', '100%.png']);
  });

  it('keeps parts in the order in which they lead to one another', () => {
    const bytes = packageOf({
      ...{ 'd.xml': '<a/>', 'a.xml': '<a/>', 'b.xml': '<a/>', 'c.xml': '<a/>' },
      ...{ '_rels/d.xml.rels': rels('x', 'a.xml', 'c.xml'), '_rels/a.xml.rels': rels('x', 'b.xml') },
    });
    expect([...openPackage(bytes).package.parts.keys()]).toEqual(['d.xml', 'a.xml', 'b.xml', 'c.xml']);
  });
});

import { expect, it } from 'vitest';
import { element, parseXml, textOf, withAttributes, writeXml } from '../../src/office/xml.ts';

const AWKWARD = 'a & b < c > d "e"\tf';

it('what is written is read again as it was', () => {
  const root = element('p:sp', { name: `${AWKWARD}\nnext`, id: 1, on: true }, element('a:t', {}, AWKWARD), 'words');
  const written = writeXml(root);
  expect(written).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<p:sp name="a &amp; b &lt; c &gt; d &quot;e&quot;&#9;f&#10;next" id="1" on="1">' +
      '<a:t>a &amp; b &lt; c &gt; d "e"\tf</a:t>words</p:sp>',
  );
  expect(parseXml(written, { asWritten: true })).toEqual(root);
});

it('customary prefixes are read alike with and without a look at their namespaces', () => {
  const source =
    '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\n' +
    '  <a:t> one <![CDATA[<two>]]></a:t>\n  <a:t/>\n</p:sld>';
  expect(parseXml(source, { asWritten: true })).toEqual(parseXml(source));
  expect(textOf(parseXml(source))).toBe(' one <two>');
});

it('other prefixes of known namespaces become the customary ones', () => {
  const source = '<q:sld xmlns:q="http://schemas.openxmlformats.org/presentationml/2006/main" q:id="1"/>';
  expect(parseXml(source)).toMatchObject({ name: 'p:sld', attributes: { 'p:id': '1' } });
});

it.each(['', '<a>', '<a></b>', '<a b="1" b="2"/>', '<a>&none;</a>'])('%j is refused', (source) => {
  expect(() => parseXml(source)).toThrow(SyntaxError);
  expect(() => parseXml(source, { asWritten: true })).toThrow(SyntaxError);
});

it('an attribute goes where its new value is undefined, and characters that XML excludes go too', () => {
  expect(withAttributes(element('a', { b: 1, c: 'x\u0000y' }), { b: undefined })).toEqual(element('a', { c: 'xy' }));
});

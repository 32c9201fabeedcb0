import { expect, it } from 'vitest';
import { parseXml, writeXml } from '../../../src/office/xml.ts';
import { plainListStyle } from '../../../src/outputs/pptx/base/template-base.ts';
import { brand } from '../../support/brand.ts';

const presentation = (paragraph: string, run: string, spaces = '') =>
  parseXml(
    `<p:presentation xmlns:p="p" xmlns:a="a"><p:defaultTextStyle><a:lvl1pPr ${paragraph}>${spaces}<a:defRPr ${run}/></a:lvl1pPr></p:defaultTextStyle></p:presentation>`,
  );

it('texts on a presentation with usual defaults have no list style of their own', () => {
  const usual = presentation('marL="0" algn="l" defTabSz="914400"', 'sz="1800" kern="1200"');
  expect(plainListStyle(usual, brand).children).toEqual([]);
  expect(plainListStyle(parseXml('<p:presentation xmlns:p="p"/>'), brand).children).toEqual([]);
});

it.each([
  ['capitals', presentation('', 'cap="all"')],
  ['letters apart or raised', presentation('', 'spc="50" baseline="3999"')],
  ['centred lines', presentation('algn="ctr"', '')],
  ['lines apart', presentation('', '', '<a:lnSpc><a:spcPct val="110000"/></a:lnSpc>')],
  ['bullets', presentation('', '', '<a:buChar char="•"/>')],
])('texts on a presentation whose default text has %s undo that', (_, root) => {
  const written = writeXml(plainListStyle(root, brand));
  expect(written).toContain('algn="l"');
  expect(written).toContain('cap="none"');
  expect(written).toContain('<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>');
});

it('texts on a presentation whose default text has another font are set in the theme’s', () => {
  const roman = parseXml(
    '<p:presentation xmlns:p="p" xmlns:a="a"><p:defaultTextStyle><a:lvl1pPr><a:defRPr><a:latin typeface="Times New Roman"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle></p:presentation>',
  );
  expect(writeXml(plainListStyle(roman, brand))).toContain('<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>');
});

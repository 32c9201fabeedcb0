import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/office/xml.ts';
import { colorIn, type ThemePalette } from '../../../src/template/drawing/theme-colors.ts';

const PALETTE: ThemePalette = { slots: { lt1: 'FEFEFE', accent1: '4472C4' }, map: { bg1: 'lt1', accent2: 'accent1' } };
const read = (markup: string, own?: string) =>
  colorIn(
    parseXml(`<a:f xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${markup}</a:f>`),
    PALETTE,
    own === undefined ? undefined : { hex: own, alpha: 1 },
  );

describe('a colour of the markup', () => {
  it.each([
    ['<a:srgbClr val="aBc123"/>', 'ABC123'],
    ['<a:sysClr val="windowText" lastClr="010203"/>', '010203'],
    ['<a:sysClr val="window"/>', 'FFFFFF'],
    ['<a:prstClr val="dkSlateGray"/>', '2F4F4F'],
    ['<a:prstClr val="ltGoldenrodYellow"/>', 'FAFAD2'],
    ['<a:prstClr val="medAquamarine"/>', '66CDAA'],
    ['<a:prstClr val="mediumOrchid"/>', 'BA55D3'],
    ['<a:schemeClr val="bg1"/>', 'FEFEFE'],
    ['<a:schemeClr val="accent2"/>', '4472C4'],
    ['<a:schemeClr val="lt1"/>', 'FEFEFE'],
    ['<a:scrgbClr r="100000" g="21586" b="0"/>', 'FF8000'],
    ['<a:hslClr hue="7200000" sat="100000" lum="50000"/>', '00FF00'],
    ['<a:srgbClr val="FFFFFF"><a:constructor val="50%"/></a:srgbClr>', 'FFFFFF'],
    ['<a:srgbClr val="FFFFFF"><a:lumMod val="50%"/></a:srgbClr>', '808080'],
  ])('%s', (markup, hex) => expect(read(markup)?.hex).toBe(hex));

  it('is the referring one’s for phClr, with the style’s changes', () => {
    const markup = '<a:schemeClr val="phClr"><a:alpha val="40000"/></a:schemeClr>';
    expect(read(markup, '00AA00')).toEqual({ hex: '00AA00', alpha: 0.4 });
    expect(read(markup)).toBeUndefined();
  });

  it('is none where the theme has no such slot, or digits are no colour', () => {
    expect(read('<a:schemeClr val="accent9"/>')).toBeUndefined();
    expect(read('<a:schemeClr val="constructor"/>')).toBeUndefined();
    expect(read('<a:sysClr val="constructor"/>')).toBeUndefined();
    expect(read('<a:srgbClr val="red"/>')).toBeUndefined();
  });
});

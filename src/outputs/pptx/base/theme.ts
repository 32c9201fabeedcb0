import { ptToEmu } from '../../../core/lengths.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import { type Brand, type FontPair, THEME_SLOTS } from '../../../scene/brand.ts';

/** The brand's theme: colours, fonts, and flat fills and lines (a:theme, ECMA-376 part 1, 20.1.6.9). */
export function themeElement(brand: Brand): XmlElement {
  const colors = THEME_SLOTS.map((slot) => element(`a:${slot}`, element('a:srgbClr', { val: brand.theme[slot] })));
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES.a, name: brand.name },
    element(
      'a:themeElements',
      element('a:clrScheme', { name: brand.name }, colors),
      element(
        'a:fontScheme',
        { name: brand.name },
        fontCollection('a:majorFont', brand.fonts.headings),
        fontCollection('a:minorFont', brand.fonts),
      ),
      formatScheme(brand.name, brand),
    ),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  );
}

/** The fonts of headings or of text, by writing system (20.1.4.1.16). */
function fontCollection(name: 'a:majorFont' | 'a:minorFont', { latin, eastAsian }: FontPair): XmlElement {
  return element(
    name,
    element('a:latin', { typeface: latin.declared }),
    element('a:ea', { typeface: eastAsian.declared }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: eastAsian.declared }),
  );
}

/** Three fills, lines, effects and grounds each, as the schema asks (20.1.4.1.14): flat, without shadows. */
function formatScheme(name: string, { strokes }: Brand): XmlElement {
  const placeholder = () => element('a:solidFill', element('a:schemeClr', { val: 'phClr' }));
  const three = (make: (index: number) => XmlElement) => [0, 1, 2].map(make);
  const widths = [strokes.hairline, strokes.rule, strokes.bar];
  return element(
    'a:fmtScheme',
    { name },
    element('a:fillStyleLst', three(placeholder)),
    element(
      'a:lnStyleLst',
      three((i) =>
        element(
          'a:ln',
          { w: ptToEmu(widths[i] ?? 1), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
          placeholder(),
          element('a:prstDash', { val: 'solid' }),
          element('a:miter', { lim: 800_000 }),
        ),
      ),
    ),
    element(
      'a:effectStyleLst',
      three(() => element('a:effectStyle', element('a:effectLst'))),
    ),
    element('a:bgFillStyleLst', three(placeholder)),
  );
}

import { type Pt, ptToEmu } from '../../../core/lengths.ts';
import { guidOf } from '../../../office/ids.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import { type Brand, type FontPair, THEME_SLOTS } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { schemeColor, solidFill } from '../drawingml/color.ts';
import { masterColors } from './layout.ts';

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

/** PowerPoint's own style without fills and lines, known to it wherever a package has no style of its own. */
export const PLAIN_TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

export const brandTableStyle = (brand: Brand) => guidOf(`table style ${brand.name}`);

/**
 * The table styles (a:tblStyleLst, ECMA-376 part 1, 20.1.4.2.27): hairlines between rows, a rule under a bold header, so
 * that a table which a user inserts looks as ours do.
 */
export function tableStylesElement(brand: Brand): XmlElement {
  const { strokes, colors } = brand;
  const map = masterColors(brand);
  const id = brandTableStyle(brand);
  const border = (side: string, role: ColorRole, width: Pt) =>
    element(`a:${side}`, element('a:ln', { w: ptToEmu(width), cmpd: 'sng' }, solidFill(colors[role], map)));
  const style = (name: string, bold: boolean, borders: readonly XmlElement[]) => {
    const font = element('a:fontRef', { idx: 'minor' });
    const text = element('a:tcTxStyle', { b: bold ? 'on' : undefined }, font, schemeColor(colors.text, map));
    const none = element('a:fill', element('a:noFill'));
    return element(name, text, element('a:tcStyle', element('a:tcBdr', borders), none));
  };
  return element(
    'a:tblStyleLst',
    { 'xmlns:a': NAMESPACES.a, def: id },
    element(
      'a:tblStyle',
      { styleId: id, styleName: brand.name },
      style('a:wholeTbl', false, [border('insideH', 'hairline', strokes.hairline)]),
      style('a:firstCol', true, []),
      style('a:lastRow', true, [border('top', 'text', strokes.rule)]),
      style('a:firstRow', true, [border('bottom', 'text', strokes.rule)]),
    ),
  );
}

import { type Pt, ptToEmu } from '../../../core/lengths.ts';
import { guidOf } from '../../../office/ids.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { schemeColor, solidFill } from '../drawingml/color.ts';
import { masterColors } from './layout.ts';

/** PowerPoint's own style without fills and lines, known to it wherever a package has no style of its own. */
export const PLAIN_TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

export const brandTableStyle = (brand: Brand) => guidOf(`table style ${brand.name}`);

function border(side: string, color: ColorRole, width: Pt, brand: Brand): XmlElement {
  return element(
    `a:${side}`,
    element('a:ln', { w: ptToEmu(width), cmpd: 'sng' }, solidFill(brand.colors[color], masterColors(brand))),
  );
}

function textStyle(bold: boolean, brand: Brand): XmlElement {
  return element(
    'a:tcTxStyle',
    { b: bold ? 'on' : undefined },
    element('a:fontRef', { idx: 'minor' }),
    schemeColor(brand.colors.text, masterColors(brand)),
  );
}

/**
 * The table styles (a:tblStyleLst, ECMA-376 part 1, 20.1.4.2.27): hairlines between rows, a rule under a bold header, so
 * that a table which a user inserts looks as ours do.
 */
export function tableStylesElement(brand: Brand): XmlElement {
  const { strokes } = brand;
  const id = brandTableStyle(brand);
  const style = (name: string, bold: boolean, borders: readonly XmlElement[]) =>
    element(
      name,
      textStyle(bold, brand),
      element('a:tcStyle', element('a:tcBdr', borders), element('a:fill', element('a:noFill'))),
    );
  return element(
    'a:tblStyleLst',
    { 'xmlns:a': NAMESPACES.a, def: id },
    element(
      'a:tblStyle',
      { styleId: id, styleName: brand.name },
      style('a:wholeTbl', false, [border('insideH', 'hairline', strokes.hairline, brand)]),
      style('a:firstCol', true, []),
      style('a:lastRow', true, [border('top', 'text', strokes.rule, brand)]),
      style('a:firstRow', true, [border('bottom', 'text', strokes.rule, brand)]),
    ),
  );
}

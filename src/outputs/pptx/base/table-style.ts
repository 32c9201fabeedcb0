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

import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import { type Inch, inchToEmu } from '../../../core/lengths.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { childrenOf, descend, element, findAll, withAttributes, type XmlElement } from '../../../office/xml.ts';
import type { NativeChartItem, PictureItem, SceneItem, ShapeItem, TableItem, TextItem } from '../../../scene/items.ts';
import { cellAnchor, cellMarginRight } from '../../../scene/page/place-table.ts';
import { differs, statedBox } from '../../../scene/page/stated-box.ts';
import { isHeading } from '../../../scene/tokens.ts';
import type { InheritedStyle, PlaceholderSlot } from '../base/base.ts';
import { statedListStyle } from '../base/template-base.ts';
import { freeForm } from '../drawingml/art.ts';
import {
  commonProperties,
  NO_LINE,
  placeholderHead,
  RECTANGLE,
  shapeElement,
  sourceRectangle,
  transform,
} from '../drawingml/shape-parts.ts';
import { ANCHOR, balancedInsets, bodyProperties } from '../drawingml/text-style.ts';
import { type Dresser, dressParagraphs, hyperlink, recolored } from './dress-text.ts';
import { wraps } from './open-boxes.ts';
import { insetsIn, type OwnRule, textBoxProperties } from './own-rules.ts';
import { writableCell, writableItem } from './written-text.ts';

interface ItemPlace {
  readonly slot: PlaceholderSlot | undefined;
  /** How much higher its object may be where it has a place of its own. */
  readonly room: Inch;
  readonly rule: OwnRule | undefined;
}

/** The object of an item as the slide has it: what PptxGenJS drew of it, with names, colours, text and links put right. */
export function dressItem(
  drawn: XmlElement | undefined,
  item: SceneItem,
  place: ItemPlace,
  dresser: Dresser,
): XmlElement {
  const { slot, room, rule } = place;
  if (item.kind === 'path')
    return freeForm({ name: names(item, dresser, item.link, !item.link) }, item, dresser.textFill);
  if (item.kind === 'picture') return picture(item, slot, dresser);
  if (item.kind === 'native-chart') return chartFrame(item, dresser);
  if (!drawn) throw new Error(`The item ${item.name} was not drawn.`);
  if (item.kind === 'text')
    return slot ? placeholderText(drawn, item, { slot, room }, dresser) : freeText(drawn, item, rule, dresser);
  if (item.kind === 'table') return dressTable(drawn, item, dresser);
  return shape(drawn, item, dresser);
}

function names(item: SceneItem, dresser: Dresser, alt?: string, decorative?: boolean): XmlElement {
  const link = item.link ? hyperlink(item.link, dresser.link) : undefined;
  return commonProperties({ name: item.name, alt, decorative, link });
}

function paragraphs(drawn: XmlElement, item: TextItem, dresser: Dresser, inherited?: InheritedStyle): XmlElement[] {
  return dressParagraphs(findAll(drawn, 'a:p'), writableItem(item), inherited, dresser);
}

/**
 * A text box (p:sp with txBox, ECMA-376 part 1, 19.3.1.43); programs shrink longer text in it once it is edited. A title that
 * its layout has no place for is a title nevertheless, for outlines and screen readers, in nothing of the master's style.
 */
function freeText(drawn: XmlElement, item: TextItem, rule: OwnRule | undefined, dresser: Dresser): XmlElement {
  const autofit = isHeading(item.style.role) && item.placeholder !== 'title' ? 'none' : 'normal';
  const fit = wraps(item) ? autofit : 'unwrapped';
  const body = bodyProperties(item.anchor, fit, balancedInsets(item), rule && insetsIn(item, rule));
  const name = names(item, dresser);
  const isTitle = item.placeholder === 'title';
  const style = isTitle ? statedListStyle(dresser.brand) : dresser.listStyle;
  return shapeElement(
    isTitle ? placeholderHead(name, { type: 'title' }) : { name, sort: element('p:cNvSpPr', { txBox: true }) },
    textBoxProperties(item.box, rule, dresser),
    element('p:txBody', body, style, paragraphs(drawn, item, dresser)),
  );
}

/** A text in its layout's placeholder, from which it takes place and style (p:ph, 19.3.1.36). */
function placeholderText(
  drawn: XmlElement,
  item: TextItem,
  { slot, room }: Pick<ItemPlace, 'room'> & { readonly slot: PlaceholderSlot },
  dresser: Dresser,
): XmlElement {
  // LibreOffice does not shrink what only a layout says it may.
  const anchor = item.anchor === slot.anchor ? undefined : ANCHOR[item.anchor];
  const shrink = slot.shrinks && element('a:normAutofit');
  const body = element('a:bodyPr', { ...ownInsets(item, slot), anchor }, shrink);
  return shapeElement(
    placeholderHead(names(item, dresser), slot.key),
    element('p:spPr', placedElsewhere(item, slot, room)),
    element('p:txBody', body, element('a:lstStyle'), paragraphs(drawn, item, dresser, slot.inherited)),
  );
}

/** The inner margins of a text that differ from its placeholder's (a:bodyPr/@lIns and @rIns, 21.1.2.1.1). */
function ownInsets(item: TextItem, { theirs }: PlaceholderSlot) {
  const { left, right } = balancedInsets(item);
  return {
    lIns: left > 0 ? inchToEmu(left + (theirs?.insets.left ?? 0)) : undefined,
    rIns: right > 0 ? inchToEmu(right + (theirs?.insets.right ?? 0)) : undefined,
  };
}

/** The place of a text that does not stand where its placeholder does; undefined where it takes over that place. */
function placedElsewhere(item: TextItem, slot: PlaceholderSlot, room: Inch): XmlElement | undefined {
  const { box, theirs } = slot;
  const stated = theirs ? statedBox(item, { box, ...theirs }) : differs(item.box, box) ? item.box : undefined;
  return stated && transform({ ...stated, h: stated.h + room });
}

/** A shape. It says nothing that text does not, so readers skip it unless it leads somewhere. */
function shape(drawn: XmlElement, item: ShapeItem, dresser: Dresser): XmlElement {
  const properties = descend(drawn, 'p:spPr') ?? element('p:spPr');
  const parts = childrenOf(recolored(properties, dresser)).map((part) =>
    part.name === 'a:ln' ? line(part, item) : part,
  );
  return shapeElement(
    { name: names(item, dresser, item.link, !item.link) },
    element('p:spPr', parts, !parts.some((part) => part.name === 'a:ln') && NO_LINE),
  );
}

/** The outline: none unless stated; its ends are flat (a:ln, 20.1.2.2.24). */
function line(drawn: XmlElement, item: ShapeItem): XmlElement {
  if (!item.stroke) return NO_LINE;
  const fill = childrenOf(drawn, 'a:solidFill');
  const end = childrenOf(drawn, 'a:tailEnd').map((part) => withAttributes(part, { w: 'med', len: 'med' }));
  return element('a:ln', { w: drawn.attributes.w, cap: 'flat' }, fill, element('a:miter', { lim: 800_000 }), end);
}

/** A picture that fills its box or its placeholder, whole or cropped, never stretched (p:pic, 19.3.1.37). */
function picture(item: PictureItem, slot: PlaceholderSlot | undefined, dresser: Dresser): XmlElement {
  return element(
    'p:pic',
    element(
      'p:nvPicPr',
      names(item, dresser, item.decorative ? undefined : item.alt, item.decorative),
      element('p:cNvPicPr', element('a:picLocks', { noChangeAspect: true, noGrp: slot && true })),
      element('p:nvPr', slot && element('p:ph', slot.key)),
    ),
    element(
      'p:blipFill',
      dresser.picture(item),
      item.crop && sourceRectangle(item.crop),
      element('a:stretch', element('a:fillRect')),
    ),
    slot ? element('p:spPr') : element('p:spPr', transform(item.box), RECTANGLE),
  );
}

/** A frame of what is neither a shape nor a picture (p:graphicFrame, 19.3.1.21). */
function graphicFrame(name: XmlElement, locks: XmlElement, box: Box, uri: string, content: XmlElement): XmlElement {
  return element(
    'p:graphicFrame',
    element('p:nvGraphicFramePr', name, locks, element('p:nvPr')),
    transform(box, 'p:xfrm'),
    element('a:graphic', element('a:graphicData', { uri }, content)),
  );
}

/** A chart in its own part (c:chart, 21.2.2.29). */
function chartFrame(item: NativeChartItem, dresser: Dresser): XmlElement {
  const reference = element('c:chart', { 'xmlns:c': NAMESPACES.c, 'r:id': dresser.chart(item) });
  const locks = element('p:cNvGraphicFramePr');
  return graphicFrame(names(item, dresser, item.alt), locks, item.box, NAMESPACES.c, reference);
}

/** A table with a header row, under its name (a:tbl, 21.1.3.13). */
function dressTable(drawn: XmlElement, item: TableItem, dresser: Dresser): XmlElement {
  const source = descend(drawn, 'a:graphic', 'a:graphicData', 'a:tbl') ?? element('a:tbl');
  const box = { ...item.box, w: sum(item.columnWidths), h: sum(item.rows.map((row) => row.height)) };
  const heads = { firstRow: !item.headless || undefined, firstCol: item.rowHeader || undefined };
  const properties = element(
    'a:tblPr',
    { ...heads, lastRow: item.totalRow, bandRow: true },
    element('a:tableStyleId', dresser.tableStyle),
  );
  const rows = childrenOf(source, 'a:tr').map((row, r) => {
    const cells = childrenOf(row, 'a:tc').map((cell, c) => tableCell(cell, item, r, c, dresser));
    return element('a:tr', row.attributes, cells);
  });
  const grid = childrenOf(source, 'a:tblGrid');
  const locks = element('p:cNvGraphicFramePr', element('a:graphicFrameLocks', { noGrp: true }));
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
  return graphicFrame(names(item, dresser, item.alt), locks, box, uri, element('a:tbl', properties, grid, rows));
}

/** A cell; text is at its left edge, on the slide's grid (a:tc, 21.1.3.16). */
function tableCell(drawn: XmlElement, item: TableItem, row: number, column: number, dresser: Dresser): XmlElement {
  const y = inchToEmu(item.cellMargin.y);
  const margins = { marL: 0, marR: inchToEmu(cellMarginRight(item, column)), marT: y, marB: y };
  const properties = descend(drawn, 'a:tcPr') ?? element('a:tcPr');
  const text = dressParagraphs(findAll(drawn, 'a:p'), writableCell(item, row, column), undefined, dresser);
  return element(
    'a:tc',
    element('a:txBody', element('a:bodyPr'), dresser.listStyle, text),
    withAttributes(recolored(properties, dresser), { ...margins, anchor: ANCHOR[cellAnchor(item, row)] }),
  );
}

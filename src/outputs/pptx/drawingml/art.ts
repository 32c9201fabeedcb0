import type { Raster } from '../../../core/picture.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { PlacedArt } from '../../../scene/frame.ts';
import type { PathItem, PictureItem, ShapeItem } from '../../../scene/items.ts';
import { artItems } from '../../../scene/page/page.ts';
import { type ColorMap, solidFill } from './color.ts';
import { boundsOf, freeForm } from './free-form.ts';
import { commonProperties, groupShape, transform } from './shape-parts.ts';

/**
 * A piece of a frame's art: free forms in theme colours, which a user can recolour, or a logo on its plate. Of several
 * objects one group.
 */
export function artObject(
  placed: PlacedArt,
  brand: Brand,
  map: ColorMap,
  picture: (picture: Raster) => XmlElement,
): XmlElement {
  const objects = artItems(placed).map((item) => {
    if (item.kind === 'picture') return logo(item, picture);
    return item.kind === 'shape' ? plate(item, brand, map) : form(item, brand, map);
  });
  const [only] = objects;
  if (only && objects.length === 1) return only;
  return groupShape({ name: placed.name, decorative: true }, placed.box, objects);
}

const drawn = () => element('p:nvPr', { userDrawn: true });
const nameOf = ({ name }: { readonly name: string }) => commonProperties({ name, decorative: true });

function form(path: PathItem, brand: Brand, map: ColorMap): XmlElement {
  const own = { name: nameOf(path), more: drawn() };
  return freeForm(own, path, (role) => solidFill(brand.colors[role], map), boundsOf);
}

/** A logo as a picture of the layout (p:pic, 19.3.1.37). */
function logo(item: PictureItem, picture: (picture: Raster) => XmlElement): XmlElement {
  const locks = element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: true }));
  return element(
    'p:pic',
    {},
    element('p:nvPicPr', {}, nameOf(item), locks, drawn()),
    element('p:blipFill', {}, picture(item), element('a:stretch', {}, element('a:fillRect'))),
    element('p:spPr', {}, transform(item.box), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
  );
}

/** The plate behind a logo: a rectangle with round corners. */
function plate(item: ShapeItem, brand: Brand, map: ColorMap): XmlElement {
  const part = Math.round(((item.radius ?? 0) / Math.min(item.box.w, item.box.h)) * 100_000);
  const corners = element('a:gd', { name: 'adj', fmla: `val ${part}` });
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, nameOf(item), element('p:cNvSpPr'), drawn()),
    element(
      'p:spPr',
      {},
      transform(item.box),
      element('a:prstGeom', { prst: 'roundRect' }, element('a:avLst', {}, corners)),
      item.fill ? solidFill(brand.colors[item.fill], map) : element('a:noFill'),
      element('a:ln', {}, element('a:noFill')),
    ),
  );
}

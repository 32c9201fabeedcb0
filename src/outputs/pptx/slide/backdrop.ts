import type { Crop } from '../../../core/picture.ts';
import { element, withChildren, type XmlElement } from '../../../office/xml.ts';
import { type Backdrop, type Scrim, shownPart } from '../../../scene/backdrop.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { ground } from '../base/layout.ts';
import { commonProperties, transform } from '../drawingml/shape-parts.ts';

/** The slide's size in inches. */
type Size = { readonly w: number; readonly h: number };

/** A picture as the ground of a slide, cropped to the slide's shape (p:bg with a:blipFill, 19.3.1.1 and 20.1.8.14). */
export function pictureGround(backdrop: Backdrop, size: Size, picture: XmlElement): XmlElement {
  const fill = element(
    'a:blipFill',
    { dpi: 0, rotWithShape: true },
    picture,
    element('a:stretch', {}, beyondEdges(shownPart(backdrop, size))),
  );
  return ground(fill);
}

/**
 * A picture that reaches beyond the slide's edges, so that the part in view keeps its shape (a:fillRect, 20.1.8.30):
 * what PowerPoint itself writes for a ground. LibreOffice passes over a:srcRect there.
 */
function beyondEdges({ left, top, right, bottom }: Crop): XmlElement {
  const part = (cut: number, shown: number) => -Math.round((cut / shown) * 100_000) || undefined;
  const [w, h] = [right - left, bottom - top];
  return element('a:fillRect', { l: part(left, w), t: part(top, h), r: part(1 - right, w), b: part(1 - bottom, h) });
}

/**
 * The veil over the picture: a rectangle over the slide that one sees through, evenly or less from left to right
 * (a:gradFill, 20.1.8.33).
 */
export function scrimShape(scrim: Scrim, size: Size, color: (role: ColorRole) => XmlElement): XmlElement {
  const veil = (strength: number) => {
    const base = color(scrim.color);
    return withChildren(base, base.children, element('a:alpha', { val: Math.round(strength * 100_000) }));
  };
  const [first, ...more] = scrim.stops;
  const fill =
    more.length === 0
      ? element('a:solidFill', {}, veil(first?.strength ?? 0))
      : element(
          'a:gradFill',
          { rotWithShape: true },
          element(
            'a:gsLst',
            {},
            scrim.stops.map(({ at, strength }) => element('a:gs', { pos: Math.round(at * 100_000) }, veil(strength))),
          ),
          element('a:lin', { ang: 0, scaled: false }),
        );
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      commonProperties({ name: 'Picture shade', decorative: true }),
      element('p:cNvSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      transform({ x: 0, y: 0, ...size }),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      fill,
      element('a:ln', {}, element('a:noFill')),
    ),
  );
}

import type { Raster } from '../../../core/picture.ts';
import { mapElements, type XmlElement } from '../../../office/xml.ts';
import type { NativeChartItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { roleOfStandIn } from '../drawingml/color.ts';
import type { Dresser as TextDresser } from './dress-text.ts';

/** What the objects of a slide are dressed with. */
export interface Dresser extends TextDresser {
  readonly schemeColor: (role: ColorRole) => XmlElement;
  /** A picture by its relationships (a:blip). */
  readonly picture: (picture: Raster) => XmlElement;
  /** The relationship to a chart's part. */
  readonly chart: (item: NativeChartItem) => string;
  readonly tableStyle: string;
  readonly listStyle: XmlElement;
}

/** The drawn element with theme colours in place of their stand-ins. */
export function recolored(drawn: XmlElement, dresser: Dresser): XmlElement {
  return mapElements(drawn, (at) => {
    if (at.name !== 'a:srgbClr') return at;
    const role = roleOfStandIn(at.attributes.val ?? '');
    if (!role) throw new Error(`The colour ${at.attributes.val} is no stand-in for a role.`);
    return dresser.schemeColor(role);
  });
}

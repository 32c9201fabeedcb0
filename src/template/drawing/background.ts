import { descend, element, type XmlElement } from '../../office/xml.ts';
import type { PaintFrame } from '../../scene/drawing.ts';
import type { LayoutSource, Scope } from './layout-scope.ts';
import { type Fill, fillIn, fillOf, referredFill } from './shape-fill.ts';

/**
 * What fills the slide: the background of the layout, else the master's (p:bg, ECMA-376 part 1, 19.3.1.1), stated
 * (p:bgPr) or as a style of the theme in a colour (p:bgRef). Undefined where none states one.
 */
export function backgroundFill({ layout, master }: LayoutSource, frame: PaintFrame): Fill | undefined {
  return statedFill(layout.root, layout.scope, frame) ?? statedFill(master.root, master.scope, frame);
}

function statedFill(root: XmlElement, scope: Scope, frame: PaintFrame): Fill | undefined {
  const background = descend(root, 'p:cSld', 'p:bg');
  const place = { scope, frame };
  return fillIn(descend(background, 'p:bgPr'), place) ?? referredFill(descend(background, 'p:bgRef'), place);
}

/** The colour that markup calls the ground's (`bg1`), over the whole slide. */
export function plainGround(scope: Scope, frame: PaintFrame): Fill | undefined {
  return fillOf(element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })), { scope, frame });
}

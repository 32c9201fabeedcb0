import ORDERS from './child-orders.json' with { type: 'json' };
import { childrenOf, withChildren, type XmlElement } from './xml.ts';

/**
 * The children that an element may have, in the order of its schema (ECMA-376 part 1, 21.2.2 of charts, 19.2.1.26, 19.3.1.38,
 * 19.3.1.39, 19.3.1.42 and of their notes): without prefix in charts, where a series goes by its plot, with it elsewhere.
 */
export const CHILD_ORDERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...Object.entries(ORDERS.charts).map(([name, order]) => [`c:${name}`, order.split(' ')]),
  ...Object.entries(ORDERS.presentations).map(([name, order]) => [
    `p:${name}`,
    order.replaceAll(/\w+/g, 'p:$&').split(' '),
  ]),
]);

/** What may stand several times, in charts. */
export const REPEATED_CHILDREN = ['ser', 'axId', 'dPt', 'dLbl', 'trendline', 'errBars'];

/** What no plot of the kind works without. */
export const NEEDED_CHILDREN: Readonly<Record<string, readonly string[]>> = ORDERS.needed;

/** The presentation part with its children in the order of the schema, those named replaced; undefined removes one. */
export function withPresentationChildren(
  root: XmlElement,
  changes: Readonly<Record<string, XmlElement | undefined>>,
): XmlElement {
  const kept = childrenOf(root).filter((child) => !(child.name in changes));
  const added = Object.values(changes).filter((child) => child !== undefined);
  const rank = (child: XmlElement) => CHILD_ORDERS['p:presentation']?.indexOf(child.name) ?? -1;
  return withChildren(
    root,
    [...kept, ...added].sort((a, b) => rank(a) - rank(b)),
  );
}

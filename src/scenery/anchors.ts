import { type Box, contains } from '../core/box.ts';
import { ANCHOR_KINDS, type DrawingAnchor } from '../core/kit.ts';
import type { SvgAnchor } from '../scene/svg.ts';

/** The anchor that a drawing names, in its units. Throws on one without a name, of no known kind, or outside of it. */
export function anchorIn({ name, kind, line, ...box }: SvgAnchor, whole: Box): DrawingAnchor {
  const known = ANCHOR_KINDS.find((each) => each === kind);
  if (!known || name === '') {
    throw new SyntaxError(
      `Line ${line}: an anchor has no data-name, or its data-kind is none of ${ANCHOR_KINDS.join(', ')}.`,
    );
  }
  if (!contains(whole, box, TOLERANCE))
    throw new SyntaxError(`Line ${line}: the anchor “${name}” lies outside the drawing.`);
  return { name, kind: known, ...box };
}

const TOLERANCE = 0.01;

import type { XmlElement } from '../../office/xml.ts';
import { frameBounds, type PaintFrame } from '../../scene/drawing.ts';

/**
 * Where a gradient or a picture lies in a shape: in its frame, or where it does not turn with the shape (`rotWithShape`,
 * ECMA-376 part 1, 20.1.8.33) in the upright box around it.
 */
export function paintFrame(fill: XmlElement, frame: PaintFrame): PaintFrame {
  const { rotWithShape } = fill.attributes;
  if (rotWithShape !== '0' && rotWithShape !== 'false') return frame;
  const { x, y, w, h } = frameBounds(frame);
  return { w, h, matrix: [1, 0, 0, 1, x, y] };
}

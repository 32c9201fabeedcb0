import { parseSvg } from '../scene/svg.ts';
import { COLOR_ROLES, type ColorRole } from '../scene/tokens.ts';
import { type Contour, contoursOf } from './clip-path.ts';

/** The size of every scene's drawing, in its own units. */
export const SCENE_SIZE = { w: 1600, h: 900 } as const;

/** A filled form of a scene. */
export interface SceneShape {
  readonly contours: readonly Contour[];
  readonly fill: ColorRole;
}

/** The drawing of a scene, in colour roles, from the lowest shape up. */
export interface SceneArt {
  readonly shapes: readonly SceneShape[];
}

/**
 * The scene in an SVG. The `class` of a shape, or of the group around it, names the role of its fill; its hex colour is
 * only for looking at it elsewhere. Throws on what is no sound SVG of 1600 × 900, on a shape without a role,
 * and on strokes, which could not be cut at an edge.
 */
export function parseScene(source: string): SceneArt {
  const { viewBox, shapes } = parseSvg(source);
  const { x, y, w, h } = viewBox;
  if (x !== 0 || y !== 0 || w !== SCENE_SIZE.w || h !== SCENE_SIZE.h) {
    throw new SyntaxError(`The viewBox is not 0 0 ${SCENE_SIZE.w} ${SCENE_SIZE.h}.`);
  }
  return {
    shapes: shapes.map(({ d, fill, stroke, className }) => {
      const role = COLOR_ROLES.find((each) => each === className);
      if (!role) throw new SyntaxError(`The class “${className ?? ''}” of a shape is none of the colour roles.`);
      if (stroke || !fill) throw new SyntaxError('A shape has a stroke, or no fill.');
      return { contours: contoursOf(d), fill: role };
    }),
  };
}

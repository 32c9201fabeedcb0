import { nearest } from '../findings/suggest.ts';
import { parseSvg, type Svg, type SvgShape } from '../scene/svg.ts';
import { COLOR_ROLES, type ColorRole } from '../scene/tokens.ts';
import { type Contour, contoursOf } from './clip-path.ts';

/** The size of every scene's drawing, in its own units. */
export const SCENE_SIZE = { w: 1600, h: 900 } as const;

/** A filled form of a scene. */
export interface SceneShape {
  readonly contours: readonly Contour[];
  readonly fill: ColorRole;
  /** What it is filled with at dusk, where that is not what its role becomes then. */
  readonly dusk?: ColorRole;
}

/** The drawing of a scene, in colour roles, from the lowest shape up. */
export interface SceneArt {
  readonly shapes: readonly SceneShape[];
}

/** A class that names what a shape is filled with at dusk begins so. */
const DUSK = 'dusk-';

/**
 * The scene in an SVG. The `class` of a shape, or of the group around it, names the role of its fill, and may name a second
 * one after `dusk-` that it has at dusk; its hex colour is only for looking at it elsewhere. Throws on what is no sound SVG
 * of 1600 × 900, on a shape without a role, and on strokes, which could not be cut at an edge.
 */
export const parseScene = (source: string): SceneArt => sceneIn(parseSvg(source));

/** The scene in an SVG that was read: see `parseScene`. */
export function sceneIn({ viewBox, shapes }: Svg): SceneArt {
  const { x, y, w, h } = viewBox;
  if (x !== 0 || y !== 0 || w !== SCENE_SIZE.w || h !== SCENE_SIZE.h) {
    throw new SyntaxError(`The viewBox is not 0 0 ${SCENE_SIZE.w} ${SCENE_SIZE.h}.`);
  }
  if (shapes.length === 0) throw new SyntaxError('Nothing is drawn in it.');
  return { shapes: shapes.map(shapeIn) };
}

function shapeIn(shape: SvgShape): SceneShape {
  const { d, fill, stroke, className = '', line } = shape;
  const names = className.split(/\s+/).filter(Boolean);
  const [role, ...more] = names.filter((name) => !name.startsWith(DUSK));
  const [dusk] = names.filter((name) => name.startsWith(DUSK));
  if (stroke || !fill) throw new SyntaxError(`Line ${line}: a shape has a stroke, or no fill.`);
  if (more.length > 0) throw new SyntaxError(`Line ${line}: the class “${className}” names more than one role.`);
  return {
    contours: contoursOf(d),
    fill: roleNamed(role ?? '', line),
    ...(dusk === undefined ? {} : { dusk: roleNamed(dusk.slice(DUSK.length), line) }),
  };
}

function roleNamed(name: string, line: number): ColorRole {
  const role = COLOR_ROLES.find((each) => each === name);
  if (role) return role;
  const meant = nearest(name, COLOR_ROLES);
  const asked = meant ? ` Is it ${meant}?` : '';
  throw new SyntaxError(`Line ${line}: the class “${name}” of a shape is none of the colour roles.${asked}`);
}

import { type Files, readText } from '../core/files.ts';
import type { Color } from '../scene/brand.ts';
import type { Art, ArtShape } from '../scene/frame.ts';
import { parseSvg, type Svg } from '../scene/svg.ts';
import { COLOR_ROLES, type ColorRole } from '../scene/tokens.ts';

/**
 * The drawing in an SVG file. The `class` of a shape, or of the group around it, names the role of its paint; its hex
 * colour is then only for looking at it elsewhere. Without a class the colour must be one of the brand's own.
 */
export function readArt(
  files: Files,
  path: string,
  colors: Readonly<Record<ColorRole, Color>>,
  report: (message: string) => void,
): Art {
  const source = readText(files, path);
  let svg: Svg = { viewBox: { x: 0, y: 0, w: 1, h: 1 }, shapes: [] };
  if (source === undefined) report(`The drawing ${path} is not there.`);
  else {
    try {
      svg = parseSvg(source);
    } catch (error) {
      report(`The drawing ${path} cannot be read: ${(error as Error).message}`);
    }
  }
  const roleOf = (paint: string, className: string | undefined) => {
    if (className) {
      const named = COLOR_ROLES.find((role) => role === className);
      if (!named) report(`The drawing ${path} has the class ${className}, which is none of the brand's colour roles.`);
      return named ?? 'text';
    }
    const hex = paint.replace('#', '').toUpperCase();
    const found = (Object.keys(colors) as ColorRole[]).find((role) => colors[role].hex === hex);
    if (!found) report(`The drawing ${path} uses ${paint}, which is none of the brand's colours.`);
    return found ?? 'text';
  };
  const shapes = svg.shapes.map(
    (shape): ArtShape => ({
      d: shape.d,
      ...(shape.fill ? { fill: roleOf(shape.fill, shape.className) } : {}),
      ...(shape.stroke ? { stroke: { color: roleOf(shape.stroke, shape.className), width: shape.strokeWidth } } : {}),
    }),
  );
  return { viewBox: svg.viewBox, shapes };
}

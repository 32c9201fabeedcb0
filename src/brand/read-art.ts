import { type Files, readText } from '../core/files.ts';
import type { Color } from '../scene/brand.ts';
import type { Art, ArtShape } from '../scene/frame.ts';
import { parseSvg, type Svg } from '../scene/svg.ts';
import type { ColorRole } from '../scene/tokens.ts';

/**
 * The drawing in an SVG file. Its colours must be the brand's own, so that they become theme colours of the file and
 * change with them.
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
  const roleOf = (paint: string) => {
    const hex = paint.replace('#', '').toUpperCase();
    const found = (Object.keys(colors) as ColorRole[]).find((role) => colors[role].hex === hex);
    if (!found) report(`The drawing ${path} uses ${paint}, which is none of the brand's colours.`);
    return found ?? 'text';
  };
  const shapes = svg.shapes.map(
    (shape): ArtShape => ({
      d: shape.d,
      ...(shape.fill ? { fill: roleOf(shape.fill) } : {}),
      ...(shape.stroke ? { stroke: { color: roleOf(shape.stroke), width: shape.strokeWidth } } : {}),
    }),
  );
  return { viewBox: svg.viewBox, shapes };
}

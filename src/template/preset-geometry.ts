import type { Geometry, GeometryPath, PathStep } from './geometry.ts';
import type { Guide } from './guides.ts';
import { PRESETS } from './preset-shapes.ts';

/**
 * The geometry of a preset (ST_ShapeType, ECMA-376 part 1, 20.1.10.55); a rectangle's, the shape's box, for those that
 * are not known.
 */
export function presetGeometry(preset: string): Geometry {
  return geometryOf(PRESETS[preset] ?? PRESETS.rect ?? '');
}

/** Whether a preset's outline is known, and not only its box. */
export function knowsPreset(preset: string): boolean {
  return preset in PRESETS;
}

const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, A: 4, Q: 4, C: 6, Z: 0 };

/** Guides, each `name formula` up to a semicolon, and after each bar a path. */
function geometryOf(source: string): Geometry {
  const [guides = '', ...paths] = source.split('|');
  return {
    guides: guides
      .split(';')
      .map((guide) => guide.trim())
      .filter((guide) => guide !== '')
      .map(guideOf),
    paths: paths.map(pathOf),
  };
}

/** `adj 16667` is a value, `x1 ×/ w 1 2` a formula. */
function guideOf(source: string): Guide {
  const space = source.indexOf(' ');
  const formula = source.slice(space + 1);
  return { name: source.slice(0, space), formula: /^-?\d+$/.test(formula) ? `val ${formula}` : formula };
}

/** Steps with spaces between their tokens; before them `open` where only a line is drawn, `plain` where only an area. */
function pathOf(source: string): GeometryPath {
  const tokens = source.trim().split(/\s+/);
  const open = tokens[0] === 'open';
  const plain = tokens[0] === 'plain';
  const steps: PathStep[] = [];
  for (let i = open || plain ? 1 : 0; i < tokens.length; ) {
    const command = (tokens[i] ?? 'Z') as PathStep['command'];
    const count = NUMBERS[command] ?? 0;
    steps.push({ command, tokens: tokens.slice(i + 1, i + 1 + count) });
    i += 1 + count;
  }
  return { fill: open ? 'none' : 'norm', stroke: !plain, steps };
}

import { lookUp, mapValues } from '../../core/collections.ts';
import type { Guide } from './guides.ts';
import PRESET_SHAPES from './preset-shapes.json' with { type: 'json' };

/** A path of a shape: its steps, and how it is painted (a:path, ECMA-376 part 1, 20.1.9.15). */
export interface GeometryPath {
  /** The size of the box that its points are stated in; 0 where that is the shape's own. */
  readonly w: number;
  readonly h: number;
  /** ST_PathFillMode: `norm`, `none`, or a lighter or darker shade. */
  readonly fill: string;
  readonly stroke: boolean;
  readonly steps: readonly PathStep[];
}

/** A step, and its numbers or names: points for M, L, Q and C; two radii, start and sweep for A. */
export interface PathStep {
  readonly command: 'M' | 'L' | 'A' | 'Q' | 'C' | 'Z';
  readonly tokens: readonly string[];
}

/** How a shape is drawn (a:custGeom, 20.1.9.8): what its paths are made of. */
export interface Geometry {
  readonly guides: readonly Guide[];
  readonly paths: readonly GeometryPath[];
}

/**
 * The geometry of a preset (ST_ShapeType, ECMA-376 part 1, 20.1.10.55); a rectangle's, the shape's box, for those that
 * are not known.
 */
export function presetGeometry(preset: string): Geometry {
  return geometryOf(lookUp(PRESETS, preset) ?? PRESETS.rect ?? '');
}

export function knowsPreset(preset: string): boolean {
  return Object.hasOwn(PRESETS, preset);
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

/** `adj 16667` is a value, `x +- r 0 w` a formula. */
function guideOf(source: string): Guide {
  const space = source.indexOf(' ');
  const formula = source.slice(space + 1);
  return { name: source.slice(0, space), formula: /^-?\d+$/.test(formula) ? `val ${formula}` : formula };
}

/**
 * Steps with spaces between their tokens. Before them stand the box that points are stated in, as `5x5`; `open` where
 * only a line is drawn and `plain` where only an area; or the shade of an area (ST_PathFillMode, 20.1.10.37).
 */
function pathOf(source: string): GeometryPath {
  const tokens = source.trim().split(/\s+/);
  const start = tokens.indexOf('M');
  const [mode = ''] = tokens.slice(0, start).filter((token) => /^[a-z]/.test(token));
  const [w = 0, h = 0] =
    tokens[0]
      ?.match(/^(\d+)x(\d+)$/)
      ?.slice(1)
      .map(Number) ?? [];
  const steps: PathStep[] = [];
  for (let i = start; i < tokens.length; ) {
    const command = (tokens[i] ?? 'Z') as PathStep['command'];
    const count = NUMBERS[command] ?? 0;
    steps.push({ command, tokens: tokens.slice(i + 1, i + 1 + count) });
    i += 1 + count;
  }
  const fill = mode === 'open' ? 'none' : mode === 'plain' || mode === '' ? 'norm' : mode;
  return { w, h, fill, stroke: mode === 'open' || mode === '', steps };
}

const { parts: PARTS, ...GROUPS } = PRESET_SHAPES;

/**
 * Outlines of presets by their names (ST_ShapeType, ECMA-376 part 1, 20.1.10.55), in the formulas of 20.1.9.11: guides,
 * and after each bar a path (see `presetGeometry`), with `$` and a name for a part that several have. Decoration inside a
 * shape, such as a second line, is left out.
 */
export const PRESETS: Readonly<Record<string, string>> = mapValues(
  Object.assign({}, ...Object.values(GROUPS)) as Record<string, string>,
  (source) => source.replace(/\$([A-Z]+)/g, (_, name: keyof typeof PARTS) => PARTS[name]),
);

import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';

/** Ground that shows between two fields. */
const GAP: Inch = 0.04;
/** No field is thinner than this: it would not be seen. */
const LEAST: Inch = 0.04;
/** Boxes as wide as this many heights are parted across. */
const WIDE = 2.6;
/** The colours of fields, one after the other. */
const ROLES: readonly ColorRole[] = ['field', 'field-third', 'third', 'field-second', 'step-2', 'context'];

/** How a whole is parted: into fields one below the other, or side by side. */
export type PartDirection = 'down' | 'across';

/** The direction that serves a box: across where it is a wide bar. */
export function partDirection({ w, h }: Pick<Box, 'w' | 'h'>, given?: PartDirection): PartDirection {
  return given ?? (w > WIDE * h ? 'across' : 'down');
}

/** The colours of so many parts. */
export function partFieldRoles(count: number): readonly ColorRole[] {
  return Array.from({ length: count }, (_, i) => ROLES[i % ROLES.length] ?? 'field');
}

/**
 * The parts of a whole as fields of a box, their heights (`down`) or widths (`across`) to scale, in the order of the
 * values. What is too thin to be seen is 0.04 inches, which the largest gives up.
 */
export function partFields(values: readonly number[], box: Box, direction: PartDirection): readonly Box[] {
  const parts = values.map((value) => Math.max(0, value || 0));
  const sum = parts.reduce((total, part) => total + part, 0) || 1;
  const length = (direction === 'down' ? box.h : box.w) - GAP * Math.max(0, parts.length - 1);
  const exact = parts.map((part) => (length * part) / sum);
  const seen = exact.map((each) => Math.max(LEAST, each));
  const lent = seen.reduce((total, each) => total + each, 0) - length;
  const largest = seen.indexOf(Math.max(...seen));
  const sizes = seen.map((each, i) => (i === largest ? each - lent : each));
  return sizes.map((size, i) => {
    const before = sizes.slice(0, i).reduce((total, each) => total + each + GAP, 0);
    return direction === 'down' ? { ...box, y: box.y + before, h: size } : { ...box, x: box.x + before, w: size };
  });
}

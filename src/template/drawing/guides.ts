import { lookUp } from '../../core/collections.ts';

/** A guide: a name for what a formula comes to (a:gd, ECMA-376 part 1, 20.1.9.11). */
export interface Guide {
  readonly name: string;
  readonly formula: string;
}

/** What names come to; a name or a number as markup writes it (ST_AdjCoordinate, 20.1.10.2). */
export type Values = (token: string) => number;

const TURN = 21_600_000;

function builtIn(w: number, h: number): [string, number][] {
  const short = Math.min(w, h);
  const parts = (name: string, length: number, divisors: readonly number[]): [string, number][] =>
    divisors.map((divisor) => [`${name}${divisor}`, length / divisor]);
  return [
    ['l', 0],
    ['t', 0],
    ['r', w],
    ['b', h],
    ['w', w],
    ['h', h],
    ['hc', w / 2],
    ['vc', h / 2],
    ['ss', short],
    ['ls', Math.max(w, h)],
    ...parts('wd', w, [2, 3, 4, 5, 6, 8, 10, 12, 32]),
    ...parts('hd', h, [2, 3, 4, 5, 6, 8, 10]),
    ...parts('ssd', short, [2, 4, 6, 8, 16, 32]),
    ['cd2', TURN / 2],
    ['cd4', TURN / 4],
    ['cd8', TURN / 8],
    ['3cd4', (TURN * 3) / 4],
    ['3cd8', (TURN * 3) / 8],
    ['5cd8', (TURN * 5) / 8],
    ['7cd8', (TURN * 7) / 8],
  ];
}

export const radians = (angle: number) => (angle / TURN) * 2 * Math.PI;
const angleOf = (y: number, x: number) => (Math.atan2(y, x) / (2 * Math.PI)) * TURN;

/** The formulas (ST_GeomGuideFormula, 20.1.10.28). */
const FORMULAS: Readonly<Record<string, (x: number, y: number, z: number) => number>> = {
  val: (x) => x,
  '*/': (x, y, z) => (z === 0 ? 0 : (x * y) / z),
  '+-': (x, y, z) => x + y - z,
  '+/': (x, y, z) => (z === 0 ? 0 : (x + y) / z),
  '?:': (x, y, z) => (x > 0 ? y : z),
  abs: (x) => Math.abs(x),
  at2: (x, y) => angleOf(y, x),
  cat2: (x, y, z) => x * Math.cos(Math.atan2(z, y)),
  cos: (x, y) => x * Math.cos(radians(y)),
  max: (x, y) => Math.max(x, y),
  min: (x, y) => Math.min(x, y),
  mod: (x, y, z) => Math.hypot(x, y, z),
  pin: (x, y, z) => (y < x ? x : Math.min(y, z)),
  sat2: (x, y, z) => x * Math.sin(Math.atan2(z, y)),
  sin: (x, y) => x * Math.sin(radians(y)),
  sqrt: (x) => Math.sqrt(Math.max(0, x)),
  tan: (x, y) => x * Math.tan(radians(y)),
};

/**
 * What names come to in a shape of a width and a height, in the unit of these: the format's own, then guides one after
 * the other, each of which may use those before it. An unknown name is 0.
 */
export function guideValues(w: number, h: number, guides: readonly Guide[]): Values {
  const known = new Map<string, number>(builtIn(w, h));
  const value: Values = (token) => {
    const found = known.get(token);
    if (found !== undefined) return found;
    const number = Number(token);
    return Number.isFinite(number) ? number : 0;
  };
  for (const { name, formula } of guides) {
    const [operator = '', ...operands] = formula.trim().split(/\s+/);
    const [x = 0, y = 0, z = 0] = operands.map(value);
    known.set(name, lookUp(FORMULAS, operator)?.(x, y, z) ?? 0);
  }
  return value;
}

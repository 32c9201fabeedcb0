import { DOMParser } from '@xmldom/xmldom';
import { runTool } from '../../../scripts/render-deck.mjs';
import { all, type Rect } from './deck-xml.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A figure that a program drew on a page, in points from its top left corner. */
export interface DrawnShape {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  /** The corners of its outline; curves are cut into short stretches. */
  readonly points: readonly Point[];
  readonly curved: boolean;
  readonly box: Rect;
}

/** How many stretches a curve is cut into. */
const STRETCHES = 12;

/** The figures on a page of a PDF, letters aside, in the order in which they were drawn. */
export async function drawnShapes(pdf: string, page: number): Promise<DrawnShape[]> {
  const svg = await runTool('pdftocairo', ['-svg', '-f', String(page), '-l', String(page), pdf, '-']);
  const root = new DOMParser().parseFromString(svg, 'text/xml').documentElement;
  if (!root) throw new Error(`pdftocairo draws nothing of page ${page} of ${pdf}.`);
  return all(root, 'path').flatMap((path) => {
    const color = (name: string) => {
      const own = path.getAttribute(name);
      return own && own !== 'none' ? own : undefined;
    };
    const [fill, stroke] = [color('fill'), color('stroke')];
    if (!fill && !stroke) return [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (
      path.getAttribute('transform')?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []
    ).map(Number);
    const outline = outlineOf(path.getAttribute('d') ?? '');
    const points = outline.points.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
    const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
    const w = Math.max(...points.map(({ x }) => x)) - left;
    const h = Math.max(...points.map(({ y }) => y)) - top;
    return [{ fill, stroke, points, curved: outline.curved, box: { x: left, y: top, w, h } }];
  });
}

/** The corners of a path in SVG's absolute commands. */
function outlineOf(d: string): { readonly points: readonly Point[]; readonly curved: boolean } {
  const points: Point[] = [];
  const commands = d.match(/[MLCZ][^MLCZ]*/g) ?? [];
  commands.forEach((command, i) => {
    const numbers = (command.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    // After its last corner a closed path begins again, without going anywhere.
    if (command.startsWith('M') && i > 0) return;
    const at = (n: number): Point => ({ x: numbers[2 * n] ?? 0, y: numbers[2 * n + 1] ?? 0 });
    if (command.startsWith('C')) points.push(...curve([points.at(-1) ?? at(0), at(0), at(1), at(2)]));
    else if (numbers.length > 0) points.push(at(0));
  });
  return { points, curved: d.includes('C') };
}

function curve([p, q, r, s]: readonly [Point, Point, Point, Point]): Point[] {
  return Array.from({ length: STRETCHES }, (_, i) => {
    const t = (i + 1) / STRETCHES;
    const mix = (key: 'x' | 'y') =>
      (1 - t) ** 3 * p[key] + 3 * (1 - t) ** 2 * t * q[key] + 3 * (1 - t) * t ** 2 * r[key] + t ** 3 * s[key];
    return { x: mix('x'), y: mix('y') };
  });
}

/** The area within an outline. */
export function areaOf({ points }: DrawnShape): number {
  const twice = points.reduce((sum, { x, y }, i) => {
    const next = points[(i + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

import type { Box } from '../../core/box.ts';
import { PIXELS_PER_INCH, type Pt, type Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { richText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PathItem, TextItem } from '../../scene/items.ts';
import type { Align } from '../../scene/tokens.ts';
import type { Measurer } from '../../text/measure.ts';
import { drawnLines } from '../../text/typeset.ts';
import type { Rect } from '../base/pen.ts';
import { CAP_HEIGHT, linesHeight } from './lettering.ts';
import type { Segment, Stroke } from './overlay-pen.ts';

/** Where an overlay lies: the name, group and place in the outline of its chart. */
export interface OverlayPlace {
  readonly name: string;
  readonly group: string;
  readonly box: Box;
  readonly path: Path;
}

/** Text boxes are so much wider than their text, for fonts that run wider than ours, as far as the chart reaches. */
const SLACK = 1.08;
const SAME: Px = 1;

type TextStroke = Extract<Stroke, { kind: 'text' }>;
type PathStroke = Extract<Stroke, { kind: 'path' }>;

/** Lines of text that stand below each other as one text. */
interface TextBlock {
  readonly lines: readonly TextStroke[];
  readonly align: Align;
}

/** The size of type in points of a size in pixels. */
export const toPt = (size: Px): Pt => ((size as number) * 72) / PIXELS_PER_INCH;

/** What was drawn over a chart as items of the scene, in drawing order: free forms and text boxes. */
export function overlayItems(
  strokes: readonly Stroke[],
  brand: Brand,
  measurer: Measurer,
  place: OverlayPlace,
): (PathItem | TextItem)[] {
  return joinedLines(strokes).map((stroke, i) => {
    const own = { ...place, name: `${place.name} mark ${i + 1}` };
    return 'lines' in stroke ? textOf(stroke, brand, measurer, own) : pathOf(stroke, own);
  });
}

/** Where a rectangle of the chart's picture lies on the slide. */
function onSlide({ x, y, w, h }: Rect, { box }: OverlayPlace): Box {
  const inch = (length: Px) => (length as number) / PIXELS_PER_INCH;
  return { x: box.x + inch(x), y: box.y + inch(y), w: inch(w), h: inch(h) };
}

function joinedLines(strokes: readonly Stroke[]): (PathStroke | TextBlock)[] {
  const joined: (PathStroke | TextBlock)[] = [];
  for (const stroke of strokes) {
    const before = joined.at(-1);
    if (stroke.kind === 'path') joined.push(stroke);
    else {
      const align = before && 'lines' in before ? alignOf([...before.lines, stroke]) : undefined;
      if (align && before && 'lines' in before) joined[joined.length - 1] = { lines: [...before.lines, stroke], align };
      else joined.push({ lines: [stroke], align: 'center' });
    }
  }
  return joined;
}

/** How the texts stand below each other as lines of one text; undefined where they do not. */
function alignOf(lines: readonly TextStroke[]): Align | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const oneText = lines.every(
    ({ size, bold, color, y }, i) =>
      size === first.size &&
      bold === first.bold &&
      color === first.color &&
      Math.abs(y - first.y - linesHeight(i, size)) < SAME,
  );
  if (!oneText) return undefined;
  const same = (part: number) =>
    lines.every(({ x, width }) => Math.abs(x + part * width - first.x - part * first.width) < SAME);
  if (same(0)) return 'left';
  return same(1) ? 'right' : same(0.5) ? 'center' : undefined;
}

/** How a line alone stands in its box: in the middle, unless the box has more room at one side only. */
function loneAlign(before: Px, after: Px, wanted: Px): Align {
  if (Math.min(before, after) >= wanted / 2) return 'center';
  return before < after ? 'left' : 'right';
}

function textOf(
  { lines, align: blockAlign }: TextBlock,
  brand: Brand,
  measurer: Measurer,
  place: OverlayPlace,
): TextItem {
  const [first] = lines as readonly [TextStroke, ...TextStroke[]];
  const { size, bold, color } = first;
  const left = Math.min(...lines.map(({ x }) => x));
  const width = Math.max(...lines.map(({ x, width: own }) => x + own)) - left;
  const [before, after] = [left, place.box.w * PIXELS_PER_INCH - left - width];
  const wanted = width * (SLACK - 1);
  const align = lines.length === 1 ? loneAlign(before, after, wanted) : blockAlign;
  const space = { left: after, center: 2 * Math.min(before, after), right: before }[align];
  const spare = Math.max(0, Math.min(wanted, space));
  const shift = { left: 0, center: spare / 2, right: spare }[align];
  const height = linesHeight(lines.length, size);
  const top = first.y - (CAP_HEIGHT / 2) * size - linesHeight(0.5, size);
  const { name, group, path } = place;
  const text = richText(lines.map((line) => line.text).join('\n'), path);
  const style = { ...brand.type.label, bold, color };
  const measured = lines.map((line) => [{ text: line.text, width: toPt(line.width) }]);
  return {
    ...{ kind: 'text', name, group, path, align, anchor: 'middle', paragraphSpacing: 0, ground: 'ground' },
    box: onSlide({ x: left - shift, y: top, w: width + spare, h: height }, place),
    ...{ text, style, size: toPt(size) },
    lines: drawnLines(text, measured, style, measurer, { size: toPt(size) }),
    height: (height as number) / PIXELS_PER_INCH,
  };
}

function pathOf(stroke: PathStroke, place: OverlayPlace): PathItem {
  const points = stroke.d.flatMap((segment) => segment.points);
  const [x, y] = [Math.min(...points.map((each) => each.x)), Math.min(...points.map((each) => each.y))];
  const w = Math.max(...points.map((each) => each.x)) - x;
  const h = Math.max(...points.map((each) => each.y)) - y;
  // A straight line has no height or no width to be drawn in.
  const viewBox = { x, y, w: Math.max(w, SAME / 10), h: Math.max(h, SAME / 10) };
  const { name, group, path } = place;
  return {
    ...{ kind: 'path', name, group, path, viewBox },
    box: onSlide(viewBox, place),
    d: stroke.d.map(written).join(''),
    ...('fill' in stroke ? { fill: stroke.fill } : { stroke: { color: stroke.stroke, width: toPt(stroke.width) } }),
  };
}

const rounded = (length: number) => Math.round(length * 100) / 100;

function written({ command, points }: Segment): string {
  return `${command}${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join(' ')}`;
}

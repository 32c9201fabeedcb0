import { inchToPt } from '../../../src/core/lengths.ts';
import type { Page as ScenePage } from '../../../src/scene/page/page.ts';
import type { PlacedLine, PlacedRun } from '../../../src/scene/page/place-text.ts';
import { SCRIPT_GAP_EM } from '../../../src/text/line-break.ts';
import type { Rect } from './deck-xml.ts';
import { type Page, readPicture, type Word } from './rendering.ts';

/** How far lines may begin from where another program begins them, and how far apart their base lines may be, in points. */
const PLACE = 2;
/** How much wider a line may be in another program, as a part, and how much narrower: LibreOffice kerns, and decks do not. */
const WIDTH = { more: 0.015, less: 0.045 };
/** A line that is wider by no more, in points, is as wide: a short one ends between two pixels. */
const ROUNDED = 1;

/** What of poppler's box of a word is above its base line, in fonts that are as high as others. */
const ASCENT = 0.79;

/** A line's words on a rendered page: where they begin and end, and their base line, in points. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly baseLine: number;
}

/** Lines of a page that stand elsewhere in two renderings of it, or are wider in the one than in the other; in words. */
export function misplacedLines(page: ScenePage, ours: Page, theirs: Page): string[] {
  // Slides of templates are larger or smaller than the scene has them.
  const scale = ours.w / inchToPt(page.size.w);
  return linesOf(page).flatMap((line) => {
    const [own, other] = [extentOf(line, ours, scale), extentOf(line, theirs, scale)];
    const text = line.runs.map((run) => run.text).join('');
    if (!own || !other) return [`“${text}” stands nowhere near its place`];
    const [x, y] = [other.left - own.left, other.baseLine - own.baseLine];
    const more = other.right - other.left - scale * widerGaps(line) - (own.right - own.left);
    const wider = more / (own.right - own.left);
    const isWider = wider > WIDTH.more && more > ROUNDED;
    const isOff = Math.abs(x) > PLACE || Math.abs(y) > PLACE || isWider || wider < -WIDTH.less;
    const off = [x, y, 100 * wider].map((each) => each.toFixed(1));
    return isOff ? [`“${text}” is off by ${off[0]} pt across, ${off[1]} pt down, ${off[2]} % of its width`] : [];
  });
}

/**
 * How much wider LibreOffice sets a line than we do, in points: its gap between scripts is as wide as the letters before it
 * are large, ours before a smaller unit as that is, and none beside marks that are as wide as hanzi.
 */
function widerGaps({ runs }: PlacedLine): number {
  return runs.slice(1).reduce((sum, run, i) => {
    const before = runs[i] as PlacedRun;
    if (before.face.eastAsian === run.face.eastAsian || /\s$/u.test(before.text)) return sum;
    return sum + SCRIPT_GAP_EM * before.size - inchToPt(run.x - before.x - before.width);
  }, 0);
}

function linesOf({ items }: ScenePage): PlacedLine[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return item.lines.flat();
    return item.kind === 'table' ? item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat())) : [];
  });
}

/** Where the words of a line stand on a rendered page; undefined where none does. */
function extentOf({ box, baseLine, runs }: PlacedLine, { words }: Page, scale: number): Extent | undefined {
  const points = (length: number) => scale * inchToPt(length);
  const [left, right, base] = [box.x, box.x + box.w, baseLine].map(points) as [number, number, number];
  const size = scale * Math.max(...runs.map((run) => run.size));
  const near = words.filter(({ rect }) => {
    const middle = rect.x + rect.w / 2;
    return Math.abs(baseLineOf(rect) - base) < 0.3 * size && middle > left - size / 2 && middle < right + size / 2;
  });
  if (near.length === 0) return undefined;
  const tallest = near.toSorted((a, b) => b.rect.h - a.rect.h)[0] as Word;
  return {
    left: Math.min(...near.map(({ rect }) => rect.x)),
    right: Math.max(...near.map(({ rect }) => rect.x + rect.w)),
    baseLine: baseLineOf(tallest.rect),
  };
}

const baseLineOf = ({ y, h }: Word['rect']) => y + ASCENT * h;

/** The mean difference of two pictures' pixels, 0 to 1; those within boxes of `apart`, in pixels, count as alike. */
export function difference(one: string, other: string, apart: readonly Rect[] = []): number {
  const [a, b] = [readPicture(one), readPicture(other)];
  // A page of 959.98 points is 959 or 960 pixels wide, as programs round.
  const [w, h] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1)
    throw new Error(`${one} and ${other} differ in size.`);
  const isApart = (x: number, y: number) => apart.some((box) => isWithin(box, x, y));
  let sum = 0;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (isApart(x, y)) continue;
      for (let channel = 0; channel < 3; channel++) {
        const [from, to] = [a.data[4 * (y * a.width + x) + channel], b.data[4 * (y * b.width + x) + channel]];
        sum += Math.abs((from ?? 0) - (to ?? 0));
      }
    }
  }
  return sum / (255 * 3 * w * h);
}

const isWithin = ({ x, y, w, h }: Rect, left: number, top: number) =>
  left >= x && left <= x + w && top >= y && top <= y + h;

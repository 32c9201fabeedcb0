import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At } from '../../../../charts/base/page-marks.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { around as enclosing, inset, overlaps } from '../../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import type { PageSheet } from './page-sheet.ts';

/** Between a mark and its text, and between a value and the name below it. */
const GAP: Inch = 0.2;
const BELOW: Inch = 0.12;

/** A place at a distance from a middle, its angle clockwise from the top. */
export const around = ({ x, y }: At, r: Inch, angle: number): At => ({
  x: x + r * Math.sin(angle),
  y: y - r * Math.cos(angle),
});

interface Told {
  readonly key: number;
  readonly name: string;
  /** Its values side by side, the first in bold. */
  readonly values: readonly { readonly text: string; readonly ink: ColorRole }[];
  readonly bold: boolean;
}

interface Sizes {
  readonly value: Pt;
  readonly name: Pt;
}

/** How wide and high what is told of a mark is. */
export function toldSize({ name, values }: Told, sizes: Sizes, sheet: PageSheet) {
  const widths = values.map(({ text }, i) => 1.08 * sheet.wordWidth(text, sizes.value, i === 0) + 0.06);
  const row = widths.reduce((a, b) => a + b, 0.18 * (values.length - 1));
  const w = Math.max(row, 1.08 * sheet.wordWidth(name, sizes.name, true) + 0.06);
  return { w, row, widths, h: figureHeight(sizes.value) + BELOW + 0.95 * ptToInch(sizes.name) };
}

/** Values over a name, beside the end of a mark that leads from a middle at an angle. */
export function toldAt(told: Told, end: At, angle: number, sizes: Sizes, sheet: PageSheet): ChartWord[] {
  const { w, row, widths, h } = toldSize(told, sizes, sheet);
  const [sin, cos] = [Math.sin(angle), -Math.cos(angle)];
  const middle = { x: end.x + sin * GAP + (sin * w) / 2, y: end.y + cos * GAP + (cos * h) / 2 };
  const align = sin > 0.2 ? 'left' : sin < -0.2 ? 'right' : 'center';
  const left = align === 'left' ? middle.x - w / 2 : align === 'right' ? middle.x + w / 2 - row : middle.x - row / 2;
  const base = middle.y - h / 2 + figureHeight(sizes.value);
  const x = align === 'left' ? middle.x - w / 2 : align === 'right' ? middle.x + w / 2 : middle.x;
  const place = { x, base: base + BELOW + 0.75 * ptToInch(sizes.name), align } as const;
  let at = left;
  const values = told.values.map(({ text, ink }, i) => {
    const word = sheet.line(
      `value ${told.key}-${i + 1}`,
      text,
      { x: at, base },
      { size: sizes.value, bold: i === 0, ink },
    );
    at += (widths[i] ?? 0) + 0.18;
    return word;
  });
  return [...values, sheet.line(`name ${told.key}`, told.name, place, { size: sizes.name, bold: told.bold })];
}

/** Whether what is told of marks lies on the slide right of what stands beside it, and none of it on other’s. */
export function isOnPage(told: readonly (readonly ChartWord[])[], { frame }: PageSheet): boolean {
  const boxes = told.map((words) => inset(enclosing(words.map(({ box }) => box)), 0.05));
  return boxes.every(
    (box, i) =>
      box.x >= frame.left - 0.2 &&
      box.x + box.w <= frame.w - frame.margin + 0.2 &&
      box.y >= 0.35 &&
      box.y + box.h <= frame.bottom + 0.1 &&
      !boxes.slice(0, i).some((other) => overlaps(box, other)),
  );
}

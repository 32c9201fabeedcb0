import type { DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import type { FactFigure } from '../../../../charts/parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

export interface Level {
  /** How full it is, from 0 to 1, and how full it is to be. */
  readonly part: number;
  readonly target?: { readonly part: number; readonly text: string };
  readonly figure: FactFigure;
  readonly name: string;
  /** What is written along the staff, from 0 to 1. */
  readonly marks: readonly { readonly part: number; readonly text: string }[];
}

const STAFF = { w: 1.5, right: 0.85, tick: 0.16, long: 0.34, line: 0.045 };
const FIGURES: readonly Pt[] = [294, 254, 220, 176, 150, 132, 110];
const LARGE: readonly Pt[] = [46, 40, 36];
const TEXTS: readonly Pt[] = [32, 28, 24];
const LINE: Inch = 0.05;
/** How far the pointer reaches from the staff. */
const POINTER: Inch = 0.62;
/** Below this level the figure stands over the water. */
const LOW = 0.42;

/** A tide staff: the slide fills to the value, which stands in it; what is to be reached is a line across. */
export function gaugePage(
  { part, target, figure, name, marks: steps }: Level,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const base = frame.bottom;
  const h = base - frame.top;
  const yOf = (each: number) => base - each * h;
  const water: ColorRole = dark ? 'subject' : 'field';
  const staff = { x: frame.w - STAFF.right - STAFF.w, y: frame.top - 0.28, w: STAFF.w, h: h + 0.28 };
  const right = staff.x - 0.4;
  const isIn = part >= LOW;
  const size = sheet.steps(FIGURES).find((each) => {
    const room = isIn ? part * h : (1 - part) * h;
    return figureHeight(each) <= room - 0.65 && sheet.figureWidth(figure, each) * 1.05 <= 0.62 * (right - frame.margin);
  });
  if (!size) return undefined;
  const ground = isIn ? { on: water, ink: 'on-dark' as const } : {};
  const figureBase = isIn ? base - 0.42 : yOf(part) - 0.28;
  const w = sheet.figureWidth(figure, size) * 1.05;
  const room = right - frame.margin - w - 0.3;
  const text = sheet.namesFor([name], room, LARGE) ?? sheet.namesFor([name], room, TEXTS);
  if (!text) return undefined;
  const pointer = yOf(part);
  const tick = (each: number, length: Inch): PageMark =>
    block({ x: staff.x + 0.1, y: yOf(each) - STAFF.line / 2, w: length, h: STAFF.line }, 'text');
  const labels = steps.filter(({ part: each }) => each > 0);
  const label = sheet.sizeFor(
    labels.map((each) => each.text),
    labels.map(() => STAFF.w - STAFF.long - 0.3),
    [28, 24, 20],
    true,
  );
  if (!label) return undefined;
  const aim = target && yOf(target.part);
  const dashes = aim === undefined ? [] : dashed(aim, staff.x, dark ? 'on-dark' : 'text');
  const textSize = sheet
    .steps([32, 28, 24, 20])
    .find((each) => target && sheet.wordWidth(target.text, each, true) < right - frame.margin);
  const isUnder = aim !== undefined && aim > pointer;
  return {
    marks: [
      block({ x: -OVERSHOOT, y: pointer, w: frame.w + 2 * OVERSHOOT, h: base - pointer }, water),
      ...dashes,
      block(staff, 'ground'),
      ...Array.from({ length: 21 }, (_, i) => tick(i / 20, i % 4 === 0 ? STAFF.long : STAFF.tick)),
      {
        kind: 'area',
        role: 'highlight',
        points: [
          { x: staff.x - 0.02, y: pointer },
          { x: staff.x - POINTER, y: pointer - 0.32 },
          { x: staff.x - POINTER, y: pointer + 0.32 },
        ],
      },
    ],
    words: [
      sheet.figure('value 1', figure, { x: frame.margin, w, base: figureBase }, { size, ...ground }),
      (() => {
        const word = sheet.block(
          'name 1',
          name,
          { x: frame.margin + w + 0.25, y: 0, w: right - frame.margin - w - 0.25 },
          { size: text.size, bold: true, ...ground },
        );
        return { ...word, box: { ...word.box, y: figureBase - word.box.h + 0.26 * ptToInch(text.size) } };
      })(),
      ...labels.map(({ part: each, text: written }, i) =>
        sheet.line(
          `tick ${i + 1}`,
          written,
          { x: staff.x + staff.w - 0.12, base: yOf(each) + figureHeight(label) / 2, align: 'right' },
          { size: label, bold: true, on: 'ground', ink: 'text' },
        ),
      ),
      ...(target && aim !== undefined && textSize
        ? [
            sheet.line(
              'target',
              target.text,
              { x: frame.margin, base: aim - 0.2 },
              { size: textSize, bold: true, ...(isUnder ? { on: water, ink: 'on-dark' as const } : {}) },
            ),
          ]
        : []),
    ],
    ...(dark ? {} : { band: base }),
  };
}

function dashed(y: Inch, end: Inch, role: ColorRole): PageMark[] {
  const [dash, gap] = [0.16, 0.1];
  const count = Math.ceil(end / (dash + gap));
  return Array.from({ length: count }, (_, i) =>
    block({ x: end - (i + 1) * (dash + gap) + gap, y: y - LINE / 2, w: dash, h: LINE }, role),
  );
}

import type { DrawnPage } from '../../../../charts/base/define-chart.ts';
import { type At, block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { type Datum, printedNumber } from '../../../../charts/base/table.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { footNames } from './foot-names.ts';

/** How thick the line is that says what is claimed. */
const CLAIM_LINE: Inch = 0.08;

const VALUES: readonly Pt[] = [60, 54, 46, 40, 36, 32, 28, 24];
const FIGURES: readonly Pt[] = [176, 150, 132, 110, 96, 84];
const TEXTS: readonly Pt[] = [32, 28, 24, 22, 20];
/** Between the line and what is told below it, and between a figure and what it is of. */
const UNDER: Inch = 0.25;
const BELOW: Inch = 0.22;
/** How wide the shoulder between two stages is, as a part of a stage. */
const SHOULDER = 0.3;
const STEPS = 24;

export const MOST_STAGES = 6;

/** The stages side by side on a ground, to scale, each falling to the next; a line from the first one’s top to the last says what is left in the end. */
export function funnelPage(
  data: readonly Datum[],
  wording: string,
  claims: boolean,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const count = data.length;
  const pitch = frame.w / count;
  if (data.some(({ value }) => !(value > 0)) || data.some(({ value }, i) => value > (data[i - 1]?.value ?? value)))
    return undefined;
  const foot = footNames(
    data.map(({ name }, i) => ({ name, middle: (i + 0.5) * pitch, bold: i === count - 1 })),
    pitch - 0.1,
    sheet,
  );
  const size = sheet.sizeFor(
    data.map(({ label }) => label),
    data.map(() => 0.6 * pitch),
    VALUES,
    true,
  );
  if (!foot || !size) return undefined;
  const [first, last] = [data[0], data[count - 1]];
  if (!first || !last) return undefined;
  const scale = (foot.base - frame.top) / first.value;
  const heights = data.map(({ value }) => value * scale);
  const tones = sheet.seen(
    dark ? ['subject', 'step-3', 'step-2', 'step-1'] : ['step-3', 'subject', 'step-5', 'subject-deep'],
  );
  const marks = data.map((_, i): PageMark => {
    const role: ColorRole =
      claims && i === count - 1 ? 'highlight' : (tones[Math.min(i, tones.length - 1)] ?? 'subject');
    const [h, before] = [heights[i] ?? 0, heights[i - 1]];
    const x = i * pitch - (i === 0 ? OVERSHOOT : 0);
    const right = (i + 1) * pitch + (i === count - 1 ? OVERSHOOT : 0);
    if (before === undefined) return block({ x, y: foot.base - h, w: right - x, h }, role);
    return {
      kind: 'area',
      role,
      points: [
        { x, y: foot.base },
        ...shoulder(x, pitch, foot.base - before, foot.base - h),
        { x: right, y: foot.base - h },
        { x: right, y: foot.base },
      ],
    };
  });
  const seams = data
    .slice(1)
    .map(
      (_, i): PageMark =>
        block(
          { x: (i + 1) * pitch - 0.02, y: foot.base - (heights[i] ?? 0), w: 0.04, h: heights[i] ?? 0 },
          sheet.ground,
        ),
    );
  const words = data.map(({ label }, i) => {
    const digits = figureHeight(size);
    const isIn = (heights[i] ?? 0) >= digits + 0.34;
    const role: ColorRole =
      claims && i === count - 1 ? 'highlight' : (tones[Math.min(i, tones.length - 1)] ?? 'subject');
    const base = isIn ? foot.base - 0.2 : foot.base - (heights[i] ?? 0) - 0.14;
    return sheet.line(
      `value ${i + 1}`,
      label,
      { x: (i + 0.5) * pitch, base, align: 'center' },
      { size, bold: true, ...(isIn ? { on: role, ink: 'on-dark' as const } : {}) },
    );
  });
  const share = printedNumber((100 * last.value) / first.value, last.value / first.value < 0.1 ? 1 : 0, '', undefined);
  const figure = { number: share, unit: '%' };
  const from = (1 + SHOULDER) * pitch;
  /** Where the line from the first stage falls to the last, and below which it is told. */
  const drop = (count - 0.5) * pitch;
  const line = frame.top + CLAIM_LINE / 2;
  const end = drop - CLAIM_LINE - 0.3;
  const room = end - from;
  const overs = heights.slice(1).map((h) => (h >= figureHeight(size) + 0.34 ? h : h + figureHeight(size) + 0.14));
  const level = foot.base - Math.max(...overs) - 0.22;
  const text = sheet.sizeFor([wording], [0.5 * room], TEXTS, true);
  const below = text === undefined ? 0 : BELOW + sheet.capOf(wording, text);
  const hero = sheet
    .steps(FIGURES)
    .find(
      (each) =>
        sheet.figureWidth(figure, each) * 1.05 <= room && level - figureHeight(each) - below >= line + 2 * UNDER,
    );
  const isTold = claims && hero && text;
  const w = isTold ? sheet.figureWidth(figure, hero) * 1.05 : 0;
  const base = (line + level + figureHeight(hero ?? 0) - below) / 2;
  return {
    marks: [
      ...(isTold
        ? [
            {
              ...{ kind: 'line' as const, role: 'highlight' as const, width: CLAIM_LINE },
              points: [
                { x: pitch - 0.01, y: line },
                { x: drop, y: line },
                { x: drop, y: foot.base - (overs.at(-1) ?? 0) - UNDER },
              ],
            },
          ]
        : []),
      ...marks,
      ...seams,
    ],
    words: [
      ...words,
      ...foot.words,
      ...(isTold
        ? [
            sheet.figure('share', figure, { x: end - w, w, base }, { size: hero, ink: 'highlight', align: 'right' }),
            sheet.line('share of', wording, { x: end, base: base + below, align: 'right' }, { size: text, bold: true }),
          ]
        : []),
    ],
    ...(foot.band === undefined ? {} : { band: foot.band }),
    ...(isTold ? { computed: `${share}%` } : {}),
  };
}

/** The edge of a stage, from the height of the one before to its own. */
function shoulder(x: Inch, pitch: Inch, from: Inch, to: Inch): At[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS;
    return { x: x + t * SHOULDER * pitch, y: from + (to - from) * (t * t * (3 - 2 * t)) };
  });
}

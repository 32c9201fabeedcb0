import { block } from '../../../../charts/base/page-marks.ts';
import type { Datum } from '../../../../charts/base/table.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { valueFigure } from './page-claim.ts';
import { type DrawnPage, OVERSHOOT, type PageSheet } from './page-sheet.ts';

const FIGURES: readonly Pt[] = [220, 176, 150, 132, 110, 96, 84, 72, 60];
const VALUES: readonly Pt[] = [72, 60, 54, 46, 40, 36, 32, 28, 24, 20];
const NAMES: readonly Pt[] = [36, 32, 28, 24, 22, 20];
const PAD: Inch = 0.3;
const GAP: Inch = 0.05;

export const MOST_FIELDS = 9;

/** Fields to scale from edge to edge, the largest first; the claimed one pale with its figure in the claim’s colour. */
export function treemapPage(
  data: readonly Datum[],
  claim: number,
  unit: string,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const order = data.map((datum, i) => ({ datum, i })).toSorted((a, b) => b.datum.value - a.datum.value);
  if (order.some(({ datum }) => !(datum.value > 0))) return undefined;
  const room = { x: -OVERSHOOT, y: frame.top, w: frame.w + 2 * OVERSHOOT, h: frame.bottom - frame.top };
  const boxes = sliced(
    order.map(({ datum }) => datum.value),
    room,
  );
  const tones: readonly ColorRole[] = dark
    ? ['subject', 'step-5', 'step-3', 'subject-deep']
    : ['field', 'field-second', 'step-3', 'subject'];
  const fields = order.map(({ datum, i }, k) => {
    const isClaim = i === claim;
    const role: ColorRole = isClaim ? 'field-pale' : (tones[k % tones.length] ?? 'subject');
    const box = boxes[k] ?? room;
    return {
      datum,
      isClaim,
      role,
      box: {
        ...box,
        w: box.w - (box.x + box.w < frame.w ? GAP : 0),
        h: box.h - (box.y + box.h < frame.bottom - 0.01 ? GAP : 0),
      },
    };
  });
  const words = fields.map((field, k) => fieldWords(field, k + 1, unit, sheet));
  if (words.some((each) => !each)) return undefined;
  return {
    marks: fields.map(({ box, role }) => block(box, role)),
    words: words.flatMap((each) => each ?? []),
    ...(dark ? {} : { band: frame.bottom }),
  };
}

/** The largest as a column at the left, then what is left sliced along its longer side. */
function sliced(values: readonly number[], room: Box): Box[] {
  const [first, ...rest] = values;
  if (first === undefined) return [];
  if (rest.length === 0) return [room];
  const whole = sum(values);
  const half = rest.length > 2 ? pairing(values) : 1;
  const [a, b] = [values.slice(0, half), values.slice(half)];
  const part = sum(a) / whole;
  const upright = room.w >= room.h;
  const one = upright ? { ...room, w: part * room.w } : { ...room, h: part * room.h };
  const two = upright
    ? { ...room, x: room.x + one.w, w: room.w - one.w }
    : { ...room, y: room.y + one.h, h: room.h - one.h };
  return [...sliced(a, one), ...sliced(b, two)];
}

/** How many of the first values come nearest to half of all. */
function pairing(values: readonly number[]): number {
  const whole = sum(values);
  const offs = values.slice(0, -1).map((_, i) => Math.abs(sum(values.slice(0, i + 1)) - whole / 2));
  return offs.indexOf(Math.min(...offs)) + 1;
}

interface Field {
  readonly datum: Datum;
  readonly isClaim: boolean;
  readonly role: ColorRole;
  readonly box: Box;
}

function fieldWords({ datum, isClaim, role, box }: Field, key: number, unit: string, sheet: PageSheet) {
  const { margin, w: slide } = sheet.frame;
  const x = box.x <= 0 ? margin : box.x + PAD;
  const w = Math.min(box.x + box.w, slide - margin + PAD) - PAD - x;
  const figure = isClaim ? valueFigure(datum, unit) : { ...datum.printed.figure };
  for (const size of sheet.steps(isClaim ? FIGURES : VALUES)) {
    const name = sheet.namesFor(
      [datum.name],
      w,
      NAMES.filter((each) => each <= Math.max(20, 0.75 * size)),
    );
    const gap = 0.14 + 0.06 * ptToInch(size);
    if (!name || sheet.figureWidth(figure, size) * 1.06 > w) continue;
    const height = figureHeight(size) + gap + name.h;
    if (height > box.h - 0.24) continue;
    const top = box.y + Math.max(0.12, (box.h - height) / 2);
    const base = top + figureHeight(size);
    return [
      sheet.figure(`value ${key}`, figure, { x, w, base }, { size, on: role, ink: isClaim ? 'highlight' : 'on-dark' }),
      sheet.block(
        `name ${key}`,
        datum.name,
        { x, y: base + gap - 0.05, w: w + 0.1 },
        { size: name.size, on: role, ink: isClaim ? 'text' : 'on-dark', bold: isClaim },
      ),
    ];
  }
  return undefined;
}

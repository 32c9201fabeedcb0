import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block } from '../../../../charts/base/page-marks.ts';
import type { Datum } from '../../../../charts/base/table.ts';
import { valueFigure } from '../../../../charts/parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { baseLineBelow } from '../../../../text/line-room.ts';

const VALUES: readonly Pt[] = [
  320, 294, 254, 220, 200, 176, 160, 150, 132, 120, 110, 96, 84, 72, 60, 54, 46, 40, 36, 32, 28, 24, 20,
];
const NAMES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 22, 20];
const PAD: Inch = 0.3;
const GAP: Inch = 0.05;
/** From a field’s upper and lower edges to its words, at least; in a high one, a part of its height. */
const EDGE: Inch = 0.16;
const ASIDE: Inch = 0.25;
/** A name is no larger than this part of its value, or than the least size of values. */
const NAME = 0.5;

export const MOST_FIELDS = 9;

/** Fields to scale from edge to edge, values in them the larger the larger their field; the claimed one is pale, its figure in the claim’s colour; what is too small shares one. */
export function treemapPage(
  data: readonly Datum[],
  claim: number,
  unit: string,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const own = data[claim];
  const order = data.toSorted((a, b) => b.value - a.value);
  if (order.some(({ value }) => !(value > 0))) return undefined;
  const room = { x: -OVERSHOOT, y: frame.top, w: frame.w + 2 * OVERSHOOT, h: frame.bottom - frame.top };
  const tones = sheet.seen(
    dark ? ['subject', 'step-3', 'step-2', 'step-5'] : ['field', 'step-3', 'step-2', 'field-second'],
  );
  for (let joined = 1; joined <= order.length - 2; joined++) {
    const groups = order.slice(0, order.length - joined).map((datum) => [datum]);
    const all = [...groups, order.slice(order.length - joined)];
    const boxes = sliced(
      all.map((group) => sum(group.map(({ value }) => value))),
      room,
    );
    const fields = all.map((group, i): Field => {
      const isClaim = group.length === 1 && group[0] === own;
      const box = boxes[i] ?? room;
      const [right, foot] = [box.x + box.w < frame.w ? GAP : 0, box.y + box.h < frame.bottom - 0.01 ? GAP : 0];
      const role: ColorRole = isClaim ? 'field-pale' : (tones[i % tones.length] ?? 'subject');
      return {
        data: group,
        isClaim,
        role,
        box: { ...box, w: box.w - right, h: box.h - foot },
      };
    });
    const words = wordsIn(fields, unit, sheet);
    if (!words) continue;
    return {
      marks: fields.map(({ box, role }) => block(box, role)),
      words,
      ...(dark ? {} : { band: frame.bottom }),
    };
  }
  return undefined;
}

/** A value of this part of all, or more, has a side of the room for itself. */
const LEADING = 0.3;
/** A room is divided across where it is not this much wider than high. */
const WIDE = 1.6;

/** A room divided for values, halves of them first, along its longer side. */
function sliced(values: readonly number[], room: Box): Box[] {
  const [first, ...rest] = values;
  if (first === undefined) return [];
  if (rest.length === 0) return [room];
  const whole = sum(values);
  const half = rest.length > 2 && first < LEADING * whole ? pairing(values) : 1;
  const [a, b] = [values.slice(0, half), values.slice(half)];
  const part = sum(a) / whole;
  const upright = room.w >= WIDE * room.h;
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
  readonly data: readonly Datum[];
  readonly isClaim: boolean;
  readonly role: ColorRole;
  readonly box: Box;
}

function roomIn({ box }: Field, { frame }: PageSheet) {
  const x = box.x <= 0 ? frame.margin : box.x + PAD;
  return { x, w: Math.min(box.x + box.w, frame.w - frame.margin + PAD) - PAD - x };
}

/** What stands in fields that follow by their size: no value is larger than that of a larger field, nor than is due to its own. */
function wordsIn(fields: readonly Field[], unit: string, sheet: PageSheet): ChartWord[] | undefined {
  const words: ChartWord[] = [];
  let most = Number.POSITIVE_INFINITY;
  let due = Number.POSITIVE_INFINITY;
  for (const [i, field] of fields.entries()) {
    const joined = field.data.length > 1;
    const root = Math.sqrt(field.box.w * field.box.h);
    const set = joined ? undefined : fieldWords(field, i + 1, { unit, most: Math.min(most, due * root) }, sheet);
    const own = joined ? joinedWords(field, i + 1, sheet) : set?.words;
    if (!own) return undefined;
    words.push(...own);
    if (set) {
      most = set.size;
      due = Math.min(due, set.size / root);
    }
  }
  return words;
}

/** A value with its name below it, or beside it where it has no room there. */
function fieldWords(
  field: Field,
  key: number,
  { unit, most }: { readonly unit: string; readonly most: Pt },
  sheet: PageSheet,
): { readonly words: ChartWord[]; readonly size: Pt } | undefined {
  const { data, isClaim, role, box } = field;
  const [datum] = data;
  if (!datum) return undefined;
  const { x, w } = roomIn(field, sheet);
  const figure = isClaim ? valueFigure(datum, unit) : { ...datum.printed.figure };
  const [ink, nameInk]: readonly [ColorRole, ColorRole] = isClaim ? ['highlight', 'text'] : ['on-dark', 'on-dark'];
  const sizes = sheet.steps(VALUES).filter((each) => each <= most + 0.01);
  for (const { size, isBelow } of [true, false].flatMap((below) =>
    sizes.map((each) => ({ size: each, isBelow: below })),
  )) {
    const own = sheet.figureWidth(figure, size) * 1.06;
    const digits = figureHeight(size);
    const gap = 0.14 + 0.06 * ptToInch(size);
    const room = isBelow ? w : w - own - ASIDE;
    const name = sheet.namesFor(
      [datum.name],
      room,
      NAMES.filter((each) => each <= 20 || sheet.scaled(each) <= NAME * size),
    );
    const h = digits + (isBelow && name ? gap + name.h : 0);
    if (!name || own > w || h > box.h - 2 * EDGE * (isBelow ? Math.max(1, 0.8 * box.h) : 1.4) || name.h > box.h + 0.02)
      continue;
    const base = box.y + (box.h - h) / 2 + digits;
    const at = isBelow
      ? { x, y: base + gap - 0.05, w: w + 0.1 }
      : { x: x + own + ASIDE, y: base - lastBase(name), w: room + 0.1 };
    return {
      size,
      words: [
        sheet.figure(`value ${key}`, figure, { x, w: own, base }, { size, on: role, ink }),
        sheet.block(`name ${key}`, datum.name, at, { size: name.size, on: role, ink: nameInk, bold: isClaim }),
      ],
    };
  }
  return undefined;
}

/** How far below its top the last base line of a text lies. */
const lastBase = ({ size, lines }: { readonly size: Pt; readonly lines: number }): Inch =>
  ptToInch(baseLineBelow(size, 1) + 1.2 * (lines - 1) * size);

/** The values and names of what shares a field, one below the other. */
function joinedWords(field: Field, key: number, sheet: PageSheet): ChartWord[] | undefined {
  const { data, role, box } = field;
  const { x, w } = roomIn(field, sheet);
  const texts = data.map(({ label, name }) => `${label} ${name}`);
  const pitch = (size: Pt) => 1.25 * ptToInch(size);
  const size = sheet.sizeFor(
    texts,
    texts.map(() => w),
    NAMES.filter((each) => pitch(sheet.scaled(each)) * texts.length <= box.h - 0.2),
  );
  if (!size) return undefined;
  const top = box.y + (box.h - texts.length * pitch(size)) / 2;
  return texts.map((text, i) => {
    const base = top + (i + 0.5) * pitch(size) + figureHeight(size) / 2;
    return sheet.line(`value ${key + i}`, text, { x, base }, { size, on: role, ink: 'on-dark' });
  });
}

import type { DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { Datum } from '../../../../charts/base/table.ts';
import { valueFigure } from '../../../../charts/parts/figure.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

/** The radius of the hole as a part of the ring’s, and the ground between parts, in radians. */
const HOLE = 0.6;
const SEAM = 0.008;
const FIGURES: readonly Pt[] = [254, 220, 176, 150, 132, 110, 96, 84];
const VALUES: readonly Pt[] = [40, 36, 32, 28, 24];
const NAMES: readonly Pt[] = [28, 24, 22, 20];

/** Up to this many parts are told apart in half a ring. */
export const MOST_PARTS = 6;

interface RingOptions {
  readonly claim: number;
  readonly rest: number;
  readonly unit: string;
}

/** The parts of its room that a ring takes: the first that leaves what stands outside it on the slide. */
const SIZES = [1, 0.92, 0.84, 0.76];

/** Half a ring that stands on the ground, the claimed part first from the left and its share in the middle. */
export function ringPage(data: readonly Datum[], options: RingOptions, sheet: PageSheet): DrawnPage | undefined {
  for (const part of SIZES) {
    const drawn = ringAt(data, options, sheet, part);
    if (drawn) return drawn;
  }
  return undefined;
}

function ringAt(
  data: readonly Datum[],
  { claim, rest, unit }: RingOptions,
  sheet: PageSheet,
  part: number,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const claimed = data[claim];
  const whole = sum(data.map(({ value }) => value)) + rest;
  if (!claimed || data.length > MOST_PARTS || !(whole > 0) || data.some(({ value }) => !(value >= 0))) return undefined;
  const base = frame.bottom - 0.05;
  const r = part * Math.min(base - (frame.head ?? frame.top), frame.w / 2 - frame.margin);
  const centre: At = { x: frame.w / 2, y: base };
  const others = data.filter((_, i) => i !== claim).toSorted((a, b) => b.value - a.value);
  const roles = sheet.seen(
    dark ? ['step-1', 'step-2', 'step-3', 'subject'] : ['field-dark', 'subject', 'step-2', 'step-1'],
  );
  let from = Math.PI;
  const parts = [claimed, ...others].map((datum, i) => {
    const to = from + (Math.PI * datum.value) / whole;
    const own = {
      datum,
      from,
      to,
      role: i === 0 ? ('highlight' as const) : (roles[(i - 1) % roles.length] ?? 'step-1'),
    };
    from = to;
    return own;
  });
  const left: readonly PageMark[] =
    rest > 0 ? [arc(centre, r, from, 2 * Math.PI, dark ? 'dark-panel' : 'context')] : [];
  const figure = valueFigure(claimed, unit);
  const inner = HOLE * r;
  const named = nameIn(parts[0], { centre, r }, sheet);
  const nameSize = sheet.sizeFor([claimed.name], [1.5 * inner], NAMES, true) ?? sheet.steps(NAMES).at(-1) ?? 20;
  const nameBase = base - 0.26;
  const figureBase = named ? base - 0.34 : nameBase - ptToInch(nameSize) - 0.16;
  const size = sheet.steps(FIGURES).find((each) => {
    const half = (sheet.figureWidth(figure, each) * 1.04) / 2;
    return Math.hypot(half, base - figureBase + figureHeight(each)) <= 0.94 * inner;
  });
  if (!size) return undefined;
  const w = sheet.figureWidth(figure, size) * 1.1;
  const words = [
    sheet.figure(
      'value 1',
      figure,
      { x: centre.x - w / 2, w, base: figureBase },
      { size, ink: 'highlight', align: 'center' },
    ),
    named ??
      sheet.line(
        'name 1',
        claimed.name,
        { x: centre.x, base: nameBase, align: 'center' },
        { size: nameSize, bold: true },
      ),
    ...parts.slice(1).flatMap((each, i) => partWords(each, i + 2, { centre, r }, sheet)),
  ];
  if (words.some(({ box }) => box.x < frame.margin - 0.3 || box.x + box.w > frame.w - frame.margin + 0.3))
    return undefined;
  return {
    marks: [...parts.map(({ from: a, to: b, role }, i) => arc(centre, r, a + (i > 0 ? SEAM : 0), b, role)), ...left],
    words,
    ...(dark ? {} : { band: base }),
  };
}

/** The claimed part’s name in it, in one or two lines; undefined where it has no room there. */
function nameIn(part: Part | undefined, { centre, r }: Ring, sheet: PageSheet) {
  if (!part) return undefined;
  const { datum, from, to, role } = part;
  const w = 0.86 * (1 - HOLE) * r;
  const own = sheet.namesFor([datum.name], w, [36, 32, ...NAMES]);
  if (!own || own.h > 0.6 * ((1 + HOLE) / 2) * r * (to - from)) return undefined;
  const at = on(centre, ((1 + HOLE) / 2) * r, (from + to) / 2);
  const place = { x: at.x - w / 2, y: at.y - own.h / 2, w };
  return sheet.block('name 1', datum.name, place, {
    size: own.size,
    on: role,
    ink: 'on-dark',
    bold: true,
    align: 'center',
  });
}

interface Ring {
  readonly centre: At;
  readonly r: Inch;
}

const on = ({ x, y }: At, r: Inch, angle: number): At => ({ x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) });

function arc(centre: At, r: Inch, from: number, to: number, role: ColorRole): PageMark {
  const steps = Math.max(2, Math.ceil(((to - from) / Math.PI) * 90));
  const angles = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const outer = angles.map((angle) => on(centre, r, angle));
  const inner = angles.toReversed().map((angle) => on(centre, HOLE * r, angle));
  return { kind: 'area', role, points: [...outer, ...inner] };
}

interface Part {
  readonly datum: Datum;
  readonly from: number;
  readonly to: number;
  readonly role: ColorRole;
}

/** From the foot of the ring to words beside it. */
const ABOVE_FOOT: Inch = 0.14;

/** A part’s value with its name below it, in the ring where both have room there; outside it where not. */
function partWords({ datum, from, to, role }: Part, key: number, { centre, r }: Ring, sheet: PageSheet) {
  const middle = (from + to) / 2;
  const along = ((1 + HOLE) / 2) * r * (to - from);
  const across = (1 - HOLE) * r;
  // Near the foot of the ring a text lies along the ring’s width, at its top along its course.
  const tilt = Math.abs(Math.cos(middle));
  const [w, h] = [across * tilt + Math.min(along, 3) * (1 - tilt) - 0.16, along * tilt + across * (1 - tilt) - 0.1];
  for (const value of sheet.steps(VALUES)) {
    const name = Math.max(sheet.steps(NAMES).at(-1) ?? 20, Math.round(0.66 * value));
    const own = sheet.namesFor([datum.name], w, [name / (sheet.scaled(20) / 20)]);
    if (!own || 1.05 * sheet.wordWidth(datum.label, value, true) > w || figureHeight(value) + 0.12 + own.h > h)
      continue;
    const at = on(centre, ((1 + HOLE) / 2) * r, middle);
    const top = at.y - (figureHeight(value) + 0.1 + own.h) / 2;
    const ink = { on: role, ink: 'on-dark' as const };
    return [
      sheet.line(
        `value ${key}`,
        datum.label,
        { x: at.x, base: top + figureHeight(value), align: 'center' },
        { size: value, bold: true, ...ink },
      ),
      sheet.block(
        `name ${key}`,
        datum.name,
        { x: at.x - w / 2 - 0.05, y: top + figureHeight(value) + 0.06, w: w + 0.1 },
        { size: own.size, align: 'center', ...ink },
      ),
    ];
  }
  const at = on(centre, r + 0.18, middle);
  const align = Math.cos(middle) < 0 ? ('right' as const) : ('left' as const);
  const [value, name] = [sheet.steps(NAMES)[0] ?? 28, sheet.steps(NAMES)[1] ?? 24];
  const below = 0.95 * ptToInch(name) + 0.06;
  // Beside the ring both stand above its foot, over it they stand above its edge.
  const usual = at.y - (Math.abs(Math.cos(middle)) > 0.4 ? below / 2 : below);
  // Lines mark the foot of a sheet.
  const base = sheet.brand.manner?.sheet ? Math.min(usual, centre.y - ABOVE_FOOT - below) : usual;
  return [
    sheet.line(`value ${key}`, datum.label, { x: at.x, base }, { size: value, bold: true }),
    sheet.line(`name ${key}`, datum.name, { x: at.x, base: base + below }, { size: name }),
  ].map((word) => ({ ...word, align, box: { ...word.box, x: align === 'right' ? at.x - word.box.w : at.x } }));
}

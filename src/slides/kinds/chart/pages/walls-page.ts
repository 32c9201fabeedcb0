import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { currentMark } from './current.ts';
import { lineNames } from './lines-page.ts';

const VALUES: readonly Pt[] = [54, 46, 40, 36, 32, 28, 24];
const NAMES: readonly Pt[] = [32, 28, 24, 22, 20];
const FIGURES: readonly Pt[] = [220, 176, 150, 132, 110, 96, 84, 72];
/** The parts of the slide’s width at which the first wall ends and the second begins. */
const WALLS = [0.32, 0.64] as const;

/** Two walls of shares, joined by currents; the claimed part on the ground, its last share as the slide’s figure. */
export function wallsPage(table: ChartTable, focus: number, claims: boolean, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const order = [focus, ...table.series.map((_, i) => i).filter((i) => i !== focus)];
  const series = order.flatMap((i) => table.series[i] ?? []);
  if (series.some(({ values }) => values.some((value) => !(value >= 0)))) return undefined;
  const [end, start] = [WALLS[0] * frame.w, WALLS[1] * frame.w];
  const foot = lineNames(table.categories, { bleeds: true, endOf: () => frame.w }, sheet);
  if (!foot) return undefined;
  const h = foot.base - frame.top;
  const tones = sheet.seen(dark ? ['subject', 'step-3', 'step-2', 'step-1'] : ['field', 'step-2', 'step-1', 'context']);
  const currents: readonly ColorRole[] = dark
    ? ['subject-deep', 'dark-panel', 'dark-panel', 'dark-panel']
    : ['step-3', 'step-1', 'field-pale', 'panel'];
  const marks: PageMark[] = [];
  const words = [...foot.words];
  const tops = [foot.base, foot.base];
  const size = sheet.sizeFor(
    series.map(({ labels, name }) => `${labels[0]}  ${name}`),
    series.map(() => end - frame.margin - 0.3),
    VALUES,
    true,
  );
  if (!size) return undefined;
  const names = sheet.steps(NAMES).find((each) => each <= 0.75 * size) ?? sheet.steps(NAMES).at(-1) ?? 20;
  const digits = figureHeight(size);
  const strips = series.map(({ values, labels, name }, k): Strip => {
    const [a = 0, b = 0] = values;
    const feet = [tops[0] ?? 0, tops[1] ?? 0] as const;
    const own = [feet[0] - (a / 100) * h, feet[1] - (b / 100) * h] as const;
    [tops[0], tops[1]] = own;
    const at = Math.min(k, tones.length - 1);
    const [role, flow] = [tones[at] ?? 'step-1', currents[at] ?? 'panel'];
    return { tops: own, feet, role, flow, labels: [labels[0] ?? '', labels[1] ?? ''], name, key: k + 1 };
  });
  const isThin = (strip: Strip, end: 0 | 1) => strip.feet[end] - strip.tops[end] < digits + 0.14;
  if (strips.some((strip) => isThin(strip, 0) || isThin(strip, 1))) return undefined;
  const [first] = strips;
  const hero = first && claims ? heroOf(first, names, start, sheet) : undefined;
  if (claims && !hero) return undefined;
  for (const strip of strips) {
    const {
      tops: [y0, y1],
      feet,
      role,
      flow,
      labels,
      name,
      key,
    } = strip;
    marks.push(
      currentMark({ x: end, top: y0, foot: feet[0] }, { x: start, top: y1, foot: feet[1] }, flow),
      block({ x: -OVERSHOOT, y: y0, w: end + OVERSHOOT, h: feet[0] - y0 }, role),
      block(
        { x: start, y: y1, w: frame.w - start + OVERSHOOT, h: feet[1] - y1 },
        strip === first && hero ? 'highlight' : role,
      ),
    );
    const ink = { on: role, ink: 'on-dark' as const };
    const base = (y0 + feet[0] + digits) / 2;
    const value = sheet.line(`value ${key}`, labels[0], { x: frame.margin, base }, { size, bold: true, ...ink });
    words.push(
      value,
      sheet.line(`series ${key}`, name, { x: value.box.x + value.box.w + 0.1, base }, { size: names, ...ink }),
    );
    if (strip === first && hero) continue;
    const place = { x: frame.w - frame.margin, base: (y1 + feet[1] + digits) / 2, align: 'right' as const };
    const last = sheet.line(`end ${key}`, labels[1], place, { size, bold: true, ...ink });
    const beside = { ...place, x: last.box.x - 0.1 };
    words.push(last, sheet.line(`end name ${key}`, name, beside, { size: names, ...ink }));
  }
  if (hero) words.push(...hero);
  return { marks, words, ...(dark ? {} : { band: foot.base }) };
}

/** A part in both walls: its upper and lower edges. */
interface Strip {
  readonly tops: readonly [Inch, Inch];
  readonly feet: readonly [Inch, Inch];
  readonly role: ColorRole;
  readonly flow: ColorRole;
  readonly labels: readonly [string, string];
  readonly name: string;
  readonly key: number;
}

/** The claimed part’s last share, as large as its strip, and what it is of below it. */
function heroOf(
  { tops, feet, labels, name }: Strip,
  nameSize: Pt,
  start: Inch,
  sheet: PageSheet,
): ChartWord[] | undefined {
  const { frame } = sheet;
  const right = frame.w - frame.margin;
  const below = figureHeight(nameSize) + 0.3;
  const h = feet[1] - tops[1] - below;
  const figure = { number: labels[1].replace(/%$/u, ''), unit: '%' };
  const size = sheet
    .steps(FIGURES)
    .find((each) => figureHeight(each) <= h - 0.5 && sheet.figureWidth(figure, each) * 1.06 <= right - start - 0.7);
  if (!size) return undefined;
  const w = sheet.figureWidth(figure, size) * 1.06;
  const place = { x: right - w, w, base: tops[1] + (h + figureHeight(size)) / 2 };
  const manner = { on: 'highlight', ink: 'on-dark', align: 'right' } as const;
  return [
    sheet.figure('end 1', figure, place, { ...manner, size }),
    sheet.line(
      'end name',
      name,
      { x: right, base: place.base + below, align: 'right' },
      { size: nameSize, on: 'highlight', ink: 'on-dark' },
    ),
  ];
}

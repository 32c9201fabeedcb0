import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import { type Face, linesHeight, textWidth } from '../../marks/lettering.ts';
import type { Mark } from '../../marks/marks.ts';
import type { Pen } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { type ChartPlan, defineChart, drawnPlot } from '../base/define-chart.ts';
import { badData, reviewChartData } from '../base/review.ts';
import { chartStyle, nameFace, rowStyle } from '../base/style.ts';
import { highlightedCategory, normalise, periodNames } from '../base/table.ts';
import { rowNames, spread } from '../parts/labels.ts';

export const dumbbell = defineChart({
  type: 'dumbbell',
  name: { en: 'Dumbbell chart', zh: '哑铃图' },
  summary: 'Two dots in each row, joined by a line: how far apart two values are, row by row.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    const whole = normalise(chart, context.language);
    const table = periodNames(whole, chart, context.language);
    const pitch = context.height / Math.max(1, table.categories.length);
    const style = rowStyle(chartStyle(context.brand), context, pitch);
    const pairs = table.series.slice(0, 2);
    const values = table.series.flatMap((series) => series.values).filter(Number.isFinite);
    const ends = [Math.min(...values), Math.max(...values)] as const;
    const plan = { table: { ...table, series: pairs }, style, context, pitch, ends };
    const labels = [...table.categories, ...pairs.map(({ name }) => name), ...pairs.flatMap((each) => each.labels)];
    return drawnPlot(context, labels, (pen) =>
      marksOf(pen, { ...plan, highlighted: highlightedCategory(whole, chart) }),
    );
  },
  prefixed: () => true,
  review(chart, path) {
    const findings = reviewChartData(chart, path);
    const count = normalise(chart).series.length;
    if (findings.length > 0 || count === 2) return findings;
    return [badData(path, say.charts.dumbbell.seriesCount({ count }))];
  },
});

const RADIUS = { least: 0.36, part: 0.09, most: 0.62 };
/** The line of a pair, in radii of its dots. */
const LINE = 0.5;
/** The least length of the hairline from a name to its pair, in spaces between mark and label. */
const GUIDE = 4;

/** Rows of two values each, of which `ends` are the least and the greatest. */
interface Pairs extends ChartPlan {
  readonly highlighted: number;
  /** From one row to the next, where nothing stands above them. */
  readonly pitch: Px;
  readonly ends: readonly [number, number];
}

/** The rows: each pair of dots on its line with its values beside it, and a hairline from its name to it. */
function marksOf(pen: Pen, plan: Pairs): readonly Mark[] {
  const { table, style, context, highlighted } = plan;
  const [min, max] = plan.ends;
  const rows = Math.max(1, table.categories.length);
  const { size: em } = style.label;
  // Where rows are low the series are named once, above all of them.
  const named = linesHeight(1, style.value.size) + linesHeight(1, em) <= plan.pitch;
  const head = named ? 0 : linesHeight(1, em) + style.gap;
  const pitch = (context.height - head) / rows;
  const radius = Math.min(RADIUS.most * em, Math.max(RADIUS.least * em, (RADIUS.part * context.height) / rows));
  const names = rowNames(pen, table.categories, nameFace(style), highlighted, { width: context.width, pitch });
  const nameEnd = Math.max(0, ...names.map(({ width }) => width));
  const pairs = table.categories.map((_, row) => {
    const dots = table.series.map(({ name, values, labels }, i) => {
      const face: Face = { family: style.family, size: style.value.size, bold: i === 1 };
      const label = labels[row] ?? '';
      const own = textWidth(pen, label, { ...face, bold: true });
      const width = named ? Math.max(own, textWidth(pen, name, nameFace(style))) : own;
      const role: ColorRole = i === 0 ? 'context' : row === highlighted ? 'highlight' : 'subject';
      return { value: values[row] ?? Number.NaN, label, name, role, face, width };
    });
    const isTurned = (dots[0]?.value ?? Number.NaN) > (dots[1]?.value ?? Number.NaN);
    return { dots, sides: isTurned ? dots.toReversed() : dots };
  });
  const beside = radius + style.gap;
  const most = (side: 0 | 1) => Math.max(0, ...pairs.map(({ sides }) => sides[side]?.width ?? 0));
  const [left, right] = [nameEnd + (2 + GUIDE) * style.gap + beside + most(0), context.width - beside - most(1)];
  // Where all values are one, they stand in the middle.
  const xOf = (value: number): Px => left + (min < max ? (value - min) / (max - min) : 0.5) * (right - left);
  const drawn = pairs.map(({ dots, sides }, row) => {
    const y = head + pitch * (row + 0.5);
    const seen = dots.filter(({ value }) => Number.isFinite(value)).map(({ value }) => xOf(value));
    const [first, last] = seen.length > 0 ? [Math.min(...seen), Math.max(...seen)] : [left, left];
    const width = Math.max(style.line, LINE * radius);
    const line = { from: { x: first, y: y - width / 2 }, to: { x: last, y: y - width / 2 }, width };
    const isOver = seen.length > 1 && last - first < 2 * radius + style.separator;
    const discs = dots.map(({ value, role }, i): Mark[] => {
      if (!Number.isFinite(value)) return [];
      const outline = { role: style.isPale(role) ? 'subtle' : role, width: style.hairline } as const;
      // A dot that lies over the other has a rim of ground around it.
      const [r, edge] =
        isOver && i > 0
          ? [radius + style.separator / 2, { role: 'ground', width: style.separator } as const]
          : [radius, outline];
      return [{ kind: 'disc', at: { x: xOf(value), y }, r, role, edge }];
    });
    const [up, down] = named ? [0.5 * em, 0.56 * style.value.size + 0.04 * em] : [0, 0];
    const words = sides.flatMap(({ label, name, face, value, role }, i): Mark[] => {
      const place =
        i === 0 ? { x: first - beside, align: 'right' as const } : { x: last + beside, align: 'left' as const };
      const own = { kind: 'text', ...place } as const;
      const color = Number.isNaN(value) ? 'subtle' : style.textRole(role);
      const below: Mark = { ...own, lines: [name], face: nameFace(style), role: 'subtle', middle: y + down };
      return [{ ...own, lines: [label], face, role: color, middle: y - up }, ...(named ? [below] : [])];
    });
    const face = nameFace(style, row === highlighted);
    const name: Mark = {
      kind: 'text',
      lines: names[row]?.lines ?? [],
      face,
      role: 'text',
      x: nameEnd,
      middle: y,
      align: 'right',
    };
    const end = first - beside - (sides[0]?.width ?? 0) - style.gap;
    const hairline = { width: style.hairline, role: 'hairline' } as const;
    const guide: Mark = { kind: 'line', from: { x: nameEnd + style.gap, y }, to: { x: end, y }, ...hairline };
    const role = row === highlighted ? 'highlight' : 'context';
    return {
      line: first < last ? [{ kind: 'line', ...line, role } as const] : [],
      discs,
      words: [...words, name, ...(end > nameEnd + style.gap ? [guide] : [])],
    };
  });
  return [
    ...drawn.flatMap(({ line }) => line),
    ...[0, 1].flatMap((series) => drawn.flatMap(({ discs }) => discs[series] ?? [])),
    ...drawn.flatMap(({ words }) => words),
    ...(named ? [] : seriesNames(pen, plan, nameEnd + style.gap, pairs[0]?.dots.map(({ value }) => xOf(value)) ?? [])),
  ];
}

/** The names of the two series over the dots of the first row, beside each other where these are close. */
function seriesNames(pen: Pen, { table, style, context }: ChartPlan, left: Px, dots: readonly Px[]): Mark[] {
  const around = dots.find((dot) => !Number.isNaN(dot)) ?? (left + style.gap + context.width) / 2;
  const face = nameFace(style, true);
  const wanted = table.series.map(({ name }, i) => {
    const at = dots[i] ?? Number.NaN;
    return { at: Number.isNaN(at) ? around : at, height: textWidth(pen, name, face) + 2 * style.gap };
  });
  const middles = spread(wanted, left, context.width + style.gap);
  return table.series.map(({ name }, i): Mark => {
    const role = style.textRole(i === 0 ? 'context' : 'subject');
    const place = { x: middles[i] ?? 0, middle: linesHeight(0.5, style.label.size), align: 'center' } as const;
    return { kind: 'text', lines: [name], face, role, ...place };
  });
}

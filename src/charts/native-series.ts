import type { ChartPoint } from '../scene/native-chart.ts';
import type { ColorRole } from '../scene/tokens.ts';
import type { DataTable } from './normalise.ts';
import type { ChartStyle } from './style.ts';

/** What heads the column of a series in the data: its name, else the chart's title, its unit, or a number sign. */
export function seriesName(name: string | undefined, title: string, { unit }: DataTable): string {
  return [name, title, unit].find((words) => words !== undefined && words.trim() !== '') ?? '#';
}

/** The point of a bar: pale ones get a thin outline, for they would fade into the ground. */
export function barPoint(value: number, role: ColorRole, style: ChartStyle): ChartPoint {
  const outline = style.isPale(role) ? { outline: { color: 'subtle' as const, width: 0.75 } } : {};
  return { value: Number.isFinite(value) ? value : undefined, fill: role, ...outline };
}

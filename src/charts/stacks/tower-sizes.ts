import type { Px } from '../../core/lengths.ts';
import { scripts } from '../../text/line-break.ts';
import type { DataTable } from '../base/normalise.ts';
import type { ChartStyle } from '../base/style.ts';

/** The most of the picture's width that names at the right may take: beside one stack, few and many. */
const NAMES = { alone: 0.5, few: 0.32, many: 0.2 };
const FEW = 5;
/** The part of its space that a stack fills: alone, one of few, one of many; and at least, where values stand beside it. */
const FILL = { alone: 0.8, few: 0.68, many: 0.76, least: 0.52 };
/** How wide a letter is at most on average, in em: hanzi are square. */
const LETTER = 0.55;
/** The part of the picture's height that the longest stack has, about; and the height that a value inside a part needs. */
const STACK = 0.75;
const INSIDE = 1.1;

/** What the sizes of standing stacks are found by. */
interface Towers {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly width: Px;
  readonly height: Px;
  /** The length of the value axis. */
  readonly total: number;
}

/** The width that each stack has, and how much of it the stack fills: names keep at the right what they need. */
export function towerSizes(towers: Towers): { readonly pitch: Px; readonly thickness: Px } {
  const { table, style, width } = towers;
  const count = Math.max(1, table.categories.length);
  const values = table.categories.map((_, i) => besideWidth(towers, i));
  const names = Math.max(0, ...table.series.map(({ name }) => roughWidth(name, style.label.size)));
  const needed = 3 * style.gap + names + (values.at(-1) ?? 0);
  const most = width * (count === 1 ? NAMES.alone : count <= FEW ? NAMES.few : NAMES.many);
  const pitch = (width - Math.min(needed, most)) / count;
  const apart = Math.max(0, ...values.slice(0, -1));
  const fill = count === 1 ? FILL.alone : count <= FEW ? FILL.few : FILL.many;
  const least = Math.min(fill, FILL.least);
  const wanted =
    apart > 0 ? Math.max(least * pitch, Math.min(fill * pitch, pitch - apart - 2 * style.gap)) : fill * pitch;
  return { pitch, thickness: Math.round(wanted) };
}

/** How wide the values are that are too low to stand inside their parts of a stack, about. */
function besideWidth({ table, style, height, total }: Towers, category: number): Px {
  const size = style.value.size;
  const low = table.series.filter(({ values }) => {
    const value = values[category] || 0;
    return (value / total) * STACK * height < INSIDE * size;
  });
  return Math.max(0, ...low.map(({ labels }) => roughWidth(labels[category] ?? '', size)));
}

/** How wide a text is at most, about. */
function roughWidth(text: string, size: Px): Px {
  return scripts([...text]).reduce((sum, eastAsian) => sum + (eastAsian ? 1 : LETTER), 0) * size;
}

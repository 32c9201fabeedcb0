import type { Compared } from '../charts/base/common-fields.ts';
import type { ColorRole } from '../scene/tokens.ts';
import type { LaidOutItem } from './parts/define-slide.ts';

/**
 * Whether something among the items is to be seen first: it is in the highlight's colour, or a chart highlights or
 * compares something.
 */
export function hasLifted(items: readonly LaidOutItem[]): boolean {
  return items.some(
    (item) => rolesOf(item).includes('highlight') || (item.kind === 'chart' && lifts(item.chart as Partial<Compared>)),
  );
}

const lifts = (chart: Partial<Compared>) => chart.highlight !== undefined || chart.compare !== undefined;

function rolesOf(item: LaidOutItem): (ColorRole | undefined)[] {
  switch (item.kind) {
    case 'text':
      return [item.style.color];
    case 'shape':
    case 'path':
      return [item.fill, item.stroke?.color];
    case 'table':
      return item.rows.flatMap(({ rule, cells }) => [rule?.color, ...cells.map(({ style }) => style.color)]);
    default:
      return [];
  }
}

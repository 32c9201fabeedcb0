import type { ChartPage } from '../../charts/base/define-chart.ts';
import { movedMark } from '../../charts/base/page-marks.ts';
import { movedBox } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { LaidOutItem } from '../parts/define-slide.ts';

/** An item at another place of its slide: of a chart that is the page, its marks too. */
export function movedItem(item: LaidOutItem, dx: Inch, dy: Inch): LaidOutItem {
  const box = movedBox(item.box, dx, dy);
  if (item.kind !== 'chart' || !item.page?.drawn) return { ...item, box };
  return { ...item, box, page: movedPage(item.page, dx, dy) };
}

function movedPage({ drawn, ...page }: ChartPage, dx: Inch, dy: Inch): ChartPage {
  if (!drawn) return page;
  return { ...page, drawn: { marks: drawn.marks.map((mark) => movedMark(mark, dx, dy)) } };
}

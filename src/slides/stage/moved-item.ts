import type { ChartPage } from '../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../charts/base/page-marks.ts';
import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { LaidOutItem } from '../parts/define-slide.ts';

export const movedBox = (box: Box, dx: Inch, dy: Inch): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

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

function movedMark(mark: PageMark, dx: Inch, dy: Inch): PageMark {
  const moved = ({ x, y }: At): At => ({ x: x + dx, y: y + dy });
  if (mark.kind === 'rect') return { ...mark, box: movedBox(mark.box, dx, dy) };
  return mark.kind === 'disc' ? { ...mark, at: moved(mark.at) } : { ...mark, points: mark.points.map(moved) };
}

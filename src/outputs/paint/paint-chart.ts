import type { ChartMark } from '../../scene/chart-marks.ts';
import type { DrawnChartItem } from '../../scene/items.ts';
import { pointsOf } from './context.ts';
import type { PagePen } from './pen.ts';

export function paintChart(pen: PagePen, { box, marks, alt }: DrawnChartItem): void {
  const area = pointsOf(box);
  pen.tag({ kind: 'figure', alt, area }, () => pen.moved(area, () => paintMarks(pen, marks)));
}

/** Draws marks, measured from the page’s corner. */
export function paintMarks(pen: PagePen, marks: readonly ChartMark[]): void {
  for (const mark of marks) {
    if (mark.kind === 'path') pen.path(mark.d, mark);
    else if (mark.kind === 'text') pen.line([mark], false);
    else pen.clip(mark.d, () => paintMarks(pen, mark.marks));
  }
}

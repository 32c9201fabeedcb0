import { z } from 'zod';
import { chartSchema } from '../../charts/chart-schema.ts';
import { plainText } from '../../core/rich-text.ts';
import { chartItems } from '../charts/chart-items.ts';
import { buildField, builtByEntry } from '../parts/builds.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem } from '../parts/define-slide.ts';
import { onPart, sideBySide } from '../parts/grid.ts';
import { pointItems, pointsField } from '../parts/points.ts';

export const chart = defineSlide({
  kind: 'chart',
  summary: 'A chart, or two side by side; up to three points beside it.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    chart: chartSchema.meta({ description: 'The chart: its type, and its data.' }),
    second: chartSchema.optional().meta({ description: 'A second chart beside the first, with a unit of its own.' }),
    points: pointsField,
    ...buildField,
  }),
  layout: (slide, context) => {
    const { body, grid } = context;
    const claim = plainText(slide.title);
    const charts = slide.second ? [slide.chart, slide.second] : [slide.chart];
    const across = slide.points.length > 0 ? 8 : 12;
    const boxes = sideBySide(grid, onPart(grid, body, 0, across), charts.length);
    const items = charts.flatMap((spec, i) => {
      const key = i === 0 ? 'chart' : 'second';
      return chartItems(context, {
        ...{ chart: spec, path: [...context.path, key], box: boxes[i] ?? body, claim, dark: slide.dark },
        name: i === 0 ? 'Chart' : `Chart ${i + 1}`,
      });
    });
    const points = pointItems(context, slide.points, onPart(grid, body, 8, 4));
    if (!slide.build) return [{ items: [...items, ...points] }];
    const built = builtByEntry(points, [...context.path, 'points'], charts.length);
    return [{ items: [...inParts(items), ...built] }];
  },
});

/** The charts among the items built part by part, each after those before it. */
function inParts(items: readonly LaidOutItem[]): LaidOutItem[] {
  const charts = items.filter((item) => item.kind === 'chart');
  return items.map((item) =>
    item.kind === 'chart' ? { ...item, inParts: true, build: charts.indexOf(item) + 1 } : item,
  );
}

import { z } from 'zod';
import { describeChart } from '../../charts/alt-text.ts';
import type { ChartItem } from '../../charts/base/define-chart.ts';
import { type ChartSpec, chartSchema } from '../../charts/chart-schema.ts';
import { heading } from '../../charts/heading.ts';
import { naturalHeight } from '../../charts/natural-height.ts';
import { type Box, below } from '../../core/box.ts';
import { plainText } from '../../core/rich-text.ts';
import type { SlidePart } from '../../scene/items.ts';
import { buildField, builtByEntry } from '../parts/builds.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../parts/define-slide.ts';
import { onPart, sideBySide } from '../parts/grid.ts';
import { withNumbers } from '../parts/number-notes.ts';
import { lineHeight, styled } from '../parts/parts.ts';
import { pointItems, pointsField } from '../parts/points.ts';

const HEADING_GAP = 0.12;
/** Charts are no higher than this: space that is left falls to the bottom. */
const CHART_HEIGHT_MAX = 4.5;

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
      return chartItems(
        context,
        spec,
        [...context.path, key],
        boxes[i] ?? body,
        claim,
        i === 0 ? 'Chart' : `Chart ${i + 1}`,
      );
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

/** The chart's title and unit as native text, and below them the chart. */
export function chartItems(
  context: LayoutContext,
  spec: ChartSpec,
  path: ChartItem['path'],
  box: Box,
  claim: string,
  name: string,
): LaidOutItem[] {
  const { title, unit } = heading(spec, context.language);
  const line = lineHeight(context.brand.type.label);
  const part: SlidePart = { kind: 'chart-heading', chart: name };
  const items: LaidOutItem[] = [];
  let used = 0;
  if (title) {
    items.push(
      styled(context, 'label', {
        name: `${name} title`,
        text: { ...title, path },
        box: { ...box, h: line },
        part,
        style: { bold: true, color: 'text' },
      }),
    );
    used += line;
  }
  if (unit) {
    items.push(
      styled(context, 'label', {
        name: `${name} unit`,
        text: { ...unit, path },
        box: { ...box, y: box.y + used, h: line },
        part,
      }),
    );
    used += line;
  }
  const area = below(box, used > 0 ? used + HEADING_GAP : 0);
  const alt = describeChart(withNumbers(spec, [], context.language), context.language, claim);
  const height = Math.min(area.h, CHART_HEIGHT_MAX, naturalHeight(spec, context.brand) ?? area.h);
  items.push({
    kind: 'chart',
    name,
    box: { ...area, h: height },
    path,
    chart: spec,
    alt,
  });
  return items;
}

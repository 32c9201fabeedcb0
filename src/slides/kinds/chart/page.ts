import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { sideBySide } from '../../../layout/grid.ts';
import { chartItems } from '../../charts/chart-items.ts';
import { placedPoints } from '../../charts/points-panel.ts';
import { builtByEntry } from '../../parts/builds.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { type ChartSlide, inParts } from './plain.ts';

/** Between the headline and the chart, and the least height of that. */
const BELOW: Inch = 0.3;
const LEAST: Inch = 3.2;
/** The part of the slide’s width that a field of points takes, and what its texts keep from its edges. */
const ASIDE = 0.32;
const FIELD: Inch = 0.45;

/** The chart is the page: below the headline from margin to margin, its points on a field to the slide’s right edge. */
export function chartPage(slide: ChartSlide, context: Composed): Page | undefined {
  const { body, grid, ground, path } = context;
  const aside = slide.points.length > 0 ? asideOf(slide, context) : undefined;
  if (aside && !aside.fits) return undefined;
  const main = aside ? { ...body, w: aside.x - FIELD - body.x } : body;
  const headline = headlineIn(context, { ...main, h: body.h / 2 }, { maxLines: aside ? 3 : 2 });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const room = { ...main, y, h: body.y + body.h - y };
  if (room.h < LEAST) return undefined;
  const specs = [slide.chart, ...(slide.second ? [slide.second] : [])];
  const boxes = sideBySide(grid, room, specs.length);
  const charts = specs.flatMap((chart, i) =>
    chartItems(context, {
      ...{ chart, path: [...path, i === 0 ? 'chart' : 'second'], box: boxes[i] ?? room, page: { ground } },
      ...{ claim: i === 0 ? plainText(slide.title) : '', name: i === 0 ? 'Chart' : 'Chart 2' },
    }),
  );
  const points = aside?.items ?? [];
  const items = slide.build
    ? [...inParts(charts), ...builtByEntry(points, [...path, 'points'], specs.length)]
    : [...charts, ...points];
  return {
    items,
    titleBox: headline.titleBox,
    titleStyle: headline.titleStyle,
    ...(aside ? { behind: aside.behind, ...footIn(context, main) } : {}),
  };
}

interface Aside {
  readonly x: Inch;
  readonly fits: boolean;
  readonly behind: readonly LaidOutItem[];
  readonly items: readonly LaidOutItem[];
}

function asideOf(slide: ChartSlide, context: Composed): Aside {
  const { body, brand, path } = context;
  const { w, h } = brand.size;
  const x = (1 - ASIDE) * w;
  const [fill = 'field-second'] = tonesOn(context, 2).slice(1);
  const right = { x, y: 0, w: w - x, h };
  const room: Box = { x: x + FIELD, y: body.y + 0.1, w: body.x + body.w - x - FIELD, h: body.h - 0.1 };
  const placed = placedPoints(context, slide.points, room, fill);
  return {
    x,
    fits: placed.fits,
    behind: [fieldOn('Points field', right, fill, [...path, 'points'])],
    items: placed.items,
  };
}

import type { ChartSpec } from '../../../charts/plot-chart.ts';
import { type Box, inset } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { footBox } from '../../../layout/chrome.ts';
import { lineOn } from '../../../layout/colors.ts';
import { onPart, sideBySide } from '../../../layout/grid.ts';
import { field, rule } from '../../../layout/leaves.ts';
import { inkEnd } from '../../../scene/page/place-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { chartItems } from '../../charts/chart-items.ts';
import { type PanelPoint, placedPoints } from '../../charts/points-panel.ts';
import { type Built, builtByEntry } from '../../parts/builds.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';

/** Around what stands on a panel, from a field's left edge to what stands on it, and from its top. */
const PANEL: Inch = 0.26;
const FIELD: Inch = 0.38;
/** From what stands on a field to its right edge and its foot, where they do not lie at the slide's own. */
const FIELD_EDGE: Inch = 0.26;
/** The parts of a panel's height that a rank takes above points: the first at which the smaller of their texts is largest. */
const RANK_PARTS = [0.62, 0.58, 0.54, 0.5, 0.48, 0.46, 0.44, 0.42] as const;
/** How much the sum of both sizes decides where the smaller one does not. */
const TIE = 0.01;
/** Above and below the rule between a rank and points, at least. */
const RULE: Inch = 0.2;
const SOURCE_GAP: Inch = 0.2;

export interface ChartSlide extends Built {
  readonly title: RichText;
  readonly chart: ChartSpec;
  readonly second?: ChartSpec | undefined;
  readonly points: readonly PanelPoint[];
  readonly dark?: boolean | undefined;
  readonly background?: unknown;
}

/** The chart in the frame’s body, or two side by side; points on a field, a rank on a panel beside. */
export function plainChart(slide: ChartSlide, context: LayoutContext): readonly Page[] {
  const aside = asideOf(slide, context);
  const { body, grid } = context;
  const main = aside ? onPart(grid, body, 0, 8) : body;
  const specs = slide.second && !isRank(slide.second) ? [slide.chart, slide.second] : [slide.chart];
  const boxes = sideBySide(grid, main, specs.length);
  const charts = specs.flatMap((spec, i) =>
    placedChart(slide, context, spec, { box: boxes[i] ?? main, key: i === 0 ? 'chart' : 'second' }),
  );
  const items = [...charts, ...(aside?.charts ?? [])];
  const page = { ...(aside?.page ?? {}) };
  if (!slide.build) return [{ ...page, items: [...(aside?.under ?? []), ...items, ...(aside?.points ?? [])] }];
  const built = builtByEntry(aside?.points ?? [], [...context.path, 'points'], slide.second ? 2 : 1);
  return [{ ...page, items: [...(aside?.under ?? []), ...inParts(items), ...built] }];
}

export const isRank = ({ type }: ChartSpec) => type === 'rank';

const isDark = ({ dark, background }: ChartSlide, { frame }: LayoutContext) =>
  dark || background !== undefined || frame.layout?.dark === true;

function placedChart(
  slide: ChartSlide,
  context: LayoutContext,
  spec: ChartSpec,
  { box, key, ground }: { readonly box: Box; readonly key: 'chart' | 'second'; readonly ground?: ColorRole },
): LaidOutItem[] {
  return chartItems(context, {
    ...{ chart: spec, path: [...context.path, key], box, ground },
    // The title is what the first chart shows.
    ...{ claim: key === 'chart' ? plainText(slide.title) : '', dark: isDark(slide, context) },
    name: key === 'chart' ? 'Chart' : 'Chart 2',
  });
}

interface Aside {
  readonly page: Partial<Page>;
  readonly under: readonly LaidOutItem[];
  readonly charts: readonly LaidOutItem[];
  readonly points: readonly LaidOutItem[];
}

function asideOf(slide: ChartSlide, context: LayoutContext): Aside | undefined {
  if (slide.second && isRank(slide.second)) return panelAside(slide, slide.second, context);
  return slide.points.length > 0 ? fieldAside(slide, context) : undefined;
}

/** A rank on a panel as high as the charts, points below it. */
function panelAside(slide: ChartSlide, rank: ChartSpec, context: LayoutContext): Aside {
  const { body, brand, grid, path } = context;
  const panel = onPart(grid, body, 8, 4);
  const room = inset(panel, PANEL);
  const ranked = (h: Inch) =>
    placedChart(slide, context, rank, { box: { ...room, h }, key: 'second', ground: 'panel' });
  const under = [field('Panel', panel, 'panel', [...path, 'second'])];
  if (slide.points.length === 0) return { page: {}, under, charts: ranked(room.h), points: [] };
  const tried = RANK_PARTS.map((part) => {
    const h = part * room.h;
    const box = { ...room, y: room.y + h + 2 * RULE, h: room.h - h - 2 * RULE };
    const { fits, items, sizes } = placedPoints(context, slide.points, box, 'panel');
    const charts = ranked(h);
    const ranks = smallest(charts);
    return { top: box.y, charts, items, worth: fits ? Math.min(sizes.text, ranks) + TIE * (sizes.text + ranks) : 0 };
  });
  const most = Math.max(...tried.map(({ worth }) => worth));
  const { top, charts, items } = tried.find(({ worth }) => worth > 0 && worth === most) ??
    tried.at(-1) ?? { top: 0, charts: [], items: [] };
  const line = { ...room, y: (Math.min(top - 2 * RULE, Math.max(...charts.map(inkEnd))) + top) / 2, h: 0 };
  const divided = rule('Panel rule', line, lineOn(brand, 'panel'), brand.strokes.rule, [...path, 'points']);
  return { page: {}, under: [...under, divided], charts, points: items };
}

const smallest = (items: readonly LaidOutItem[]): number =>
  Math.min(...items.flatMap((item) => (item.kind === 'text' ? [item.style.size] : [])));

/** Points on a field from the title to the slide's foot and its right edge; on dark slides on a panel's colour. */
function fieldAside(slide: ChartSlide, context: LayoutContext): Aside {
  const { body, grid, frame, path } = context;
  const { x } = onPart(grid, body, 8, 4);
  const foot = footBox(context);
  const box = { ...foot, x, w: foot.x + foot.w - x };
  const fill: ColorRole = isDark(slide, context) ? 'panel' : 'field-second';
  const left = x + FIELD;
  const end = Math.min(body.x + body.w, box.x + box.w - FIELD_EDGE);
  const low = Math.min(body.y + body.h, box.y + box.h - FIELD_EDGE);
  const room = { x: left, y: body.y + FIELD, w: end - left, h: low - body.y - FIELD };
  const source = frame.placeholders.source?.box;
  return {
    page: {
      behind: [field('Points field', box, fill, [...path, 'points'])],
      ...(source && !frame.layout ? { sourceBox: { ...source, w: x - SOURCE_GAP - source.x } } : {}),
    },
    under: [],
    charts: [],
    points: placedPoints(context, slide.points, room, fill).items,
  };
}

/** The charts among the items built part by part, each after those before it. */
export function inParts(items: readonly LaidOutItem[]): LaidOutItem[] {
  const charts = items.filter((item) => item.kind === 'chart');
  return items.map((item) =>
    item.kind === 'chart' ? { ...item, inParts: true, build: charts.indexOf(item) + 1 } : item,
  );
}

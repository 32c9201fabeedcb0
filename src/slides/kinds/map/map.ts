import { z } from 'zod';
import type { ChartField } from '../../../charts/base/define-chart.ts';
import { describeChart } from '../../../charts/chart-words.ts';
import type { GeoPoint } from '../../../charts/kinds/map/land.ts';
import { map as mapChart } from '../../../charts/kinds/map/map.ts';
import { groundsFor } from '../../../charts/kinds/map/map-look.ts';
import { type MapPlan, seenPart } from '../../../charts/kinds/map/map-plan.ts';
import { boxAround } from '../../../charts/kinds/map/map-view.ts';
import type { ChartSpec } from '../../../charts/plot-chart.ts';
import { contrastRatio } from '../../../color/contrast.ts';
import { type Box, overlaps } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { bleedBox, footBox, keepsMargins } from '../../../layout/chrome.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { say } from '../../../messages/say.ts';
import type { Brand } from '../../../scene/brand.ts';
import { turnsDark } from '../../../scene/grounds.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import {
  type Composed,
  defineSlide,
  type LaidOutItem,
  type LayoutContext,
  type Page,
} from '../../parts/define-slide.ts';
import { withNumbers } from '../../parts/number-notes.ts';
import { word } from '../../parts/words.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { namedMap } from './map-names.ts';
import { type MapPanel, mapBand, mapPanel } from './map-panel.ts';
import { seaFigure } from './sea-figure.ts';

/** Between a panel and what stands beside it, and from the slide's edges to names. */
const BESIDE = 0.3;
const EDGE = 0.25;
const FOOT = 0.12;
const TITLE_GAP = 0.1;
/** The contrast of a panel with the sea beside it. */
const APART = 1.5;

const schema = z
  .object({
    ...contentFields,
    title: commonFields.title,
    dark: z
      .boolean()
      .describe('Whether the land lies on the brand’s dark ground; on a pale one where omitted.')
      .optional(),
    map: z
      .strictObject(mapChart.schema.omit({ title: true }).shape)
      .describe('What the map shows: the keys of a chart of the type `map`.'),
    figures: z
      .array(
        z.strictObject({
          fact: factRef('The figure.'),
          text: text('What it measures, in one or two short lines; beside a lone figure more.', 'prose'),
        }),
      )
      .min(1)
      .max(3)
      .describe(
        'Figures on the panel, from the top; of two the first leads. The map has the whole slide where omitted.',
      )
      .optional(),
    also: text('What stands on the panel besides, under a rule; only beside figures.', 'prose').optional(),
  })
  .check(({ value, issues }) => {
    if (value.also !== undefined && !value.figures) {
      issues.push(refusal(value, { code: 'wrong-type', ...say.slides.map.alone }, ['also']));
    }
    if (!('background' in value)) return;
    issues.push(refusal(value, { code: 'wrong-type', ...say.slides.map.hidden }, ['background']));
  });

type MapSlide = Resolved<z.output<typeof schema>>;

export const map = defineSlide({
  kind: 'map',
  summary: 'A map that fills the slide, with its places named, and up to three figures on a panel beside it.',
  family: 'picture',
  frame: 'title-only',
  fills: true,
  ownsGround: true,
  schema,
  compositions: [
    {
      name: 'page',
      family: 'picture',
      headline: 'top',
      grounds: ['pale', 'ink'],
      suits: (_, { panels, template }) => panels.bleed && !template,
      compose: (slide, context) => largePage(slide, context),
    },
  ],
  layout: (slide, context) => [mapPage(slide, context)],
});

/** The map under a headline as large as compositions have it. */
function largePage(slide: MapSlide, context: Composed): Page | undefined {
  const { body, brand, frame, ground, headline: title } = context;
  const own = frame.placeholders.title;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 }, { maxLines: 1 + title.paragraphs.length });
  if (!own || !headline) return undefined;
  const { titleBox: box, titleStyle } = headline;
  const y = headlineEnd(headline) + TITLE_GAP;
  const placeholders = { ...frame.placeholders, title: { ...own, box, style: { ...own.style, ...titleStyle } } };
  const room = { ...body, y, h: body.y + body.h - y };
  const inner = { ...context, frame: { ...frame, placeholders, body: room }, body: room };
  const shown = { ...slide, title, takeaway: undefined, dark: isDarkFill(brand, ground) };
  const page = mapPage(shown, inner);
  const isMisplaced = page.items.some((item) => item.kind === 'text' && item.misplaced);
  return page.crowded || isMisplaced ? undefined : { ...headline, ...page };
}

/** A map's figures, on a panel beside it or on a band below; its places have the whole slide without figures. */
type Panels = { readonly panel?: MapPanel | undefined; readonly isBelow: boolean };

function panelsOf(slide: MapSlide, dark: boolean, context: LayoutContext, foot: Box): Panels {
  const { figures = [], also, takeaway } = slide;
  if (figures.length === 0) return { isBelow: false };
  const content = { figures, also, fill: panelFill(context.brand, dark) };
  const band = !takeaway && isBroad(slide.map.points, foot) ? mapBand(context, content, foot) : undefined;
  return { panel: band ?? mapPanel(context, content, foot), isBelow: band !== undefined };
}

/** On a dark slide the panel is one with what is calm, so that the map lies in it as a picture does; else it stands out from the sea. */
function panelFill(brand: Brand, dark: boolean): ColorRole {
  const isDark = dark || isDarkFill(brand, 'ground');
  const { ground } = groundsFor(brand, isDark, !brand.panels.bleed);
  const isApart = contrastRatio(brand.colors.field.hex, brand.colors[ground].hex) >= APART;
  return isDark ? ground : isApart ? 'field' : 'dark';
}

/** The room of a map's places and their names, from `left` on. */
function freeRoom({ body }: LayoutContext, { panel, isBelow }: Panels, foot: Box, left: Inch): Box {
  const y = body.y + TITLE_GAP;
  const end = panel && isBelow ? panel.box.y : body.y + body.h;
  return { x: left + EDGE, w: foot.x + foot.w - left - 2 * EDGE, y, h: end - y - FOOT };
}

/** A map with its names, beside or above its panel. */
interface LaidOutMap extends ReturnType<typeof namedMap> {
  readonly chart: MapChart;
  readonly panels: Panels;
  readonly bleed: Box;
  readonly free: Box;
  /** Where the panel beside it ends. */
  readonly left: Inch;
}

type MapChart = ChartSpec & { readonly type: 'map' };

function mapPage(slide: MapSlide, context: LayoutContext): Page {
  const { figures: [figure, ...others] = [], also } = slide;
  if (!figure || others.length > 0 || also) return pageOf(slide, context, laidOut(slide, context));
  const whole = laidOut({ ...slide, figures: undefined }, context);
  const isNamed = !whole.items.some((item) => item.kind === 'text' && (item.misplaced || item.excess));
  const inSea = isNamed ? seaFigure(context, figure, whole) : undefined;
  if (!inSea) return pageOf(slide, context, laidOut(slide, context));
  return pageOf(slide, context, { ...whole, items: [...whole.items, ...inSea] });
}

function laidOut(slide: MapSlide, context: LayoutContext): LaidOutMap {
  const { frame, brand, body } = context;
  const dark = slide.dark === true && turnsDark(brand);
  const chart = { type: 'map', ...slide.map, view: seenPart(slide.map) } as MapChart;
  // Where fields keep the margins, the map does too, and stands beside title, source and number.
  const bleed = keepsMargins(context) && !frame.layout ? body : bleedBox(context);
  const foot = roomOf(context);
  const panels = panelsOf(slide, dark, context, foot);
  const beside = panels.isBelow ? undefined : panels.panel;
  const left = beside ? beside.box.x + beside.box.w : foot.x;
  const free = freeRoom(context, panels, foot, left);
  return { ...namedMap(context, { chart, dark, bleed, free }), chart, panels, bleed, free, left };
}

function pageOf(slide: MapSlide, context: LayoutContext, map: LaidOutMap): Page {
  const { chart, panels, bleed, left, plan, items, field } = map;
  const { panel } = panels;
  const framed = keepsMargins(context);
  const calm = framed ? [] : calmBands(context, panels, plan);
  const path = [...context.path, 'map'];
  const alt = describeChart(withNumbers(chart, [], context.language), context.language, plainText(slide.title));
  const picture = { kind: 'chart', name: 'Map', box: bleed, path, chart, alt, field: { ...field, calm } } as const;
  return {
    items: [...(panel?.sourceBox ? items.map(bleeding) : items), ...(panel?.items ?? [])],
    behind: [picture, ...(panel ? [panel.under] : [])],
    origins: slide.map.base ? [] : [word('mapOrigin', context.language)],
    ...(framed ? {} : { ground: plan.look.ground }),
    quiet: calm.map(({ box, role }) => ({ box, fill: role })),
    ...sourcePlace(context, panel, left),
  };
}

const bleeding = (item: LaidOutItem): LaidOutItem => ({ ...item, part: { kind: 'bleed' } });

/** Where panel and places lie: below the title to the slide's edges; beside it where a brand's title stands at the left. */
function roomOf(context: LayoutContext): Box {
  const foot = footBox(context);
  const { title } = context.frame.placeholders;
  if (!title || !overlaps(title.box, foot, BESIDE)) return foot;
  const x = context.body.x - BESIDE;
  return { ...foot, x, w: foot.x + foot.w - x };
}

/** From so much wider than high on, beside a slide of the usual form, places have more room above a band than beside a panel. */
const BROAD = 2.4;
const USUAL = 2;

/** Whether places lie so much further apart from west to east than from south to north that a panel stands better below them. */
function isBroad(points: readonly GeoPoint[], { w, h }: Box): boolean {
  const [west, south, east, north] = boxAround(points);
  const across = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return w > USUAL * h && across > BROAD * (north - south);
}

/** The source line on the panel; where it has no room there, from the panel's edge to the slide's number. */
function sourcePlace({ brand, frame }: LayoutContext, panel: MapPanel | undefined, left: number): { sourceBox?: Box } {
  if (panel?.sourceBox) return { sourceBox: panel.sourceBox };
  const { placeholders, slideNumber } = frame;
  const own = placeholders.source?.box;
  if (!own || !panel || keepsMargins({ brand, frame }) || left <= panel.box.x) return {};
  const x = left + BESIDE;
  const end = Math.min(own.x + own.w, slideNumber?.box.x ?? Number.POSITIVE_INFINITY);
  return { sourceBox: { ...own, x, w: end - x } };
}

/**
 * Bands of one colour under a title above the map, and under source line and number below it, so that none of them crosses
 * a coast; a panel stands in place of the lower one, or beside it.
 */
function calmBands({ brand, body }: LayoutContext, { panel, isBelow }: Panels, { look }: MapPlan): Band[] {
  const { w, h } = brand.size;
  const end = body.y + body.h;
  const isDeep = panel !== undefined && panel.box.y + panel.box.h > end;
  const x = isDeep ? panel.box.x + panel.box.w : 0;
  const head = { box: { x: 0, y: 0, w, h: body.y }, role: look.calm };
  return isBelow && isDeep ? [head] : [head, { box: { x, y: end, w: w - x, h: h - end }, role: look.calm }];
}

type Band = NonNullable<ChartField['calm']>[number];

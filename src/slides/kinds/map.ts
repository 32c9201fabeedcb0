import { z } from 'zod';
import { describeChart } from '../../charts/alt-text.ts';
import type { ChartSpec } from '../../charts/chart-schema.ts';
import { map as mapChart } from '../../charts/kinds/map.ts';
import { type Box, overlaps } from '../../core/box.ts';
import { plainText } from '../../core/rich-text.ts';
import type { Words } from '../../core/words.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { calmTitle } from '../map/calm-title.ts';
import { harderGround, namedMap } from '../map/map-names.ts';
import { mapPanel } from '../map/map-panel.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type Field, type LayoutContext } from '../parts/define-slide.ts';
import { bleedBox, footBox, inkOn } from '../parts/fields.ts';
import { withNumbers } from '../parts/number-notes.ts';
import { word } from '../parts/words.ts';

/** Between a panel and what stands beside it, and from the slide's edges to names. */
const BESIDE = 0.3;
const EDGE = 0.25;
/** Between the title and what stands below it. */
const TITLE_GAP = 0.1;

const HIDDEN = {
  code: 'wrong-type',
  message: { en: 'A map fills the slide, and hides a `background`.', zh: '地图铺满整张幻灯片，会遮住 `background`。' },
  hint: { en: 'Take it out.', zh: '请删除它。' },
} satisfies { readonly code: string; readonly message: Words; readonly hint: Words };

export const map = defineSlide({
  kind: 'map',
  summary: 'A map that fills the slide, with its places named, and up to three figures on a panel beside it.',
  frame: 'title-only',
  fills: true,
  ownsGround: true,
  schema: z
    .object({
      ...contentFields,
      title: commonFields.title,
      dark: z
        .boolean()
        .meta({ description: 'Whether the land lies on the brand’s dark ground; on a pale one where omitted.' })
        .optional(),
      map: z
        .strictObject(mapChart.schema.omit({ title: true }).shape)
        .meta({ description: 'What the map shows: the keys of a chart of the type `map`.' }),
      figures: z
        .array(
          z.strictObject({
            fact: factRef('The figure.'),
            text: text('What it measures, in one or two short lines; beside a lone figure more.', 'prose'),
          }),
        )
        .min(1)
        .max(3)
        .meta({ description: 'Figures on the panel, from the top. The map has the whole slide where omitted.' })
        .optional(),
    })
    .check(({ value, issues }) => {
      if (!('background' in value)) return;
      issues.push({ code: 'custom', input: value, path: ['background'], message: HIDDEN.message.en, params: HIDDEN });
    }),
  layout: (slide, context) => {
    const { frame, brand, body } = context;
    const { dark = false, figures = [] } = slide;
    const spec = { type: 'map', ...slide.map } as ChartSpec & { readonly type: 'map' };
    const bleed = bleedBox(context);
    const foot = roomOf(context);
    const panel = figures.length > 0 ? mapPanel(context, figures, foot) : undefined;
    const left = panel ? panel.box.x + panel.box.w : foot.x;
    const free = {
      ...{ x: left + EDGE, w: foot.x + foot.w - left - 2 * EDGE },
      ...{ y: body.y + TITLE_GAP, h: body.h - TITLE_GAP - (slide.takeaway ? TITLE_GAP : 0) },
    };
    const named = namedMap(context, { chart: spec, dark, bleed, free, taken: [] });
    const { look } = named.plan;
    const calm = frame.layout ? undefined : calmTitle(context, named.plan, slide.title, panel ? left : 0);
    const field = { ...named.field, ...(calm ? { calm } : {}) };
    const path = [...context.path, 'map'];
    const alt = describeChart(withNumbers(spec, [], context.language), context.language, plainText(slide.title));
    const picture = { kind: 'chart', name: 'Map', box: bleed, path, chart: spec, alt, field } as const;
    const fill = harderGround(context, look, inkOn(brand, look.ground));
    return [
      {
        items: [...named.items, ...(panel?.items ?? [])],
        behind: [picture, ...(panel ? [panel.under] : [])],
        origins: [word('mapOrigin', context.language)],
        ...(frame.layout ? {} : { ground: look.ground }),
        quiet: quietPlaces(context, fill, bleed, panel?.box),
        ...(panel && !frame.layout ? sourceBeside(context, left) : {}),
      },
    ];
  },
});

/** Where panel and places lie: below the title to the slide's edges; beside it where a brand's title stands at the left. */
function roomOf(context: LayoutContext): Box {
  const foot = footBox(context);
  const { title } = context.frame.placeholders;
  if (!title || !overlaps(title.box, foot, BESIDE)) return foot;
  const x = context.body.x - BESIDE;
  return { ...foot, x, w: foot.x + foot.w - x };
}

/** Where titles, source line and number stand on the map itself. */
function quietPlaces({ body }: LayoutContext, fill: ColorRole, bleed: Box, panel: Box | undefined): Field[] {
  if (!panel) return [{ box: bleed, fill }];
  const right = panel.x + panel.w;
  return [
    { box: { ...bleed, h: body.y - bleed.y }, fill },
    { box: { ...bleed, w: panel.x - bleed.x }, fill },
    { box: { ...bleed, x: right, w: bleed.x + bleed.w - right }, fill },
  ];
}

/** The source line from the panel's edge to the slide's number. */
function sourceBeside({ frame: { placeholders, slideNumber } }: LayoutContext, left: number): { sourceBox?: Box } {
  const own = placeholders.source?.box;
  if (!own) return {};
  const x = left + BESIDE;
  const end = Math.min(own.x + own.w, slideNumber?.box.x ?? Number.POSITIVE_INFINITY);
  return { sourceBox: { ...own, x, w: end - x } };
}

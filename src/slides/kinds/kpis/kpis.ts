import { z } from 'zod';
import { FactRef, factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { type Finding, refusal } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext, type SlideReading } from '../../parts/define-slide.ts';
import { type PanelSetting, settingOf, withPanelsBehind } from '../../stage/on-panels.ts';
import { onAxis } from './axis.ts';
import { inBands } from './bands.ts';
import { figureBand } from './figure-band.ts';
import type { FigureEntry } from './figure-entry.ts';
import { figureFields } from './figure-fields.ts';
import { comparedWith, figureLead } from './figure-lead.ts';
import { ledBy } from './figure-words.ts';
import { onTwoLengths } from './lengths.ts';
import { splitOfTwo } from './split.ts';
import { onStratum } from './stratum.ts';

const MANY = 5;

const schema = z
  .object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    lead: z
      .union([z.literal('none'), factRef('The figure on the large tile: the name of its fact.')])
      .describe(
        'The figure that leads, by the name of its fact: it stands on a large tile, the others on small ones; or `none`, and all have one rank. Where omitted, a figure that is compared `from` another leads, and of five or six the highlighted or the first, as a band.',
      )
      .optional(),
    items: z
      .array(
        z.strictObject({
          fact: factRef('The figure.'),
          text: text('What it measures, in one or two short lines.', 'prose'),
          compare: text('How it compares, smaller, in a few words: with a year before, a target, others.').optional(),
          from: factRef(
            'A fact of the same measure that the leading figure is compared with: two bars, to scale, below it.',
          ).optional(),
          highlight: z.boolean().default(false).describe('The one figure to be seen first.'),
        }),
      )
      .min(2)
      .max(6)
      .describe('The figures, in the order in which they are read.'),
  })
  .check(({ value, issues }) => {
    const { lead, items } = value;
    if (!(lead instanceof FactRef) || items.some(({ fact }) => fact.id === lead.id)) return;
    const message = say.slides.kpis.unknownLead({ id: lead.id });
    issues.push(refusal(lead.id, { code: 'wrong-type', message, hint: say.slides.kpis.nameLead }, ['lead']));
  });

type Kpis = Resolved<z.output<typeof schema>>;

export const kpis = defineSlide({
  kind: 'kpis',
  summary: 'Two to six figures, large, each with what it measures; one may lead.',
  family: 'number',
  frame: 'title-only',
  fills: true,
  schema,
  review,
  compositions: [
    {
      ...{ name: 'split', family: 'split', headline: 'top', heavy: 'left', grounds: ['ink', 'white', 'deep', 'pale'] },
      suits: ({ items, lead }) => items.length === 2 && lead !== 'none' && !hasLengths(items),
      compose: (slide, context) => splitOfTwo(ordered(slide, context), context),
    },
    {
      ...{
        name: 'stratum',
        family: 'number',
        headline: 'top',
        heavy: 'left',
        grounds: ['white', 'ink', 'pale'],
      },
      suits: ({ items, lead }) => isIn(items.length, 3, 4) && lead !== 'none' && !hasLengths(items),
      compose: (slide, context) => onStratum(ordered(slide, context), context),
    },
    {
      ...{ name: 'lengths', family: 'number', headline: 'top', heavy: 'left', grounds: ['pale', 'ink', 'white'] },
      toScale: true,
      suits: ({ items, lead }) =>
        isIn(items.length, 2, 4) && lead !== 'none' && hasLengths(items) && isComparedOnce(items, lead),
      compose: (slide, context) => onTwoLengths(ordered(slide, context), context),
    },
    {
      ...{ name: 'axis', family: 'index', headline: 'side', heavy: 'left', grounds: ['ink', 'white', 'field', 'deep'] },
      suits: ({ items, lead }) => isIn(items.length, 4, 6) && lead !== 'none' && isComparedOnce(items, lead),
      compose: (slide, context) => onAxis(ordered(slide, context), context),
    },
    {
      ...{ name: 'bands', family: 'bands', headline: 'top', cost: 2, grounds: ['white', 'pale', 'ink', 'deep'] },
      suits: ({ items }) => isIn(items.length, 2, 4) && !hasLengths(items),
      compose: (slide, context) => inBands(ordered(slide, context), context, slide.lead !== 'none'),
    },
  ],
  layout: (slide, context) => {
    const stage = settingOf(context, slide);
    return [withPanelsBehind(composed(stage, slide, entriesOf(slide, context)))];
  },
});

const isIn = (count: number, least: number, most: number) => count >= least && count <= most;

/** Whether no figure is compared by lengths, or only the one that leads. */
const isComparedOnce = (items: Kpis['items'], lead: Kpis['lead']) => {
  const compared = items.filter(({ from }) => from !== undefined);
  const named = lead === undefined || lead === 'none' ? undefined : lead.id;
  return compared.length === 0 || (compared.length === 1 && (named === undefined || compared[0]?.fact.id === named));
};

/** Whether figures are compared by lengths. */
const hasLengths = (items: Kpis['items']) => items.some(({ from }) => from !== undefined);

const entriesOf = ({ items }: Kpis, { path }: LayoutContext): FigureEntry[] =>
  items.map((item, index) => ({ ...item, index, path: [...path, 'items', index] }));

/** The figures, the one that leads first, where one does. */
function ordered(slide: Kpis, context: LayoutContext): FigureEntry[] {
  const entries = entriesOf(slide, context);
  return slide.lead === 'none' ? entries : ledBy(entries, slide.lead);
}

/** The composition that serves the figures: one on a large tile, one as a band, or all of one rank. */
function composed(stage: PanelSetting, { lead }: Kpis, entries: readonly FigureEntry[]) {
  const named = lead === 'none' ? undefined : lead;
  const leading = entries.find(({ fact, from }) => (named ? fact.id === named.id : from !== undefined));
  const without = (entry: FigureEntry) => entries.filter((each) => each !== entry);
  if (lead !== 'none' && leading) {
    const led = figureLead(stage, leading, without(leading));
    if (led.fits) return led;
  }
  const first = entries.find(({ highlight }) => highlight) ?? entries[0];
  if (lead === undefined && first && entries.length >= MANY) {
    const band = figureBand(stage, first, without(first));
    if (band.fits) return band;
  }
  return figureFields(stage, entries);
}

/** `bad-data` for what a figure is compared with by length, and cannot be. */
function review({ items }: Kpis, { path }: SlideReading): Finding[] {
  return items.flatMap((item, index): Finding[] => {
    if (!item.from || comparedWith(item)) return [];
    return [
      {
        code: 'bad-data',
        ...say.slides.kpis.incomparable({
          name: item.fact.name,
          prose: item.fact.prose,
          other: item.from.name,
          otherProse: item.from.prose,
        }),
        path: [...path, 'items', index, 'from'],
      },
    ];
  });
}

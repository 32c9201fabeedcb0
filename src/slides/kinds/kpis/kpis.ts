import { z } from 'zod';
import { FactRef, factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { type Finding, refusal } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type SlideReading } from '../../parts/define-slide.ts';
import { type PanelSetting, settingOf, withPanelsBehind } from '../../stage/on-panels.ts';
import { figureBand } from './figure-band.ts';
import type { FigureEntry } from './figure-entry.ts';
import { figureFields } from './figure-fields.ts';
import { comparedWith, figureLead } from './figure-lead.ts';

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
  frame: 'title-only',
  fills: true,
  schema,
  review,
  layout: (slide, context) => {
    const stage = settingOf(context, slide);
    const entries = slide.items.map(
      (item, index): FigureEntry => ({ ...item, index, path: [...context.path, 'items', index] }),
    );
    return [withPanelsBehind(composed(stage, slide, entries))];
  },
});

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

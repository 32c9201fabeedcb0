import { z } from 'zod';
import type { Resolved } from '../../../fields/resolved.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields } from '../../parts/common-fields.ts';
import { ACROSS, defineSlide } from '../../parts/define-slide.ts';
import { toneFields } from '../../tiles/text-columns.ts';
import { site } from './site.ts';
import { sitesUnderCrane } from './sites-under-crane.ts';

const schema = z.object({
  ...contentFields,
  ...buildField,
  items: z.array(site).min(2).max(4).describe('The sites, from left to right.'),
  lead: z
    .int()
    .min(1)
    .describe('The site that is drawn largest, under the hook, by its number from 1; the middle one where omitted.')
    .optional(),
});
type Panorama = Resolved<z.output<typeof schema>>;

/** The index of the site that leads. */
const leadOf = ({ items, lead }: Panorama): number => (lead ?? Math.ceil(items.length / 2)) - 1;

export const panorama = defineSlide({
  kind: 'panorama',
  summary: 'Two to four sites of one work on one ground, under one crane; one of them leads.',
  family: 'drawn',
  ...ACROSS,
  schema,
  compositions: [
    {
      ...{ name: 'panorama', family: 'drawn', headline: 'top', grounds: ['ink', 'pale', 'white'] },
      toScale: true,
      compose: (slide, context) => sitesUnderCrane(slide.items, leadOf(slide), context),
    },
  ],
  review: ({ items, lead }, { path }): Finding[] =>
    lead === undefined || lead <= items.length
      ? []
      : [{ code: 'bad-data', ...say.slides.noLead({ lead, count: items.length }), path: [...path, 'lead'] }],
  layout: ({ items }, context) => [
    toneFields(
      items.map(({ name, text: said }, i) => ({ name: `Site ${i + 1}`, title: name, text: said })),
      context,
    ),
  ],
});

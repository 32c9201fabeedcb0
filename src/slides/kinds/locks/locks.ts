import { z } from 'zod';
import { PartRef } from '../../../fields/fields.ts';
import { dataBuildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { settingOnPanels } from '../../stage/on-panels.ts';
import { chevrons } from '../process/process.ts';
import { chambers } from './chambers.ts';
import { lock } from './lock.ts';

/** What may lie in a lock. */
const VESSELS = ['container-ship', 'liner', 'sail-boat'] as const;

export const locks = defineSlide({
  kind: 'locks',
  summary: 'Three to five steps that lift something, as ships in locks whose levels rise; the last one leads.',
  family: 'drawn',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...dataBuildField,
    background: commonFields.background,
    items: z.array(lock).min(3).max(5).describe('The steps, from the lowest level up.'),
    carrier: z
      .enum(VESSELS)
      .default('container-ship')
      .transform((name) => new PartRef('carriers', name))
      .meta({ description: 'What lies in the locks: a vessel of the kit `carriers`.', examples: ['liner'] }),
  }),
  compositions: [
    {
      ...{ name: 'locks', family: 'drawn', headline: 'inside', heavy: 'right', grounds: ['pale', 'ink', 'white'] },
      toScale: true,
      compose: chambers,
    },
  ],
  layout: (slide, context) => [chevrons(settingOnPanels(context, slide).context, slide.items)],
});

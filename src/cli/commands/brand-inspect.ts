import { defineCommand } from '../command.ts';
import type { BrandInspectFlags } from '../run/run-brand-inspect.ts';
import { BRAND, TEMPLATE } from './options.ts';

export const brandInspect = defineCommand<BrandInspectFlags>({
  name: 'inspect',
  group: BRAND,
  about: 'Report what is in a PowerPoint template, and draw its layouts with their places marked.',
  arguments: [{ ...TEMPLATE, about: 'the template, .potx or .pptx; or a brand that is made of one' }],
  options: [
    { flags: '--out <folder>', about: 'where the pictures go (default: out/<template>-layouts)' },
    { flags: '--json', about: 'print the report as JSON' },
  ],
  run: async ([template = ''], flags, tool) => {
    const [{ runBrandInspect }, inspecting] = await Promise.all([
      import('../run/run-brand-inspect.ts'),
      import('../../app/inspect-template.ts'),
    ]);
    return runBrandInspect(template, flags, inspecting, tool);
  },
});

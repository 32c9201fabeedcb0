import { defineCommand } from '../command.ts';
import type { BrandInspectFlags } from '../run/run-brand-inspect.ts';
import { BRAND, TEMPLATE } from './options.ts';

export const brandInspect = defineCommand<BrandInspectFlags>({
  name: 'inspect',
  group: BRAND,
  about: 'Report what is in a PowerPoint template, build a sample deck on it, and draw its layouts.',
  arguments: [{ ...TEMPLATE, about: 'a template, .potx or .pptx, or a brand made from one' }],
  options: [
    {
      flags: '--out <folder>',
      about: 'the folder for the pictures and the sample deck (default: out/<template>-layouts)',
    },
    { flags: '--layouts', about: 'also list every layout with its placeholders' },
    { flags: '--json', about: 'print the report as JSON' },
  ],
  run: async ([template = ''], flags, tool) => {
    const [{ runBrandInspect }, inspecting, trying] = await Promise.all([
      import('../run/run-brand-inspect.ts'),
      import('../../app/inspect-template.ts'),
      import('../../app/try-template.ts'),
    ]);
    return runBrandInspect(template, flags, { ...inspecting, ...trying }, tool);
  },
});

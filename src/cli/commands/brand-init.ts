import { defineCommand } from '../command.ts';
import type { BrandInitFlags } from '../run/run-brand-init.ts';
import { BRAND, TEMPLATE } from './options.ts';

export const brandInit = defineCommand<BrandInitFlags>({
  name: 'init',
  group: BRAND,
  about: 'Make a brand from a PowerPoint template: a folder under templates/ with a copy of it and a brand.yaml.',
  arguments: [TEMPLATE],
  options: [
    { flags: '--name <name>', about: 'the name of the brand (default: the file’s)' },
    { flags: '--for <outline>', about: 'the outline that templates/ goes beside (default: the current folder)' },
  ],
  run: async ([template = ''], flags, tool) => {
    const [{ runBrandInit }, starting] = await Promise.all([
      import('../run/run-brand-init.ts'),
      import('../../app/inspect-template.ts'),
    ]);
    return runBrandInit(template, flags, starting, tool);
  },
});

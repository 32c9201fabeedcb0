import { defineCommand } from '../command.ts';
import type { BrandNewFlags } from '../run/run-brand-new.ts';
import { BRAND, LOOK_OPTIONS } from './options.ts';

export const brandNew = defineCommand<BrandNewFlags>({
  name: 'new',
  group: BRAND,
  about: 'Make a brand with your colours and logo for an existing deck: a folder under templates/, set in the outline.',
  arguments: [{ name: '<name>', about: 'the name of the brand: acme' }],
  options: [
    ...LOOK_OPTIONS,
    { flags: '--organisation <text>', about: 'the organisation (default: the name of the brand)' },
    { flags: '--extends <brand>', about: 'the brand to start from (default: the deck’s)' },
    { flags: '--for <outline>', about: 'the outline of the deck (default: slides.yaml)' },
  ],
  run: async ([name = ''], flags, tool) => {
    const [{ runBrandNew }, { useBrand }] = await Promise.all([
      import('../run/run-brand-new.ts'),
      import('../../app/use-brand.ts'),
    ]);
    return runBrandNew(name, flags, useBrand, tool);
  },
});

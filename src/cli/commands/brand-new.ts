import { defineCommand } from '../command.ts';
import type { BrandNewFlags } from '../run/run-brand-new.ts';
import { BRAND, LOOK_OPTIONS } from './options.ts';

export const brandNew = defineCommand<BrandNewFlags>({
  name: 'new',
  group: BRAND,
  about:
    'Make a brand for a deck that is there: your colours and logo, in a folder under templates/ that it then names.',
  arguments: [{ name: '<name>', about: 'the name of the brand: acme' }],
  options: [
    ...LOOK_OPTIONS,
    { flags: '--organisation <text>', about: 'whose brand it is (default: its name)' },
    { flags: '--extends <brand>', about: 'the brand that all else comes from (default: that of the deck)' },
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

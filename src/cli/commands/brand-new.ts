import { defineCommand } from '../command.ts';
import type { BrandNewFlags } from '../run/run-brand-new.ts';
import { BRAND, colorList } from './options.ts';

export const brandNew = defineCommand<BrandNewFlags>({
  name: 'new',
  group: BRAND,
  about:
    'Make a brand for a deck that is there: your colours and logo, in a folder under templates/ that it then names.',
  arguments: [{ name: '<name>', about: 'the name of the brand: acme' }],
  options: [
    { flags: '--color <colors>', about: 'the main colour and the second one: 0E6B84,teal', parse: colorList },
    { flags: '--logo <file>', about: 'your logo: any SVG, a PNG, JPEG or WebP' },
    { flags: '--logo-on-dark <file>', about: 'the logo for dark grounds' },
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

import { describe, expect, it } from 'vitest';
import { matchLayouts } from '../../src/template/match-layouts.ts';
import { readTemplate } from '../../src/template/read-template.ts';
import { fill, groundOf, type Place } from './markup.ts';
import { ENGLISH, placeholders } from './placeholder.ts';
import { type Layout, LIGHT, templatePackage } from './template-package.ts';
import { textStyles } from './text-styles.ts';

const ph = placeholders(ENGLISH);

/** A layout of text as LibreOffice writes it: named after its page, and of the type `tx`. */
const page = (name: string, body: Place): Layout => ({
  name,
  type: 'tx',
  shapes: [ph.title({ at: [1, 0.5, 11, 1] }), ph.text({ at: body })],
});

function matched(...layouts: Layout[]) {
  const bytes = templatePackage({
    saved: 'presentation',
    size: { cx: 12_192_000, cy: 6_858_000 },
    masters: [
      {
        theme: {
          name: 'Plain',
          colors: [
            ...(['000000', 'FFFFFF', '44546A', 'E7E6E6', '4472C4', 'ED7D31'] as const),
            ...(['A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'] as const),
          ],
          fonts: { heading: 'Arial', body: 'Arial' },
        },
        colors: LIGHT,
        ground: groundOf(fill('bg1')),
        shapes: [ph.title({ at: [1, 0.5, 11, 1] }), ph.text({ at: [1, 2, 11, 4] })],
        styles: textStyles({ size: 32 }, { sizes: [20], bullets: ['•'] }),
        layouts,
      },
    ],
  });
  return matchLayouts(readTemplate(bytes).layouts, {});
}

describe('layouts of one type', () => {
  const cover = page('Page 1', [5, 3, 3, 2]);
  const wide = page('Page 2', [1, 2, 11, 4]);

  it('give way to a later one that has much more room for contents', () => {
    const frames = matched(cover, wide);
    expect([frames?.content.name, frames?.['title-only'].name, frames?.quote.name]).toEqual([
      'Page 2',
      'Page 2',
      'Page 2',
    ]);
  });

  it('are taken in the template’s order where they have about the same', () => {
    const narrower = page('Page 0', [1, 2, 10, 4]);
    expect(matched(narrower, wide)?.content.name).toBe('Page 0');
  });
});

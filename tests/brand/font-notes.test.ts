import { describe, expect, it } from 'vitest';
import { fontNotes } from '../../src/brand/font-notes.ts';
import { brand } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { extendedBrand } from '../support/extended-brand.ts';

const notes = (yaml: string) => fontNotes(extendedBrand(yaml).brand.fonts);

describe('notes about fonts', () => {
  it('are none where widths are those of the declared fonts', () => {
    expect(fontNotes(brand.fonts)).toEqual([]);
    expect(notes('fonts:\n  latin: { declared: Arial }\n  eastAsian: { declared: SimSun }\n')).toEqual([]);
  });

  it('name a font that is measured with one like it, and how much wider, once', () => {
    const both = notes('fonts:\n  latin: { declared: Verdana }\n  headings:\n    latin: { declared: Verdana }\n');
    expect(both).toHaveLength(1);
    expect(both[0]?.en).toMatch(/Verdana .* Arimo, taken 23% wider/);
    expect(both[0]?.zh).toMatch(/Verdana .*Arimo .*宽 23%/);
    expect(notes('fonts:\n  latin: { declared: Arial Narrow }\n')[0]?.en).toContain('17% narrower');
  });

  it('are in the report of a build', async () => {
    const report = await checkOutline(
      'deck:\n  id: small\n  title: A small deck\n  brand: mine\n  languages: [en]\nslides:\n  - kind: cover\n',
      { 'templates/mine/brand.yaml': 'extends: liangjiang\nname: Mine\nfonts:\n  latin: { declared: Verdana }\n' },
    );
    expect(report.notes).toEqual(notes('fonts:\n  latin: { declared: Verdana }\n'));
  });
});

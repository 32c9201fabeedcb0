import { describe, expect, it } from 'vitest';
import { templateColors } from '../../../src/brand/template/template-colors.ts';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { type Shade, shadeOf } from '../../../src/scene/shades.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';

/** The theme that PowerPoint 2013 begins with. */
const OFFICE = {
  ...{ dk1: '000000', lt1: 'FFFFFF', dk2: '44546A', lt2: 'E7E6E6' },
  ...{
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
  },
  ...{ hlink: '0563C1', folHlink: '954F72' },
};
const names = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' } as const;
type Names = Parameters<typeof templateColors>[0]['names'];
const namesOnDark: Names = { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' };
const LOUD = ['accent2', 'accent4', 'accent6'];

function paletteOf(shown: readonly Shade[], theme = OFFICE, ground = 'FFFFFF', called: Names = names) {
  const { colors } = templateColors({ theme, names: called, ground, shown });
  const entries = Object.entries(colors).map(([role, stated]) => {
    const { of: slot, ...change } = typeof stated === 'string' ? { of: stated } : stated;
    return [role, shadeOf(theme, { slot, ...change })];
  });
  return Object.fromEntries(entries) as Record<ColorRole, ReturnType<typeof shadeOf>>;
}

describe('the colours of a brand made of a template', () => {
  it('are shades of one colour and greys where the layouts show none', () => {
    const palette = paletteOf([]);
    expect(palette.subject.slot).toBe('accent1');
    for (const role of ['second', 'third', 'highlight', 'subject-deep', 'dark'] as const) {
      expect(LOUD, role).not.toContain(palette[role].slot);
    }
  });

  it('are those that the layouts show, before those that the theme names first', () => {
    const palette = paletteOf([{ slot: 'accent6', lumMod: 0.6 }]);
    expect(palette.subject.slot).toBe('accent6');
    expect(palette['subject-deep'].slot).toBe('accent6');
  });

  it('leave out a lead that would turn brown where another can be read as it is', () => {
    const theme = { ...OFFICE, accent1: 'FFAB40' };
    expect(paletteOf([], theme).subject.slot).not.toBe('accent1');
  });

  it('put a dark shade in place of black, so far from white that it serves as one', () => {
    const { dark } = paletteOf([], { ...OFFICE, dk2: '000000' });
    expect(dark.slot).toBe('accent1');
    expect(contrastRatio(dark.hex, 'FFFFFF')).toBeGreaterThan(9);
  });

  it.each(['000000', '282828', '24272A', '31496B'])(
    'have panels and dark fields that are told from the dark ground %s',
    (ground) => {
      const palette = paletteOf([], { ...OFFICE, dk1: ground }, ground, namesOnDark);
      for (const role of ['panel', 'field-dark'] as const) {
        expect(contrastRatio(palette[role].hex, ground), role).toBeGreaterThanOrEqual(1.35);
        expect(contrastRatio(palette[role].hex, palette['on-dark'].hex), role).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrastRatio(palette.hairline.hex, palette.panel.hex)).toBeGreaterThanOrEqual(1.2);
    },
  );

  it('can be read on a dark ground', () => {
    const palette = paletteOf([{ slot: 'accent4' }], OFFICE, '10131A');
    expect(palette.subject.slot).toBe('accent4');
    for (const role of ['subject', 'highlight', 'second-text'] as const) {
      expect(contrastRatio(palette[role].hex, '10131A'), role).toBeGreaterThan(4.5);
    }
  });
});

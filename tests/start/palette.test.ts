import culori from 'culori/require';
import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../src/color/contrast.ts';
import { type Palette, paletteOf, secondFor } from '../../src/start/palette.ts';

const hue = (color: string) => culori.converter('oklch')(`#${color}`)?.h ?? Number.NaN;
const turned = (a: number, b: number) => Math.min((a - b + 720) % 360, (b - a + 720) % 360);
const palette = (main: string, second: string) => paletteOf(main, second) as Palette;

describe('a palette', () => {
  test('keeps two colours that serve', () => {
    const { theme, notes } = palette('7A1F3D', '2C7C66');
    expect([theme.accent1, theme.accent2, notes]).toEqual(['7A1F3D', '2C7C66', []]);
  });

  test('highlights in the second colour itself where that is seen, and says what text in it is on white', () => {
    const { theme, notes, colors } = palette('008080', 'FFA500');
    expect([theme.accent2, theme.accent6]).toEqual(['FFA500', 'FFA500']);
    expect(colors['second-text']).toMatchObject({ of: 'accent2' });
    expect(notes.map(({ en }) => en.includes('#FFA500'))).toEqual([true]);
    // Yellow is not seen on white, and a tint of the main colour not beside it.
    for (const [main, second] of [
      ['008080', 'FFFF00'],
      ['003366', '8FB4D8'],
    ] as const)
      expect(palette(main, second).theme.accent6).not.toBe(palette(main, second).theme.accent2);
  });

  test('makes a pale main colour darker, and says so', () => {
    const { theme, notes } = palette('FFD700', '003366');
    expect(theme.accent1).not.toBe('FFD700');
    expect(notes.map(({ en }) => en).join(' ')).toContain(`#${theme.accent1}`);
    expect(notes[0]?.zh).toContain('#FFD700');
  });

  test('makes a second colour that dark slides would swallow lighter, and says so', () => {
    const { theme, notes } = palette('C8102E', '101040');
    expect(theme.accent2).not.toBe('101040');
    expect(notes).toHaveLength(1);
  });

  test('has the main colour as its dark ground where that is dark enough', () => {
    expect(palette('0B2233', 'E0A030').theme.dk1).toBe('0B2233');
    expect(palette('0E6B84', 'E0A030').theme.dk1).not.toBe('0E6B84');
  });

  test.each([
    ['7A1F3D', 'E0A030'],
    ['0B2233', 'FF8200'],
    ['009A44', 'C8102E'],
    ['5B2A86', '2C9C86'],
    ['003366', '00AEEF'],
    ['1D4ED8', '808080'],
  ])(
    'adds to %s and %s no colour that is foreign to both, and none that cannot be read or told apart',
    (main, second) => {
      const { theme } = palette(main, second);
      const chosen = [main, second].filter((color) => color !== '808080').map(hue);
      const between = Math.max(...chosen.map((each) => turned(each, chosen[0] ?? 0)));
      const kindred = between <= 90 ? between / 2 : 0;
      const own = theme.accent6 === theme.accent2;
      for (const added of own ? [theme.accent3] : [theme.accent3, theme.accent6]) {
        const turns = chosen.map((each) => turned(hue(added), each));
        expect(Math.max(...turns)).toBeLessThan(between + 15);
        expect(Math.min(...turns)).toBeLessThan(kindred + 15);
        expect([theme.accent1, theme.accent2]).not.toContain(added);
      }
      expect(contrastRatio(theme.accent6, 'FFFFFF')).toBeGreaterThanOrEqual(own ? 1.5 : 4.5);
      expect(contrastRatio(theme.accent3, theme.dk1)).toBeGreaterThanOrEqual(4.5);
      const apart = culori.differenceEuclidean('oklab');
      expect(apart(`#${theme.accent6}`, `#${theme.accent1}`)).toBeGreaterThan(0.1);
      expect(apart(`#${theme.accent3}`, `#${theme.accent6}`)).toBeGreaterThan(0.1);
    },
  );

  test('has a colour that stands apart where neither of the two has a hue', () => {
    const { theme } = palette('000000', 'FFFFFF');
    expect(culori.converter('oklch')(`#${theme.accent6}`)?.c).toBeGreaterThan(0.1);
  });

  test('refuses two colours that look alike', () => {
    expect(paletteOf('008080', '0A8A80')).toHaveProperty('refused.en');
    expect(paletteOf('008080', 'CA6B74')).not.toHaveProperty('refused');
    // White and black are not alike: what they would have to be is, and is named.
    const { refused } = paletteOf('FFFFFF', '000000') as { refused: { en: string } };
    expect(refused.en).toMatch(/#[0-9A-F]{6} in place of #FFFFFF.*#[0-9A-F]{6} in place of #000000/);
  });

  test('finds a second colour where the usual one is too near', () => {
    expect(secondFor('7A1F3D', ['2C9C86'])).toBe('2C9C86');
    const other = secondFor('2C9C86', ['2C9C86']);
    expect(other).not.toBe('2C9C86');
    expect(paletteOf('2C9C86', other)).not.toHaveProperty('refused');
  });
});

import { describe, expect, test } from 'vitest';
import { type Palette, paletteOf, readColor, secondFor } from '../../src/start/palette.ts';

const palette = (main: string, second: string) => paletteOf(main, second) as Palette;

describe('a colour that a person types', () => {
  test.each([
    ['#0E6B84', '0E6B84'],
    [' 0e6b84 ', '0E6B84'],
    ['abc', 'AABBCC'],
    ['teal', '008080'],
    ['rgb(255, 0, 0)', 'FF0000'],
  ])('%s is %s', (typed, color) => {
    expect(readColor(typed)).toBe(color);
  });

  test.each(['', 'no colour', '12345', '#0E6B8'])('“%s” is none', (typed) => {
    expect(readColor(typed)).toBeUndefined();
  });
});

describe('a palette', () => {
  test('keeps two colours that serve', () => {
    const { theme, notes } = palette('7A1F3D', 'E0A030');
    expect([theme.accent1, theme.accent2, notes]).toEqual(['7A1F3D', 'E0A030', []]);
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

  test('refuses two colours that look alike', () => {
    expect(paletteOf('008080', '0A8A80')).toHaveProperty('refused.en');
    expect(paletteOf('008080', 'CA6B74')).not.toHaveProperty('refused');
  });

  test('finds a second colour where the usual one is too near', () => {
    expect(secondFor('7A1F3D', ['2C9C86'])).toBe('2C9C86');
    const other = secondFor('2C9C86', ['2C9C86']);
    expect(other).not.toBe('2C9C86');
    expect(paletteOf('2C9C86', other)).not.toHaveProperty('refused');
  });
});

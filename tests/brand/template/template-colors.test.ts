import { expect, it } from 'vitest';
import { isUntouched } from '../../../src/brand/template/office-themes.ts';
import { templateColors } from '../../../src/brand/template/template-colors.ts';
import { contrastRatio, rgbOf } from '../../../src/color/contrast.ts';
import { hueTurn } from '../../../src/color/hue.ts';
import { type Shade, shadeOf } from '../../../src/scene/shades.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';
import { testCalls } from '../../support/calls.ts';
import { OFFICE_COLORS } from '../../template/made-house.ts';

const names = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' } as const;
type Names = Parameters<typeof templateColors>[0]['names'];

type House = Pick<Parameters<typeof templateColors>[0], 'shown' | 'besides' | 'ownTheme' | 'chosenTheme'>;

function paletteOf(shown: readonly Shade[], theme = OFFICE_COLORS, ground = 'FFFFFF', called: Names = names) {
  return rolesOf({ shown, besides: [], ownTheme: !isUntouched(theme) }, theme, ground, called);
}

/** A theme of its own: navy, blue, teal, brown, orange and yellow. */
const OWN = {
  ...OFFICE_COLORS,
  ...{
    accent1: '002346',
    accent2: '4673C3',
    accent3: '009180',
    accent4: '734B1E',
    accent5: 'FF6F00',
    accent6: 'FDD26E',
  },
};

const houseOf = (house: House, ground = 'FFFFFF') => rolesOf(house, OWN, ground, names);

function rolesOf(house: House, theme: typeof OFFICE_COLORS, ground: string, called: Names) {
  const { colors } = templateColors({ theme, names: called, ground, ...house });
  const entries = Object.entries(colors).map(([role, stated]) => {
    const { of: slot, ...change } = typeof stated === 'string' ? { of: stated } : stated;
    return [role, shadeOf(theme, { slot, ...change })];
  });
  return Object.fromEntries(entries) as Record<ColorRole, ReturnType<typeof shadeOf>>;
}

it('a pale shade of a deep colour is light enough to be read on dark fields', () => {
  const accents = { accent1: '293C47', accent2: '293C47', accent3: 'CF7600', accent6: '295E7E' };
  const theme = { ...OFFICE_COLORS, ...accents, dk1: '293C47', dk2: '638DA5' };
  const shown = [{ slot: 'accent6' }, { slot: 'dk2' }] as const;
  const colors = rolesOf({ shown, besides: [], ownTheme: true }, theme, 'F2F2F2', names);
  expect(contrastRatio(colors['third-pale'].hex, colors.dark.hex)).toBeGreaterThanOrEqual(4.5);
});

it('lights on dark fields have another hue of the house, or its own much lighter, and are no grey', () => {
  const blue = { ...OFFICE_COLORS, accent1: '0766D1', accent2: '0766D1', accent4: '032954', accent5: '7E889A' };
  const other = { ...blue, accent3: '808080', accent6: '595959' };
  const house = { shown: [{ slot: 'accent1' }], besides: [], ownTheme: true } as const;
  const own = rolesOf(house, other, 'FFFFFF', names);
  expect(hueTurn(rgbOf(own['third-pale'].hex), rgbOf('0766D1'))).toBeLessThan(10);
  expect(contrastRatio(own['third-pale'].hex, own.dark.hex)).toBeGreaterThanOrEqual(7);
  const warm = rolesOf(house, { ...other, accent2: 'FED416' }, 'FFFFFF', names);
  expect(hueTurn(rgbOf(warm['third-pale'].hex), rgbOf('FED416'))).toBeLessThan(10);
});

it('what stands out has the accent of the furthest hue, where somebody has chosen the theme’s but no layout shows them', () => {
  const accents = { accent1: 'F0AB00', accent2: '666666', accent3: '008FD3', accent4: '4FB81C', accent5: 'E35500' };
  const theme = { ...OFFICE_COLORS, ...accents, accent6: '760A85' };
  const navy = { slot: 'accent3', hue: 223, sat: 1, lum: 0.176 } as const;
  const house = { shown: [navy], besides: [], ownTheme: false } as const;
  const turn = ({ hex }: { readonly hex: string }) => hueTurn(rgbOf(hex), rgbOf('E35500'));
  expect(turn(rolesOf({ ...house, chosenTheme: true }, theme, 'FFFFFF', names).highlight)).toBeLessThan(5);
  expect(turn(rolesOf(house, theme, 'FFFFFF', names).highlight)).toBeGreaterThan(90);
});

it('quiet texts are no stronger than others, where the theme’s second colour of texts is black', () => {
  const { text, subtle } = paletteOf([{ slot: 'accent1' }], { ...OFFICE_COLORS, dk1: '4D4D4D', dk2: '000000' });
  expect(contrastRatio(subtle.hex, 'FFFFFF')).toBeLessThan(contrastRatio(text.hex, 'FFFFFF'));
  expect(contrastRatio(subtle.hex, 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
});

testCalls(import.meta.url, 'template-colors.yaml', { paletteOf, houseOf });

import { describe, expect, it } from 'vitest';
import { colorAdvice, fontAdvice, layoutAdvice } from '../../../src/brand/template/brand-advice.ts';
import type { TemplateReport } from '../../../src/brand/template/template-report.ts';
import { brand } from '../../support/brand.ts';

const layout = (number: number, name: string, frame?: 'quote') => ({
  ...{ number, name, type: '', placeholders: [], frames: [] },
  ...(frame ? { idle: { why: 'served' as const, frame, by: 1 } } : {}),
});

const report = (...layouts: ReturnType<typeof layout>[]): Pick<TemplateReport, 'masters' | 'frames'> => ({
  masters: [{ theme: '', layouts }],
  frames: [{ frame: 'quote', layout: 'Title Only', why: 'places', others: [], named: true }],
});

const lines = (advice: ReturnType<typeof layoutAdvice>) => advice.map(({ path, name }) => [path.join('.'), name]);

describe('what may be written into brand.yaml', () => {
  it('is a layout that is named for a frame whose own is not', () => {
    expect(lines(layoutAdvice(report(layout(1, 'Title Only'), layout(2, 'Quote', 'quote'))))).toEqual([
      ['layouts.quote', 'Quote'],
    ]);
  });

  it('is no layout that nothing can stand on, or whose name another has', () => {
    expect(layoutAdvice(report(layout(1, 'Title Only'), layout(2, 'Quote')))).toEqual([]);
    expect(layoutAdvice(report(layout(1, 'Quote', 'quote'), layout(2, 'Quote', 'quote')))).toEqual([]);
  });

  it('is a theme colour without a role for one that looks like another', () => {
    const { colors, theme } = brand;
    const alike = { ...colors, highlight: colors.subject };
    const [advice] = colorAdvice({ theme, colors: alike });
    expect(advice?.path).toEqual(['colors', 'highlight']);
    expect(advice?.name).toMatch(/^accent\d$/);
    expect(theme[advice?.name as keyof typeof theme]).not.toBe(colors.subject.hex);
  });

  it('is a font of Office for one that has to be installed, in titles as well', () => {
    const latin = { ...brand.fonts.latin, declared: 'Theirs', family: 'Arimo' };
    const fonts = { ...brand.fonts, latin, headings: { ...brand.fonts.headings, latin } };
    const of = (carried: readonly string[]) => fontAdvice({ brand: { fonts }, template: { carried } });
    expect(lines(of([]))).toEqual([
      ['fonts.latin.declared', 'Arial'],
      ['fonts.headings.latin.declared', 'Arial'],
    ]);
    expect(of(['Theirs'])).toEqual([]);
  });
});

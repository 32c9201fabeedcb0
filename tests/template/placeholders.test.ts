import { describe, expect, it } from 'vitest';
import { type FoundPlaceholder, isShownFooter } from '../../src/template/placeholders.ts';

const shown = (type: string, words: string, field = false) => isShownFooter({ type, words, field } as FoundPlaceholder);

describe('what a layout has in a place for footers', () => {
  it('is shown where it is the house’s own', () => {
    expect(shown('ftr', '© 2024 Harbour Works')).toBe(true);
    expect(shown('dt', 'Harbour Works')).toBe(true);
    expect(shown('sldNum', '‹#›', true)).toBe(true);
  });

  it('is not where it is a sample, or of another day', () => {
    expect(shown('ftr', 'Нижний колонтитул')).toBe(false);
    expect(shown('ftr', 'Harbour Works, March 5, 2019')).toBe(false);
    expect(shown('dt', '5. března')).toBe(false);
    expect(shown('dt', '6/30/2019', true)).toBe(false);
  });
});

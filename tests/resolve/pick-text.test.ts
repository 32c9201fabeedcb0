import { expect, test } from 'vitest';
import { LocalizedText } from '../../src/fields/fields.ts';
import { pickText } from '../../src/resolve/pick-text.ts';

/** The hint on a text that a file of Chinese translations lacks. */
function hint(text: string, names: readonly string[] = []) {
  const own = { file: 'slides.zh.yaml', slides: [{ id: 'partners' }], names };
  const view = { language: 'zh', reference: 'en', own };
  return pickText(new LocalizedText('prose', text), ['slides', 0, 'items', 0], view).findings[0]?.hint?.en;
}

test('where a text looks like a name, the hint on its translation tells where names belong', () => {
  expect(hint('Tug & Tow')).toContain('`names`');
  expect(hint('Tug & Tow', ['Tug & Tow'])).toBeUndefined();
  expect(hint('Why us')).toBe('Write it in slides.zh.yaml, under `partners`: `items[0]: …`.');
  expect(hint('Harbour')).not.toContain('`names`');
});

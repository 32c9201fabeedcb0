import { expect, test } from 'vitest';
import { spokenIn } from '../../src/start/spoken.ts';

const TEXT = `# $schema
# en: One
# en:
# zh: 一
deck:
  # en: Inner
  # zh: 内
  id: d # en: not a remark of its own
`;

test('remarks are kept in one language, where they stand', () => {
  expect(spokenIn(TEXT, 'en')).toBe('# $schema\n# One\n#\ndeck:\n  # Inner\n  id: d # en: not a remark of its own\n');
  expect(spokenIn(TEXT, 'zh')).toBe('# $schema\n# 一\ndeck:\n  # 内\n  id: d # en: not a remark of its own\n');
});

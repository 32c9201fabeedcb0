import type { FactView } from '../../core/fact.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';

/** The share that a fact states, from 0 to 1; its bound, where it has one. Undefined for a fact in another unit than per cent. */
export function shareOf({ value, dimension }: FactView): number | undefined {
  return dimension === 'share' && value > 0 && value < 100 ? value / 100 : undefined;
}

/** `bad-data` for a fact that is no share of a whole, and so cannot be drawn as one. */
export function reviewShare(fact: FactView, path: Path): Finding[] {
  if (shareOf(fact) !== undefined) return [];
  const message = {
    en: `“${fact.name}” (${fact.prose}) is no share of a whole, so no area shows it.`,
    zh: `“${fact.name}”（${fact.prose}）不是整体的一部分，无法用面积表示。`,
  };
  const hint = {
    en: 'Take a fact in per cent, above 0 and below 100.',
    zh: '请使用大于 0、小于 100 的百分比数据。',
  };
  return [{ code: 'bad-data', message, hint, path }];
}

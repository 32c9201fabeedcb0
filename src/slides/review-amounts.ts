import { isChart, reviewAmount } from '../charts/review-amount.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import type { DeckContent } from './layout-deck.ts';

/** `bad-data` for each chart of a deck that has too many marks for any picture, before anything is laid out. */
export function reviewAmounts({ slides, language }: Pick<DeckContent, 'slides' | 'language'>): Finding[] {
  return slides.flatMap(({ content, path }) => amountsIn(content, path).map((finding) => ({ ...finding, language })));
}

function amountsIn(value: unknown, path: Path): Finding[] {
  if (value === null || typeof value !== 'object') return [];
  if (isChart(value)) return reviewAmount(value, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => amountsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => amountsIn(item, [...path, key]));
}

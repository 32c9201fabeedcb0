import type { FactView, Figure } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { formatNumber } from '../../../units/number-format.ts';
import { compareFigure, inScale } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';

/** Two facts of one measure, and what they are of. */
interface Pair {
  readonly facts: readonly FactView[];
  readonly noun?: RichText | undefined;
}

export interface Grown {
  readonly growth: Figure;
  /** How many times what was before it is. */
  readonly times: number;
  /** “residents: 1.5 to 2.7 million”, and its noun and its span in lines of their own. */
  readonly said: RichText;
  readonly lines: RichText;
}

/** By how much a measure grew, and from what to what; undefined where a fact is not there. */
export function grown({ facts: [from, to], noun }: Pair, language: Language): Grown | undefined {
  if (!from || !to || !(from.value > 0)) return undefined;
  const { colon, grownTo } = wordsFor(language);
  const name = noun?.paragraphs ?? [[{ text: to.name }]];
  // The unit stands once where it stands behind both numbers; 万 and 亿 stay with each.
  const unit = /^[\d.,]+\s*[万亿]*(?<unit>.*)$/u.exec(to.whole)?.groups?.unit ?? '';
  const first = from.whole.endsWith(unit) ? from.whole.slice(0, from.whole.length - unit.length).trimEnd() : from.whole;
  const space = grownTo.endsWith(' ') ? ' ' : '';
  const span = [{ text: first, fact: from.id }, { text: space + grownTo }, { text: to.whole, fact: to.id }];
  const [last = [], ...others] = name.toReversed();
  return {
    growth: compareFigure(from, to, 'change', language),
    times: to.value / from.value,
    said: { path: noun?.path ?? [], paragraphs: [...others.toReversed(), [...last, { text: colon }, ...span]] },
    lines: { path: noun?.path ?? [], paragraphs: [...name, span] },
  };
}

/** Words of a unit that multiply its number. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^thousand\b\s*/u, 1e3],
  [/^million\b\s*/u, 1e6],
  [/^billion\b\s*/u, 1e9],
  [/^万亿/u, 1e12],
  [/^亿/u, 1e8],
  [/^万/u, 1e4],
];

/** What one unit stands for: “10,000 residents”, 1万居民; nothing where that is itself. */
export function amountOf(per: number, fact: FactView | undefined, noun: string, language: Language): string {
  const own = inScale(per, fact?.scale ?? 1);
  const unit = fact?.figure.unit ?? '';
  const [word, scale = 1] = SCALES.find(([word]) => word.test(unit)) ?? [];
  const rest = word ? unit.replace(word, '') : unit;
  const amount = Number((own * scale).toPrecision(12));
  if (amount === 1 && rest === '') return '';
  const isHanzi = language === 'zh';
  const isLarge = isHanzi && amount >= 1e4 && amount % 1e3 === 0;
  const number = isLarge
    ? `${formatNumber(amount / 1e4, amount % 1e4 === 0 ? 0 : 1, language)}万`
    : formatNumber(amount, Number.isInteger(amount) ? 0 : 2, language);
  const isCount = rest === '' || rest === 'people' || rest === '人';
  const counted = isCount ? noun || rest : rest;
  // What is counted stands behind 万 at once, and behind other numbers with a measure word.
  const measure = isCount && noun && !isLarge ? (rest === '' ? '个' : '名') : '';
  return isHanzi ? number + measure + counted : `${number} ${counted}`.trim();
}

import type { Language } from '../../core/language.ts';
import { plainText, type RichText, richText } from '../../core/rich-text.ts';
import { perWords } from '../base/per-words.ts';
import { wordsFor } from '../base/words.ts';

/** What is counted, and what one mark stands for: "Resident population; one mark is 100,000 people". */
export function keyedHeading(title: RichText | undefined, per: number, unit: string, language: Language): RichText {
  const { each, semicolon } = wordsFor(language);
  const key = each(perWords(per, unit, language));
  return richText(title ? `${plainText(title)}${semicolon}${key}` : key.replace(/^./u, (first) => first.toUpperCase()));
}

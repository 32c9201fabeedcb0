import { LocalizedText } from '../fields/fields.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { needsTranslation } from './needs-translation.ts';

/**
 * One `missing-translation` for each of the languages that the deck lists and nothing is written in: there is no file
 * of translations, and all texts are plain strings, some of which would read otherwise there.
 */
export function untranslated(outline: Outline, languages: readonly string[]): Finding[] {
  const [reference, ...others] = outline.deck.languages;
  const missing = others.filter(
    (language) => language !== reference && languages.includes(language) && !outline.translations?.[language],
  );
  const texts = missing.length > 0 ? textsIn([outline.deck, outline.facts, outline.slides]) : [];
  const plain = texts.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  // Where a text is written by language, each that lacks one is found by itself.
  if (plain.length < texts.length) return [];
  return missing
    .filter((language) => plain.some((text) => needsTranslation(text, language, outline.names)))
    .map((language) => ({
      code: 'missing-translation',
      message: {
        en: `Nothing is written in \`${language}\` yet, so that deck would show the texts in \`${reference}\`.`,
        zh: `还没有任何 \`${language}\` 文字，这一份成品会显示 \`${reference}\` 文字。`,
      },
      hint: {
        en: `\`translate export --lang ${language}\` makes the table for it; or leave the language out.`,
        zh: `可以用 \`translate export --lang ${language}\` 导出翻译表格，或者去掉这个语言。`,
      },
      path: ['deck', 'languages', outline.deck.languages.indexOf(language)],
      language,
    }));
}

function textsIn(value: unknown): LocalizedText[] {
  if (value instanceof LocalizedText) return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((item) => textsIn(item));
}

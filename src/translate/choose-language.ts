import type { Words } from '../core/language.ts';
import { LANGUAGES, type Outline } from '../outline/outline.ts';

type ChosenLanguage = { readonly language: string } | { readonly refused: Words };

/**
 * The language that texts go into: the one asked for, else the one that a table states, else the only one of the deck
 * besides the reference. Refused where decks are not drawn in it, where the deck does not have it, where it is the
 * reference, and where table and wish differ.
 */
export function chooseLanguage({ deck }: Outline, asked?: string, ofTable?: string): ChosenLanguage {
  const [reference = '', ...others] = deck.languages;
  const own = ofTable === undefined ? undefined : primary(ofTable);
  if (asked !== undefined && own !== undefined && primary(asked) !== own) return { refused: otherLanguage(asked, own) };
  const language = asked ?? own ?? (others.length === 1 ? others[0] : undefined);
  if (language === undefined || language === reference) return { refused: notReference(language, others) };
  if (!(LANGUAGES as readonly string[]).includes(language)) return { refused: notDrawn(language) };
  return deck.languages.includes(language) ? { language } : { refused: notInDeck(language, deck.languages) };
}

const primary = (tag: string) => tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';

const listed = (names: readonly string[], link: string) => names.map((each) => `\`${each}\``).join(link);

function otherLanguage(asked: string, ofTable: string): Words {
  return {
    en: `The table holds texts in \`${ofTable}\`, and --lang says \`${asked}\`.`,
    zh: `表格中的译文是 \`${ofTable}\`，而 --lang 指定的是 \`${asked}\`。`,
  };
}

function notReference(language: string | undefined, others: readonly string[]): Words {
  if (others.length === 0) {
    return {
      en: 'The deck has one language. Add the other one under `deck.languages` first.',
      zh: '这份演示文稿只有一种语言。请先在 `deck.languages` 中加上另一种。',
    };
  }
  const wish = { en: `Say --lang with ${listed(others, ' or ')}.`, zh: `请用 --lang 指定 ${listed(others, ' 或 ')}。` };
  if (language === undefined) return wish;
  return {
    en: `\`${language}\` is the language that the others are translated from. ${wish.en}`,
    zh: `\`${language}\` 是原文的语言。${wish.zh}`,
  };
}

function notDrawn(language: string): Words {
  return {
    en: `Decks are drawn in ${listed(LANGUAGES, ' and ')} so far, and not in \`${language}\`.`,
    zh: `目前只支持 ${listed(LANGUAGES, ' 和 ')}，尚不支持 \`${language}\`。`,
  };
}

function notInDeck(language: string, languages: readonly string[]): Words {
  return {
    en: `The deck has ${listed(languages, ' and ')}. Add \`${language}\` under \`deck.languages\` first.`,
    zh: `这份演示文稿的语言是 ${listed(languages, '、')}。请先在 \`deck.languages\` 中加上 \`${language}\`。`,
  };
}

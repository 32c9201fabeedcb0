import type { Words } from '../core/language.ts';
import { say } from '../messages/say.ts';
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
  if (asked !== undefined && own !== undefined && primary(asked) !== own)
    return { refused: say.translate.otherLanguage({ ofTable: own, asked }) };
  const language = asked ?? own ?? (others.length === 1 ? others[0] : undefined);
  if (language === undefined || language === reference) return { refused: notReference(language, others) };
  if (!(LANGUAGES as readonly string[]).includes(language))
    return {
      refused: say.translate.notDrawn({ language, drawn: LANGUAGES.map(quoted) }),
    };
  return deck.languages.includes(language)
    ? { language }
    : {
        refused: say.translate.notInDeck({ language, languages: deck.languages.map(quoted) }),
      };
}

const primary = (tag: string) => tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';

const quoted = (name: string) => `\`${name}\``;

function notReference(language: string | undefined, others: readonly string[]): Words {
  if (others.length === 0) return say.translate.oneLanguage;
  const wish = say.translate.sayLanguage({ languages: others.map(quoted) });
  if (language === undefined) return wish;
  return say.translate.notReference({ language, wish });
}

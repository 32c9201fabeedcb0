import { type AlikeBrand, MANNER_TOKENS, type mannerTokens } from '../../brand/alike-brands.ts';
import { inWords, type UiLanguage } from '../../core/language.ts';
import { say } from '../../messages/say.ts';

/** What a brand's manner is, a line for each of its tokens but the drawing of its cover. */
export function formatManner(tokens: ReturnType<typeof mannerTokens>, ui: UiLanguage): string {
  const shown = MANNER_TOKENS.filter((token) => token !== 'motif');
  return shown.map((token) => `  ${say.cli.mannerTokens[token][ui]}: ${tokens[token]}`).join('\n');
}

/** Which brands look like one, and what they have in common; empty where none does. */
export function formatAlike(alike: readonly AlikeBrand[], ui: UiLanguage): string {
  return alike
    .map(({ name, shared }) => {
      const tokens = shared.map((token) => say.cli.mannerTokens[token][ui]);
      return inWords(say.cli.alikeBrand({ name, tokens, of: MANNER_TOKENS.length }), ui);
    })
    .join('\n');
}

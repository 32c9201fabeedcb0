import { type AlikeBrand, alikeBrands, MANNER_TOKENS, mannerTokens } from '../../brand/alike-brands.ts';
import { inWords, type UiLanguage } from '../../core/language.ts';
import type { Files } from '../../files/files.ts';
import { say } from '../../messages/say.ts';
import type { Brand } from '../../scene/brand.ts';
import type { UseBrand } from '../run/run-brand-new.ts';

/** The brands of a project that look like one of them: those that cannot be used are left out. */
export async function alikeInFolder(name: string, own: Brand, files: Files, use: UseBrand): Promise<AlikeBrand[]> {
  const others = files.list('templates').filter((other) => other !== name);
  const used = await Promise.all(others.map(async (other) => [other, (await use(files, other)).brand] as const));
  return alikeBrands(own, Object.fromEntries(used.flatMap(([other, brand]) => (brand ? [[other, brand]] : []))));
}

/** What a brand's manner is, a line for each of its tokens but the drawing of its cover. */
export function formatManner(brand: Brand, ui: UiLanguage): string {
  const tokens = mannerTokens(brand);
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

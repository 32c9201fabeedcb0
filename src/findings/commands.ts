import { shellQuoted } from '../core/quoted.ts';

/** The command that makes the table of an outline's texts for a translator, as it is typed. */
export const exportCommand = (outline: string, language: string): string =>
  `npm run deck -- translate export ${shellQuoted(outline)} --lang ${language}`;

/** The command that lists an outline's facts, or its drafts, or accepts those that are named behind it, as it is typed. */
export function factsCommand(outline: string, does: 'list' | 'drafts' | 'accept'): string {
  const name = shellQuoted(outline);
  const words = { list: name, drafts: `${name} --drafts`, accept: `accept ${name}` };
  return `npm run facts -- ${words[does]}`;
}

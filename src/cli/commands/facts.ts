import { defineCommand } from '../command.ts';
import { type FactsFlags, runFacts } from '../run/run-facts.ts';
import { OUTLINE } from './options.ts';

export const facts = defineCommand<FactsFlags>({
  name: 'facts',
  about: 'List the facts of a deck: what each says, where it comes from, where it stands, and whether it is a draft.',
  arguments: [OUTLINE],
  options: [
    { flags: '--drafts', about: 'only drafts: figures that nobody has checked' },
    { flags: '--lang <language>', about: 'the language of names and figures (default: the deck’s first)' },
    { flags: '--csv', about: 'print a table for spreadsheets' },
    { flags: '--json', about: 'print JSON' },
  ],
  run: async ([outline = ''], flags, tool) => {
    const { readLedger } = await import('../../app/fact-ledger.ts');
    return runFacts(outline, flags, readLedger, tool);
  },
});

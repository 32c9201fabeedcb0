import { defineCommand } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { NewFlags } from '../run/run-new.ts';
import { LOOK_OPTIONS, list } from './options.ts';

export const newCommand = defineCommand<NewFlags>({
  name: 'new',
  about: 'Make a folder with a small deck and a brand of its own, to begin with.',
  arguments: [{ name: '<folder>', about: 'the folder to make' }],
  options: [
    { flags: '--title <text>', about: 'the title of the deck' },
    { flags: '--organisation <text>', about: 'who presents it' },
    { flags: '--lang <languages>', about: 'its languages, the first first: en,zh', parse: list },
    ...LOOK_OPTIONS,
    { flags: '--minutes <number>', about: 'the minutes of the talk', parse: Number },
    { flags: '--scene <name>', about: 'what it is about: a scene of the library for its cover, such as port' },
    {
      flags: '--from <notes>',
      about: 'make its slides from a Word document or notes in Markdown: report.docx, notes.md',
    },
    {
      flags: '--portable',
      about: 'take the tool along in the folder, for a computer without it; added to a folder that has a deck',
    },
    { flags: '--yes', about: 'ask nothing' },
  ],
  run: async ([folder = ''], flags, tool) => {
    const [{ runNew }, { useBrand }, { terminalAsk }] = await Promise.all([
      import('../run/run-new.ts'),
      import('../../app/use-brand.ts'),
      import('../run/new-questions.ts'),
    ]);
    const ask = await terminalAsk();
    return runNew(folder, flags, useBrand, tool, ask).catch((error: unknown) => {
      // Who leaves the questions with Ctrl+C wants no deck, and no report of a fault.
      if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.usage;
      throw error;
    });
  },
});

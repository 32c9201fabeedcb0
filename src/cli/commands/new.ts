import { defineCommand } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { NewFlags } from '../run/run-new.ts';
import { LOOK_OPTIONS, list } from './options.ts';

export const newCommand = defineCommand<NewFlags>({
  name: 'new',
  about: 'Make a folder with a small deck and a brand, to start from.',
  arguments: [{ name: '<folder>', about: 'the folder to make' }],
  options: [
    { flags: '--title <text>', about: 'the title of the deck' },
    { flags: '--organisation <text>', about: 'who presents it' },
    { flags: '--lang <languages>', about: 'its languages, the reference language first: en,zh', parse: list },
    ...LOOK_OPTIONS,
    { flags: '--minutes <number>', about: 'how long the talk is, in minutes', parse: Number },
    { flags: '--scene <name>', about: 'the scene on its cover, from the library: port' },
    {
      flags: '--from <notes>',
      about: 'make its slides from a Word document or Markdown notes: report.docx, notes.md',
    },
    {
      flags: '--portable',
      about: 'put a copy of the tool in the folder, for a computer without it; also works on an existing deck’s folder',
    },
    { flags: '--yes', about: 'ask no questions' },
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

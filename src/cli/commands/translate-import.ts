import { defineCommand } from '../command.ts';
import { type ImportFlags, runImport } from '../run/run-translate.ts';
import { OUTLINE, TRANSLATE } from './options.ts';

export const translateImport = defineCommand<ImportFlags>({
  name: 'import',
  group: TRANSLATE,
  about: 'Read translations back from a table that `export` wrote.',
  arguments: [{ name: '<table>', about: 'the table, as the translator sent it back' }, OUTLINE],
  options: [
    { flags: '--lang <language>', about: 'the language of the translations (default: as the table says)' },
    { flags: '--check', about: 'only report; write nothing' },
  ],
  run: async ([table = '', outline = ''], flags, tool) => {
    const { importTexts } = await import('../../app/translate-texts.ts');
    return runImport(table, outline, flags, importTexts, tool);
  },
});

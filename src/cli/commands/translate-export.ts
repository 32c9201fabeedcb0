import { defineCommand } from '../command.ts';
import { type ExportFlags, runExport } from '../run/run-translate.ts';
import { OUTLINE, TRANSLATE } from './options.ts';

export const translateExport = defineCommand<ExportFlags>({
  name: 'export',
  group: TRANSLATE,
  about: 'Write the texts of a deck to a table for a translator.',
  arguments: [OUTLINE],
  options: [
    { flags: '--lang <language>', about: 'the language to translate into (default: the deck’s second, if it has two)' },
    {
      flags: '--to <file>',
      about: 'the table: .xlsx, .csv or .xlf (default: texts.<language>.xlsx beside the outline)',
    },
    { flags: '--force', about: 'overwrite an existing table' },
  ],
  run: async ([outline = ''], flags, tool) => {
    const { exportTexts } = await import('../../app/translate-texts.ts');
    return runExport(outline, flags, exportTexts, tool);
  },
});

import { loadedBuild } from '../../app/kept-build.ts';
import { say } from '../../messages/say.ts';
import { defineCommand } from '../command.ts';
import { refuse } from '../exit-codes.ts';
import { type BuildFlags, runBuild } from '../run/run-build.ts';
import { isPresentation, runCheckFiles } from '../run/run-check-files.ts';
import { runFix } from '../run/run-fix.ts';
import { runWatch } from '../run/run-watch.ts';
import { OUTLINES, READING_OPTIONS, WATCH } from './options.ts';

export const check = defineCommand<BuildFlags & { readonly fix?: boolean; readonly watch?: boolean }>({
  name: 'check',
  about: 'Report what is wrong with outlines, or with finished decks (any .pptx, whatever made it). Writes no deck.',
  arguments: [{ ...OUTLINES, name: '[files...]', about: 'outlines, or finished decks: deck.pptx' }],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--fix', about: 'make the edits that are certain to be right, list them, and report what remains' },
  ],
  run: async (given, { fix, watch, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    if (names.every(isPresentation)) {
      if (fix || watch || flags.lang || flags.brand) return refuse(say.cli.forOutlinesOnly, tool);
      const { checkFile } = await import('../../lint/check-file.ts');
      return runCheckFiles(names, flags, checkFile, tool);
    }
    if (names.some(isPresentation)) return refuse(say.cli.checkApart, tool);
    if (fix && watch) return refuse(say.cli.fixOrWatch, tool);
    if (fix) return runFix(names, flags, loadedBuild, tool);
    if (!watch) return runBuild(names, flags, true, loadedBuild, tool);
    const [outline = '', ...more] = names;
    if (more.length > 0 || outline === '-') return refuse(say.cli.watchOneFile, tool);
    return runWatch(outline, flags, true, loadedBuild, tool);
  },
});

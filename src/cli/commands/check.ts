import { loadedBuild } from '../../app/kept-build.ts';
import type { Words } from '../../core/language.ts';
import { defineCommand } from '../command.ts';
import { refuse } from '../exit-codes.ts';
import { type BuildFlags, runBuild } from '../run/run-build.ts';
import { isPresentation, runCheckFiles } from '../run/run-check-files.ts';
import { runFix } from '../run/run-fix.ts';
import { runWatch } from '../run/run-watch.ts';
import { ONE_WATCHED, OUTLINES, READING_OPTIONS, WATCH } from './options.ts';

const NOT_BOTH: Words = {
  en: '--fix and --watch cannot be combined: fix the outline first, then watch it.',
  zh: '--fix 和 --watch 不能同时使用：请先修正大纲，再持续检查。',
};

const OUTLINES_ONLY: Words = {
  en: '--fix, --watch, --lang and --brand apply to outlines; a finished deck is only checked.',
  zh: '--fix、--watch、--lang 和 --brand 只用于大纲；成品文件只作检查。',
};

const NOT_MIXED: Words = {
  en: 'Check finished decks and outlines separately, not in one command.',
  zh: '成品文件和大纲请分开检查，不能混在一起。',
};

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
      if (fix || watch || flags.lang || flags.brand) return refuse(OUTLINES_ONLY, tool);
      const { checkFile } = await import('../../lint/check-file.ts');
      return runCheckFiles(names, flags, checkFile, tool);
    }
    if (names.some(isPresentation)) return refuse(NOT_MIXED, tool);
    if (fix && watch) return refuse(NOT_BOTH, tool);
    if (fix) return runFix(names, flags, loadedBuild, tool);
    if (!watch) return runBuild(names, flags, true, loadedBuild, tool);
    const [outline = '', ...more] = names;
    if (more.length > 0 || outline === '-') return refuse(ONE_WATCHED, tool);
    return runWatch(outline, flags, true, loadedBuild, tool);
  },
});

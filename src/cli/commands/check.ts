import { loadedBuild } from '../../app/kept-build.ts';
import type { Words } from '../../core/words.ts';
import { defineCommand } from '../command.ts';
import { type BuildFlags, refuse, runBuild } from '../run/run-build.ts';
import { isPresentation, runCheckFiles } from '../run/run-check-files.ts';
import { runFix } from '../run/run-fix.ts';
import { runWatch } from '../run/run-watch.ts';
import { OUTLINE, READING_OPTIONS, WATCH } from './options.ts';

const NOT_BOTH: Words = {
  en: '--fix and --watch do not go together: mend the outline first, then watch it.',
  zh: '--fix 和 --watch 不能同时使用：请先修正大纲，再持续检查。',
};

const OUTLINES_ONLY: Words = {
  en: '--fix, --watch, --lang and --brand are about outlines: a finished file is only looked at.',
  zh: '--fix、--watch、--lang 和 --brand 只用于大纲；成品文件只作检查。',
};

const ONE_OUTLINE: Words = {
  en: 'Several finished files can be checked at once, but one outline at a time, and not both together.',
  zh: '成品文件可以一次检查多个，大纲一次只能检查一个，两者也不能混在一起。',
};

export const check = defineCommand<BuildFlags & { readonly fix?: boolean; readonly watch?: boolean }>({
  name: 'check',
  about: 'Report what is wrong with an outline, or with finished files: any .pptx, whoever made it. Writes no deck.',
  arguments: [{ ...OUTLINE, name: '[files...]', about: 'the outline, or finished files: deck.pptx' }],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--fix', about: 'make the edits that are beyond doubt, and say which; then report what remains' },
  ],
  run: async (given, { fix, watch, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    if (names.every(isPresentation)) {
      if (fix || watch || flags.lang || flags.brand) return refuse(OUTLINES_ONLY, tool);
      const { checkFile } = await import('../../lint/check-file.ts');
      return runCheckFiles(names, flags, checkFile, tool);
    }
    const [outline = '', ...more] = names;
    if (more.length > 0) return refuse(ONE_OUTLINE, tool);
    if (fix && watch) return refuse(NOT_BOTH, tool);
    if (fix) return runFix(outline, flags, loadedBuild, tool);
    return (watch ? runWatch : runBuild)(outline, flags, true, loadedBuild, tool);
  },
});

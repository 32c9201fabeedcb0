import type { Words } from '../../core/words.ts';
import { defineCommand } from '../command.ts';
import { loadedBuild } from '../kept-build.ts';
import { type BuildFlags, refuse, runBuild } from '../run-build.ts';
import { runFix } from '../run-fix.ts';
import { runWatch } from '../run-watch.ts';
import { OUTLINE, READING_OPTIONS, WATCH } from './options.ts';

const NOT_BOTH: Words = {
  en: '--fix and --watch do not go together: mend the outline first, then watch it.',
  zh: '--fix 和 --watch 不能同时使用：请先修正大纲，再持续检查。',
};

export const check = defineCommand<BuildFlags & { readonly fix?: boolean; readonly watch?: boolean }>({
  name: 'check',
  about: 'Report what is wrong with an outline; write no deck.',
  arguments: [OUTLINE],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--fix', about: 'make the edits that are beyond doubt, and say which; then report what remains' },
  ],
  run: async ([outline = ''], { fix, watch, ...flags }, tool) => {
    if (fix && watch) return refuse(NOT_BOTH, tool);
    if (fix) return runFix(outline, flags, loadedBuild, tool);
    return (watch ? runWatch : runBuild)(outline, flags, true, loadedBuild, tool);
  },
});

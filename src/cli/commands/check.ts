import { defineCommand } from '../command.ts';
import { loadedBuild } from '../kept-build.ts';
import { type BuildFlags, runBuild } from '../run-build.ts';
import { runFix } from '../run-fix.ts';
import { OUTLINE, READING_OPTIONS } from './options.ts';

export const check = defineCommand<BuildFlags & { readonly fix?: boolean }>({
  name: 'check',
  about: 'Report what is wrong with an outline; write no deck.',
  arguments: [OUTLINE],
  options: [
    ...READING_OPTIONS,
    { flags: '--fix', about: 'make the edits that are beyond doubt, and say which; then report what remains' },
  ],
  run: ([outline = ''], { fix, ...flags }, tool) =>
    fix ? runFix(outline, flags, loadedBuild, tool) : runBuild(outline, flags, true, loadedBuild, tool),
});

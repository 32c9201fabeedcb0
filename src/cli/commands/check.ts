import { defineCommand } from '../command.ts';
import { loadedBuild } from '../kept-build.ts';
import { type BuildFlags, runBuild } from '../run-build.ts';
import { OUTLINE, READING_OPTIONS } from './options.ts';

export const check = defineCommand<BuildFlags>({
  name: 'check',
  about: 'Report what is wrong with an outline; write nothing.',
  arguments: [OUTLINE],
  options: READING_OPTIONS,
  run: ([outline = ''], flags, tool) => runBuild(outline, flags, true, loadedBuild, tool),
});

import { defineCommand } from '../command.ts';
import { loadedBuild } from '../kept-build.ts';
import { type BuildFlags, runBuild } from '../run-build.ts';
import { OUTLINE, READING_OPTIONS } from './options.ts';

export const build = defineCommand<BuildFlags>({
  name: 'build',
  about: 'Build the decks of an outline, one for each language.',
  arguments: [OUTLINE],
  options: [
    ...READING_OPTIONS,
    { flags: '--out <folder>', about: 'where the decks go (default: out/ beside the outline)' },
  ],
  run: ([outline = ''], flags, tool) => runBuild(outline, flags, false, loadedBuild, tool),
});

import { loadedBuild } from '../../app/kept-build.ts';
import { defineCommand } from '../command.ts';
import { type BuildFlags, runBuild } from '../run/run-build.ts';
import { runWatch } from '../run/run-watch.ts';
import { OUTLINE, READING_OPTIONS, WATCH } from './options.ts';

export const build = defineCommand<BuildFlags & { readonly watch?: boolean }>({
  name: 'build',
  about: 'Build the decks of an outline, one for each language.',
  arguments: [OUTLINE],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--out <folder>', about: 'where the decks go (default: out/ beside the outline)' },
  ],
  run: ([outline = ''], { watch, ...flags }, tool) =>
    (watch ? runWatch : runBuild)(outline, flags, false, loadedBuild, tool),
});

import { loadedBuild } from '../../app/kept-build.ts';
import { FORMAT_NAMES } from '../../core/formats.ts';
import { say } from '../../messages/say.ts';
import { defineCommand } from '../command.ts';
import { refuse } from '../exit-codes.ts';
import { type BuildFlags, runBuild } from '../run/run-build.ts';
import { runWatch } from '../run/run-watch.ts';
import { list, OUTLINES, READING_OPTIONS, WATCH } from './options.ts';

export const build = defineCommand<BuildFlags & { readonly watch?: boolean; readonly schema?: boolean }>({
  name: 'build',
  about: 'Build the decks of one or more outlines, one per language.',
  arguments: [OUTLINES],
  options: [
    ...READING_OPTIONS,
    WATCH,
    { flags: '--schema', about: 'first write the schema for editors beside the outline' },
    { flags: '--format <formats>', about: `what to write: ${FORMAT_NAMES.join(', ')} (default: pptx)`, parse: list },
    { flags: '--width <pixels>', about: 'how wide pictures of slides are', parse: Number },
    { flags: '--embed-fonts', about: 'put the letters that they use into SVG files' },
    { flags: '--out <folder>', about: 'the folder for the decks (default: out/ beside the outline)' },
  ],
  run: async (given, { watch, schema, ...flags }, tool) => {
    const names = given.filter((name) => name !== undefined);
    const [first] = names;
    if (schema && first !== undefined && first !== '-')
      (await import('../run/run-schema.ts')).followOutline(first, tool);
    if (!watch) return runBuild(names, flags, false, loadedBuild, tool);
    const [outline = '', ...more] = names;
    if (more.length > 0 || outline === '-') return refuse(say.cli.watchOneFile, tool);
    return runWatch(outline, flags, false, loadedBuild, tool);
  },
});

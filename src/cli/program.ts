import { Command, CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import type { BuildFlags } from './run-build.ts';

/** What the commands do; each gives the exit code. */
export interface Actions {
  readonly build: (outline: string, flags: BuildFlags, check: boolean) => Promise<number>;
  readonly schema: (out: string | undefined) => Promise<number>;
}

const EXIT_CODES = `
Exit codes:
  0   done; warnings may have been reported
  1   the outline has errors (or warnings, under --strict); nothing was written
  2   the command could not run: an unknown option, no such file, a file held open
  70  a fault of the tool, with its stack
`;

/** Runs the command that the arguments name; the exit code. Wrong usage prints the help that goes with it. */
export async function runProgram(args: readonly string[], actions: Actions, version: string): Promise<number> {
  let code: number = EXIT.ok;
  const program = new Command('liangjiang-deck')
    .description('Builds branded, sourced PowerPoint decks from a YAML outline.')
    .version(version)
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('Add --help for the options.')
    .exitOverride();
  withBuildOptions(program.command('build').description('Build the decks of an outline, one for each language.'))
    .option('--out <folder>', 'where the decks go (default: out/ beside the outline)')
    .action(async (outline: string, flags: BuildFlags) => {
      code = await actions.build(outline, flags, false);
    });
  withBuildOptions(program.command('check').description('Report what is wrong with an outline; write nothing.')).action(
    async (outline: string, flags: BuildFlags) => {
      code = await actions.build(outline, flags, true);
    },
  );
  program
    .command('schema')
    .description('Print the JSON schema of outlines, for editors.')
    .option('--out <file>', 'write it to a file')
    .action(async ({ out }: { out?: string }) => {
      code = await actions.schema(out);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

function withBuildOptions(command: Command): Command {
  return command
    .argument('[outline]', 'the outline', 'slides.yaml')
    .option('--lang <languages>', 'only these languages: en,zh', list)
    .option('--brand <name>', 'another look: a folder under templates/')
    .option('--strict', 'let warnings stop the deck, too')
    .option('--json', 'print the report as JSON, with the edits that mend what can be mended')
    .option('--quiet', 'print only what is wrong');
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

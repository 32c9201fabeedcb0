import { Command, CommanderError, Option } from 'commander';
import { UI_LANGUAGES, type UiLanguage, type Words } from '../core/language.ts';
import type { CommandDefinition, CommandGroup, CommandOption, Tool } from './command.ts';
import { EXIT, explain, failure } from './exit-codes.ts';
import { refuse } from './refuse.ts';
import { swallowedOptions } from './swallowed-options.ts';
import { complain, sayJson } from './terminal.ts';

const NOTES = `
Exit codes:
  0   done; warnings may have been reported
  1   the outline has errors, or a file that is checked (or warnings, under --strict)
  2   the command could not run: an unknown option, no such file, a file held open
  70  a fault of the tool, with its stack

中文用户：加上 --ui zh，检查结果和提示即以中文显示（系统语言为中文时无需添加）。
`;

/**
 * Runs the command that the arguments name; the exit code. Wrong usage prints the help that goes with it, and what stops
 * a command is explained. `environment` tells of options that npm kept for itself.
 */
export async function runProgram(
  args: readonly string[],
  commands: readonly CommandDefinition[],
  tool: Tool,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  let code: number = EXIT.ok;
  const json = args.includes('--json');
  const program = new Command('liangjiang-deck')
    .description('Builds branded, sourced PowerPoint decks from a YAML outline.')
    .version(tool.version)
    .addHelpText('after', NOTES)
    .showHelpAfterError('Add --help for the options.')
    .exitOverride();
  if (json) program.configureOutput({ writeErr: () => {} });
  // Before the arguments are read: values that npm left behind are too many of them.
  const swallowed = swallowedIn(args, commands, environment);
  if (swallowed) return refuse(swallowed, { ...tool, ui: uiIn(args) ?? tool.ui, json });
  for (const definition of commands) {
    addCommand(program, definition, async (given, { ui = tool.ui, ...flags }) => {
      const own = { ...tool, ui, json };
      const ended = definition.run(given, flags, own);
      code = await ended.catch((error: unknown) => explain(error, ui, json ? sayJson : complain, json));
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (json && error.exitCode !== 0) sayJson(failure(error.message.replace(/^error: /, '')));
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

/** What npm kept of the options of the command that the arguments name. */
function swallowedIn(
  args: readonly string[],
  commands: readonly CommandDefinition[],
  environment: Readonly<Record<string, string | undefined>>,
): Words | undefined {
  const namesOf = ({ group, name }: CommandDefinition) => (group ? [group.name, name] : [name]);
  const command = commands.find((each) => namesOf(each).every((name, i) => args[i] === name));
  return command && swallowedOptions(command, args.slice(namesOf(command).length), environment);
}

/** The language of the report, where the arguments state it. */
const uiIn = (args: readonly string[]) => UI_LANGUAGES.find((each) => each === args[args.indexOf('--ui') + 1]);

type Action = (given: readonly (string | undefined)[], flags: { ui?: UiLanguage }) => Promise<void>;

function addCommand(program: Command, definition: CommandDefinition, action: Action): void {
  const parent = definition.group ? groupCommand(program, definition.group) : program;
  const command = parent.command(definition.name).description(definition.about);
  for (const { name, about, fallback } of definition.arguments) command.argument(name, about, fallback);
  for (const option of definition.options) command.addOption(commanderOption(option));
  command.addOption(
    new Option('--ui <language>', 'the language of the report (default: that of the computer)').choices(UI_LANGUAGES),
  );
  command.action(async (...parts: unknown[]) => {
    // An argument that may be given several times comes as a list.
    const given = parts.slice(0, definition.arguments.length).flat() as (string | undefined)[];
    await action(given, command.opts());
  });
}

/** The command that stands for a group, made when its first one is added. */
function groupCommand(program: Command, { name, about }: CommandGroup): Command {
  return program.commands.find((each) => each.name() === name) ?? program.command(name).description(about);
}

function commanderOption({ flags, about, parse }: CommandOption): Option {
  const option = new Option(flags, about);
  return parse ? option.argParser(parse) : option;
}

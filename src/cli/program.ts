import { Command, CommanderError, Option } from 'commander';
import { beginsWith } from '../core/collections.ts';
import { UI_LANGUAGES, type UiLanguage, type Words } from '../core/language.ts';
import { shellQuoted } from '../core/quoted.ts';
import { say } from '../messages/say.ts';
import { refusedChoice } from './choices.ts';
import { type CommandDefinition, type CommandGroup, type CommandOption, REPORT_FORMS, type Tool } from './command.ts';
import { EXIT, explain, refuse, sayFailure } from './exit-codes.ts';

const NOTES = `
Exit codes:
  0   done; warnings may have been reported
  1   the outline or a checked file has errors (or warnings, under --strict)
  2   the command could not run: an unknown option, a missing file, a file open in another program
  70  a bug in the tool, with its stack trace

中文用户：加上 --ui zh，检查结果和提示即以中文显示（系统语言为中文时无需添加）。
`;

/**
 * Runs the command that the arguments name, and gives the exit code. Wrong usage prints the relevant help; an error that
 * stops a command is explained. npm puts options that it took for its own in `environment`.
 */
export async function runProgram(
  args: readonly string[],
  commands: readonly CommandDefinition[],
  tool: Tool,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  let code: number = EXIT.ok;
  const { speaking, refused } = speakingOf(args, tool);
  const { report } = speaking;
  if (refused) return refuse(refused, speaking);
  const program = new Command('liangjiang-deck')
    .description('Builds branded, sourced PowerPoint decks from a YAML outline.')
    .version(tool.version)
    .enablePositionalOptions()
    .addHelpText('after', NOTES)
    .showHelpAfterError('Add --help for the options.')
    .exitOverride();
  if (report !== 'text') program.configureOutput({ writeErr: () => {} });
  // Checked before parsing: npm passes on the values of the options it took, which would be reported as excess arguments.
  const swallowed = swallowedIn(args, commands, environment);
  if (swallowed) return refuse(swallowed, speaking);
  for (const definition of commands) {
    addCommand(program, definition, async (given, { ui = tool.ui, ...flags }) => {
      const own = { ...tool, ui, report };
      code = await definition.run(given, flags, own).catch((error: unknown) => explain(error, own));
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (report !== 'text' && error.exitCode !== 0) sayFailure(error.message.replace(/^error: /, ''), speaking);
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

/** The message about options that npm took from the command that the arguments name; undefined if it took none. */
function swallowedIn(
  args: readonly string[],
  commands: readonly CommandDefinition[],
  environment: Readonly<Record<string, string | undefined>>,
): Words | undefined {
  const namesOf = ({ group, name }: CommandDefinition) => (group ? [group.name, name] : [name]);
  const named = commands.filter((each) => beginsWith(args, namesOf(each)));
  const command = named.toSorted((a, b) => namesOf(b).length - namesOf(a).length)[0];
  return command && swallowedOptions(command, args.slice(namesOf(command).length), environment);
}

/** The tool that speaks as the arguments ask; or why it cannot. They are looked through before they are parsed. */
function speakingOf(args: readonly string[], tool: Tool) {
  const given = (option: string) => {
    const at = args.findIndex((each) => each === option || each.startsWith(`${option}=`));
    return at === -1 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  };
  const form = given('--report') ?? (args.includes('--json') ? 'json' : 'text');
  const tongue = given('--ui') ?? tool.ui;
  return {
    speaking: {
      ...tool,
      ui: UI_LANGUAGES.find((each) => each === tongue) ?? tool.ui,
      report: REPORT_FORMS.find((each) => each === form) ?? 'text',
    },
    refused: refusedChoice('--report', [form], REPORT_FORMS) ?? refusedChoice('--ui', [tongue], UI_LANGUAGES),
  };
}

type Action = (given: readonly (string | undefined)[], flags: { ui?: UiLanguage }) => Promise<void>;

function addCommand(program: Command, definition: CommandDefinition, action: Action): void {
  const parent = definition.group ? groupCommand(program, definition.group) : program;
  const command = parent.command(definition.name).description(definition.about);
  for (const { name, about, fallback } of definition.arguments) command.argument(name, about, fallback);
  for (const option of definition.options) command.addOption(commanderOption(option));
  command.addOption(
    new Option('--ui <language>', 'the language of the report (default: the computer’s)').choices(UI_LANGUAGES),
  );
  command.action(async (...parts: unknown[]) => {
    // An argument that may be given several times comes as a list.
    const given = parts.slice(0, definition.arguments.length).flat() as (string | undefined)[];
    await action(given, command.opts());
  });
}

function groupCommand(program: Command, { name, about }: CommandGroup): Command {
  const group = program.commands.find((each) => each.name() === name) ?? program.command(name).description(about);
  // A group may be a command itself: options behind the name of one of its commands are not its own.
  return group.enablePositionalOptions();
}

function commanderOption({ flags, about, parse }: CommandOption): Option {
  const option = new Option(flags, about);
  return parse ? option.argParser(parse) : option;
}

/** Options that people also set for npm itself: that npm has them says nothing about this call. */
const NPM_OWN = ['cache', 'json', 'quiet', 'version'];

const PASSING = 'deck';

/**
 * Why a command cannot run that was called by `npm run` with options before two dashes: npm keeps these for itself and
 * leaves only their names in the environment. Undefined where there are none. `given` is what follows the command's name.
 */
function swallowedOptions(
  { name: command, group, options, arguments: taken }: CommandDefinition,
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Words | undefined {
  const script = environment.npm_lifecycle_event;
  if (script === undefined) return undefined;
  const kept = options.flatMap(({ flags: shape }) => {
    const [, name = '', value] = /^--([\w-]+)(?: (<.+>))?/.exec(shape) ?? [];
    const said = environment[`npm_config_${name.replaceAll('-', '_')}`];
    if (name === '' || NPM_OWN.includes(name) || said === undefined || said === '') return [];
    return [{ name, value, said }];
  });
  if (kept.length === 0) return undefined;
  const all = given.filter((word, i) => !word.startsWith('-') && given[i - 1] !== '--ui');
  // Without an equals sign npm hands the value on as if it were a file: whose it is of several, nobody knows.
  const lost = kept.filter(({ value, said }) => value && said === 'true').length;
  // Of some options, such as --lang, it leaves not even the name.
  const most = taken.some(({ name }) => name.includes('...')) ? all.length : taken.length + lost;
  const language = all.length > most ? all.findLast((word) => LANGUAGES_ONLY.test(word)) : undefined;
  const words = language === undefined ? all : all.toSpliced(all.lastIndexOf(language), 1);
  const tongue =
    language !== undefined && options.some(({ flags }) => /^--lang\b/.test(flags)) ? [`--lang ${language}`] : [];
  const values = lost > 0 ? words.slice(-lost) : [];
  const files = words.slice(0, words.length - values.length);
  const flags = kept.map(({ name, value, said }) => {
    if (!value) return `--${name}`;
    return `--${name} ${said === 'true' ? (lost === 1 && shellQuoted(values[0] ?? '')) || value : shellQuoted(said)}`;
  });
  const passed = script === PASSING ? [...(group ? [group.name] : []), command] : [];
  const names = group && script === group.name ? [command] : passed;
  const line = `npm run ${script} -- ${[...names, ...files.map(shellQuoted), ...flags, ...tongue].join(' ')}`;
  return say.cli.swallowedOptions({ line });
}

/** A word that says languages of decks. */
const LANGUAGES_ONLY = /^(?:en|zh)(?:,(?:en|zh))*$/;

/** The variables that say a program's language, first come first served (POSIX, XBD 8.2). */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language that a computer is set to, among those that the tool speaks: Chinese where the locale says so, else
 * English. `locale` is what the system says by itself, for systems that set none of the variables.
 */
export function uiLanguageOf(environment: Readonly<Record<string, string | undefined>>, locale: string): UiLanguage {
  const named = VARIABLES.map((name) => environment[name]).find((value) => value !== undefined && value !== '');
  return /^(zh|chinese)/i.test(named ?? locale) ? 'zh' : 'en';
}

import type { Words } from '../core/language.ts';
import type { CommandDefinition } from './command.ts';

/** What npm itself is often told, for all of its commands: these say nothing about one call. */
const NPM_OWN = ['cache', 'json', 'quiet', 'version'];

/** The script that passes any command on, whose name is then among the words typed. */
const PASSING = 'deck';

/**
 * Why a command cannot run that was called by `npm run` with options before two dashes: npm keeps these for itself and
 * leaves only their names in the environment. Undefined where there are none. `given` is what follows the command's name.
 */
export function swallowedOptions(
  { name: command, group, options }: Pick<CommandDefinition, 'name' | 'group' | 'options'>,
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
  const words = given.filter((word, i) => !word.startsWith('-') && given[i - 1] !== '--ui');
  // Without an equals sign npm hands the value on as if it were a file: whose it is of several, nobody knows.
  const lost = kept.filter(({ value, said }) => value && said === 'true').length;
  const values = lost > 0 ? words.slice(-lost) : [];
  const files = words.slice(0, words.length - values.length);
  const flags = kept.map(({ name, value, said }) => {
    if (!value) return `--${name}`;
    return `--${name} ${said === 'true' ? (lost === 1 && quoted(values[0])) || value : quoted(said)}`;
  });
  const names = script === PASSING ? [...(group ? [group.name] : []), command] : [];
  const line = `npm run ${script} -- ${[...names, ...files.map(quoted), ...flags].join(' ')}`;
  return {
    en: `Options go after two dashes, or npm keeps them for itself: ${line}`,
    zh: `选项要写在两个短横线之后，否则会被 npm 自己收走：${line}`,
  };
}

const quoted = (word: string | undefined) => (word && /\s/.test(word) ? `"${word}"` : word);

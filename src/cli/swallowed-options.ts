import type { Words } from '../core/words.ts';
import type { CommandDefinition } from './command.ts';

/** What npm itself is often told, for all of its commands: these say nothing about one call. */
const NPM_OWN = ['cache', 'json', 'quiet', 'version'];

/**
 * Why a command cannot run that was called by `npm run` with options before two dashes: npm keeps these for itself and
 * leaves only their names in the environment. Undefined where there are none.
 */
export function swallowedOptions(
  { options }: Pick<CommandDefinition, 'options'>,
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Words | undefined {
  const script = environment.npm_lifecycle_event;
  if (script === undefined) return undefined;
  const flags = options.flatMap(({ flags: shape }) => {
    const [, name = '', value] = /^--([\w-]+)(?: (<.+>))?/.exec(shape) ?? [];
    const kept = environment[`npm_config_${name.replaceAll('-', '_')}`];
    if (name === '' || NPM_OWN.includes(name) || kept === undefined || kept === '') return [];
    // Without an equals sign npm hands the value on as if it were a file.
    return [value ? `--${name} ${kept === 'true' ? (given.at(-1) ?? value) : kept}` : `--${name}`];
  });
  if (flags.length === 0) return undefined;
  const command = `npm run ${script} -- ${flags.join(' ')}`;
  return {
    en: `Options go after two dashes, or npm keeps them for itself: ${command}`,
    zh: `选项要写在两个短横线之后，否则会被 npm 自己收走：${command}`,
  };
}

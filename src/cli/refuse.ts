import type { Words } from '../core/language.ts';
import type { Tool } from './command.ts';
import { EXIT, failure } from './exit-codes.ts';
import { complain, sayJson } from './terminal.ts';

/** Says why a command cannot run: to the standard error, or under `--json` as JSON; the exit code. */
export function refuse(words: Words, { ui, json = false }: Tool): number {
  if (json) sayJson(failure(words[ui]));
  else complain(`${words[ui]}\n`);
  return EXIT.usage;
}

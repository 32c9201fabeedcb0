import { basename, dirname, resolve } from 'node:path';
import type { Words } from '../../core/language.ts';
import { type Refusal, refusalWords } from '../../files/files.ts';
import { diskFiles } from '../../io/disk-files.ts';
import { lookAt } from '../../io/regular-file.ts';

/** Why a file cannot be read that the command line names; `absent` where there is none, undefined where it can be read. */
export function refusedFile(name: string, absent: Words): Words | undefined {
  const seen = lookAt(resolve(name));
  if (seen === 'file') return undefined;
  return seen === 'absent' ? absent : inOne(name, seen);
}

/**
 * Why an outline cannot be read that the command line names; undefined where it can. It is read with what lies beside it,
 * so that a link to one in another folder is refused.
 */
export function refusedOutline(name: string, absent: Words): Words | undefined {
  const path = resolve(name);
  const refusal = diskFiles(dirname(path)).refusal(basename(path));
  return refusal ? inOne(name, refusal) : refusedFile(name, absent);
}

function inOne(name: string, refusal: Refusal): Words {
  const { message, hint } = refusalWords(name, refusal);
  return { en: `${message.en} ${hint.en}`, zh: `${message.zh}${hint.zh}` };
}

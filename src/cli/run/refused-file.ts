import { basename, dirname, resolve } from 'node:path';
import type { Words } from '../../core/language.ts';
import { refusalText } from '../../files/files.ts';
import { diskFiles } from '../../io/disk-files.ts';
import { lookAt } from '../../io/regular-file.ts';

/** Why a file cannot be read that the command line names; `absent` where there is none, undefined where it can be read. */
export function refusedFile(name: string, absent: Words): Words | undefined {
  const seen = lookAt(resolve(name));
  if (seen === 'file') return undefined;
  return seen === 'absent' ? absent : refusalText(name, seen);
}

/**
 * Why an outline cannot be read that the command line names; undefined where it can. It is read with what lies beside it,
 * so that a link to one in another folder is refused.
 */
export function refusedOutline(name: string, absent: Words): Words | undefined {
  const path = resolve(name);
  const refusal = diskFiles(dirname(path)).refusal(basename(path));
  return refusal ? refusalText(name, refusal) : refusedFile(name, absent);
}

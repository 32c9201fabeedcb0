import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import type { Places } from '../places.ts';

/** A value that its key does not take, with its place and what it is checked against. */
export interface MistakenValue {
  readonly path: Path;
  readonly value: unknown;
  readonly schema: z.ZodType;
  readonly data: unknown;
  readonly places: Places | undefined;
}

type Remedy =
  | Pick<Finding, 'hint' | 'suggestion' | 'sure' | 'message' | 'edit'>
  | Omit<Finding, 'code' | 'path' | 'message'>;
/** What to do about a value of the wrong type, by the types that its place takes; undefined where another knows. */
export type Mender = (mistaken: MistakenValue, expected: readonly string[]) => Partial<Remedy> | undefined;

/** That another sort of value is wanted, with an example where the schema has one. */
export function suchAs(wanted: Words, example: unknown): Words {
  if (example === undefined) return say.yaml.writeSort({ wanted });
  const shown = typeof example === 'string' ? example : stringify(example, { collectionStyle: 'flow' }).trim();
  return say.yaml.writeSortSuchAs({ wanted, shown });
}

export function replaced({ path, places }: MistakenValue, text: string, safe: boolean): { edit?: TextEdit } {
  const { span, exact } = places?.find(path) ?? {};
  if (!span || !exact) return {};
  return { edit: { file: span.file, start: span.start, end: span.end, text, ...(safe ? { safe } : {}) } };
}

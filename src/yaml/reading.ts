import type { Finding } from '../core/diagnostic.ts';
import { spanAt, type YamlFile } from './yaml-file.ts';

/** What is wrong at a stretch of the file, in plain words. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** Text that mends it in place of the stretch. */
  readonly replacement?: string;
  /** Whether what follows it in the file cannot be judged: a wrong indentation, a quote or brace without its end. */
  readonly structural?: boolean;
}

/** A `syntax` finding at a stretch of a file. */
export function syntaxFinding(yaml: YamlFile, reading: Reading): Finding {
  const { start, end, message, hint, replacement } = reading;
  const span = spanAt(yaml, start, end);
  const finding: Finding = { code: 'syntax', message, hint, path: [], span };
  return replacement === undefined ? finding : { ...finding, edit: { file: yaml.file, start, end, text: replacement } };
}

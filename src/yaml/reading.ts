import type { Words } from '../core/language.ts';
import type { Finding } from '../findings/finding.ts';
import { spanAt, type YamlFile } from './yaml-file.ts';

/** What is wrong at a stretch of the file, in plain words. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly message: Words;
  readonly hint: Words;
  /** Text that mends it in place of the stretch. */
  readonly replacement?: string;
  /** An edit elsewhere that mends it. */
  readonly edit?: { readonly start: number; readonly end: number; readonly text: string };
  /** Whether nothing else can have been meant by it. */
  readonly safe?: boolean;
  /** Whether what follows it in the file cannot be judged: a wrong indentation, a quote or brace without its end. */
  readonly structural?: boolean;
}

/** A `syntax` finding at a stretch of a file. */
export function syntaxFinding(yaml: Pick<YamlFile, 'file' | 'text'>, reading: Reading): Finding {
  const { start, end, message, hint, replacement, safe = false } = reading;
  const span = spanAt(yaml, start, end);
  const edit = reading.edit ?? (replacement === undefined ? undefined : { start, end, text: replacement });
  const finding: Finding = { code: 'syntax', message, hint, path: [], span };
  return edit ? { ...finding, edit: { file: yaml.file, ...edit, ...(safe ? { safe } : {}) } } : finding;
}

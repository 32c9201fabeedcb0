import type { Files } from '../files/files.ts';
import { findTranslations } from './find-translations.ts';
import { type ParsedOutline, parseOutline } from './parse-outline.ts';
import { readSource } from './read-source.ts';

/** What an outline of the files states, with the translations beside it. */
export function readOutline(files: Files, outline: string): ParsedOutline {
  return parseOutline(readSource(files, outline), findTranslations(files, outline));
}

import { isDeepStrictEqual } from 'node:util';
import { isAlias, isPair } from 'yaml';
import { attempt, groupOf } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import type { Files } from '../../files/files.ts';
import { applyEdits, type Edit as TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { fillSlideIds } from '../../outline/parse-outline.ts';
import { findTranslations } from '../../outline/read-outline.ts';
import { readSource } from '../../outline/read-source.ts';
import { nodesIn } from '../../yaml/nodes.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { lineNumberAt } from '../../yaml/source-line.ts';
import { readingFindings } from '../../yaml/syntax/reading-findings.ts';
import { rangeOf, readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import type { EditPlace, EditResult } from '../protocol/edits.ts';
import { type Changes, changesBetween } from '../texts/changes.ts';

/** A project as it is now: its files, texts that are not yet written included. */
export interface Project {
  readonly files: Files;
  /** The outline's name in `files`. */
  readonly outline: string;
}

/** A file of the outline and what it says. */
export interface ReadFile {
  readonly yaml: YamlFile;
  readonly data: unknown;
}

export interface OpenProject {
  readonly files: Files;
  readonly main: ReadFile;
  readonly translations: readonly (ReadFile & { readonly language: string })[];
  /** The ids of the slides, those that the outline leaves to their kinds too. */
  readonly ids: readonly string[];
}

export type Refusal = Extract<EditResult, { readonly refused: unknown }>;

/** An edit of one file of the outline, and what the file is to say then. */
export interface FileEdit {
  readonly yaml: YamlFile;
  readonly edits: readonly TextEdit[];
  readonly data: unknown;
}

export const isRefusal = (value: object | number): value is Refusal => typeof value === 'object' && 'refused' in value;

export const refuse = ({ en, zh }: Words, places: readonly EditPlace[] = []): Refusal => ({
  refused: { en, zh },
  places,
});

export const placeAt = (source: Pick<YamlFile, 'file' | 'text'>, from: number, to: number): EditPlace => ({
  ...{ file: source.file, from, to, line: lineNumberAt(source, from) },
});

export const dataOf = ({ tree }: YamlFile): unknown => tree.toJS({ maxAliasCount: -1 });

/** The project read; refused with the places of its errors where one of its files cannot be. */
export function openProject({ files, outline }: Project): OpenProject | Refusal {
  const sources = [readSource(files, outline), ...findTranslations(files, outline)];
  const read = sources.map((source) => ({ source, yaml: readYaml(source.file, source.text) }));
  const places = read.flatMap(({ source, yaml }): EditPlace[] => {
    if (source.refused) return [placeAt(source, source.refused.start, source.refused.end)];
    return readingFindings(yaml).flatMap(({ span }) => (span ? [placeAt(yaml, span.start, span.end)] : []));
  });
  if (places.length > 0) return refuse(say.studio.broken, places);
  const [main, ...others] = read.map(({ source, yaml }) => ({ ...source, yaml, data: dataOf(yaml) }));
  if (!main) throw new Error('A project has an outline.');
  const translations = others.map((each) => ({ ...each, language: 'language' in each ? String(each.language) : '' }));
  return { files, main, translations, ids: slideIds(main.data) };
}

export const slidesIn = (data: unknown): readonly Record<string, unknown>[] => {
  const slides = valueAt(data, ['slides']);
  return Array.isArray(slides) ? slides.map((each) => groupOf(each)) : [];
};

export const slideIds = (data: unknown): string[] => slidesIn(fillSlideIds(data)).map(({ id }) => String(id));

/** The references of a file that lead into a stretch of it from outside, or out of it. */
export function tiesAcross(yaml: YamlFile, start: number, end: number): EditPlace[] {
  const isIn = (at: number) => start <= at && at < end;
  return nodesIn(yaml.tree).flatMap(({ node }) => {
    if (isPair(node) || !isAlias(node)) return [];
    const target = node.resolve(yaml.tree);
    const own = rangeOf(node);
    return target && isIn(own.start) !== isIn(rangeOf(target).start) ? [placeAt(yaml, own.start, own.end)] : [];
  });
}

/** The changes that edits make; refused with the places given where a file would then say something else than is wanted. */
export function madeOf(wanted: readonly FileEdit[], places: readonly EditPlace[] = []): EditResult {
  const made = wanted.map(({ yaml, edits, data }) => {
    const { text, made: sorted } = applyEdits(yaml.text, edits);
    const after = readYaml(yaml.file, text);
    const isSound =
      after.tree.errors.length === 0 &&
      isDeepStrictEqual(
        attempt(() => dataOf(after)),
        data,
      );
    return { file: yaml.file, isSound, before: yaml.text, text, changes: changesOf(yaml.text, sorted) };
  });
  if (made.some(({ isSound }) => !isSound)) {
    return refuse(places.length > 0 ? say.studio.tied : say.studio.notByItself, places);
  }
  return { changes: made.flatMap(({ file, changes }) => (changes.length > 0 ? [{ file, changes }] : [])) };
}

function changesOf(text: string, edits: readonly TextEdit[]): Changes {
  return edits.flatMap(({ start, end, text: insert }) =>
    changesBetween(text.slice(start, end), insert).map(({ from, to, insert: put }) => ({
      ...{ from: from + start, to: to + start, insert: put },
    })),
  );
}

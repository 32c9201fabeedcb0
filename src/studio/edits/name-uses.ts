import { isScalar } from 'yaml';
import { isGroup } from '../../core/collections.ts';
import { foundIn, type Path } from '../../core/path.ts';
import { FactRef, LocalizedText, SourceRef } from '../../fields/fields.ts';
import { stopsDeck } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { findNode } from '../../outline/edit/yaml-source.ts';
import { readOutline } from '../../outline/read-outline.ts';
import { valuesOf } from '../../outline/values-of.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { rangeOf, type YamlFile } from '../../yaml/yaml-file.ts';
import type { EditPlace } from '../protocol/edits.ts';
import { type OpenProject, placeAt, type Refusal, refuse } from './project.ts';

export type NamedSort = 'facts' | 'sources';

/** A value of a file that names a fact or a source, and how: it is the name, a text with it in braces, a calculation. */
export interface NameUse {
  readonly path: Path;
  readonly sort: 'name' | 'text' | 'calc';
}

/** Keys of charts and tables under which a fact may be named beside labels. */
const CLAIMS = ['claim', 'highlight', 'totals'];

/** Where the outline itself names a fact or source; refused while errors keep that from being known. */
export function usesInOutline(project: OpenProject, of: NamedSort, name: string): readonly NameUse[] | Refusal {
  const { data, yaml } = project.main;
  const { outline, findings } = readOutline(project.files, yaml.file);
  if (!outline || stopsDeck(findings.filter(({ language }) => language === undefined))) {
    const places = findings.flatMap(({ span }) =>
      span?.file === yaml.file ? [placeAt(yaml, span.start, span.end)] : [],
    );
    return refuse(say.studio.unsound, places);
  }
  const isName = (path: Path) => valueAt(data, path) === name;
  const asName = (paths: readonly Path[]) => paths.filter(isName).map((path): NameUse => ({ path, sort: 'name' }));
  const facts = Object.keys(outline.facts);
  if (of === 'sources') {
    const inSlides = valuesOf(SourceRef, outline.slides, ['slides']).map(({ path }) => path);
    return asName([...inSlides, ...facts.map((id) => ['facts', id, 'source'])]);
  }
  const claims = foundIn(valueAt(data, ['slides']), ['slides'], (value, path) =>
    value === name && path.some((key) => CLAIMS.includes(String(key))) ? [path] : undefined,
  );
  const refs = valuesOf(FactRef, outline.slides, ['slides']).map(({ path }) => path);
  const braced = new Set(claims.concat(refs).map((path) => JSON.stringify(path)));
  const texts = valuesOf(LocalizedText, outline).flatMap(({ path }): NameUse[] => {
    const value = valueAt(data, path);
    const paths = isGroup(value) ? Object.keys(value).map((language) => [...path, language]) : [path];
    return paths.filter((each) => isIn(valueAt(data, each), name)).map((each) => ({ path: each, sort: 'text' }));
  });
  const names = asName([...braced].map((path) => JSON.parse(path) as Path));
  // A cell that is only a fact in braces is one, and no text.
  const cells = refs.filter((path) => isIn(valueAt(data, path), name)).map((path): NameUse => ({ path, sort: 'text' }));
  const calcs = facts
    .map((id): Path => ['facts', id, 'calc'])
    .filter((path) => {
      const calc = valueAt(data, path);
      return typeof calc === 'string' && renamedIn(calc, 'calc', name, '') !== calc;
    });
  return [...names, ...texts, ...cells, ...calcs.map((path): NameUse => ({ path, sort: 'calc' }))];
}

const isIn = (value: unknown, name: string) =>
  typeof value === 'string' && renamedIn(value, 'text', name, '') !== value;

/** Texts of a file of translations that name a fact, with those that they translate. */
export const usesInTranslation = (data: unknown, of: NamedSort, name: string): NameUse[] =>
  of === 'sources'
    ? []
    : foundIn(data, [], (value, path) => (isIn(value, name) ? [{ path, sort: 'text' } as const] : undefined));

/** A value, or how it is written, with another name in the places of one. */
export function renamedIn(text: string, sort: NameUse['sort'], name: string, to: string): string {
  if (sort === 'name') return to;
  if (sort === 'calc') return text.replace(/[A-Za-z][A-Za-z0-9_-]*/g, (word) => (word === name ? to : word));
  return text.replace(
    /\{\{|\}\}|\{[*[^｛]\}|(\{\s*)([A-Za-z][A-Za-z0-9_-]*)(?=\s*(?:\.[A-Za-z]+\s*)?\})/g,
    (whole, brace, id) => (id === name ? `${brace}${to}` : whole),
  );
}

/** Where a use is written; undefined where the file only refers to another place that is. */
export function placeOfUse(yaml: YamlFile, { path }: NameUse, name: string): EditPlace | undefined {
  const node = findNode(yaml, path)?.node;
  if (!isScalar(node)) return undefined;
  const { start, end } = rangeOf(node);
  const at = yaml.text.indexOf(name, start);
  return at >= 0 && at < end ? placeAt(yaml, at, at + name.length) : placeAt(yaml, start, end);
}

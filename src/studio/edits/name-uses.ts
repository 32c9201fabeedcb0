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

/** A value of a file that has a name, and how: it is the name, a text with it in braces, a calculation, a text that links to it. */
export interface NameUse {
  readonly path: Path;
  readonly sort: 'name' | keyof typeof NAMES;
}

/** What has names, by the sort of use: what stands before a name, and the name. */
const NAMES = {
  text: /\{\{|\}\}|\{[*[^｛]\}|(\{\s*)([A-Za-z][A-Za-z0-9_-]*)(?=\s*(?:\.[A-Za-z]+\s*)?\})/g,
  calc: /()([A-Za-z][A-Za-z0-9_-]*)/g,
  link: /(\]\(\s*#)([A-Za-z][\w-]*)(?=\s*\))/g,
};

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
  const refs = valuesOf(FactRef, outline.slides, ['slides']).map(({ path }) => path);
  const braced = new Set([...claimsOf(data, name), ...refs].map((path) => JSON.stringify(path)));
  const texts = valuesOf(LocalizedText, outline).flatMap(({ path }): NameUse[] => {
    const value = valueAt(data, path);
    const paths = isGroup(value) ? Object.keys(value).map((language) => [...path, language]) : [path];
    return paths.filter((each) => isIn(valueAt(data, each), name)).map((each) => ({ path: each, sort: 'text' }));
  });
  const names = asName([...braced].map((path) => JSON.parse(path) as Path));
  // A cell that is only a fact in braces is one, and no text.
  const cells = refs.filter((path) => isIn(valueAt(data, path), name)).map((path): NameUse => ({ path, sort: 'text' }));
  return [...names, ...texts, ...cells, ...calcsWith(data, facts, name)];
}

/** Where charts and tables of an outline name a fact beside labels. */
export const claimsOf = (data: unknown, name: string): Path[] =>
  foundIn(valueAt(data, ['slides']), ['slides'], (value, path) =>
    value === name && path.some((key) => CLAIMS.includes(String(key))) ? [path] : undefined,
  );

/** The calculations of an outline's facts that name one. */
export const calcsWith = (data: unknown, facts: readonly string[], name: string): NameUse[] =>
  facts
    .map((id): Path => ['facts', id, 'calc'])
    .filter((path) => {
      const calc = valueAt(data, path);
      return typeof calc === 'string' && renamedIn(calc, 'calc', name, '') !== calc;
    })
    .map((path) => ({ path, sort: 'calc' }));

const isIn = (value: unknown, name: string) =>
  typeof value === 'string' && renamedIn(value, 'text', name, '') !== value;

/** Texts of a file of translations that name a fact, with those that they translate. */
export const usesInTranslation = (data: unknown, of: NamedSort, name: string): NameUse[] =>
  of === 'sources'
    ? []
    : foundIn(data, [], (value, path) => (isIn(value, name) ? [{ path, sort: 'text' } as const] : undefined));

/** Texts of a file that link to a slide. */
export const linksInData = (data: unknown, id: string): NameUse[] =>
  foundIn(data, [], (value, path) =>
    typeof value === 'string' && renamedIn(value, 'link', id, '') !== value ? [{ path, sort: 'link' }] : undefined,
  );

/** A value, or how it is written, with another name in the places of one. */
export function renamedIn(text: string, sort: NameUse['sort'], name: string, to: string): string {
  if (sort === 'name') return to;
  return text.replace(NAMES[sort], (whole, before, id) => (id === name ? `${before}${to}` : whole));
}

/** Where a use has the name, as often as it has it; nowhere where the file only refers to another place that has. */
export function placesOfUse(yaml: YamlFile, { path, sort }: NameUse, name: string): EditPlace[] {
  const node = findNode(yaml, path)?.node;
  if (!isScalar(node)) return [];
  const { start, end } = rangeOf(node);
  const text = yaml.text.slice(start, end);
  const begins =
    sort === 'name'
      ? [text.indexOf(name)].filter((at) => at >= 0)
      : [...text.matchAll(NAMES[sort])].flatMap(({ index, 1: before = '', 2: id }) =>
          id === name ? [index + before.length] : [],
        );
  return begins.map((at) => placeAt(yaml, start + at, start + at + name.length));
}

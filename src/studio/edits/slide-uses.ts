import { isPair, isScalar } from 'yaml';
import { groupOf } from '../../core/collections.ts';
import { nodesIn } from '../../yaml/nodes.ts';
import { pathAt, rangeOf, type YamlFile } from '../../yaml/yaml-file.ts';
import type { EditPlace } from '../protocol/edits.ts';
import { type OpenProject, placeAt } from './project.ts';

/** Sections of files of translations that are of no slide, even where one has this id. */
export const PARTS: readonly string[] = ['deck', 'facts', 'sources'];

const LINK = /\]\(\s*#([A-Za-z][\w-]*)\s*\)/g;

interface Link {
  readonly id: string;
  readonly yaml: YamlFile;
  readonly from: number;
  readonly to: number;
}

function linksIn(yaml: YamlFile): Link[] {
  return nodesIn(yaml.tree).flatMap(({ node, isKey }) => {
    if (isKey || isPair(node) || !isScalar(node) || typeof node.value !== 'string') return [];
    const ids = [...node.value.matchAll(LINK)].map(([, id = '']) => id);
    const { start, end } = rangeOf(node);
    return ids.map((id) => {
      const at = yaml.text.indexOf(`#${id}`, start);
      return at >= 0 && at < end ? { id, yaml, from: at, to: at + id.length + 1 } : { id, yaml, from: start, to: end };
    });
  });
}

const allLinks = ({ main, translations }: OpenProject): Link[] =>
  [main.yaml, ...translations.map(({ yaml }) => yaml)].flatMap(linksIn);

/** Where texts link to a slide, its own left out. */
export function linksTo(project: OpenProject, id: string, index: number): EditPlace[] {
  return allLinks(project).flatMap(({ id: to, yaml, from, to: end }) => {
    if (to !== id) return [];
    const path = pathAt(yaml, from) ?? [];
    const isOwn = yaml === project.main.yaml ? path[0] === 'slides' && path[1] === index : path[0] === id;
    return isOwn ? [] : [placeAt(yaml, from, end)];
  });
}

/** The slides that links or files of translations name. */
export function namedSlides(project: OpenProject): ReadonlySet<string> {
  const sections = project.translations.flatMap(({ data }) =>
    Object.keys(groupOf(data)).filter((name) => !PARTS.includes(name)),
  );
  return new Set([...allLinks(project).map(({ id }) => id), ...sections]);
}

/** Whether an id is of a slide already, or of texts in a file of translations. */
export const isIdTaken = ({ ids, translations }: OpenProject, id: string): boolean =>
  ids.includes(id) || translations.some(({ data }) => Object.hasOwn(groupOf(data), id));

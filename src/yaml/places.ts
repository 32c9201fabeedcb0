import { type Node, stringify } from 'yaml';
import type { Finding, Place, Span, TextEdit } from '../core/diagnostic.ts';
import type { Path } from '../core/path.ts';
import { type Located, locateIn, nodeAt, type YamlFile } from './yaml-file.ts';

/** A node of a file. */
export interface NodePlace {
  readonly yaml: YamlFile;
  readonly node: Node;
}

/** Where data stands that was read from one file, or from several that complete each other. */
export interface Places {
  /** The place of a path; of the nearest part above it where it does not exist. */
  find(path: Path, at?: Place): Located;
  /** The scalar or collection at a path; undefined where there is none. */
  node(path: Path): NodePlace | undefined;
}

/** The places in one file. */
export function placesIn(yaml: YamlFile): Places {
  return {
    find: (path, at) => locateIn(yaml, path, at),
    node: (path) => {
      const node = nodeAt(yaml, path);
      return node && { yaml, node };
    },
  };
}

/** The findings with `span` filled, and `edit` where a suggestion stands for exactly that span. */
export function placeFindings(findings: readonly Finding[], places: Places): Finding[] {
  return findings.map((finding) => {
    if (finding.span) return finding;
    const { span, exact } = places.find(finding.path, finding.at);
    const edit = finding.edit ?? (exact ? suggestedEdit(finding, span) : undefined);
    return edit ? { ...finding, span, edit } : { ...finding, span };
  });
}

/** The edit that puts a finding's suggestion in place of a span; undefined where it has none. */
export function suggestedEdit({ suggestion, sure, at }: Finding, span: Span): TextEdit | undefined {
  if (suggestion === undefined) return undefined;
  const text = typeof at === 'object' ? suggestion : stringify(suggestion).trimEnd();
  return { file: span.file, start: span.start, end: span.end, text, ...(sure ? { safe: true } : {}) };
}

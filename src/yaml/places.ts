import { isScalar, type Node, stringify } from 'yaml';
import type { Path, Place } from '../core/path.ts';
import type { Finding, Span, TextEdit } from '../findings/finding.ts';
import { quoted } from './source-line.ts';
import { type Located, locateIn, nodeAt, rangeOf, type YamlFile } from './yaml-file.ts';

interface NodePlace {
  readonly yaml: YamlFile;
  readonly node: Node;
}

/** Where data is that was read from one file, or from several that complete each other. */
export interface Places {
  /** The place of a path; of the nearest part above it where it does not exist. */
  find(path: Path, at?: Place): Located;
  /** The scalar or collection at a path; undefined where there is none. */
  node(path: Path): NodePlace | undefined;
}

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
    const edit =
      finding.edit ?? (exact ? (braceEdit(finding, span, places) ?? suggestedEdit(finding, span)) : undefined);
    return edit ? { ...finding, span, edit } : { ...finding, span };
  });
}

/** The edit that puts `{fact}` where an unquoted text begins, which then needs quotes. */
function braceEdit({ suggestion, sure, path }: Finding, span: Span, places: Places): TextEdit | undefined {
  const place = suggestion?.startsWith('{') ? places.node(path) : undefined;
  if (!place || suggestion === undefined || !isScalar(place.node) || place.node.type !== 'PLAIN') return undefined;
  const { start, end } = rangeOf(place.node);
  const rest = place.yaml.text.slice(span.end, end);
  if (start !== span.start || rest.includes('\n')) return undefined;
  return { file: span.file, start, end, text: quoted(suggestion + rest), ...(sure ? { safe: true } : {}) };
}

function suggestedEdit({ suggestion, sure, at }: Finding, span: Span): TextEdit | undefined {
  if (suggestion === undefined) return undefined;
  const text = typeof at === 'object' ? suggestion : stringify(suggestion).trimEnd();
  return { file: span.file, start: span.start, end: span.end, text, ...(sure ? { safe: true } : {}) };
}

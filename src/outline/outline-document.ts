import { stringify } from 'yaml';
import type { Finding, Place, Span, TextEdit } from '../core/diagnostic.ts';
import { formatPath, type Path } from '../core/path.ts';
import { type Located, locateIn, type YamlFile } from '../yaml/yaml-file.ts';

/** The outline's files with the place of everything in them. */
export interface OutlineDocument {
  /** The outline, and the translations beside it. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** Where a path of the outline stands: in the outline, or in the translation that its text came from. */
  locate(path: Path, at?: Place): Span;
  /** The findings with `span` filled, and `edit` where a suggestion stands for exactly that span. */
  place(findings: readonly Finding[]): readonly Finding[];
}

/** A text that came from a translation file. */
export interface TranslatedText {
  /** Its path in the outline, language included. */
  readonly path: Path;
  readonly yaml: YamlFile;
  /** Its path in the translation file. */
  readonly at: Path;
}

/** The document of an outline and the texts that its translations added. */
export function outlineDocument(
  outline: YamlFile,
  translations: readonly YamlFile[] = [],
  translated: readonly TranslatedText[] = [],
): OutlineDocument {
  const origins = new Map(translated.map((text) => [formatPath(text.path), text]));
  const find = (path: Path, at?: Place): Located => {
    const origin = origins.get(formatPath(path));
    return origin ? locateIn(origin.yaml, origin.at, at) : locateIn(outline, path, at);
  };
  return {
    files: [outline, ...translations].map(({ file, text }) => ({ file, text })),
    locate: (path, at) => find(path, at).span,
    place: (findings) => findings.map((finding) => placed(finding, find(finding.path, finding.at))),
  };
}

function placed(finding: Finding, { span, exact }: Located): Finding {
  if (finding.span) return finding;
  const edit = finding.edit ?? (exact ? suggestedEdit(finding, span) : undefined);
  return edit ? { ...finding, span, edit } : { ...finding, span };
}

function suggestedEdit(finding: Finding, span: Span): TextEdit | undefined {
  if (finding.suggestion === undefined) return undefined;
  const text = typeof finding.at === 'object' ? finding.suggestion : stringify(finding.suggestion).trimEnd();
  return { file: span.file, start: span.start, end: span.end, text };
}

import { formatPath, type Path, type Place } from '../core/path.ts';
import type { Finding, Span } from '../findings/finding.ts';
import { type Places, placeFindings, placesIn } from '../yaml/places.ts';
import { pathAt, type YamlFile } from '../yaml/yaml-file.ts';

/** The outline's files with the place of everything in them. */
export interface OutlineDocument {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** Where everything is: in the outline, or in the translation that a text came from. */
  readonly places: Places;
  /** Where a path of the outline is. */
  locate(path: Path, at?: Place): Span;
  /** The path of the outline that is written at an offset of one of the files; the innermost one. Undefined outside of any. */
  pathAt(file: string, offset: number): Path | undefined;
  /** The findings with `span` filled, and `edit` where a suggestion stands for exactly that span. */
  place(findings: readonly Finding[]): readonly Finding[];
}

export interface TranslatedText {
  /** Its path in the outline, language included. */
  readonly path: Path;
  readonly yaml: YamlFile;
  readonly at: Path;
}

export function outlineDocument(
  outline: YamlFile,
  translations: readonly YamlFile[] = [],
  translated: readonly TranslatedText[] = [],
): OutlineDocument {
  const origins = new Map(translated.map((text) => [formatPath(text.path), text]));
  const own = placesIn(outline);
  const from = (path: Path): { places: Places; path: Path } => {
    const origin = origins.get(formatPath(path));
    return origin ? { places: placesIn(origin.yaml), path: origin.at } : { places: own, path };
  };
  const places: Places = {
    find: (path, at) => {
      const origin = from(path);
      return origin.places.find(origin.path, at);
    },
    node: (path) => {
      const origin = from(path);
      return origin.places.node(origin.path);
    },
  };
  return {
    files: [outline, ...translations].map(({ file, text }) => ({ file, text })),
    places,
    locate: (path, at) => places.find(path, at).span,
    pathAt: (file, offset) => {
      if (file === outline.file) return pathAt(outline, offset);
      const yaml = translations.find((each) => each.file === file);
      const at = yaml && pathAt(yaml, offset);
      return at && translated.find((text) => text.yaml === yaml && formatPath(text.at) === formatPath(at))?.path;
    },
    place: (findings) => placeFindings(findings, places),
  };
}

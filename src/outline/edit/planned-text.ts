import { isMap } from 'yaml';
import type { Path } from '../../core/path.ts';
import { applyEdits } from '../../findings/finding.ts';
import { readYaml } from '../../yaml/yaml-file.ts';
import { findNode, keyEdit, pairOf } from './yaml-source.ts';

/** How a slide is to be composed. */
interface Chosen {
  readonly path: Path;
  readonly composition: string;
  readonly ground: string;
}

/**
 * The outline's text with `composition` and `ground` on the slides, below their kinds, where these do not say so themselves.
 * All else stays as it is, to the letter.
 */
export function plannedText(file: string, text: string, slides: readonly Chosen[]): string {
  const once = withKey(file, text, slides, 'composition', 'kind');
  return withKey(file, once, slides, 'ground', 'composition');
}

function withKey(file: string, text: string, slides: readonly Chosen[], key: 'composition' | 'ground', after: string) {
  const yaml = readYaml(file, text);
  const edits = slides.flatMap((slide) => {
    const found = findNode(yaml, slide.path);
    if (!found || !isMap(found.node) || pairOf(found.node, key)) return [];
    const before = pairOf(found.node, after);
    return before ? [keyEdit(yaml, before, key, slide[key], found.inFlow || found.node.flow === true)] : [];
  });
  return applyEdits(text, edits).text;
}

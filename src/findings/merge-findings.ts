import { formatPath } from '../core/path.ts';
import type { Finding } from './finding.ts';

/** Findings of several languages as one list: what was found alike in more than one stands once, without language. */
export function mergeFindings(lists: readonly (readonly Finding[])[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of lists.flat()) {
    const key = [
      finding.code,
      formatPath(finding.path),
      JSON.stringify(finding.at ?? 'value'),
      JSON.stringify(finding.message),
    ].join('\n');
    const known = merged.get(key);
    if (!known) merged.set(key, finding);
    else if (known.language !== finding.language) {
      const { language: _, ...both } = known;
      merged.set(key, both);
    }
  }
  return [...merged.values()];
}

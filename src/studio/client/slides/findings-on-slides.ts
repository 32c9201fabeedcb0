import { computed } from '@preact/signals';
import type { FindingView } from '../../protocol/events.ts';
import { findings, word } from '../base/state.ts';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** The slide that a path leads into: `slides[3]`; none of paths elsewhere. */
export const slideOf = (path: string): string | undefined => /^slides\[\d+\]/.exec(path)?.[0];

/** How many findings each slide has, by its path. */
export const countsBySlide = computed<ReadonlyMap<string, Counts>>(() => {
  const counts = new Map<string, Counts>();
  for (const { path, severity } of findings.value.findings) {
    const slide = slideOf(path);
    if (slide === undefined) continue;
    const { errors, warnings } = counts.get(slide) ?? { errors: 0, warnings: 0 };
    const isError = severity === 'error';
    counts.set(slide, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) });
  }
  return counts;
});

export const errorCount = computed(() => findings.value.findings.filter(({ severity }) => severity === 'error').length);

/** ‘2 errors’; nothing of none. */
export function counted(count: number, severity: FindingView['severity']): string {
  if (count === 0) return '';
  const name = severity === 'error' ? 'errors' : 'warnings';
  return word.value(count === 1 ? `${name}One` : name).replace('{n}', String(count));
}

import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';

/** What the slides of an outline name, each once, and how to tell what is wrong with it wherever it is named. */
export interface Named {
  readonly names: readonly string[];
  readonly findings: (problems: ReadonlyMap<string, Omit<Finding, 'path'>>) => Finding[];
}

/** The names that values of a class have on an outline's slides, in order. */
export function namedOnce<T extends object>(
  of: new (...args: never[]) => T,
  { slides }: Pick<Outline, 'slides'>,
  nameOf: (value: T) => string,
): Named {
  const places = valuesOf(of, slides, ['slides']).map(({ value, path }) => ({ name: nameOf(value), path }));
  return {
    names: [...new Set(places.map(({ name }) => name))],
    findings: (problems) =>
      places.flatMap(({ name, path }) => {
        const problem = problems.get(name);
        return problem ? [{ ...problem, path }] : [];
      }),
  };
}

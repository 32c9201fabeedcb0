import { groupBy } from '../../../core/collections.ts';
import type { FactUse, SourceView } from '../../../core/fact.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { pageTitle } from '../../stage/headline-text.ts';

/** A page has so many figures at most. */
const MOST = 12;

/** The figures of a deck on pages of their own for each source; undefined where one of them has no room. */
export function pagesBySource(context: Composed, compose: (own: Composed) => Page | undefined): Page | undefined {
  const { deck, headline, language } = context;
  const parts = partsOf(deck.sources, deck.uses());
  const pages = parts.flatMap(({ sources, uses }, i) => {
    const own = { ...deck, sources, uses: () => uses };
    return compose({ ...context, deck: own, headline: pageTitle(headline, i, parts.length, language) }) ?? [];
  });
  const [first, ...more] = pages;
  return first && pages.length === parts.length ? { ...first, more } : undefined;
}

interface Part {
  readonly sources: readonly SourceView[];
  readonly uses: readonly FactUse[];
}

/** What each page has: the figures of one source, or as many as the next page; sources of none are named on the first. */
function partsOf(sources: readonly SourceView[], uses: readonly FactUse[]): Part[] {
  const named = groupBy(withStated(uses), ({ source }) => source);
  const unused = sources.filter(({ id }) => !named.has(id));
  const parts = sources.flatMap((source): Part[] => {
    const own = (named.get(source.id) ?? []).map(({ use }) => use);
    const count = Math.ceil(own.length / MOST);
    const size = Math.ceil(own.length / count);
    return Array.from({ length: count }, (_, k) => ({ sources: [source], uses: own.slice(k * size, (k + 1) * size) }));
  });
  return parts.map((part, i) => (i === 0 ? { ...part, sources: [...part.sources, ...unused] } : part));
}

/** Figures with their sources: one that was computed has that of the figure before it. */
function withStated(uses: readonly FactUse[]): { readonly use: FactUse; readonly source: string }[] {
  let source = uses.find(({ fact }) => !fact.computed)?.fact.source ?? '';
  return uses.map((use) => {
    if (!use.fact.computed) source = use.fact.source;
    return { use, source };
  });
}

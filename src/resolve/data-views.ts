import { lookUp } from '../core/collections.ts';
import type { SourceView } from '../core/fact.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import { OTHER, type RowsData, type RowsView, type SeriesData, type SeriesView } from '../fields/data.ts';

/** What of a query a language changes: how its names are written, what `other` is called, and its source. */
export interface QueryWords {
  readonly names: Readonly<Record<string, RichText>>;
  readonly other?: RichText | undefined;
  readonly source?: SourceView | undefined;
  /** When the data are of, where the query says it. */
  readonly date?: string | undefined;
}

/** Series with the names that a language gives them. */
export function seriesView({ categories, series }: SeriesData, words: QueryWords): SeriesView {
  const named = (name: string) => {
    if (name === OTHER) return words.other ? plainText(words.other) : '';
    const written = lookUp(words.names, name);
    return written ? plainText(written) : name;
  };
  return {
    categories: categories.map(named),
    series: series.map(({ name, values }) => ({ name: named(name), values })),
    ...sourceOf(words),
  };
}

/** Rows as the file has them, with the names that a language gives to columns and to texts in cells. */
export function rowsView(data: RowsData, words: QueryWords): RowsView {
  return { ...data, names: words.names, ...sourceOf(words) };
}

function sourceOf({ source, date }: QueryWords): { readonly source?: SourceView } {
  if (!source) return {};
  return { source: date === undefined ? source : { ...source, date } };
}

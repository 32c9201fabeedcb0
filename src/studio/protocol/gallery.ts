import type { Edit, EditResult, SectionTexts } from './edits.ts';

/** What slides are for, in the order in which the gallery shows them. */
export const PURPOSES = ['story', 'comparison', 'steps', 'figures', 'charts', 'places', 'people'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Ways to show a slide: kinds, and types of charts. */
export const WAYS = [
  'bullets',
  'cards',
  'columns',
  'process',
  'path',
  'locks',
  'timeline',
  'ladder',
  'kpis',
  'parts',
  'table',
  'lists',
  'comparison',
  'contrast',
  'statement',
  'quote',
  'share',
  'picture',
  'pictures',
  'place-street',
  'plan',
  'chart-column',
  'chart-bar',
  'chart-line',
  'chart-area',
  'chart-grouped',
  'chart-stacked',
  'chart-stacked-100',
  'chart-stacked-area',
  'chart-radar',
  'chart-pie',
  'chart-doughnut',
  'chart-parts',
  'chart-treemap',
] as const;
export type WayName = (typeof WAYS)[number];

type Words = Readonly<Record<'en' | 'zh', string>>;

/** A slide that can be inserted. */
export interface GallerySample {
  readonly name: string;
  readonly purpose: Purpose;
  readonly kind: string;
  readonly title: Words;
  /** What it is for. */
  readonly use: Words;
}

/** A slide drawn in the look of the deck, with what an edit needs to put it there; or why it cannot be. */
export type DrawnSlide =
  | {
      /** A name for what it looks like, by which a page fetches the drawing. */
      readonly print: string;
      readonly yaml: string;
      /** Facts and sources that the outline does not have yet. */
      readonly named: NonNullable<Extract<Edit, { readonly do: 'insert' }>['named']>;
      /** Texts of the slide in files of translations, by their languages, where these change with it. */
      readonly texts?: Readonly<Record<string, SectionTexts>>;
      /** What there is to look at in it that the slide does not have now. */
      readonly warnings?: readonly Words[];
    }
  | Extract<EditResult, { readonly refused: unknown }>;

import { parse, stringify } from 'yaml';
import { isGroup, mapValues, remembered } from '../../core/collections.ts';
import type { NewEntry } from '../protocol/edits.ts';
import type { Purpose } from '../protocol/gallery.ts';
import { CHARTS } from './samples/charts.ts';
import { COMPARISON } from './samples/comparison.ts';
import { FIGURES } from './samples/figures.ts';
import { PEOPLE } from './samples/people.ts';
import { PLACES } from './samples/places.ts';
import { STEPS } from './samples/steps.ts';
import { STORY } from './samples/story.ts';

type Words = Readonly<Record<'en' | 'zh', string>>;

/** A slide to begin with, as an outline writes it, in English and Chinese. */
export interface Sample {
  readonly name: string;
  readonly title: Words;
  /** What it is for. */
  readonly use: Words;
  readonly slide: Readonly<Record<string, unknown>> & { readonly kind: string };
  /** Facts that it prints, by name: drafts, whose figures are examples. */
  readonly facts?: Readonly<Record<string, NewEntry>>;
}

/** The source that facts of samples name, which says that there is none yet. */
export const SAMPLE_SOURCES: Readonly<Record<string, NewEntry>> = {
  sample_source: {
    title: { en: '[Example figures: replace them, and name your source]', zh: '【示例数据，请替换并注明来源】' },
  },
};

const TEXTS: Readonly<Record<Purpose, string>> = {
  story: STORY,
  comparison: COMPARISON,
  steps: STEPS,
  figures: FIGURES,
  charts: CHARTS,
  places: PLACES,
  people: PEOPLE,
};

const samplesOf = remembered((purpose: Purpose) => parse(TEXTS[purpose]) as readonly Sample[]);

/** All samples, by what they are for. */
export const samples = (): readonly (Sample & { readonly purpose: Purpose })[] =>
  (Object.keys(TEXTS) as Purpose[]).flatMap((purpose) => samplesOf(purpose).map((sample) => ({ ...sample, purpose })));

/**
 * What a sample says to a deck of some languages: each text by those of them that there are. A deck whose first language is
 * neither English nor Chinese has English texts for all.
 */
export function inLanguages<T>(value: T, languages: readonly string[]): T {
  const known = languages.filter((each) => each === 'en' || each === 'zh');
  const said = ({ en, zh }: Words): unknown => {
    const [first] = known;
    if (first === undefined || first !== languages[0]) return en;
    if (languages.length === 1) return first === 'en' ? en : zh;
    return Object.fromEntries(known.map((each) => [each, each === 'en' ? en : zh]));
  };
  const within = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(within);
    if (!isGroup(each)) return each;
    return isWords(each) ? said(each) : mapValues(each, within);
  };
  return within(value) as T;
}

const isWords = (value: object): value is Words => 'en' in value && 'zh' in value && Object.keys(value).length === 2;

/** A slide as an entry of an outline's list. */
export const slideSource = (slide: object): string => stringify([slide], { lineWidth: 0 });

import { parse, stringify } from 'yaml';
import { isGroup, mapValues, remembered } from '../../core/collections.ts';
import type { Files } from '../../files/files.ts';
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

export interface PlacedSample extends Sample {
  readonly purpose: Purpose;
}

/** All samples that need no files, by what they are for. */
export const samples = (): readonly PlacedSample[] =>
  (Object.keys(TEXTS) as Purpose[]).flatMap((purpose) => samplesOf(purpose).map((sample) => ({ ...sample, purpose })));

const LOGOS = 'logos';
const LOGO_FILE = /\.(?:svg|png|jpe?g|webp)$/i;
/** As many logos as a slide takes at least, and as are shown as an example. */
const COUNT = { least: 2, most: 12 };

/** All samples that a project can have: that of logos where there are some in a folder beside its outline. */
export function samplesIn(files: Files, outline: string): readonly PlacedSample[] {
  const folder = [...outline.split('/').slice(0, -1), LOGOS].join('/');
  const logos = files.list(folder).filter((name) => LOGO_FILE.test(name));
  return logos.length < COUNT.least ? samples() : [...samples(), logosSample(logos.slice(0, COUNT.most))];
}

const logosSample = (names: readonly string[]): PlacedSample => ({
  name: 'partner-logos',
  purpose: 'people',
  title: { en: 'Logos', zh: '合作伙伴标志' },
  use: { en: 'Who works with you, by the logos in your folder', zh: '展示文件夹中合作伙伴的标志' },
  slide: {
    kind: 'partner-logos',
    title: { en: 'Partners from the start', zh: '携手同行的伙伴' },
    items: names.map((name) => `${LOGOS}/${name}`),
  },
});

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

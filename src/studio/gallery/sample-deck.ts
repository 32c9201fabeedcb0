import { groupOf, lookUp } from '../../core/collections.ts';
import { type Files, memoryFiles } from '../../files/files.ts';
import { layeredFiles } from '../../io/disk-files.ts';
import { type OpenProject, slidesIn } from '../edits/project.ts';
import type { NewEntry } from '../protocol/edits.ts';
import type { DrawnSlide } from '../protocol/gallery.ts';
import { inLanguages, SAMPLE_SOURCES, type Sample, samples } from './samples.ts';

/** Kinds that show what other slides say: they are drawn with the deck's own. */
const OF_ALL = ['agenda', 'sources'];
/** What an agenda lists where a deck has no sections yet. */
const SECTIONS = samples()
  .map(({ slide }) => slide)
  .filter(({ kind }) => kind === 'section');
/** Parts of files of translations that are about no slide. */
const OF_DECK = ['deck', 'facts', 'sources'];

/** A project whose slides are a sample, as the deck would have it, at a place in its list. */
export interface SampleDeck {
  readonly files: Files;
  /** The texts of the outline and its translations in `files`, by their names. */
  readonly texts: Readonly<Record<string, string>>;
  readonly index: number;
  readonly slide: object;
  /** Facts and sources of the sample that the outline does not have. */
  readonly named: Extract<DrawnSlide, { readonly print: string }>['named'];
}

export function sampleDeck({ files, main, translations }: OpenProject, { slide: given, facts }: Sample): SampleDeck {
  const data = groupOf(main.data);
  const deck = groupOf(data.deck);
  const languages = Array.isArray(deck.languages) ? deck.languages.map(String) : [];
  const slide = inLanguages(given, languages);
  const missing = (section: 'facts' | 'sources', entries: Readonly<Record<string, NewEntry>>) => {
    const own = groupOf(data[section]);
    const added = Object.entries(inLanguages(entries, languages)).filter(([name]) => lookUp(own, name) === undefined);
    return Object.fromEntries(added);
  };
  const named = { facts: missing('facts', facts ?? {}), sources: missing('sources', facts ? SAMPLE_SOURCES : {}) };
  const before = OF_ALL.includes(slide.kind) ? slidesIn(main.data) : [];
  const hasSections = before.some(({ kind }) => kind === 'section');
  const after = slide.kind !== 'agenda' || hasSections ? [] : inLanguages(SECTIONS, languages);
  // Else it is drawn anew when any fact changes.
  const isAlone =
    before.length === 0 &&
    !hasFacts(deck) &&
    !Object.keys(facts ?? {}).some((name) => lookUp(groupOf(data.facts), name));
  const own = { facts: inLanguages(facts ?? {}, languages), sources: inLanguages(SAMPLE_SOURCES, languages) };
  const written = {
    ...data,
    sources: isAlone ? own.sources : { ...groupOf(data.sources), ...named.sources },
    facts: isAlone ? own.facts : { ...groupOf(data.facts), ...named.facts },
    slides: [...before, slide, ...after],
  };
  const translated = translations.map(({ yaml, data: said }) => {
    const kept = before.length > 0 ? said : ofDeck(groupOf(said));
    return [yaml.file, JSON.stringify(kept ?? {})];
  });
  const texts = { [main.yaml.file]: JSON.stringify(written), ...Object.fromEntries(translated) };
  return {
    ...{ texts, files: layeredFiles([memoryFiles(texts), files]) },
    ...{ index: before.length, slide, named },
  };
}

/** Whether a text of a deck names a fact in braces, as `{now}`. */
const hasFacts = (deck: object): boolean => /\{\w/.test(JSON.stringify(deck));

const ofDeck = (texts: object) => Object.fromEntries(Object.entries(texts).filter(([name]) => OF_DECK.includes(name)));

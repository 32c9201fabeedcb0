import type { Pt } from '../core/lengths.ts';
import { type FoundPlaceholder, isBody, isTitle } from './placeholders.ts';
import TITLES from './title-words.json' with { type: 'json' };

/** What places for titles are called, or say of themselves; and those of subtitles, in which the same words are. */
const CALLED = new RegExp(TITLES.title.join('|'), 'iu');
const BELOW = new RegExp(TITLES.subtitle.join('|'), 'iu');
const PERSON = new RegExp(TITLES.person.join('|'), 'iu');
/** A title is no smaller than this part of another place that is called one. */
const LEAST = 0.6;
/** A subtitle that stands for a title is no smaller. */
const READABLE: Pt = 14;
/** A text that is as large as titles are, and so many times as large as the next, is one; save where it is a figure. */
const LARGE: Pt = 32;
const LARGER = 1.4;
const FIGURE = /^[\dx#%.,\s]+$/i;

const isCalledTitle = ({ name, words }: FoundPlaceholder) =>
  [name, words].some((said) => CALLED.test(said) && !BELOW.test(said));

/**
 * A layout's placeholders with the title that people read in it: a place for text that is called so, where there is no
 * other title or a much smaller one, such as a date's; or else a subtitle without a title, or the one text that is as large as a
 * title.
 */
export function withReadTitle(placeholders: readonly FoundPlaceholder[]): readonly FoundPlaceholder[] {
  const stated = placeholders.find((each) => isTitle(each) && each.text);
  const texts = placeholders.filter((each) => isBody(each) && each.text);
  const [called] = bySize(texts.filter(isCalledTitle));
  if (!stated)
    return asTitle(
      placeholders,
      called ?? texts.find(({ type, style }) => type === 'subTitle' && style.size >= READABLE) ?? standsOut(texts),
    );
  if (!called || stated.style.size >= LEAST * called.style.size) return placeholders;
  return asTitle(
    placeholders.map((each) => (each === stated ? { ...each, type: 'body' } : each)),
    called,
  );
}

function standsOut(texts: readonly FoundPlaceholder[]): FoundPlaceholder | undefined {
  const [largest, next] = bySize(texts.filter(({ name, words }) => !BELOW.test(name) && !BELOW.test(words)));
  if (!largest || largest.style.size < LARGE || FIGURE.test(largest.words)) return undefined;
  return largest.style.size >= LARGER * (next?.style.size ?? 0) ? largest : undefined;
}

const isCalledSubtitle = ({ type, name, words }: FoundPlaceholder) =>
  type === 'subTitle' || BELOW.test(name) || BELOW.test(words);

/** Whether a place says that it is for who speaks, when or where, and not that it is for a subtitle. */
function isForPerson(entry: FoundPlaceholder): boolean {
  const said = entry.words === '' ? entry.name : entry.words;
  return !BELOW.test(entry.words) && (PERSON.test(said) || (entry.type !== 'subTitle' && PERSON.test(entry.name)));
}

/** The texts in which a subtitle of ours may stand, those that are called so alone where there are any. */
export function subtitlePlaces(texts: readonly FoundPlaceholder[]): readonly FoundPlaceholder[] {
  const free = texts.filter((each) => !isForPerson(each));
  const called = free.filter(isCalledSubtitle);
  return called.length > 0 ? called : free;
}

interface Layout {
  readonly placeholders: readonly FoundPlaceholder[];
}

/** Layouts of which none has a title, each with its largest text as one. */
export function withLargestAsTitle<T extends Layout>(layouts: readonly T[]): readonly T[] {
  if (layouts.some(({ placeholders }) => placeholders.some((each) => isTitle(each) && each.text))) return layouts;
  return layouts.map((layout) => {
    const [largest] = bySize(layout.placeholders.filter((each) => isBody(each) && each.text));
    return { ...layout, placeholders: asTitle(layout.placeholders, largest) };
  });
}

const bySize = (texts: readonly FoundPlaceholder[]) => texts.toSorted((a, b) => b.style.size - a.style.size);

const asTitle = (placeholders: readonly FoundPlaceholder[], title: FoundPlaceholder | undefined) =>
  placeholders.map((each) => (each === title ? { ...each, type: 'title' } : each));

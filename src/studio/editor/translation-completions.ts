import type { OutlineNames } from '../../outline/editor/outline-names.ts';
import type { TextKey } from '../../outline/outline.ts';
import type { Completion, Completions } from '../protocol/editor.ts';
import { factOf } from './completions.ts';
import { offerOf } from './named-in-file.ts';
import { placeInText } from './place-in-text.ts';

/** A text of the deck by its key in a file of translations, and what it says in the language of reference. */
export interface KeyedText {
  readonly key: TextKey;
  readonly reference: string;
}

/** What may stand at an offset of a file of translations: slides, their texts that it does not have yet, facts in braces. */
export function translationCompletionsAt(
  texts: readonly KeyedText[],
  names: Pick<OutlineNames, 'fact'>,
  text: string,
  offset: number,
): Completions {
  const { from, steps, isInBraces } = placeInText(text, offset);
  if (isInBraces) return { from, options: names.fact.map((each) => factOf(each.name, each.words)) };
  const [outer, inner, ...deeper] = steps;
  const last = inner ?? outer;
  if (deeper.length > 0 || outer === 'item' || last === undefined || last === 'item' || last.key !== undefined) {
    return { from, options: [] };
  }
  const isQuoted = /["']/.test(text[from - 1] ?? '');
  const offers = inner ? textsOf(texts, outer?.key, isQuoted) : sectionsOf(texts);
  return { from, options: offers.filter(({ label }) => !last.siblings.has(label)) };
}

function sectionsOf(texts: readonly KeyedText[]): readonly Completion[] {
  // The first text of a slide is nearly always its title.
  const first = new Map(texts.toReversed().map(({ key, reference }) => [key.section, reference]));
  const sections = [...new Set(texts.map(({ key }) => key.section))];
  return sections.map((label) => ({ sort: 'key', label, help: first.get(label) ?? '', insert: `${label}:\n  ` }));
}

const textsOf = (texts: readonly KeyedText[], section: string | undefined, isQuoted: boolean): readonly Completion[] =>
  texts
    .filter(({ key }) => key.section === section)
    .map(({ key, reference }) => ({ ...offerOf(key.path, { isKey: true, isQuoted }), help: reference }));

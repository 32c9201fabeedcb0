import { createHash } from 'node:crypto';
import { countsCharacters, NO_WORDS, type UiLanguage, type Words } from '../core/language.ts';
import { formatPath } from '../core/path.ts';
import { plainText } from '../core/rich-text.ts';
import { type FactForm, LocalizedText } from '../fields/fields.ts';
import { say } from '../messages/say.ts';
import { formatKey, textKey } from '../outline/outline.ts';
import { type MarkupNode, parseMarkup } from '../resolve/markup.ts';
import { resolveText } from '../resolve/resolve-text.ts';
import type { TextSource } from '../resolve/text-problems.ts';
import type { Scene } from '../scene/items.ts';
import type { LaidOutItem } from '../slides/parts/define-slide.ts';
import type { DeckText, SoundOutline, TextState } from './deck-texts.ts';
import type { TextLimit } from './text-limits.ts';

export interface TextRow {
  readonly key: string;
  /** The numbers printed on the slides that show it; empty where none does by itself. */
  readonly slides: readonly number[];
  /** The kind of its slide, or `deck`, `fact` or `source`. */
  readonly kind: string;
  /** What it is, and what is said of its like. */
  readonly what: string;
  readonly reference: string;
  /** Empty where there is none. */
  readonly translation: string;
  readonly state: TextState;
  readonly limit?: TextLimit;
  /** What to keep, in words. */
  readonly note: string;
  /** The facts that the text inserts, and what they print in the translation. */
  readonly facts: readonly { readonly raw: string; readonly prints: string }[];
  /** Tells whether the translation or its state was touched since. */
  readonly stamp: string;
}

export interface TextTable {
  readonly outline: string;
  readonly reference: string;
  readonly language: string;
  readonly ui: UiLanguage;
  readonly rows: readonly TextRow[];
}

interface TableSources {
  readonly parsed: SoundOutline;
  readonly texts: readonly DeckText[];
  readonly limits: ReadonlyMap<string, TextLimit>;
  readonly scene: Scene<LaidOutItem>;
  readonly facts: TextSource;
}

export function textTable(sources: TableSources, language: string, ui: UiLanguage): TextTable {
  const { parsed, texts } = sources;
  return {
    outline: parsed.document.files[0]?.file ?? '',
    reference: parsed.outline.deck.languages[0] ?? language,
    language,
    ui,
    rows: texts.map((text) => textRow(text, sources, language, ui)),
  };
}

function textRow(text: DeckText, sources: TableSources, language: string, ui: UiLanguage): TextRow {
  const { translation = '', state, reference, form, what, about } = text;
  const limit = sources.limits.get(formatPath(text.path));
  const kept = keptIn(reference);
  const facts = kept.facts.map((each) => ({ raw: each.raw, prints: printedFact(each, form, language, sources.facts) }));
  return {
    key: formatKey(text.key),
    ...placeOf(text, sources),
    what: about === '' ? what : `${what}: ${about}`,
    reference,
    translation,
    state,
    ...(limit ? { limit } : {}),
    note: noteOf(kept, facts)[ui],
    facts,
    stamp: stampOf(translation, state),
  };
}

/** A mark that another translation, or another state, does not have. */
export function stampOf(translation: string, state: TextState): string {
  return createHash('sha256')
    .update(`${plainBreaks(translation)}\u0000${state}`)
    .digest('hex')
    .slice(0, 8);
}

export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function placeOf({ path, key }: DeckText, { parsed, scene }: TableSources): Pick<TextRow, 'slides' | 'kind'> {
  const numbers = (wanted: (slide: Scene<LaidOutItem>['slides'][number]) => boolean) =>
    scene.slides.filter(wanted).map(({ number }) => number);
  const [part, index] = path;
  if (part === 'slides' && typeof index === 'number') {
    const own = numbers((slide) => textKey(parsed.outline, slide.path).section === key.section);
    return { slides: own.slice(0, 1), kind: parsed.outline.slides[index]?.kind ?? '' };
  }
  if (part === 'facts') return { slides: numbers(({ facts }) => facts.includes(String(index))), kind: 'fact' };
  return { slides: [], kind: part === 'sources' ? 'source' : 'deck' };
}

function noteOf(kept: Kept, facts: TextRow['facts']): Words {
  const notes: Words[] = facts.map(({ raw, prints }) => say.translate.keepFact({ raw, prints }));
  if (kept.bold) notes.push(say.translate.bold);
  for (const url of kept.links) notes.push(say.translate.linkWords({ url }));
  return say.translate.notes({ notes });
}

/** A limit in words: "about 48 hanzi, 2 lines"; empty where there is none. */
export function limitWords(limit: TextLimit | undefined, language: string): Words {
  if (!limit) return NO_WORDS;
  const { characters, lines } = limit;
  return say.translate.limit({ characters, lines, isHanzi: countsCharacters(language) });
}

/** A fact as a text inserts it: `{gdp}`, `{gdp.period}`. */
export interface FactPlaceholder {
  readonly raw: string;
  readonly id: string;
  readonly part: 'value' | 'unit' | 'period' | 'name';
}

interface Kept {
  /** Each once, in order. */
  readonly facts: readonly FactPlaceholder[];
  readonly links: readonly string[];
  readonly bold: boolean;
}

export function keptIn(raw: string): Kept {
  const nodes = leaves(parseMarkup(raw));
  const facts = nodes.flatMap((node) =>
    node.sort === 'reference' ? [placeholder(raw.slice(node.start, node.end), node)] : [],
  );
  return {
    facts: facts.filter(({ raw: each }, index) => facts.findIndex((other) => other.raw === each) === index),
    links: nodes.flatMap((node) => (node.sort === 'link' ? [node.url] : [])),
    bold: nodes.some((node) => node.sort === 'bold'),
  };
}

/** Every node of the markup, those within others after these. */
function leaves(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes.flatMap((node) => ('inner' in node ? [node, ...leaves(node.inner)] : [node]));
}

function placeholder(raw: string, { id, form }: Extract<MarkupNode, { sort: 'reference' }>): FactPlaceholder {
  const part = form === 'unit' || form === 'period' || form === 'name' ? form : 'value';
  return { raw, id, part };
}

/** What of a text's facts and links its translation does not have, as the text writes it. */
export function lostIn(reference: string, translation: string): string[] {
  const [before, after] = [keptIn(reference), keptIn(translation)];
  const facts = before.facts.filter(
    ({ id, part }) => !after.facts.some((each) => each.id === id && each.part === part),
  );
  const links = before.links.filter((url) => !after.links.includes(url));
  return [...facts.map(({ raw }) => raw), ...links];
}

export function printedFact({ raw }: FactPlaceholder, form: FactForm, language: string, facts: TextSource): string {
  const { text } = resolveText(new LocalizedText(form, raw), [], { language, reference: language }, facts);
  return plainText(text).replaceAll('\u00a0', ' ');
}

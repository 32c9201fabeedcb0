import { foundIn, type Path } from '../core/path.ts';
import { RowsRef, SeriesRef } from '../fields/data.ts';
import { type FactForm, LocalizedText } from '../fields/fields.ts';
import { type Outline, type TextKey, textKey } from '../outline/outline.ts';
import { outlineSchema } from '../outline/outline-schema.ts';
import type { ParsedOutline } from '../outline/parse-outline.ts';
import { needsTranslation } from '../resolve/needs-translation.ts';
import * as slideKinds from '../slides/kinds/kinds.ts';
import { descriptionAt } from '../yaml/schema-walk.ts';

export type SoundOutline = ParsedOutline & { readonly outline: Outline };

/** What has become of a text in the language: not translated, translated, or translated before its reference changed. */
export type TextState = 'missing' | 'translated' | 'stale';

export interface DeckText {
  readonly key: TextKey;
  readonly path: Path;
  readonly form: FactForm;
  /** What it is, by its key: "title", "items 2, text". */
  readonly what: string;
  /** What the schema says of it. */
  readonly about: string;
  readonly reference: string;
  /** Whether the outline has one string for all languages. */
  readonly shared: boolean;
  /** The translation; the text itself where it is one for all languages. */
  readonly translation?: string;
  readonly state: TextState;
}

/** Where the translations of a deck stand: beside the reference, or in a file of their own. */
type Home = 'inline' | 'file';

/**
 * Where new translations of a language belong: in its file if there is one; else beside the reference if any text of
 * the language is there; else in a file.
 */
export function translationsHome(outline: Outline, language: string): Home {
  if (outline.translations?.[language] !== undefined) return 'file';
  const beside = localizedTexts(outline).some(
    ({ text: { value } }) => typeof value !== 'string' && Object.hasOwn(value, language),
  );
  return beside ? 'inline' : 'file';
}

/**
 * Every text of a deck that reads otherwise in the language: its title, the slides, the facts, the sources, and in each
 * of these in the order of the file.
 */
export function deckTexts({ outline, document, findings }: SoundOutline, language: string): DeckText[] {
  const reference = outline.deck.languages[0] ?? language;
  const outdated = new Set(
    findings
      .filter((each) => each.code === 'stale-translation' && each.language === language)
      .map(({ path }) => nameOf(path)),
  );
  const home = translationsHome(outline, language);
  const schema = outlineSchema(Object.values(slideKinds));
  const parts = (['deck', 'slides', 'facts', 'sources'] as const).map((part) => {
    const start = ({ path }: { path: Path }) => document.locate(path, 'key').start;
    return localizedTexts(outline[part], [part]).toSorted((a, b) => start(a) - start(b));
  });
  return parts.flat().flatMap(({ text, path }): DeckText[] => {
    const { value, form } = text;
    const shared = typeof value === 'string';
    const raw = shared ? value : (value[reference] ?? Object.values(value)[0] ?? '');
    if (shared && !needsTranslation(raw, language, outline.names)) return [];
    const beside = shared && home === 'inline' ? raw : undefined;
    const translation = shared ? beside : value[language];
    const key = textKey(outline, path);
    return [
      {
        ...{ key, path, form, what: whatOf(path), about: descriptionAt(schema, outline, path) ?? '' },
        ...{ reference: raw, shared },
        ...(translation === undefined ? {} : { translation }),
        state: stateOf(translation, outdated.has(nameOf(path))),
      },
    ];
  });
}

function stateOf(translation: string | undefined, isOutdated: boolean): TextState {
  if (translation === undefined) return 'missing';
  return isOutdated ? 'stale' : 'translated';
}

const nameOf = (path: Path) => JSON.stringify(path);

function localizedTexts(content: unknown, from: Path = []): { text: LocalizedText; path: Path }[] {
  return foundIn(content, from, (value, path) => {
    if (value instanceof LocalizedText) return [{ text: value, path }];
    // What is asked of a data file is in the outline itself.
    return value instanceof SeriesRef || value instanceof RowsRef ? localizedTexts(value.query, path) : undefined;
  });
}

function whatOf(path: Path): string {
  const own = path.slice(path[0] === 'slides' ? 2 : 1);
  return own.reduce<string>((words, part) => {
    if (typeof part === 'number') return `${words} ${part + 1}`;
    return words === '' ? part : `${words}, ${part}`;
  }, '');
}

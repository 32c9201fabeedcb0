import { foundIn } from '../core/path.ts';
import { LocalizedText } from '../fields/fields.ts';
import { exportCommand } from '../findings/commands.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { type MarkupNode, parseMarkup } from './markup.ts';

/** The script of each language's own letters (Unicode's Script property). */
const SCRIPTS: Readonly<Record<string, RegExp>> = { en: /\p{Script=Latin}/u, zh: /\p{Script=Han}/u };

const ADDRESSES = /(?:https?:\/\/|www\.)\S+|\S{1,256}@\S{1,256}\.\w+/g;
const WORDS = /\p{L}[\p{L}\p{M}\p{N}&'’-]*/gu;
/** Initials that every language writes alike: GDP, 5G, R&D. */
const INITIALS = /^[\p{Lu}\p{N}&]{2,5}$/u;

/**
 * Whether a text would read otherwise in a language. Not where nothing is left of it without its facts, numbers, the
 * given names, addresses, and initials that stand alone; and not where all of its letters are the language's own.
 */
export function needsTranslation(raw: string, language: string, names: readonly string[]): boolean {
  const plain = withoutNames(wordsOf(parseMarkup(raw)), names).replace(ADDRESSES, ' ');
  const alone = /[\p{L}\p{N}&]+/gu.exec(plain)?.[0] === plain.trim() && INITIALS.test(plain.trim());
  const own = SCRIPTS[language];
  const words = plain.match(WORDS) ?? [];
  return !alone && words.some((word) => [...word].some((letter) => /\p{L}/u.test(letter) && !own?.test(letter)));
}

/** What a reader sees of a text, without its facts. */
function wordsOf(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (node.sort === 'text') return node.text;
      return 'inner' in node ? wordsOf(node.inner) : ' ';
    })
    .join('');
}

function withoutNames(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name.trim(), ' '), text);
}

/**
 * One `missing-translation` for each of the languages that the deck lists and nothing is written in: there is no file
 * of translations, and all texts are plain strings, some of which would read otherwise there. `called` is the outline as
 * commands name it.
 */
export function untranslated(outline: Outline, languages: readonly string[], called: string): Finding[] {
  const [reference = '', ...others] = outline.deck.languages;
  const missing = others.filter(
    (language) => language !== reference && languages.includes(language) && !outline.translations?.[language],
  );
  const texts = missing.length > 0 ? textsIn([outline.deck, outline.facts, outline.slides]) : [];
  const plain = texts.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  // Where a text is written by language, each that lacks one is found by itself.
  if (plain.length < texts.length) return [];
  return missing
    .filter((language) => plain.some((text) => needsTranslation(text, language, outline.names)))
    .map((language) => ({
      code: 'missing-translation',
      ...say.resolve.nothingTranslated({ language, reference, command: exportCommand(called, language) }),
      path: ['deck', 'languages', outline.deck.languages.indexOf(language)],
      language,
    }));
}

const textsIn = (value: unknown) => foundIn(value, [], (each) => (each instanceof LocalizedText ? [each] : undefined));

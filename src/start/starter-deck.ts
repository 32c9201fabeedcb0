import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { UiLanguage } from '../core/language.ts';
import { type Files, readText } from '../files/files.ts';
import { say } from '../messages/say.ts';
import { DECK_LANGUAGES } from '../outline/outline.ts';
import type { ThemeSlot } from '../scene/brand.ts';
import type { Palette } from './palette.ts';

export interface Answers {
  /** The name of its files and of its brand's folder: letters, digits, `_` and `-`. */
  readonly name: string;
  readonly languages: readonly string[];
  /** By language; one text where all languages share it, and that of the starter where omitted. */
  readonly title?: TextByLanguage;
  readonly organisation?: TextByLanguage;
  readonly minutes?: number;
  /** The scene of the library that its cover, its last sentence (at dusk) and its last slide show; none where omitted. */
  readonly scene?: string;
  /** The starter's own colours where omitted. */
  readonly palette?: Palette;
  readonly logo?: {
    readonly mark: string;
    readonly onDark?: string;
    /** By the names that they have in the brand's folder. */
    readonly files: ReadonlyMap<string, Uint8Array>;
  };
}

export type TextByLanguage = Readonly<Record<string, string>>;

export type NewFiles = ReadonlyMap<string, string | Uint8Array>;

const BRAND = 'templates/starter';
const STARTER = 'starter';

/**
 * The files of a new deck from those of the starter: its outline and brand with what the answers say, its remarks in
 * `ui`, the data of its charts, and the editor's settings.
 */
export function starterDeck(starter: Files, answers: Answers, ui: UiLanguage): Map<string, string | Uint8Array> {
  // The starter's drawings are made of its sign: those of the brand that it extends make way for a logo.
  const drawings = answers.logo ? [] : starter.list(BRAND).filter((file) => file !== 'brand.yaml');
  const logos = [...(answers.logo?.files ?? [])].map(
    ([file, bytes]) => [`templates/${answers.name}/${file}`, bytes] as const,
  );
  const brand = drawings.map(
    (file) => [`templates/${answers.name}/${file}`, starter.read(`${BRAND}/${file}`) ?? ''] as const,
  );
  const copied = ['data', '.vscode'].flatMap((folder) =>
    starter.list(folder).map((file) => [`${folder}/${file}`, starter.read(`${folder}/${file}`) ?? ''] as const),
  );
  return new Map<string, string | Uint8Array>([
    ['slides.yaml', newOutline(textOf(starter, 'slides.yaml'), answers, ui)],
    [`templates/${answers.name}/brand.yaml`, newBrand(textOf(starter, `${BRAND}/brand.yaml`), answers, ui)],
    ...brand,
    ...logos,
    ...copied,
  ]);
}

function textOf(files: Files, path: string): string {
  const text = readText(files, path);
  if (text === undefined) throw new Error(`The starter lacks ${path}.`);
  return text;
}

function newOutline(text: string, answers: Answers, ui: UiLanguage): string {
  const { name, languages, title, organisation, minutes, scene } = answers;
  const tree = parseDocument(spokenIn(text, ui).replaceAll(`/${STARTER}`, `/${name}`));
  tree.setIn(['deck', 'id'], name);
  tree.setIn(['deck', 'brand'], name);
  if (minutes !== undefined) tree.setIn(['deck', 'talk', 'minutes'], minutes);
  if (title) tree.setIn(['deck', 'title'], textNode(tree, title, languages));
  if (organisation) slideOf(tree, 'contact')?.setIn(['lines', 0], textNode(tree, organisation, languages));
  if (scene !== undefined) {
    for (const kind of ['cover', 'contact']) slideOf(tree, kind)?.set('scene', scene);
    for (const [key, value] of Object.entries({ scene, dusk: true })) slideOf(tree, 'statement')?.set(key, value);
  }
  tree.setIn(['deck', 'languages'], tree.createNode(languages, { flow: true }));
  const [only, ...others] = languages;
  if (only !== undefined && others.length === 0) keepLanguage(tree, only, DECK_LANGUAGES);
  return written(tree);
}

function slideOf(tree: Document, kind: string): YAMLMap | undefined {
  const slides = tree.get('slides');
  return isSeq(slides) ? slides.items.filter(isMap).find((slide) => slide.get('kind') === kind) : undefined;
}

function newBrand(text: string, answers: Answers, ui: UiLanguage): string {
  const { languages, organisation, palette, logo } = answers;
  const tree = parseDocument(spokenIn(text, ui));
  if (organisation) {
    tree.set('name', organisation[languages[0] ?? ''] ?? Object.values(organisation)[0]);
    tree.set('words', tree.createNode(byLanguage(organisation, DECK_LANGUAGES)));
  }
  if (logo) putLogo(tree, logo, ui);
  if (!palette) return written(tree);
  for (const [slot, hex] of Object.entries(palette.theme) as [ThemeSlot, string][]) {
    tree.setIn(['theme', slot], quoted(hex));
  }
  const more = Object.entries({ colors: palette.colors, onDark: palette.onDark });
  for (const [key, value] of more.filter(([, value]) => Object.keys(value).length > 0)) {
    const name = new Scalar(key);
    name.spaceBefore = true;
    tree.set(name, tree.createNode(value));
  }
  return written(tree);
}

function putLogo(tree: Document, { mark, onDark }: NonNullable<Answers['logo']>, ui: UiLanguage): void {
  const words = new Scalar('words');
  words.spaceBefore = true;
  words.commentBefore = ` ${say.start.noWords[ui]}`;
  const none = Object.fromEntries(DECK_LANGUAGES.map((language) => [language, quoted('')]));
  tree.delete('words');
  tree.set(words, tree.createNode(none, { flow: true }));
  const key = new Scalar('mark');
  key.spaceBefore = true;
  tree.set(key, quoted(mark));
  if (onDark !== undefined) tree.set('mark-on-dark', quoted(onDark));
  tree.comment = null;
}

function textNode(tree: Document, text: TextByLanguage, languages: readonly string[]) {
  const plain = Object.entries(text).map(([language, words]) => [language, words.replace(/[{}]/g, '$&$&')]);
  const each = byLanguage(Object.fromEntries(plain), languages);
  const different = new Set(Object.values(each));
  return tree.createNode(different.size === 1 ? [...different][0] : each);
}

function byLanguage(text: TextByLanguage, languages: readonly string[]): TextByLanguage {
  const [first = ''] = Object.values(text);
  return Object.fromEntries(languages.map((language) => [language, text[language] ?? first]));
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

const written = (tree: Document) => tree.toString({ lineWidth: 0, flowCollectionPadding: false });

/** Changes a YAML tree: each text that is stated by language becomes that of one language alone. */
function keepLanguage(tree: Document, language: string, all: readonly string[]): void {
  visit(tree, {
    Map(_, map) {
      const keys = map.items.map((pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
      if (keys.length === 0 || !keys.every((key) => all.includes(key)) || !isMap(map)) return undefined;
      const kept = map.items.find((_pair, i) => keys[i] === language)?.value;
      return isScalar(kept) ? kept : undefined;
    },
  });
}

/** A line that is a remark in one language: `# en: Delete this.` */
const REMARK = /^(?<indent> *)# (?<language>en|zh):(?: (?<words>.*))?$/;

export function spokenIn(text: string, ui: UiLanguage): string {
  const lines = text.split('\n').flatMap((line) => {
    const { indent = '', language, words = '' } = REMARK.exec(line)?.groups ?? {};
    if (language === undefined) return [line];
    return language === ui ? [`${indent}# ${words}`.trimEnd()] : [];
  });
  return lines.join('\n');
}

/** What the starter has, which stands in for what a person leaves out. */
export interface Usual extends Required<Pick<Answers, 'title' | 'organisation' | 'languages' | 'minutes'>> {
  /** The main colour and the second one, six hex digits each. */
  readonly colors: readonly [string, string];
}

interface StarterOutline {
  readonly deck: {
    readonly title: TextByLanguage;
    readonly languages: readonly string[];
    readonly talk: { readonly minutes: number };
  };
}

interface StarterBrand {
  readonly words: TextByLanguage;
  readonly theme: { readonly accent1: string; readonly accent2: string };
}

export function usualIn(starter: Files): Usual {
  const { deck } = parse(readText(starter, 'slides.yaml') ?? '') as StarterOutline;
  const { words, theme } = parse(readText(starter, 'templates/starter/brand.yaml') ?? '') as StarterBrand;
  return {
    title: deck.title,
    organisation: words,
    languages: deck.languages,
    colors: [theme.accent1, theme.accent2],
    minutes: deck.talk.minutes,
  };
}

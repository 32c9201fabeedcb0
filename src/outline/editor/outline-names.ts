import { type Group, groupOf } from '../../core/collections.ts';
import { type Files, readText } from '../../files/files.ts';
import { DATA_FILES, type FileSort, filesBelow, PICTURE_FILES } from '../../files/named-file.ts';
import { yamlTraps } from '../../yaml/syntax/yaml-traps.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import { findTranslations } from '../read-outline.ts';

interface Named {
  readonly name: string;
  readonly words: string;
}

/** What a value of the outline may name. */
export type Referent = 'fact' | 'source' | 'brand' | 'picture' | 'data' | 'scene';

export interface OutlineNames extends Readonly<Record<Referent, readonly Named[]>> {
  /** The languages of the deck; empty where the outline does not say. */
  readonly languages: readonly string[];
  /** Whether each text states them all, rather than leave the others to files of translations. */
  readonly bilingual: boolean;
}

const TEMPLATES = 'templates';

/**
 * The names that an outline of `files` may write: its facts and sources, the brands at hand, the scenes that its brand and its
 * folder draw, the pictures and data files there. An outline that is being written gives what can be read of it, by `read`.
 */
export function outlineNames(files: Files, outline: string, read: typeof readYaml = readYaml): OutlineNames {
  const data = readable(outline, readText(files, outline) ?? '', read);
  const [deck, facts, sources] = [groupOf(data.deck), groupOf(data.facts), groupOf(data.sources)];
  const languages = listOf(deck.languages).filter((each) => typeof each === 'string');
  const below = filesBelow(files, '');
  const filesOf = ({ ending }: FileSort) =>
    below.filter((file) => ending.test(file)).map((name) => ({ name, words: '' }));
  return {
    fact: Object.entries(facts).map(([name, fact]) => ({ name, words: factWords(groupOf(fact), sources) })),
    source: Object.entries(sources).map(([name, source]) => ({ name, words: sourceWords(groupOf(source)) })),
    brand: brandNames(files),
    scene: sceneNames(files, textOf(deck.brand)),
    picture: filesOf(PICTURE_FILES),
    data: filesOf(DATA_FILES),
    languages,
    bilingual: languages.length > 1 && findTranslations(files, outline).length === 0,
  };
}

/** Files as they were read last: names are asked for again and again while an outline is written. */
const kept = new Map<string, { readonly text: string; readonly data: Group }>();

function readable(file: string, text: string, read: typeof readYaml = readYaml): Group {
  const known = kept.get(file);
  if (known?.text === text) return known.data;
  const data = dataOf(read(file, text));
  kept.set(file, { text, data });
  return data;
}

function dataOf(yaml: YamlFile): Group {
  // Keys that are no texts, in lines that are half written, are no matter for a warning of the parser's own.
  yaml.tree.options.logLevel = 'silent';
  // References that stand for millions of lines are among the traps.
  return yamlTraps(yaml).length > 0 ? {} : groupOf(yaml.tree.toJS({ maxAliasCount: -1 }));
}

/** "GDP in 2019 · 2019年地区生产总值: 339.1 CNY bn, 2019; iChongqing, paragraph 3". */
function factWords(fact: Group, sources: Group): string {
  const { source, paragraph } = fact;
  const measured = figureWords(fact);
  const { publisher, title } = groupOf(sources[String(source)]);
  const publication = textOf(publisher) || textOf(title) || textOf(source);
  const place = [publication, paragraph === undefined ? '' : `paragraph ${paragraph}`].filter(Boolean).join(', ');
  const said = [[measured, textOf(fact.period)].filter(Boolean).join(', '), place].filter(Boolean).join('; ');
  return [textOf(fact.name), said].filter(Boolean).join(': ');
}

/** "339.1 CNY bn", "= gdp / gdp_start (times)", "about one third". */
function figureWords({ value, calc, say, unit }: Group): string {
  if (calc !== undefined) return [`= ${calc}`, textOf(unit) && `(${textOf(unit)})`].filter(Boolean).join(' ');
  return value === undefined ? textOf(say) : [String(value), textOf(unit)].filter(Boolean).join(' ');
}

/** "iChongqing: Liangjiang New Area". */
const sourceWords = ({ publisher, title }: Group) => [textOf(publisher), textOf(title)].filter(Boolean).join(': ');

function brandNames(files: Files): Named[] {
  return files.list(TEMPLATES).flatMap((name) => {
    const text = readText(files, `${TEMPLATES}/${name}/brand.yaml`);
    if (text === undefined) return [];
    return [{ name, words: textOf(readable(`${TEMPLATES}/${name}/brand.yaml`, text).name) }];
  });
}

/** The folders of the brand that an outline names, its own first, then those that it extends. */
export const brandFolders = (files: Files, outline: string): string[] =>
  foldersOf(files, textOf(groupOf(readable(outline, readText(files, outline) ?? '').deck).brand));

function foldersOf(files: Files, brand: string): string[] {
  const folders: string[] = [];
  for (let name = brand; name !== '' && !folders.includes(`${TEMPLATES}/${name}`); ) {
    folders.push(`${TEMPLATES}/${name}`);
    const file = `${TEMPLATES}/${name}/brand.yaml`;
    name = textOf(readable(file, readText(files, file) ?? '').extends);
  }
  return folders;
}

function sceneNames(files: Files, brand: string): Named[] {
  const drawn = [...foldersOf(files, brand).map((folder) => `${folder}/scenes`), 'scenes'].flatMap((folder) =>
    files.list(folder),
  );
  const names = drawn.flatMap((file) => (file.endsWith('.svg') ? [file.slice(0, -'.svg'.length)] : []));
  return [...new Set(names)].map((name) => ({ name, words: '' }));
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Object.values(groupOf(value))
    .filter((each) => typeof each === 'string' && each !== '')
    .join(' · ');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

import { isMap, isScalar, type Pair, Scalar } from 'yaml';
import { groupBy, groupOf, lookUp } from '../core/collections.ts';
import { formatPath, parsePath } from '../core/path.ts';
import { applyEdits, type Edit, type Finding, type TextEdit } from '../findings/finding.ts';
import { didYouMean, guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { placeName, valueAt } from '../yaml/plain-words.ts';
import { rangeOf, type YamlFile } from '../yaml/yaml-file.ts';
import type { TranslatedText } from './outline-document.ts';
import {
  atEntry,
  type Entry,
  isFilled,
  isTexts,
  type MovedEntry,
  ofEntry,
  type PlacedEntries,
  placeTranslations,
  readEntry,
  slidesOf,
  textPaths,
} from './place-translations.ts';
import { sameText, staleTranslation } from './stale-translation.ts';

export interface Translation {
  readonly language: string;
  readonly yaml: YamlFile;
  readonly data: unknown;
}

/**
 * The outline's data with the texts of translation files added beside those of the reference language. A file maps the
 * id of a slide, or `deck`, `facts` or `sources`, to texts by their path there: `growth: { "items[0].text": … }`. A text
 * is a string, or `text` with the text that it translates under `of`, by which it is found again where its name no longer
 * fits. What does not fit is found: `unknown-slide`, `unknown-key`, `missing-key`, `wrong-type`, `duplicate-id` for a text
 * that the outline holds already, and `stale-translation` where `of` is no longer what the outline says, for what has
 * moved (once, with the edit that names it anew), and for what has no text in the outline now (once a slide).
 */
export function mergeTranslations(data: unknown, reference: string, translations: readonly Translation[]) {
  const merged = structuredClone(data);
  const translated: TranslatedText[] = [];
  const findings: Finding[] = [];
  for (const translation of translations) {
    const { yaml, language } = translation;
    const placed = placeTranslations(merged, reference, language, translation.data);
    for (const entry of placed.entries) {
      const { taken, found } = mergeEntry(merged, reference, translation, entry);
      findings.push(...found);
      if (taken) translated.push({ path: [...entry.path, language], yaml, at: taken });
    }
    const ids = slidesOf(data).map((slide) => String(valueAt(slide, ['id'])));
    const unused = groupBy(placed.unused, ({ at: [section, key] }) => ownerOf(section, key));
    for (const entries of unused.values()) findings.push(unusedEntries(data, ids, translation, entries));
    const moved = movedTranslations(yaml, placed);
    if (moved) findings.push({ ...moved, language });
  }
  return { data: merged, translated, findings };
}

function ownerOf(section: string, key: string): string {
  return section === 'facts' || section === 'sources' ? `${section}.${parsePath(key)[0]}` : section;
}

/**
 * What is found of the entries of one slide, fact or source whose texts the outline does not have: `unknown-slide` where
 * its id is misspelt, as far as is known; else that they are kept.
 */
function unusedEntries(
  data: unknown,
  ids: readonly string[],
  { yaml, language, data: file }: Translation,
  entries: PlacedEntries['unused'],
): Finding {
  const [section, key] = entries[0]?.at ?? ['', ''];
  const gone = entries.every(({ root }) => root === undefined);
  if (gone && entries.every(({ value }) => ofEntry(value) === undefined)) {
    const free = slidesOf(data).filter((slide, index) => {
      const id = ids[index] ?? '';
      // An id that was filled from the kind is only as right as the kind.
      return !isFilled(slide, id) && !Object.hasOwn(groupOf(file), id);
    });
    const near = guess(
      section,
      free.map((slide) => String(valueAt(slide, ['id']))),
    );
    if (near.suggestion) {
      return atEntry(yaml, [section], 'key', {
        code: 'unknown-slide',
        message: say.outline.unknownSlide({ id: section }),
        hint: didYouMean(near.suggestion),
        path: ['slides'],
        ...near,
        language,
      });
    }
  }
  const whole = gone && entries.length === Object.keys(groupOf(valueAt(file, [section]))).length;
  return atEntry(yaml, whole ? [section] : [section, key], 'key', {
    ...unusedTranslations(whole ? section : undefined, entries.length),
    path: [],
    language,
  });
}

/** Adds one entry's text to the data, a copy made for this. */
function mergeEntry(data: unknown, reference: string, translation: Translation, entry: Entry) {
  const { path, at } = entry;
  const { yaml, language } = translation;
  const parent = groupOrList(valueAt(data, path.slice(0, -1)));
  const key = path.at(-1);
  const there = valueAt(data, path);
  if (!parent || key === undefined || (typeof there !== 'string' && !isTexts(there))) {
    return { found: [unknownText(data, yaml, entry)] };
  }
  const { text, of, textAt, wrong } = readEntry(yaml, at, path, entry.value);
  if (text === undefined) return { found: wrong };
  const texts = typeof there === 'string' ? { [reference]: there } : there;
  if (Object.hasOwn(texts, language)) {
    const twice = say.outline.textTwice({ language, place: placeName(path) });
    return { found: [atEntry(yaml, at, 'key', { code: 'duplicate-id', ...twice, path })] };
  }
  parent[key] = { ...texts, [language]: text };
  const now = lookUp(texts, reference);
  if (of === undefined || now === undefined || sameText(of, now)) return { taken: textAt, found: wrong };
  const stale = staleTranslation({ language, reference, of, now, path });
  return { taken: textAt, found: [...wrong, atEntry(yaml, at, 'key', stale)] };
}

function groupOrList(value: unknown): Record<string | number, unknown> | undefined {
  return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>) : undefined;
}

function unknownText(data: unknown, yaml: YamlFile, { at, path, root }: Entry): Finding {
  const paths = textPaths(valueAt(data, root)).map((each) => formatPath(each));
  const found = guess(String(at.at(-1)), paths);
  const place = placeName(path);
  return atEntry(yaml, at, 'key', {
    code: 'unknown-key',
    message: say.outline.noTextToTranslate({ place }),
    hint: hintOf(found.suggestion, say.outline.writePathOfText),
    path: root,
    ...found,
  });
}

/** The findings with those about a value that a translation was added to, and that is no text, at the translation. */
export function atTranslations(findings: readonly Finding[], translated: readonly TranslatedText[]): Finding[] {
  const added = new Map(translated.map((text) => [formatPath(text.path.slice(0, -1)), text]));
  return findings.map((finding) => {
    const text = finding.code === 'wrong-type' ? added.get(formatPath(finding.path)) : undefined;
    if (!text) return finding;
    const place = placeName(finding.path);
    return atEntry(text.yaml, text.at, 'key', {
      code: 'unknown-key',
      ...say.outline.notTranslated({ place }),
      path: finding.path,
    });
  });
}

/**
 * The one `stale-translation` of a file in which texts go by names that they no longer have in the outline, without its
 * language; `edit` writes the names of now. Undefined where all names are right.
 */
function movedTranslations(yaml: YamlFile, placed: PlacedEntries): Finding | undefined {
  const moved = placed.entries.filter((entry): entry is MovedEntry => 'to' in entry);
  const [first] = moved;
  if (!first) return undefined;
  const count = moved.length;
  const edit = editTo(yaml, renamedEntries(yaml, placed));
  const place = placed.sections.has(first.at[0]) ? first.at.slice(0, 1) : first.at;
  const finding = atEntry(yaml, place, 'key', {
    code: 'stale-translation',
    ...say.outline.movedTranslations({
      count,
      canFix: edit !== undefined,
      path: first.to.path,
      section: first.to.section,
    }),
    path: [],
  });
  return edit ? { ...finding, edit } : finding;
}

/** The `stale-translation` of a slide's texts that the outline does not have, without place and language: nothing is lost. */
function unusedTranslations(slide: string | undefined, count: number): Pick<Finding, 'code' | 'message' | 'hint'> {
  return { code: 'stale-translation', ...say.outline.unusedTranslations({ slide, count }) };
}

/** The edit that makes a file's text another one, in the lines that differ; undefined where there is no other. */
function editTo({ file, text }: YamlFile, other: string | undefined): TextEdit | undefined {
  if (other === undefined || other === text) return undefined;
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return { file, start, end: text.length - same, text: other.slice(start, other.length - same), safe: true };
}

/**
 * The text of a translation file with sections and keys under the names that their texts have in the outline now; all else
 * stays, to the letter. Undefined where that is not all there is to do: an entry would go to another section, or another
 * one has its name.
 */
function renamedEntries(yaml: YamlFile, { entries, unused, sections }: PlacedEntries): string | undefined {
  const sectionNow = (name: string) => sections.get(name) ?? name;
  const moved = entries.filter((entry): entry is MovedEntry => 'to' in entry);
  const names = entries.map((entry) => keyOf('to' in entry ? entry.to : { section: entry.at[0], path: entry.at[1] }));
  const renamed = [...sections.values()];
  const isInTheWay = ({ at: [section, path] }: PlacedEntries['unused'][number]) =>
    (!sections.has(section) && renamed.includes(section)) ||
    names.includes(keyOf({ section: sectionNow(section), path }));
  if (moved.some(({ at, to }) => sectionNow(at[0]) !== to.section) || unused.some(isInTheWay)) return undefined;
  const edits = [
    ...[...sections].flatMap(([from, to]) => keyEdit(yaml, [from], to)),
    ...moved.flatMap(({ at, to }) => keyEdit(yaml, at, to.path)),
  ];
  return applyEdits(yaml.text, edits).text;
}

const keyOf = ({ section, path }: { section: string; path: string }) => `${section}\n${path}`;

function keyEdit(yaml: YamlFile, path: readonly string[], name: string): Edit[] {
  const key = path.reduce<Pair | undefined>(
    (pair, each) =>
      pairsOf(pair ? pair.value : yaml.tree.contents).find(({ key }) => isScalar(key) && String(key.value) === each),
    undefined,
  )?.key;
  if (!isScalar(key) || key.value === name) return [];
  const { start, end } = rangeOf(key);
  const isPlain = key.type === Scalar.PLAIN && /^\w[\w.-]*(\[\d+\][\w.-]*)*$/.test(name);
  return [{ start, end, text: isPlain ? name : JSON.stringify(name) }];
}

const pairsOf = (node: unknown): readonly Pair[] => (isMap(node) ? node.items : []);

import { isMap, isScalar, type Node, type Pair, Scalar } from 'yaml';
import { groupBy, groupOf, lookUp } from '../core/collections.ts';
import { formatPath, parsePath } from '../core/path.ts';
import { applyEdits, type Edit, type Finding, type TextEdit } from '../findings/finding.ts';
import { didYouMean, guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { placeName, valueAt } from '../yaml/plain-words.ts';
import { lineNumberAt } from '../yaml/source-line.ts';
import { rangeOf, readYaml, type YamlFile } from '../yaml/yaml-file.ts';
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

type KeyedPair = Pair<Node, Node | null>;

interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The text of a translation file with every entry under the name that its text has in the outline now: sections and keys
 * are named anew, and an entry of another slide's text is put behind the entries of that one. Entries without a text stay;
 * one whose name is another's now becomes a remark. All other lines are kept. Undefined where entries in braces would have
 * to go to another slide.
 */
function renamedEntries(yaml: YamlFile, placed: PlacedEntries): string | undefined {
  const { sections } = placed;
  const moved = placed.entries.filter((entry): entry is MovedEntry => 'to' in entry);
  const leaving = moved.filter(({ at, to }) => (sections.get(at[0]) ?? at[0]) !== to.section);
  const inTheWay = entriesInTheWay(placed);
  const lines = new Map([...leaving, ...inTheWay].map(({ at }) => [at, linesOf(yaml, at)]));
  if ([...lines.values()].includes(undefined)) return undefined;

  const edits = [
    ...[...sections].flatMap(([from, to]) => keyEdit(yaml, [from], to)),
    ...moved.flatMap(({ at, to }) => keyEdit(yaml, at, to.path)),
  ];
  const all = applyEdits(yaml.text, edits).text.split('\n');
  const linesIn = (entries: readonly Pick<Entry, 'at'>[]) => entries.flatMap(({ at }) => within(lines.get(at)));
  const { gone, remarks } = withHeads(yaml, new Set(linesIn(leaving)), new Set(linesIn(inTheWay)));
  const kept = all.flatMap((line, index) => {
    if (gone.has(index)) return [];
    return [remarks.has(index) ? line.replace(/^(\s*)(?=\S)/, '$1# ') : line];
  });
  return [...groupBy(leaving, ({ to }) => to.section)].reduce((text, [section, entries]) => {
    const own = linesIn(entries).map((line) => all[line] ?? '');
    return pasted(readYaml(yaml.file, text), section, own);
  }, kept.join('\n'));
}

/** The entries without a text whose name another entry has now, or whose section is named as another one now. */
function entriesInTheWay({ entries, unused, sections }: PlacedEntries): PlacedEntries['unused'] {
  const names = new Set(entries.map((entry) => keyOf('to' in entry ? entry.to : named(entry.at))));
  const renamed = new Set(sections.values());
  return unused.filter(({ at: [section, path] }) => {
    if (!sections.has(section) && renamed.has(section)) return true;
    return names.has(keyOf({ section: sections.get(section) ?? section, path }));
  });
}

/** Lines that go and lines that become remarks, with those of sections whose entries all do. */
function withHeads(yaml: YamlFile, gone: ReadonlySet<number>, remarks: ReadonlySet<number>) {
  const heads = pairsOf(yaml.tree.contents).map((pair) => {
    const left = pairsOf(pair.value)
      .map((each) => linesAt(yaml, each).first)
      .filter((line) => !gone.has(line));
    const isEmpty = pairsOf(pair.value).length > 0 && left.length === 0;
    return {
      line: lineAt(yaml, pair.key),
      isEmpty,
      isRemark: left.length > 0 && left.every((line) => remarks.has(line)),
    };
  });
  return {
    gone: new Set([...gone, ...heads.filter(({ isEmpty }) => isEmpty).map(({ line }) => line)]),
    remarks: new Set([...remarks, ...heads.filter(({ isRemark }) => isRemark).map(({ line }) => line)]),
  };
}

const named = ([section, path]: readonly [string, string]) => ({ section, path });

const keyOf = ({ section, path }: { section: string; path: string }) => `${section}\n${path}`;

const pairsOf = (node: unknown): KeyedPair[] => (isMap(node) ? (node.items as KeyedPair[]) : []);

function pairAt(yaml: YamlFile, path: readonly string[]): KeyedPair | undefined {
  return path.reduce<{ node: unknown; pair?: KeyedPair }>(
    ({ node }, name) => {
      const pair = pairsOf(node).find(({ key }) => isScalar(key) && String(key.value) === name);
      return { node: pair?.value, ...(pair ? { pair } : {}) };
    },
    { node: yaml.tree.contents },
  ).pair;
}

const lineAt = (yaml: YamlFile, node: Node) => lineNumberAt(yaml, rangeOf(node).start) - 1;

function linesAt(yaml: YamlFile, { key, value }: KeyedPair): Lines {
  const { start, end } = rangeOf(value ?? key);
  const filled = start + yaml.text.slice(start, end).trimEnd().length;
  return { first: lineAt(yaml, key), last: lineNumberAt(yaml, Math.max(start, filled - 1)) - 1 };
}

/** The lines of an entry that has them for itself. */
function linesOf(yaml: YamlFile, [section, key]: readonly [string, string]): Lines | undefined {
  const [outer, pair] = [pairAt(yaml, [section]), pairAt(yaml, [section, key])];
  if (!pair || !isMap(outer?.value) || outer.value.flow || (yaml.tree.contents as { flow?: boolean }).flow)
    return undefined;
  return linesAt(yaml, pair);
}

function within(lines: Lines | undefined): number[] {
  return lines ? Array.from({ length: lines.last - lines.first + 1 }, (_, index) => lines.first + index) : [];
}

function keyEdit(yaml: YamlFile, path: readonly string[], name: string): Edit[] {
  const key = pairAt(yaml, path)?.key;
  if (!isScalar(key) || key.value === name) return [];
  const { start, end } = rangeOf(key);
  const isPlain = key.type === Scalar.PLAIN && /^\w[\w.-]*(\[\d+\][\w.-]*)*$/.test(name);
  return [{ start, end, text: isPlain ? name : JSON.stringify(name) }];
}

/** The text of a file with the lines of an entry behind those of a section, which is put at the end if it is not there. */
function pasted(yaml: YamlFile, section: string, lines: readonly string[]): string {
  const all = yaml.text.split('\n');
  const pair = pairAt(yaml, [section]);
  const last = pairsOf(pair?.value).at(-1);
  const [old = ''] = /^\s*/.exec(lines[0] ?? '') ?? [];
  if (last) {
    const [indent = ''] = /^\s*/.exec(all[lineAt(yaml, last.key)] ?? '') ?? [];
    const own = lines.map((line) => (line.startsWith(old) ? indent + line.slice(old.length) : line));
    return all.toSpliced(linesAt(yaml, last).last + 1, 0, ...own).join('\n');
  }
  const text = yaml.text.trimEnd();
  return `${text === '' ? '' : `${text}\n\n`}${section}:\n${lines.join('\n')}\n`;
}

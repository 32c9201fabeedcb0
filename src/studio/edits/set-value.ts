import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Node, type Scalar } from 'yaml';
import { groupOf, isGroup } from '../../core/collections.ts';
import { foundIn, type Path, parsePath } from '../../core/path.ts';
import { readText } from '../../files/files.ts';
import type { Edit as TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { editTranslations } from '../../outline/edit/edit-translations.ts';
import { removedEntry } from '../../outline/edit/entries.ts';
import {
  extentOf,
  findNode,
  indentAt,
  indexOfKey,
  isRemarked,
  type KeyPair,
  keyEdit,
  plainSource,
} from '../../outline/edit/yaml-source.ts';
import { type TextKey, textKey } from '../../outline/outline.ts';
import { translationFile } from '../../outline/read-outline.ts';
import { isMergeKey, nodesIn } from '../../yaml/nodes.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { nodeAt, readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import type { Edit, EditPlace, EditResult, Plain } from '../protocol/edits.ts';
import { madeOf, type OpenProject, placeAt, type ReadFile, type Refusal, refuse } from './project.ts';
import { changedAt, withoutAt } from './values-at.ts';

type SetEdit = Extract<Edit, { readonly do: 'set' }>;

/** Writes a value in its place; refused, with the place to go to, where that is elsewhere. */
export function setValue(project: OpenProject, edit: SetEdit): EditResult {
  const own = parsePath(edit.path);
  const { language } = edit;
  const [reference = ''] = languagesOf(project);
  if (language === undefined) return setIn(project, project.main, own, edit);
  const there = valueAt(project.main.data, own);
  if (isGroup(there)) {
    const isLast = edit.value === null && edit.expects === there[language] && Object.keys(there).length === 1;
    return isLast ? removeValue(project.main, own) : setIn(project, project.main, [...own, language], edit);
  }
  if (there === undefined && isByLanguage(project, own)) {
    return addValue(project, project.main, own, edit.expects, edit.value, language);
  }
  if (language === reference) return setIn(project, project.main, own, edit);
  const file = project.translations.find((each) => each.language === language);
  const key = textKey({ slides: project.ids.map((id) => ({ id })) }, own);
  const at = [key.section, key.path];
  const entry = file && valueAt(file.data, at);
  if (file && entry !== undefined) return setIn(project, file, isGroup(entry) ? [...at, 'text'] : at, edit);
  if (typeof there !== 'string' || typeof edit.value !== 'string' || edit.expects !== null) {
    return refuse(
      typeof there === 'string' ? say.studio.stale : say.studio.notHere,
      placesNear(project.main.yaml, own),
    );
  }
  return translated(project, { language, file, key, of: there, text: edit.value });
}

/** Whether the texts beside a path are stated by language. */
export function isByLanguage(project: OpenProject, path: Path): boolean {
  const languages = languagesOf(project);
  const beside = groupOf(valueAt(project.main.data, path.slice(0, -1)));
  return Object.values(beside).some(
    (each) => isGroup(each) && Object.keys(each).every((key) => languages.includes(key)),
  );
}

/** A text that has no translation yet gets one in the language's file. */
function translated(
  { main, files, ids }: OpenProject,
  {
    language,
    file,
    key,
    of,
    text,
  }: {
    readonly language: string;
    readonly file: ReadFile | undefined;
    readonly key: { readonly section: string; readonly path: string };
    readonly of: string;
    readonly text: string;
  },
): EditResult {
  const yaml = file?.yaml ?? readYaml(translationFile(files, main.yaml.file, language), '');
  const after = editTranslations(yaml, [{ key, text, of }], textKeys(main.data, ids));
  const sections = groupOf(file?.data);
  const data = { ...sections, [key.section]: { ...groupOf(sections[key.section]), [key.path]: { text, of } } };
  return madeOf([{ yaml, edits: [{ start: 0, end: yaml.text.length, text: after }], data }]);
}

/** The keys of all texts of the outline, in its order. */
function textKeys(data: unknown, ids: readonly string[]): TextKey[] {
  const slides = ids.map((id) => ({ id }));
  return foundIn(data, [], (value, path) => (typeof value === 'string' ? [textKey({ slides }, path)] : undefined));
}

export const languagesOf = ({ main }: OpenProject): readonly string[] => {
  const listed = valueAt(main.data, ['deck', 'languages']);
  return Array.isArray(listed) ? listed.map(String) : [];
};

function setIn(project: OpenProject, file: ReadFile, path: Path, { expects, value }: SetEdit): EditResult {
  const { yaml, data } = file;
  const elsewhere = referenceOn(yaml, path);
  if (elsewhere) return refuse(say.studio.elsewhere, elsewhere);
  const found = findNode(yaml, path);
  if (!found) return addValue(project, file, path, expects, value);
  const { node } = found;
  if (node && !isScalar(node)) return refuse(say.studio.stale, placesNear(yaml, path));
  const before = isScalar(node) ? (node.value as Plain) : null;
  if (!isSame(before, expects)) return notAsExpected(project, yaml, path, before, expects);
  const from = isScalar(node) && typeof before === 'string' ? factNamed(project, path, before, value) : undefined;
  if (from) return from;
  const anchored = node?.anchor === undefined ? [] : aliasesOf(yaml, node.anchor);
  if (anchored.length > 0) return refuse(say.studio.tied, anchored);
  const parent = findNode(yaml, path.slice(0, -1))?.node;
  if (value === null && isMap(parent)) return removeValue(file, path);
  const kept =
    typeof before === 'string' && before.endsWith('\n') && typeof value === 'string' ? withBreak(value) : value;
  return madeOf([{ yaml, edits: [scalarEdit(yaml, found, kept)], data: changedAt(data, path, kept) }]);
}

const withBreak = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

function isSame(before: Plain, expects: Plain): boolean {
  if (typeof before !== 'string' || typeof expects !== 'string') return before === expects;
  return before.trimEnd() === expects.trimEnd();
}

function removeValue({ yaml, data }: ReadFile, path: Path): EditResult {
  const parent = findNode(yaml, path.slice(0, -1))?.node;
  if (!isMap(parent)) return refuse(say.studio.notByItself, placesNear(yaml, path));
  const index = indexOfKey(parent, String(path.at(-1)));
  const edit = removedEntry(yaml, parent, index);
  if (!edit) return refuse(say.studio.notByItself, placesNear(yaml, path));
  return madeOf([{ yaml, edits: [edit], data: withoutAt(data, path) }]);
}

/** The edit that puts another value in the place of one, in its manner. */
export function scalarEdit(yaml: YamlFile, found: NonNullable<ReturnType<typeof findNode>>, value: Plain): TextEdit {
  const { node, pair, inFlow } = found;
  if (!isScalar(node) || (node.range?.[0] === node.range?.[1] && pair)) {
    const at = pair ? extentOf(yaml, pair.key).end : 0;
    const colon = yaml.text.indexOf(':', at) + 1;
    return { start: colon, end: colon, text: ` ${plainSource(value, { indent: '', inFlow: true })}` };
  }
  const { start, end } = extentOf(yaml, node);
  const indent = pair ? indentAt(yaml, extentOf(yaml, pair.key).start) : indentAt(yaml, start);
  const { type: like } = node as Scalar<unknown> & { type: Scalar.Type };
  const setting = { indent, inFlow, remarked: isRemarked(yaml, end), like };
  return { start, end, text: plainSource(value, setting) };
}

/** A key that is not there yet, behind the last of its group; a text of one language where that is given. */
function addValue(
  project: OpenProject,
  { yaml, data }: ReadFile,
  path: Path,
  expects: Plain,
  value: Plain,
  language?: string,
): EditResult {
  const { main } = project;
  const group = findNode(yaml, path.slice(0, -1));
  const last = isMap(group?.node) ? (group.node.items.at(-1) as KeyPair | undefined) : undefined;
  if (expects !== null || value === null || !group || !last?.value) return notWritten(project, yaml, path, expects);
  const key = String(path.at(-1));
  const inFlow = group.inFlow || (isCollection(group.node) && group.node.flow === true);
  const fact = path[0] === 'facts' && key === 'value' ? calcOf(main.data, path) : undefined;
  if (fact) return fromCalc(main.yaml, fact);
  const stated = language === undefined ? value : { [language]: String(value) };
  return madeOf([{ yaml, edits: [keyEdit(yaml, last, key, stated, inFlow)], data: changedAt(data, path, stated) }]);
}

function calcOf(data: unknown, path: Path): string | undefined {
  const id = String(path[1]);
  return typeof valueAt(data, ['facts', id, 'calc']) === 'string' ? id : undefined;
}

const fromCalc = (yaml: YamlFile, id: string): Refusal =>
  refuse(say.studio.fromCalc({ id }), placesNear(yaml, ['facts', id, 'calc']));

/** Why a value is not one of the outline's, with the place that writes it: a calculation, a data file, the brand. */
function notWritten(project: OpenProject, yaml: YamlFile, path: Path, expects: Plain): Refusal {
  const { main, files } = project;
  const id = path[0] === 'facts' ? calcOf(main.data, path) : undefined;
  if (id !== undefined && path[2] === 'value') return fromCalc(main.yaml, id);
  const file = dataFileOn(main.data, path);
  if (file !== undefined) return refuse(say.studio.fromData({ file }), placesIn(project, file, expects));
  const brand = `templates/${String(valueAt(main.data, ['deck', 'brand']))}/brand.yaml`;
  const text = readText(files, brand);
  const at = text !== undefined && typeof expects === 'string' && expects !== '' ? text.indexOf(expects) : -1;
  if (text !== undefined && at >= 0) {
    return refuse(say.studio.fromBrand, [placeAt({ file: brand, text }, at, at + String(expects).length)]);
  }
  return refuse(say.studio.notHere, placesNear(yaml, path));
}

/** The file whose data stand at a path, or beside it. */
function dataFileOn(data: unknown, path: Path): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const from = groupOf(valueAt(data, path.slice(0, length))).from;
    const file = isGroup(from) ? from.file : from;
    if (typeof file === 'string' && /\.(?:csv|json|xlsx)$/i.test(file)) return file;
  }
  return undefined;
}

function placesIn({ files, main }: OpenProject, file: string, expects: Plain): EditPlace[] {
  const folder = main.yaml.file.slice(0, main.yaml.file.lastIndexOf('/') + 1);
  const name = `${folder}${file}`;
  const text = /\.xlsx$/i.test(file) ? '' : (readText(files, name) ?? '');
  const at = expects === null || expects === '' ? -1 : text.indexOf(String(expects));
  return [placeAt({ file: name, text }, Math.max(at, 0), at < 0 ? 0 : at + String(expects).length)];
}

/** Why what stands there is not what is expected: it shows the figure of a fact, or has changed. */
function notAsExpected(project: OpenProject, yaml: YamlFile, path: Path, before: Plain, expects: Plain): Refusal {
  const facts = groupOf(groupOf(project.main.data).facts);
  const alone =
    typeof before === 'string' ? /^\s*\{?\s*([A-Za-z][\w-]*)(?:\.[A-Za-z]+)?\s*\}?\s*$/.exec(before)?.[1] : undefined;
  if (alone !== undefined && Object.hasOwn(facts, alone)) return fromFact(project, alone);
  const file = expects === null ? undefined : dataFileOn(project.main.data, path.slice(0, -1));
  if (file !== undefined && path.includes('from'))
    return refuse(say.studio.fromData({ file }), placesIn(project, file, expects));
  return refuse(say.studio.stale, placesNear(yaml, path));
}

/** The refusal of a figure that a fact states, with the place where it does. */
export function fromFact({ main }: OpenProject, id: string): Refusal {
  if (calcOf(main.data, ['facts', id]) !== undefined) return fromCalc(main.yaml, id);
  return refuse(say.studio.fromFact({ id }), placesNear(main.yaml, ['facts', id, 'value']));
}

const REFERENCE = /\{\s*([A-Za-z][A-Za-z0-9_-]*)(?:\.[A-Za-z]+)?\s*\}/g;
const NUMBER = /\d[\d.,]*/g;

/** Refused where a figure is typed in the place of a fact that stood there: by its name alone, or in braces in a text. */
function factNamed({ main, ...project }: OpenProject, path: Path, before: string, value: Plain): Refusal | undefined {
  const facts = groupOf(groupOf(main.data).facts);
  const now = String(value ?? '');
  if (path[0] === 'slides' && Object.hasOwn(facts, before) && !Object.hasOwn(facts, now) && /\d/.test(now)) {
    return fromFact({ main, ...project }, before);
  }
  const kept = [...now.matchAll(REFERENCE)].map(([, id]) => id);
  const gone = [...before.matchAll(REFERENCE)].flatMap(([, id = '']) =>
    Object.hasOwn(facts, id) && !kept.includes(id) ? [id] : [],
  );
  const old: readonly string[] = before.replaceAll(REFERENCE, ' ').match(NUMBER) ?? [];
  const typed = (now.replaceAll(REFERENCE, ' ').match(NUMBER) ?? []).filter((each) => !old.includes(each));
  const [id] = gone;
  return id !== undefined && typed.length > 0 ? fromFact({ main, ...project }, id) : undefined;
}

/** The reference that a path leads through, and what it refers to; undefined where all of it is written here. */
function referenceOn(yaml: YamlFile, path: Path): EditPlace[] | undefined {
  for (let length = 1; length <= path.length; length += 1) {
    const own = findNode(yaml, path.slice(0, length));
    const node = own?.node;
    if (node && isAlias(node)) {
      const target = node.resolve(yaml.tree);
      return [target, node].flatMap((each) => (each ? [placeOf(yaml, each)] : []));
    }
    if (own) continue;
    const parent = findNode(yaml, path.slice(0, length - 1))?.node;
    const merged = isMap(parent) && parent.items.some(({ key }) => isMergeKey(key));
    const target = merged ? nodeAt(yaml, path.slice(0, length)) : undefined;
    return target && [placeOf(yaml, target)];
  }
  return undefined;
}

function placeOf(yaml: YamlFile, node: Node): EditPlace {
  const { start, end } = extentOf(yaml, node);
  return placeAt(yaml, start, end);
}

function aliasesOf(yaml: YamlFile, anchor: string): EditPlace[] {
  return nodesIn(yaml.tree).flatMap(({ node }) =>
    !isPair(node) && isAlias(node) && node.source === anchor ? [placeOf(yaml, node)] : [],
  );
}

/** Where a path is written, or the nearest part above it. */
export function placesNear(yaml: YamlFile, path: Path): EditPlace[] {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNode(yaml, path.slice(0, length));
    const node = found?.node ?? found?.pair?.key;
    if (node && isNode(node)) return [placeOf(yaml, node)];
  }
  return [];
}

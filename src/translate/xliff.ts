import { languageTag, type UiLanguage, type Words } from '../core/language.ts';
import { roughText } from '../files/decode-text.ts';
import type { Finding, Span } from '../findings/finding.ts';
import { element, isElement, writeXml, type XmlElement, type XmlNode } from '../office/xml.ts';
import { type MarkupNode, parseMarkup } from '../resolve/markup.ts';
import { spanAt } from '../yaml/yaml-file.ts';
import type { TextState } from './deck-texts.ts';
import type { ReadRow, ReadTable } from './read-table.ts';
import { limitWords, type TextRow, type TextTable } from './text-table.ts';
import { BrokenXml, childrenNamed, OWN, parseXliff, STALE, unitId, XLIFF, type XliffElement } from './xliff-element.ts';

/**
 * A table as an XLIFF 2.0 document (OASIS, 5 August 2014; valid as 2.1 too): a group for each slide, a unit for each
 * text. Facts are placeholders that may not be deleted, bold words and links are paired codes; the room, the place and
 * what to keep are notes; `state` says what is translated.
 */
export function writeXliff(table: TextTable): Uint8Array {
  const { outline, reference, language, rows } = table;
  const taken = new Set<string>();
  const groups = groupsOf(rows).map((group, index) => {
    const name = group[0]?.key.split('.')[0] ?? '';
    const units = group.map((row) => unitElement(row, freeId(unitId(row.key), taken), table));
    return element('group', { id: `g${index + 1}`, name }, units);
  });
  const root = element(
    'xliff',
    {
      xmlns: XLIFF,
      'xmlns:deck': OWN,
      version: '2.0',
      srcLang: languageTag(reference),
      trgLang: languageTag(language),
    },
    element('file', { id: 'deck', original: outline, canResegment: 'no' }, groups),
  );
  return new TextEncoder().encode(`${writeXml(indented(root, 0))}\n`);
}

/** The rows of one slide, or of the facts, together. */
function groupsOf(rows: readonly TextRow[]): TextRow[][] {
  const groups: TextRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const section = (each: TextRow | undefined) => `${each?.key.split('.')[0]} ${each?.kind}`;
    if (last && section(last[0]) === section(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function freeId(id: string, taken: Set<string>): string {
  const free = taken.has(id) ? `${id}-${taken.size}` : id;
  taken.add(free);
  return free;
}

function unitElement(row: TextRow, id: string, { language, ui }: TextTable): XmlElement {
  const notes = notesOf(row, language, ui).map(([category, text]) => element('note', { category }, text));
  const codes = new Codes(row);
  const source = codes.draw(inlineOf(row.reference), 'source');
  const target = row.state !== 'missing' && codes.draw(inlineOf(row.translation), 'target');
  const data = [...codes.data].map(([raw, dataId]) => element('data', { id: dataId }, raw));
  return element(
    'unit',
    { id, name: row.key, 'xml:space': 'preserve', 'deck:stamp': row.stamp },
    element('notes', {}, notes),
    data.length > 0 && element('originalData', {}, data),
    element('segment', SEGMENT_STATES[row.state], source, target),
  );
}

/** What a segment says of a text (the attributes `state` and `subState`). */
const SEGMENT_STATES: Readonly<Record<TextState, Readonly<Record<string, string>>>> = {
  missing: { state: 'initial' },
  stale: { state: 'initial', subState: STALE },
  translated: { state: 'translated' },
};

/** The state of a text by all of its segments; those that a reviewer saw count as translated. */
function stateOfSegments(segments: readonly XliffElement[]): TextState {
  const states = segments.map((segment) => segment.attributes.state ?? 'initial');
  if (states.every((state) => state !== 'initial')) return 'translated';
  return segments.some((segment) => segment.attributes.subState === STALE) ? 'stale' : 'missing';
}

function notesOf(row: TextRow, language: string, ui: UiLanguage): [string, string][] {
  const place =
    row.slides.length > 0 ? { en: `Slide ${row.slides.join(', ')}: `, zh: `第 ${row.slides.join('、')} 页：` }[ui] : '';
  const notes: [string, string][] = [
    ['place', `${place}${row.kind}`],
    ['what', row.what],
    ['room', limitWords(row.limit, language)[ui]],
    ['keep', row.note],
  ];
  return notes.filter(([, text]) => text !== '');
}

/** The codes of a unit: those of its target have the ids of those of its source. */
class Codes {
  /** Original data by what it is, and its id. */
  readonly data = new Map<string, string>();
  readonly #row: TextRow;
  /** Codes of the source that the target has not used yet. */
  readonly #open: { readonly name: string; readonly id: string }[] = [];
  /** Facts that a translator may not delete: all, or of a translation that is there already those that it has. */
  readonly #fixed: ReadonlySet<string>;
  #count = 0;

  constructor(row: TextRow) {
    this.#row = row;
    const [source, target] = [factsIn(inlineOf(row.reference)), factsIn(inlineOf(row.translation))];
    const count = (facts: readonly string[], raw: string) => facts.filter((each) => each === raw).length;
    const kept = (raw: string) => row.state === 'missing' || count(target, raw) >= count(source, raw);
    this.#fixed = new Set(source.filter(kept));
  }

  /** An element `source` or `target` with the words and codes in it. */
  draw(parts: readonly Inline[], name: 'source' | 'target'): XmlElement {
    return element(name, {}, this.#nodes(parts, name === 'source'));
  }

  #nodes(parts: readonly Inline[], isSource: boolean): XmlNode[] {
    return parts.flatMap((part) => {
      if (part.sort === 'words') return wordNodes(part.text);
      if (part.sort === 'fact') return element('ph', this.#fact(part.raw, isSource));
      const { sort, open, close } = part;
      const kind = sort === 'bold' ? { type: 'fmt', subType: 'xlf:b' } : { type: sort === 'link' ? 'link' : 'other' };
      const refs = { dataRefStart: this.#dataId(open), dataRefEnd: this.#dataId(close) };
      const id = this.#id(open + close, isSource);
      return element('pc', { id, ...kind, ...refs }, this.#nodes(part.inner, isSource));
    });
  }

  #fact(raw: string, isSource: boolean): Readonly<Record<string, string>> {
    const prints = this.#row.facts.find((fact) => fact.raw === raw)?.prints;
    return {
      id: this.#id(raw, isSource),
      dataRef: this.#dataId(raw),
      disp: raw,
      ...(prints ? { equiv: prints } : {}),
      ...(this.#fixed.has(raw) ? { canDelete: 'no' } : {}),
    };
  }

  #dataId(raw: string): string {
    const id = this.data.get(raw) ?? `d${this.data.size + 1}`;
    this.data.set(raw, id);
    return id;
  }

  #id(name: string, isSource: boolean): string {
    const match = isSource ? -1 : this.#open.findIndex((each) => each.name === name);
    const [same] = match === -1 ? [] : this.#open.splice(match, 1);
    if (same) return same.id;
    this.#count += 1;
    if (isSource) this.#open.push({ name, id: String(this.#count) });
    return String(this.#count);
  }
}

function factsIn(parts: readonly Inline[]): string[] {
  return parts.flatMap((part) =>
    part.sort === 'fact' ? [part.raw] : part.sort === 'words' ? [] : factsIn(part.inner),
  );
}

/** Characters that XML 1.0 does not allow; XLIFF writes them as `cp`. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /([\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF])/;

function wordNodes(text: string): XmlNode[] {
  return text
    .split(FORBIDDEN)
    .flatMap((part, index): XmlNode[] =>
      index % 2 === 0
        ? [part].filter((words) => words !== '')
        : [element('cp', { hex: part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') })],
    );
}

/** Elements whose spaces count. */
const TEXTS: readonly string[] = ['source', 'target', 'note', 'data'];

/** The element with each one of the structure on a line of its own. */
function indented(root: XmlElement, depth: number): XmlElement {
  if (TEXTS.includes(root.name) || root.children.length === 0) return root;
  const lineAt = (level: number) => `\n${'  '.repeat(level)}`;
  const children = root.children.flatMap((child): XmlNode[] => [
    lineAt(depth + 1),
    isElement(child) ? indented(child, depth + 1) : child,
  ]);
  return { ...root, children: [...children, lineAt(depth)] };
}

/** A stretch of a text as translation tools hold it: words, a placeholder, or a pair of codes around others. */
type Inline =
  | { readonly sort: 'words'; readonly text: string }
  | { readonly sort: 'fact'; readonly raw: string }
  | {
      readonly sort: 'bold' | 'link' | 'note';
      readonly open: string;
      readonly close: string;
      readonly inner: readonly Inline[];
    };

/** A text's words and codes; joined again they are the text, to the letter. */
function inlineOf(raw: string): Inline[] {
  return between(raw, parseMarkup(raw), 0, raw.length);
}

function between(raw: string, nodes: readonly MarkupNode[], from: number, to: number): Inline[] {
  const parts: Inline[] = [];
  let at = from;
  const wordsTo = (end: number) => {
    if (end > at) parts.push({ sort: 'words', text: raw.slice(at, end) });
  };
  for (const node of nodes) {
    if (node.sort === 'text' || node.sort === 'stray' || node.sort === 'open-note') continue;
    wordsTo(node.start);
    parts.push(code(raw, node));
    at = node.end;
  }
  wordsTo(to);
  return parts;
}

function code(raw: string, node: Exclude<MarkupNode, { sort: 'text' | 'stray' | 'open-note' }>): Inline {
  const { start, end } = node;
  if (node.sort === 'reference') return { sort: 'fact', raw: raw.slice(start, end) };
  const [from, to] = insideOf(raw, node);
  const inner = between(raw, node.inner, from, to);
  return { sort: node.sort, open: raw.slice(start, from), close: raw.slice(to, end), inner };
}

function insideOf(raw: string, { sort, start, end }: { sort: string; start: number; end: number }): [number, number] {
  if (sort === 'link') return [start + 1, raw.lastIndexOf('](', end)];
  return [start + 2, sort === 'bold' ? end - 2 : end - 1];
}

/** A table from an XLIFF 2 document; `keys` are those of the deck's texts, for tools that drop the names of units. */
export function readXliff(file: string, bytes: Uint8Array, keys: readonly string[]): ReadTable {
  const text = roughText(bytes).replace(/\r\n?/g, '\n');
  const byId = new Map(keys.map((key) => [unitId(key), key]));
  const source = { file, text };
  const rows: ReadRow[] = [];
  const { root, findings } = readRoot(file, text, (unit) => rows.push(rowOf(unit, source, byId)));
  if (!root) return { rows: [], findings, text };
  const language = root.attributes.trgLang;
  return { ...(language ? { language } : {}), rows, findings: [], text };
}

function readRoot(
  file: string,
  text: string,
  take: (unit: XliffElement) => void,
): { root?: XliffElement; findings: Finding[] } {
  try {
    const root = parseXliff(text, take);
    const findings = notXliff2(file, text, root);
    return findings.length > 0 ? { findings } : { root, findings };
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    const message: Words = {
      en: `The file is not well-formed XML: ${error.message}.`,
      zh: `该文件不是格式正确的 XML：${error.message}。`,
    };
    const hint: Words = {
      en: 'Export it anew from the translation tool.',
      zh: '请从翻译工具中重新导出。',
    };
    const start = Math.max(0, error.offset - 1);
    return { findings: [{ code: 'syntax', message, hint, path: [], span: spanAt({ file, text }, start, start + 1) }] };
  }
}

function notXliff2(file: string, text: string, { name, tag, attributes, start }: XliffElement): Finding[] {
  const { version = '' } = attributes;
  if (name === 'xliff' && version.startsWith('2.')) return [];
  const is = name === 'xliff' ? `XLIFF ${version}` : `\`${name}\``;
  return [
    {
      code: 'wrong-type',
      message: { en: `This is ${is}, and XLIFF 2 is read.`, zh: `这是 ${is}，此处只能读取 XLIFF 2。` },
      hint: { en: 'Let the translation tool save XLIFF 2.0 or 2.1.', zh: '请在翻译工具中存为 XLIFF 2.0 或 2.1。' },
      path: [],
      span: spanAt({ file, text }, start, start + `<${tag}`.length),
    },
  ];
}

function rowOf(unit: XliffElement, source: Source, byId: ReadonlyMap<string, string>): ReadRow {
  const { id = '' } = unit.attributes;
  const data = new Map(
    childrenNamed(unit, 'originalData')
      .flatMap((each) => childrenNamed(each, 'data'))
      .map((each) => [each.attributes.id ?? '', plainText(each)]),
  );
  const parts = childrenNamed(unit, 'segment', 'ignorable');
  const side = (part: XliffElement, name: string) => childrenNamed(part, name)[0];
  const targets = parts.map(
    (part) => side(part, 'target') ?? (part.name === 'ignorable' ? side(part, 'source') : undefined),
  );
  const whole = parts.some((part) => side(part, 'target')) && targets.every((target) => target !== undefined);
  const [ofKey, ofTranslation] = [unit, targets.find((each) => each !== undefined) ?? unit].map(({ tag, start }) => ({
    tag,
    start,
  })) as [Place, Place];
  const join = (elements: readonly (XliffElement | undefined)[]) =>
    elements.map((each) => (each ? inlineText(each, data) : '')).join('');
  return {
    key: unit.attributes.name ?? byId.get(id) ?? id,
    reference: join(parts.map((part) => side(part, 'source'))),
    translation: whole ? join(targets) : '',
    state: stateOfSegments(parts.filter((part) => part.name === 'segment')),
    ...(unit.stamp ? { stamp: unit.stamp } : {}),
    place: (part, words, nth) => spanIn(source, part === 'key' ? ofKey : ofTranslation, words, nth),
  };
}

/** The text of a source or target with its codes as the outline writes them. */
function inlineText({ children }: XliffElement, data: ReadonlyMap<string, string>): string {
  return children.map((child) => (typeof child === 'string' ? child : codeText(child, data))).join('');
}

/** The last code point of Unicode. */
const LAST_POINT = 0x10ffff;

function codeText(code: XliffElement, data: ReadonlyMap<string, string>): string {
  const { name, attributes } = code;
  const original = (reference: string, fallback: string) =>
    data.get(attributes[reference] ?? '') ?? attributes[fallback] ?? '';
  switch (name) {
    case 'cp': {
      const point = Number.parseInt(attributes.hex ?? '20', 16);
      return point >= 0 && point <= LAST_POINT ? String.fromCodePoint(point) : '';
    }
    case 'ph':
    case 'sc':
    case 'ec':
      return original('dataRef', 'disp');
    case 'pc':
      return original('dataRefStart', 'dispStart') + inlineText(code, data) + original('dataRefEnd', 'dispEnd');
    default:
      return inlineText(code, data);
  }
}

/** The text of an element of original data. */
function plainText(element: XliffElement): string {
  return inlineText(element, new Map());
}

/** The place of an element's content, or of words in it. */
function spanIn(source: Source, { tag, start }: Place, words = '', nth = 0): Span {
  const end = source.text.indexOf(`</${tag}>`, start);
  const inside = words === '' ? '' : source.text.slice(start, end === -1 ? undefined : end);
  let at = words === '' ? -1 : inside.indexOf(words);
  for (let count = 0; count < nth && at !== -1; count += 1) at = inside.indexOf(words, at + 1);
  if (at === -1) return spanAt(source, start, start + `<${tag}`.length);
  return spanAt(source, start + at, start + at + words.length);
}

/** Where an element begins: a row keeps nothing more of it. */
type Place = Pick<XliffElement, 'tag' | 'start'>;

/** A document, whose lines are counted once. */
interface Source {
  readonly file: string;
  readonly text: string;
}

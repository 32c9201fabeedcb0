import { languageTag, type UiLanguage } from '../core/language.ts';
import { roughText } from '../files/decode-text.ts';
import type { Finding, Span } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { NAMESPACES } from '../office/names.ts';
import {
  BrokenXml,
  childrenOf,
  element,
  FORBIDDEN,
  isElement,
  localName,
  parseXml,
  writeXml,
  type XmlElement,
  type XmlNode,
} from '../office/xml.ts';
import { type MarkupNode, parseMarkup } from '../resolve/markup.ts';
import { spanAt } from '../yaml/yaml-file.ts';
import type { TextState } from './deck-texts.ts';
import type { ReadRow, ReadTable } from './read-table.ts';
import { limitWords, type TextRow, type TextTable } from './text-table.ts';

const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
/** The sub-state of a translation whose source has changed since (XLIFF 2.1, 4.7.4.1: a prefix of one's own). */
const STALE = 'deck:stale';

/** A text's key as the id of a unit, which is an NMTOKEN: `growth.items.0.text`. */
const unitId = (key: string) => key.replace(/\[(\d+)\]/g, '.$1');

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
      'xmlns:deck': NAMESPACES.deck,
      version: '2.0',
      srcLang: languageTag(reference),
      trgLang: languageTag(language),
    },
    element('file', { id: 'deck', original: outline, canResegment: 'no' }, groups),
  );
  return new TextEncoder().encode(`${writeXml(indented(root, 0))}\n`);
}

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
    element('notes', notes),
    data.length > 0 && element('originalData', data),
    element('segment', SEGMENT_STATES[row.state], source, target),
  );
}

/** What a segment says of a text (the attributes `state` and `subState`). */
const SEGMENT_STATES: Readonly<Record<TextState, Readonly<Record<string, string>>>> = {
  missing: { state: 'initial' },
  stale: { state: 'initial', subState: STALE },
  translated: { state: 'translated' },
};

function stateOfSegments(segments: readonly XmlElement[]): TextState {
  const states = segments.map((segment) => segment.attributes.state ?? 'initial');
  if (states.every((state) => state !== 'initial')) return 'translated';
  return segments.some((segment) => segment.attributes.subState === STALE) ? 'stale' : 'missing';
}

function notesOf(row: TextRow, language: string, ui: UiLanguage): [string, string][] {
  const place = row.slides.length > 0 ? say.translate.place({ slides: row.slides })[ui] : '';
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

  draw(parts: readonly Inline[], name: 'source' | 'target'): XmlElement {
    return element(name, this.#nodes(parts, name === 'source'));
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

/** Characters that XML does not allow; XLIFF writes them as `cp`. */
const CODES = new RegExp(`(${FORBIDDEN.source})`);

function wordNodes(text: string): XmlNode[] {
  return text
    .split(CODES)
    .flatMap((part, index): XmlNode[] =>
      index % 2 === 0
        ? [part].filter((words) => words !== '')
        : [element('cp', { hex: part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') })],
    );
}

/** Elements whose spaces count. */
const TEXTS: readonly string[] = ['source', 'target', 'note', 'data'];

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
const inlineOf = (raw: string): Inline[] => between(raw, parseMarkup(raw), 0, raw.length);

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
  const source: Source = { file, text, starts: new WeakMap() };
  const rows: ReadRow[] = [];
  const refused = (finding: Finding): ReadTable => ({ rows: [], findings: [finding], text });
  try {
    const root = parseXml(text, {
      keepsSpace: true,
      open: (each, { end }) => source.starts.set(each, text.lastIndexOf('<', end - 1)),
      // A document may have very many units: none is kept.
      close: (each) => {
        const isUnit = localName(each) === 'unit';
        if (isUnit) rows.push(rowOf(each, source, byId));
        return !isUnit;
      },
    });
    const { version = '', trgLang: language } = root.attributes;
    if (localName(root) !== 'xliff' || !version.startsWith('2.')) return refused(notXliff2(root, source));
    return { ...(language ? { language } : {}), rows, findings: [], text };
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return refused(brokenXml(error, source));
  }
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly starts: WeakMap<XmlElement, number>;
}

function brokenXml({ reason, offset }: BrokenXml, source: Source): Finding {
  const start = Math.max(0, offset - 1);
  return { code: 'syntax', ...say.translate.brokenXml({ reason }), path: [], span: spanAt(source, start, start + 1) };
}

function notXliff2(root: XmlElement, source: Source): Finding {
  const name = localName(root);
  const is = name === 'xliff' ? `XLIFF ${root.attributes.version ?? ''}` : `\`${name}\``;
  return {
    code: 'wrong-type',
    ...say.translate.notXliff2({ found: is }),
    path: [],
    span: tagSpan(source, placeOf(root, source)),
  };
}

const childrenNamed = (parent: XmlElement, ...names: string[]) =>
  childrenOf(parent).filter((child) => names.includes(localName(child)));

function rowOf(unit: XmlElement, source: Source, byId: ReadonlyMap<string, string>): ReadRow {
  const { id = '', name, 'deck:stamp': stamp } = unit.attributes;
  const data = new Map(
    childrenNamed(unit, 'originalData')
      .flatMap((each) => childrenNamed(each, 'data'))
      .map((each) => [each.attributes.id ?? '', inlineText(each, new Map())]),
  );
  const parts = childrenNamed(unit, 'segment', 'ignorable');
  const segments = childrenNamed(unit, 'segment');
  const side = (part: XmlElement, of: string) => childrenNamed(part, of)[0];
  const targets = parts.map(
    (part) => side(part, 'target') ?? (segments.includes(part) ? undefined : side(part, 'source')),
  );
  const whole = parts.some((part) => side(part, 'target')) && targets.every((target) => target !== undefined);
  const ofKey = placeOf(unit, source);
  const ofTranslation = placeOf(targets.find((each) => each !== undefined) ?? unit, source);
  const join = (elements: readonly (XmlElement | undefined)[]) =>
    elements.map((each) => (each ? inlineText(each, data) : '')).join('');
  return {
    key: name ?? byId.get(id) ?? id,
    reference: join(parts.map((part) => side(part, 'source'))),
    translation: whole ? join(targets) : '',
    state: stateOfSegments(segments),
    ...(stamp ? { stamp } : {}),
    place: (part, words, nth) => spanIn(source, part === 'key' ? ofKey : ofTranslation, words, nth),
  };
}

function inlineText({ children }: XmlElement, data: ReadonlyMap<string, string>): string {
  return children.map((child) => (typeof child === 'string' ? child : codeText(child, data))).join('');
}

/** The last code point of Unicode. */
const LAST_POINT = 0x10ffff;

function codeText(code: XmlElement, data: ReadonlyMap<string, string>): string {
  const { attributes } = code;
  const original = (reference: string, fallback: string) =>
    data.get(attributes[reference] ?? '') ?? attributes[fallback] ?? '';
  switch (localName(code)) {
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

/** Where an element begins, and how its tag does: a row keeps nothing more of it. */
interface Place {
  readonly start: number;
  readonly tag: string;
}

const placeOf = (at: XmlElement, { starts }: Source): Place => ({ start: starts.get(at) ?? 0, tag: at.name });

const tagSpan = (source: Source, { start, tag }: Place) => spanAt(source, start, start + `<${tag}`.length);

/** The place of an element's content, or of words in it. */
function spanIn(source: Source, place: Place, words = '', nth = 0): Span {
  const { start, tag } = place;
  const end = source.text.indexOf(`</${tag}>`, start);
  const inside = words === '' ? '' : source.text.slice(start, end === -1 ? undefined : end);
  let at = words === '' ? -1 : inside.indexOf(words);
  for (let count = 0; count < nth && at !== -1; count += 1) at = inside.indexOf(words, at + 1);
  return at === -1 ? tagSpan(source, place) : spanAt(source, start + at, start + at + words.length);
}

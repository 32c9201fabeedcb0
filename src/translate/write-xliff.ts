import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { languageTag } from '../core/language.ts';
import type { UiLanguage } from '../core/words.ts';
import { type Inline, inlineOf } from './inline-codes.ts';
import { limitWords, type TextRow, type TextTable } from './text-table.ts';
import { OWN, STALE, unitId, XLIFF } from './xliff-names.ts';

/**
 * A table as an XLIFF 2.0 document (OASIS, 5 August 2014; valid as 2.1 too): a group for each slide, a unit for each
 * text. Facts are placeholders that may not be deleted, bold words and links are paired codes; the room, the place and
 * what to keep are notes; `state` says what is translated.
 */
export function writeXliff(table: TextTable): Uint8Array {
  const { outline, reference, language, rows } = table;
  const document = new DOMImplementation().createDocument(XLIFF, 'xliff');
  const root = document.documentElement as Element;
  root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:deck', OWN);
  setAll(root, { version: '2.0', srcLang: languageTag(reference), trgLang: languageTag(language) });
  const file = add(root, 'file', { id: 'deck', original: outline, canResegment: 'no' });
  const taken = new Set<string>();
  for (const [index, group] of groupsOf(rows).entries()) {
    const [first] = group;
    const name = first?.key.split('.')[0] ?? '';
    const parent = add(file, 'group', { id: `g${index + 1}`, name });
    for (const row of group) addUnit(parent, row, freeId(unitId(row.key), taken), table);
  }
  indent(root, 0);
  const xml = new XMLSerializer().serializeToString(document);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);
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

function addUnit(parent: Element, row: TextRow, id: string, { language, ui }: TextTable): void {
  const unit = add(parent, 'unit', { id, name: row.key, 'xml:space': 'preserve' });
  unit.setAttributeNS(OWN, 'deck:stamp', row.stamp);
  const notes = add(unit, 'notes');
  for (const [category, text] of notesOf(row, language, ui)) {
    add(notes, 'note', { category }).appendChild(node(notes).createTextNode(text));
  }
  const codes = new Codes(row);
  const source = codes.draw(inlineOf(row.reference), unit, 'source');
  const target = row.state === 'missing' ? undefined : codes.draw(inlineOf(row.translation), unit, 'target');
  if (codes.data.size > 0) {
    const original = add(unit, 'originalData');
    for (const [raw, dataId] of codes.data)
      add(original, 'data', { id: dataId }).appendChild(node(unit).createTextNode(raw));
  }
  const segment = add(unit, 'segment', stateOf(row));
  segment.appendChild(source);
  if (target) segment.appendChild(target);
}

function stateOf({ state }: TextRow): Readonly<Record<string, string>> {
  if (state === 'stale') return { state: 'initial', subState: STALE };
  return { state: state === 'missing' ? 'initial' : 'translated' };
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

/** The codes of a unit: those of its target are told to be those of its source by their ids. */
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
  draw(parts: readonly Inline[], within: Element, name: 'source' | 'target'): Element {
    const element = node(within).createElementNS(XLIFF, name);
    this.#fill(element, parts, name === 'source');
    return element;
  }

  #fill(parent: Element, parts: readonly Inline[], isSource: boolean): void {
    for (const part of parts) {
      if (part.sort === 'words') addWords(parent, part.text);
      else if (part.sort === 'fact') add(parent, 'ph', this.#fact(part.raw, isSource));
      else {
        const { sort, open, close } = part;
        const kind = sort === 'bold' ? { type: 'fmt', subType: 'xlf:b' } : { type: sort === 'link' ? 'link' : 'other' };
        const refs = { dataRefStart: this.#dataId(open), dataRefEnd: this.#dataId(close) };
        const pair = add(parent, 'pc', { id: this.#id(open + close, isSource), ...kind, ...refs });
        this.#fill(pair, part.inner, isSource);
      }
    }
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

function addWords(parent: Element, text: string): void {
  for (const [index, part] of text.split(FORBIDDEN).entries()) {
    if (index % 2 === 0) parent.appendChild(node(parent).createTextNode(part));
    else add(parent, 'cp', { hex: part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') });
  }
}

function node(element: Element): Document {
  return element.ownerDocument as Document;
}

function add(parent: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = node(parent).createElementNS(XLIFF, name);
  setAll(element, attributes);
  parent.appendChild(element);
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Elements whose spaces count. */
const TEXTS: readonly string[] = ['source', 'target', 'note', 'data'];

/** Puts each element of the structure on a line of its own. */
function indent(element: Element, depth: number): void {
  if (TEXTS.includes(element.localName ?? '')) return;
  const children = [...element.childNodes] as Element[];
  for (const child of children) {
    element.insertBefore(node(element).createTextNode(`\n${'  '.repeat(depth + 1)}`), child);
    indent(child, depth + 1);
  }
  if (children.length > 0) element.appendChild(node(element).createTextNode(`\n${'  '.repeat(depth)}`));
}

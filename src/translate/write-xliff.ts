import type { UiLanguage } from '../core/language.ts';
import { languageTag } from '../core/language.ts';
import { element, isElement, writeXml, type XmlElement, type XmlNode } from '../office/xml.ts';
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
    element('segment', stateOf(row), source, target),
  );
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

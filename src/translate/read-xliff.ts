import { DOMParser, type Document, type Element, type Node, ParseError } from '@xmldom/xmldom';
import type { Words } from '../core/words.ts';
import { roughText } from '../files/decode-text.ts';
import type { Finding, Span } from '../findings/finding.ts';
import { spanAt } from '../yaml/yaml-file.ts';
import type { TextState } from './deck-texts.ts';
import type { ReadRow, ReadTable } from './read-table.ts';
import { OWN, STALE, unitId } from './xliff-names.ts';

/** A table from an XLIFF 2 document; `keys` are those of the deck's texts, for tools that drop the names of units. */
export function readXliff(file: string, bytes: Uint8Array, keys: readonly string[]): ReadTable {
  const text = roughText(bytes).replace(/\r\n?/g, '\n');
  const parsed = parseXml(file, text);
  const root = parsed.document?.documentElement;
  const findings = parsed.finding ? [parsed.finding] : root ? notXliff2(file, text, root) : [];
  if (!root || findings.length > 0) return { rows: [], findings, text };
  const language = root.getAttribute('trgLang') ?? undefined;
  const byId = new Map(keys.map((key) => [unitId(key), key]));
  const rows = [...root.getElementsByTagNameNS('*', 'unit')].map((unit) => rowOf(unit, file, text, byId));
  return { ...(language ? { language } : {}), rows, findings: [], text };
}

function parseXml(file: string, text: string): { document?: Document; finding?: Finding } {
  try {
    // Warnings are about what it could read anyway.
    const onError = (level: string, message: string, { locator }: { locator?: unknown }) => {
      if (level !== 'warning') throw new ParseError(message, locator);
    };
    return { document: new DOMParser({ onError }).parseFromString(text, 'text/xml') };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const message: Words = {
      en: `The file is not well-formed XML: ${error.message}.`,
      zh: `该文件不是格式正确的 XML：${error.message}。`,
    };
    const hint: Words = {
      en: 'Export it anew from the translation tool.',
      zh: '请从翻译工具中重新导出。',
    };
    const { lineNumber = 1, columnNumber = 1 } = (error.locator ?? {}) as {
      lineNumber?: number;
      columnNumber?: number;
    };
    const start = offsetAt(text, lineNumber, columnNumber);
    return { finding: { code: 'syntax', message, hint, path: [], span: spanAt({ file, text }, start, start + 1) } };
  }
}

function notXliff2(file: string, text: string, root: Element): Finding[] {
  const version = root.getAttribute('version') ?? '';
  if (root.localName === 'xliff' && version.startsWith('2.')) return [];
  const is = root.localName === 'xliff' ? `XLIFF ${version}` : `\`${root.localName}\``;
  const start = placeOf(root, text);
  return [
    {
      code: 'wrong-type',
      message: { en: `This is ${is}, and XLIFF 2 is read.`, zh: `这是 ${is}，此处只能读取 XLIFF 2。` },
      hint: { en: 'Let the translation tool save XLIFF 2.0 or 2.1.', zh: '请在翻译工具中存为 XLIFF 2.0 或 2.1。' },
      path: [],
      span: spanAt({ file, text }, start, start + `<${root.tagName}`.length),
    },
  ];
}

function rowOf(unit: Element, file: string, text: string, byId: ReadonlyMap<string, string>): ReadRow {
  const id = unit.getAttribute('id') ?? '';
  const data = new Map(
    childrenNamed(unit, 'originalData')
      .flatMap((each) => childrenNamed(each, 'data'))
      .map((each) => [each.getAttribute('id') ?? '', plainText(each)]),
  );
  const parts = [...childrenNamed(unit, 'segment', 'ignorable')];
  const side = (part: Element, name: string) => childrenNamed(part, name)[0];
  const targets = parts.map(
    (part) => side(part, 'target') ?? (part.localName === 'ignorable' ? side(part, 'source') : undefined),
  );
  const whole = parts.some((part) => side(part, 'target')) && targets.every((target) => target !== undefined);
  const stamp = unit.getAttributeNS(OWN, 'stamp');
  const join = (elements: readonly (Element | undefined)[]) =>
    elements.map((each) => (each ? inlineText(each, data) : '')).join('');
  return {
    key: unit.getAttribute('name') ?? byId.get(id) ?? id,
    reference: join(parts.map((part) => side(part, 'source'))),
    translation: whole ? join(targets) : '',
    state: stateOf(parts.filter((part) => part.localName === 'segment')),
    ...(stamp ? { stamp } : {}),
    place: (part, words, nth) =>
      spanIn(file, text, part === 'key' ? unit : (targets.find((each) => each !== undefined) ?? unit), words, nth),
  };
}

/** The state of all segments together. */
function stateOf(segments: readonly Element[]): TextState {
  const states = segments.map((segment) => segment.getAttribute('state') ?? 'initial');
  if (states.every((state) => state !== 'initial')) return 'translated';
  return segments.some((segment) => segment.getAttribute('subState') === STALE) ? 'stale' : 'missing';
}

function childrenNamed(parent: Element, ...names: string[]): Element[] {
  return ([...parent.childNodes] as Element[]).filter((child) => names.includes(child.localName ?? ''));
}

/** The text of a source or target with its codes as the outline writes them. */
function inlineText(element: Element, data: ReadonlyMap<string, string>): string {
  const original = (code: Element, reference: string, fallback: string) =>
    data.get(code.getAttribute(reference) ?? '') ?? code.getAttribute(fallback) ?? '';
  return ([...element.childNodes] as Node[])
    .map((child) => {
      if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE)
        return child.nodeValue ?? '';
      if (child.nodeType !== child.ELEMENT_NODE) return '';
      const code = child as Element;
      switch (code.localName) {
        case 'cp':
          return String.fromCodePoint(Number.parseInt(code.getAttribute('hex') ?? '20', 16));
        case 'ph':
        case 'sc':
        case 'ec':
          return original(code, 'dataRef', 'disp');
        case 'pc': {
          const [open, close] = [original(code, 'dataRefStart', 'dispStart'), original(code, 'dataRefEnd', 'dispEnd')];
          return open + inlineText(code, data) + close;
        }
        default:
          return inlineText(code, data);
      }
    })
    .join('');
}

/** The text of an element of original data. */
function plainText(element: Element): string {
  return inlineText(element, new Map());
}

/** The place of an element's content, or of words in it. */
function spanIn(file: string, text: string, element: Element, words = '', nth = 0): Span {
  const start = placeOf(element, text);
  const tag = `<${element.tagName}`;
  const end = text.indexOf(`</${element.tagName}>`, start);
  let at = words === '' ? -1 : text.indexOf(words, start);
  for (let count = 0; count < nth && at !== -1; count += 1) at = text.indexOf(words, at + 1);
  if (at === -1 || (end !== -1 && at > end)) return spanAt({ file, text }, start, start + tag.length);
  return spanAt({ file, text }, at, at + words.length);
}

function placeOf(element: Element, text: string): number {
  const { lineNumber = 1, columnNumber = 1 } = element as { lineNumber?: number; columnNumber?: number };
  return offsetAt(text, lineNumber, columnNumber);
}

function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

import type { Words } from '../core/language.ts';
import { roughText } from '../files/decode-text.ts';
import type { Finding, Span } from '../findings/finding.ts';
import { spanAt } from '../yaml/yaml-file.ts';
import type { TextState } from './deck-texts.ts';
import type { ReadRow, ReadTable } from './read-table.ts';
import { allNamed, BrokenXml, childrenNamed, parseXliff, type XliffElement } from './xliff-element.ts';
import { STALE, unitId } from './xliff-names.ts';

/** A table from an XLIFF 2 document; `keys` are those of the deck's texts, for tools that drop the names of units. */
export function readXliff(file: string, bytes: Uint8Array, keys: readonly string[]): ReadTable {
  const text = roughText(bytes).replace(/\r\n?/g, '\n');
  const { root, findings } = readRoot(file, text);
  if (!root) return { rows: [], findings, text };
  const language = root.attributes.trgLang;
  const byId = new Map(keys.map((key) => [unitId(key), key]));
  const rows = allNamed(root, 'unit').map((unit) => rowOf(unit, file, text, byId));
  return { ...(language ? { language } : {}), rows, findings: [], text };
}

function readRoot(file: string, text: string): { root?: XliffElement; findings: Finding[] } {
  try {
    const root = parseXliff(text);
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

function rowOf(unit: XliffElement, file: string, text: string, byId: ReadonlyMap<string, string>): ReadRow {
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
  const join = (elements: readonly (XliffElement | undefined)[]) =>
    elements.map((each) => (each ? inlineText(each, data) : '')).join('');
  return {
    key: unit.attributes.name ?? byId.get(id) ?? id,
    reference: join(parts.map((part) => side(part, 'source'))),
    translation: whole ? join(targets) : '',
    state: stateOf(parts.filter((part) => part.name === 'segment')),
    ...(unit.stamp ? { stamp: unit.stamp } : {}),
    place: (part, words, nth) =>
      spanIn(file, text, part === 'key' ? unit : (targets.find((each) => each !== undefined) ?? unit), words, nth),
  };
}

/** The state of all segments together. */
function stateOf(segments: readonly XliffElement[]): TextState {
  const states = segments.map((segment) => segment.attributes.state ?? 'initial');
  if (states.every((state) => state !== 'initial')) return 'translated';
  return segments.some((segment) => segment.attributes.subState === STALE) ? 'stale' : 'missing';
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
function spanIn(file: string, text: string, { tag, start }: XliffElement, words = '', nth = 0): Span {
  const end = text.indexOf(`</${tag}>`, start);
  let at = words === '' ? -1 : text.indexOf(words, start);
  for (let count = 0; count < nth && at !== -1; count += 1) at = text.indexOf(words, at + 1);
  if (at === -1 || (end !== -1 && at > end)) return spanAt({ file, text }, start, start + `<${tag}`.length);
  return spanAt({ file, text }, at, at + words.length);
}

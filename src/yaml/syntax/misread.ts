import { isMap, isScalar, visit, type YAMLError, type YAMLMap } from 'yaml';
import type { Words } from '../../core/language.ts';
import { YAML_LIMITS } from '../../core/limits.ts';
import type { Stretch } from '../../core/rich-text.ts';
import { applyEdits, type Finding } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { pairIn } from '../nodes.ts';
import { lineAt, lineNumberAt, lineOffsets, nextLine, quoted, type SourceLine } from '../source-line.ts';
import { isTooMuch, type Misreading, readYaml, syntaxFinding, type YamlFile } from '../yaml-file.ts';
import { gitConflict, lineTraps, readFullWidth } from './line-traps.ts';
import { readIndentation, readMisplaced, readStrayDash, readTwoValues } from './misread-indent.ts';
import {
  endsEarly,
  readColon,
  readDash,
  readInnerColon,
  readKeyless,
  readMissingSpace,
  readUnclosed,
  readValueStart,
  startsOtherwise,
} from './misread-text.ts';
/** Errors that are read: of a file that is no outline at all, nobody reads more. */
export const MAX_READINGS = 100;

/**
 * What the YAML parser refuses, in plain words, of the first `MAX_READINGS`. Errors that only follow from another are left
 * out: a second one at the same place, further keys of a group that is twice, and whatever comes after a wrong
 * indentation or a quote or brace that is not closed.
 */
export function misreadings(yaml: YamlFile): Misreading[] {
  const { errors, warnings } = yaml.tree;
  const readings = [...ownErrors(yaml, errors), ...warnings]
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .slice(0, MAX_READINGS)
    .map((error) => read(yaml, error))
    .sort((a, b) => a.start - b.start);
  const last = readings.findIndex((reading) => reading.structural);
  return readings.slice(0, last === -1 ? undefined : last + 1);
}

/** The errors without those that repeat another or follow from it. */
function ownErrors(yaml: YamlFile, errors: readonly YAMLError[]): YAMLError[] {
  const doubled = new Set<unknown>();
  const seen = new Set<number>();
  /** The first error so far on each line, by where the line begins. */
  const firsts = new Map<number, number>();
  return errors.filter((error, index) => {
    const [at] = error.pos;
    const line = lineAt(yaml, at).start;
    const first = firsts.get(line) ?? at;
    firsts.set(line, Math.min(first, at));
    // A wrong indentation is a key over two lines as well.
    if (seen.has(at)) return false;
    seen.add(at);
    if (/token in YAML stream/.test(error.message)) return index === 0;
    // Entries in braces that broke off at an error do not end with a brace either.
    const broken = first < at;
    if (broken && /end with an? [}\]]/.test(error.message)) return false;
    if (error.code !== 'DUPLICATE_KEY') return true;
    const group = groupsByKey(yaml).get(at);
    return !doubled.has(group) && doubled.add(group);
  });
}

const kept = new WeakMap<YamlFile, ReadonlyMap<number, YAMLMap>>();

/** The groups of keys of a file, by the offsets of their keys; found once. */
function groupsByKey(yaml: YamlFile): ReadonlyMap<number, YAMLMap> {
  const known = kept.get(yaml);
  if (known) return known;
  const groups = new Map<number, YAMLMap>();
  visit(yaml.tree, {
    Pair: (_, pair, way) => {
      const parent = way.at(-1);
      if (isMap(parent) && isScalar(pair.key) && pair.key.range) groups.set(pair.key.range[0], parent);
    },
  });
  kept.set(yaml, groups);
  return groups;
}

/** The line, counted from 1, of the first key in a group that is called as the one at an offset. */
function lineOfFirst(yaml: YamlFile, offset: number): number {
  const group = groupsByKey(yaml).get(offset);
  const own = group?.items.map(({ key }) => key).find((key) => isScalar(key) && key.range?.[0] === offset);
  const first = group && isScalar(own) ? pairIn(group, String(own.value), yaml.tree)?.key : undefined;
  return lineNumberAt(yaml, isScalar(first) ? (first.range?.[0] ?? offset) : offset);
}

/** Errors that a text among entries in braces can give. */
const ENTRY_CODES: readonly YAMLError['code'][] = [
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'BAD_SCALAR_START',
  'BLOCK_IN_FLOW',
];

function read(yaml: YamlFile, error: YAMLError): Misreading {
  const [start, end] = error.pos;
  const line = lineAt(yaml, start);
  return (
    readFullWidth(line) ??
    readTwoValues(yaml, error) ??
    (ENTRY_CODES.includes(error.code) ? readEntry(line, start) : undefined) ??
    readByCode(yaml, error, line) ??
    readValueStart(line) ??
    readMisplaced(yaml, line) ?? {
      start,
      end: Math.max(start, Math.min(end, line.start + line.text.length)),
      ...say.yaml.unreadLine,
    }
  );
}

function readByCode(yaml: YamlFile, error: YAMLError, line: SourceLine): Misreading | undefined {
  const [start] = error.pos;
  if (isTooMuch(error)) return tooMuch(yaml, line, start);
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]+/.exec(yaml.text.slice(start))?.[0].trimEnd() ?? '';
      const first = lineOfFirst(yaml, start);
      return {
        ...{ start, end: start + key.length },
        message: say.yaml.keyTwice({ key, first }),
        hint: start === line.start && /:\s*$/.test(line.text) ? say.yaml.pasted : say.yaml.keepOne,
      };
    }
    case 'MULTIPLE_DOCS':
      return readSecondDocument(yaml, start);
    case 'BAD_DQ_ESCAPE':
      return {
        ...{ start, end: start + 2 },
        ...say.yaml.badEscape,
        ...{ replacement: `\\\\${yaml.text.charAt(start + 1)}`, safe: true },
      };
    default:
      return readStructure(yaml, error, line);
  }
}

/** Characters that are marked of a line that is too long. */
const SHOWN = 40;

/** Why no more is read from a place: it is the first line too many, or begins a text that is too long. */
function tooMuch(yaml: YamlFile, line: SourceLine, start: number): Misreading {
  const { lines, characters } = YAML_LIMITS;
  const end = Math.max(start, Math.min(start + SHOWN, line.start + line.text.length));
  const words =
    lineNumberAt(yaml, start) > lines ? say.yaml.tooManyLines({ lines }) : say.yaml.textTooLong({ characters });
  return { start, end, ...words };
}

/** A second document in the file: its dashes, or the dots that end the first. */
function readSecondDocument({ text }: YamlFile, start: number): Misreading {
  const dots = text.slice(0, start).lastIndexOf('\n...') + 1;
  if (text.startsWith('---', start) || dots === 0) return { ...{ start, end: start + 3 }, ...say.yaml.secondDocument };
  return { ...{ start: dots, end: dots + 3, replacement: '', safe: true }, ...say.yaml.documentEnd };
}

function readStructure(yaml: YamlFile, error: YAMLError, line: SourceLine): Misreading | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const rest = line.text.slice(start - line.start);
      if (start < line.start + line.indent.length) {
        return readStrayDash(yaml, error) ?? readMisplaced(yaml, line) ?? readKeyless(yaml, error, line);
      }
      return /:(\s|$)/.test(rest) && !/^["'][^"']*["']$/.test(rest.trimEnd())
        ? readColon(line, start)
        : readIndentation(yaml, nextLine(yaml, start));
    }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return (
        readUnclosed(yaml, error) ??
        readStrayDash(yaml, error) ??
        readDash(line) ??
        readMissingSpace(line) ??
        readInnerColon(line) ??
        readKeyless(yaml, error, line)
      );
    default:
      return undefined;
  }
}

/** A text among entries in braces or brackets that YAML cannot read there; undefined where the line has no such entries. */
function readEntry(line: SourceLine, offset: number): Misreading | undefined {
  const value = line.valueStart - line.start;
  if (!opensMap(line.text, value) && !opensList(line.text, value)) return undefined;
  const at = offset - line.start;
  const entry = entriesFrom(line.text, value).find(({ start, end }) => start <= at && at <= end);
  const text = entry ? line.text.slice(entry.start, entry.end).trimEnd() : '';
  if (!entry || text === '' || isQuoted(text)) return undefined;
  const start = line.start + entry.start;
  const comma = /，\s*(?=[\w-]+\s*:\s)/.exec(text);
  if (comma) {
    return {
      ...{ start: start + comma.index, end: start + comma.index + comma[0].length, replacement: ', ', safe: true },
      ...say.yaml.wideComma,
    };
  }
  const bare = /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
  return {
    ...{ start, end: start + text.length, replacement: quoted(bare), safe: true },
    message: whyUnread(text),
    hint: say.yaml.quoteEntry,
  };
}

function whyUnread(text: string): Words {
  const first = text.charAt(0);
  if (first === '"' || first === "'") return endsEarly(first).message;
  if (/:\s/.test(text)) return say.yaml.colonInEntry;
  if (/[{}[\]]/.test(text)) return say.yaml.bracketsInEntry;
  return startsOtherwise(first).message;
}

const isQuoted = (text: string) => /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/.test(text);

const KEY = /\s*["']?[\w-]+["']?\s*:\s+/y;

/** Whether entries in braces begin there, rather than a text that begins with `{fact}`. */
const opensMap = (text: string, at: number) => text.charAt(at) === '{' && matchEnd(KEY, text, at + 1) !== undefined;

/** Whether a list in brackets begins there, rather than a text that begins with a link. */
const opensList = (text: string, at: number) => text.charAt(at) === '[' && !/^\[[^\]]*\]\(/.test(text.slice(at));

/** Where a pattern ends that matches at an offset; undefined where it does not. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text) ? sticky.lastIndex : undefined;
}

/** The texts of the entries in braces or brackets that begin at an offset, nested ones included, as they were meant. */
function entriesFrom(text: string, from: number): Stretch[] {
  const entries: Stretch[] = [];
  const scan = (start: number, inList: boolean): number => {
    const map = opensMap(text, start);
    if (!map && !opensList(text, start)) {
      const end = leafEnd(text, start, inList);
      entries.push({ start, end });
      return end;
    }
    let at = start + 1;
    while (at < text.length) {
      const key = map ? matchEnd(KEY, text, at) : undefined;
      at = scan(key ?? skipSpaces(text, at), !map);
      at = skipSpaces(text, at);
      if (text.charAt(at) !== ',') return at + 1;
      at += 1;
    }
    return at;
  };
  scan(from, false);
  return entries;
}

const skipSpaces = (text: string, at: number) => matchEnd(/\s*/y, text, at) ?? at;

/** Where a text ends: at the bracket that closes its entries, or at a comma that parts it from the next. */
function leafEnd(text: string, from: number, inList: boolean): number {
  const closed = matchEnd(/(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*[,}\]])/y, text, from);
  if (closed !== undefined) return closed;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (depth === 0 && endsLeaf(text, at, inList)) return at;
    const character = text.charAt(at);
    if ('{['.includes(character)) depth += 1;
    if ('}]'.includes(character)) depth -= 1;
  }
  return text.length;
}

function endsLeaf(text: string, at: number, inList: boolean): boolean {
  const character = text.charAt(at);
  if ('}]'.includes(character)) return true;
  return character === ',' && (inList || matchEnd(KEY, text, at + 1) !== undefined);
}

/**
 * What the YAML parser refuses, and characters that only look like its own, as `syntax` findings in plain words, one a
 * line. The parser is asked about the file as it is without such characters, so that they bring no errors of their own.
 */
export function syntaxFindings(yaml: YamlFile): Finding[] {
  const conflict = gitConflict(yaml);
  if (conflict) return [syntaxFinding(yaml, conflict)];
  const traps = lineTraps(yaml);
  const edits = traps.map(({ start, end, replacement = '' }) => ({ start, end, text: replacement }));
  const plain = traps.length === 0 ? yaml : readYaml(yaml.file, applyEdits(yaml.text, edits).text);
  const trapped = new Set(traps.map(({ start }) => lineAt(yaml, start).start));
  const readings = misreadings(plain)
    .map((reading) => inPlace(reading, plain, yaml))
    .filter(({ start }) => !trapped.has(lineAt(yaml, start).start));
  const lines = new Set<number | undefined>();
  return [...traps, ...readings]
    .sort((a, b) => a.start - b.start)
    .map((reading) => syntaxFinding(yaml, reading))
    .filter(({ span }) => !lines.has(span?.line) && lines.add(span?.line));
}

function inPlace(reading: Misreading, from: YamlFile, to: YamlFile): Misreading {
  if (from === to) return reading;
  const at = (offset: number) => samePlace(offset, from, to);
  const { edit } = reading;
  return {
    ...reading,
    ...{ start: at(reading.start), end: at(reading.end) },
    ...(edit ? { edit: { ...edit, start: at(edit.start), end: at(edit.end) } } : {}),
  };
}

/** The offset of the same line and column; of the line's end where that is shorter. */
function samePlace(offset: number, from: YamlFile, to: YamlFile): number {
  const line = lineNumberAt(from, offset) - 1;
  const column = offset - (lineOffsets(from)[line] ?? 0);
  const start = lineOffsets(to)[line] ?? to.text.length;
  const end = to.text.indexOf('\n', start);
  return Math.min(start + column, end === -1 ? to.text.length : end);
}

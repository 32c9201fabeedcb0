import type { YAMLError } from 'yaml';
import type { Finding } from '../core/diagnostic.ts';
import { readIndentation, readKeyless, readTab, readUnclosed } from './misread-layout.ts';
import {
  readColon,
  readColonInBraces,
  readFullWidth,
  readInBraces,
  readMissingSpace,
  readValueStart,
} from './misread-text.ts';
import { type Reading, syntaxFinding } from './reading.ts';
import { lineAt, nextLine, type SourceLine } from './source-line.ts';
import type { YamlFile } from './yaml-file.ts';

/** What the YAML parser refuses, as `syntax` findings in plain words, one a line: later ones of a line only follow. */
export function syntaxFindings(yaml: YamlFile): Finding[] {
  const { errors, warnings } = yaml.tree;
  // Of two errors at one place the second only repeats the first: a wrong indentation is a key over two lines as well.
  const first = errors.filter((error, i) => errors.findIndex((each) => each.pos[0] === error.pos[0]) === i);
  const readings = [...first, ...warnings].map((error) => read(yaml, error));
  const lines = new Set<number>();
  return readings
    .map((reading) => syntaxFinding(yaml, reading))
    .filter(({ span }) => {
      const line = span?.line ?? 0;
      return !lines.has(line) && lines.add(line);
    })
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function read(yaml: YamlFile, error: YAMLError): Reading {
  const [start, end] = error.pos;
  const line = lineAt(yaml, start);
  return (
    readFullWidth(line) ??
    readByCode(yaml, error, line) ??
    readValueStart(line) ?? {
      start,
      end: Math.max(start, Math.min(end, line.start + line.text.length)),
      message: 'This line cannot be read as YAML.',
      hint: `Check colons, quotes and indentation here. The parser says: ${error.message}.`,
    }
  );
}

function readByCode(yaml: YamlFile, error: YAMLError, line: SourceLine): Reading | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return readTab(yaml, line);
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]+/.exec(yaml.text.slice(start))?.[0].trimEnd() ?? '';
      return {
        ...{ start, end: start + key.length },
        message: `\`${key}\` stands twice in the same place, and only one of the two could count.`,
        hint: 'Keep one of them, or rename one.',
      };
    }
    case 'MULTIPLE_DOCS':
      return {
        ...{ start, end: start + 3 },
        message: 'A line of three dashes begins a second document, and a file holds one outline.',
        hint: 'Remove the dashes.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        ...{ start, end: start + 2 },
        message: 'In double quotes a backslash begins a special character, and this is none.',
        hint: 'Put the text in single quotes, or double the backslash.',
        replacement: `\\\\${yaml.text.charAt(start + 1)}`,
      };
    case 'BAD_SCALAR_START':
      return /[{[]/.test(line.value.charAt(0)) ? readInBraces(yaml, start) : undefined;
    default:
      return readStructure(yaml, error, line);
  }
}

function readStructure(yaml: YamlFile, error: YAMLError, line: SourceLine): Reading | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case 'BLOCK_IN_FLOW':
      return readColonInBraces(yaml, start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(\s|$)/.test(line.text.slice(start - line.start))
        ? readColon(line, start)
        : readIndentation(nextLine(yaml, start));
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return readUnclosed(yaml, error) ?? readMissingSpace(line) ?? readKeyless(error, line);
    default:
      return undefined;
  }
}

import { applyEdits, type Finding } from '../../findings/finding.ts';
import { lineAt, lineNumberAt, lineOffsets } from '../source-line.ts';
import { type Misreading, readYaml, syntaxFinding, type YamlFile } from '../yaml-file.ts';
import { gitConflict, lineTraps } from './line-traps.ts';
import { misreadings } from './misread.ts';

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

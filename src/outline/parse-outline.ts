import { isScalar } from 'yaml';
import type { z } from 'zod';
import { isGroup, mapValues, maxOf } from '../core/collections.ts';
import { isWritable } from '../core/limits.ts';
import { foundIn, type Path } from '../core/path.ts';
import { asMade, type Steady } from '../core/steady.ts';
import { type Finding, stopsDeck } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import * as slideKinds from '../slides/kinds/kinds.ts';
import type { SlideDefinition } from '../slides/parts/define-slide.ts';
import type { Places } from '../yaml/places.ts';
import { valueAt } from '../yaml/plain-words.ts';
import { schemaFindings } from '../yaml/schema/schema-findings.ts';
import { joinedLines } from '../yaml/syntax/joined-lines.ts';
import { readingFindings } from '../yaml/syntax/reading-findings.ts';
import { numberTraps } from '../yaml/syntax/yaml-traps.ts';
import { type Misreading, nodeAt, readYaml, syntaxFinding, type YamlFile } from '../yaml/yaml-file.ts';
import { crossChecks } from './cross-checks.ts';
import { atTranslations, mergeTranslations, type Translation } from './merge-translations.ts';
import type { Outline } from './outline.ts';
import { type OutlineDocument, outlineDocument } from './outline-document.ts';
import { outlineSchema, parseBySchema } from './outline-schema.ts';

const KINDS: readonly SlideDefinition[] = Object.values(slideKinds);

export interface SourceFile {
  /** The name under which findings mention it. */
  readonly file: string;
  readonly text: string;
  /** Why the file cannot be read as text. */
  readonly refused?: Misreading;
}

export interface TranslationSource extends SourceFile {
  readonly language: string;
}

/** What an outline's text came to. */
export interface ParsedOutline {
  /** Without the translations of files in which an error is; omitted where one is in the outline itself. */
  readonly outline?: Outline;
  readonly document: OutlineDocument;
  /**
   * What was checked last: the text of the files, their keys and values, or what these say together; of a file with errors
   * the stage at which they keep the rest of it from being checked.
   */
  readonly stage: 'syntax' | 'schema' | 'sense';
  /** With `span` filled; those of a translation's file have its language. */
  readonly findings: readonly Finding[];
}

export interface ParseOptions {
  readonly kinds?: readonly SlideDefinition[];
  /** Gives what is as it was the last time; everything is made anew where omitted. */
  readonly steady?: Steady;
  /** Reads the text of a file; whole where omitted. */
  readonly read?: typeof readYaml;
}

/** A translation with what stands against reading it. */
interface Other {
  readonly language: string;
  readonly yaml: YamlFile;
  readonly unread: readonly Finding[];
}

/**
 * The outline that a file and its translations state, validated, with the place of everything in it. All findings of
 * a stage come together, those of the outline itself first: `syntax`; then `unknown-key`, `missing-key`, `wrong-type`,
 * `unknown-kind`, `forgotten-dash` and what translations give; then `duplicate-id`, `unknown-source` and other
 * contradictions. Errors in a translation do not keep the outline from being checked.
 */
export function parseOutline(
  source: SourceFile,
  translations: readonly TranslationSource[] = [],
  { kinds = KINDS, steady = asMade, read = readYaml }: ParseOptions = {},
): ParsedOutline {
  const yaml = read(source.file, source.text);
  const others = translations.map((each): Other => {
    const own = read(each.file, each.text);
    return { language: each.language, yaml: own, unread: unreadIn(each, own) };
  });
  const files = others.map((other) => other.yaml);
  const foreign = others.flatMap(({ language, unread }) => unread.map((finding) => ({ ...finding, language })));
  const syntax = unreadIn(source, yaml);
  if (syntax.length > 0) {
    return { document: outlineDocument(yaml, files), stage: 'syntax', findings: [...syntax, ...foreign] };
  }
  const data = fillSlideIds(keepDecimals(yaml, dataOf(yaml)));
  const validated = validateWith(data, yaml, others, { kinds, steady });
  const { document, outline } = validated;
  const findings = [...validated.own, ...foreign, ...validated.foreign];
  const stage = foreign.length > 0 ? 'syntax' : outline && !stopsDeck(validated.foreign) ? 'sense' : 'schema';
  if (!outline || stopsDeck(validated.own)) return { document, stage, findings };
  const own = Object.fromEntries(translations.map(({ language, file }) => [language, file]));
  return { document, stage, findings, outline: translations.length > 0 ? { ...outline, translations: own } : outline };
}

interface Validated {
  readonly outline?: Outline;
  readonly document: OutlineDocument;
  readonly own: readonly Finding[];
  readonly foreign: readonly Finding[];
}

/** Checks the data with the translations that can be read; without any where one of these has errors. */
function validateWith(
  data: unknown,
  yaml: YamlFile,
  others: readonly Other[],
  { kinds, steady }: Required<Pick<ParseOptions, 'kinds' | 'steady'>>,
): Validated {
  const files = others.map((other) => other.yaml);
  const reference = String(valueAt(data, ['deck', 'languages', 0]));
  const read = others.filter(({ unread }) => unread.length === 0);
  const translated = read.map((other): Translation => ({ ...other, data: dataOf(other.yaml) }));
  const merged = mergeTranslations(data, reference, translated);
  const document = outlineDocument(yaml, files, merged.translated);
  const { outline, findings } = validate(steady('data', merged.data), kinds, document.places);
  const placed = document.place([...merged.findings, ...atTranslations(findings, merged.translated)]);
  const foreign = others.flatMap(({ language, yaml: other }) => {
    const there = placed.filter(({ span }) => span?.file === other.file);
    return [...there, ...joinedLines(other)].map((finding) => ({ ...finding, language }));
  });
  if (stopsDeck(foreign)) {
    const alone = validateWith(data, yaml, [], { kinds, steady });
    return { ...alone, document, foreign };
  }
  const here = placed.filter(({ span }) => !files.some(({ file }) => span?.file === file));
  const starts = new Set(here.map(({ span }) => span?.start));
  const numbers = numberTraps(yaml).filter(({ span }) => !starts.has(span?.start));
  const own = [...here, ...numbers, ...joinedLines(yaml)];
  return { ...(outline ? { outline: steady('outline', outline) } : {}), document, own, foreign };
}

/** What keeps a file's data from being read. */
function unreadIn(source: SourceFile, yaml: YamlFile): readonly Finding[] {
  return source.refused ? [syntaxFinding(source, source.refused)] : readingFindings(yaml);
}

/** The file's data. References are bounded beforehand (`yamlTraps`), so that few lines cannot stand for millions. */
const dataOf = (yaml: YamlFile): unknown => yaml.tree.toJS({ maxAliasCount: -1 });

function validate(
  data: unknown,
  kinds: readonly SlideDefinition[],
  places: Places,
): { readonly outline?: Outline; readonly findings: readonly Finding[] } {
  const schema = outlineSchema(kinds);
  if (data === null || data === undefined) {
    return { findings: [{ code: 'missing-key', ...say.outline.empty, path: [] }] };
  }
  const parsed = parseBySchema(schema, data);
  if (!parsed.success) return { findings: schemaFindings(schema as z.ZodType, data, parsed.error.issues, places) };
  // The ids were filled before, so each slide has one.
  const outline = prepared(parsed.data as Outline, kinds);
  return { outline, findings: [...crossChecks(outline, places), ...unwritableNumbers(data)] };
}

function prepared(outline: Outline, kinds: readonly SlideDefinition[]): Outline {
  const slides = outline.slides.map((slide) => {
    const prepare = kinds.find(({ kind }) => kind === slide.kind)?.prepare;
    return prepare ? ({ ...slide, ...prepare(slide as never) } as typeof slide) : slide;
  });
  return { ...outline, slides };
}

/**
 * The data with the zeros that numbers are written with at their end, 100.0 and 4.50: as `decimals` of facts and of series,
 * and as texts in cells of tables.
 */
function keepDecimals(yaml: YamlFile, data: unknown): unknown {
  const numberAt = (path: Path) => {
    const node = nodeAt(yaml, path);
    return isScalar(node) && typeof node.value === 'number' ? node : undefined;
  };
  const withDecimals = (value: unknown, paths: readonly Path[]) => {
    const numbers = paths.flatMap((path) => numberAt(path) ?? []);
    if (!numbers.some(({ minFractionDigits }) => minFractionDigits) || !isGroup(value) || 'decimals' in value)
      return value;
    return { ...value, decimals: maxOf(numbers.map(({ source = '' }) => /\.(\d+)$/.exec(source)?.[1]?.length ?? 0)) };
  };
  const chart = (value: unknown, path: Path) => {
    if (!isGroup(value) || !Array.isArray(value.series)) return value;
    const series = value.series.map((each: unknown, i) => {
      const values = valueAt(each, ['values']);
      const at = [...path, 'series', i, 'values'];
      return withDecimals(each, Array.isArray(values) ? values.map((_, k) => [...at, k]) : []);
    });
    return { ...value, series };
  };
  const cell = (value: unknown, path: Path) => {
    const digits = numberAt(path)?.minFractionDigits;
    return digits === undefined || typeof value !== 'number' ? value : value.toFixed(digits);
  };
  const slide = (value: unknown, path: Path) => {
    if (!isGroup(value)) return value;
    const charts = ['chart', 'second'].flatMap((key) =>
      key in value ? [[key, chart(value[key], [...path, key])]] : [],
    );
    const rows = value.kind === 'table' && Array.isArray(value.rows) ? value.rows : undefined;
    const cells = rows?.map((row: unknown, r) =>
      Array.isArray(row) ? row.map((each, c) => cell(each, [...path, 'rows', r, c])) : row,
    );
    return { ...value, ...Object.fromEntries(charts), ...(cells ? { rows: cells } : {}) };
  };
  if (!isGroup(data)) return data;
  const { facts, slides } = data;
  return {
    ...data,
    ...(isGroup(facts) ? { facts: mapValues(facts, (fact, id) => withDecimals(fact, [['facts', id, 'value']])) } : {}),
    ...(Array.isArray(slides) ? { slides: slides.map((each, i) => slide(each, ['slides', i])) } : {}),
  };
}

/** The data with an id for each slide that states none: its kind, then `kind-2` and so on. */
export function fillSlideIds(data: unknown): unknown {
  const slides = valueAt(data, ['slides']);
  if (!Array.isArray(slides)) return data;
  const taken = new Set(slides.map((slide) => valueAt(slide, ['id'])));
  const counts = new Map<string, number>();
  const filled = slides.map((slide) => {
    const kind = valueAt(slide, ['kind']);
    if (valueAt(slide, ['id']) !== undefined || typeof kind !== 'string') return slide;
    const id = freeId(kind, taken, counts);
    return { id, ...slide };
  });
  return { ...(data as object), slides: filled };
}

/** The next id of a kind that is not `taken`; `counts` has the number of the last one of each kind. */
function freeId(kind: string, taken: ReadonlySet<unknown>, counts: Map<string, number>): string {
  for (let count = (counts.get(kind) ?? 0) + 1; ; count += 1) {
    const id = count === 1 ? kind : `${kind}-${count}`;
    if (taken.has(id)) continue;
    counts.set(kind, count);
    return id;
  }
}

/** `wrong-type` for each number of an outline’s data that is too large or too small to be written out. */
function unwritableNumbers(data: unknown): Finding[] {
  return foundIn(data, [], (value, path) =>
    typeof value === 'number' && !isWritable(value)
      ? [{ code: 'wrong-type', ...say.outline.unwritableNumber({ value }), path }]
      : undefined,
  );
}

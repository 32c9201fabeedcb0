import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isSeq, visit, type YAMLMap } from 'yaml';
import { chartSchema } from '../../charts/plot-chart.ts';
import { attempt, type Group, groupOf, isGroup, remembered } from '../../core/collections.ts';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import { removedEntry } from '../../outline/edit/entries.ts';
import { endOf, extentOf, indentAt, indexOfKey, pairOf, valueEdit } from '../../outline/edit/yaml-source.ts';
import * as KINDS from '../../slides/kinds/kinds.ts';
import { slideSchema } from '../../slides/parts/common-fields.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import { dataOf } from '../edits/project.ts';
import type { SlideSource } from '../edits/slide-source.ts';
import { WAYS, type WayName } from '../protocol/gallery.ts';
import { contentsOf, keysOf, withContents } from './contents.ts';

/** Types of charts for the same data: amounts side by side, several series, and parts of a whole, which are amounts too. */
const AMOUNTS = ['column', 'bar', 'line', 'area'];
const SERIES = ['grouped', 'line', 'stacked', 'stacked-area', 'stacked-100', 'radar'];
const PARTS = ['pie', 'doughnut', 'parts', 'treemap'];
const CHART_TYPES = [
  { from: AMOUNTS, to: AMOUNTS },
  { from: SERIES, to: SERIES },
  { from: PARTS, to: [...PARTS, 'column', 'bar'] },
] as const;
const CHART = 'chart-';

/** A slide in another way: what it is called, and the slide. */
export interface Way {
  readonly name: WayName;
  readonly slide: Group;
}

/** The ways in which a slide can be shown without anything of it being lost, as far as its words tell. */
export function waysOf(slide: Group): readonly Way[] {
  return WAYS.flatMap((name) => {
    const other = name.startsWith(CHART) ? withType(slide, name.slice(CHART.length)) : asKind(slide, name);
    return other && isAccepted(other) ? [{ name, slide: other }] : [];
  });
}

function asKind(slide: Group, kind: string): Group | undefined {
  const contents = slide.kind === kind ? undefined : contentsOf(slide);
  return contents && withContents(kind, contents);
}

function withType(slide: Group, type: string): Group | undefined {
  const { chart, kind } = slide;
  if (kind !== 'chart' || !isGroup(chart) || chart.type === type) return undefined;
  const isAlike = CHART_TYPES.some(({ from, to }) => from.includes(String(chart.type)) && to.includes(type));
  const other = { ...chart, type };
  return isAlike && chartSchema.safeParse(other).success ? { ...slide, chart: other } : undefined;
}

const schemaOf = remembered((kind: string) => {
  const definition = Object.values(KINDS).find((each) => each.kind === kind);
  return definition && slideSchema(definition);
});

const isAccepted = (slide: Group): boolean => schemaOf(String(slide.kind))?.safeParse(slide).success === true;

/** The text of a slide that is to be shown in another way: as it is but for what changes. Undefined where it cannot be changed. */
export function sourceOf({ text, data }: SlideSource, { slide }: Way): string | undefined {
  const yaml = readYaml('', text);
  const root = yaml.tree.contents;
  const node = isSeq(root) ? root.items[0] : root;
  if (!isMap(node)) return undefined;
  const edits = data.kind === slide.kind ? typeEdits(yaml, node, slide) : kindEdits(yaml, node, data, slide);
  if (!edits) return undefined;
  const changed = applyEdits(text, edits).text;
  const said = attempt(() => dataOf(readYaml('', changed)));
  return isDeepStrictEqual(said, [slide]) ? changed : undefined;
}

function typeEdits(yaml: YamlFile, node: YAMLMap, { chart }: Group): readonly Edit[] | undefined {
  const own = pairOf(node, 'chart')?.value;
  const type = isMap(own) ? pairOf(own, 'type') : undefined;
  if (!isMap(own) || !type?.value) return undefined;
  return [valueEdit(yaml, type, String(groupOf(chart).type), node.flow === true || own.flow === true)];
}

function kindEdits(yaml: YamlFile, node: YAMLMap, before: Group, after: Group): readonly Edit[] | undefined {
  const kind = pairOf(node, 'kind');
  const [first, ...others] = keysOf(before.kind);
  const pair = first === undefined ? undefined : pairOf(node, first);
  if (!kind?.value || !pair) return undefined;
  const inFlow = node.flow === true;
  const { start } = extentOf(yaml, pair.key);
  const own = Object.fromEntries(keysOf(after.kind).map((key) => [key, after[key]]));
  const source = inFlow ? flowPairs(own) : blockPairs(own, indentAt(yaml, start));
  const removed = others.map((key) => removedEntry(yaml, node, indexOfKey(node, key)));
  return [
    valueEdit(yaml, kind, String(after.kind), inFlow),
    { start, end: endOf(yaml, pair), text: source },
    ...removed.filter((edit) => edit !== undefined),
  ];
}

const SETTING = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY } as const;
/** A group longer than this stands in lines, in characters. */
const MAX_FLOW = 110;

function flowPairs(own: Group): string {
  const document = new Document(own);
  if (isMap(document.contents)) document.contents.flow = true;
  return document
    .toString(SETTING)
    .trim()
    .replace(/^\{\s*|\s*\}$/g, '');
}

/** Keys in lines, with entries and words by language in braces where they are short. */
function blockPairs(own: Group, indent: string): string {
  const document = new Document(own);
  visit(document, {
    Collection: (at, node, path) => {
      const isList = isSeq(node) && path.length <= 3;
      const source = JSON.stringify(node.toJS(document));
      if (at === null || isList || source.length > MAX_FLOW || source.includes('\\n')) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return document
    .toString(SETTING)
    .trimEnd()
    .replace(/\n(?=[^\n])/g, `\n${indent}`);
}

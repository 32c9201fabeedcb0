import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { groupBy, groupOf } from '../../core/collections.ts';
import { parsePath } from '../../core/path.ts';
import { applyEdits, type Edit as TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { addedEntry, blockEntries, flowExtents, movedEntry, removedEntry } from '../../outline/edit/entries.ts';
import { findNode, indexOfKey } from '../../outline/edit/yaml-source.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import type { Edit, EditResult, SlideRef } from '../protocol/edits.ts';
import { additionOf } from './name-edits.ts';
import {
  type FileEdit,
  isRefusal,
  madeOf,
  type OpenProject,
  placeAt,
  type Refusal,
  refuse,
  slideIds,
  slidesIn,
  tiesAcross,
} from './project.ts';
import { atColumn, copiedSlide, flowSource, idEdit, readSlide, type SlideSource, setKey } from './slide-source.ts';
import { isIdTaken, linksTo, namedSlides } from './slide-uses.ts';
import { copiedSection, replacedSection, withoutSection } from './translated-slides.ts';

type Of<Do extends Edit['do']> = Extract<Edit, { readonly do: Do }>;

type Named = NonNullable<Of<'insert'>['named']>;

/** What becomes of the list of slides, and which of its slides was which. */
interface NewSlides {
  readonly edits: readonly TextEdit[] | undefined;
  readonly slides: readonly object[];
  /** The place that each slide had; undefined for new ones. */
  readonly origins: readonly (number | undefined)[];
  readonly others?: readonly FileEdit[];
  /** Facts and sources that come with them. */
  readonly named?: Named;
  /** The slide whose references to and fro may be in the way. */
  readonly about?: number;
}

export function moveSlide(project: OpenProject, { slide, before }: Of<'move'>): EditResult {
  const at = indexOf(project, slide);
  const to = before ? indexOf(project, before) : project.ids.length;
  const list = listOf(project);
  if (isRefusal(at)) return at;
  if (isRefusal(to)) return to;
  if (!list) return refuse(say.studio.notByItself);
  const origins = project.ids.map((_, i) => i).filter((i) => i !== at);
  origins.splice(to > at ? to - 1 : to, 0, at);
  const slides = slidesIn(project.main.data);
  return finish(project, {
    edits: movedEntry(project.main.yaml, list, at, to),
    slides: origins.map((i) => slides[i] ?? {}),
    ...{ origins, about: at },
  });
}

export function duplicateSlide(project: OpenProject, { slide }: Of<'duplicate'>): EditResult {
  const at = indexOf(project, slide);
  const list = listOf(project);
  if (isRefusal(at)) return at;
  const place = list && extentOfSlide(project.main.yaml, list, at);
  const id = freeId(project, slide.id);
  const copy = place && copiedSlide(project.main.yaml.text.slice(place.start, place.end), id);
  if (!list || copy === undefined) return refuse(say.studio.notByItself);
  const own = { ...slidesIn(project.main.data)[at], id };
  return finish(project, {
    ...withSlide(project, list, at + 1, own, { block: () => copy, flow: () => copy }),
    others: project.translations.flatMap((file) => copiedSection(file, slide.id, id)),
  });
}

export function hideSlide(project: OpenProject, { slide, hidden }: Of<'hide'>): EditResult {
  const at = indexOf(project, slide);
  if (isRefusal(at)) return at;
  const { yaml, data } = project.main;
  const node = findNode(yaml, ['slides', at])?.node;
  if (!isMap(node)) return refuse(say.studio.elsewhere, placesOfSlide(project, at));
  const { hidden: before, ...rest } = slidesIn(data)[at] ?? {};
  if ((before === true) === hidden) return { changes: [] };
  const key = indexOfKey(node, 'hidden');
  const removed = hidden || key < 0 ? undefined : removedEntry(yaml, node, key);
  const slides = (hiddenNow: boolean | undefined) =>
    slidesIn(data).map((each, i) =>
      i === at ? (hiddenNow === undefined ? rest : { ...rest, hidden: hiddenNow }) : each,
    );
  if (removed) {
    const made = finish(project, {
      edits: [removed],
      slides: slides(undefined),
      origins: project.ids.map((_, i) => i),
    });
    if (!isRefusal(made)) return made;
  }
  // The key may be one that the slide takes over from another.
  const edit = setKey(yaml, node, 'hidden', hidden, 'id') ?? setKey(yaml, node, 'hidden', hidden, 'kind');
  return finish(project, { edits: edit && [edit], slides: slides(hidden), origins: project.ids.map((_, i) => i) });
}

export function deleteSlide(project: OpenProject, { slide }: Of<'delete'>): EditResult {
  const at = indexOf(project, slide);
  const list = listOf(project);
  if (isRefusal(at)) return at;
  const links = linksTo(project, slide.id, at);
  if (links.length > 0) return refuse(say.studio.linked({ id: slide.id }), links);
  if (project.ids.length === 1) return refuse(say.studio.lastSlide, placesOfSlide(project, at));
  const edit = list && removedEntry(project.main.yaml, list, at);
  const rest = <T>(values: readonly T[]) => values.filter((_, i) => i !== at);
  return finish(project, {
    edits: edit && [edit],
    slides: rest(slidesIn(project.main.data)),
    origins: rest(project.ids.map((_, i) => i)),
    others: project.translations.flatMap((file) => withoutSection(file, slide.id)),
    about: at,
  });
}

export function insertSlide(project: OpenProject, { after, yaml: text, named = {} }: Of<'insert'>): EditResult {
  const at = after ? indexOf(project, after) : -1;
  if (isRefusal(at)) return at;
  const written = readSlide(text);
  const list = listOf(project);
  if (!written) return refuse(say.studio.noSlideText);
  if (!list) return refuse(say.studio.notByItself);
  const { id } = written.data;
  const isTaken = typeof id === 'string' && isIdTaken(project, id);
  const slide = isTaken ? withId(written, freeId(project, id)) : written;
  const taken = sectionsOf(named)
    .flatMap(([to, entries]) => Object.keys(entries).map((name) => [to, name] as const))
    .find((path) => valueAt(project.main.data, path) !== undefined)?.[1];
  if (taken !== undefined) return refuse(say.studio.nameTaken({ name: taken }));
  if (!slide) return refuse(say.studio.notByItself);
  return finish(project, { ...withSlide(project, list, at + 1, slide.data, sourcesOf(slide)), named });
}

export function replaceSlide(project: OpenProject, { slide, yaml: text, texts = {} }: Of<'replace'>): EditResult {
  const at = indexOf(project, slide);
  const list = listOf(project);
  if (isRefusal(at)) return at;
  const written = readSlide(text);
  if (!written) return refuse(say.studio.noSlideText);
  const place = list && extentOfSlide(project.main.yaml, list, at);
  const id = written.data.id ?? slidesIn(project.main.data)[at]?.id;
  if (typeof id === 'string' && id !== slide.id) {
    if (project.ids.includes(id))
      return refuse(say.studio.idTaken({ id }), placesOfSlide(project, project.ids.indexOf(id)));
    const links = linksTo(project, slide.id, at);
    if (links.length > 0) return refuse(say.studio.linked({ id: slide.id }), links);
  }
  const now = typeof id === 'string' && written.data.id === undefined ? withId(written, id) : written;
  if (!list || !place || !now) return refuse(say.studio.notByItself);
  const column = list.flow ? undefined : columnOf(project.main.yaml, list);
  const source = column === undefined ? flowSource(now.data) : atColumn(now.text, column);
  const renamed = typeof id === 'string' && id !== slide.id;
  const translated = project.translations.filter(({ language }) => Object.hasOwn(texts, language));
  const others = translated.flatMap((file) => replacedSection(file, slide.id, texts[file.language] ?? {}) ?? []);
  if (others.length < Object.keys(texts).length) return refuse(say.studio.translated);
  return finish(project, {
    others,
    edits: [{ ...place, text: source }],
    slides: slidesIn(project.main.data).map((each, i) => (i === at ? now.data : each)),
    origins: project.ids.map((_, i) => (renamed && i === at ? undefined : i)),
    about: at,
  });
}

/** A slide as it is written; refused where it is not there any more, or is not written by itself. */
export function writtenSlide(project: OpenProject, slide: SlideRef): SlideSource | Refusal {
  const at = indexOf(project, slide);
  const list = listOf(project);
  if (isRefusal(at)) return at;
  const place = list && extentOfSlide(project.main.yaml, list, at);
  const written = place && readSlide(project.main.yaml.text.slice(place.start, place.end));
  return written ?? refuse(say.studio.notByItself, placesOfSlide(project, at));
}

function withId(slide: SlideSource, id: string): SlideSource | undefined {
  const text = copiedSlide(slide.text, id);
  return text === undefined ? undefined : { text, data: { ...slide.data, id } };
}

const sourcesOf = (slide: SlideSource) => ({
  block: (column: number) => atColumn(slide.text, column),
  flow: () => flowSource(slide.data),
});

function withSlide(
  project: OpenProject,
  list: YAMLSeq,
  before: number,
  slide: object,
  sources: Parameters<typeof addedEntry>[3],
): NewSlides {
  const edit = addedEntry(project.main.yaml, list, before, sources);
  const origins = project.ids.map((_, i): number | undefined => i);
  return {
    edits: edit && [edit],
    slides: slidesIn(project.main.data).toSpliced(before, 0, { ...slide }),
    origins: origins.toSpliced(before, 0, undefined),
  };
}

/** The edit with the ids that others go by stated where the new order would change them. */
function finish(project: OpenProject, given: NewSlides): EditResult {
  const { slides, origins, others = [], named = {}, about } = given;
  const { yaml, data } = project.main;
  const places = about === undefined ? [] : tiesOf(project, about);
  const additions = sectionsOf(named).map(([to, entries]) => additionOf(yaml, to, entries));
  const added = additions.filter((edit) => edit !== undefined);
  const edits = given.edits && [...given.edits, ...joined(added)];
  if (!edits || added.length < additions.length)
    return refuse(places.length > 0 ? say.studio.tied : say.studio.notByItself, places);
  const ofOthers = namedSlides(project);
  const own = Object.fromEntries(
    sectionsOf(named).map(([to, entries]) => [to, { ...groupOf(valueAt(data, [to])), ...entries }]),
  );
  let now = { ...(data as object), ...own, slides };
  const kept = new Map<number, string>();
  for (;;) {
    const ids = slideIds(now);
    const lost = origins.findIndex(
      (from, i) => from !== undefined && ofOthers.has(project.ids[from] ?? '') && ids[i] !== project.ids[from],
    );
    const id = project.ids[origins[lost] ?? -1];
    if (id === undefined || kept.has(lost)) break;
    kept.set(lost, id);
    now = { ...now, slides: now.slides.map((each, i) => (i === lost ? { ...each, id } : each)) };
  }
  if (kept.size === 0) return madeOf([{ yaml, edits, data: now }, ...others], places);
  const after = readYaml(yaml.file, applyEdits(yaml.text, edits).text);
  const stated = [...kept].map(([index, id]) => {
    const slide = findNode(after, ['slides', index])?.node;
    return isMap(slide) ? idEdit(after, slide, id) : undefined;
  });
  const sound = stated.filter((edit) => edit !== undefined);
  const text = applyEdits(after.text, sound).text;
  return madeOf([{ yaml, edits: [{ start: 0, end: yaml.text.length, text }], data: now }, ...others], places);
}

/** The sections that get entries. */
const sectionsOf = (named: Named) =>
  (['sources', 'facts'] as const).flatMap((to) => {
    const entries = named[to] ?? {};
    return Object.keys(entries).length > 0 ? [[to, entries] as const] : [];
  });

/** Additions of which those at one place are one. */
const joined = (additions: readonly TextEdit[]): TextEdit[] =>
  [...groupBy(additions, ({ start }) => start).values()].map((edits) => ({
    ...(edits[0] as TextEdit),
    text: edits.map(({ text }) => text).join(''),
  }));

/** The place of a slide in the list; refused where another one stands there. */
function indexOf(project: OpenProject, { path, id }: SlideRef): number | Refusal {
  const [, index] = parsePath(path);
  if (typeof index === 'number' && project.ids[index] === id) return index;
  const now = project.ids.indexOf(id);
  return refuse(say.studio.noSlide({ id }), now < 0 ? [] : placesOfSlide(project, now));
}

function listOf({ main }: OpenProject): YAMLSeq | undefined {
  const list = findNode(main.yaml, ['slides'])?.node;
  return isSeq(list) ? list : undefined;
}

const columnOf = ({ text }: YamlFile, { range }: YAMLSeq): number => {
  const start = range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
};

/** Where a slide's text is without the remarks above it; in lines, all of these. */
function extentOfSlide(
  yaml: YamlFile,
  list: YAMLSeq | YAMLMap,
  index: number,
): { start: number; end: number } | undefined {
  const entry = blockEntries(yaml, list)?.[index];
  if (entry) return { start: entry.at, end: entry.to };
  return list.flow ? flowExtents(yaml, list)[index] : undefined;
}

function placesOfSlide({ main }: OpenProject, index: number) {
  const list = findNode(main.yaml, ['slides'])?.node;
  const place = isSeq(list) ? extentOfSlide(main.yaml, list, index) : undefined;
  return place ? [placeAt(main.yaml, place.start, place.end)] : [];
}

function tiesOf(project: OpenProject, index: number) {
  const [place] = placesOfSlide(project, index);
  return place ? tiesAcross(project.main.yaml, place.from, place.to) : [];
}

/** The first of `id-2`, `id-3` and so on by which nothing goes. */
function freeId(project: OpenProject, id: string): string {
  const stem = id.replace(/-\d+$/, '');
  for (let count = 2; ; count += 1) {
    const name = `${stem}-${count}`;
    if (!isIdTaken(project, name)) return name;
  }
}

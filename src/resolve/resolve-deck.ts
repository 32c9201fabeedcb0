import type { BaseMap } from '../core/base-map.ts';
import { lookUp } from '../core/collections.ts';
import type { FactView, SourceView } from '../core/fact.ts';
import type { KitPart, KitView, PartView } from '../core/kit.ts';
import type { Path } from '../core/path.ts';
import type { Logo, LogoView, Picture, PictureView } from '../core/picture.ts';
import { DEFAULT_READING, type Reading } from '../core/reading.ts';
import { plainText, type RichText, richText } from '../core/rich-text.ts';
import { asMade, type Steady } from '../core/steady.ts';
import { staleFacts } from '../facts/review-facts.ts';
import {
  OTHER,
  type RowsData,
  RowsRef,
  type RowsView,
  type SeriesData,
  SeriesRef,
  type SeriesView,
} from '../fields/data.ts';
import {
  FactRef,
  KitRef,
  LocalizedText,
  LogoRef,
  MapRef,
  PictureRef,
  SceneRef,
  SourceRef,
  UnitRef,
} from '../fields/fields.ts';
import type { Show } from '../fields/show.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Accepted, Outline, OutlineSlide } from '../outline/outline.ts';
import type { SceneDrawing } from '../scenery/scene-art.ts';
import { knownUnit, withUnit } from '../units/known-unit.ts';
import type { UnitView } from '../units/unit.ts';
import { type PickedText, type View, viewIn } from './pick-text.ts';
import { resolveFacts } from './resolve-facts.ts';
import { formOf, type ResolvedText, resolveText } from './resolve-text.ts';
import { type TextSource, textSource, unknownFact } from './text-problems.ts';
import { typedFigures } from './typed-figures.ts';

export interface ResolvedSlide {
  readonly id: string;
  readonly kind: string;
  readonly path: Path;
  /** What the slide's kind takes, with texts and facts resolved; without the keys that only the tool reads. */
  readonly content: Readonly<Record<string, unknown>>;
  /** The facts that stand on its face (anywhere but in the notes), in order, each once. */
  readonly faceFacts: readonly string[];
  readonly notes?: RichText;
  readonly ok: Accepted;
}

export interface ResolvedDeck {
  readonly id: string;
  readonly language: string;
  readonly brand: string;
  readonly title: RichText;
  /** What its slides print at their foot, what it is shown at, and the day of that. */
  readonly footer?: RichText;
  readonly event?: RichText;
  readonly date?: string;
  readonly author?: RichText;
  readonly minutes?: number;
  readonly show?: Show | undefined;
  readonly charts?: 'image' | 'native' | undefined;
  readonly reading: Reading;
  readonly sources: readonly SourceView[];
  readonly facts: ReadonlyMap<string, FactView>;
  readonly scenes: ReadonlyMap<string, SceneDrawing>;
  readonly slides: readonly ResolvedSlide[];
}

export interface Material {
  /** By their keys: see `PictureRef`. */
  readonly pictures?: ReadonlyMap<string, Picture>;
  readonly logos?: ReadonlyMap<string, Logo>;
  readonly maps?: ReadonlyMap<string, BaseMap>;
  readonly scenes?: ReadonlyMap<string, SceneDrawing>;
  /** By their names, or by those of kit and part. */
  readonly kits?: ReadonlyMap<string, KitView>;
  /** The data of its files, by the field that asks for them. */
  readonly data?: ReadonlyMap<SeriesRef | RowsRef, SeriesData | RowsData>;
  readonly today?: string | undefined;
  /** Where the deck is read, in place of what it says itself. */
  readonly reading?: Reading | undefined;
}

/**
 * The deck in one language: texts with their facts filled in, names of facts as facts. Gives what facts and texts
 * give, and `unsourced-figure` for figures that were typed into a slide by hand.
 */
export function resolveDeck(outline: Outline, language: string, material: Material = {}, steady: Steady = asMade) {
  const view = viewIn(outline, language);
  const { facts, findings } = resolveFacts(outline, language);
  const { names } = outline;
  const source = textSource(outline, facts);
  const shared = { view, source, material, sources: [] };
  const title = readText(outline.deck.title, { ...shared, path: ['deck', 'title'], names });
  const said = (['footer', 'event', 'author'] as const).flatMap((key) => {
    const text = outline.deck[key];
    return text ? [{ key, ...readText(text, { ...shared, path: ['deck', key], names }) }] : [];
  });
  const sources = Object.entries(outline.sources).map(([id, entry]) => {
    const walked = walk(entry, { ...shared, path: ['sources', id], names: undefined });
    return { view: sourceView(id, walked.value as Readonly<Record<string, unknown>>), findings: walked.findings };
  });
  const place = steady(`place ${language}`, { ...shared, sources: sources.map((each) => each.view), names });
  const slides = outline.slides.map((slide, index) => resolvedSlide(slide, index, place));
  const { id, brand, talk, show, date, charts } = outline.deck;
  const reading = material.reading ?? outline.deck.reading ?? DEFAULT_READING;
  return {
    deck: {
      ...{ id, language, brand, title: title.text, facts: place.source.facts, reading },
      ...(talk ? { minutes: talk.minutes } : {}),
      ...(show ? { show } : {}),
      ...(charts ? { charts } : {}),
      ...Object.fromEntries(said.map(({ key, text }) => [key, text])),
      ...(date === undefined ? {} : { date }),
      sources: place.sources,
      scenes: material.scenes ?? new Map(),
      slides: slides.map((each) => each.slide),
    },
    findings: [
      staleFacts(outline, material.today),
      findings,
      title.findings,
      ...said.map((each) => each.findings),
      ...[...sources, ...slides].map((each) => each.findings),
    ].flat(),
  };
}

function sourceView(id: string, entry: Readonly<Record<string, unknown>>): SourceView {
  const texts = Object.entries(entry).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : plainText(value as RichText),
  ]);
  return { id, ...(Object.fromEntries(texts) as { title: string }) };
}

const OWN_KEYS = ['id', 'kind', 'notes', 'ok'];

type Around = Omit<Place, 'path'>;

/** Slides as they were resolved last, at which position and amid what. */
const RESOLVED = new WeakMap<
  OutlineSlide,
  { readonly index: number; readonly around: Around; readonly resolved: ReturnType<typeof resolveSlide> }
>();

function resolvedSlide(slide: OutlineSlide, index: number, around: Around): ReturnType<typeof resolveSlide> {
  const known = RESOLVED.get(slide);
  if (known?.around === around && known.index === index) return known.resolved;
  const resolved = resolveSlide(slide, { ...around, path: ['slides', index] });
  RESOLVED.set(slide, { index, around, resolved });
  return resolved;
}

function resolveSlide(slide: OutlineSlide, place: Place): { slide: ResolvedSlide; findings: readonly Finding[] } {
  const { path } = place;
  const fields = Object.entries(slide).filter(([key]) => !OWN_KEYS.includes(key));
  const content = walk(Object.fromEntries(fields), place);
  const notes = slide.notes && readText(slide.notes, { ...place, path: [...path, 'notes'] });
  return {
    slide: {
      ...{ id: slide.id, kind: slide.kind, path, ok: slide.ok ?? {} },
      content: content.value as Readonly<Record<string, unknown>>,
      faceFacts: [...new Set(content.facts)],
      ...(notes ? { notes: notes.text } : {}),
    },
    findings: [...content.findings, ...(notes?.findings ?? [])],
  };
}

interface Place {
  readonly path: Path;
  readonly view: View;
  readonly source: TextSource;
  /** What names of sources stand for; none within the sources themselves. */
  readonly sources: readonly SourceView[];
  readonly material: Material;
  /** Names that are no figures; undefined where figures need no source (titles of sources). */
  readonly names: readonly string[] | undefined;
}

interface Walked {
  readonly value: unknown;
  readonly facts: readonly string[];
  readonly findings: readonly Finding[];
}

/** A validated value with every text, every name of a fact and every picture in it resolved. */
function walk(value: unknown, place: Place): Walked {
  if (value instanceof LocalizedText) {
    const { text, facts, findings } = readText(value, place);
    return { value: text, facts, findings };
  }
  if (value instanceof FactRef) return readFact(value, place);
  if (value instanceof UnitRef) {
    return { value: unitView(value, place.view.language, place.path), facts: [], findings: [] };
  }
  if (value instanceof SourceRef) {
    return { value: place.sources.find((each) => each.id === value.id), facts: [], findings: [] };
  }
  if (value instanceof SeriesRef || value instanceof RowsRef) return readData(value, place);
  // A picture that could not be read has its finding already.
  if (value instanceof PictureRef) return { value: shownPicture(value, place), facts: [], findings: [] };
  if (value instanceof LogoRef) return { value: shownLogo(value, place), facts: [], findings: [] };
  if (value instanceof MapRef) return { value: place.material.maps?.get(value.key), facts: [], findings: [] };
  if (value instanceof KitRef) return { value: shownKit(value, place.material), facts: [], findings: [] };
  if (value instanceof SceneRef) return { value: { name: value.name, path: place.path }, facts: [], findings: [] };
  if (value === null || typeof value !== 'object') return { value, facts: [], findings: [] };
  const below = (key: string | number): Place => ({ ...place, path: [...place.path, key] });
  if (Array.isArray(value)) {
    const items = value.map((item, index) => walk(item, below(index)));
    const { facts, findings } = gathered(items);
    const own = place.names ? unsourcedData(value, place.path) : [];
    return { value: items.map((item) => item.value), facts, findings: [...own, ...findings] };
  }
  // Words for a unit are no figures: 十亿元, 2015 = 100.
  const within = (key: string): Place => (UNITS.includes(key) ? { ...below(key), names: undefined } : below(key));
  const entries = Object.entries(value).map(([key, item]) => [key, walk(item, within(key))] as const);
  const resolved = inUnits(Object.fromEntries(entries.map(([key, item]) => [key, item.value])));
  return { value: resolved, ...gathered(entries.map(([, item]) => item)) };
}

/** A kit as it was read, or a part of one; without parts where it could not be read, which has its finding. */
function shownKit({ kit, part }: KitRef, { kits }: Material): KitView | PartView {
  const read = kits?.get(part === undefined ? kit : `${kit}/${part}`) ?? { name: kit, parts: {} };
  return part === undefined ? read : { kit, name: part, part: read.parts[part] ?? NO_PART };
}

const NO_PART: KitPart = { title: { en: '', zh: '' }, viewBox: { x: 0, y: 0, w: 1, h: 1 }, shapes: [], anchors: [] };

/** Keys under which a slide names a unit. */
const UNITS: readonly string[] = ['unit', 'line_unit'];

/** Keys whose words may name a unit that is beside them. */
const NAMES: readonly string[] = ['title', 'highlight', 'line'];

/** What has units of its own, such as a chart or a column, with these as the language writes them where its names say them. */
function inUnits(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const units = UNITS.flatMap((key) => {
    const unit = value[key] as UnitView | undefined;
    return unit?.named === undefined ? [] : [{ unit, words: plainText(unit) }];
  });
  if (units.length === 0) return value;
  const renamed = (name: unknown): unknown => {
    if (typeof name === 'string') return withUnit(name, units);
    // A column of a table is highlighted by `true`.
    if (typeof name !== 'object' || name === null) return name;
    const { paragraphs } = name as RichText;
    const written = paragraphs.map((runs) => runs.map((run) => ({ ...run, text: withUnit(run.text, units) })));
    return { ...(name as RichText), paragraphs: written };
  };
  const ofSeries = (series: unknown) =>
    (series as readonly { readonly name: unknown }[]).map((each) => ({ ...each, name: renamed(each.name) }));
  const { series, from } = value as { readonly series?: unknown; readonly from?: { readonly series?: unknown } };
  return {
    ...value,
    ...Object.fromEntries(NAMES.flatMap((key) => (value[key] ? [[key, renamed(value[key])]] : []))),
    ...(series ? { series: ofSeries(series) } : {}),
    ...(from?.series ? { from: { ...from, series: ofSeries(from.series) } } : {}),
  };
}

/** Data of a file in the language; data that could not be read has its finding already. */
function readData(ref: SeriesRef | RowsRef, place: Place): Walked {
  const { names, source, date, ...query } = ref.query;
  const words = walk({ names, source, date, other: 'other' in query ? query.other : undefined }, place);
  const said = words.value as QueryWords;
  const unsourced = source ? [] : [unsourcedFile(place.path)];
  const findings = [...words.findings, ...unsourced];
  const data = place.material.data?.get(ref);
  if (!data) return { value: undefined, facts: words.facts, findings };
  const value = 'series' in data ? seriesView(data, said) : rowsView(data, said);
  return { value, facts: words.facts, findings };
}

function gathered(parts: readonly Walked[]): Omit<Walked, 'value'> {
  return { facts: parts.flatMap((part) => part.facts), findings: parts.flatMap((part) => part.findings) };
}

function readText(text: LocalizedText, { path, view, source, names }: Place): ResolvedText {
  const resolved = resolveText(text, path, view, source);
  if (!names) return resolved;
  const printed = (figure: string) =>
    [...source.facts.values()]
      .filter((fact) => formOf(fact, text.form).replaceAll('\u00a0', ' ') === figure)
      .map(({ id }) => id);
  return { ...resolved, findings: [...resolved.findings, ...unsourcedFigures(resolved.picked, view, names, printed)] };
}

function readFact({ id, advice }: FactRef, { path, source }: Place): Walked {
  const fact = source.facts.get(id);
  if (fact) return { value: fact, facts: [id], findings: isDrawn(path) ? onlyWords(fact, path) : [] };
  // A fact that could not be computed has its finding already.
  if (source.ids.includes(id)) return { value: undefined, facts: [], findings: [] };
  const called = [...source.facts.values()].filter(({ name }) => plain(name) === plain(id));
  if (called.length === 1 && called[0]) {
    const finding = { ...unknownFact(id, []), ...calledSo(called[0].id), path };
    return { value: undefined, facts: [], findings: [finding] };
  }
  const finding = unknownFact(id, source.ids);
  const hint = finding.suggestion === undefined && advice ? { hint: advice } : {};
  return { value: undefined, facts: [], findings: [{ ...finding, ...hint, path }] };
}

const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim();

/** What to do where a fact is named by its `name`, and not by the key that it is under. */
const calledSo = (id: string): Pick<Finding, 'hint' | 'suggestion' | 'sure'> => ({
  hint: say.resolve.nameOfFact({ id }),
  suggestion: id,
  sure: true,
});

/** Keys of slides that hold a chart. */
const DRAWN: Path = ['chart', 'second', 'map'];

const isDrawn = (path: Path) => path[0] === 'slides' && path.some((key) => DRAWN.includes(key));

/** `bad-data` for a fact without a value, where one is needed. */
function onlyWords({ id, value, prose }: FactView, path: Path): Finding[] {
  if (Number.isFinite(value)) return [];
  return [{ code: 'bad-data', ...say.resolve.factOfWords({ id, prose }), path }];
}

function shownPicture({ key }: PictureRef, { path, material }: Place): PictureView | undefined {
  const picture = material.pictures?.get(key);
  return picture && { ...picture, path };
}

function shownLogo({ logo: file }: LogoRef, { path, material }: Place): LogoView | undefined {
  const logo = material.logos?.get(file);
  return logo && { ...logo, file, path };
}

/** What of a query a language changes: how its names are written, what `other` is called, and its source. */
interface QueryWords {
  readonly names: Readonly<Record<string, RichText>>;
  readonly other?: RichText | undefined;
  readonly source?: SourceView | undefined;
  /** When the data are of, where the query says it. */
  readonly date?: string | undefined;
}

function seriesView({ categories, series }: SeriesData, words: QueryWords): SeriesView {
  const named = (name: string) => {
    if (name === OTHER) return words.other ? plainText(words.other) : '';
    const written = lookUp(words.names, name);
    return written ? plainText(written) : name;
  };
  return {
    categories: categories.map(named),
    series: series.map(({ name, values }) => ({ name: named(name), values })),
    ...sourceOf(words),
  };
}

const rowsView = (data: RowsData, words: QueryWords): RowsView => ({ ...data, names: words.names, ...sourceOf(words) });

function sourceOf({ source, date }: QueryWords): { readonly source?: SourceView } {
  if (!source) return {};
  return { source: date === undefined ? source : { ...source, date } };
}

/** Units that a chart names beside its numbers although a fact's label carries them. */
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = { times: { en: 'times', zh: '倍' } };

function unitView({ unit }: UnitRef, language: string, path: Path): UnitView {
  const { unit: words, scale } = knownUnit(unit, language);
  const beside = NAMED[unit.base];
  const text = words === '' && beside ? (beside[language] ?? beside.en ?? '') : words;
  return { ...richText(text, path), scale, named: unit.name };
}

/**
 * `unsourced-figure` for each figure that was typed into a text, at its stretch; none for a text that only is in.
 * `factsThatPrint` are the facts that this text would show as these very words.
 */
function unsourcedFigures(
  picked: PickedText,
  view: View,
  names: readonly string[],
  factsThatPrint: (words: string) => readonly string[],
): Finding[] {
  if (picked.language !== view.language) return [];
  return typedFigures(picked.raw, names).map(({ start, end }) => {
    const figure = picked.raw.slice(start, end);
    return {
      code: 'unsourced-figure',
      message: say.resolve.typedFigure({ figure }),
      ...writeFact(figure, factsThatPrint(figure)),
      path: picked.path,
      at: stretch(picked.raw, start, end),
      ...(picked.shared ? {} : { language: view.language }),
    };
  });
}

/** What to write in place of a figure that facts print too. Which is meant nobody else can say, so that no edit is certain. */
function writeFact(figure: string, [id, ...others]: readonly string[]): Pick<Finding, 'hint' | 'suggestion'> {
  if (id === undefined) return { hint: say.resolve.makeFact };
  if (others.length === 0) return { hint: say.resolve.writeFact({ id, figure }), suggestion: `{${id}}` };
  const inBraces = [id, ...others].map((each) => `\`{${each}}\``);
  return { hint: say.resolve.writeOneOfFacts({ figure, inBraces }) };
}

/** Lists of a chart whose entries may have numbers of their own, and which of these say where a place is. */
const ENTRIES: readonly unknown[] = ['points', 'flows'];
const PLACES: readonly string[] = ['lat', 'lon'];

/** Whether a list is inline data of a chart with numbers in it: `values`, or entries with numbers of their own. */
function hasTyped(list: readonly unknown[], key: unknown): boolean {
  const isNumber = (item: unknown) => typeof item === 'number';
  if (key === 'values') return list.some(isNumber);
  const numbers = (entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    Object.entries(entry).some(([name, item]) => isNumber(item) && !PLACES.includes(name));
  return ENTRIES.includes(key) && list.some(numbers);
}

export function unsourcedData(list: readonly unknown[], path: Path): Finding[] {
  if (!hasTyped(list, path.at(-1))) return [];
  return [{ code: 'unsourced-figure', ...say.resolve.typedNumbers, path, at: 'key' }];
}

/** `unsourced-figure` for a data file whose source the outline does not state. */
const unsourcedFile = (path: Path): Finding => ({ code: 'unsourced-figure', ...say.resolve.dataWithoutSource, path });

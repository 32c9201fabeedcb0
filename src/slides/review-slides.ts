import type { ChartItem } from '../charts/base/define-chart.ts';
import { isChart, reviewAmount } from '../charts/base/review.ts';
import { wantsNative } from '../charts/native-charts.ts';
import { definitionOf, reviewChart } from '../charts/plot-chart.ts';
import { remembered } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { TABLE_ROWS } from '../core/limits.ts';
import { foundIn, type Path } from '../core/path.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Finding, Remark } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Scene } from '../scene/items.ts';
import type { DeckContent } from './layout-deck.ts';
import { type SlideContent, slideDefinitionOf } from './layout-slide.ts';
import type { LaidOutItem } from './parts/define-slide.ts';
import { notesIn, notesOn, numbersOf } from './parts/number-notes.ts';
import { notesSeconds, readingSeconds, type Shown } from './show-pages.ts';

/** What is doubtful about the slides of a deck, by the kinds that look for it. */
export function reviewSlides({ slides, facts, language, scenes }: DeckContent): Finding[] {
  return slides.flatMap(({ kind, content, path }) => {
    const findings = slideDefinitionOf(kind).review?.(content as never, { path, facts, language, scenes }) ?? [];
    return findings.map((finding) => ({ ...finding, language }));
  });
}

/** `bad-data` for charts with too many marks, and tables with more rows than a deck can show, before layout. */
export function reviewAmounts({ slides, language }: Pick<DeckContent, 'slides' | 'language'>): Finding[] {
  return slides.flatMap(({ kind, content, path }) => {
    const findings = kind === 'table' ? reviewRows(content, path) : amountsIn(content, path);
    return findings.map((finding) => ({ ...finding, language }));
  });
}

/** Rows of a file are counted where they are read. */
function reviewRows({ rows = [] }: { readonly rows?: readonly unknown[] }, path: Path): Finding[] {
  if (rows.length <= TABLE_ROWS) return [];
  return [
    { code: 'bad-data', ...say.slides.manyRows({ count: rows.length, most: TABLE_ROWS }), path: [...path, 'rows'] },
  ];
}

const amountsIn = (content: object, path: Path): Finding[] =>
  tooManyMarks(content).map((finding) => ({ ...finding, path: [...path, ...finding.path] }));

const tooManyMarks = remembered(
  (content: object) => foundIn(content, [], (value, at) => (isChart(value) ? reviewAmount(value, at) : undefined)),
  new WeakMap<object, Finding[]>(),
);

export function reviewCharts({ slides, language }: Scene<LaidOutItem>): Finding[] {
  const charts = slides.flatMap((slide) => slide.items.filter((item) => item.kind === 'chart'));
  return charts.flatMap((item) => reviewChart(item.chart, item.path).map((finding) => ({ ...finding, language })));
}

/** `syntax` for notes that nobody could read: on a slide without a source line, or in a chart, whose picture has no marks. */
export function reviewNotes(slides: readonly SlideContent[], scene: Scene<LaidOutItem>): Finding[] {
  return slides.flatMap((slide) => {
    const notes = notesIn(slide.content);
    if (notes.length === 0) return [];
    const pages = scene.slides.filter((page) => page.path[1] === slide.path[1]);
    const sourced = pages.some((page) =>
      page.items.some((item) => item.kind === 'text' && item.placeholder === 'source'),
    );
    const shown = numbersOf(notesOn(pages.flatMap((page) => page.items)), notes).map(({ note }) => note);
    return notes
      .filter((note) => !sourced || !shown.includes(note))
      .map(
        ({ path, at }): Finding => ({
          code: 'syntax',
          ...why(slide.kind, sourced),
          path,
          at,
          language: scene.language,
        }),
      );
  });
}

function why(kind: string, sourced: boolean): Pick<Finding, 'message' | 'hint'> {
  if (sourced) return say.slides.noteWithoutMark;
  return say.slides.noteWithoutLine({ kind });
}

/** Quick readers need this part of the time; below it a slide goes on before anybody is through. */
const QUICK = 0.7;

/** `too-fast` for slides that go on by themselves before they can be read or, with a speaker, their notes be said. */
export function reviewShow(deck: Pick<DeckContent, 'slides' | 'show'>, scene: Scene<LaidOutItem>): Finding[] {
  const shown = new Map<unknown, Scene<LaidOutItem>['slides'][number][]>();
  for (const page of scene.slides.filter(({ hidden }) => !hidden)) {
    const [, index] = page.path;
    shown.set(index, [...(shown.get(index) ?? []), page]);
  }
  return deck.slides.flatMap(({ content, path, notes }, index) => {
    const own = (content as Shown).advance;
    const stated = own ?? deck.show?.advance;
    const pages = shown.get(index) ?? [];
    if (typeof stated !== 'number' || pages.length === 0) return [];
    const reading = Math.max(...pages.map((page) => readingSeconds(page, scene.language)));
    const speaking = notes && !scene.mode ? notesSeconds(notes, pages.length, scene.language) : 0;
    const needed = scene.mode ? reading : speaking;
    if (stated >= QUICK * needed) return [];
    const place = own === undefined ? [...path, 'kind'] : [...path, 'advance'];
    return [
      {
        code: 'too-fast',
        ...say.slides.advancesTooSoon({ isSpoken: !scene.mode, seconds: stated, needed }),
        path: place,
        language: scene.language,
      },
    ];
  });
}

/** Says how long a round of a deck that runs by itself takes; nothing for other decks. */
export function roundNote({ mode, slides, language }: Scene<LaidOutItem>): Words[] {
  if (mode !== 'kiosk') return [];
  const shown = slides.filter(({ hidden }) => !hidden);
  const seconds = Math.round(shown.reduce((sum, { advance = 0 }) => sum + advance, 0));
  const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0')];
  return [say.slides.round({ language, count: shown.length, minutes, seconds: rest })];
}

/** Contact slides whose only way to get in touch is the publisher of a source: whoever shows the deck is to fill theirs in. */
export function contactNote({ slides, sources }: Pick<DeckContent, 'slides' | 'sources'>): Remark[] {
  const names = sources.flatMap(({ publisher, url }) => [
    publisher,
    url && URL.parse(url)?.hostname.replace(/^www\./, ''),
  ]);
  const theirs = names.flatMap((name) => (name ? [name.toLowerCase()] : []));
  const isTheirs = (text: RichText) => theirs.some((name) => plainText(text).toLowerCase().includes(name));
  return slides
    .filter(({ kind }) => kind === 'contact')
    .flatMap(({ content, path }) => {
      const { people, lines = [], name, phone, place } = content as ContactLines;
      const own = [name, phone, place].flatMap((text) => text ?? []);
      const said = own.length > 0 ? own : lines;
      const isOwn = people !== undefined || said.length === 0 || !said.some(isTheirs);
      return isOwn ? [] : [{ ...say.slides.contact.publishers, path }];
    });
}

interface ContactLines {
  readonly people?: unknown;
  readonly lines?: readonly RichText[];
  readonly name?: RichText;
  readonly phone?: RichText;
  readonly place?: RichText;
}

/** `picture-chart` for charts that cannot be native or built in parts; `all`: the deck wants all charts native. */
export function reviewNative(scene: Scene<LaidOutItem>, all: boolean): Finding[] {
  return [...neverNative(scene), ...builtPictures(scene, all)];
}

/** Charts that are to be built in parts and yet stay pictures, each at the key that asks for parts. */
function builtPictures(scene: Scene<LaidOutItem>, all: boolean): Finding[] {
  return scene.slides.flatMap(({ items, path }) => {
    const charts = items.filter((item) => item.kind === 'chart' && item.inParts) as ChartItem[];
    const isNative = ({ chart }: ChartItem) => wantsNative(chart, all) && definitionOf(chart).native !== undefined;
    const picture = charts.find((item) => !isNative(item));
    if (!picture) return [];
    const words = builtWords(picture, definitionOf(picture.chart).native !== undefined);
    return [{ code: 'picture-chart' as const, ...words, path: [...path, 'build'], language: scene.language }];
  });
}

function builtWords({ chart: { type } }: ChartItem, can: boolean): Pick<Finding, 'message' | 'hint'> {
  return say.slides.cannotBuild({ isNative: can, type });
}

function neverNative(scene: Scene<LaidOutItem>): Finding[] {
  return withoutData(scene, false).map(({ item: { chart, path } }) => ({
    code: 'picture-chart',
    message: drawnOtherwise(chart),
    hint: say.slides.neverNative,
    path: [...path, 'native'],
    language: scene.language,
  }));
}

/** Says how a chart is drawn that PowerPoint has no chart for. */
function drawnOtherwise(chart: ChartItem['chart']): Words {
  if (definitionOf(chart).shapes?.(chart as never)) return say.slides.drawnAsShapes({ type: chart.type });
  return say.slides.drawnAsPicture({ type: chart.type });
}

/** Says of each chart of a deck of native ones that is none how it is drawn and why, at its type. */
export function picturesNote(scene: Scene<LaidOutItem>): (Words & { readonly path: Path })[] {
  return withoutData(scene, true).map(({ slide, item }) => {
    const text = drawnOtherwise(item.chart);
    return { ...say.slides.onSlide({ slide, text }), path: [...item.path, 'type'] };
  });
}

/** The charts that are to be native and that PowerPoint has no chart for, with their slides. */
function withoutData(scene: Scene<LaidOutItem>, all: boolean): { slide: number; item: ChartItem }[] {
  return scene.slides.flatMap(({ items, number }) =>
    items
      .filter((item) => item.kind === 'chart')
      .filter((item) => wantsNative(item.chart, all) && definitionOf(item.chart).native === undefined)
      .map((item) => ({ slide: number, item })),
  );
}

import { beginsWith } from '../core/collections.ts';
import type { FactView, SourceView } from '../core/fact.ts';
import type { Words } from '../core/language.ts';
import { formatPath, foundIn, type Path } from '../core/path.ts';
import type { LogoView, PictureView } from '../core/picture.ts';
import { isRichText, plainText, type RichText } from '../core/rich-text.ts';
import type { SceneView } from '../fields/fields.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { Scene } from '../scene/items.ts';
import { textsOf } from '../scene/items.ts';
import type { DeckContent } from './layout-deck.ts';
import type { SlideContent } from './layout-slide.ts';
import type { LaidOutItem } from './parts/define-slide.ts';

type Pages = Scene<LaidOutItem>['slides'];

/** What a slide of the outline says at a place, and how the slide is searched for it. */
interface Said {
  readonly path: Path;
  readonly words: string;
  /** What only decorates: where a template has no room for it, or the brand's slides show none, that is a note. */
  readonly sort?: Decoration;
  readonly isShown: (shown: Shown) => boolean;
}

/** What may be left out without a loss, in the order of the report. */
type Decoration = keyof typeof say.slides.decorations;

interface Shown {
  /** Where its texts stand in the outline. */
  readonly texts: ReadonlySet<string>;
  /** All that is written on it, or read out for its pictures, without spaces. */
  readonly words: string;
  /** The facts that it writes, draws, or both, but for those that its own texts insert. */
  readonly facts: ReadonlySet<string>;
  readonly files: ReadonlySet<string | undefined>;
  readonly links: ReadonlySet<string | undefined>;
  readonly items: readonly LaidOutItem[];
}

/** Keys whose plain values are shown; texts, facts, pictures, logos, sources and scenes are wherever they are. */
export const SHOWN_KEYS = ['icon', 'link', 'mail', 'qr', 'when'] as const;

/**
 * `left-out` for whatever the slides of a deck say and none of their pages shows, at the smallest part of the outline that
 * holds nothing else: each text, figure, picture, logo, icon, code, address and source. What a chart says is searched for in
 * its picture, by `chart-labels`; notes are not on the page.
 */
export function reviewShown(deck: Pick<DeckContent, 'slides'>, scene: Scene<LaidOutItem>, brand: Brand): Finding[] {
  return leftOut(deck, scene).flatMap(({ slide, pages, missing }) =>
    missing
      .filter(({ sort }) => !sort || !(isTheirs(pages, brand) || isOfOtherLooks(sort, pages, brand)))
      .map((said) => ({ ...finding(said, slide, pages, brand), language: scene.language })),
  );
}

const isTheirs = (pages: Pages, { frames }: Brand) => pages.some(({ frame }) => frames[frame].layout);

/** Whether no slide that is composed as these are shows such a thing, or no frame of the brand has a place for it. */
function isOfOtherLooks(sort: Decoration, pages: Pages, { frames }: Brand): boolean {
  if (sort === 'scene') return false;
  return pages.some(
    ({ frame, composition }) => composition || (sort === 'kicker' && !frames[frame].placeholders.kicker),
  );
}

/** What the look of a brand no longer shows of what an outline says, once a deck. */
export function unshownNote(deck: Pick<DeckContent, 'slides'>, scene: Scene<LaidOutItem>, brand: Brand): Words[] {
  const all = leftOut(deck, scene).filter(({ pages }) => !isTheirs(pages, brand));
  return (['kicker', 'icon'] as const).flatMap((sort) => {
    const without = all.filter(
      ({ pages, missing, spared }) =>
        isOfOtherLooks(sort, pages, brand) && [...missing, ...spared].some((said) => said.sort === sort),
    );
    return without.length > 0 ? [say.slides.unshown({ key: sort, count: without.length })] : [];
  });
}

/** Which slides of a deck lack a scene or an icon, for want of room on the layouts of a template: a note for each sort. */
export function leftOutNote(deck: Pick<DeckContent, 'slides'>, scene: Scene<LaidOutItem>, brand: Brand): Words[] {
  const { language } = scene;
  const all = leftOut(deck, scene).filter(({ pages }) => isTheirs(pages, brand));
  return (Object.keys(say.slides.decorations) as Decoration[]).flatMap((sort) => {
    const without = all.filter(({ missing }) => missing.some((said) => said.sort === sort));
    if (without.length === 0) return [];
    const ids = without.map(({ slide }) => slide.id);
    const frames = [...new Set(without.flatMap(({ pages }) => pages.map(({ frame }) => `\`${frame}\``)))];
    return [say.slides.leftOut({ what: say.slides.decorations[sort], language, ids, frames })];
  });
}

interface LeftOut {
  readonly slide: SlideContent;
  readonly pages: Pages;
  readonly missing: readonly Said[];
  /** What its composition does without. */
  readonly spared: readonly Said[];
}

function leftOut({ slides }: Pick<DeckContent, 'slides'>, scene: Scene<LaidOutItem>): LeftOut[] {
  return slides.flatMap((slide) => {
    const pages = scene.slides.filter((page) => page.path[1] === slide.path[1] && !page.appendix);
    if (pages.length === 0) return [];
    const said = saidOn(slide);
    const shown = shownOn(pages, said.texts);
    const isComposed = pages.every(({ composition }) => composition !== undefined);
    const unshown = said.all.filter((each) => !each.isShown(shown));
    const spared = unshown.filter(({ path }) => isComposed && isSpared(path, slide.path));
    const missing = unshown.filter((each) => !spared.includes(each));
    return unshown.length > 0 ? [{ slide, pages, spared, missing: gathered(missing, said.all, slide.path) }] : [];
  });
}

/** What compositions do without: the kicker of a slide, and icons. */
const isSpared = (path: Path, slide: Path): boolean =>
  path.at(-1) === 'icon' || (path.length === slide.length + 1 && path.at(-1) === 'kicker');

function saidOn({ content, path }: SlideContent): {
  readonly all: readonly Said[];
  readonly texts: readonly RichText[];
} {
  const texts: RichText[] = [];
  const all = foundIn(content, path, (value, at): Said[] | undefined => {
    if (isChart(value) || isData(value)) return [];
    if (isRichText(value)) texts.push(value);
    const said = saidBy(value, at);
    return said && [{ path: at, ...said }];
  });
  return { all, texts };
}

function saidBy(value: unknown, at: Path): Omit<Said, 'path'> | undefined {
  if (isRichText(value)) {
    const words = plainText(value);
    const [place, letters] = [formatPath(value.path), spaceless(words)];
    const isShown = ({ texts, words: all }: Shown) => texts.has(place) || all.includes(letters);
    return { words, isShown, ...(at.at(-1) === 'kicker' ? { sort: 'kicker' as const } : {}) };
  }
  if (isFact(value)) return { words: value.whole, isShown: ({ facts }) => facts.has(value.id) };
  if (isSource(value)) {
    const names = [value.title, value.publisher].flatMap((name) => (name ? [spaceless(name)] : []));
    return { words: value.title, isShown: ({ words }) => names.some((name) => words.includes(name)) };
  }
  if (isImage(value)) {
    const place = formatPath(value.path);
    const isOf = ({ kind, path }: LaidOutItem) => kind === 'picture' && formatPath(path) === place;
    return { words: value.file, isShown: ({ files, items }) => files.has(value.file) || items.some(isOf) };
  }
  if (isScene(value)) {
    const place = formatPath(value.path);
    const isOf = ({ part, path }: LaidOutItem) => part?.kind === 'scene' && formatPath(path) === place;
    return { words: value.name, sort: 'scene', isShown: ({ items }) => items.some(isOf) };
  }
  const key = at.at(-1);
  const isPlain = typeof value === 'string' || typeof value === 'number';
  if (!isPlain || !(SHOWN_KEYS as readonly unknown[]).includes(key)) return undefined;
  const words = String(value);
  const [place, letters] = [formatPath(at), spaceless(words)];
  const isOf = (item: LaidOutItem) =>
    formatPath(item.path) === place || (key === 'icon' && isDrawnIn(item, at.slice(0, -1)));
  return {
    words,
    ...(key === 'icon' ? { sort: key } : {}),
    isShown: ({ texts, words: all, links, items }) =>
      texts.has(place) || links.has(words) || items.some(isOf) || (key !== 'icon' && all.includes(letters)),
  };
}

/** Whether an item is a drawing of a part of the outline, and not of a scene there. */
const isDrawnIn = ({ kind, path, part }: LaidOutItem, entry: Path) =>
  kind === 'path' && part?.kind !== 'scene' && beginsWith(path, entry);

function shownOn(pages: Pages, said: readonly RichText[]): Shown {
  const items = pages.flatMap((page) => page.items);
  const texts = items.flatMap((item) => textsOf(item).map(({ text }) => text));
  const runs = texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph, i) => paragraph.map((run) => ({ ...run, path: text.paths?.[i] ?? text.path }))),
  );
  const inserted = new Set(
    said.flatMap(({ paragraphs, path }) => paragraphs.flat().map(({ fact }) => `${formatPath(path)} ${fact}`)),
  );
  const charts = items.flatMap((item) => (item.kind === 'chart' ? [item.chart] : []));
  const drawn = foundIn(charts, [], (value) => (isFact(value) ? [value.id] : undefined));
  const written = runs.flatMap(({ fact, path }) =>
    fact === undefined || inserted.has(`${formatPath(path)} ${fact}`) ? [] : [fact],
  );
  const alts = items.flatMap((item) => ('alt' in item && item.alt ? [item.alt] : []));
  return {
    texts: new Set(runs.flatMap(({ path, note }) => [path, ...(note ? [note.path] : [])]).map(formatPath)),
    words: spaceless([...texts.map(plainText), ...alts, ...pages.map(({ title }) => title)].join('\n')),
    facts: new Set([...drawn, ...written]),
    files: new Set([
      ...items.map((item) => (item.kind === 'picture' ? item.file : undefined)),
      ...pages.map(({ backdrop }) => backdrop?.picture.file),
    ]),
    links: new Set([...items.map(({ link }) => link), ...runs.map(({ link }) => link)]),
    items,
  };
}

/** Without spaces and joiners, which setting a text changes. */
const spaceless = (text: string) => text.replace(/[\s\u2060]+/g, '').toLowerCase();

/** What is missing, by the largest parts of the slide of which nothing is shown. */
function gathered(missing: readonly Said[], all: readonly Said[], slide: Path): Said[] {
  const isIn = (part: Path) => (said: Said) => part.every((key, i) => said.path[i] === key);
  const parts = missing.map((said) => {
    let part = said.path;
    while (part.length > slide.length + 1) {
      const larger = part.slice(0, -1);
      if (!all.filter(isIn(larger)).every((each) => missing.includes(each))) break;
      part = larger;
    }
    return { ...said, path: part };
  });
  const isFirst = ({ path }: Said, i: number) =>
    parts.findIndex((each) => formatPath(each.path) === formatPath(path)) === i;
  return parts.filter(isFirst);
}

function finding(
  { path, words }: Said,
  { kind }: SlideContent,
  pages: Pages,
  { frames }: Brand,
): Omit<Finding, 'language'> {
  const frame = pages[0]?.frame ?? 'content';
  const theirs = frames[frame].layout !== undefined;
  const key = path.findLast((part) => typeof part === 'string');
  return {
    code: 'left-out',
    ...say.slides.notShown({ key, words, isTemplate: theirs, kind, frame }),
    path,
    at: typeof path.at(-1) === 'string' ? 'key' : 'value',
  };
}

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';
const isFact = (value: unknown): value is FactView => isObject(value) && 'spoken' in value && 'dimension' in value;
const isSource = (value: unknown): value is SourceView => isObject(value) && 'id' in value && 'title' in value;
const isImage = (value: unknown): value is PictureView | LogoView =>
  isObject(value) && 'bytes' in value && 'file' in value;
const isScene = (value: unknown): value is SceneView =>
  isObject(value) && 'name' in value && 'path' in value && Object.keys(value).length === 2;
const isChart = (value: unknown): boolean => isObject(value) && 'type' in value && typeof value.type === 'string';
/** Rows of a file, whose cells are those of the table. */
const isData = (value: unknown): boolean => isObject(value) && 'rows' in value && 'names' in value;

import { checkScene } from '../check/check-scene.ts';
import { type Inch, ptToInch } from '../core/lengths.ts';
import { formatPath, foundIn, type Path } from '../core/path.ts';
import { isRichText, plainText, type RichText, richText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { ResolvedDeck, ResolvedSlide } from '../resolve/resolve-deck.ts';
import type { Brand } from '../scene/brand.ts';
import type { Scene, TextItem } from '../scene/items.ts';
import { layoutDeck } from '../slides/layout-deck.ts';
import type { LaidOutItem } from '../slides/parts/define-slide.ts';
import type { Measurer } from '../text/measure.ts';

export interface TextLimit {
  readonly characters: number;
  readonly lines: number;
}

/** What says that a text is too long for its place. */
const TOO_LONG: readonly Finding['code'][] = ['overflow', 'long-title', 'small-text'];
/** A text may take as many lines as now, and two in any case. */
const MIN_LINES = 2;
/** A place that takes this many characters is not what keeps a text short. */
const ENDLESS = 500;
/** The shortest made-up text that no other text on a slide is likely to hold. */
const FEWEST = 6;
/** The length is found to this part of itself. */
const PRECISION = 0.08;
/** The characters by which the width of one is measured. */
const SAMPLE = 96;
/** Text of hanzi, and average text of languages that are written otherwise. */
const HANZI = '城市与产业在港口之间生长';
const LATIN =
  'The valley has a park on the river and a road that leads to the market, where people from many towns meet. ';

/**
 * How much fits at each text of a deck's slides, by its path: found by setting a made-up text of growing length there,
 * and at its siblings in a list too, until it takes more lines than it may, or the slide says that it is too long.
 * Texts that are drawn in charts or spoken have no limit here. `slides` are those that are asked about.
 */
export function textLimits(
  deck: ResolvedDeck,
  brand: Brand,
  measurer: Measurer,
  slides = deck.slides,
): ReadonlyMap<string, TextLimit> {
  const earlier = new Map<string, number>();
  const limits = slides.flatMap((slide) => {
    const titled = slide.kind !== 'cover' || slide.content.title !== undefined;
    const paths = [...(titled ? [] : [DECK_TITLE]), ...richTexts(slide.content, slide.path)];
    const place = { slide, deck, brand, measurer };
    const now = layOut(slide, deck, place);
    return groupsOf(paths).flatMap((group) => {
      const key = `${now[0]?.frame} ${keysOf(group[0] ?? [])}`;
      const limit = limitOf(group, now, place, earlier.get(key));
      if (limit) earlier.set(key, limit.characters);
      return limit ? group.map((path) => [formatPath(path), limit] as const) : [];
    });
  });
  return new Map(limits);
}

/** A text's keys in the outline, without the places of entries in lists. */
const keysOf = (path: Path) => path.filter((part) => typeof part === 'string').join('.');

/** Texts in places of the frame, which have as much room on one slide as on another. */
const OF_FRAMES = ['kicker', 'title', 'takeaway', 'footnote'].map((key) => `slides.${key}`);

/** The title that a cover without one of its own shows. */
const DECK_TITLE: Path = ['deck', 'title'];

function richTexts(content: unknown, path: Path): Path[] {
  return foundIn(content, path, (value, at) => (isRichText(value) ? [at] : undefined));
}

function groupsOf(paths: readonly Path[]): Path[][] {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const list = path.findIndex((part, index) => index > 1 && typeof part === 'number');
    const name = formatPath(path.map((part, index) => (index === list ? '*' : part)));
    groups.set(name, [...(groups.get(name) ?? []), path]);
  }
  return [...groups.values()];
}

interface Place {
  readonly slide: ResolvedSlide;
  readonly deck: ResolvedDeck;
  readonly brand: Brand;
  readonly measurer: Measurer;
}

type Pages = Scene<LaidOutItem>['slides'];

function limitOf(paths: readonly Path[], now: Pages, place: Place, earlier: number | undefined): TextLimit | undefined {
  const set = paths.map((path) => setAt(textAt(path, place), now));
  const most = Math.max(MIN_LINES, ...set.map((each) => each?.lines ?? 0));
  const fits = (characters: number) => tryLength(paths, characters, { lines: most, pages: now }, place);
  const alike = earlier !== undefined && OF_FRAMES.includes(keysOf(paths[0] ?? [])) ? fits(earlier) : undefined;
  if (alike) return alike;
  const room = Math.max(...set.map((each) => (each ? most * charactersIn(each.room, place) : 0)));
  return longest(fits, Math.round(Math.min(ENDLESS, Math.max(FEWEST, earlier ?? room))));
}

/**
 * The greatest length that fits, sought from a guess in strides that double, then between the last two; undefined where
 * none does, or any.
 */
function longest(fits: (characters: number) => TextLimit | undefined, guess: number): TextLimit | undefined {
  let best: TextLimit | undefined;
  let over = Number.POSITIVE_INFINITY;
  let stride = guess * PRECISION;
  for (let next = guess; ; stride *= 2) {
    const found = fits(next);
    if (found) best = found;
    else over = next;
    if (found ? next > ENDLESS : next <= FEWEST) return undefined;
    if (best && over < Number.POSITIVE_INFINITY) break;
    next = best ? Math.ceil(next + stride) : Math.max(FEWEST, Math.floor(next - stride));
  }
  while (best && over - best.characters > Math.max(1, best.characters * PRECISION)) {
    const middle = Math.floor((best.characters + over) / 2);
    const found = fits(middle);
    if (found) best = found;
    else over = middle;
  }
  return best;
}

/** How many characters of a made-up text stand in a line of that width, given in em. */
function charactersIn(width: number, { deck, brand, measurer }: Place): number {
  const text = madeUp(SAMPLE, deck.language);
  const pieces = measurer.pieces([{ text }], brand.type.body);
  return (width * SAMPLE) / pieces.reduce((sum, piece) => sum + piece.width + piece.spaceWidth, 0);
}

/** What a text of that length comes to at the paths; undefined where it is too long, or is not set as text. */
function tryLength(
  paths: readonly Path[],
  characters: number,
  most: { readonly lines: number; readonly pages: Pages },
  place: Place,
): TextLimit | undefined {
  const text = richText(madeUp(characters, place.deck.language));
  const [slide, deck] = withTexts(paths, text, place);
  const pages = layOut(slide, deck, place, most.pages);
  const lines = setAt(text, pages)?.lines;
  if (lines === undefined || lines > most.lines || pages.length > most.pages.length) return undefined;
  const { brand, measurer } = place;
  const scene = { id: deck.id, language: deck.language, title: '', slides: pages, sections: [] };
  const found = checkScene(scene, brand, measurer);
  return found.some(({ code }) => TOO_LONG.includes(code)) ? undefined : { characters, lines };
}

const isForDesk = (pages: Pages) => pages.some(({ reading }) => reading === 'desk');

function madeUp(characters: number, language: string): string {
  if (language === 'zh') return HANZI.repeat(Math.ceil(characters / HANZI.length)).slice(0, characters);
  return LATIN.repeat(Math.ceil(characters / LATIN.length))
    .slice(0, characters)
    .trimEnd();
}

/**
 * The pages of a slide, in a deck of it and of the sections, which slides know; at the sizes that it has `now`, where that
 * is given, also where these are too large.
 */
function layOut(slide: ResolvedSlide, deck: ResolvedDeck, { brand, measurer }: Place, now?: Pages): Pages {
  const slides = deck.slides.flatMap((each) =>
    each.path === slide.path ? [slide] : each.kind === 'section' ? [each] : [],
  );
  const read = now && isForDesk(now) ? { ...deck, slides, reading: 'desk' as const } : { ...deck, slides };
  const scene = layoutDeck(read, brand, measurer, { only: slide, strict: now !== undefined });
  return scene.slides.filter((page) => page.path === slide.path);
}

function textAt(path: Path, { slide, deck }: Place): RichText {
  if (path === DECK_TITLE) return deck.title;
  const own = path.slice(slide.path.length);
  return own.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown>)[key],
    slide.content,
  ) as RichText;
}

function withTexts(
  paths: readonly Path[],
  text: RichText,
  { slide, deck }: Place,
): readonly [ResolvedSlide, ResolvedDeck] {
  if (paths.includes(DECK_TITLE)) return [slide, { ...deck, title: text }];
  const content = paths.reduce<unknown>(
    (value, path) => replaceAt(value, path.slice(slide.path.length), { ...text, path }),
    slide.content,
  );
  return [{ ...slide, content: content as ResolvedSlide['content'] }, deck];
}

function replaceAt(value: unknown, [key, ...rest]: Path, replacement: RichText): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaceAt(item, rest, replacement) : item));
  const group = value as Record<string, unknown>;
  return { ...group, [key]: replaceAt(group[key], rest, replacement) };
}

function setAt(text: RichText, pages: Pages) {
  // Numbers and their units are set with spaces that do not break.
  const plain = (rich: RichText) => plainText(rich).replaceAll('\u00a0', ' ').split('\n');
  const wanted = plain(text);
  for (const item of pages.flatMap((page) => page.items).flatMap(textsOf)) {
    const paragraphs = plain(item.text);
    const first = paragraphs.findIndex((_, at) => wanted.every((each, i) => paragraphs[at + i]?.includes(each)));
    if (first === -1) continue;
    const lines = item.lines.slice(first, first + wanted.length).reduce((sum, each) => sum + each.length, 0);
    return { lines, room: item.w / ptToInch(item.size) };
  }
  return undefined;
}

function textsOf(item: LaidOutItem): (Pick<TextItem, 'text' | 'lines' | 'size'> & { readonly w: Inch })[] {
  if (item.kind === 'text') return [{ ...item, w: item.box.w }];
  if (item.kind !== 'table') return [];
  return item.rows.flatMap(({ cells }) => cells.map((cell, i) => ({ ...cell, w: item.columnWidths[i] ?? 0 })));
}

import { type Box, contains } from '../core/box.ts';
import { beginsWith, groupBy } from '../core/collections.ts';
import { countsCharacters } from '../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import type { Crop, Raster } from '../core/picture.ts';
import { plainRuns } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { tooFewPixels } from '../findings/picture-findings.ts';
import { say } from '../messages/say.ts';
import { shownPart } from '../scene/backdrop.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameName } from '../scene/frame.ts';
import { onFields, onPanel } from '../scene/grounds.ts';
import type { ItemBase, PictureItem, Scene, SceneItem, SceneSlide, TableItem, TextItem } from '../scene/items.ts';
import { inkEnd } from '../scene/page/place-text.ts';
import type { Measurer } from '../text/measure.ts';
import { NEAR_HEIGHT } from '../text/typeset.ts';
import {
  type CheckedText,
  checkContrast,
  checkFit,
  checkFooters,
  checkGlyphs,
  checkLines,
  checkMisplaced,
  checkOnPicture,
  checkOnSurface,
  checkSize,
  FURNITURE,
} from './check-text.ts';
import { checkHierarchy } from './hierarchy.ts';
import { coveredPart, inkBoxes, inkOf } from './ink.ts';

const FULLEST = 0.75;
/** A title's length from which it no longer reads at a glance, in characters: latin, and East Asian. */
const LONG_TITLE = { words: 80, characters: 32 };
/** A line of body text, to say by how much content is too tall. */
const LINE_INCHES = 0.27;

type AnySlide = SceneSlide<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/**
 * What is wrong with a laid-out deck, before anything is written: text that does not fit (`overflow`) or that no font
 * has (`missing-glyph`, `emoji`), and what an attentive designer would send back (`widow`, `small-text`, `low-contrast`,
 * `missing-alt`, `low-resolution`, `too-dense`, `long-title`). Slides are checked one by one by `check`.
 */
export function checkScene(
  scene: Scene<AnySlide['items'][number]>,
  brand: Brand,
  measurer: Measurer,
  check = checkSlide,
): Finding[] {
  const findings = scene.slides.flatMap((slide) => check(slide, scene.language, brand, measurer));
  const all = [
    ...findings,
    ...checkFooters(scene.slides, brand, measurer),
    ...checkHall(scene, brand),
    ...checkPages(scene),
  ];
  return strongest(all).map((finding) => ({ ...finding, language: scene.language }));
}

const TOO_LONG: readonly Finding['code'][] = ['overflow', 'long-title', 'small-text', 'hall', 'widow'];
const TOO_FULL: readonly Finding['code'][] = ['overflow', 'hall', 'too-dense'];

/**
 * Findings without those that report an excess again: of a text, or of a list and what is in it, only the strongest stays, and
 * of a whole slide none where a text of its body is too long for its own place.
 */
function strongest(findings: readonly Finding[]): Finding[] {
  const isOfSlide = ({ path }: Finding) => path.length <= 2;
  const slideOf = ({ path }: Finding) => path.slice(0, 2).join('.');
  const tooLong = groupBy(
    findings.filter((each) => TOO_LONG.includes(each.code)),
    slideOf,
  );
  return findings.filter((finding) => {
    const { code, path } = finding;
    const others = (tooLong.get(slideOf(finding)) ?? []).filter((other) => other !== finding);
    if (isOfSlide(finding)) {
      const isStronger = (other: Finding) =>
        isOfSlide(other) ? code !== 'overflow' : other.excess?.characters !== undefined && other.path[2] !== 'title';
      return !TOO_FULL.includes(code) || !others.some((other) => other.code === 'overflow' && isStronger(other));
    }
    const rank = TOO_LONG.indexOf(code);
    return !others.some((other) => {
      const isSame = !isOfSlide(other) && (beginsWith(other.path, path) || beginsWith(path, other.path));
      return isSame && TOO_LONG.indexOf(other.code) < rank;
    });
  });
}

export function checkSlide(slide: AnySlide, language: string, brand: Brand, measurer: Measurer): Finding[] {
  return [
    ...slide.items.flatMap((item) => checkItem(item as SceneItem, slide, brand, measurer)),
    ...checkBackdrop(slide, brand),
    ...checkCrowded(slide),
    ...checkInWords(slide, brand),
    ...checkFilling(slide, brand),
    ...checkHierarchy(slide, brand),
    ...checkTitle(slide, language, brand),
  ];
}

/** Of kinds that fill their frame, whether they do; of others that they leave room. */
function checkFilling(slide: AnySlide, brand: Brand): Finding[] {
  if (!slide.fills) return checkDensity(slide, brand);
  return isSizedForReading(brand) ? checkSparse(slide, brand) : [];
}

function checkItem(item: SceneItem, slide: AnySlide, brand: Brand, measurer: Measurer): Finding[] {
  const outside = checkPlace(item, slide, brand);
  if (item.kind === 'text') {
    const own = [...checkFit(item), ...checkMisplaced(item), ...checkLines(item)];
    return [...outside, ...own, ...checkText(item, item, slide, brand, measurer)];
  }
  if (item.kind === 'table') return [...outside, ...checkTable(item, slide, brand, measurer)];
  return item.kind === 'picture' ? [...outside, ...checkPicture(item)] : outside;
}

function checkTable(item: TableItem, slide: AnySlide, brand: Brand, measurer: Measurer): Finding[] {
  return item.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const placed = { ...cell, path: cell.text.path, ground: cell.ground ?? item.ground };
      return [...checkFit(placed), ...checkText(placed, item, slide, brand, measurer)];
    }),
  );
}

function checkText(text: CheckedText, item: SceneItem, slide: AnySlide, brand: Brand, measurer: Measurer): Finding[] {
  const { backdrop } = slide;
  const boxes = inkBoxes(item);
  const apart = onFields(slide.items, boxes, text.ground) || onPanel(item, brand.frames[slide.frame]);
  const onPicture = backdrop !== undefined && text.ground === backdrop.scrim.color && !apart;
  return [
    ...checkGlyphs(text, measurer),
    ...checkSize(text, slide.appendix, slide.reading),
    ...(onPicture ? checkOnPicture(text, boxes, backdrop, brand) : checkOnGround(text, item, slide, brand)),
  ];
}

/** Of text on a template's layout the contrast with what that shows below it; else that with the ground's colour. */
function checkOnGround(text: CheckedText, item: SceneItem, slide: AnySlide, brand: Brand): Finding[] {
  const { layout, ground } = brand.frames[slide.frame];
  if (layout?.surface && text.ground === ground) return checkOnSurface(text, inkBoxes(item), layout.surface, brand);
  return checkContrast(text, item.name, brand);
}

/** A background picture with too few pixels for a whole slide. */
function checkBackdrop({ backdrop }: AnySlide, brand: Brand): Finding[] {
  if (!backdrop) return [];
  return checkResolution({ ...backdrop.picture, crop: shownPart(backdrop, brand.size), box: brand.size });
}

/** How far what bleeds may reach beyond the slide's edges, so that no hairline of ground shows there. */
const OVERSHOOT: Inch = 0.05;

/** An item that reaches below the frame's body, or outside the slide. */
function checkPlace(item: SceneItem, slide: AnySlide, brand: Brand): Finding[] {
  const page: Box = { x: 0, y: 0, ...brand.size };
  const frame = brand.frames[slide.frame];
  // What hangs below the base line of a composition's last row is beside its source line.
  const bottom = slide.composition ? page.h : lowestLine(frame);
  const filled = (item.kind === 'text' || item.kind === 'picture') && item.placeholder !== undefined;
  const ownPlace = filled || (item.kind === 'text' && FURNITURE.includes(item.style.role));
  const end = isTakeaway(item) ? bottom : lastLine(slide, bottom);
  const low = !ownPlace && !bleeds(item) && inkEnd(item) > end + ptToInch(NEAR_HEIGHT);
  // The line of a large figure is higher than its digits.
  const inked = { ...item.box, h: Math.min(item.box.h, inkEnd(item) - item.box.y) };
  if (!low && contains(page, inked, bleeds(item) ? OVERSHOOT : 0.01)) return [];
  const by = Math.max(0, inkEnd(item) - end);
  const path: Path = item.path.length > 0 ? item.path : slide.path;
  return [
    {
      code: 'overflow',
      message: by > 0 ? say.check.tooTall({ inches: by, name: item.name }) : say.check.offSlide({ name: item.name }),
      hint: say.check.showLess,
      path,
      excess: { lines: Math.ceil(by / LINE_INCHES) },
    },
  ];
}

/** Contents that have no room in their frame at their smallest, though each text of them is whole. */
function checkCrowded({ crowded, path }: AnySlide): Finding[] {
  if (!crowded) return [];
  return [{ code: 'overflow', message: say.check.noRoom, hint: say.check.showLess, path }];
}

/** Contents that are told as points, for want of room on somebody else's layout. */
function checkInWords({ inWords, path, frame }: AnySlide, { frames }: Brand): Finding[] {
  if (!inWords) return [];
  return [{ code: 'left-out', ...say.check.inWords({ layout: frames[frame].title }), path }];
}

/** Whether an item may reach beyond the frame's room: a field, a scene. */
const bleeds = ({ part }: ItemBase) => part !== undefined && ['bleed', 'scene', 'data'].includes(part.kind);

/** Where the room of a frame ends: that of its body, or of a placeholder which reaches lower. */
function lowestLine({ body, placeholders }: Frame): Inch {
  const room = Object.values(placeholders).filter(({ style }) => !FURNITURE.includes(style.role));
  return Math.max(...[body, ...room.map(({ box }) => box)].map(({ y, h }) => y + h));
}

const isTakeaway = ({ part }: ItemBase) => part?.kind === 'takeaway';

function lastLine({ items }: AnySlide, bottom: Inch): Inch {
  const takeaway = items.filter(isTakeaway);
  return takeaway.length > 0 ? Math.min(...takeaway.map(({ box }) => box.y)) : bottom;
}

function checkDensity(slide: AnySlide, brand: Brand): Finding[] {
  const own = slide.items.filter((item) => !bleeds(item as SceneItem));
  const covered = coveredPart({ ...slide, items: own }, brand.size);
  if (covered <= FULLEST || slide.appendix) return [];
  const part = Math.round(covered * 100);
  return [{ code: 'too-dense', ...say.check.tooFull({ percent: part }), path: slide.path }];
}

function checkTitle(slide: AnySlide, language: string, brand: Brand): Finding[] {
  const limit = countsCharacters(language) ? LONG_TITLE.characters : LONG_TITLE.words;
  const length = [...slide.title].length;
  // A text that stands in from another language is not to be shortened but translated.
  if (length <= limit || standsIn(slide.title, language)) return [];
  const by = loweredBy(slide, brand);
  return [{ code: 'long-title', ...say.check.longTitle({ length, limit, by }), path: [...slide.path, 'title'] }];
}

function loweredBy({ items, frame }: AnySlide, { frames }: Brand): Inch {
  const { wrapped, body } = frames[frame];
  const title = items.find((item) => (item as Partial<TextItem>).placeholder === 'title') as TextItem | undefined;
  const isWrapped = title !== undefined && title.lines.flat().length > 1;
  return isWrapped && wrapped ? Math.max(0, wrapped.body.y - body.y) : 0;
}

function standsIn(text: string, language: string): boolean {
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return countsCharacters(language) ? words > hanzi : hanzi > words;
}

interface ShownPicture {
  readonly file: string;
  readonly pixels: Raster['pixels'];
  readonly crop?: Crop | undefined;
  readonly box: Pick<Box, 'w' | 'h'>;
  readonly path: Path;
}

function checkPicture({ file, altMissing, ...item }: PictureItem): Finding[] {
  if (file === undefined) return [];
  const missingAlt: Finding = { code: 'missing-alt', ...say.check.missingAlt, path: item.path };
  return [...(altMissing ? [missingAlt] : []), ...checkResolution({ file, ...item })];
}

/** `low-resolution` for a picture that has too few pixels for the size at which it is shown. */
function checkResolution({ file, pixels, crop, box, path }: ShownPicture): Finding[] {
  const part = { w: crop ? crop.right - crop.left : 1, h: crop ? crop.bottom - crop.top : 1 };
  const perInch = Math.min((pixels.w * part.w) / box.w, (pixels.h * part.h) / box.h);
  const words = tooFewPixels(file, pixels, perInch);
  return words ? [{ code: 'low-resolution', ...words, path }] : [];
}

const OF_A_TEXT: readonly Finding['code'][] = ['long-title', 'widow', 'small-text'];
const OF_A_SLIDE: readonly Finding['code'][] = ['hall', 'sparse', 'too-dense', 'nothing-leads'];

/**
 * Findings on a deck without those that judge a text which only stands in for one in the deck's language, as
 * `missing-translation` among `written` says: what will stand there has another length.
 */
export function withoutStandIns(findings: readonly Finding[], written: readonly Finding[]): Finding[] {
  const missing = written
    .filter(({ code, path }) => code === 'missing-translation' && path[2] !== 'notes')
    .map(({ path }) => path);
  if (missing.length === 0) return [...findings];
  // Where nothing is written in the language, the finding is that of the language itself.
  const all = missing.some((path) => path[1] === 'languages');
  return findings.filter(({ code, path }) => {
    if (OF_A_TEXT.includes(code)) return !all && !missing.some((each) => beginsWith(path, each));
    return !OF_A_SLIDE.includes(code) || !(all || missing.some((each) => beginsWith(each, path.slice(0, 2))));
  });
}

/** The least part of its frame's height and width that a slide's ink spans. */
const MIN_FILL = { height: 0.8, width: 0.8 };
/** Frames that have a body to be filled; in others one thing is alone. */
const FILLED: readonly FrameName[] = ['content', 'content-dark', 'title-only', 'title-only-dark'];
/** The kind that carries less content well, by the kind that asks for more. */
const BETTER: Readonly<Record<string, string>> = {
  agenda: 'section',
  bullets: 'statement',
  cards: 'statement',
  chart: 'share',
  columns: 'lists',
  contrast: 'share',
  kpis: 'share',
  lists: 'bullets',
  map: 'picture',
  parts: 'share',
  path: 'process',
  share: 'statement',
};

/**
 * Whether a brand has sizes of its own for where decks are read. What is set in others keeps its sizes, and is not judged by
 * what these would fill or a hall takes in.
 */
const isSizedForReading = ({ type, reading }: Brand): boolean =>
  Object.values(type).some(({ role, size }) => reading.hall[role].size !== size);

/** `sparse` for a slide that leaves much of its frame empty, of a kind that fills it as far as its content allows. */
function checkSparse(slide: AnySlide, brand: Brand): Finding[] {
  if (!slide.fills || slide.appendix || !FILLED.includes(slide.frame)) return [];
  const { height, width } = inkOf(slide, brand);
  if (height >= MIN_FILL.height && width >= MIN_FILL.width) return [];
  const percent = Math.round(Math.min(height, width) * 100);
  const better = BETTER[slide.kind];
  return [{ code: 'sparse', ...say.check.sparse({ percent, isLow: height < width, kind: better }), path: slide.path }];
}

/**
 * The most lines of a point, of any other text and of one of few words in small type, and words or characters on a slide, that
 * a hall takes in while somebody speaks.
 */
const HALL_LIMITS = { point: 3, lines: 5, narrow: 7, words: 60, characters: 110 };
/** Nobody reads a text that says so many times as much as a whole slide may, however it is set. */
const ABSURD = 2;
/** The most pages of one table. */
const PAGES = 12;

/**
 * `hall` for what nobody reads while somebody speaks: walls of words, long texts, and slides that are so full that they were
 * set for reading at a desk; `overflow` for a text that is too long for any slide of such a deck.
 */
function checkHall(
  { slides, language, reading }: Scene<AnySlide['items'][number]>,
  { reading: { hall } }: Pick<Brand, 'reading'>,
): Finding[] {
  if (reading === 'desk') return [];
  return slides.flatMap((slide): Finding[] => {
    if (slide.appendix || slide.hidden) return [];
    const texts = slide.items.flatMap(paragraphsOf);
    const absurd = texts.flatMap((text) => absurdText(text, language));
    if (absurd.length > 0) return absurd;
    const long = new Map(texts.map((text) => [text, longText(text, language, hall.body)]));
    // A text with a finding of its own does not count in that of its slide.
    const others = texts.filter((text) => !text.overflows && long.get(text)?.length === 0);
    const found = [...[...long.values()].flat(), ...wordsOnSlide(slide, others, language)];
    return found.length > 0 || others.length < texts.length || slide.reading !== 'desk'
      ? found
      : [{ code: 'hall', message: say.check.setDenser, hint: say.check.leaveToNotes, path: slide.path }];
  });
}

interface Paragraph {
  readonly words: string;
  readonly path: Path;
  readonly lines: number;
  readonly most: number;
  readonly size: Pt;
  /** Whether it has no room at its smallest size. */
  readonly overflows: boolean;
  readonly inTable: boolean;
}

function paragraphsOf(item: AnySlide['items'][number]): Paragraph[] {
  if (item.kind === 'table') {
    return item.rows.flatMap(({ cells }) => cells.flatMap((cell) => setParagraphs(cell, HALL_LIMITS.lines, true)));
  }
  if (item.kind !== 'text' || FURNITURE.includes(item.style.role)) return [];
  return setParagraphs(item, item.marker ? HALL_LIMITS.point : HALL_LIMITS.lines, false);
}

const setParagraphs = (
  { text, lines, size, excess }: Pick<TextItem, 'text' | 'lines' | 'size' | 'excess'>,
  most: number,
  inTable: boolean,
): Paragraph[] =>
  text.paragraphs.map((runs, i) => {
    const path = text.paths?.[i] ?? text.path;
    const shown = { lines: lines[i]?.length ?? 0, size, overflows: excess !== undefined };
    return { words: plainRuns(runs), path, ...shown, most, inTable };
  });

function longText(text: Paragraph, language: string, body: { readonly size: Pt }): Finding[] {
  const { words, lines, most, size, path } = text;
  const amount = amountOf(words, language);
  const isAllowed = size > body.size || lines <= HALL_LIMITS.narrow;
  if (lines <= most || (most !== HALL_LIMITS.point && amount.count <= amount.most / 2 && isAllowed)) return [];
  return [{ code: 'hall', message: say.check.longText({ lines, most }), hint: say.check.leaveToNotes, path }];
}

function absurdText({ words, path }: Paragraph, language: string): Finding[] {
  const { count, most, unit } = amountOf(words, language);
  if (count <= ABSURD * most) return [];
  return [
    { code: 'overflow', message: say.check.absurdText({ count, unit, most }), hint: say.check.leaveToNotes, path },
  ];
}

function wordsOnSlide({ path }: AnySlide, texts: readonly Paragraph[], language: string): Finding[] {
  const words = texts.flatMap((text) => (text.inTable ? [] : [text.words])).join(' ');
  const { count, most, unit } = amountOf(words, language);
  if (count <= most) return [];
  return [{ code: 'hall', message: say.check.manyWords({ count, unit, most }), hint: say.check.leaveToNotes, path }];
}

/** How much a text says, and what a hall takes in, in the words or characters of a language. */
function amountOf(text: string, language: string) {
  return countsCharacters(language)
    ? { count: countCharacters(text), most: HALL_LIMITS.characters, unit: say.check.characters }
    : { count: countWords(text), most: HALL_LIMITS.words, unit: say.check.words };
}

/** Words are what has a letter or a digit. */
const countWords = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const countCharacters = (text: string) => [...text].filter((each) => /\p{Script=Han}/u.test(each)).length;

/** `hall` for a table that goes on over more pages than anybody turns. */
function checkPages({ slides }: Scene<AnySlide['items'][number]>): Finding[] {
  const pages = new Map<string, { path: Path; count: number }>();
  for (const { kind, path, appendix } of slides) {
    if (kind !== 'table' || appendix) continue;
    const key = path.join('.');
    pages.set(key, { path, count: (pages.get(key)?.count ?? 0) + 1 });
  }
  return [...pages.values()].flatMap(({ path, count }) => {
    if (count <= PAGES) return [];
    return [{ code: 'hall', ...say.check.longTable({ count, most: PAGES }), path } as const];
  });
}

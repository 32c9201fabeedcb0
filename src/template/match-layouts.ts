import { contrastRatio, isDarkHex } from '../color/contrast.ts';
import { type Box, boxArea, contains, inset, overlaps } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import { bareRoom } from '../scene/bare-room.ts';
import { BRAND_FRAMES, type BrandFrameName, DARK_FRAMES, type FrameName } from '../scene/frame.ts';
import { commonColor, type Surface, type Surfaces, surfaceIn } from '../scene/surface.ts';
import LAYOUT_NAMES from './layout-names.json' with { type: 'json' };
import { artUnderTitle, CLOSING_TOP, contentRoom, freeOf, listPlaces, withRaisedTitle } from './layout-room.ts';
import { isBody, isTitle } from './placeholders.ts';
import type { Template, TemplateLayout } from './read-template.ts';
import type { LayoutUse } from './ready-slides.ts';

export type ChosenLayouts = Partial<Readonly<Record<BrandFrameName, string>>>;

/** The layout of each frame; of a dark frame only where the template has one under our name. */
export type MatchedLayouts = Readonly<Record<BrandFrameName, TemplateLayout>> &
  Partial<Readonly<Record<FrameName, TemplateLayout>>>;

/** Types of layout that serve a frame, best first (ST_SlideLayoutType, ECMA-376 part 1, 19.7.15). */
const TYPES: Readonly<Record<BrandFrameName, readonly string[]>> = {
  cover: ['title'],
  section: ['secHead', 'title'],
  statement: ['secHead', 'title'],
  content: ['obj', 'tx', 'objOnly'],
  'title-only': ['titleOnly', 'obj'],
  // Words stand beside a story, or lines beside a code: free text on a bare layout, where theirs would lie over it.
  quote: ['titleOnly', 'obj'],
  closing: ['titleOnly', 'title', 'secHead'],
};

const VERTICAL = ['vertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'clipArtAndVertTx'];

export const isVertical = ({ type, placeholders }: TemplateLayout) =>
  VERTICAL.includes(type) || placeholders.some((entry) => entry.vertical);

/** What layouts are compared by: the slide's size in a brand's inches, and what each offers. */
interface Stage {
  readonly size: Template['size'];
  readonly offers: ReadonlyMap<TemplateLayout, Offer>;
  /** Of content slides, with whose ground and master those that follow them go best. */
  readonly main?: TemplateLayout;
  /** The name of the house, which most of its layouts have before theirs. */
  readonly house?: string | undefined;
  /** Layouts that show the band of titles of content slides, and have their own title elsewhere. */
  readonly emptyBands?: ReadonlySet<TemplateLayout>;
}

/** Layouts on which slides of ours may stand: with horizontal text, and a title that is not off the slide. */
export function usableLayouts({ layouts, size }: Pick<Template, 'layouts' | 'size'>): TemplateLayout[] {
  const slide = { x: 0, y: 0, ...size };
  const hasTitle = ({ placeholders }: TemplateLayout) =>
    placeholders.some((each) => isTitle(each) && each.text && contains(slide, each.text, TOLERANCE));
  return layouts.filter((layout) => !isVertical(layout) && hasTitle(layout));
}

/** Placeholders may reach beyond the slide's edge by this, in inches: their margins do not show. */
const TOLERANCE = 0.1;

/** Frames that a layout with a centred title or a subtitle suits; the others need room for contents. */
const OPENING: readonly BrandFrameName[] = ['cover', 'section', 'statement'];
/**
 * What speaks for a layout. Names are given by people; types are often left over from another layout. One that is called a
 * closing slide's, with room for that, goes before bare ones.
 */
const POINTS = {
  name: 100,
  type: 60,
  later: 10,
  opening: 30,
  first: 10,
  room: 220,
  oneBody: 40,
  wide: 40,
  large: 50,
  bare: 30,
  alike: 30,
  same: 5,
  spare: 3,
  closes: 60,
};
/** What the house's own slides speak for: more than a type does; where most of them have their contents, more than a name. */
const USED: Readonly<Partial<Record<BrandFrameName, readonly [keyof LayoutUse, points: number]>>> = {
  cover: ['opens', 70],
  section: ['divides', 70],
  content: ['contents', 130],
  closing: ['closes', 70],
};
/**
 * What speaks against a layout: art or words of its own lie under its title, of a cover a third of that; it has not the house's
 * name before its own, where most have. Against one that contents are
 * to stand on: it opens a deck, it is called for something else. Against one for the others: it leaves the band of titles
 * empty, or a place for a list, or places for more texts than those have. Against a cover: it has a place for a picture.
 */
const AGAINST = {
  art: 150,
  strange: 60,
  list: 40,
  opening: 70,
  called: 80,
  emptyBand: 200,
  place: 40,
  cover: 40,
  tight: 100,
};
/** Of the room that is enough for any contents lines and a code want this part. */
const LEAST_FREE = 0.5;
/** The texts that a section or a statement has below its title. */
const MAX_TEXTS = 2;
/** A list is in a place of its own; where it is freely the room is worth so much. */
const FREE_PART = 0.7;
/** So much is the room worth that a title leaves only where it is elsewhere than its layout says. */
const RAISED_PART = 0.7;
/** A sentence wants a title as wide as this part of the square root of the slide's area. */
const WIDE_TITLE_RATIO = 0.7;
/** A title that has the slide to itself is as large as this. */
const LARGE_TITLE: Pt = 40;
/** From this part of the slide on there is room enough for any contents. */
const ROOMY = 0.45;
/** So much is a room worth whose ground is a photograph or a pattern. */
const BUSY_PART = 0.5;
const PICTURES = ['pic', 'media', 'clipArt'];
/** A place for a picture is for a logo where it takes less of the slide than this part. */
const MIN_PICTURE = 0.06;

/** What a layout offers contents: parts of the room that is enough for any, 1 where there is as much, and its ground. */
interface Offer {
  /** What its title leaves, as it is or raised to the top of the slide. */
  readonly free: number;
  /** What its title leaves the lines and the code of a closing slide. */
  readonly closing: number;
  /** Whether that is enough, and below its title. */
  readonly closes: boolean;
  /** In its largest place for a list. */
  readonly list: number;
  /** How much of its title lies on art or words, from 0 to 1, and of one that is raised above contents. */
  readonly art: number;
  readonly artBelowRaised: number;
  /** How many places for lists it has. */
  readonly lists: number;
  /** Six hex digits; undefined where it is unknown what the layout shows. */
  readonly ground: string | undefined;
}

function offerOf(layout: TemplateLayout, size: Template['size'], surface: Surface | undefined): Offer {
  const part = (room: Box) => {
    const quiet = !surface || bareRoom(room, surface) !== undefined;
    return Math.min(1, boxArea(room) / (boxArea(size) * ROOMY)) * (quiet ? 1 : BUSY_PART);
  };
  const room = contentRoom(layout, size, surface);
  const raised = withRaisedTitle(layout, size, surface);
  const below = raised === layout ? 0 : RAISED_PART * part(contentRoom(raised, size, surface));
  const closing = withRaisedTitle(layout, size, surface, CLOSING_TOP * size.h);
  const belowClosing = contentRoom(closing, size, surface);
  const title = closing.placeholders.find(isTitle)?.text;
  const lists = listPlaces(layout, size);
  const [list] = lists;
  const ground = surface && commonColor(surface, room);
  return {
    free: Math.max(part(room), below),
    closing: part(belowClosing),
    closes: part(belowClosing) >= LEAST_FREE && (!title || belowClosing.y + belowClosing.h > title.y + title.h / 2),
    lists: lists.length,
    art: artUnderTitle(layout, surface),
    artBelowRaised: artUnderTitle(raised, surface),
    list: list?.text ? part(freeOf(list.text, layout, surface)) : 0,
    ground,
  };
}

function suitability(layout: TemplateLayout, frame: BrandFrameName, index: number, stage: Stage): number {
  const { placeholders, name } = layout;
  const bodies = placeholders.filter((entry) => isBody(entry) && entry.text).length;
  const called = isNamedFor(name, frame) ? POINTS.name : 0;
  const strange = stage.house && houseIn(name) !== stage.house ? AGAINST.strange : 0;
  const {
    free = 0,
    closing = 0,
    closes = false,
    list = 0,
    lists = 0,
    art = 0,
    artBelowRaised = 0,
  } = stage.offers.get(layout) ?? {};
  const onArt = (OPENING.includes(frame) ? art : artBelowRaised) * AGAINST.art * (frame === 'cover' ? 1 / 3 : 1);
  const own =
    called +
    typePoints(layout, frame, called > 0) +
    usedPoints(layout, frame) -
    bodies * POINTS.spare -
    strange -
    onArt;
  if (frame === 'cover') {
    const pictured = hasPicture(layout, stage.size) ? AGAINST.cover : 0;
    return own + titlePoints(layout, stage) + firstness(layout, index) - pictured;
  }
  if (OPENING.includes(frame)) {
    const others = purposesOf(name).some((group) => group === 'quote' || group === 'special') ? AGAINST.called : 0;
    return (
      own + titlePoints(layout, stage) - others - Math.max(0, bodies - MAX_TEXTS) * AGAINST.place - list * AGAINST.list
    );
  }
  const isContent = frame === 'content';
  const single = isContent && lists === 1 ? POINTS.oneBody : 0;
  const bare = !isContent && bodies === 0 ? POINTS.bare : 0;
  // A deck may close as it opened, on another ground.
  const like = likeness(layout, stage) * (frame === 'closing' ? 1 / 3 : 1);
  const room = roomPoints(frame, { free, closing, list, closes: closes && called > 0 });
  return own + room + single + bare + like - oddness(layout, frame);
}

/** What the room of a layout speaks for: its square, for half of one is worth little. */
function roomPoints(
  frame: BrandFrameName,
  { free, closing, list, closes }: Pick<Offer, 'free' | 'closing' | 'list' | 'closes'>,
): number {
  const points = (frame === 'content' ? Math.max(list, FREE_PART * free) : free) ** 2 * POINTS.room;
  if (frame !== 'closing') return points;
  if (closing < LEAST_FREE) return points - AGAINST.tight;
  // Where the house closes, room for lines and a code is enough.
  return closes ? POINTS.room + POINTS.closes : points;
}

/** What the title of a layout speaks for where it has the slide to itself. */
function titlePoints(layout: TemplateLayout, { size, emptyBands }: Stage): number {
  const title = layout.placeholders.find(isTitle);
  const wide = Math.min(1, (title?.text?.w ?? 0) / Math.sqrt(boxArea(size)) / WIDE_TITLE_RATIO) * POINTS.wide;
  const large = Math.min(1, (title?.style.size ?? 0) / LARGE_TITLE) * POINTS.large;
  return wide + large - (emptyBands?.has(layout) ? AGAINST.emptyBand : 0);
}

/** How much a layout goes with that of content slides: both dark or light, of one ground, of one master. */
function likeness(layout: TemplateLayout, { main, offers }: Stage): number {
  const [own, others] = [layout, main].map((each) => each && offers.get(each)?.ground);
  if (!main || !own || !others) return 0;
  const same = contrastRatio(own, others) < SAME && layout.master === main.master;
  return isDarkHex(own) === isDarkHex(others) ? POINTS.alike + (same ? POINTS.same : 0) : 0;
}

/** A band of titles stands out from what contents stand on by this contrast. */
const BAND = 1.6;
/** Nothing of what lies around a band shows so far within it. */
const WITHIN: Inch = 0.2;

/** Of the layouts those that show the band on which a content layout has its title, and have their own title elsewhere. */
function emptyBands(
  layouts: readonly TemplateLayout[],
  main: TemplateLayout,
  size: Template['size'],
  surfaces: Surfaces,
) {
  const shown = surfaces.get(main.part);
  const band = main.placeholders.find(isTitle)?.text;
  const color = shown && band && commonColor(shown, band);
  const ground = shown && commonColor(shown, contentRoom(main, size, shown));
  if (!band || !color || !ground || contrastRatio(color, ground) < BAND) return new Set<TemplateLayout>();
  // A band that is a photograph is a picture, and is not empty.
  const within = surfaceIn(shown, inset(band, WITHIN));
  if (!within || contrastRatio(within.lightest, within.darkest) >= BAND) return new Set<TemplateLayout>();
  const isEmpty = ({ part, placeholders }: TemplateLayout) => {
    const [own, title] = [surfaces.get(part), placeholders.find(isTitle)?.text];
    const there = own && commonColor(own, band);
    const under = own && title && commonColor(own, title);
    if (!there || !under || contrastRatio(there, color) > SAME || contrastRatio(under, there) < BAND) return false;
    return !title || !overlaps(title, band);
  };
  return new Set(layouts.filter(isEmpty));
}

/** Colours of less contrast are one. */
const SAME = 1.05;

/** The points against a layout that was made for something other than contents below a title. */
function oddness({ placeholders, name }: TemplateLayout, frame: BrandFrameName): number {
  const purposes = purposesOf(name);
  if (frame === 'closing') return purposes.length > 0 && !purposes.includes('closing') ? AGAINST.called : 0;
  const opens = placeholders.some(({ type }) => type === 'ctrTitle' || type === 'subTitle');
  const others = !isNamedFor(name, frame) && isForOthers(name);
  return (opens ? AGAINST.opening : 0) + (others ? AGAINST.called : 0);
}

/** Another frame whose name speaks for a layout as its type does. */
const KIN: Readonly<Partial<Record<BrandFrameName, BrandFrameName>>> = {
  ...{ statement: 'section', quote: 'title-only', closing: 'title-only' },
};

/** What the type of a layout speaks for, or its name for a frame that is nearly the same; little beside its own name. */
function typePoints({ name, type }: TemplateLayout, frame: BrandFrameName, isCalled: boolean): number {
  const [rank, kin] = [TYPES[frame].indexOf(type), KIN[frame]];
  const isKin = kin !== undefined && isNamedFor(name, kin);
  if (rank < 0 && !isKin) return 0;
  return isCalled ? POINTS.later : POINTS.type - (isKin ? 0 : rank * POINTS.later);
}

function usedPoints({ use, placeholders }: TemplateLayout, frame: BrandFrameName): number {
  const [way, points] = USED[frame] ?? [];
  // On a layout for two texts a title by itself is a slide that nobody finished.
  const isUnfinished = way === 'divides' && placeholders.filter(isBody).length >= MAX_TEXTS;
  return use && way && points && !isUnfinished ? use[way] * points : 0;
}

/** Whether a layout has a place for a picture that is no logo. */
function hasPicture({ placeholders }: TemplateLayout, size: Template['size']): boolean {
  return placeholders.some(
    ({ type, box }) => box && PICTURES.includes(type) && boxArea(box) >= MIN_PICTURE * boxArea(size),
  );
}

/**
 * How far a layout is from what a frame may stand on: 0 where it may; 1 where it has a place for a picture; 2 where it
 * opens or closes a deck. Such a layout serves where there is no other.
 */
function reserve(layout: TemplateLayout, frame: BrandFrameName, size: Template['size']): 0 | 1 | 2 {
  if (frame === 'cover') return 0;
  const { name, type } = layout;
  const isNamed = isNamedFor(name, frame);
  const opens = isNamedFor(name, 'cover') || (type === 'title' && !isNamed);
  const ends = isNamedFor(name, 'closing');
  if (!isNamed && (opens || ends)) return 2;
  return hasPicture(layout, size) ? 1 : 0;
}

function firstness({ placeholders }: TemplateLayout, index: number): number {
  const opens = placeholders.some(({ type }) => type === 'ctrTitle' || type === 'subTitle');
  return (opens ? POINTS.opening : 0) + (index === 0 ? POINTS.first : 0);
}

/**
 * What speaks most for a frame's layout: it was chosen; it is called so; the template's own slides use it so; its type;
 * its places and their room; or that no other can be used.
 */
export type MatchReason = 'chosen' | 'name' | 'use' | 'type' | 'places' | 'only';

export interface LayoutChoice {
  readonly layout: TemplateLayout;
  readonly why: MatchReason;
  readonly others: readonly TemplateLayout[];
}

/**
 * The layout that each frame is on: the one chosen by name, else the one that its name, the template's own slides, its type,
 * its placeholders and the room that it leaves speak for, in a brand's inches; but for chosen ones all in the colours of one
 * theme. Text that runs downwards is never chosen; a chosen name that is not there is passed over. Undefined where no layout
 * has a title and horizontal text.
 */
export function chooseLayouts(
  template: Pick<Template, 'layouts' | 'size'>,
  chosen: ChosenLayouts,
  surfaces: Surfaces,
): Readonly<Record<BrandFrameName, LayoutChoice>> | undefined {
  const { size } = template;
  const all = usableLayouts(template);
  const first = all.find((layout) => !isBoxed(layout));
  if (!first) return undefined;
  const offers = new Map(all.map((layout) => [layout, offerOf(layout, size, surfaces.get(layout.part))]));
  const house = commonHouse(all);
  const named = (frame: BrandFrameName) => all.find(({ name }) => name === chosen[frame]);
  const ranked = (
    from: readonly TemplateLayout[],
    frame: BrandFrameName,
    stage: Stage = { size, offers, house },
  ): TemplateLayout[] => {
    const scores = new Map(from.map((layout) => [layout, suitability(layout, frame, all.indexOf(layout), stage)]));
    return from
      .filter((layout) => mayServe(layout, frame, from))
      .toSorted(
        (a, b) => reserve(a, frame, size) - reserve(b, frame, size) || (scores.get(b) ?? 0) - (scores.get(a) ?? 0),
      );
  };
  const main = named('content') ?? ranked(all, 'content')[0] ?? first;
  const stage = { size, offers, house, main, emptyBands: emptyBands(all, main, size, surfaces) };
  const alike = all.filter((layout) => coloring(layout) === coloring(main));
  const entries = BRAND_FRAMES.map((frame): [BrandFrameName, LayoutChoice] => {
    const [own, fitting] = [named(frame), ranked(alike, frame, stage)];
    const layout = own ?? fitting[0] ?? main;
    const why = own ? 'chosen' : alike.length > 1 ? reasonFor(layout, frame) : 'only';
    return [frame, { layout, why, others: fitting.filter((other) => other !== layout) }];
  });
  return Object.fromEntries(entries) as Record<BrandFrameName, LayoutChoice>;
}

const isBoxed = ({ placeholders }: TemplateLayout) => placeholders.some((each) => isTitle(each) && each.boxed);

/**
 * Whether a frame may stand on a layout: on one that has its title in a text box of a ready slide where the house has that
 * slide for this, and no other layout that is called so has a place for a title.
 */
function mayServe(layout: TemplateLayout, frame: BrandFrameName, all: readonly TemplateLayout[]): boolean {
  if (!isBoxed(layout)) return true;
  const { name, use } = layout;
  const [way] = USED[frame] ?? [];
  const isUsed = use !== undefined && way !== undefined && use[way] > 0;
  return isUsed && (isNamedFor(name, frame) || !all.some((each) => !isBoxed(each) && isNamedFor(each.name, frame)));
}

function reasonFor(layout: TemplateLayout, frame: BrandFrameName): MatchReason {
  const { name, type } = layout;
  if (isNamedFor(name, frame)) return 'name';
  if (usedPoints(layout, frame) > 0) return 'use';
  return TYPES[frame].includes(type) ? 'type' : 'places';
}

export function matchLayouts(
  template: Pick<Template, 'layouts' | 'size'>,
  chosen: ChosenLayouts,
  surfaces: Surfaces,
): MatchedLayouts | undefined {
  const choices = chooseLayouts(template, chosen, surfaces);
  if (!choices) return undefined;
  const light = BRAND_FRAMES.map((frame) => [frame, choices[frame].layout] as const);
  const main = coloring(choices.content.layout);
  const alike = usableLayouts(template).filter((layout) => coloring(layout) === main);
  const dark = Object.entries(DARK_FRAMES).flatMap(([frame, name]) => {
    const own = choices[frame as BrandFrameName].layout.name;
    const found = alike.find((layout) => layout.name === `${own}, dark`);
    return found ? [[name, found] as const] : [];
  });
  return Object.fromEntries([...light, ...dark]) as MatchedLayouts;
}

const coloring = ({ theme }: TemplateLayout) => Object.values(theme.colors).join(' ');

/**
 * What layouts of a frame are called: our names, those of PowerPoint, Google Slides and Keynote, and those of designers, in
 * the languages of Europe, Arabic, Hebrew, Chinese, Japanese and Korean.
 * `special` ones have a purpose of their own, which no frame has: contents, names, schedules, legal notes.
 */
const NAMES = mapValues(LAYOUT_NAMES, (sources) => sources.map((source) => new RegExp(source, 'iu')));

/** A name without what says of a layout that it is one of several: `1_Title`, `2. Title`, `Title copy`. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^(\d+(_|[.)] ?| ?[-–] ))+/, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/ copy( \d+)?$/i, '')
    .trim();
}

/** The name of the house, before that of a layout: `ACME - Content`. */
const OF_HOUSE = /^(\S{1,12}) ?[-–—|:] (?=\S)/;

/** What a layout is called, and the same without the name of its house. */
function namesOf(name: string): string[] {
  const [whole, house] = [plain(name), houseIn(name)];
  return house ? [whole, whole.replace(OF_HOUSE, '')] : [whole];
}

function houseIn(name: string): string | undefined {
  const house = OF_HOUSE.exec(plain(name))?.[1];
  return house && !Object.values(NAMES).some((group) => group.some((each) => each.test(house))) ? house : undefined;
}

function commonHouse(layouts: readonly TemplateLayout[]): string | undefined {
  const houses = layouts.map(({ name }) => houseIn(name));
  return houses.find((house) => house && houses.filter((each) => each === house).length > layouts.length / 2);
}

/** Whether a layout is called as those of a frame are: the cover of a chapter is a section. */
export function isNamedFor(name: string, group: keyof typeof NAMES): boolean {
  const names = namesOf(name);
  const called = NAMES[group].some((pattern) => names.some((each) => pattern.test(each)));
  return called && (group !== 'cover' || !isNamedFor(name, 'section'));
}

/** Whether a layout's name says that it is for slides without contents of any kind: opening, closing, or of its own. */
export const isForOthers = (name: string): boolean => purposesOf(name).length > 0;

const PURPOSES = ['cover', 'section', 'quote', 'closing', 'special'] as const;
const purposesOf = (name: string) => PURPOSES.filter((group) => isNamedFor(name, group));

import { type Box, overlaps } from '../core/box.ts';
import type { Inch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import type { RichText } from '../core/rich-text.ts';
import { gridIn } from '../layout/grid.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameName } from '../scene/frame.ts';
import { darkFrameOf, headlineFrame } from '../scene/grounds.ts';
import { lineBoxes } from '../scene/page/place-text.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { type Choice, DARK_GROUNDS, GROUNDS, type Ground } from './parts/composition.ts';
import type { Composed, Composition, Page, SlideContext, SlideDefinition } from './parts/define-slide.ts';
import { marksOn } from './stage/headline.ts';
import { headlineAtFoot } from './stage/headline-at-foot.ts';
import { headlineOf } from './stage/headline-text.ts';
import { brandOnSheet, frameOnSheet, pageInManner, sheetOf } from './stage/in-manner.ts';
import { type TakeawayRoom, takeawayRoom } from './takeaway.ts';

/** A page of a composition, before the furniture of its frame is added. */
export interface ComposedPage {
  readonly name: string;
  readonly page: Page;
  readonly frameName: FrameName;
  readonly context: Composed;
  /** Where what the slide says to take home is, if it is no part of the headline. */
  readonly takeawayRoom: TakeawayRoom | undefined;
}

/** On a template, a lower sheet has little room beside the margins of compositions. */
const LOW_SHEET: Inch = 4.2;

interface Content {
  readonly content: Readonly<Record<string, unknown>>;
}

/** The frame of a slide; its contents are what the schema of its kind has validated. */
export const frameOf = ({ content }: Content, definition: SlideDefinition, brand: Brand) =>
  definition.frameOn?.(content as never, brand) ?? definition.frame;

interface Asked {
  readonly background?: unknown;
  readonly dark?: boolean;
  readonly ground?: Ground;
}

/** The compositions that suit a slide, and may be asked for: on a template those that leave the title where that has it. */
export function compositionsOf(slide: Content, definition: SlideDefinition, brand: Brand): readonly Composition[] {
  const { content } = slide;
  const { manner, template } = brand;
  const { background, dark, ground } = content as Asked;
  if (!manner || background) return [];
  const isDark = dark === true || (ground !== undefined && DARK_GROUNDS.includes(ground));
  if (template && (isDark || frameOf(slide, definition, brand) !== 'title-only')) return [];
  const { compositions = [] } = definition;
  return compositions.filter(
    ({ suits, headline }) => (!template || headline === 'top') && (suits?.(content as never, brand) ?? true),
  );
}

/** What a composition may fill with text: within the margins, from below the slide’s edge to above its foot. */
function safeBox({ size, manner, grid }: Brand, { placeholders, slideNumber }: Frame): Box {
  const margin = manner?.margin ?? grid.left;
  const { h } = size;
  // A template may have its number at the head of the slide.
  const ends = [placeholders.source, slideNumber].map((each) => each?.box.y ?? h).filter((y) => y > h / 2);
  const foot = Math.min(h, ...ends) - FOOT_GAP;
  const within = SHEET[manner?.fields === 'outlines' ? 'outlines' : 'rules'];
  const [top, end] = manner?.sheet ? [within.top, Math.min(foot, h - within.foot)] : [TOP, foot];
  return { x: margin, y: top, w: size.w - 2 * margin, h: end - top };
}

const TOP = 0.5;
/** Between what a composition fills and the source line. */
const FOOT_GAP = 0.18;
/** Between what a composition fills and the edges of a sheet, which lines mark. */
const SHEET = { outlines: { top: 0.3, foot: 0.22 }, rules: { top: 0.24, foot: 0.2 } };

/**
 * The slide in the composition that the plan of its deck has for it, or where its texts have no room there, in the next that
 * suits it; undefined where none has, or the plan has it in its kind’s plain way.
 */
export function composedPage(
  slide: Content & { readonly path: Path },
  definition: SlideDefinition,
  context: SlideContext,
): ComposedPage | undefined {
  const { choice, deck } = context;
  if (!choice || choice.composition === 'plain') return undefined;
  const suiting = compositionsOf(slide, definition, context.brand);
  const ordered = suiting.toSorted((a, b) => rank(a, choice.composition) - rank(b, choice.composition));
  const { brand, takeaway } = aboveTakeaway(slide, context);
  const headline = headlineOf(takeaway ? { ...slide.content, takeaway: undefined } : slide.content, deck.title);
  const isLow = brand.template !== undefined && sheetOf(brand).h < LOW_SHEET;
  for (const composition of isLow ? ordered.filter(({ plainWhereLow }) => !plainWhereLow) : ordered) {
    const { name, frame: own = 'title-only', compose } = composition;
    const family = composition.toScale ? 'plot' : composition.family;
    const isDark = DARK_GROUNDS.includes(choice.ground);
    const frameName = (isDark && darkFrameOf(own)) || own;
    const theirs = brand.frames[frameName];
    const ground = groundOf(choice, theirs, brand);
    const onSheet = { brand: brandOnSheet(brand, ground, family), frame: frameOnSheet(theirs, sheetOf(brand)) };
    const body = safeBox(onSheet.brand, onSheet.frame);
    const outer = {
      ...context,
      frame: theirs,
      path: slide.path,
      body,
      grid: gridIn(brand, { body }),
      ground,
      headline,
    };
    const inner: Composed = { ...outer, ...onSheet };
    const page = atFoot(compose as Composition['compose'], slide, inner) ?? compose(slide.content as never, inner);
    if (!page || isUnderMark(page, inner) || hasExcess(page)) continue;
    const placed = pageInManner(brand.template ? onTheirs(page) : page, inner, brand, family);
    const whole = ground === theirs.ground ? placed : { ground, ...placed };
    const named = headlineFrame(frameName, placed.titleBox, brand);
    const at = { ...outer, frame: brand.frames[named] };
    return { name, page: whole, frameName: named, context: at, takeawayRoom: takeaway };
  }
  return undefined;
}

/** On a template, the brand whose sheet ends above what a slide says to take home, and the room of that. */
function aboveTakeaway({ content }: Content, context: SlideContext) {
  const { brand } = context;
  const { takeaway } = content as { readonly takeaway?: RichText };
  const sheet = brand.manner?.sheet;
  if (!brand.template || !brand.manner || !sheet || !takeaway) return { brand };
  const room = takeawayRoom(takeaway, { ...context, frame: brand.frames['title-only'] });
  const manner = { ...brand.manner, sheet: { ...sheet, h: sheet.h - room.h - room.gap } };
  return { brand: { ...brand, manner }, takeaway: room };
}

/** A page on the ground of its template, whose title is where that has it. */
const onTheirs = ({ ground: _, titleBox: __, titleStyle: ___, headline: ____, ...page }: Page): Page => page;

/** Whether a text of the page has no room in its place. */
const hasExcess = ({ items }: Page): boolean => items.some((item) => item.kind === 'text' && item.excess !== undefined);

/** Whether the brand’s mark stands on a text or a table of the page. */
function isUnderMark({ items }: Page, context: Composed): boolean {
  const marks = marksOn(context);
  const boxes = items.flatMap((item) => {
    if (item.kind === 'text') return lineBoxes(item);
    return item.kind === 'table' ? [item.box] : [];
  });
  return marks.some((mark) => boxes.some((box) => overlaps(box, mark)));
}

/** The page with its headline at the foot, in a brand that has it there and where it can be moved. */
function atFoot(compose: Composition['compose'], { content }: Content, context: Composed): Page | undefined {
  if (context.brand.manner?.place !== 'foot') return undefined;
  const { body } = context;
  const page = compose(content as never, { ...context, body: { ...body, h: body.h - FIELD_OF_HEADLINE } });
  return page && headlineAtFoot(page, context);
}

/** What a field of the headline at the foot takes beside the headline. */
const FIELD_OF_HEADLINE = 0.75;

/** What a slide stands on: the ground of its plan, or what a template shows, or the one that a brand has for all, dark or not. */
function groundOf({ ground }: Choice, frame: Frame, { manner, onDark, template }: Brand): ColorRole {
  if (template) return frame.ground;
  if (manner?.rhythm !== 'one') return GROUNDS[ground];
  return (DARK_GROUNDS.includes(ground) && onDark.ground) || GROUNDS.white;
}

const rank = ({ name }: Composition, chosen: string) => (name === chosen ? 0 : 1);

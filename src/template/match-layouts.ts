import { around, type Box, contains } from '../core/box.ts';
import { BRAND_FRAMES, type BrandFrameName, DARK_FRAMES, type FrameName } from '../scene/frame.ts';
import { isBody, isTitle } from './placeholders.ts';
import type { Template, TemplateLayout } from './read-template.ts';

/** Layouts that are chosen by name, by the frame that stands on them. */
export type ChosenLayouts = Partial<Readonly<Record<BrandFrameName, string>>>;

/** The layout of each frame; of a dark frame only where the template has one under our name. */
export type MatchedLayouts = Readonly<Record<BrandFrameName, TemplateLayout>> &
  Partial<Readonly<Record<FrameName, TemplateLayout>>>;

/** What layouts of a frame are called: our names, and those of PowerPoint and of designers in several languages. */
const NAMES: Readonly<Record<BrandFrameName, RegExp>> = {
  cover:
    /\bcover\b|^title( slide)?$|titelfolie|titelseite|deckblatt|diapositive de titre|diapositiva de título|封面|标题幻灯片|首页/i,
  section: /section|divider|chapter|abschnitt|kapitel|trenn|intertitre|sección|章节|节标题|过渡页/i,
  statement: /statement|key message|big idea|kernaussage|结论|金句/i,
  content:
    /^title( and|,|,? &) content$|^content$|titel und inhalt|titre et contenu|título y objetos|^标题和内容$|^内容页?$/i,
  'title-only': /title[ -]only|nur titel|titre seul|sólo el título|仅标题/i,
  quote: /quote|zitat|citation|引言|引用/i,
  closing: /closing|\bend\b|thank|contact|back ?cover|schluss|danke|merci|封底|结束|谢谢|致谢/i,
};

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

const isVertical = ({ type, placeholders }: TemplateLayout) =>
  VERTICAL.includes(type) || placeholders.some((entry) => entry.vertical);

/** Layouts on which slides of ours may stand: with horizontal text, and a title that is not off the slide. */
export function usableLayouts({ layouts, size }: Pick<Template, 'layouts' | 'size'>): TemplateLayout[] {
  const slide = { x: 0, y: 0, ...size };
  const hasTitle = ({ placeholders }: TemplateLayout) =>
    placeholders.some((each) => isTitle(each) && each.text && contains(slide, each.text, TOLERANCE));
  return layouts.filter((layout) => !isVertical(layout) && hasTitle(layout));
}

/** Placeholders may reach beyond the slide's edge by this, in inches: their margins do not show. */
const TOLERANCE = 0.1;

/** Whether a frame's text can stand on the layout: lists want a placeholder of its own, other text has boxes of ours. */
function hasPlaces({ placeholders }: TemplateLayout, frame: BrandFrameName): boolean {
  return frame !== 'content' || placeholders.some(isBody);
}

/** Where a layout leaves room for contents: its bodies together, or its master's where that is larger. */
export function contentRoom({ placeholders, bodyBox }: TemplateLayout): Box | undefined {
  const bodies = placeholders.flatMap((entry) => (isBody(entry) && entry.type !== 'subTitle' && entry.text) || []);
  const rooms = [...(bodies.length > 0 ? [around(bodies)] : []), ...(bodyBox ? [bodyBox] : [])];
  return rooms.toSorted((a, b) => area(b) - area(a))[0];
}

const area = ({ w, h }: Pick<Box, 'w' | 'h'>) => w * h;

/** Frames that a layout with a centred title or a subtitle suits; the others need room for contents. */
const OPENING: readonly BrandFrameName[] = ['cover', 'section', 'statement'];
/** What speaks for a layout. Names are given by people; types are often left over from another layout. */
const POINTS = { name: 100, type: 60, later: 10, opening: 30, first: 10, room: 220, oneBody: 40, wide: 40, spare: 3 };
/** A sentence wants a title as wide as this part of the square root of the slide's area. */
const WIDE = 0.7;
/** From this part of the slide on there is room enough for any contents. */
const ROOMY = 0.45;

/** How well a layout serves a frame on a slide of an area in square inches; more is better. */
function suitability(layout: TemplateLayout, frame: BrandFrameName, index: number, slide: number): number {
  const { placeholders, name, type } = layout;
  const rank = TYPES[frame].indexOf(type);
  const bodies = placeholders.filter((entry) => isBody(entry) && entry.text);
  const called = NAMES[frame].test(name.trim()) ? POINTS.name : 0;
  const typed = rank < 0 ? 0 : POINTS.type - rank * POINTS.later;
  const spare = bodies.length * POINTS.spare;
  if (OPENING.includes(frame)) {
    const title = placeholders.find(isTitle)?.text;
    const wide = Math.min(1, (title?.w ?? 0) / Math.sqrt(slide) / WIDE) * POINTS.wide;
    return called + typed + wide + (frame === 'cover' ? firstness(layout, index) : 0) - spare;
  }
  const room = frame === 'content' ? bodies[0]?.text : contentRoom(layout);
  const roomy = Math.min(1, (room ? area(room) : slide * ROOMY) / (slide * ROOMY)) ** 2 * POINTS.room;
  const single = frame === 'content' && bodies.length === 1 ? POINTS.oneBody : 0;
  return called + typed + roomy + single - spare;
}

/** How much a layout looks like a template's first slide. */
function firstness({ placeholders }: TemplateLayout, index: number): number {
  const opens = placeholders.some(({ type }) => type === 'ctrTitle' || type === 'subTitle');
  return (opens ? POINTS.opening : 0) + (index === 0 ? POINTS.first : 0);
}

/**
 * What speaks most for a frame's layout: it was chosen; it is called so; its type; its places and their room; or that no
 * other can be used.
 */
export type MatchReason = 'chosen' | 'name' | 'type' | 'places' | 'only';

/** The layout of a frame, and the others that it could stand on, best first. */
export interface LayoutChoice {
  readonly layout: TemplateLayout;
  readonly why: MatchReason;
  readonly others: readonly TemplateLayout[];
}

/**
 * The layout that each frame stands on: the one chosen by name, else the one that its name, its type, its placeholders
 * and the room that it leaves speak for; but for chosen ones all in the colours of one theme. Text that runs downwards is
 * never chosen; a chosen name that is not there is passed over. Undefined where no layout has a title and horizontal text.
 */
export function chooseLayouts(
  template: Pick<Template, 'layouts' | 'size'>,
  chosen: ChosenLayouts,
): Readonly<Record<BrandFrameName, LayoutChoice>> | undefined {
  const { size } = template;
  const all = usableLayouts(template);
  const [first] = all;
  if (!first) return undefined;
  const named = (frame: BrandFrameName) => all.find(({ name }) => name === chosen[frame]);
  const ranked = (from: readonly TemplateLayout[], frame: BrandFrameName): TemplateLayout[] => {
    const fitting = from.filter((layout) => hasPlaces(layout, frame));
    const score = (layout: TemplateLayout) => suitability(layout, frame, all.indexOf(layout), area(size));
    return fitting.toSorted((a, b) => score(b) - score(a));
  };
  const main = named('content') ?? ranked(all, 'content')[0] ?? first;
  const alike = all.filter((layout) => coloring(layout) === coloring(main));
  const entries = BRAND_FRAMES.map((frame): [BrandFrameName, LayoutChoice] => {
    const [own, fitting] = [named(frame), ranked(alike, frame)];
    const layout = own ?? fitting[0] ?? main;
    const why = own ? 'chosen' : fitting.length > 0 ? reasonFor(layout, frame) : 'only';
    return [frame, { layout, why, others: fitting.filter((other) => other !== layout) }];
  });
  return Object.fromEntries(entries) as Record<BrandFrameName, LayoutChoice>;
}

function reasonFor({ name, type }: TemplateLayout, frame: BrandFrameName): MatchReason {
  if (NAMES[frame].test(name.trim())) return 'name';
  return TYPES[frame].includes(type) ? 'type' : 'places';
}

/** The layouts of `chooseLayouts`, and those of dark frames where the template has one of that name. */
export function matchLayouts(
  template: Pick<Template, 'layouts' | 'size'>,
  chosen: ChosenLayouts,
): MatchedLayouts | undefined {
  const choices = chooseLayouts(template, chosen);
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

/** The colours of a layout's theme, whatever master it stands under. */
const coloring = ({ theme }: TemplateLayout) => Object.values(theme.colors).join(' ');

import { BRAND_FRAMES, type BrandFrameName, DARK_FRAMES, type FrameName } from '../scene/frame.ts';
import { isBody, isFooter, isTitle } from './placeholders.ts';
import type { TemplateLayout } from './read-template.ts';

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

/** Frames whose own names count only where the layout leaves room below its title. */
const BARE: readonly BrandFrameName[] = ['quote', 'closing'];

const VERTICAL = ['vertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'clipArtAndVertTx'];

const isVertical = ({ type, placeholders }: TemplateLayout) =>
  VERTICAL.includes(type) || placeholders.some((entry) => entry.vertical);

/** Layouts on which slides of ours may stand: with horizontal text, and a title. */
export function usableLayouts(layouts: readonly TemplateLayout[]): TemplateLayout[] {
  return layouts.filter(
    (layout) => !isVertical(layout) && layout.placeholders.some((each) => isTitle(each) && each.text),
  );
}

/** Whether a frame's text can stand in the layout's placeholders. */
function hasPlaces({ placeholders }: TemplateLayout, frame: BrandFrameName): boolean {
  return frame === 'title-only' || BARE.includes(frame) || placeholders.some(isBody);
}

/** Placeholders for contents: what a slide leaves empty of them is missing to the eye. */
const contents = ({ placeholders }: TemplateLayout) => placeholders.filter((entry) => !isFooter(entry));

/** How well a layout serves a frame that none serves by name or type; more is better. */
function suitability(layout: TemplateLayout, frame: BrandFrameName): number {
  const { placeholders } = layout;
  const opening = placeholders.some(({ type }) => type === 'ctrTitle' || type === 'subTitle');
  const bodies = placeholders.filter((entry) => isBody(entry) && entry.text);
  const area = Math.max(0, ...bodies.map(({ text }) => (text ? text.w * text.h : 0)));
  const suits = OPENING.includes(frame) === opening ? 1000 : 0;
  if (frame === 'content') return suits + (bodies.length === 1 ? 500 : 0) + area;
  return suits - contents(layout).length * 10 - (frame === 'title-only' || BARE.includes(frame) ? area : 0) / 100;
}

/** Frames that a layout with a centred title or a subtitle suits. */
const OPENING: readonly BrandFrameName[] = ['cover', 'section', 'statement'];

/**
 * The layout that each frame stands on: the one chosen by name, else one that is called so, else one of the right type,
 * else the one whose placeholders suit it best; but for chosen ones all of one master, since another has other colours.
 * Text that runs downwards is never chosen; a chosen name that is not there is passed over. Undefined where no layout has
 * a title and horizontal text.
 */
export function matchLayouts(layouts: readonly TemplateLayout[], chosen: ChosenLayouts): MatchedLayouts | undefined {
  const all = usableLayouts(layouts);
  const [first] = all;
  if (!first) return undefined;
  const named = (frame: BrandFrameName) => layouts.find(({ name }) => name === chosen[frame]);
  const main = named('content') ?? bestOf(all, 'content') ?? first;
  const usable = all.filter(({ master }) => master === main.master);
  const match = (frame: BrandFrameName): TemplateLayout => named(frame) ?? bestOf(usable, frame) ?? main;
  const light = BRAND_FRAMES.map((frame) => [frame, match(frame)] as const);
  const dark = Object.entries(DARK_FRAMES).flatMap(([frame, name]) => {
    const own = match(frame as BrandFrameName).name;
    const found = usable.find((layout) => layout.name === `${own}, dark`);
    return found ? [[name, found] as const] : [];
  });
  return Object.fromEntries([...light, ...dark]) as MatchedLayouts;
}

function bestOf(usable: readonly TemplateLayout[], frame: BrandFrameName): TemplateLayout | undefined {
  const fitting = usable.filter((layout) => hasPlaces(layout, frame));
  const called = fitting.find(({ name }) => NAMES[frame].test(name.trim()));
  const typed = TYPES[frame].flatMap((type) => fitting.find((layout) => layout.type === type) ?? [])[0];
  const [suited] = fitting.toSorted((a, b) => suitability(b, frame) - suitability(a, frame));
  return called ?? typed ?? suited;
}

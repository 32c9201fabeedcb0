import { BRAND_FRAMES, type BrandFrameName, DARK_FRAMES, type FrameName } from '../scene/frame.ts';
import { isBody, isTitle } from './placeholders.ts';
import type { TemplateLayout } from './read-template.ts';

/** Layouts that are chosen by name, by the frame that stands on them. */
export type ChosenLayouts = Partial<Readonly<Record<BrandFrameName, string>>>;

/** The layout of each frame; of a dark frame only where the template has one under our name. */
export type MatchedLayouts = Readonly<Record<BrandFrameName, TemplateLayout>> &
  Partial<Readonly<Record<FrameName, TemplateLayout>>>;

/** What layouts of a frame are called: our names, and those of PowerPoint and of designers in several languages. */
const NAMES: Readonly<Record<BrandFrameName, RegExp>> = {
  cover:
    /\bcover\b|^title( slide)?$|titelfolie|titelseite|diapositive de titre|diapositiva de título|封面|标题幻灯片|首页/i,
  section: /section|divider|chapter|abschnitt|kapitel|intertitre|sección|章节|节标题|过渡页/i,
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

/** Placeholders that a slide leaves empty, and what an audience would see of it is missing: the fewer the better. */
const contents = ({ placeholders }: TemplateLayout) =>
  placeholders.filter(({ type }) => !/^(dt|ftr|sldNum)$/.test(type));

/**
 * The layout that each frame stands on: the one chosen by name, else one that is called so, else one of the right type,
 * else the simplest with the placeholders that it needs. Text that runs downwards is never chosen; a chosen name that is
 * not there is passed over. Undefined where no layout has a title and horizontal text.
 */
export function matchLayouts(layouts: readonly TemplateLayout[], chosen: ChosenLayouts): MatchedLayouts | undefined {
  const usable = usableLayouts(layouts);
  const [first] = usable;
  if (!first) return undefined;
  const match = (frame: BrandFrameName): TemplateLayout => {
    const wanted = layouts.find(({ name }) => name === chosen[frame]);
    if (wanted) return wanted;
    const fitting = usable.filter((layout) => hasPlaces(layout, frame));
    const called = fitting.find(({ name }) => NAMES[frame].test(name.trim()));
    const typed = TYPES[frame].flatMap((type) => fitting.find((layout) => layout.type === type) ?? [])[0];
    const [simplest] = fitting.toSorted((a, b) => contents(a).length - contents(b).length);
    return called ?? typed ?? simplest ?? first;
  };
  const light = BRAND_FRAMES.map((frame) => [frame, match(frame)] as const);
  const dark = Object.entries(DARK_FRAMES).flatMap(([frame, name]) => {
    const own = match(frame as BrandFrameName).name;
    const found = usable.find((layout) => layout.name === `${own}, dark`);
    return found ? [[name, found] as const] : [];
  });
  return Object.fromEntries([...light, ...dark]) as MatchedLayouts;
}

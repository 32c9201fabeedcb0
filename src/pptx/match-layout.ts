import { BRAND_FRAMES, type BrandFrameName, DARK_FRAMES, type FrameName } from '../scene/frame.ts';
import type { FoundLayout } from './template-layout.ts';

/** Layouts that are chosen by name, by the frame that stands on them. */
export type ChosenLayouts = Partial<Readonly<Record<BrandFrameName, string>>>;

/** The layout of each frame; of a dark frame only where the template has one under our name. */
export type MatchedLayouts = Readonly<Record<BrandFrameName, FoundLayout>> &
  Partial<Readonly<Record<FrameName, FoundLayout>>>;

/** What layouts of a frame are called, in lower case: our names, and PowerPoint's in English and Chinese. */
const NAMES: Readonly<Record<BrandFrameName, readonly string[]>> = {
  cover: ['cover', 'title slide', '标题幻灯片', '封面'],
  section: ['section', 'section header', 'section title', '节标题', '章节'],
  statement: ['statement', 'big statement', '结论'],
  content: ['title and content', 'content', '标题和内容'],
  'title-only': ['title only', 'title-only', '仅标题'],
  quote: ['quote', '引言'],
  closing: ['closing', 'end', 'end slide', 'thank you', 'contact', '封底', '结束'],
};

/** Types of layout that serve a frame, best first (ST_SlideLayoutType, ECMA-376 part 1, 19.7.15). */
const TYPES: Readonly<Record<BrandFrameName, readonly string[]>> = {
  cover: ['title'],
  section: ['secHead', 'title'],
  statement: ['secHead', 'title'],
  content: ['obj', 'tx', 'objOnly'],
  'title-only': ['titleOnly', 'obj'],
  // Their text stands beside a story or a code: free text on a bare layout, where theirs would lie over it.
  quote: ['titleOnly', 'obj'],
  closing: ['titleOnly', 'title', 'secHead'],
};

const VERTICAL = ['vertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'clipArtAndVertTx'];

const isVertical = ({ type, placeholders }: FoundLayout) =>
  VERTICAL.includes(type) || placeholders.some((entry) => entry.vertical);

/** Whether a frame's text can stand in the layout's placeholders. */
function hasPlaces({ placeholders }: FoundLayout, frame: BrandFrameName): boolean {
  const types = placeholders.map((entry) => entry.type);
  const hasTitle = types.includes('title') || types.includes('ctrTitle');
  const hasBody = types.some((type) => ['obj', 'body', 'subTitle'].includes(type));
  return hasTitle && (frame === 'title-only' || hasBody);
}

/**
 * The layout that each frame stands on: the one chosen by name, else one that is called so, else one of the right type,
 * else the simplest with the placeholders that it needs. Text that runs downwards is never chosen. Throws an Error with a
 * sentence for the user where a chosen name is not there.
 */
export function matchLayouts(layouts: readonly FoundLayout[], chosen: ChosenLayouts): MatchedLayouts {
  const usable = layouts.filter((layout) => !isVertical(layout));
  const first = usable[0];
  if (!first) throw new Error('The template has no layout with horizontal text.');
  const called = (names: readonly string[]) => usable.find(({ name }) => names.includes(name.trim().toLowerCase()));
  const match = (frame: BrandFrameName): FoundLayout => {
    const wanted = chosen[frame];
    if (wanted !== undefined) return named(layouts, wanted);
    const typed = TYPES[frame].flatMap((type) => usable.find((layout) => layout.type === type) ?? [])[0];
    const simplest = usable
      .filter((layout) => hasPlaces(layout, frame))
      .sort((a, b) => a.placeholders.length - b.placeholders.length)[0];
    return called(NAMES[frame]) ?? typed ?? simplest ?? first;
  };
  const light = BRAND_FRAMES.map((frame) => [frame, match(frame)] as const);
  const dark = Object.entries(DARK_FRAMES).flatMap(([frame, name]) => {
    const found = called(NAMES[frame as BrandFrameName].map((each) => `${each}, dark`));
    return found ? [[name, found] as const] : [];
  });
  return Object.fromEntries([...light, ...dark]) as MatchedLayouts;
}

function named(layouts: readonly FoundLayout[], wanted: string): FoundLayout {
  const found = layouts.find(({ name }) => name === wanted);
  if (found) return found;
  const names = layouts.map(({ name }) => `“${name}”`).join(', ');
  throw new Error(`The template has no layout “${wanted}”. It has ${names}.`);
}

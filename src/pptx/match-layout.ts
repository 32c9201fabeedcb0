import { FRAME_NAMES, type FrameName } from '../scene/frame.ts';
import type { FoundLayout } from './template-layout.ts';

/** What layouts of a frame are called, in lower case: our names, and PowerPoint's in English and Chinese. */
const NAMES: Readonly<Record<FrameName, readonly string[]>> = {
  cover: ['cover', 'title slide', '标题幻灯片', '封面'],
  section: ['section', 'section header', 'section title', '节标题', '章节'],
  statement: ['statement', 'big statement', '结论'],
  content: ['title and content', 'content', '标题和内容'],
  'title-only': ['title only', 'title-only', '仅标题'],
  quote: ['quote', '引言'],
  closing: ['closing', 'end', 'end slide', 'thank you', 'contact', '封底', '结束'],
};

/** Types of layout that serve a frame, best first (ST_SlideLayoutType, ECMA-376 part 1, 19.7.15). */
const TYPES: Readonly<Record<FrameName, readonly string[]>> = {
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
function hasPlaces({ placeholders }: FoundLayout, frame: FrameName): boolean {
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
export function matchLayouts(
  layouts: readonly FoundLayout[],
  chosen: Partial<Readonly<Record<FrameName, string>>>,
): Record<FrameName, FoundLayout> {
  const usable = layouts.filter((layout) => !isVertical(layout));
  const first = usable[0];
  if (!first) throw new Error('The template has no layout with horizontal text.');
  const match = (frame: FrameName): FoundLayout => {
    const wanted = chosen[frame];
    if (wanted !== undefined) return named(layouts, wanted);
    const called = usable.find(({ name }) => NAMES[frame].includes(name.trim().toLowerCase()));
    const typed = TYPES[frame].flatMap((type) => usable.find((layout) => layout.type === type) ?? [])[0];
    const simplest = usable
      .filter((layout) => hasPlaces(layout, frame))
      .sort((a, b) => a.placeholders.length - b.placeholders.length)[0];
    return called ?? typed ?? simplest ?? first;
  };
  return Object.fromEntries(FRAME_NAMES.map((frame) => [frame, match(frame)])) as Record<FrameName, FoundLayout>;
}

function named(layouts: readonly FoundLayout[], wanted: string): FoundLayout {
  const found = layouts.find(({ name }) => name === wanted);
  if (found) return found;
  const names = layouts.map(({ name }) => `“${name}”`).join(', ');
  throw new Error(`The template has no layout “${wanted}”. It has ${names}.`);
}

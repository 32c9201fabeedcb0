import type { Box } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import { gridIn } from '../layout/grid.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameName } from '../scene/frame.ts';
import { darkFrameOf } from '../scene/grounds.ts';
import { DARK_GROUNDS, GROUNDS } from './parts/composition.ts';
import type { Composed, Composition, Page, SlideContext, SlideDefinition } from './parts/define-slide.ts';
import { headlineOf } from './takeaway.ts';

/** A page of a composition, before the furniture of its frame is added. */
export interface ComposedPage {
  readonly name: string;
  readonly page: Page;
  readonly frameName: FrameName;
  readonly context: Composed;
}

/** What a composition may fill with text: within the margins, from below the slide’s edge to above its foot. */
function safeBox({ size, manner, grid }: Brand, { placeholders, slideNumber }: Frame): Box {
  const margin = manner?.margin ?? grid.left;
  const foot = Math.min(placeholders.source?.box.y ?? size.h, slideNumber?.box.y ?? size.h);
  return { x: margin, y: TOP, w: size.w - 2 * margin, h: foot - FOOT_GAP - TOP };
}

const TOP = 0.5;
/** Between what a composition fills and the source line. */
const FOOT_GAP = 0.18;

/**
 * The slide in the composition that the plan of its deck has for it, or where its texts have no room there, in the next that
 * suits it; undefined where none has, or the plan has it in its kind’s plain way.
 */
export function composedPage(
  slide: { readonly path: Path; readonly content: Readonly<Record<string, unknown>> },
  definition: SlideDefinition,
  context: SlideContext,
): ComposedPage | undefined {
  const { choice, brand, deck } = context;
  if (!choice || choice.composition === 'plain') return undefined;
  const { compositions = [] } = definition;
  const suiting = compositions.filter(({ suits }) => suits?.(slide.content as never, brand) ?? true);
  const ordered = suiting.toSorted((a, b) => rank(a, choice.composition) - rank(b, choice.composition));
  const headline = headlineOf(slide.content, deck.title);
  for (const composition of ordered) {
    const { name, frame: own = 'title-only', compose } = composition;
    const frameName = (DARK_GROUNDS.includes(choice.ground) && darkFrameOf(own)) || own;
    const frame = brand.frames[frameName];
    const body = safeBox(brand, frame);
    const ground = GROUNDS[choice.ground];
    const inner: Composed = {
      ...{ ...context, frame, path: slide.path, body, grid: gridIn(brand, { body }) },
      ...{ ground, headline },
    };
    const page = compose(slide.content as never, inner);
    if (page) return { name, page: ground === frame.ground ? page : { ground, ...page }, frameName, context: inner };
  }
  return undefined;
}

const rank = ({ name }: Composition, chosen: string) => (name === chosen ? 0 : 1);

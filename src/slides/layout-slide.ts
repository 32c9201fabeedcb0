import type { FactView } from '../core/fact.ts';
import type { Path } from '../core/path.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { SceneSlide } from '../scene/items.ts';
import type { LaidOutItem, LayoutContext, SlideDefinition } from './define-slide.ts';
import { placed, takeawayItems } from './parts.ts';
import { sourceLine } from './source-line.ts';

const TAKEAWAY_HEIGHT = 0.5;
const TAKEAWAY_GAP = 0.25;

/** A slide of the outline in one language. */
export interface SlideContent {
  readonly id: string;
  readonly kind: string;
  readonly path: Path;
  /** The keys of its kind, texts and facts resolved. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly notes?: RichText;
}

/** The keys of every content slide, as far as this slide has them. */
interface Furniture {
  readonly title?: RichText;
  readonly kicker?: RichText;
  readonly takeaway?: RichText;
  readonly footnote?: RichText;
}

export type LaidOutSlide = Omit<SceneSlide<LaidOutItem>, 'number'>;

/** One slide of the outline laid out: its pages, each with the frame's furniture around the items of its kind. */
export function layoutSlide(
  slide: SlideContent,
  definition: SlideDefinition,
  facts: readonly FactView[],
  context: Omit<LayoutContext, 'body' | 'path' | 'frame'>,
): LaidOutSlide[] {
  const frame = context.brand.frames[definition.frame];
  const { title = context.deck.title, kicker, takeaway, footnote } = slide.content as Furniture;
  const reserved = takeaway ? TAKEAWAY_HEIGHT + TAKEAWAY_GAP : 0;
  const body = { ...frame.body, h: frame.body.h - reserved };
  const inner: LayoutContext = { ...context, frame, path: slide.path, body };
  const source = frame.placeholders.source && frame.name !== 'cover' ? sourceLine(facts, footnote, inner) : undefined;
  // The kinds read what their own schema has validated.
  const pages = definition.layout(slide.content as never, inner);
  return pages.map((page, i) => ({
    id: i === 0 ? slide.id : `${slide.id}-${i + 1}`,
    path: slide.path,
    kind: slide.kind,
    frame: definition.frame,
    title: plainText(title),
    items: [
      placed(inner, 'title', title),
      ...(kicker && frame.placeholders.kicker ? [placed(inner, 'kicker', kicker)] : []),
      ...page.items,
      ...(takeaway ? takeawayItems(inner, takeaway, takeawayBox(inner)) : []),
      ...(source ? [placed(inner, 'source', source)] : []),
    ],
    ...(slide.notes ? { notes: slide.notes } : {}),
    section: context.section,
    facts: facts.map((fact) => fact.id),
    appendix: definition.kind === 'sources',
  }));
}

/** The lowest part of the frame's body, from its left edge. */
function takeawayBox({ frame }: LayoutContext) {
  const { body } = frame;
  return { ...body, y: body.y + body.h - TAKEAWAY_HEIGHT, h: TAKEAWAY_HEIGHT };
}

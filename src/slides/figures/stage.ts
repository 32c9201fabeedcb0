import { footBox } from '../../layout/chrome.ts';
import type { Filled } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { fixed, type Part } from '../../layout/tree.ts';
import { brandOnDark } from '../../scene/grounds.ts';
import type { LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';

/** What keeps text from the edges of a field: more where another field begins to the left of it. */
const INSET = { left: 0.5, right: 0.3, edge: 0.4 };

/** A field of a row, and the place of its texts across the slide. */
export interface FigureCell {
  readonly field: Span;
  readonly text: Span;
}

/** Where a composition stands: on fields to the slide's edges, or, over a picture, on nothing. */
export interface FigureStage {
  /** In the colours of a dark slide, where it is one. */
  readonly context: LayoutContext;
  readonly open: boolean;
}

export function stageOf(
  context: LayoutContext,
  { dark = false, background }: { readonly dark?: boolean | undefined; readonly background?: unknown },
): FigureStage {
  const { brand, frame } = context;
  // A slide on a picture is dark too, unless its frame was dark before.
  const turned = dark ? !frame.layout?.dark : background !== undefined && frame.ground !== 'dark';
  return {
    context: turned ? { ...context, brand: { ...brandOnDark(brand), ...(dark ? { usual: brand } : {}) } } : context,
    open: background !== undefined,
  };
}

/** The stage of a slide that has fields and plates on a picture, too: what stands on these keeps its colours. */
export function fieldStage(context: LayoutContext, slide: Parameters<typeof stageOf>[1]): FigureStage {
  const stage = stageOf(context, slide);
  return stage.open ? { ...stage, context } : stage;
}

/** The fields of a row, the given shares of its width, and their texts, which end where the frame's body does. */
export function figureCells({ context }: FigureStage, shares: readonly number[]): FigureCell[] {
  const { body } = context;
  const foot = footBox(context);
  const sum = shares.reduce((all, share) => all + share, 0);
  let x = foot.x;
  return shares.map((share, i) => {
    const w = (foot.w * share) / sum;
    const own = { x, w };
    x += w;
    const left = i === 0 ? INSET.edge : INSET.left;
    const right = i === shares.length - 1 ? INSET.edge : INSET.right;
    const from = Math.max(body.x, own.x + left);
    const to = Math.min(body.x + body.w, own.x + own.w - right);
    return { field: own, text: { x: from, w: to - from } };
  });
}

/** Nothing, where a row has no text in a cell. */
export const nothing: Part = () => ({ ...fixed(0), fits: true, lines: 0, place: () => [] });

/** The page of a composition: its fields behind what stands on them. */
export function figurePage({ items, fits }: Pick<Filled<string>, 'items' | 'fits'>): Page {
  const isField = ({ part }: LaidOutItem) => part?.kind === 'bleed' || part?.kind === 'data';
  return {
    behind: items.filter(isField),
    items: items.filter((item) => !isField(item)),
    ...(fits ? {} : { crowded: true }),
  };
}

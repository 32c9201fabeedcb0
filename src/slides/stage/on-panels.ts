import { footBox } from '../../layout/chrome.ts';
import type { Filled } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { brandOnDark } from '../../scene/grounds.ts';
import type { LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';

/** From text to the edges of its panel: more where another panel begins to the left of it. */
const INSET = { left: 0.5, right: 0.3, edge: 0.4 };

/** A panel of a row, and the place of its texts across the slide. */
export interface PanelCell {
  readonly field: Span;
  readonly text: Span;
}

/** What a composition is on: panels to the slide's edges, or, over a picture, nothing. */
export interface PanelSetting {
  /** In the colours of a dark slide, where it is one. */
  readonly context: LayoutContext;
  readonly open: boolean;
}

export function settingOf(
  context: LayoutContext,
  { dark = false, background }: { readonly dark?: boolean | undefined; readonly background?: unknown },
): PanelSetting {
  const { brand, frame } = context;
  // A slide on a picture is dark too, unless its frame was dark before.
  const turned = dark ? !frame.layout?.dark : background !== undefined && frame.ground !== 'dark';
  return {
    context: turned ? { ...context, brand: { ...brandOnDark(brand), ...(dark ? { usual: brand } : {}) } } : context,
    open: background !== undefined,
  };
}

/** The setting of a slide that has panels and plates on a picture, too: what is on these keeps its colours. */
export function settingOnPanels(context: LayoutContext, slide: Parameters<typeof settingOf>[1]): PanelSetting {
  const setting = settingOf(context, slide);
  return setting.open ? { ...setting, context } : setting;
}

/** The panels of a row, by shares of its width, and their texts, which end where the frame's body does. */
export function panelCells({ context }: PanelSetting, shares: readonly number[]): PanelCell[] {
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

/** The page of a composition: its panels behind what is on them. */
export function withPanelsBehind({ items, fits }: Pick<Filled<string>, 'items' | 'fits'>): Page {
  const isPanel = ({ part }: LaidOutItem) => part?.kind === 'bleed' || part?.kind === 'data';
  return {
    behind: items.filter(isPanel),
    items: items.filter((item) => !isPanel(item)),
    ...(fits ? {} : { crowded: true }),
  };
}

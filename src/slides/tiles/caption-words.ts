import { defined } from '../../core/collections.ts';
import type { Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import { colorOn } from '../../layout/colors.ts';
import { inkText } from '../../layout/ink-text.ts';
import { type Part, space, stack } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed } from '../parts/define-slide.ts';
import type { Visual } from '../parts/visual-parts.ts';
import { leadOf } from './bullet.ts';

/** One of several pictures, as compositions read it. */
export type PictureEntry = Visual & {
  readonly caption?: RichText | undefined;
  readonly path?: Path;
  /** Where a click on the caption leads. */
  readonly link?: string;
};

export const pictureName = (index: number) => `Picture ${index + 1}`;
export const captionName = (index: number) => `Caption ${index + 1}`;

interface CaptionLook {
  readonly index: number;
  readonly size: Pt;
  readonly on: ColorRole;
  readonly bold?: boolean;
  readonly maxLines?: number;
  readonly link?: string | undefined;
}

export interface LedLook extends CaptionLook {
  /** The size of what leads it. */
  readonly lead: Pt;
  readonly isClaim: boolean;
}

/** A caption as it is written, in plain text. */
export function captionText(
  context: Composed,
  text: RichText,
  { index, size, on, bold = false, maxLines = 3, link }: CaptionLook,
): Part {
  return inkText(context, {
    ...{ name: captionName(index), path: text.path, text, size, ground: on, role: 'body', maxLines },
    ...{ style: { bold }, ...defined({ link }) },
  });
}

/** A caption whose lead stands above the rest of it, larger, in the colour of the claim where it is that. */
export function ledCaption(context: Composed, text: RichText, { lead: leadSize, isClaim, ...look }: LedLook): Part {
  const { lead, text: rest } = leadOf(text);
  if (!lead) return captionText(context, text, { ...look, bold: isClaim });
  const { index, on, link } = look;
  const color = isClaim ? { color: colorOn(context.brand, 'highlight', on) } : {};
  const head = inkText(context, {
    ...{ name: `${captionName(index)} lead`, path: text.path, text: lead, size: leadSize, ground: on, maxLines: 2 },
    ...{ style: { bold: true, spacing: 0.9, ...color }, ...defined({ link }) },
  });
  return stack(rest ? [head, space(0.22), captionText(context, rest, look)] : [head]);
}

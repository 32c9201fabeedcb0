import type { FactView } from '../../../core/fact.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { Visual } from '../../parts/visual-parts.ts';

/** What a slide about a picture or a scene says, as its compositions read it. */
export interface Pictured extends Visual {
  readonly title: RichText;
  readonly fit: 'cover' | 'contain';
  readonly side: 'left' | 'right' | 'top';
  readonly caption?: RichText | undefined;
  readonly text?: RichText | undefined;
  readonly points: readonly PicturePoint[];
}

export interface PicturePoint {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
}

/** A picture has a shape of its own, a scene that of its drawing. */
export const ratioOf = ({ picture }: Pick<Visual, 'picture'>): number =>
  picture ? picture.pixels.w / picture.pixels.h : SCENE_RATIO;
const SCENE_RATIO = 16 / 9;

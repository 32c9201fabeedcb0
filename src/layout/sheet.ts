import type { Box } from '../core/box.ts';
import type { Language } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Reading } from '../core/reading.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import type { DrawnItem, ItemBase, SceneSlide } from '../scene/items.ts';
import type { Measurer } from '../text/measure.ts';

/** What a layout is made with: the brand, what measures its texts, and a frame with the room that is left in it. */
export interface Sheet {
  readonly brand: Brand;
  readonly measurer: Measurer;
  readonly frame: Frame;
  /** The frame's body, less what a takeaway takes. */
  readonly body: Box;
  /** Where it is read, whose sizes the brand's styles have. */
  readonly reading: Reading;
  readonly language: Language;
  readonly path: Path;
}

/** A chart that is still to be drawn. */
export interface PlotItem extends ItemBase {
  readonly kind: 'chart';
  readonly chart: { readonly type: string };
  readonly alt: string;
}

/** What stands on a sheet, and what it is in its composition, for whoever has to find it again before it is on its page. */
export type SheetItem = (DrawnItem | PlotItem) & { readonly role?: Role };

export type Role = 'strip' | 'block' | 'picture' | 'portrait' | 'plate';

/** The item, with what it is in its composition. */
export const inRole = <Item extends DrawnItem | PlotItem>(item: Item, role: Role): Item & { readonly role: Role } => ({
  ...item,
  role,
});

/** A page before the frame's furniture is added to it. */
export interface SheetPage extends Pick<SceneSlide, 'ground' | 'numberBox' | 'crowded'> {
  readonly items: readonly SheetItem[];
  /** Panels, scenes and pictures that reach below the title, the source line and the number, the lowest first. */
  readonly behind?: readonly SheetItem[];
  /** The room of the source line, where a panel stands in that of the frame. */
  readonly sourceBox?: Box;
  /** Where it stands if it has no room there. */
  readonly widerSource?: Box;
}

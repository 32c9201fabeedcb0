import type { Inch, Pt } from '../../../core/lengths.ts';
import { joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, subjectOn, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { lockUpLabel } from '../../../layout/lock-up.ts';
import type { Sheet } from '../../../layout/sheet.ts';
import type { Part } from '../../../layout/tree.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { FigureEntry } from './figure-entry.ts';

/** What a figure measures, and below it how it compares. */
export const wordsOf = ({ text, compare }: FigureEntry): RichText => (compare ? joinParagraphs([text, compare]) : text);

/** The colour of a figure: that of the claim where it is the one to be seen first; the subject’s where it `leads`. */
export function figureInk(brand: Brand, ground: ColorRole, { highlight }: FigureEntry, leads: boolean): ColorRole {
  if (highlight) return colorOn(brand, 'highlight', ground);
  return leads ? subjectOn(brand, ground) : inkOn(brand, ground);
}

/** The colour of what a figure measures: quieter beside one that leads. */
export const labelInk = (brand: Brand, ground: ColorRole, quiet: boolean): ColorRole =>
  quiet ? subtleOn(brand, ground) : inkOn(brand, ground);

/** The label of a figure, where it does not stand in the figure’s own part. */
export function labelOf(sheet: Sheet, entry: FigureEntry, size: Pt, ground: ColorRole, quiet = false): Part {
  return inkText(sheet, {
    ...{ name: `Figure ${entry.index + 1} label`, path: entry.path, text: lockUpLabel(entry.fact, wordsOf(entry)) },
    ...{ size, ground, role: 'body', maxLines: entry.compare ? 4 : 2 },
    style: { color: labelInk(sheet.brand, ground, quiet) },
  });
}

/** The entries, the one that leads before the others: named by the outline, else one that is compared by
 * length, else the highlighted one, else the first. */
export function ledBy(entries: readonly FigureEntry[], lead: { readonly id: string } | undefined): FigureEntry[] {
  const first =
    entries.find(({ fact }) => fact.id === lead?.id) ??
    entries.find(({ from }) => from) ??
    entries.find(({ highlight }) => highlight) ??
    entries[0];
  return first ? [first, ...entries.filter((each) => each !== first)] : [];
}

/** A part that keeps so far from the left of its room, and is so wide. */
export const at = (x: Inch, w: Inch, part: Part): Part => {
  return () => {
    const inner = part(w);
    return { ...inner, place: (box) => inner.place({ ...box, x: box.x + x, w }) };
  };
};

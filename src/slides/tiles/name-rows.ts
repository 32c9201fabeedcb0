import type { Box } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import type { Part } from '../fill/part.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { inkOn, lineOn } from '../parts/fields.ts';
import type { Span } from '../parts/grid.ts';
import { rule, styled } from '../parts/parts.ts';
import { inkedIcon } from './inked.ts';
import { unbroken } from './unbroken.ts';

/** A name or a few words of a list, and its icon where it has one. */
export interface ListedName {
  readonly words: RichText;
  readonly icon?: string | undefined;
}

/** A list of names, across a part of the slide, on a fill. */
export interface NameList {
  readonly name: string;
  readonly span: Span;
  readonly fill: ColorRole;
  readonly names: readonly ListedName[];
}

/** From the lines of a name to those of the next, half of it on each side of their hairline: the least, the usual, the most. */
const GAP = { least: 0.22, base: 0.34, pitch: 0.6, most: 1.2 };
/** Lines of one name stand close. */
const ROW_SPACING = 1;
/** Hairlines stand so far below the edge of a line, where letters leave more free, in em. */
const RULE_DROP = 0.1;
const ICON = { side: 0.66, least: 0.5, gap: 0.22 };

/**
 * Lists of names side by side with hairlines midway between their names. All begin at one height and end at one: names of
 * lists that are as long stand in rows, those of shorter lists farther apart.
 */
export function nameRows(
  context: LayoutContext,
  lists: readonly NameList[],
  { size, bold }: { readonly size: Pt; readonly bold: boolean },
): Part {
  const { brand, measurer } = context;
  const style: TextStyle = { ...brand.type.body, bold, spacing: ROW_SPACING };
  const icons = lists.some(hasIcons);
  const indentOf = (list: NameList): Inch => (hasIcons(list) ? ICON.side + ICON.gap : 0);
  return () => {
    const set = lists.map((list) =>
      list.names.map(({ words }) => {
        const text = unbroken(words);
        const room = { w: list.span.w - indentOf(list), h: Number.POSITIVE_INFINITY };
        const { lines, height, excess } = setText(text, style, room, measurer, { size });
        return { text, count: lines.flat().length, height, fits: excess === undefined };
      }),
    );
    const all = set.flat();
    const heights = rowHeights(set.map((each) => each.map(({ height }) => Math.max(height, icons ? ICON.least : 0))));
    const highest = (gap: Inch) => Math.max(0, ...heights.map((own) => sum(own) + gap * (own.length - 1)));
    const base = highest(GAP.base);
    return {
      least: highest(GAP.least),
      base,
      greatest: { elastic: base, pitch: highest(GAP.pitch), padding: Number.POSITIVE_INFINITY },
      fits: all.every(({ fits }) => fits),
      lines: sum(all.map(({ count }) => count)),
      place: (box) => {
        const gaps = heights.map((own) => Math.min(GAP.most, (box.h - sum(own)) / Math.max(1, own.length - 1)));
        const used = Math.max(0, ...heights.map((own, i) => sum(own) + (gaps[i] ?? 0) * (own.length - 1)));
        return lists.flatMap((list, i) => {
          const { name, span, fill, names } = list;
          const indent = indentOf(list);
          const gap = gaps[i] ?? 0;
          let y = box.y + Math.max(0, box.h - used) / 2;
          return names.flatMap(({ icon }, row): readonly LaidOutItem[] => {
            const { text, height = 0 } = set[i]?.[row] ?? {};
            if (!text) return [];
            const whole: Box = { ...span, y, h: heights[i]?.[row] ?? height };
            y += whole.h + gap;
            const named = `${name} item ${row + 1}`;
            const item = styled(context, 'body', {
              ...{ name: named, text, size, ground: fill, anchor: icons ? 'middle' : 'top' },
              box: { x: span.x + indent, w: span.w - indent, y: whole.y, h: whole.h },
              style: { ...style, color: inkOn(brand, fill) },
            });
            const edge = { ...whole, y: whole.y - gap / 2 + ruleDrop(context, size) };
            const line =
              row > 0 ? [rule(`${named} rule`, edge, lineOn(brand, fill), brand.strokes.rule, text.path)] : [];
            return [...line, ...iconItems(context, { icon, name: named, fill, text }, whole), item];
          });
        });
      },
    };
  };
}

const hasIcons = ({ names }: NameList): boolean => names.some(({ icon }) => icon);

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

/** The heights of the names of lists: those beside each other are as high, where the lists are as long. */
function rowHeights(lists: readonly (readonly Inch[])[]): readonly (readonly Inch[])[] {
  const first = lists[0] ?? [];
  if (lists.some(({ length }) => length !== first.length)) return lists;
  const rows = first.map((_, row) => Math.max(...lists.map((own) => own[row] ?? 0)));
  return lists.map(() => rows);
}

/** How far below the edge of a row its hairline stands: letters leave more free above them than hanzi. */
const ruleDrop = ({ language }: LayoutContext, size: Pt): Inch =>
  countsCharacters(language) ? 0 : ptToInch(RULE_DROP * size);

function iconItems(
  context: LayoutContext,
  { icon, name, fill, text }: Pick<NameList, 'name' | 'fill'> & { readonly icon: string | undefined; text: RichText },
  box: Box,
): readonly LaidOutItem[] {
  if (!icon) return [];
  const side = Math.min(ICON.side, box.h);
  const part = inkedIcon(context, { name: `${name} icon`, icon, side, fill, path: text.path });
  return part(side).place({ x: box.x + (ICON.side - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side });
}

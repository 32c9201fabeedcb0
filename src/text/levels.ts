import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { Run } from '../core/rich-text.ts';
import type { TextItem } from '../scene/items.ts';
import type { ListLevel, TextStyle } from '../scene/tokens.ts';

/** How the levels of a list are set, on slides and in the layouts that they inherit from. Levels count from 0. */

/**
 * Hanging indent of a marked paragraph, at every level: as much as “1.” takes, so that numbers and bullets align, which is
 * more where the list is set larger than usual, in em of its first level.
 */
const MARKER_INDENT: { readonly least: Inch; readonly em: number } = { least: 0.3, em: 0.9 };
/** What a number takes in any font of a template, with a space behind it, in em. */
const NUMBER_EM = 1.05;
export const LIST_SPACING_EM = 0.8;
/** Deeper levels are this much smaller, level by level, and closer together. */
const LEVEL_STEP: Pt = 2;
const DEEPER_SPACING = 0.4;

type Levels = readonly ListLevel[] | undefined;

const levelOf = (levels: Levels, level: number) => levels?.[Math.min(level, levels.length - 1)];

/**
 * The size of a level's text: two points less than the one above, down to the style's floor; or in the proportion that
 * the style's own levels have.
 */
export function levelSize({ floor, levels, size: full }: TextStyle, size: Pt, level: number): Pt {
  const own = levelOf(levels, level);
  if (own) return size === full ? own.size : Math.round((own.size / full) * size * 2) / 2;
  return Math.max(Math.min(size, floor), size - LEVEL_STEP * level);
}

/** The size of a paragraph, whose lines are as far apart as that asks for: that of its level, or the one that all its runs have. */
export function paragraphSize(runs: readonly Run[], style: TextStyle, size: Pt, level: number): Pt {
  const scales = new Set(runs.filter(({ note }) => !note).map(({ scale = 1 }) => scale));
  const [scale = 1] = scales.size === 1 ? scales : [];
  return scale * levelSize(style, size, level);
}

export function atSize(style: TextStyle, size: Pt): TextStyle {
  const { levels, size: full, floor } = style;
  const own = levels?.map((level) => ({ ...level, size: (level.size / full) * size }));
  return { ...style, size, floor: Math.min(size, floor), ...(own ? { levels: own } : {}) };
}

/** The space above a paragraph of a level, where the points of the list stand `spacing` apart. */
export function levelSpacing(spacing: Pt, level: number, levels?: Levels): Pt {
  const [first] = levels ?? [];
  const own = levelOf(levels, level);
  if (own && first && first.space > 0) return (spacing / first.space) * own.space;
  return (own?.space ?? 0) + (level === 0 ? spacing : DEEPER_SPACING * spacing);
}

/**
 * Where a level's mark and text begin, from the left edge of the box, in a list of a size; text without a mark begins at
 * that edge. The levels of a template hang further where the list is set larger than it states.
 */
export function levelIndent(
  marker: TextItem['marker'],
  level: number,
  { levels, size: full }: Pick<TextStyle, 'levels' | 'size'>,
  size: Pt,
): { readonly mark: Inch; readonly text: Inch } {
  if (!marker) return { mark: 0, text: 0 };
  const own = levelOf(levels, level);
  if (own) {
    const larger = Math.max(1, size / full);
    const mark = own.mark * larger;
    // A template's hang is for its bullet; a number is wider.
    const hang = marker === 'number' && level === 0 ? NUMBER_EM * ptToInch(size) : 0;
    return { mark, text: Math.max(own.text * larger, mark + hang) };
  }
  const hang = Math.max(MARKER_INDENT.least, MARKER_INDENT.em * ptToInch(size));
  return { mark: hang * level, text: hang * (level + 1) };
}

/** What is before a paragraph of a level: its number, a bullet, below the first level a dash; nothing without marks. */
export function listMark(marker: TextItem['marker'], level: number): 'number' | '•' | '–' | undefined {
  if (marker === undefined) return undefined;
  if (level > 0) return '–';
  return marker === 'number' ? 'number' : '•';
}

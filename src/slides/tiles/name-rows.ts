import type { Box } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import { JOINER } from '../../text/word-break.ts';
import type { Part } from '../fill/part.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { inkOn, lineOn } from '../parts/fields.ts';
import type { Span } from '../parts/grid.ts';
import { rule, styled } from '../parts/parts.ts';
import { inkedIcon } from './inked.ts';

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

/**
 * How lists side by side share their lines: `rows` are of one height for all names, `tracks` as high as the name with the
 * most lines in each, `lines` are of one pitch, of which a name takes as many as it needs.
 */
export const NAME_GRIDS = ['rows', 'tracks', 'lines'] as const;
export type NameGrid = (typeof NAME_GRIDS)[number];

/** Above and below the lines of a row: the least, the usual, and how much higher rows may become. */
const ROW_PAD = { least: 0.05, base: 0.09, most: 1.6 };
/** The pitch of shared lines, as parts of single spacing. */
const PITCH = { least: 1, base: 1.14, most: 1.3 };
/** Within a row lines stand a little closer. */
const ROW_SPACING = 0.95;
/** Hairlines stand so far below the edge of a line, where letters leave more free, in em. */
const RULE_DROP = 0.1;
/** What is left free so that lines measured otherwise stay in their rows. */
const SLACK = 0.985;
const ICON = { side: 0.66, part: 0.8, gap: 0.22 };

/**
 * Lists of names side by side with hairlines between their names, all on the same lines: they begin at one height, and a
 * row or a line of one list stands beside those of the others.
 */
export function nameRows(
  context: LayoutContext,
  lists: readonly NameList[],
  { size, bold, grid }: { readonly size: Pt; readonly bold: boolean; readonly grid: NameGrid },
): Part {
  const { brand, measurer } = context;
  const style: TextStyle = { ...brand.type.body, bold, spacing: 1 };
  const icons = lists.some(({ names }) => names.some(({ icon }) => icon));
  const indent = icons ? ICON.side + ICON.gap : 0;
  const free = { w: Number.POSITIVE_INFINITY, h: Number.POSITIVE_INFINITY };
  return () => {
    const set = lists.map(({ names, span }) =>
      names.map(({ words }) => {
        const text = unbroken(words);
        const room = { ...free, w: span.w - indent };
        const { lines, height, excess } = setText(text, style, room, measurer, { size });
        const count = lines.flat().length;
        return { text, count, pitch: height / count, fits: excess === undefined };
      }),
    );
    const all = set.flat();
    const single = Math.max(0, ...all.map(({ pitch }) => pitch));
    const count = Math.max(0, ...set.map((each) => each.length));
    /** The most lines that any list has in each row. */
    const tracks = Array.from({ length: count }, (_, row) => Math.max(1, ...set.map((each) => each[row]?.count ?? 0)));
    const rows = grid === 'rows' ? tracks.map(() => Math.max(...tracks)) : tracks;
    const inRows = ROW_SPACING * single * rows.reduce((sum, each) => sum + each, 0);
    const lines = Math.max(1, ...set.map((each) => each.reduce((sum, { count: own }) => sum + own, 0)));
    const padded = (pad: Inch) => inRows + 2 * pad * count;
    const pitched = (part: number) => part * single * lines;
    const [least, base, greatest] =
      grid === 'lines'
        ? [pitched(PITCH.least), pitched(PITCH.base), pitched(PITCH.most)]
        : [padded(ROW_PAD.least), padded(ROW_PAD.base), ROW_PAD.most * padded(ROW_PAD.base)];
    return {
      least,
      base,
      greatest: { elastic: base, pitch: greatest, padding: grid === 'lines' ? greatest : Number.POSITIVE_INFINITY },
      fits: all.every(({ fits }) => fits),
      lines: all.reduce((sum, each) => sum + each.count, 0),
      place: (box) => {
        const pad = (box.h - inRows) / (2 * Math.max(1, count));
        const pitch = box.h / lines;
        const spacing = grid === 'lines' ? (SLACK * pitch) / single : ROW_SPACING;
        const drop = ruleDrop(context, size) + (grid === 'lines' ? Math.max(0, pitch - single) / 2 : 0);
        return lists.flatMap(({ name, span, fill, names }, i) => {
          let { y } = box;
          return names.flatMap(({ icon }, row): readonly LaidOutItem[] => {
            const { text, count: own } = set[i]?.[row] ?? { text: undefined, count: 0 };
            if (!text) return [];
            const block = grid === 'lines' ? pitch * own : ROW_SPACING * single * (rows[row] ?? 1);
            const whole: Box = { ...span, y, h: grid === 'lines' ? block : block + 2 * pad };
            y += whole.h;
            // Beside a name of more lines a shorter one begins on the same line.
            const beside = grid === 'lines' ? own : (tracks[row] ?? 1);
            const h = grid === 'lines' ? block : ROW_SPACING * single * beside;
            const named = `${name} item ${row + 1}`;
            const item = styled(context, 'body', {
              ...{ name: named, text, size, ground: fill, anchor: own < beside ? 'top' : 'middle' },
              box: { x: span.x + indent, w: span.w - indent, y: whole.y + (whole.h - h) / 2, h },
              style: { ...style, spacing, color: inkOn(brand, fill) },
            });
            const edge = { ...whole, y: whole.y + drop };
            const line =
              row > 0 ? [rule(`${named} rule`, edge, lineOn(brand, fill), brand.strokes.rule, text.path)] : [];
            return [...line, ...iconItems(context, { icon, name: named, fill, text }, whole), item];
          });
        });
      },
    };
  };
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
  const side = Math.min(ICON.side, ICON.part * box.h);
  const part = inkedIcon(context, { name: `${name} icon`, icon, side, fill, path: text.path });
  return part(side).place({ x: box.x + (ICON.side - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side });
}

/** A dash or a hyphen between letters. */
const WITHIN = /(?<=\p{L}[-\u2010–])(?=\p{L})/gu;
/** Longer words are parted at their hyphens. */
const LONGEST_NAME = 24;

/** The text with names that have a dash or a hyphen in them held together: China–Germany. */
function unbroken(text: RichText): RichText {
  if (
    plainText(text)
      .split(/\s/u)
      .some((word) => word.length > LONGEST_NAME)
  )
    return text;
  return {
    ...text,
    paragraphs: text.paragraphs.map((runs) => runs.map((run) => ({ ...run, text: run.text.replace(WITHIN, JOINER) }))),
  };
}

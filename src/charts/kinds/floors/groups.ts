import { groupBy } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { PageFrame } from '../../base/define-chart.ts';
import type { Datum } from '../../base/table.ts';
import { type FactFigure, figureText, valueFigure } from '../../parts/figure.ts';

/** A share, and in a few words what it is of. */
export interface Share {
  readonly datum: Datum;
  readonly text: RichText;
}

/** A share as a tower on the ground. */
interface Tower extends Share {
  readonly x: Inch;
  readonly w: Inch;
  /** How wide its name may be: beyond its edge, but not up to the next. */
  readonly named: Inch;
}

/** Towers of equal shares, which stand together under one figure. */
export interface Group {
  readonly figure: FactFigure;
  readonly towers: readonly Tower[];
  readonly x: Inch;
  readonly w: Inch;
  /** How wide its figure may be: beyond its last tower, but not up to the next group. */
  readonly figured: Inch;
  /** Whether it is what the chart claims, or else the largest. */
  readonly leads: boolean;
}

/** Between towers, and between groups, as parts of a frame’s width. */
const GAP = { tower: 0.014, group: 0.038 } as const;
/** The part of what is between towers that names may take. */
const NAMED = 0.4;
/** The part of what is between groups that their figures may take. */
const FIGURE = 0.75;

/** Shares from the largest on, equal ones together, as towers of one width, so that the lit height alone tells the share. */
export function groupsOf(shares: readonly Share[], claimed: number, { w, margin }: PageFrame): readonly Group[] {
  const ordered = shares.toSorted((a, b) => b.datum.value - a.datum.value);
  const figureOf = ({ datum }: Share) => valueFigure(datum, '');
  const groups = [...groupBy(ordered, (share) => figureText(figureOf(share))).values()];
  const own = shares[claimed];
  const lead = own ? groups.findIndex((group) => group.includes(own)) : 0;
  const [between, apart] = [GAP.tower * w, GAP.group * w];
  const room = w - 2 * margin - between * (shares.length - groups.length) - apart * (groups.length - 1);
  const wide = room / shares.length;
  let x = margin;
  return groups.map((group, i) => {
    const isLast = i === groups.length - 1;
    const towers = group.map((share, k) => {
      const beside = k < group.length - 1 ? between : isLast ? 0 : apart;
      return { ...share, x: x + k * (wide + between), w: wide, named: wide + NAMED * beside };
    });
    const width = group.length * (wide + between) - between;
    const figured = width + (isLast ? 0 : FIGURE * apart);
    const placed = { figure: figureOf(group[0] as Share), towers, x, w: width, figured, leads: i === lead };
    x += width + apart;
    return placed;
  });
}

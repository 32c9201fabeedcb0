import type { Px } from '../../core/lengths.ts';
import type { Pen, Point } from '../base/pen.ts';

/** What is counted in a pictogram. */
export const PICTOGRAM_ICONS = ['disc', 'person', 'square'] as const;
export type PictogramIcon = (typeof PICTOGRAM_ICONS)[number];

/** Sizes as parts of a cell. */
const DISC = 0.4;
const SQUARE = { side: 0.78, corner: 0.1 };
const PERSON = { head: 0.17, neck: -0.25, shoulders: 0.27, chest: 0.25, foot: 0.45 };
/** Half the width of an icon. */
const REACHES: Readonly<Record<PictogramIcon, number>> = {
  disc: DISC,
  square: SQUARE.side / 2,
  person: PERSON.shoulders,
};

/** From one icon of a row to the next, in its height: a person is narrower than high. */
export const ICON_PITCH: Readonly<Record<PictogramIcon, number>> = { disc: 0.92, square: 0.9, person: 0.7 };

/** Fills an icon in the middle of a cell. */
export function drawIcon(pen: Pen, icon: PictogramIcon, { x, y }: Point, cell: Px, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  if (icon === 'disc') pen.arc(x, y, DISC * cell, 0, 2 * Math.PI);
  else if (icon === 'square') {
    const side = SQUARE.side * cell;
    pen.roundRect(x - side / 2, y - side / 2, side, side, SQUARE.corner * cell);
  } else {
    pen.arc(x, y + PERSON.neck * cell, PERSON.head * cell, 0, 2 * Math.PI);
    pen.closePath();
    const [reach, foot] = [PERSON.shoulders * cell, y + PERSON.foot * cell];
    pen.moveTo(x - reach, foot);
    pen.lineTo(x - reach, y + PERSON.chest * cell);
    pen.arc(x, y + PERSON.chest * cell, reach, Math.PI, 2 * Math.PI);
    pen.lineTo(x + reach, foot);
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}

/** Fills as much of an icon as its part of one, from the left, and the rest of it as one that is not there. */
export function drawPart(
  pen: Pen,
  icon: PictogramIcon,
  at: Point,
  cell: Px,
  { part, color, rest }: { readonly part: number; readonly color: string; readonly rest: string },
): void {
  if (part < 1) drawIcon(pen, icon, at, cell, rest);
  if (part <= 0) return;
  const reach = REACHES[icon] * cell;
  pen.save();
  pen.beginPath();
  pen.roundRect(at.x - reach, at.y - cell / 2, 2 * reach * Math.min(1, part), cell, 0);
  pen.clip();
  drawIcon(pen, icon, at, cell, color);
  pen.restore();
}

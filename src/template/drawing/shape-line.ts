import { lookUp } from '../../core/collections.ts';
import { emuToInch, inchToPt, type Pt } from '../../core/lengths.ts';
import { childrenOf, descend, type XmlElement } from '../../office/xml.ts';
import type { DrawnStroke } from '../../scene/drawing.ts';
import { type FillPlace, fillIn } from './shape-fill.ts';
import { colorIn } from './theme-colors.ts';

/** The width of a line that states none (a:ln, ECMA-376 part 1, 20.1.2.2.24), in EMU. */
const HAIRLINE = 9525;

/** A line of width 0 is drawn as thin as can be. */
const THINNEST: Pt = 0.25;

/** Dashes and gaps as multiples of the width (ST_PresetLineDashVal, 20.1.10.49). */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  dot: [1, 3],
  sysDot: [1, 1],
  dash: [4, 3],
  sysDash: [3, 1],
  dashDot: [4, 3, 1, 3],
  sysDashDot: [3, 1, 1, 1],
  lgDash: [8, 3],
  lgDashDot: [8, 3, 1, 3],
  sysDashDotDot: [3, 1, 1, 1, 1, 1],
  lgDashDotDot: [8, 3, 1, 3, 1, 3],
};
const CAPS: Readonly<Record<string, DrawnStroke['cap']>> = { rnd: 'round', sq: 'square', flat: 'butt' };

/**
 * A shape's outline: its own line (a:ln) over that of the theme which its style refers to (a:lnRef, 20.1.4.2.19), each
 * property where it is stated first. Undefined where none is drawn.
 */
export function strokeOf(
  own: XmlElement | undefined,
  reference: XmlElement | undefined,
  place: FillPlace,
): DrawnStroke | undefined {
  const { scope } = place;
  const styled = reference && scope.theme.lines[Number(reference.attributes.idx) - 1];
  const color = reference && colorIn(reference, scope.palette);
  const fill = fillIn(own, place) ?? fillIn(styled, { ...place, own: color });
  if (!fill || !('paint' in fill)) return undefined;
  const lines = [own, styled].flatMap((line) => line ?? []);
  const stated = (name: string) => lines.map((line) => line.attributes[name]).find((value) => value !== undefined);
  const width = Math.max(THINNEST, inchToPt(emuToInch(Number(stated('w') ?? HAIRLINE))));
  const dashes = lines.map(dashesOf).find((entry) => entry !== undefined);
  return {
    paint: fill.paint,
    width,
    ...(dashes && dashes.length > 0 ? { dashes } : {}),
    cap: lookUp(CAPS, stated('cap') ?? '') ?? 'butt',
    join: joinOf(lines),
  };
}

/** Undefined where the line says nothing about it; empty where it is solid. */
function dashesOf(line: XmlElement): readonly number[] | undefined {
  const preset = descend(line, 'a:prstDash')?.attributes.val;
  if (preset !== undefined) return lookUp(DASHES, preset) ?? [];
  const custom = descend(line, 'a:custDash');
  return (
    custom && childrenOf(custom, 'a:ds').flatMap(({ attributes: { d, sp } }) => [Number(d) / 1e5, Number(sp) / 1e5])
  );
}

function joinOf(lines: readonly XmlElement[]): DrawnStroke['join'] {
  for (const line of lines) {
    if (descend(line, 'a:miter')) return 'miter';
    if (descend(line, 'a:bevel')) return 'bevel';
    if (descend(line, 'a:round')) return 'round';
  }
  return 'round';
}

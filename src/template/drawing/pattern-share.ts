import { lookUp } from '../../core/collections.ts';

/** Parts of a pattern that have its first colour, where its name does not say (ST_PresetPatternVal, 20.1.10.51). */
const SHARES: Readonly<Record<string, number>> = {
  ltHorz: 0.25,
  ltVert: 0.25,
  ltDnDiag: 0.25,
  ltUpDiag: 0.25,
  narHorz: 0.5,
  narVert: 0.5,
  dkHorz: 0.5,
  dkVert: 0.5,
  dkDnDiag: 0.5,
  dkUpDiag: 0.5,
  horz: 0.125,
  vert: 0.125,
  cross: 0.234,
  dnDiag: 0.125,
  upDiag: 0.125,
  diagCross: 0.234,
  wdDnDiag: 0.375,
  wdUpDiag: 0.375,
  dashDnDiag: 0.125,
  dashUpDiag: 0.125,
  dashHorz: 0.125,
  dashVert: 0.125,
  smConfetti: 0.125,
  lgConfetti: 0.25,
  zigZag: 0.25,
  wave: 0.25,
  diagBrick: 0.22,
  horzBrick: 0.25,
  weave: 0.375,
  plaid: 0.375,
  divot: 0.0625,
  dotGrid: 0.11,
  dotDmnd: 0.0625,
  shingle: 0.22,
  trellis: 0.75,
  sphere: 0.55,
  smGrid: 0.4375,
  lgGrid: 0.234,
  smCheck: 0.5,
  lgCheck: 0.5,
  openDmnd: 0.22,
  solidDmnd: 0.39,
};

/** The part of a pattern's area that has its first colour: 0.3 for `pct30`. */
export function patternShare(preset: string): number {
  const percent = /^pct(\d+)$/.exec(preset)?.[1];
  return percent ? Number(percent) / 100 : (lookUp(SHARES, preset) ?? 0.5);
}

/**
 * Outlines of presets, in the formulas of ECMA-376 part 1, 20.1.9.11, with their first paths: guides, and after each bar
 * a path (see `geometryOf`). The ones that templates are made of.
 */
export const PRESETS: Readonly<Record<string, string>> = {
  rect: '| M l t L r t L r b L l b Z',
  line: '| open M l t L r b',
  lineInv: '| open M l b L r t',
  straightConnector1: '| open M l t L r b',
  ellipse: '| M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z',
  triangle: 'adj 50000; a pin 0 adj 100000; x */ w a 100000 | M l b L x t L r b Z',
  rtTriangle: '| M l b L l t L r b Z',
  diamond: '| M l vc L hc t L r vc L hc b Z',
  roundRect:
    'adj 16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1 | M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z',
};

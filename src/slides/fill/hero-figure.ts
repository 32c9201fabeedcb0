import { figureRuns } from '../../charts/parts/figure-runs.ts';
import type { FactView } from '../../core/fact.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';

/**
 * A fact as a hero figure: currency before the number and the rest of its unit behind it, both smaller, as are words of
 * hanzi before it (约15%). `bare` leaves the unit out, for one that leads the label in place of standing here.
 */
export function heroFigure(fact: FactView, unitScale: number, path: Path, bare = false): RichText {
  return { paragraphs: [figureRuns(fact.figure, unitScale, { fact: fact.id, bare })], path };
}

/** The label of a figure whose unit is its first word, in bold: "RMB bn GDP in 2019". */
export function labelWithUnit(fact: FactView, label: RichText): RichText {
  const { unit } = fact.figure;
  if (unit === '') return label;
  const [first = [], ...rest] = label.paragraphs;
  const space = /^\p{Script=Han}/u.test(unit) ? '' : ' ';
  return { ...label, paragraphs: [[{ text: unit + space, bold: true }, ...first], ...rest] };
}

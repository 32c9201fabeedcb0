import { figureRuns } from '../../charts/parts/figure-runs.ts';
import type { FactView } from '../../core/fact.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';

/**
 * A fact as a hero figure: currency before the number and the rest of its unit behind it, both smaller, as are words of
 * hanzi before it (约15%). `bare` leaves the unit out, for one that leads the label in place of standing here.
 */
export function heroFigure(fact: FactView, unitScale: number, path: Path, bare = false): RichText {
  const led = bare && movesUnit(fact);
  return { paragraphs: [figureRuns(fact.figure, unitScale, { fact: fact.id, bare: led })], path };
}

/** Whether a fact has a unit that may lead its label; a percent sign always stands beside its number. */
export function movesUnit({ figure: { unit } }: FactView): boolean {
  return unit !== '' && unit !== '%';
}

/** The label of a figure whose unit is its first word, in bold: "RMB bn GDP in 2019". */
export function labelWithUnit(fact: FactView, label: RichText): RichText {
  const { unit } = fact.figure;
  if (!movesUnit(fact)) return label;
  const [first = [], ...rest] = label.paragraphs;
  return { ...label, paragraphs: [[{ text: `${unit} `, bold: true }, ...first], ...rest] };
}

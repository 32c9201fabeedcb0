import type { Figure } from '../../core/fact.ts';
import { type Inch, PIXELS_PER_INCH } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import { comparisonOf } from '../base/emphasis.ts';
import { pictureSize } from '../base/inches.ts';
import { inScale, normalise } from '../base/normalise.ts';
import { figureOf } from '../parts/figure.ts';
import { figureRuns } from '../parts/figure-runs.ts';
import { keyedHeading } from '../parts/keyed-heading.ts';
import {
  digitHeight,
  figureInches,
  figureSize,
  figureWord,
  labelHeight,
  labelWord,
  legible,
  scaled,
} from '../parts/native-words.ts';
import { type CrowdChart, type CrowdPlan, planCrowd } from './crowd-plan.ts';

/** In a hall: the two figures, what they are of, the heading. */
const SIZES = { figure: { most: 72, least: 36 }, name: 22, heading: 20 } as const;
const SPACE = { gap: 0.1, icons: 0.22, heading: 0.06, clear: 0.2 };
/** A column of words is no narrower than this. */
const NARROWEST: Inch = 1.6;

type FactFigure = Figure & { readonly fact?: string | undefined };

/** Above the icons what was before, and at the first icon of the growth how much that is. */
export function composeCrowd(chart: CrowdChart, context: CompositionContext): Composition {
  const { brand, language, w, h, ground } = context;
  const heading = headingOf(chart, context);
  const headingSize = scaled(brand, SIZES.heading);
  const top = heading ? labelHeight(context, heading, headingSize, w) + SPACE.heading : 0;
  const draft = planCrowd(chart, { brand, language, ...pictureSize({ w, h: h - top - 1.2 }) });
  const columns = columnsOf(context, draft, chart);
  const nameSize = scaled(brand, SIZES.name);
  const figures = columns.map(({ figure }) => figure);
  const room = { w: Math.min(...columns.map(({ w: width }) => width)), h: 1 };
  const size = Math.min(
    ...columns.map(({ figure, w: width }) => figureSize(context, [figure], { ...room, w: width }, SIZES.figure)),
  );
  const names = columns.map(({ name, w: width }) => labelHeight(context, name, nameSize, width));
  const head = digitHeight(size) + SPACE.gap + Math.max(0, ...names) + SPACE.icons;
  const marks = { x: 0, y: top + head, w, h: h - top - head };
  const words = columns.flatMap((column, i): ChartWord[] => {
    const color = legible(brand, ground, size, column.role);
    const place = { x: column.x, w: column.w, top, size };
    const below = { x: column.x, y: top + digitHeight(size) + SPACE.gap, w: column.w };
    return [
      figureWord(`value ${i + 1}`, figures[i] ?? column.figure, place, { color, ground }),
      labelWord(context, `name ${i + 1}`, column.name, below, { size: nameSize, color: 'text', ground }),
    ];
  });
  const manner = { size: headingSize, color: 'subtle', ground } as const;
  const headed = heading ? [labelWord(context, 'heading', heading, { x: 0, y: 0, w }, manner)] : [];
  return { marks, words: [...headed, ...words] };
}

interface Column {
  readonly x: Inch;
  readonly w: Inch;
  readonly figure: FactFigure;
  readonly name: RichText;
  readonly role: ColorRole;
}

/** The words of the first value at the left, those of the second where its growth begins. */
function columnsOf(context: CompositionContext, plan: CrowdPlan, chart: CrowdChart): readonly Column[] {
  const { table, growthX } = plan;
  const { w } = context;
  const [first, second] = [figureAt(plan, 0), figureAt(plan, 1)];
  const comparison = comparisonOf(table, chart, context.language);
  const grown: FactFigure = comparison ? figureOf(comparison.text) : second;
  const growth = (growthX as number) / PIXELS_PER_INCH;
  const least = Math.max(NARROWEST, 1.05 * figureInches(context, grown, scaled(context.brand, SIZES.figure.least)));
  const x = Math.min(Math.max(growth, NARROWEST + SPACE.clear), w - least);
  const [before = '', after = ''] = table.categories;
  return [
    { x: 0, w: x - SPACE.clear, figure: first, name: richText(before), role: 'step-3' },
    {
      ...{ x, w: w - x, figure: grown, role: comparison ? 'highlight' : 'subject' },
      name: comparison ? amountText(second, after) : richText(after),
    },
  ];
}

function figureAt({ table }: CrowdPlan, index: number): FactFigure {
  const series = table.series[0];
  const fact = series?.facts[index];
  return fact ? { ...fact.figure, fact: fact.id } : { number: series?.labels[index] ?? '', unit: table.unit };
}

/** A value in bold with what it is of: "**2.7 million** residents". */
function amountText(figure: FactFigure, name: string): RichText {
  const runs = figureRuns(figure, 1, { fact: figure.fact }).map(({ scale: _, ...run }) => ({ ...run, bold: true }));
  return { paragraphs: [[...runs, { text: name === '' ? '' : ` ${name}` }]], path: [] };
}

/** What is counted, and what one icon stands for. */
function headingOf(chart: CrowdChart, { title, language }: CompositionContext): RichText | undefined {
  const table = normalise(chart);
  const per = inScale(chart.per ?? 1, table.scale ?? 1);
  return per === 1 && table.unit === '' ? title : keyedHeading(title, per, table.unit, language);
}

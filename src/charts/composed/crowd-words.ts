import type { Figure } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Pt } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import { comparisonOf } from '../base/emphasis.ts';
import { pictureSize } from '../base/inches.ts';
import { inScale, normalise } from '../base/normalise.ts';
import { wordsFor } from '../base/words.ts';
import { figureOf } from '../parts/figure.ts';
import { figureRuns } from '../parts/figure-runs.ts';
import { keyedHeading } from '../parts/keyed-heading.ts';
import {
  digitHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  scaled,
} from '../parts/native-words.ts';
import { type CrowdChart, type CrowdPlan, planCrowd } from './crowd-plan.ts';
import { totalBelow, totalHeight } from './grown.ts';

/** In a hall: what was before, how much that grew, and what they are of. */
const SIZES = { before: { most: 44, least: 36 }, grown: { most: 88, least: 36 }, name: 22 } as const;
const SPACE = { heading: 0.1, gap: 0.12, icons: 0.22, clear: 0.2 };
/** What was before is no larger than this part of its growth. */
const QUIETER = 0.62;
/** A column of words is no narrower than this. */
const NARROWEST: Inch = 1.6;

type FactFigure = Figure & { readonly fact?: string | undefined };

/**
 * Above the icons what was before, and at the first icon of the growth how much that is; below all of them what they come
 * to, where those of the growth are what was added.
 */
export function composeCrowd(chart: CrowdChart, context: CompositionContext): Composition {
  const { brand, language, w, h, ground } = context;
  const heading = headingAbove(context, headingOf(chart, context));
  const { words: headed } = heading;
  const top = heading.h + (heading.h > 0 ? SPACE.heading : 0);
  const trial = planCrowd(chart, { brand, language, ...pictureSize({ w, h: h - top - 1.2 }) });
  const total = trial.bracket
    ? totalBelow(context, figureAt(trial, 1), trial.table.categories[1] ?? '', { x: 0, w, foot: h })
    : undefined;
  const foot = total ? totalHeight(total) : 0;
  const draft =
    foot > 0 ? planCrowd(chart, { brand, language, ...pictureSize({ w, h: h - top - 1.2 - foot }) }) : trial;
  const columns = columnsOf(context, draft, chart);
  const nameSize = scaled(brand, SIZES.name);
  const sizes = sizesOf(context, columns);
  const names = columns.map(({ name, w: width }) => labelHeight(context, name, nameSize, width));
  const digits = Math.max(...sizes.map(digitHeight));
  const head = digits + SPACE.gap + Math.max(0, ...names) + SPACE.icons;
  const marks = { x: 0, y: top + head, w, h: h - top - head - foot };
  const words = columns.flatMap((column, i): ChartWord[] => {
    const size = sizes[i] ?? 0;
    const color = legible(brand, ground, size, column.role);
    // Both stand on one base line.
    const place = { x: column.x, w: column.w, top: top + digits - digitHeight(size), size };
    const below = { x: column.x, y: top + digits + SPACE.gap, w: column.w };
    return [
      figureWord(`value ${i + 1}`, column.figure, place, { color, ground }),
      labelWord(context, `name ${i + 1}`, column.name, below, { size: nameSize, color: 'text', ground }),
    ];
  });
  return { marks, words: [...headed, ...words, ...(total ? [total] : [])] };
}

/** The sizes of what was before and of what it grew: the growth is clearly larger. */
function sizesOf(context: CompositionContext, [before, grown]: readonly Column[]): readonly Pt[] {
  if (!before || !grown) return [];
  const size = figureSize(context, [grown.figure], { w: grown.w, h: 1 }, SIZES.grown);
  const usual = figureSize(context, [before.figure], { w: before.w, h: 1 }, SIZES.before);
  const most = grown.isChange ? QUIETER * size : size;
  return [Math.min(usual, Math.max(most, scaled(context.brand, SIZES.before.least))), size];
}

interface Column {
  readonly x: Inch;
  readonly w: Inch;
  readonly figure: FactFigure;
  readonly name: RichText;
  readonly role: ColorRole;
  /** Whether its figure is how much the value grew. */
  readonly isChange: boolean;
}

/** The words of the first value at the left, those of the second where its growth begins. */
function columnsOf(context: CompositionContext, plan: CrowdPlan, chart: CrowdChart): readonly Column[] {
  const { table, growthX } = plan;
  const { w } = context;
  const [first, second] = [figureAt(plan, 0), figureAt(plan, 1)];
  const comparison = comparisonOf(table, chart, context.language);
  const grown: FactFigure = comparison ? figureOf(comparison.text) : second;
  const growth = (growthX as number) / PIXELS_PER_INCH;
  const least = Math.max(NARROWEST, 1.05 * figureInches(context, grown, scaled(context.brand, SIZES.grown.least)));
  const x = Math.min(Math.max(growth, NARROWEST + SPACE.clear), w - least);
  const [before = '', after = ''] = table.categories;
  return [
    { x: 0, w: x - SPACE.clear, figure: first, name: richText(before), role: 'step-3', isChange: false },
    {
      ...{ x, w: w - x, figure: grown, role: comparison ? 'highlight' : 'subject', isChange: comparison !== undefined },
      name: nameOfGrowth(plan, comparison !== undefined, after, context.language),
    },
  ];
}

function figureAt({ table }: CrowdPlan, index: number): FactFigure {
  const series = table.series[0];
  const fact = series?.facts[index];
  return fact ? { ...fact.figure, fact: fact.id } : { number: series?.labels[index] ?? '', unit: table.unit };
}

/** What stands below the growth: that it was added, or what it led to; the name of the value where nothing is compared. */
function nameOfGrowth(plan: CrowdPlan, compared: boolean, name: string, language: Language): RichText {
  if (plan.bracket) return richText(wordsFor(language).added);
  return compared ? grownText(figureAt(plan, 1), name, language) : richText(name);
}

/** What a value grew to, in bold, and when, where that is a date: "to **2.7 million**", "to **2.7 million**, 2019". */
function grownText(figure: FactFigure, name: string, language: Language): RichText {
  const { grownTo, comma } = wordsFor(language);
  const runs = figureRuns(figure, 1, { fact: figure.fact }).map(({ scale: _, ...run }) => ({ ...run, bold: true }));
  const date = /\d/u.test(name) ? [{ text: `${comma}${name}` }] : [];
  return { paragraphs: [[{ text: grownTo }, ...runs, ...date]], path: [] };
}

/** What is counted, and what one icon stands for. */
function headingOf(chart: CrowdChart, { title, language }: CompositionContext): RichText | undefined {
  const table = normalise(chart, language);
  const per = inScale(chart.per ?? 1, table.scale ?? 1);
  return per === 1 && table.unit === '' ? title : keyedHeading(title, per, table.unit, language);
}

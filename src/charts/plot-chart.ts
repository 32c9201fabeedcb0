import { z } from 'zod';
import type { Language } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Resolved } from '../fields/resolved.ts';
import type { Finding } from '../findings/finding.ts';
import { measuringPen } from '../marks/lettering.ts';
import type { Measurer } from '../text/measure.ts';
import { describeReferences, type WithReference } from './base/axis.ts';
import type { ChartData } from './base/common-fields.ts';
import {
  type ChartDefinition,
  type ChartItem,
  type ChartPlot,
  type Composition,
  type CompositionContext,
  type DrawnPage,
  drawnPlot,
  type PictureForm,
  type PlotContext,
} from './base/define-chart.ts';
import { drawnMarks } from './base/page-marks.ts';
import { type ChartTable, describeTable, normalise } from './base/table.ts';
import * as kinds from './kinds/kinds.ts';
import { inBox } from './parts/picture-chart.ts';

const DEFINITIONS: ReadonlyMap<string, ChartDefinition> = new Map(
  Object.values(kinds).map((definition) => [definition.type, definition as unknown as ChartDefinition]),
);

export function definitionOf(chart: { readonly type: string }): ChartDefinition {
  const definition = DEFINITIONS.get(chart.type);
  if (!definition) throw new Error(`No chart is of the type ${chart.type}.`);
  return definition;
}

export function plotChart(chart: { readonly type: string }, context: PlotContext): ChartPlot {
  const { page, at = { x: 0, y: 0 } } = context;
  const { drawn } = page ?? {};
  if (drawn) return drawnPlot(context, [], () => drawnMarks(drawn.marks, at));
  return definitionOf(chart).plot(chart as never, context);
}

/** Whether the chart can be edited in the presentation: as a chart, or as shapes. */
export function canBeEdited(chart: { readonly type: string }): boolean {
  const { native, shapes } = definitionOf(chart);
  return native !== undefined || shapes?.(chart as never) !== undefined;
}

/** How a chart is drawn of pictures; undefined for types that are not. */
export const pictureForm = (chart: { readonly type: string }, language: Language): PictureForm | undefined =>
  definitionOf(chart).picture?.(chart as never, language);

/** The picture that a chart is in a box, with its words; undefined for types that are not drawn of pictures. */
export function pictureIn(
  chart: { readonly type: string },
  context: Omit<CompositionContext, 'pen'>,
  measurer: Measurer,
): DrawnPage | undefined {
  const form = pictureForm(chart, context.language);
  return form && inBox(form, { ...context, pen: measuringPen(measurer) });
}

export function chartTable(chart: { readonly type: string }, language: Language): ChartTable {
  return definitionOf(chart).table?.(chart as never, language) ?? normalise(chart as unknown as ChartData, language);
}

/** The data in words, after type and title: "GDP at establishment 100.2; GDP in 2019 339.1; Target 400". */
export function describeData(chart: { readonly type: string }, language: Language): string {
  const own = definitionOf(chart).describe?.(chart as never, language);
  if (own !== undefined) return own;
  const table = chartTable(chart, language);
  return describeTable(table, language) + describeReferences(chart as WithReference, table, language);
}

export function reviewChart(chart: { readonly type: string }, path: Path): readonly Finding[] {
  return definitionOf(chart).review?.(chart as never, path) ?? [];
}

type Definition = (typeof kinds)[keyof typeof kinds];
type OutlineOf<Kind> =
  Kind extends ChartDefinition<infer Type, infer Schema> ? { type: Type } & z.output<Schema> : never;

type OutlineChart = OutlineOf<Definition>;
export type ChartSpec = Resolved<OutlineChart>;

function schemaOf(definition: Definition): z.ZodObject {
  const { type, summary, schema } = definition;
  return z.strictObject({ type: z.literal(type), ...schema.shape }).describe(summary);
}

const [first, ...rest] = Object.values(kinds).map(schemaOf) as [z.ZodObject, ...z.ZodObject[]];

/** A chart in the outline: its `type` and what that type takes, and nothing else. */
export const chartSchema = z.discriminatedUnion('type', [first, ...rest]) as unknown as z.ZodType<OutlineChart>;

/** How the chart fills its box; undefined where its type draws all words into the picture. */
export function compose(
  chart: ChartSpec,
  context: Omit<CompositionContext, 'pen'>,
  measurer: Measurer,
): Composition | undefined {
  return definitionOf(chart).compose?.(chart as never)?.({ ...context, pen: measuringPen(measurer) });
}

/** Whether the words of a chart are texts of its slide, so that a picture of it has no letters. */
export function isWordless({ chart, field, clear, page }: ChartItem): boolean {
  return (
    page?.drawn !== undefined ||
    field !== undefined ||
    clear === true ||
    definitionOf(chart).compose?.(chart as never) !== undefined
  );
}

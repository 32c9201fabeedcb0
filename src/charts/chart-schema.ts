import { z } from 'zod';
import type { Resolved } from '../fields/resolved.ts';
import type { ChartDefinition } from './base/define-chart.ts';
import * as kinds from './kinds/kinds.ts';

type Definition = (typeof kinds)[keyof typeof kinds];
type OutlineOf<Kind> =
  Kind extends ChartDefinition<infer Type, infer Schema> ? { type: Type } & z.output<Schema> : never;

/** A chart as the outline's schema yields it, before a language is chosen. */
export type OutlineChart = OutlineOf<Definition>;
/** A chart of any type, in one language. */
export type ChartSpec = Resolved<OutlineChart>;

function schemaOf(definition: Definition): z.ZodObject {
  const { type, summary, schema } = definition;
  return z.strictObject({ type: z.literal(type), ...schema.shape }).meta({ description: summary });
}

const [first, ...rest] = Object.values(kinds).map(schemaOf) as [z.ZodObject, ...z.ZodObject[]];

/** A chart in the outline: its `type` and what that type takes, and nothing else. */
export const chartSchema = z.discriminatedUnion('type', [first, ...rest]) as unknown as z.ZodType<OutlineChart>;

import type { Path } from '../core/path.ts';
import type { AcceptedFinding, Finding, Remark, Span } from '../findings/finding.ts';

/** The stages of a build in their order; an error stops before the next. */
export const STAGES = ['syntax', 'schema', 'sense', 'brand', 'texts', 'layout', 'charts', 'done'] as const;
export type BuildStage = (typeof STAGES)[number];

/** How a slide is laid out, by the plan of its deck. */
export interface PlannedSlide {
  readonly id: string;
  readonly kind: string;
  readonly path: Path;
  readonly span?: Span;
  /** `plain` where it is laid out in the plain way of its kind. */
  readonly composition: string;
  readonly family: string;
  readonly ground: string;
  /** What it costs that it is like those before it, and how much worse it is than the best for its slide. */
  readonly cost: number;
}

export interface BuildReport {
  readonly stage: BuildStage;
  /** With `span` filled where they concern the outline or the brand's file. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly notes?: readonly Remark[];
  /** The plan of the decks, where that was asked for. */
  readonly plan?: readonly PlannedSlide[];
  readonly ok: boolean;
}

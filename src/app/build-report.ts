import type { AcceptedFinding, Finding, Remark } from '../findings/finding.ts';

/** The stages of a build in their order; an error stops before the next. */
export const STAGES = ['syntax', 'schema', 'sense', 'brand', 'texts', 'layout', 'charts', 'done'] as const;
export type BuildStage = (typeof STAGES)[number];

export interface BuildReport {
  readonly stage: BuildStage;
  /** With `span` filled where they concern the outline or the brand's file. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly notes?: readonly Remark[];
  readonly ok: boolean;
}

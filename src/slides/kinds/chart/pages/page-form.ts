import type { CompositionContext, DrawnPage, PageFrame } from '../../../../charts/base/define-chart.ts';
import type { PageClaim } from './page-claim.ts';

/** How a chart is drawn as the page of its slide. */
export interface PageForm {
  /** Whether its headline, and the figure that it claims, stand at its left; above it where not. */
  readonly beside: boolean;
  readonly claim: PageClaim | undefined;
  /** Whether what it measures stands above it; yes where omitted. */
  readonly measured?: boolean;
  readonly draw: (context: CompositionContext, frame: PageFrame) => DrawnPage | undefined;
}

/** What a form that stands below its headline claims is in the chart itself. */
export const ACROSS = { beside: false, claim: undefined } as const;

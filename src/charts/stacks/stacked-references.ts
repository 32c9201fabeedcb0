import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import type { DataTable } from '../base/normalise.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { referencesOf, reviewReference, type WithReference } from '../base/reference.ts';
import { badData } from '../base/review.ts';
import { textBoxes } from '../parts/crossed-text.ts';
import { drawLevelLabels, drawReferenceMarks } from '../parts/reference-draw.ts';
import type { StackPlan } from './stacked-plan.ts';
import { drawTowerLabels } from './stacked-towers.ts';

/**
 * Draws what standing stacks are read by: a dashed line each, or one at both ends of a band, that passes over the stacks
 * and keeps clear of their values; its label at the left, where no name of a part stands.
 */
export function drawStackReferences(
  pen: Pen,
  plan: StackPlan,
  stacks: readonly (readonly Rect[])[],
  { left, top, bottom }: { readonly left: Px; readonly top: Px; readonly bottom: Px },
): void {
  const { references, style, total } = plan;
  if (references.length === 0) return;
  const texts = textBoxes(pen, (silent) => drawTowerLabels(silent, plan, stacks, { top, bottom }));
  const at = (value: number) => bottom - (value * (bottom - top)) / total;
  const to = Math.max(...stacks.flat().map(({ x, w }) => x + w)) + style.gap;
  drawReferenceMarks(pen, references, style, { scale: 'y', from: left, to, at }, texts);
  drawLevelLabels(pen, references, style, { x: left, most: left, bottom, yOf: at, align: 'right' });
}

/** `bad-data` for references without a place in stacks: those below the base line, and any where stacks lie. */
export function reviewStackReference(
  chart: WithReference & { readonly horizontal: boolean },
  table: DataTable,
  path: Path,
): Finding[] {
  const found = reviewReference(chart, table, path);
  if (!chart.reference || found.length > 0) return found;
  const place = [...path, 'reference'];
  if (chart.horizontal) {
    const words = { en: 'Stacks that lie have no reference lines.', zh: '横向的堆积图没有参考线。' };
    const hint = { en: 'Leave out `horizontal`, or `reference`.', zh: '请删去 `horizontal`，或者删去 `reference`。' };
    return [badData(place, words, hint)];
  }
  if (referencesOf(chart, table).every(({ from }) => from >= 0)) return [];
  const words = { en: 'The reference lies below the stacks, which begin at zero.', zh: '参考线在堆积柱的零点以下。' };
  return [badData(place, words, { en: 'Write a value above zero.', zh: '请写大于零的数值。' })];
}

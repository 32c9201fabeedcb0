import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { lockUp, lockUpLabel } from '../../../layout/lock-up.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { PanelPoint } from '../../charts/points-panel.ts';
import type { Composed } from '../../parts/define-slide.ts';

/** Between two points, and from a figure to what it measures. */
const APART: Inch = 0.4;
const BELOW_FIGURE: Inch = 0.18;

/** Points at the foot of a field: the figure of each over what it measures. Undefined where they have no room. */
export function pointsAtFoot(
  points: readonly PanelPoint[],
  context: Composed,
  room: Box,
  ground: ColorRole,
): readonly SheetItem[] | undefined {
  const steps = { figure: headSteps(context, { max: 76 }), text: supportSteps(context, { max: 24 }) };
  const filled = fill(room, steps, (at) => {
    const parts = points.map(({ fact, text }, i): Part => {
      const own = { name: `Point ${i + 1}`, path: [...context.path, 'points', i], ground };
      const label = fact ? lockUpLabel(fact, text) : text;
      const words = inkText(context, {
        ...own,
        name: `${own.name} text`,
        text: label,
        size: at.text,
        role: 'body',
        maxLines: 3,
      });
      return fact ? stack([lockUp(context, { ...own, fact, size: at.figure }), space(BELOW_FIGURE), words]) : words;
    });
    return stack([spring(0), ...parts.flatMap((part, i) => (i > 0 ? [space(APART), part] : [part])), space(0.2)]);
  });
  return filled.fits ? filled.items : undefined;
}

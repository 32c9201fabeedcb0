import type { Inch } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { anchored, inSpans, over, space, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { withPanelsBehind } from '../../stage/on-panels.ts';
import type { FigureEntry } from './figure-entry.ts';
import { figureInk, labelInk, wordsOf } from './figure-words.ts';

const BELOW: Inch = 0.45;
/** From the stratum's edge to its digits, at least from the figure above to that edge, and between columns. */
const STRATUM = { top: 0.42, above: 0.4, gutter: 0.4, foot: 0.12 };

/** One figure across the page, and the others in one stratum at its foot. */
export function onStratum([first, ...others]: readonly FigureEntry[], context: Composed): Page | undefined {
  if (!first) return undefined;
  const { body, ground, brand } = context;
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 3 });
  if (!headline) return undefined;
  const tones = tonesOn(context, 2);
  const low = (isDarkFill(brand, ground) ? tones[1] : tones[0]) ?? 'field-dark';
  const y = headlineEnd(headline) + BELOW;
  const w = (body.w - STRATUM.gutter * (others.length - 1)) / others.length;
  const spans = others.map((_, i) => ({ x: body.x + i * (w + STRATUM.gutter), w }));
  const steps = {
    label: headSteps(context, { min: 36, max: 60 }),
    hero: heroFigureSteps(context, { min: 132 }),
    figure: headSteps(context, { min: 46, max: 84 }),
    note: supportSteps(context, { min: 22, max: 28 }),
  };
  const filled = fill({ ...body, y, h: body.y + body.h - y }, steps, (at) => {
    const hero = lockUp(context, {
      ...{ name: `Figure ${first.index + 1}`, path: first.path, fact: first.fact, size: at.hero, ground },
      color: figureInk(brand, ground, first, true),
      label: { text: wordsOf(first), size: at.label, style: { color: labelInk(brand, ground, false) } },
      places: ['beside', 'notch', 'under'],
    });
    const columns = others.map((entry) =>
      lockUp(context, {
        ...{ name: `Figure ${entry.index + 1}`, path: entry.path, fact: entry.fact, size: at.figure, ground: low },
        color: figureInk(brand, low, entry, false),
        label: { text: wordsOf(entry), size: at.note, role: 'body', style: { color: labelInk(brand, low, true) } },
        places: ['under'],
      }),
    );
    const stratum = over(stack([space(STRATUM.top), inSpans(columns, spans), space(STRATUM.foot)]), (box) => {
      const whole = slideBox(context);
      return [fieldOn('Stratum', { ...whole, y: box.y, h: whole.y + whole.h - box.y }, low, context.path)];
    });
    return stack([spring(0), anchored(hero, 'middle'), spring(STRATUM.above), stratum]);
  });
  return filled.fits ? { ...headline, ...withPanelsBehind(filled) } : undefined;
}

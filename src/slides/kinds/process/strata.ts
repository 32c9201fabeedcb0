import type { Inch } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { isDarkFill, subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { anchored, equalRows, type Part, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { Step } from './step.ts';

const BELOW: Inch = 0.3;
/** From a number to its step, and from the longest step to the texts. */
const NUMBER_GAP: Inch = 0.4;
const TEXT_GAP: Inch = 0.5;
const LEAST_TEXT: Inch = 3;
const LARGEST = [110, 110, 110, 96, 84, 66] as const;
/** The least of a stratum’s height that is free above its text. */
const PAD: Inch = 0.28;
const LOOK = { spacing: 0.9, bold: true };

/** Steps in strata that touch, from below the headline to the slide's foot: number, step and text on one base line. */
export function strataOfSteps(steps: readonly Step[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand, ground } = context;
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 2 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const tones = gradedTones(context, steps.length);
  const fills = (isDarkFill(brand, ground) ? tones.toReversed() : tones).map(
    (tone, i): ColorRole => (i === claim ? 'highlight' : tone),
  );
  const pitch = (brand.size.h - top) / steps.length;
  const box = { ...body, y: top, h: brand.size.h - top };
  const sizes = {
    lead: headSteps(context, { max: LARGEST[steps.length] ?? 66 }),
    text: supportSteps(context, { max: 32 }),
  };
  const filled = fill(box, sizes, (at) => {
    const numbers = steps.map((_, i) => richText(`${i + 1}`, steps[i]?.title.path ?? []));
    const numberWidth = Math.max(...numbers.map((number) => textWidth(context, 'heading', number, at.lead, LOOK)));
    const said = steps.filter(({ text }) => text);
    const widest = Math.max(0, ...said.map(({ title }) => textWidth(context, 'heading', title, at.lead, LOOK)));
    const rows = steps.map(({ title, text }, i): Part => {
      const [name, on] = [`Step ${i + 1}`, fills[i] ?? 'field'];
      const shared = { size: at.lead, ground: on, maxLines: 1 };
      const quiet = i === claim ? {} : { color: subtleOn(brand, on) };
      const number = inkText(context, {
        ...{ ...shared, name: `${name} number`, path: title.path, text: numbers[i] ?? title },
        style: { ...LOOK, ...quiet },
      });
      const head = inkText(context, { ...shared, name, path: title.path, text: title, style: LOOK });
      const texted =
        text &&
        inkText(context, {
          name: `${name} text`,
          path: text.path,
          text,
          size: at.text,
          ground: on,
          role: 'body',
          maxLines: 3,
        });
      const words = texted ? onBaseLine(head, texted, { left: widest, gap: TEXT_GAP, least: LEAST_TEXT }) : head;
      return tall(
        anchored(padding(onBaseLine(number, words, { left: numberWidth, gap: NUMBER_GAP, least: 1 })), 'middle'),
      );
    });
    return equalRows(rows, 0);
  });
  if (!filled.fits) return undefined;
  return {
    ...headline,
    behind: fills.map((tone, i) => {
      const y = top + i * pitch;
      const h = i === steps.length - 1 ? whole.y + whole.h - y : pitch;
      return fieldOn(`Step ${i + 1} field`, { ...whole, y, h }, tone, steps[i]?.title.path);
    }),
    items: filled.items,
    ...footIn(context, { x: 0, w: brand.size.w }),
  };
}

/** The part with room above and below it. */
const padding =
  (part: Part): Part =>
  (w) => {
    const inner = part(w);
    const grown = (h: Inch) => h + 2 * PAD;
    const { elastic, pitch, padding: most } = inner.max;
    return {
      ...inner,
      min: grown(inner.min),
      preferred: grown(inner.preferred),
      max: { elastic: grown(elastic), pitch: grown(pitch), padding: grown(most) },
      place: (box) => inner.place({ ...box, y: box.y + PAD, h: box.h - 2 * PAD }),
    };
  };

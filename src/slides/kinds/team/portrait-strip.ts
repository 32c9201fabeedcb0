import type { Box } from '../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { aligned, anchored, type Column, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { linkedName, saidOf } from './person-words.ts';
import { type Person, personName, portrait, sharpIn } from './portrait.ts';

/** Between the headline and the strip, between that and the names, and from words to those at their right. */
const GAPS = { headline: 0.42, names: 0.28, right: 0.2 };
/** The lowest portraits that are seen as people, as a part of the slide’s height. */
const LOWEST = 0.3;
const BELOW_NAME: Inch = 0.18;

/** Four and more people in a strip from the margin to the slide’s right edge, names and what they do below it. */
export function portraitStrip(
  people: readonly Person[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, ground } = context;
  const headline = headlineIn(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline) + GAPS.headline;
  const whole = slideBox(context);
  const w = (whole.x + whole.w - body.x) / people.length;
  const across = people.map((_, i) => ({ x: body.x + i * w, w }));
  const spans = across.map(({ x }) => ({ x, w: Math.min(body.x + body.w - x, w - GAPS.right) }));
  const end = body.y + body.h;
  const most = end - y - LOWEST * brand.size.h - GAPS.names;
  const steps = {
    name: headSteps(context, { max: people.length > 4 ? 36 : 46 }),
    text: supportSteps(context, { max: 24 }),
  };
  const part = (sizes: { readonly name: Pt; readonly text: Pt }, maxLines: number) => {
    const columns = people.map((person, i): Column<'name' | 'said'> => {
      const { path } = person.name;
      const said = saidOf(context, person);
      const color = i === claim ? { color: colorOn(brand, 'highlight', ground) } : {};
      const name = inkText(context, {
        ...{ name: personName(person), path, text: linkedName(person), size: sizes.name, ground, maxLines },
        style: { spacing: 0.9, bold: true, ...color },
      });
      return {
        name: anchored(name, 'bottom'),
        said:
          said &&
          inkText(context, {
            ...{ name: `${personName(person)} role`, path, text: said, size: sizes.text, ground, role: 'body' },
            ...{ maxLines: 3, style: { color: subtleOn(brand, ground) } },
          }),
      };
    });
    const gap = ptToInch(DESCENT_EM * sizes.name) + BELOW_NAME;
    return stack(aligned(columns, spans, { name: [0], said: [gap] }));
  };
  const words = [1, 2]
    .map((maxLines) => {
      const { fits, sizes } = fill({ ...body, y, h: most }, steps, (tried) => part(tried, maxLines));
      return fits ? part(sizes, maxLines)(body.w) : undefined;
    })
    .find((set) => set !== undefined);
  if (!words) return undefined;
  const top = end - words.min;
  const sharp = Math.min(...people.map((each) => sharpIn(each)?.h ?? Number.POSITIVE_INFINITY));
  const h = Math.min(top - GAPS.names - y, Math.max(LOWEST * brand.size.h, sharp));
  const tones = tonesOn(context, people.length);
  const boxOf = (i: number): Box => ({ ...(across[i] ?? body), y: top - GAPS.names - h, h });
  return {
    ...headline,
    behind: people.flatMap((person, i) => portrait(context, person, boxOf(i), tones[i] ?? 'field')),
    items: words.place({ ...body, y: top, h: words.min }),
  };
}

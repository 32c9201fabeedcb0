import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { LIST_SPACING, textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { type Part, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import { linkedName, saidOf } from './person-words.ts';
import { type Person, personName } from './portrait.ts';

/** The largest names by how many people there are, in points in a hall. */
const LARGEST: readonly Pt[] = [200, 200, 150, 110, 84, 76, 66];
/** Between a name and what is said beside it, and the least width of that. */
const GAP: Inch = 0.56;
const LEAST_SAID: Inch = 3;
const BELOW: Inch = 0.4;
const MAX_LINES = 3;
const SPACING = 0.8;

function nameSteps(context: Composed, count: number): Steps {
  const max = LARGEST[count] ?? 66;
  return joinedSteps(headSteps(context, { max, min: 46 }), heroWordSteps(context, { max }));
}

/** People without photographs: their names as large as they go, one below the other, what each does on the same base line. */
export function wallOfNames(people: readonly Person[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand, ground } = context;
  const headline = headlineIn(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const steps = {
    name: nameSteps(context, people.length),
    text: supportSteps(context, { max: people.length < 4 ? 36 : 32 }),
  };
  const style = { spacing: SPACING, bold: true };
  const filled = fill({ ...body, y, h: body.y + body.h - y }, steps, (sizes) => {
    const widest = Math.max(
      ...people.map((each) => textWidth(context, 'heading', linkedName(each), sizes.name, style)),
    );
    const rows = people.map((person, i): Part => {
      const { path } = person.name;
      const isClaim = i === claim;
      const said = saidOf(context, person);
      const name = inkText(context, {
        ...{ name: personName(person), path, text: linkedName(person), size: sizes.name, ground, maxLines: 1 },
        style: { ...style, ...(isClaim ? { color: colorOn(brand, 'highlight', ground) } : {}) },
      });
      const words =
        said &&
        inkText(context, {
          ...{ name: `${personName(person)} role`, path, text: said, size: sizes.text, ground, role: 'body' },
          ...{ maxLines: MAX_LINES, paragraphSpacing: LIST_SPACING, style: { bold: isClaim } },
        });
      if (people.length > 1) return onBaseLine(name, words, { left: widest, gap: GAP, least: LEAST_SAID });
      return stack([name, ...(words ? [spring(BELOW), words] : [])]);
    });
    const first = people.length === 1 ? [spring(0)] : [];
    return stack([...first, ...rows.flatMap((row, i) => (i === 0 ? [row] : [spring(0.36), row])), spring(0.12)]);
  });
  return filled.fits ? { ...headline, items: filled.items } : undefined;
}

import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { LIST_SPACING } from '../../../layout/leaves.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { linkedName, saidOf } from './person-words.ts';
import { type Person, personName, portrait, sharpIn } from './portrait.ts';

/** The part of the slide’s width that the portrait takes of the one who is claimed, and its greatest ratio to its height. */
const LEAD = { part: 0.44, ratio: 0.9 };
/** The width to height of the others’ portraits. */
const UPRIGHT = 0.95;
/** Between the headline and the plates, and from the edges of a plate to its words. */
const BELOW_HEADLINE: Inch = 0.4;
const PAD = { x: 0.45, y: 0.21 };
const BELOW_NAME: Inch = 0.2;
/** How large what is said of people is at most, as a part of their names. */
const SMALLER = 0.8;

/** The one who is claimed over the slide’s height at its left; at the right the headline, that one’s name, and the others below. */
export function ledPortrait(people: readonly Person[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand } = context;
  const lead = claim === undefined ? undefined : people[claim];
  if (!lead) return undefined;
  const whole = slideBox(context);
  const at = Math.min(LEAD.part * brand.size.w, LEAD.ratio * brand.size.h);
  if ((sharpIn(lead)?.h ?? 0) < whole.h) return undefined;
  const span = { x: at + PAD.x, w: body.x + body.w - at - PAD.x };
  const headline = shortHeadline(
    context,
    { ...body, ...span, h: 0.32 * body.h },
    { sizes: headSteps(context, { min: 40, max: 76 }).sizes.toReversed() },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW_HEADLINE;
  const h = whole.y + whole.h - y;
  const ordered = [lead, ...people.filter((each) => each !== lead)];
  const isFree = (tone: ColorRole) => brand.colors[tone].hex !== brand.colors.highlight.hex;
  const tones: ColorRole[] = ['highlight', ...tonesOn(context, ordered.length).filter(isFree)];
  const inset = (i: number, row: Inch): Inch => (i === 0 ? 0 : UPRIGHT * row);
  const steps = {
    lead: headSteps(context, { min: 46, max: 76 }),
    name: joinedSteps(supportSteps(context, { min: 26 }), headSteps(context, { max: 46 })),
    text: supportSteps(context, { max: 28 }),
  };
  const rowsAt = (sizes: Readonly<Record<keyof typeof steps, Pt>>) => {
    const most = (h - 2 * PAD.y) / ordered.length;
    const sized = ordered.map((person, i) => {
      const name = i === 0 ? sizes.lead : sizes.name;
      const look = { name, text: Math.min(sizes.text, SMALLER * name), ground: tones[i] ?? 'field' };
      return wordsOf(context, person, look)(span.w - inset(i, most));
    });
    const spare = (h - sum(sized.map(({ min }) => min + 2 * PAD.y))) / ordered.length;
    return sized.map((words) => ({ words, h: words.min + 2 * PAD.y + spare }));
  };
  const { fits, sizes } = fill({ ...body, ...span, y, h }, steps, (tried) => (): ReturnType<Part> => {
    const rows = rowsAt(tried);
    const min = sum(rows.map(({ words }) => words.min + 2 * PAD.y));
    const all = { fits: rows.every(({ words }) => words.fits), lines: sum(rows.map(({ words }) => words.lines)) };
    return { ...space(min)(span.w), ...all };
  });
  if (!fits) return undefined;
  const rows = rowsAt(sizes);
  const places = rows.map((row, i) => {
    const top = y + sum(rows.slice(0, i).map((each) => each.h));
    return { ...row, y: top, x: at + inset(i, row.h) };
  });
  return {
    ...headline,
    behind: [
      ...portrait(context, lead, { ...whole, w: at - whole.x }, tones[1] ?? 'field'),
      ...ordered.flatMap((person, i) => {
        const { x, y: top, h: height } = places[i] ?? { ...span, y, h };
        const box = { x: at, y: top, w: whole.x + whole.w - at, h: height };
        return [
          fieldOn(`${personName(person)} plate`, box, tones[i] ?? 'field', person.name.path),
          ...(i > 0 ? portrait(context, person, { ...box, w: x - at }, tones[i + 1] ?? 'field') : []),
        ];
      }),
    ],
    items: places.flatMap(({ words, x, y: top, h: height }) =>
      words.place({ x: x + PAD.x, y: top + (height - words.min) / 2, w: span.x + span.w - x - PAD.x, h: words.min }),
    ),
  };
}

interface Look {
  readonly name: Pt;
  readonly text: Pt;
  readonly ground: ColorRole;
}

/** The name, and what there is to say below it. */
function wordsOf(context: Composed, person: Person, { name: size, text: smaller, ground }: Look): Part {
  const { path } = person.name;
  const said = saidOf(context, person);
  const name = inkText(context, {
    ...{ name: personName(person), path, text: linkedName(person), size, ground, maxLines: 2 },
    style: { spacing: 0.9, bold: true },
  });
  const words =
    said &&
    inkText(context, {
      ...{ name: `${personName(person)} role`, path, text: said, size: smaller, ground, role: 'body' },
      paragraphSpacing: LIST_SPACING,
    });
  return stack([name, ...(words ? [space(ptToInch(DESCENT_EM * size) + BELOW_NAME), words] : [])]);
}

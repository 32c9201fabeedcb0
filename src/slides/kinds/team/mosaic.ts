import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { LIST_SPACING } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { inSpans, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { linkedName, saidOf } from './person-words.ts';
import { type Person, personName, portrait } from './portrait.ts';

/** Between the headline and the fields. */
const BELOW_HEADLINE: Inch = 0.3;
/** From the edges of a field to its words. */
const PAD = { x: 0.3, right: 0.24, y: 0.26 };
/** The width to height of portraits, and the part of their fields that they take at most. */
const UPRIGHT = { ratio: 0.74, most: 0.4 };
const BELOW_NAME: Inch = 0.16;

/** People on fields that touch, in two rows, each with a portrait at the left of what there is to say. */
export function mosaicOfPeople(
  people: readonly Person[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body } = context;
  const headline = headlineIn(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW_HEADLINE;
  const whole = slideBox(context);
  const end = body.y + body.h;
  const columns = columnsIn(whole, people.length);
  const tones = tonesOn(context, 3);
  const toneOf = (i: number): ColorRole => (i === claim ? 'highlight' : (tones[checkOf(i, people.length)] ?? 'field'));
  const w = Math.min(...columns.map((cell) => Math.min((UPRIGHT.ratio * (end - y)) / 2, UPRIGHT.most * cell.w)));
  const spans = columns.map((column) => {
    const x = column.x + w + PAD.x;
    return { x, w: Math.min(column.x + column.w - PAD.right, body.x + body.w) - x };
  });
  const steps = { name: headSteps(context, { max: 46, min: 28 }), text: supportSteps(context, { max: 26 }) };
  const part = (i: number, sizes: { readonly name: Pt; readonly text: Pt }): Part => {
    const person = people[i] as Person;
    const [ground, { path }] = [toneOf(i), person.name];
    const said = saidOf(context, person);
    const name = inkText(context, {
      ...{ name: personName(person), path, text: linkedName(person), size: sizes.name, ground, maxLines: 2 },
      style: { spacing: 0.9, bold: true },
    });
    const words =
      said &&
      inkText(context, {
        ...{ name: `${personName(person)} role`, path, text: said, size: sizes.text, ground, role: 'body' },
        paragraphSpacing: LIST_SPACING,
      });
    return stack([name, ...(words ? [space(ptToInch(DESCENT_EM * sizes.name) + BELOW_NAME), words] : [])]);
  };
  const rowsAt = (sizes: { readonly name: Pt; readonly text: Pt }): Part[] =>
    [0, 1].map((row) => {
      const own = people.flatMap((_, i) => (rowOf(i, people.length) === row ? [i] : []));
      return inSpans(
        own.map((i) => part(i, sizes)),
        own.map((i) => spans[i] ?? body),
      );
    });
  const { fits, sizes } = fill({ ...body, y, h: end - y - 4 * PAD.y }, steps, (tried) => stack(rowsAt(tried)));
  if (!fits) return undefined;
  // Each row is as high as its words, and half of what is left; the lower one bleeds off the slide.
  const needs = rowsAt(sizes).map((row) => row(body.w).min + 2 * PAD.y);
  const upper = Math.max(...needs) <= (end - y) / 2 ? (end - y) / 2 : (needs[0] ?? 0) + (end - y - sum(needs)) / 2;
  const cells = columns.map((column, i): Box => {
    const isUpper = rowOf(i, people.length) === 0;
    return { ...column, y: isUpper ? y : y + upper, h: isUpper ? upper : whole.y + whole.h - y - upper };
  });
  const shown = people.flatMap((person, i) =>
    portrait(context, person, { ...(cells[i] as Box), w }, tones[2] ?? 'field'),
  );
  const isText = ({ kind }: SheetItem) => kind === 'text';
  return {
    ...headline,
    behind: [
      ...people.map((person, i) =>
        fieldOn(`${personName(person)} plate`, cells[i] as Box, toneOf(i), person.name.path),
      ),
      ...shown.filter((item) => !isText(item)),
    ],
    ...footIn(context, spans[Math.ceil(people.length / 2)] ?? body),
    items: [
      ...shown.filter(isText),
      ...cells.flatMap((cell, i) => {
        const span = spans[i] ?? cell;
        const set = part(i, sizes)(span.w);
        return set.place({ ...cell, ...span, y: cell.y + PAD.y, h: set.min });
      }),
    ],
  };
}

const rowOf = (index: number, count: number) => (index < Math.ceil(count / 2) ? 0 : 1);

/** Which of two tones a field has, so that none touches its like. */
const checkOf = (index: number, count: number) => {
  const row = rowOf(index, count);
  return (row + index - row * Math.ceil(count / 2)) % 2;
};

/** The columns of two rows, of which the upper one has one more where they are not alike. */
function columnsIn(room: Span, count: number): Span[] {
  const upper = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const [place, across] = rowOf(i, count) === 0 ? [i, upper] : [i - upper, count - upper];
    const w = room.w / across;
    return { x: room.x + place * w, w };
  });
}

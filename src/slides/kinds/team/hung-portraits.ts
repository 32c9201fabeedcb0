import type { Box } from '../../../core/box.ts';
import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { LIST_SPACING } from '../../../layout/leaves.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { inSpans, type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { footHeadline, type Headline, headlineIn } from '../../stage/headline.ts';
import { linkedName, saidOf } from './person-words.ts';
import { type Person, personName, portrait, sharpIn } from './portrait.ts';

/** Above and below the words of a plate, from its left edge to them, and from them to its right one. */
const PLATE = { top: 0.3, foot: 0.3, left: 0.36, right: 0.24 };
/** Between the plates and the headline below them. */
const ABOVE_HEADLINE: Inch = 0.38;
/** The largest headline: portraits lead. */
const LARGEST: Pt = 76;
/** The lowest portraits that are seen as people, as a part of the slide’s height, and the width to height of one beside its plate. */
const LOWEST = 0.36;
const UPRIGHT = 0.72;
/** The largest names by how many people there are, in points in a hall. */
const NAMES: readonly Pt[] = [150, 150, 60, 46];
/** Between the base line of a name and what is below it, at least, and below what hangs under it. */
const BELOW_NAME: Inch = 0.24;
const CLEAR: Inch = 0.1;

/** The colour of a plate; that of the claim where the person is it. */
const platesOf = (context: Composed, count: number, claim: number | undefined): ColorRole[] =>
  tonesOn(context, count).map((tone, i) => (i === claim ? 'highlight' : tone));

/** Where a person’s portrait and plate are, and the words on the plate across the slide. */
interface Place {
  readonly portrait: Box;
  readonly plate: Box;
  readonly text: Span;
}

/** Up to three people from edge to edge of the slide and from its top, their names on plates, the headline at the foot. */
export function hungPortraits(
  people: readonly Person[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const headline = footHeadline(context, LARGEST);
  if (!headline) return undefined;
  const whole = slideBox(context);
  const room = { ...whole, h: headline.titleBox.y - ABOVE_HEADLINE - whole.y };
  const tones = platesOf(context, people.length, claim);
  return people.length < 3
    ? besidePlates(people, context, { headline, room, tones })
    : abovePlates(people, context, { headline, room, tones });
}

interface Hung {
  readonly headline: Headline;
  /** From the slide’s top to above the headline. */
  readonly room: Box;
  readonly tones: readonly ColorRole[];
}

const acrossOf = ({ x, w, y, h }: Box, count: number): Box[] =>
  Array.from({ length: count }, (_, i) => ({ x: x + (i * w) / count, y, w: w / count, h }));

function textIn({ body }: Composed, plate: Span, inner: Inch = PLATE.left): Span {
  const x = Math.max(body.x, plate.x + inner);
  return { x, w: Math.min(body.x + body.w, plate.x + plate.w - PLATE.right) - x };
}

/** Plates below portraits. */
function abovePlates(people: readonly Person[], context: Composed, { headline, room, tones }: Hung): Page | undefined {
  const across = acrossOf(room, people.length);
  const spans = across.map((each) => textIn(context, each));
  const most = room.h - LOWEST * context.brand.size.h - PLATE.top - PLATE.foot;
  const words = wordsOn(context, people, { tones, spans, h: most, foot: false });
  if (!words) return undefined;
  const y = room.y + room.h - words.h - PLATE.top - PLATE.foot;
  const places = across.map((each, i): Place => {
    const plate = { ...each, y, h: room.y + room.h - y };
    return { portrait: { ...each, h: y - each.y }, plate, text: spans[i] ?? each };
  });
  return {
    ...headline,
    behind: shownIn(context, people, places, tones),
    items: words.place({ ...room, y: y + PLATE.top, h: words.h }),
  };
}

/** Plates at the right of portraits. */
function besidePlates(people: readonly Person[], context: Composed, { headline, room, tones }: Hung): Page | undefined {
  // Of what a photo has too few pixels for the headline has the more room.
  const h = Math.min(room.h, ...people.map((each) => sharpIn(each)?.h ?? room.h));
  if (h < LOWEST * context.brand.size.h) return undefined;
  const own = { ...room, h };
  const places = acrossOf(own, people.length).map((each): Place => {
    const w = Math.min(UPRIGHT * room.h, each.w / 2);
    const plate = { ...each, x: each.x + w, w: each.w - w };
    return { portrait: { ...each, w }, plate, text: textIn(context, plate, PLATE.foot) };
  });
  const words = wordsOn(context, people, {
    tones,
    spans: places.map(({ text }) => text),
    h: own.h - PLATE.top - 2 * PLATE.foot,
    foot: true,
  });
  if (!words) return undefined;
  const y = own.y + PLATE.foot;
  return {
    ...(h < room.h ? largerBelow(own, context, headline) : headline),
    behind: shownIn(context, people, places, tones),
    items: words.place({ ...own, y, h: own.y + own.h - PLATE.foot - y }),
  };
}

/** The headline as large as what small photos leave of the slide has room for, in the middle of that. */
function largerBelow(own: Box, context: Composed, { size }: Headline): Partial<Headline> {
  const { body } = context;
  const y = own.y + own.h + ABOVE_HEADLINE;
  const room = { ...body, y, h: body.y + body.h - y };
  const sizes = headSteps(context, { min: size }).sizes.toReversed();
  const headline = headlineIn(context, room, { sizes, maxLines: 1 + context.headline.paragraphs.length });
  if (!headline) return {};
  const { titleBox } = headline;
  return { ...headline, titleBox: { ...titleBox, y: y + (room.h - titleBox.h) / 2 } };
}

function shownIn(context: Composed, people: readonly Person[], places: readonly Place[], tones: readonly ColorRole[]) {
  const others = tonesOn(context, people.length + 1);
  return people.flatMap((person, i): SheetItem[] => {
    const place = places[i];
    const tone = tones[i] ?? 'field';
    if (!place) return [];
    const name = personName(person);
    return [
      ...portrait(context, person, place.portrait, others[i + 1] ?? 'field'),
      fieldOn(`${name} plate`, place.plate, tone, person.name.path),
    ];
  });
}

interface OnPlates {
  readonly tones: readonly ColorRole[];
  readonly spans: readonly Span[];
  /** The most height that they have. */
  readonly h: Inch;
  /** Whether they stand at the foot of it. */
  readonly foot: boolean;
}

/** Names with what there is to say of each below them, at the top of their plates or at the foot. */
function wordsOn(context: Composed, people: readonly Person[], { tones, spans, h, foot }: OnPlates) {
  const { body } = context;
  const max = NAMES[people.length] ?? 46;
  // Beside a portrait a name of several words is large in two lines, below it in one.
  for (const maxLines of people.length < 3 && !countsCharacters(context.language) ? [2] : [1, 2]) {
    const names = people.length === 1 ? heroWordSteps(context, { max, min: 54 }) : headSteps(context, { max, min: 36 });
    const steps = { name: names, text: supportSteps(context, { max: 28 }) };
    const part = (sizes: { readonly name: Pt; readonly text: Pt }) => {
      const gap = Math.max(BELOW_NAME, ptToInch(DESCENT_EM * sizes.name) + CLEAR);
      const columns = people.map((person, i): Part => {
        const ground = tones[i] ?? 'field';
        const { path } = person.name;
        const said = saidOf(context, person);
        const name = inkText(context, {
          ...{ name: personName(person), path, text: linkedName(person), size: sizes.name, ground, maxLines },
          style: { spacing: 0.9, bold: true },
        });
        const words =
          said &&
          inkText(context, {
            ...{ name: `${personName(person)} role`, path, text: said, size: sizes.text, ground, role: 'body' },
            paragraphSpacing: LIST_SPACING,
          });
        return stack([...(foot ? [spring(0)] : []), name, ...(words ? [space(gap), words] : [])]);
      });
      return inSpans(columns, spans);
    };
    const { fits, sizes } = fill({ ...body, y: 0, h }, steps, part);
    const sized = part(sizes)(body.w);
    if (fits) return { h: sized.min, place: sized.place };
  }
  return undefined;
}

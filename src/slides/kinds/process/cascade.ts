import type { Inch, Pt } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { capHeight, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { type Headline, headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import type { Step } from './step.ts';

/** From the line that the cascade stands on to the foot of the body, and how high the highest bar may be. */
const BASE_RISE: Inch = 0.05;
const baseOf = ({ body }: Composed): Inch => body.y + body.h - BASE_RISE;
const GROUND_LINE: Inch = 0.04;
const TOP: Inch = 1.0;
const HEADLINE_GAP: Inch = 0.3;
/** How wide a bar is at least and at most. */
const BAR = { min: 0.9, max: 2.1 } as const;
/** From a bar to its words, and between the two lines of these as a ratio to the size of the second. */
const GAP: Inch = 0.26;
const LINE_GAP = 0.0078;
/** How much of a row its words may fill. */
const FILLED = { one: 0.62, two: 0.72 } as const;
const HIGHEST_ROW: Inch = 1.3;
const HEADLINE_WIDTHS = [0.66, 0.54, 0.46, 0.38, 0.32] as const;
const LOOK = { spacing: 1, bold: true };

/** Steps as bars that rise from the bottom left to the top right, numbered, the words of each at its right. */
export function cascade(steps: readonly Step[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand } = context;
  const tried = HEADLINE_WIDTHS.flatMap((ratio) =>
    headlineSizes(context).flatMap((size) => {
      const headline = headlineIn(
        context,
        { ...body, w: body.w * ratio, h: body.h / 2 },
        { sizes: [size], maxLines: 4 },
      );
      return headline ? stairsBeside(context, steps, headline) : [];
    }),
  );
  const worth = ({ text, lead, headline }: Stairs) => 4 * text + lead + headline.size / 2;
  const [best] = tried.toSorted((a, b) => worth(b) - worth(a));
  if (!best) return undefined;
  return { ...best.headline, ...placed(context, steps, best, claim), ...footIn(context, { x: 0, w: brand.size.w }) };
}

/** The stairs below a headline, at all sizes of words that their rows hold. */
function stairsBeside(context: Composed, steps: readonly Step[], headline: Headline): Stairs[] {
  const { body } = context;
  const right = body.x + body.w;
  const end = headlineEnd(headline) + HEADLINE_GAP;
  const side = headline.titleBox.x + headlineWidth(context, headline) + HEADLINE_GAP;
  return sizesOf(context, steps).flatMap((sizes) => {
    const widths = steps.map((step) => wordsWidth(context, step, sizes));
    const width = Math.min(BAR.max, ...widths.map((w, i) => (right - GAP - w) / (i + 1)));
    // As many of the bars, and of the words at their right, as begin at the left of the headline’s end are below it.
    const under = Math.min(steps.length, Math.ceil(side / width));
    const row = Math.min((baseOf(context) - end) / under, (baseOf(context) - TOP) / steps.length, HIGHEST_ROW);
    const needed = Math.max(...steps.map((step) => wordsHeight(context, step, sizes)));
    const filled = steps.some(({ text }) => text) ? FILLED.two : FILLED.one;
    return width >= BAR.min && needed <= filled * row ? [{ ...sizes, width, row, headline }] : [];
  });
}

interface Sizes {
  readonly lead: Pt;
  readonly text: Pt;
}

/** Sizes to try: leads are clearly larger than texts. */
function sizesOf(context: Composed, steps: readonly Step[]): Sizes[] {
  const leads = [...headSteps(context, { max: 66 }).sizes, ...supportSteps(context, { min: 28, max: 32 }).sizes];
  if (!steps.some(({ text }) => text)) return leads.map((lead) => ({ lead, text: 0 }));
  const texts = supportSteps(context, { max: 28 }).sizes;
  return leads.flatMap((lead) => texts.filter((text) => lead >= 1.4 * text).map((text) => ({ lead, text })));
}

function headlineWidth(context: Composed, { titleBox, size, lines }: Headline): Inch {
  const whole = textWidth(context, 'title', context.headline, size);
  return lines === 1 ? Math.min(whole, titleBox.w) : titleBox.w;
}

function wordsWidth(context: Composed, { title, text }: Step, { lead, text: size }: Sizes): Inch {
  return Math.max(textWidth(context, 'heading', title, lead, LOOK), text ? textWidth(context, 'body', text, size) : 0);
}

function wordsHeight(context: Composed, { title, text }: Step, { lead, text: size }: Sizes): Inch {
  const head = capHeight(context, title, lead);
  return text ? head + LINE_GAP * size + capHeight(context, text, size) : head;
}

interface Stairs extends Sizes {
  readonly width: Inch;
  readonly row: Inch;
  readonly headline: Headline;
}

function placed(
  context: Composed,
  steps: readonly Step[],
  { lead, text: size, width, row }: Stairs,
  claim: number | undefined,
) {
  const { brand, ground, body } = context;
  const whole = slideBox(context);
  const base = baseOf(context);
  const graded = gradedTones(context, steps.length);
  const tones = isDarkFill(brand, ground) ? graded.toReversed() : graded;
  const behind: ShapeItem[] = [];
  const items: SheetItem[] = [];
  for (const [i, step] of steps.entries()) {
    const { title, text } = step;
    const { path } = title;
    const isClaim = i === claim;
    const name = `Step ${i + 1}`;
    const tone = isClaim ? 'highlight' : (tones[i] ?? 'field');
    const y = base - (i + 1) * row;
    const left = i === 0 ? whole.x : i * width;
    behind.push(fieldOn(`${name} field`, { x: left, y, w: (i + 1) * width - left, h: row }, tone, path));
    const middle = (h: Inch) => y + (row - h) / 2;
    const number = inkText(context, {
      ...{ name: `${name} number`, path, text: richText(`${i + 1}`, path), size: lead, ground: tone, maxLines: 1 },
      ...{ align: 'center', style: LOOK },
    })(width);
    items.push(...number.place({ x: i * width, y: middle(number.min), w: width, h: number.min }));
    const h = wordsHeight(context, step, { lead, text: size });
    const x = (i + 1) * width + GAP;
    const room = { x, y: middle(h), w: body.x + body.w - x + 0.1 };
    const color = isClaim ? colorOn(brand, 'highlight', ground) : undefined;
    const head = inkText(context, {
      name,
      path,
      text: title,
      size: lead,
      ground,
      maxLines: 1,
      style: { ...LOOK, ...(color ? { color } : {}) },
    })(room.w);
    items.push(...head.place({ ...room, h: head.min }));
    if (text) {
      const said = inkText(context, {
        name: `${name} text`,
        path: text.path,
        text,
        size,
        ground,
        role: 'body',
        maxLines: 1,
      })(room.w);
      items.push(...said.place({ ...room, y: room.y + h - said.min, h: said.min }));
    }
  }
  const line = fieldOn('Ground line', { ...whole, y: base, h: GROUND_LINE }, inkOn(brand, ground), context.path);
  return { behind: [...behind, line], items };
}

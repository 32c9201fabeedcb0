import type { Box } from '../../core/box.ts';
import { plainText, type RichText, richText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { fill, type Steps } from '../fill/fill.ts';
import { anchored, beside, equalRows, inSpans, type Part, tall } from '../fill/part.ts';
import { leadSteps, textWidth } from '../fill/texts.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { field } from '../parts/fields.ts';
import { FIELD_GAP, fieldRoom, fieldTones, pageOn, textAcross } from './across.ts';
import { pathOf } from './column-parts.ts';
import { inkedText } from './inked.ts';

/** A word, or a few of them, on a field of its own. */
export interface Word {
  readonly name: string;
  readonly text: RichText;
}

/** More stand side by side. */
const MOST = 3;
const LINES = 2;
/** The part of the width in which they stand in two lines. */
const NARROWER = 0.62;
/** From the left edge of the slide to the words, in inches. */
const PAD = 0.6;
/** The largest sizes of words, in points. */
const POSTER = [132, 150, 176];
/** The width that a number before its word has, in inches. */
const NUMBER = 2.4;
/** Lines of words this large stand close. */
const SPACING = 0.86;
/** The part of the width that the widest of them takes at the least. */
const LEAST = 0.42;

/** Few words as large as they go, in rows from edge to edge of the slide, after their numbers where these count; undefined where they have no room, or are too short for rows. */
export function wordRows(context: LayoutContext, words: readonly Word[], numbered: boolean): Page | undefined {
  if (words.length > MOST) return undefined;
  const { body } = context;
  const room = fieldRoom(context);
  const fills = fieldTones(context, words.length);
  const whole = textAcross(context, room, PAD);
  const lead = leadSteps(context, 110).sizes;
  const sizes = [...lead, ...POSTER.filter((size) => size > (lead.at(-1) ?? 0))];
  const steps: Readonly<Record<'word', Steps>> = { word: { sizes, base: sizes.length - 1 } };
  const across = (part: number) =>
    fill(body, steps, ({ word: size }) => {
      const span = { ...whole, w: part * whole.w };
      const rows = words.map((word, i) =>
        inSpans(
          [anchored(wordPart(context, word, { i, size, fill: fills[i] ?? 'field-dark', numbered }), 'middle')],
          [span],
        ),
      );
      return tall(equalRows(rows, FIELD_GAP));
    });
  // In two lines that are as large words fill their rows better than in one.
  const [long, broken] = [across(1), across(NARROWER)];
  const filled = broken.fits && broken.sizes.word >= long.sizes.word ? broken : long;
  const widest = Math.max(...words.map(({ text }) => textWidth(context, 'heading', text, filled.sizes.word)));
  if (!filled.fits || (numbered ? NUMBER : 0) + widest < LEAST * whole.w) return undefined;
  const high = (body.h - FIELD_GAP * (words.length - 1)) / words.length;
  const fields = words.map(({ name }, i) => {
    const top = i === 0 ? room.y : body.y + i * (high + FIELD_GAP);
    const end = i === words.length - 1 ? room.y + room.h : body.y + i * (high + FIELD_GAP) + high;
    const box: Box = { ...room, y: top, h: end - top };
    return field(`${name} field`, box, fills[i] ?? 'field-dark', pathOf(context, i));
  });
  return pageOn(context, fields, filled.items);
}

interface Look {
  readonly i: number;
  readonly size: number;
  readonly fill: ColorRole;
  readonly numbered: boolean;
}

function wordPart(context: LayoutContext, { name, text }: Word, { i, size, fill: on, numbered }: Look): Part {
  const look = { size, fill: on, spacing: SPACING };
  const lines = plainText(text).includes(' ') || plainText(text).length > 8 ? LINES : 1;
  const word = inkedText(context, 'heading', { ...look, name, text, most: lines });
  if (!numbered) return word;
  const own = { ...look, name: `${name} number`, text: richText(`${i + 1}`, pathOf(context, i)), most: 1 };
  const number = inkedText(context, 'heading', { ...own, quiet: true });
  return beside([{ part: number, width: NUMBER }, { part: word }], 0);
}

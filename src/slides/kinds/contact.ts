import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { bold, joinParagraphs, type RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Frame } from '../../scene/frame.ts';
import type { PictureItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { fitSize, heightOf } from '../../text/typeset.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../parts/define-slide.ts';
import { gridPart } from '../parts/grid.ts';
import { LINE_SLACK, placed, styled } from '../parts/parts.ts';
import { qrPicture } from '../parts/qr-code.ts';
import { word } from '../parts/words.ts';

const CAPTION_GAP: Inch = 0.14;
const LINE_SPACING: Pt = 6;
/** People stand two in a row, each this many twelfths of the slide's grid wide: beside them the frame's art passes. */
const PERSON_TWELFTHS = 3;
const ROW_GAP: Inch = 0.3;
const PERSON_SPACING: Pt = 2;

const lines = (most: number) =>
  z
    .array(text('An address, a telephone number, a site.'))
    .min(1)
    .max(most)
    .meta({ description: 'How to get in touch, line by line.' });

const person = z.strictObject({
  name: text('Who it is, or which office.'),
  role: text('In what function.').optional(),
  lines: lines(4),
});

export const contact = defineSlide({
  kind: 'contact',
  summary: 'The last slide: how to get in touch, with a QR code to scan.',
  frame: 'closing',
  schema: z.object({
    lines: lines(5).optional(),
    people: z
      .array(person)
      .min(1)
      .max(4)
      .meta({ description: 'Up to four people or offices, each with lines of its own.' })
      .optional(),
    qr: z
      .url({ protocol: /^(https?|mailto)$/ })
      .optional()
      .meta({ description: 'The address that the QR code opens.', examples: ['https://www.ichongqing.info'] }),
    caption: text('What the code opens, below it.').optional(),
  }),
  review: (slide, { path }) => {
    if (slide.lines || slide.people) return [];
    const message = { en: 'The slide does not say how to get in touch.', zh: '这张幻灯片没有写联系方式。' };
    const hint = {
      en: 'Write addresses under `lines`, or people under `people`.',
      zh: '请在 `lines` 下写联系方式，或者在 `people` 下写联系人。',
    };
    return [{ code: 'missing-key', message, hint, path, at: 'key' }];
  },
  layout: (slide, context) => {
    const common = slide.lines && { name: 'Contact', text: joinParagraphs(slide.lines) };
    const people = slide.people ? peopleItems(context, slide.people, common) : [];
    const alone = common && people.length === 0;
    const placedLines = alone
      ? [placed(context, 'subtitle', common.text, { name: common.name, paragraphSpacing: LINE_SPACING })]
      : [];
    return [{ items: [...placedLines, ...people, ...(slide.qr ? codeItems(context, slide.qr, slide.caption) : [])] }];
  },
});

/** What stands freely on the frame is in the colour of its title. */
const inkOf = ({ placeholders }: Frame): ColorRole => placeholders.title?.style.color ?? 'text';

type Person = Resolved<z.output<typeof person>>;

interface Block {
  readonly name: string;
  readonly text: RichText;
}

/** The people two in a row at one size, and behind them the lines that are nobody's own. */
function peopleItems(context: LayoutContext, people: readonly Person[], common: Block | undefined): LaidOutItem[] {
  const { brand, frame, measurer } = context;
  const blocks = [
    ...people.map((each, i) => ({ name: `Person ${i + 1}`, text: personText(each) })),
    ...(common ? [common] : []),
  ];
  const area = frame.placeholders.subtitle?.box ?? frame.body;
  const rows = Math.ceil(blocks.length / 2);
  const each = (area.h - ROW_GAP * (rows - 1)) / rows;
  const { w } = gridPart(brand.grid, 0, PERSON_TWELFTHS);
  const boxes = blocks.map((_, i) => ({ ...area, x: area.x + (i % 2) * (w + brand.grid.gutter), w }));
  const color = inkOf(frame);
  const style = { ...brand.type.body, color };
  const spacing = { paragraphSpacing: PERSON_SPACING };
  const size = fitSize(
    blocks.map(({ text: block }) => ({ text: block, w, h: each / LINE_SLACK })),
    style,
    measurer,
    spacing,
  );
  const heights = blocks.map(
    ({ text: block }) => LINE_SLACK * heightOf(block, { ...style, size }, w, measurer, spacing),
  );
  const rowHeight = (row: number) => Math.max(...heights.slice(2 * row, 2 * row + 2));
  return blocks.map(({ name, text: block }, i) => {
    const row = Math.floor(i / 2);
    const above = Array.from({ length: row }, (_, k) => rowHeight(k) + ROW_GAP).reduce(
      (sum, height) => sum + height,
      0,
    );
    const box: Box = { ...(boxes[i] ?? area), y: area.y + above, h: heights[i] ?? ptToInch(size) };
    return styled(context, 'body', { name, text: block, box, size, style: { color }, ...spacing });
  });
}

function personText({ name, role, lines: own }: Person): RichText {
  return joinParagraphs([bold(name), ...(role ? [role] : []), ...own]);
}

/** The code, and below it what it opens. */
function codeItems(context: LayoutContext, address: string, caption: RichText | undefined): LaidOutItem[] {
  const { body, language } = context;
  const code: PictureItem = {
    kind: 'picture',
    name: 'QR code',
    box: { ...body, h: body.w },
    path: [...context.path, 'qr'],
    ...qrPicture(address, context.brand.colors.dark.hex),
    alt: `${word('qrAlt', language)}${address}`,
    link: address,
  };
  if (!caption) return [code];
  const below = { ...body, y: body.y + body.w + CAPTION_GAP, h: body.h - body.w - CAPTION_GAP };
  return [
    code,
    styled(context, 'label', {
      name: 'QR caption',
      text: caption,
      box: below,
      align: 'center',
      style: { color: inkOf(context.frame) },
    }),
  ];
}

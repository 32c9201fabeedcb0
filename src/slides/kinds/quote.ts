import { z } from 'zod';
import type { Inch } from '../../core/lengths.ts';
import { bold, type RichText, richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { TextStyle } from '../../scene/tokens.ts';
import { fitSize, heightOf } from '../../text/typeset.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../parts/define-slide.ts';
import { LINE_SLACK, placed, styled, tallest } from '../parts/parts.ts';
import { word } from '../parts/words.ts';

const SPEAKER_GAP: Inch = 0.35;
const SPEAKER_HEIGHT: Inch = 0.36;
const ROLE_GAP: Inch = 0.04;
const PARAPHRASE_HEIGHT: Inch = 0.5;
/** Below the title, however many lines that takes. */
const CONTEXT_GAP: Inch = 0.25;
const PARAGRAPHS = { paragraphSpacing: 10 };

export const quote = defineSlide({
  kind: 'quote',
  summary: 'What somebody said, with the story beside it on a panel.',
  frame: 'quote',
  schema: z.object({
    title: commonFields.title,
    kicker: contentFields.kicker,
    footnote: contentFields.footnote,
    context: text('The story behind the words, on the panel below the title.').optional(),
    text: text('The words, without quotation marks: the tool sets them where they are literal.'),
    paraphrase: z
      .boolean()
      .default(false)
      .meta({ description: 'The sense, not the words: no quotation marks, and the slide says so.' }),
    speaker: z
      .strictObject({ name: text('Who said it.'), role: text('In what function.').optional() })
      .meta({ description: 'Who said it.' }),
  }),
  layout: (slide, context) => {
    const { language, body } = context;
    const words = slide.paraphrase ? slide.text : quoted(slide.text);
    const above = slide.paraphrase ? PARAPHRASE_HEIGHT : 0;
    const { role } = slide.speaker;
    const roleHeight = role ? ROLE_GAP + tallest(context, [role], 'body', body.w) : 0;
    const room = body.h - above - SPEAKER_GAP - SPEAKER_HEIGHT - roleHeight;
    const { style, box } = wordsPlace(words, context, { ...body, y: body.y + above, h: room });
    const line = { ...body, y: box.y + box.h + SPEAKER_GAP, h: SPEAKER_HEIGHT };
    const paraphrase = styled(context, 'label', {
      name: 'Paraphrase',
      text: richText(word('paraphrase', language), slide.text.path),
      box: { ...body, h: above },
      style: { bold: true, color: 'highlight' },
    });
    const roleText = role && {
      ...{ name: 'Role', text: role },
      box: { ...line, y: line.y + line.h + ROLE_GAP, h: roleHeight - ROLE_GAP },
      style: { color: 'subtle' } as const,
    };
    const { titleBox, contextBox } = onPanel(slide.title, context);
    return [
      {
        ...(titleBox ? { titleBox } : {}),
        items: [
          ...(slide.context ? [placed(context, 'aside', slide.context, { name: 'Context', ...contextBox })] : []),
          ...(slide.paraphrase ? [paraphrase] : []),
          placed(context, 'body', words, { name: 'Words', box, style, ...PARAGRAPHS }),
          styled(context, 'heading', { name: 'Speaker', text: bold(slide.speaker.name), box: line }),
          ...(roleText ? [styled(context, 'body', roleText)] : []),
        ],
      },
    ];
  },
});

/** The title's box, as high as its lines, and the story's, which follows it and ends where its placeholder does. */
function onPanel(text: RichText, { frame, measurer }: LayoutContext) {
  const { title, aside } = frame.placeholders;
  if (!title || !aside || title.own) return {};
  const h = Math.min(title.box.h, LINE_SLACK * heightOf(text, title.style, title.box.w, measurer));
  const y = Math.min(aside.box.y, title.box.y + h + CONTEXT_GAP);
  const box = { ...aside.box, y, h: aside.box.y + aside.box.h - y };
  return { titleBox: { ...title.box, h }, contextBox: { box } };
}

/** The words' box, as high as they are while there is room, and the style in which they find room. */
function wordsPlace(words: RichText, { brand, frame, measurer }: LayoutContext, area: LayoutContext['body']) {
  const placeholder = frame.placeholders.body;
  const { maxLines: _, ...usual } = placeholder?.style ?? brand.type.statement;
  // Long words are set smaller, down to the size of running text.
  const style: TextStyle = { ...usual, floor: Math.min(usual.floor, brand.type.body.size) };
  const { x, w } = placeholder?.box ?? area;
  const size = fitSize([{ text: words, w, h: area.h / LINE_SLACK }], style, measurer, PARAGRAPHS);
  const height = LINE_SLACK * heightOf(words, { ...style, size }, w, measurer, PARAGRAPHS);
  return { style, box: { ...area, x, w, h: Math.min(height, area.h) } };
}

/** The text in curly quotation marks, as narrow in Chinese as elsewhere, so that its left edge is straight. */
function quoted(text: RichText): RichText {
  const paragraphs = text.paragraphs.map((runs, i) => [
    ...(i === 0 ? [{ text: '“', latin: true }] : []),
    ...runs,
    ...(i === text.paragraphs.length - 1 ? [{ text: '”', latin: true }] : []),
  ]);
  return { ...text, paragraphs };
}

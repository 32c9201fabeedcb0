import { z } from 'zod';
import { text } from '../core/fields.ts';
import { bold, type RichText, richText } from '../core/rich-text.ts';
import { heightOf } from '../scene/typeset.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed, styled } from './parts.ts';
import { word } from './words.ts';

const SPEAKER_GAP = 0.35;
const PARAPHRASE_HEIGHT = 0.5;

export const quote = defineSlide({
  kind: 'quote',
  summary: 'What somebody said, with the story beside it on a panel.',
  frame: 'quote',
  schema: z.object({
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
    const { language, body, measurer, brand } = context;
    const words = slide.paraphrase ? slide.text : quoted(slide.text);
    const frame = context.frame.placeholders.body;
    const above = slide.paraphrase ? PARAPHRASE_HEIGHT : 0;
    const box = { ...(frame?.box ?? body), y: body.y + above };
    const height = heightOf(words, frame?.style ?? brand.type.statement, box.w, measurer);
    const line = { ...body, y: box.y + height + SPEAKER_GAP, h: 0.36 };
    const paraphrase = styled(context, 'label', {
      name: 'Paraphrase',
      text: richText(word('paraphrase', language), slide.text.path),
      box: { ...body, h: above },
      style: { bold: true, color: 'highlight' },
    });
    const role = slide.speaker.role && {
      ...{ name: 'Role', text: slide.speaker.role },
      box: { ...line, y: line.y + 0.4, h: 0.6 },
      style: { color: 'subtle' } as const,
    };
    return [
      {
        items: [
          ...(slide.context ? [placed(context, 'aside', slide.context, { name: 'Context' })] : []),
          ...(slide.paraphrase ? [paraphrase] : []),
          placed(context, 'body', words, { name: 'Words', box: { ...box, h: height } }),
          styled(context, 'heading', { name: 'Speaker', text: bold(slide.speaker.name), box: line }),
          ...(role ? [styled(context, 'body', role)] : []),
        ],
      },
    ];
  },
});

/** The text in curly quotation marks. */
function quoted(text: RichText): RichText {
  const paragraphs = text.paragraphs.map((runs, i) => [
    ...(i === 0 ? [{ text: '“' }] : []),
    ...runs,
    ...(i === text.paragraphs.length - 1 ? [{ text: '”' }] : []),
  ]);
  return { ...text, paragraphs };
}

import { z } from 'zod';
import { text } from '../core/fields.ts';
import { bold, type RichText } from '../core/rich-text.ts';
import { heightOf } from '../scene/typeset.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { placed, rule, styled } from './parts.ts';
import { word } from './words.ts';

const SPEAKER_GAP = 0.35;

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
    const box = frame?.box ?? body;
    const height = heightOf(words, frame?.style ?? brand.type.statement, box.w, measurer);
    const top = box.y + height + SPEAKER_GAP;
    const role = slide.speaker.role?.paragraphs[0] ?? [];
    const note = slide.paraphrase
      ? [{ text: language === 'zh' ? `（${word('paraphrase', language)}）` : ` (${word('paraphrase', language)})` }]
      : [];
    const roleText: RichText = { paragraphs: [[...role, ...note]], path: slide.speaker.name.path };
    const line = { ...body, y: top + SPEAKER_GAP, h: 0.36 };
    return [
      {
        items: [
          ...(slide.context ? [placed(context, 'aside', slide.context, { name: 'Context' })] : []),
          placed(context, 'body', words, { name: 'Words', box: { ...box, h: height } }),
          rule('Speaker rule', { x: body.x, y: top, w: 0.828 }, 'highlight', brand.strokes.bar, slide.text.path),
          styled(context, 'heading', { name: 'Speaker', text: bold(slide.speaker.name), box: line }),
          ...(roleText.paragraphs[0]?.length
            ? [styled(context, 'label', { name: 'Role', text: roleText, box: { ...line, y: line.y + 0.38, h: 0.6 } })]
            : []),
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

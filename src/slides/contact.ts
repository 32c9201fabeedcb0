import { z } from 'zod';
import { text } from '../core/fields.ts';
import { joinParagraphs } from '../core/rich-text.ts';
import type { PictureItem } from '../scene/items.ts';
import { defineSlide } from './define-slide.ts';
import { placed, styled } from './parts.ts';
import { qrPicture } from './qr-code.ts';
import { word } from './words.ts';

const CAPTION_GAP = 0.14;

export const contact = defineSlide({
  kind: 'contact',
  summary: 'The last slide: how to get in touch, with a QR code to scan.',
  frame: 'closing',
  schema: z.object({
    lines: z
      .array(text('An address, a telephone number, a site.'))
      .min(1)
      .max(5)
      .meta({ description: 'How to get in touch, line by line.' }),
    qr: z
      .url({ protocol: /^(https?|mailto)$/ })
      .optional()
      .meta({ description: 'The address that the QR code opens.', examples: ['https://www.ichongqing.info'] }),
    caption: text('What the code opens, below it.').optional(),
  }),
  layout: (slide, context) => {
    const { body, language } = context;
    const lines = placed(context, 'subtitle', joinParagraphs(slide.lines), { name: 'Contact', paragraphSpacing: 6 });
    if (!slide.qr) return [{ items: [lines] }];
    const code: PictureItem = {
      kind: 'picture',
      name: 'QR code',
      box: { ...body, h: body.w },
      path: [...context.path, 'qr'],
      ...qrPicture(slide.qr, context.brand.colors.text.hex),
      alt: `${word('qrAlt', language)}${slide.qr}`,
      link: slide.qr,
    };
    const caption =
      slide.caption &&
      styled(context, 'label', {
        name: 'QR caption',
        text: slide.caption,
        box: { ...body, y: body.y + body.w + CAPTION_GAP, h: body.h - body.w - CAPTION_GAP },
        align: 'center',
        style: { color: 'on-dark' },
      });
    return [{ items: [lines, code, ...(caption ? [caption] : [])] }];
  },
});

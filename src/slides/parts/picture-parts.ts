import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { containBox, coverCrop, FEWEST_PER_INCH, type Focus, MIDDLE, type PictureView } from '../../core/picture.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import { picture, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { PictureItem } from '../../scene/items.ts';

/** Where a picture's point of interest is, in a word. */
const FOCUS_WORDS = {
  left: { x: 0, y: 0.5 },
  right: { x: 1, y: 0.5 },
  top: { x: 0.5, y: 0 },
  bottom: { x: 0.5, y: 1 },
  center: MIDDLE,
  'top-left': { x: 0, y: 0 },
  'top-right': { x: 1, y: 0 },
  'bottom-left': { x: 0, y: 1 },
  'bottom-right': { x: 1, y: 1 },
} as const satisfies Record<string, Focus>;

const part = z.number().min(0).max(1);

/** The `focus` key: what stays in view where a picture is cropped. */
export const focusField = z
  .union([z.enum(Object.keys(FOCUS_WORDS) as (keyof typeof FOCUS_WORDS)[]), z.tuple([part, part])])
  .meta({
    description:
      'What stays in view where the picture is cropped: a side or corner, or a point as fractions of its width and height, [0.7, 0.4]. The middle where omitted.',
    examples: ['left', [0.7, 0.4]],
  })
  .optional();

/** The keys of a picture that tells something. */
export const pictureFields = {
  picture: picture('A picture file in the outline’s folder: JPEG, PNG, WebP, AVIF, GIF or BMP.'),
  alt: text('What the picture shows, for people who cannot see it.').optional(),
  decorative: z
    .boolean()
    .describe('Whether it is only decoration: screen readers skip it, and it needs no `alt`.')
    .optional(),
  focus: focusField,
};

/** The `fit` key: how a picture takes its place. */
export const fitField = z
  .enum(['cover', 'contain'])
  .default('cover')
  .meta({
    description: 'How the picture takes its place.',
    enumDescriptions: ['It fills it, and what does not fit is cropped.', 'It is shown whole.'],
  });

export function focusPoint(focus: Resolved<z.output<typeof focusField>>): Focus {
  if (typeof focus === 'string') return FOCUS_WORDS[focus];
  const [x = MIDDLE.x, y = MIDDLE.y] = focus ?? [];
  return { x, y };
}

export type PictureContent = Resolved<z.output<z.ZodObject<typeof pictureFields>>> & {
  readonly fit?: 'cover' | 'contain';
};

/** A picture cropped around its focus, or whole (`fit: contain`) at the top left; `title` is its fallback alt. */
export function pictureItem(name: string, content: PictureContent, box: Box, title: RichText): PictureItem {
  const { picture: view, alt, decorative = false, fit } = content;
  const whole = fit === 'contain';
  const crop = whole ? undefined : coverCrop(view.pixels, box, focusPoint(content.focus));
  return {
    kind: 'picture',
    name,
    box: whole ? containBox(view.pixels, box) : box,
    path: view.path,
    ...rasterOf(view),
    ...(crop ? { crop } : {}),
    ...(decorative ? { alt: '', decorative } : { alt: plainText(alt ?? title) }),
    ...(!decorative && !alt ? { altMissing: true } : {}),
    file: view.file,
  };
}

function rasterOf({ bytes, format, pixels }: PictureView): Pick<PictureItem, 'bytes' | 'format' | 'pixels'> {
  return { bytes, format, pixels };
}

/** Whether a picture has pixels enough to fill a box; a scene always has. */
export const isSharpIn = (
  picture: PictureView | undefined,
  { w, h }: { readonly w: Inch; readonly h: Inch },
): boolean => !picture || Math.min(picture.pixels.w / w, picture.pixels.h / h) >= FEWEST_PER_INCH;

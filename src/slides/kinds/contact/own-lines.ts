import { bold, type RichText } from '../../../core/rich-text.ts';

/** What the presenter fills in: who they are, and where they are reached. */
export interface OwnLines {
  readonly name?: RichText | undefined;
  readonly phone?: RichText | undefined;
  readonly place?: RichText | undefined;
}

export const OWN_KEYS = ['name', 'phone', 'place'] as const;

/** The presenter’s own lines as far as they are filled in, each with its key. */
export const ownLines = (slide: OwnLines): { readonly key: (typeof OWN_KEYS)[number]; readonly text: RichText }[] =>
  OWN_KEYS.flatMap((key) => {
    const text = slide[key];
    return text ? [{ key, text }] : [];
  });

/** The slide with the presenter’s own lines before its others, as ways of laying it out have them that know no others. */
export function withOwnLines<Slide extends OwnLines & { readonly lines?: readonly RichText[] | undefined }>(
  slide: Slide,
): Slide {
  const own = ownLines(slide).map(({ key, text }) => (key === 'name' ? bold(text) : text));
  return own.length > 0 ? { ...slide, lines: [...own, ...(slide.lines ?? [])] } : slide;
}

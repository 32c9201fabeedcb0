export interface DraftSlide {
  readonly kind: string;
  readonly title?: string;
  readonly notes?: string;
  readonly [key: string]: unknown;
}

/** The slide with something added to its notes, as a paragraph of its own. */
export function withNotes(slide: DraftSlide, ...more: readonly string[]): DraftSlide {
  const notes = [slide.notes ?? '', ...more].filter((text) => text !== '').join('\n');
  return notes === '' ? slide : { ...slide, notes };
}

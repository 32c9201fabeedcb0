export interface DraftSlide {
  readonly kind: string;
  readonly title?: string;
  readonly notes?: string;
  readonly [key: string]: unknown;
}

export function withNotes(slide: DraftSlide, ...more: readonly string[]): DraftSlide {
  const notes = [slide.notes ?? '', ...more].filter((text) => text !== '').join('\n');
  return notes === '' ? slide : { ...slide, notes };
}

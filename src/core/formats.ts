/** The formats in which decks leave the tool, by the names that people choose them by. */
export const FORMAT_NAMES = ['pptx', 'pdf', 'html', 'handout', 'notes', 'png', 'sheet', 'svg'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

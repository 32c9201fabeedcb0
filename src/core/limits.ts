const MEGABYTE = 1024 * 1024;

/** Bytes of a file that are read at most, by the ending of its name: what a deck is made of is far smaller. */
const FILE_SIZES: readonly (readonly [RegExp, number])[] = [
  [/\.(ya?ml|md|markdown)$/i, 16 * MEGABYTE],
  [/\.(svg|po|xlf|xliff)$/i, 32 * MEGABYTE],
  [/\.(csv|tsv|txt|json|xlsx)$/i, 50 * MEGABYTE],
  [/\.(png|jpe?g|gif|bmp|webp|avif|tiff?|heic)$/i, 128 * MEGABYTE],
  [/\.(ttf|otf|ttc|otc|woff2?)$/i, 128 * MEGABYTE],
  [/\.(docx|potx|potm)$/i, 256 * MEGABYTE],
];
/** Bytes of any other file: a finished deck with films is the largest that is read. */
const LARGEST = 512 * MEGABYTE;

/** Bytes that are read of a file of that name at most. */
export function fileLimit(name: string): number {
  return FILE_SIZES.find(([ending]) => ending.test(name))?.[1] ?? LARGEST;
}

/** A number of bytes in megabytes, as sentences write it. */
export function megabytes(bytes: number): string {
  const whole = bytes / MEGABYTE;
  return whole < 10 && !Number.isInteger(whole) ? whole.toFixed(1) : String(Math.round(whole));
}

/** Pixels of a picture that are decoded at most: 100 million take 400 MB of memory. */
export const MOST_PIXELS = 100_000_000;

/** Rows of a table, over hundreds of slides: those of a file that holds more are to be looked up there. */
export const TABLE_ROWS = 5_000;

/** Pixels to the inch that a deck may ask its charts to be drawn with. */
export const RESOLUTIONS = { least: 96, most: 600 } as const;

/** What an archive may hold at most. */
export const ARCHIVE = {
  /** Files in it. */
  entries: 65_535,
  /** Bytes that come out of it in all. */
  bytes: 1024 * MEGABYTE,
  /** Bytes that may come out of it however small it is, and beyond these, how many for each of its own. */
  freeBytes: 160 * MEGABYTE,
  ratio: 12,
} as const;

/** What the markup of an archive, or of a drawing, may hold at most. */
export const MARKUP = {
  /** Elements that stand within one another; office programs write some thirty. */
  depth: 400,
  /** Tags and attributes in all; a deck of a thousand slides has a million. */
  marks: 3_000_000,
  /** Those of a workbook, which is read without a tree: two to four for each cell. */
  sheetMarks: 8_000_000,
} as const;

/** The last row and column of a sheet (Excel specifications and limits), and the cells of the area that is read at most. */
export const SHEET = { rows: 1_048_576, columns: 16_384, cells: 32_000_000 } as const;

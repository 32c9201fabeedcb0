const MEGABYTE = 1024 * 1024;

/** Bytes of a file that are read at most, by the ending of its name: what a deck is made of is far smaller. */
const FILE_SIZES: readonly (readonly [RegExp, number])[] = [
  [/\.(ya?ml|md|markdown)$/i, 4 * MEGABYTE],
  [/\.(svg|po|xlf|xliff)$/i, 32 * MEGABYTE],
  [/\.(csv|tsv|txt|json|geojson|xlsx)$/i, 50 * MEGABYTE],
  [/\.(png|jpe?g|gif|bmp|webp|avif|tiff?|heic)$/i, 128 * MEGABYTE],
  [/\.(ttf|otf|ttc|otc|woff2?)$/i, 128 * MEGABYTE],
  [/\.(docx|potx|potm)$/i, 256 * MEGABYTE],
];
/** Bytes of any other file: a finished deck with films is the largest that is read. */
const LARGEST = 512 * MEGABYTE;

export const fileLimit = (name: string): number => FILE_SIZES.find(([ending]) => ending.test(name))?.[1] ?? LARGEST;

export function megabytes(bytes: number): string {
  const whole = bytes / MEGABYTE;
  return whole < 10 && !Number.isInteger(whole) ? whole.toFixed(1) : String(Math.round(whole));
}

/** Characters that a name has at most by which files and folders may be called: most disks take 255 with all that is added. */
export const LONGEST_NAME = 100;

/** Whether Windows keeps a name for a device, so that no file or folder can have it (“Naming Files, Paths, and Namespaces”). */
export const isDeviceName = (name: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name);

/** Lines of a YAML file that are read, and characters of one text in it: a deck of a thousand slides has 20,000 lines. */
export const YAML_LIMITS = { lines: 50_000, characters: 20_000 } as const;

export const MAX_PIXELS = 100_000_000;

/** Rows of a table, over hundreds of slides: those of a file that holds more are to be looked up there. */
export const TABLE_ROWS = 5_000;

export const TABLE_COLUMNS = 12;

/** Cells of a table: as many rows as it may have, of four columns each. */
export const TABLE_CELLS = 4 * TABLE_ROWS;

/** Pixels to the inch that a deck may ask its charts to be drawn with. */
export const RESOLUTIONS = { least: 96, most: 600 } as const;

/** What an archive may hold at most. */
export const ARCHIVE = {
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
  marks: 3_000_000,
  /** Those of a Word document; a report of two hundred pages has some hundred thousand. */
  documentMarks: 1_000_000,
  /** Bytes of its markup, read into many times as much memory; with a million tags and attributes it has some twelve million. */
  documentBytes: 12 * MEGABYTE,
  /** Files in it: pictures most of all. */
  documentFiles: 5_000,
  /** Those of a drawing; one traced from a photograph has some hundred thousand. */
  drawingMarks: 500_000,
  sheetMarks: 8_000_000,
} as const;

/** What is read of a template at most: a large house has some hundred layouts. */
export const TEMPLATE = {
  layouts: 300,
  /** Those of its layouts and masters. */
  marks: 500_000,
  /** Its own slides, and the bytes of one beyond which it has contents, whatever they are. */
  slides: 300,
  slideBytes: 24 * 1024,
} as const;

/** The last row and column of a sheet (Excel specifications and limits), and the cells of the area that is read at most. */
export const SHEET = { rows: 1_048_576, columns: 16_384, cells: 12_000_000 } as const;

/** What is read of data files at most. */
export const DATA: DataLimits = {
  rows: 500_000,
  columns: SHEET.columns,
  cells: 2_000_000,
  characters: 32_767,
  depth: 100,
  asked: 3_000_000,
  values: 100_000,
};

export interface DataLimits {
  readonly rows: number;
  /** Columns of a file: as many as a sheet has. */
  readonly columns: number;
  /** Cells of all files of an outline, each of which takes some 200 bytes. */
  readonly cells: number;
  /** Characters of a cell: as many as one of a sheet has. */
  readonly characters: number;
  /** Lists and objects of a JSON file within one another. */
  readonly depth: number;
  /** Rows that charts and tables go through, those of one file counted for each that reads it. */
  readonly asked: number;
  /** Values of a chart: more than any has room for. */
  readonly values: number;
}

/** How far from zero, and how near to it, a figure may be: nothing that is counted or measured is further. */
const MAX_VALUE = 1e60;
const MIN_VALUE = 1e-60;

/** Whether a number is one that can be written out: zero, or within some sixty digits before and behind the point. */
export function isWritable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= MIN_VALUE && size <= MAX_VALUE);
}

/** What may stand before markup: spaces, byte order marks, and the zeros of UTF-16. */
const BEFORE_MARKUP = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff];

/** Whether bytes begin as markup does, whatever their name says. */
export function beginsAsMarkup(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BEFORE_MARKUP.includes(byte)) === LESS;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const QUOTES = [0x22, 0x27];
/** What is no element: comments, character data, declarations, and what ends each. */
const OTHERS: readonly (readonly [begins: string, ends: string])[] = [
  ['!--', '-->'],
  ['![CDATA[', ']]>'],
  ['?', '?>'],
  ['!', '>'],
];

/** How much markup there is. */
export interface MarkupExtent {
  /** Elements that stand within one another, at most. */
  readonly depth: number;
  readonly marks: number;
}

/**
 * How much markup a text in XML holds, without reading it into a tree; counted no further than `MARKUP.depth` and `most`
 * marks. Markup that is not well-formed is counted somehow.
 */
export function markupExtent(source: Uint8Array, most: number = MARKUP.marks): MarkupExtent {
  // UTF-16 has a zero for each of these characters.
  const bytes = source.includes(0) ? source.filter((byte) => byte !== 0) : source;
  let [depth, deepest, marks] = [0, 0, 0];
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const other = OTHERS.find(([begins]) => isAt(bytes, at + 1, begins));
    if (other) {
      at = after(bytes, at + 1 + other[0].length, other[1]);
      continue;
    }
    marks++;
    const tag = tagAt(bytes, at);
    marks += tag.attributes;
    if (bytes[at + 1] === SLASH) depth--;
    else if (!tag.isEmpty) deepest = Math.max(deepest, ++depth);
    if (deepest > MARKUP.depth || marks > most) break;
    at = tag.end;
  }
  return { depth: deepest, marks };
}

/** Where a tag ends, how many attributes it has, and whether it is an element by itself. */
function tagAt(bytes: Uint8Array, start: number) {
  let attributes = 0;
  let at = start + 1;
  for (; at < bytes.length && bytes[at] !== GREATER; at++) {
    const byte = bytes[at] as number;
    if (byte === EQUALS) attributes++;
    else if (QUOTES.includes(byte)) {
      const closing = bytes.indexOf(byte, at + 1);
      at = closing < 0 ? bytes.length : closing;
    }
  }
  return { end: at, attributes, isEmpty: bytes[at - 1] === SLASH };
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where what ends in a text ends; the end of the bytes where it does not. */
function after(bytes: Uint8Array, start: number, text: string): number {
  const last = text.charCodeAt(text.length - 1);
  for (let at = bytes.indexOf(last, start); at >= 0; at = bytes.indexOf(last, at + 1)) {
    if (isAt(bytes, at - text.length + 1, text)) return at + 1;
  }
  return bytes.length;
}

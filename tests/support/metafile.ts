type Box = readonly [left: number, top: number, right: number, bottom: number];
type Point = readonly [x: number, y: number];

/** What is drawn, in pixels: a rectangle in a colour (BGR, as metafiles write it), a closed path of curves, or a text. */
type Mark = { readonly rectangle: Box } | { readonly path: readonly Point[] } | { readonly text: string };

const bytesOf = (view: DataView) => new Uint8Array(view.buffer);

function integers(values: readonly number[], bytes: 2 | 4 = 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * bytes));
  for (const [i, value] of values.entries()) {
    if (bytes === 4) view.setInt32(4 * i, value, true);
    else view.setInt16(2 * i, value, true);
  }
  return bytesOf(view);
}

const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const record = (type: number, ...values: number[]) => integers([type, 8 + 4 * values.length, ...values]);

/** The pixels to a millimetre of the device that metafiles here are made for. */
const PIXELS = 4;

/**
 * An EMF of marks in a colour (ENHMETAHEADER and its records, [MS-EMF] 2.3), which draws in `bounds` and shows the `frame`,
 * both in pixels. Paths are a point and three more for each curve.
 */
export function emf(color: number, marks: readonly Mark[], frame: Box, bounds: Box = frame): Uint8Array {
  const records = [
    ...[record(39, 1, 0, color, 0), record(37, 1), record(37, 0x80000008 | 0)],
    ...marks.flatMap((mark) => {
      if ('rectangle' in mark) return [record(43, ...mark.rectangle)];
      if ('text' in mark) return [textRecord(mark.text)];
      const [start = [0, 0], ...others] = mark.path;
      return [
        ...[record(59), record(27, ...start)],
        record(5, ...bounds, others.length, ...others.flat()),
        ...[record(61), record(60), record(62, ...bounds)],
      ];
    }),
    record(14, 0, 0, 20),
  ];
  const size = 88 + records.reduce((sum, { length }) => sum + length, 0);
  const millimetres = frame.map((pixels) => (pixels * 100) / PIXELS);
  const signature = 0x464d4520;
  const head = [1, 88, ...bounds, ...millimetres, signature, 0x10000, size, records.length + 1, 2, 0, 0, 0];
  return joined([integers([...head, 1000 * PIXELS, 800 * PIXELS, 1000, 800]), ...records]);
}

/** A text at the top left (EMR_EXTTEXTOUTW). */
function textRecord(text: string): Uint8Array {
  const letters = integers(
    [...text.padEnd(Math.ceil(text.length / 2) * 2)].map((letter) => letter.charCodeAt(0)),
    2,
  );
  const head = [84, 76 + letters.length, 0, 0, 90, 90, 1, 0, 0, 2, 2, text.length, 76, 0, 0, 0, 0, 0, 0];
  return joined([integers(head), letters]);
}

/** A placeable WMF ([MS-WMF] 2.3.2.3) of a rectangle in a colour that fills a square of so many units. */
export function wmf(color: number, side: number): Uint8Array {
  const [low, high] = [color & 0xffff, color >> 16];
  const words = (...record: number[]) => [record.length + 2, 0, ...record];
  const records = [
    ...[words(0x20b, 0, 0), words(0x20c, side, side), words(0x2fc, 0, low, high, 0), words(0x12d, 0)],
    ...[words(0x2fa, 5, 0, 0, 0, 0), words(0x12d, 1), words(0x41b, side, side, 0, 0), words(0)],
  ].flat();
  const placeable = [0xcdd7, 0x9ac6, 0, 0, 0, side, side, 96, 0, 0];
  const checksum = placeable.reduce((sum, word) => sum ^ word, 0);
  const head = [1, 9, 0x300, records.length + 9, 0, 2, 9, 0];
  return integers([...placeable, checksum, ...head, 0, ...records].slice(0, 11 + 9 + records.length), 2);
}

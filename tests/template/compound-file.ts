const SECTOR = 512;
const FREE = 0xff_ff_ff_ff;
const END_OF_CHAIN = 0xff_ff_ff_fe;
const FAT_SECTOR = 0xff_ff_ff_fd;
/** Streams of this length and more stand in sectors of their own ([MS-CFB] 2.2). */
const SMALLEST = 4096;

/**
 * An OLE compound file, version 3, with a stream of zeros for each name ([MS-CFB]): one sector for the allocation table,
 * one for the directory of up to three streams, then the streams.
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const perStream = SMALLEST / SECTOR;
  const bytes = new Uint8Array(SECTOR * (3 + streams.length * perStream));
  const view = new DataView(bytes.buffer);
  header(view);
  const chain = (sector: number, next: number) => view.setUint32(SECTOR + 4 * sector, next, true);
  for (let sector = 0; sector < SECTOR / 4; sector++) chain(sector, FREE);
  chain(0, FAT_SECTOR);
  chain(1, END_OF_CHAIN);
  // In the directory, the root's child is the first stream, and each further one is the last one's right sibling.
  entry(view, 0, 'Root Entry', { kind: 5, child: 1, right: FREE, start: END_OF_CHAIN, length: 0 });
  streams.forEach((name, i) => {
    const start = 2 + i * perStream;
    for (let n = 0; n < perStream; n++) chain(start + n, n === perStream - 1 ? END_OF_CHAIN : start + n + 1);
    const right = i + 1 < streams.length ? i + 2 : FREE;
    entry(view, i + 1, name, { kind: 2, child: FREE, right, start, length: SMALLEST });
  });
  return bytes;
}

function header(view: DataView): void {
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, i) => {
    view.setUint8(i, byte);
  });
  const shorts: readonly (readonly [number, number])[] = [
    [24, 0x3e],
    [26, 3],
    [28, 0xff_fe],
    [30, 9],
    [32, 6],
  ];
  for (const [at, value] of shorts) view.setUint16(at, value, true);
  const longs: readonly (readonly [number, number])[] = [
    [44, 1],
    [48, 1],
    [56, SMALLEST],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
  ];
  for (const [at, value] of longs) view.setUint32(at, value, true);
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : FREE, true);
}

/** An entry of the directory, 128 bytes ([MS-CFB] 2.6.1). */
function entry(
  view: DataView,
  index: number,
  name: string,
  options: { kind: number; child: number; right: number; start: number; length: number },
): void {
  const at = 2 * SECTOR + 128 * index;
  [...name].forEach((letter, i) => {
    view.setUint16(at + 2 * i, letter.charCodeAt(0), true);
  });
  view.setUint16(at + 64, 2 * (name.length + 1), true);
  view.setUint8(at + 66, options.kind);
  view.setUint8(at + 67, 1);
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, options.right, true);
  view.setUint32(at + 76, options.child, true);
  view.setUint32(at + 116, options.start, true);
  view.setUint32(at + 120, options.length, true);
}

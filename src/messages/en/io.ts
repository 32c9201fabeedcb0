export const io = {
  partDamaged: ({ part }: { part: string }) => `is damaged: its part ${part} cannot be unpacked`,
  tooManyFiles: ({ count, most }: { count: number; most: number }) =>
    `holds ${count} files, and at most ${most} are unpacked`,
  tooLargeUnpacked: ({ own, whole, most }: { own: string; whole: string; most: string }) =>
    `has ${own} MB and would come to ${whole} MB unpacked, and of such a file at most ${most} MB are unpacked`,
  cellBeyondSheet: ({ reference, rows }: { reference: string; rows: number }) =>
    `has a cell ${reference}, and no sheet goes beyond XFD${rows}`,
  cellsFarApart: ({ cells, most }: { cells: number; most: number }) =>
    `has cells so far apart that ${cells} would be read, and at most ${most} are`,
  manyLayouts: ({ count, most }: { count: number; most: number }) => `has ${count} layouts; at most ${most} are read`,
  brokenPart: ({ name }: { name: string }) => `is damaged: its part ${name} is no sound XML`,
};

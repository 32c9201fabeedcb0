export const TABLE_FORMATS = ['xlsx', 'csv', 'xlf'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export function formatOf(file: string): TableFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return ending === 'xliff' ? 'xlf' : TABLE_FORMATS.find((format) => format === ending);
}

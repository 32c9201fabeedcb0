import type { Severity } from '../../findings/finding.ts';

export type Paint = Readonly<Record<Severity | 'strong' | 'quiet' | 'good', (text: string) => string>>;

/** No colours: for files, pipes and tests. */
export const plainPaint: Paint = { error: same, warning: same, strong: same, quiet: same, good: same };

const colorPaint: Paint = {
  error: escaped(31),
  warning: escaped(33),
  strong: escaped(1),
  quiet: escaped(2),
  good: escaped(32),
};

/** The colours of the terminal, if the report goes to one that wants any; else none. */
export const terminalPaint = (): Paint => (process.stdout.isTTY && !process.env.NO_COLOR ? colorPaint : plainPaint);

function same(text: string): string {
  return text;
}

function escaped(code: number): (text: string) => string {
  return (text) => `\u001b[${code}m${text}\u001b[0m`;
}

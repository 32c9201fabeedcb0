import type { Severity } from '../../findings/finding.ts';

/** A replacement in a file, by offsets in UTF-16 units. */
interface Replacement {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A finding as reports for tools give it, or what is worth knowing of a place, which has no code; `file` is seen from
 * where the command runs, with slashes.
 */
export interface PlacedFinding {
  readonly code?: string;
  readonly severity: Severity | 'note';
  readonly message: string;
  readonly hint?: string;
  readonly path?: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly start?: number;
  readonly end?: number;
  readonly edit?: Replacement;
}

/** A report for tools, as JSON has it: on an outline, or on a finished deck. */
export interface ReportedFindings {
  readonly notes?: readonly (Omit<PlacedFinding, 'file' | 'severity'> & { readonly file?: string })[];
  readonly findings: readonly (Omit<PlacedFinding, 'file'> & { readonly file?: string; readonly part?: string })[];
}

/**
 * The findings of a report, and the notes that have a place. Findings without a file are of the one that was `looked` at;
 * `seen` says what each is called.
 */
export function placedFindings(
  { findings, notes = [] }: ReportedFindings,
  looked: string,
  seen: (file: string) => string,
): PlacedFinding[] {
  const placed = notes.filter(({ file }) => file !== undefined).map((note) => ({ ...note, severity: 'note' as const }));
  const all: ReportedFindings['findings'] = [...findings, ...placed];
  return all.map(({ file = looked, edit, part, path = part, ...finding }) => ({
    ...finding,
    ...(path ? { path } : {}),
    ...(edit ? { edit: { ...edit, file: seen(edit.file) } } : {}),
    file: seen(file),
  }));
}

export const said = ({ message, hint }: PlacedFinding) => (hint === undefined ? message : `${message} ${hint}`);

import type { Severity } from '../../findings/finding.ts';

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

/**
 * A finding as a command of GitHub's workflows (“Workflow commands for GitHub Actions”), which shows it at its line:
 * `::error file=…,line=…,col=…,title=…::message`; notes are notices.
 */
export function annotation(finding: PlacedFinding): string {
  const { severity, file, line, column, code } = finding;
  const properties = Object.entries({ file, line, col: column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${severity === 'note' ? 'notice' : severity} ${properties.join(',')}::${escapedData(said(finding))}`;
}

/** That a command could not run, as one of GitHub's workflows. */
export const failureAnnotation = (message: string) => `::error::${escapedData(message)}`;

const escapedData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string) => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

interface Driver {
  readonly version: string;
}

/**
 * Findings as a log in SARIF (Static Analysis Results Interchange Format 2.1.0, OASIS), or why the command could not run
 * in `failures`. Columns and offsets count UTF-16 units, as they do in findings.
 */
export function sarifLog(findings: readonly PlacedFinding[], failures: readonly string[], { version }: Driver): object {
  const codes = [...new Set(findings.flatMap(({ code }) => code ?? []))];
  const notifications = failures.map((text) => ({ level: 'error', message: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'liangjiang-deck', version, rules: codes.map((code) => ruleOf(code, findings)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            ...(failures.length > 0 ? { toolExecutionNotifications: notifications } : {}),
          },
        ],
        results: findings.map((finding) => resultOf(finding, codes)),
      },
    ],
  };
}

function ruleOf(code: string, findings: readonly PlacedFinding[]) {
  return {
    id: code,
    shortDescription: { text: code.replaceAll('-', ' ') },
    fullDescription: { text: `What ${code} means, with an example, is in docs/findings.md or docs/checking.md.` },
    help: { text: `docs/findings.md#${code}` },
    defaultConfiguration: { level: findings.find((finding) => finding.code === code)?.severity ?? 'warning' },
  };
}

function resultOf(finding: PlacedFinding, codes: readonly string[]) {
  const { code, severity, file, path, edit } = finding;
  const region = regionOf(finding);
  return {
    ...(code === undefined ? {} : { ruleId: code, ruleIndex: codes.indexOf(code) }),
    level: severity,
    message: { text: said(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region },
        ...(path ? { logicalLocations: [{ fullyQualifiedName: path }] } : {}),
      },
    ],
    ...(edit ? { fixes: [fixOf(edit)] } : {}),
  };
}

function regionOf({ line = 1, column, start, end }: PlacedFinding) {
  const offsets = start === undefined || end === undefined ? {} : { charOffset: start, charLength: end - start };
  return { startLine: line, ...(column === undefined ? {} : { startColumn: column }), ...offsets };
}

function fixOf({ file, start, end, text }: NonNullable<PlacedFinding['edit']>) {
  const replacement = {
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  };
  return { artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements: [replacement] }] };
}

function uriOf(file: string): string {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace('%3A', ':')}`;
  return file.startsWith('/') ? `file://${uri}` : uri;
}

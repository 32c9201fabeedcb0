import { type PlacedFinding, said } from './placed-findings.ts';

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

/** Where in its file; the first line, which viewers need, where a finding is of the file as a whole. */
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

/** A path as the reference of an address (RFC 3986), relative where the path is. */
function uriOf(file: string): string {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace('%3A', ':')}`;
  return file.startsWith('/') ? `file://${uri}` : uri;
}

import { type PlacedFinding, said } from './placed-findings.ts';

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

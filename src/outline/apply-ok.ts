import { type AcceptedFinding, type Finding, severityOf } from '../findings/finding.ts';
import type { Accepted, Outline } from './outline.ts';

/** The findings without the warnings that `ok` accepts on their slide or fact, and those with the reasons. */
export function applyOk(
  findings: readonly Finding[],
  outline: Outline,
): { findings: readonly Finding[]; accepted: readonly AcceptedFinding[] } {
  const judged = findings.map((finding) => ({ finding, reason: reasonFor(finding, outline) }));
  return {
    findings: judged.flatMap(({ finding, reason }) => (reason === undefined ? [finding] : [])),
    accepted: judged.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ finding, reason }])),
  };
}

function reasonFor({ code, path }: Finding, outline: Outline): string | undefined {
  if (severityOf(code) === 'error') return undefined;
  const ok = okAt(outline, path);
  return ok && Object.hasOwn(ok, code) ? ok[code] : undefined;
}

function okAt({ slides, facts }: Outline, [section, key]: Finding['path']): Accepted | undefined {
  if (section === 'slides' && typeof key === 'number') return slides[key]?.ok;
  if (section === 'facts' && typeof key === 'string' && Object.hasOwn(facts, key)) return facts[key]?.ok;
  return undefined;
}

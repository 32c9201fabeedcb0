import { groupBy } from '../core/collections.ts';
import { inWords } from '../core/language.ts';
import { formatPath } from '../core/path.ts';
import type { Finding } from './finding.ts';

export interface FindingGroup {
  readonly finding: Finding;
  readonly others: readonly Finding[];
}

/** Findings in the same words that are shown one by one: only more of them are taken for one cause. */
const MAX_ALIKE_SHOWN = 3;

/**
 * Findings by their cause, in their order: those of one code that name the same `cause`, that stand at one place in one
 * language, or of which more than three say the same but for the texts and figures that they quote.
 */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const placed = gathered(
    findings.map((finding) => [finding]),
    ([finding]) => finding && causeOf(finding),
  );
  const alike = new Map<string, number>();
  for (const [finding] of placed) {
    if (finding) alike.set(wordsOf(finding), (alike.get(wordsOf(finding)) ?? 0) + 1);
  }
  const groups = gathered(placed, ([finding]) =>
    finding && (alike.get(wordsOf(finding)) ?? 0) > MAX_ALIKE_SHOWN ? wordsOf(finding) : undefined,
  );
  return groups.flatMap(([finding, ...others]) => (finding ? [{ finding, others }] : []));
}

/** Lists joined that have the same key, each where its first one stood; those without a key stay as they are. */
function gathered(
  lists: readonly (readonly Finding[])[],
  keyOf: (list: readonly Finding[]) => string | undefined,
): Finding[][] {
  return [...groupBy(lists, (list) => keyOf(list) ?? list).values()].map((group) => group.flat());
}

function causeOf({ code, cause, span, language = '' }: Finding): string | undefined {
  if (cause !== undefined) return JSON.stringify([code, cause]);
  return span && JSON.stringify([code, language, span.file, span.start, span.end, span.cell ?? '']);
}

/** What a finding says, without the texts in curly quotes and the figures, which differ from place to place. */
function wordsOf({ code, message, hint }: Finding): string {
  const plain = (text: string) => text.replace(/“[^”]*”/g, '“”').replace(/\d+(?:[.,]\d+)*/g, '0');
  return [code, plain(inWords(message, 'en')), plain(hint ? inWords(hint, 'en') : '')].join('\n');
}

/** Findings of several languages as one list: what was found alike in more than one stands once, without language. */
export function mergeFindings(lists: readonly (readonly Finding[])[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of lists.flat()) {
    const key = [
      finding.code,
      formatPath(finding.path),
      JSON.stringify(finding.at ?? 'value'),
      JSON.stringify(finding.message),
    ].join('\n');
    const known = merged.get(key);
    if (!known) merged.set(key, finding);
    else if (known.language !== finding.language) {
      const { language: _, ...both } = known;
      merged.set(key, both);
    }
  }
  return [...merged.values()];
}

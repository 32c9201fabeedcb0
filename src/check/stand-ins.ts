import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';

/** What is said of a text's length and looks. */
const OF_A_TEXT: readonly Finding['code'][] = ['long-title', 'widow', 'small-text'];
/** What is said of how much a slide says. */
const OF_A_SLIDE: readonly Finding['code'][] = ['hall', 'sparse', 'too-dense'];

/**
 * Findings on a deck without those that judge a text which only stands in for one in the deck's language, as
 * `missing-translation` among `written` says: what will stand there has another length.
 */
export function withoutStandIns(findings: readonly Finding[], written: readonly Finding[]): Finding[] {
  const missing = written
    .filter(({ code, path }) => code === 'missing-translation' && path[2] !== 'notes')
    .map(({ path }) => path);
  if (missing.length === 0) return [...findings];
  // Where nothing is written in the language, the finding is that of the language itself.
  const all = missing.some((path) => path[1] === 'languages');
  return findings.filter(({ code, path }) => {
    if (OF_A_TEXT.includes(code)) return !all && !missing.some((each) => begins(path, each));
    return !OF_A_SLIDE.includes(code) || !(all || missing.some((each) => begins(each, path.slice(0, 2))));
  });
}

const begins = (path: Path, start: Path) => start.every((part, index) => path[index] === part);

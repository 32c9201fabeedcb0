import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';

/** Facts that the message names. */
const NAMED = 5;

/** `draft-fact`, once, at the first fact that is marked as a draft: which ones nobody has checked yet. */
export function draftFacts({ facts }: Outline): Finding[] {
  const drafts = Object.entries(facts).flatMap(([id, fact]) => (fact.draft ? [id] : []));
  const [first] = drafts;
  if (first === undefined) return [];
  const named = drafts.slice(0, NAMED).map((id) => `\`${id}\``);
  const rest = drafts.length - named.length;
  const message = {
    en:
      drafts.length === 1
        ? `The figure ${named[0]} is a draft that nobody has checked against its source.`
        : `${drafts.length} figures are drafts that nobody has checked against their sources: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
    zh: `有 ${drafts.length} 个数据还是草稿，没有与来源核对过：${named.join('、')}${rest > 0 ? `，另有 ${rest} 个` : ''}。`,
  };
  const hint = {
    en: 'Compare each with its source, mend what is wrong, and delete its line `draft: true`.',
    zh: '请逐个与来源核对，改正错误，然后删掉 `draft: true` 这一行。',
  };
  return [{ code: 'draft-fact', message, hint, path: ['facts', first, 'draft'], at: 'key' }];
}

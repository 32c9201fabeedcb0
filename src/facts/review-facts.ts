import type { Words } from '../core/language.ts';
import { factsCommand } from '../findings/commands.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';

/** Facts that the message names. */
const NAMED = 5;

/**
 * `draft-fact`, once, at the first fact that is marked as a draft: it lists those that nobody has checked yet. `called` is
 * the outline as commands name it.
 */
export function draftFacts({ facts }: Outline, called: string): Finding[] {
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
  const [list, accept] = [factsCommand(called, 'drafts'), factsCommand(called, 'accept')];
  const hint = {
    en: `\`${list}\` lists them. Compare each with its source, mend what is wrong, and accept it with \`${accept}\` and its name, or delete its line \`draft: true\`.`,
    zh: `用 \`${list}\` 可以列出草稿。请逐个与来源核对，改正错误，再用 \`${accept}\` 加名称接受，或者删掉 \`draft: true\` 这一行。`,
  };
  return [{ code: 'draft-fact', message, hint, path: ['facts', first, 'draft'], at: 'key' }];
}

/** A day that figures have to hold on, and what it is. */
interface Day {
  readonly date: string;
  readonly words: Words;
}

/**
 * `stale-fact` for each fact and source whose `until` is before the day of the build, or before that on which the deck
 * is shown; days are written as 2026-12-31.
 */
export function staleFacts({ deck, facts, sources }: Outline, today: string | undefined): Finding[] {
  const built = today === undefined ? [] : [{ date: today, words: { en: 'today is', zh: '今天是' } }];
  const shown =
    deck.date === undefined ? [] : [{ date: deck.date, words: { en: 'the deck is for', zh: '演示日期是' } }];
  const stale = (section: string, entries: Dated, hint: Words) =>
    Object.entries(entries).flatMap(([id, { until }]): Finding[] => {
      const day = [...built, ...shown].find(({ date }) => until !== undefined && date > until);
      if (until === undefined || !day) return [];
      return [{ code: 'stale-fact', message: past(id, until, day), hint, path: [section, id, 'until'] }];
    });
  return [...stale('facts', facts, NEWER_FIGURE), ...stale('sources', sources, NEWER_SOURCE)];
}

type Dated = Readonly<Record<string, { readonly until?: string | undefined }>>;

const NEWER_FIGURE: Words = {
  en: 'Look for a newer figure, and change `value`, `period` and `until`; where it still holds, change `until`.',
  zh: '请查找更新的数据，修改 `value`、`period` 和 `until`；如果数据仍然有效，请修改 `until`。',
};
const NEWER_SOURCE: Words = {
  en: 'Look for a newer edition and compare its figures; where there is none, change `until`.',
  zh: '请查找更新的版本并核对其中的数据；如果没有新版本，请修改 `until`。',
};

function past(id: string, until: string, { date, words }: Day): Words {
  return {
    en: `\`${id}\` is good until ${until}, and ${words.en} ${date}.`,
    zh: `\`${id}\` 的有效期到${until}为止，而${words.zh}${date}。`,
  };
}

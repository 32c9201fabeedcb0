import type { Words } from '../core/language.ts';
import { factsCommand } from '../findings/commands.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';

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
  const advice = say.facts.draftFacts({
    count: drafts.length,
    names: named,
    rest,
    listCommand: factsCommand(called, 'drafts'),
    acceptCommand: factsCommand(called, 'accept'),
  });
  return [{ code: 'draft-fact', ...advice, path: ['facts', first, 'draft'], at: 'key' }];
}

/**
 * `stale-fact` for each fact and source whose `until` is before the day of the build, or before that on which the deck
 * is shown; days are written as 2026-12-31.
 */
export function staleFacts({ deck, facts, sources }: Outline, today: string | undefined): Finding[] {
  const days = [
    { date: today, past: say.facts.pastToday },
    { date: deck.date, past: say.facts.pastDeck },
  ];
  const stale = (section: string, entries: Dated, hint: Words) =>
    Object.entries(entries).flatMap(([id, { until }]): Finding[] => {
      const day = days.find(({ date }) => date !== undefined && until !== undefined && date > until);
      if (until === undefined || day?.date === undefined) return [];
      const message = day.past({ id, until, date: day.date });
      return [{ code: 'stale-fact', message, hint, path: [section, id, 'until'] }];
    });
  return [...stale('facts', facts, say.facts.findNewerFigure), ...stale('sources', sources, say.facts.findNewerSource)];
}

type Dated = Readonly<Record<string, { readonly until?: string | undefined }>>;

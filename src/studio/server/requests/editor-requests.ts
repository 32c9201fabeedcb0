import { z } from 'zod';
import type { Session } from '../../session.ts';
import type { HistoryEntry } from '../../texts/text-store.ts';
import { type Answers, answer } from './answers.ts';
import { by } from './text-requests.ts';

const count = z.int().min(0);

/** What the editor asks for beside the texts themselves. */
export function editorRequests(session: Session): Answers {
  const { store } = session;
  return {
    history: answer(z.strictObject({}), () => {
      const { done, undone } = store.history();
      return { done: done.map(shownStep), undone: undone.map(shownStep) };
    }),
    'history-go': answer(
      z.strictObject({ done: count, shown: z.strictObject({ done: count, undone: count }), by }),
      ({ done: wanted, shown, by: window }) => {
        const { done, undone } = store.history();
        if (done.length !== shown.done || undone.length !== shown.undone) return { refused: 'stale' };
        for (let at = done.length; at > wanted; at--) if (!store.undo(window)) return { refused: 'conflict' };
        for (let at = done.length; at < wanted; at++) if (!store.redo(window)) return { refused: 'conflict' };
        return {};
      },
    ),
  };
}

const shownStep = ({ label, at, steps }: HistoryEntry) => ({
  ...{ label, at },
  files: [...new Set(steps.map(({ file }) => file))],
});

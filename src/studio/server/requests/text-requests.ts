import { z } from 'zod';
import type { Session } from '../../session.ts';
import { type Answers, answer } from './answers.ts';

const offset = z.int().min(0);
/** The window that asks, as that calls itself. */
export const by = z.string().max(64);
export const file = z.string().min(1).max(1024);
const changes = z.array(z.strictObject({ from: offset, to: offset, insert: z.string() }));

/** Texts as the editor has them: opened, typed, taken back, written. */
export function textRequests(session: Session): Answers {
  const { store } = session;
  return {
    open: answer(z.strictObject({ file }), ({ file: name }) =>
      session.isText(name) ? session.open(name) : { refused: 'no-text' },
    ),
    type: answer(
      z.strictObject({ file, version: offset, changes, by, label: z.string().max(200).optional() }),
      ({ file: name, version, changes: made, by: window, label = 'typing' }) => {
        if (!session.isText(name)) return { refused: 'no-text' };
        const manner = { label, origin: 'typing', by: window } as const;
        return store.edit([{ file: name, version, changes: made }], manner) ?? { version: store.get(name).version };
      },
    ),
    undo: answer(z.strictObject({ by }), ({ by: window }) => ({ label: store.undo(window)?.label ?? null })),
    redo: answer(z.strictObject({ by }), ({ by: window }) => ({ label: store.redo(window)?.label ?? null })),
    write: answer(z.strictObject({}), () => {
      session.write();
      return {};
    }),
    conflicts: answer(z.strictObject({}), () => ({
      conflicts: store.conflicts().map((each) => ({ ...each, ...store.get(each.file) })),
    })),
    settle: answer(
      z.strictObject({ file, text: z.string(), version: offset, theirs: z.string(), by }),
      ({ by: window, ...asked }) => {
        const refused = store.settle(asked, window);
        session.write();
        return refused ?? {};
      },
    ),
  };
}

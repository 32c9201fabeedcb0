import { z } from 'zod';
import { defined } from '../../core/collections.ts';
import { formatPath, parsePath } from '../../core/path.ts';
import { READINGS } from '../../core/reading.ts';
import type { Events } from '../protocol.ts';
import type { Session } from '../session.ts';

const offset = z.int().min(0);
const by = z.string().max(64);
const file = z.string().min(1).max(1024);
const changes = z.array(z.strictObject({ from: offset, to: offset, insert: z.string() }));

/** What a page may ask for, each by its name: what it says, and what is done. */
function answers(session: Session) {
  const { store } = session;
  const textOf = (name: string) => (session.isText(name) ? store.get(name) : undefined);
  return {
    open: answer(z.strictObject({ file }), ({ file: name }) => textOf(name) ?? { refused: 'no-text' }),
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
    view: answer(
      z.strictObject({
        language: z.string().optional(),
        brand: z.string().optional(),
        reading: z.enum(READINGS).optional(),
      }),
      (view) => {
        session.look(defined(view));
        return {};
      },
    ),
    conflicts: answer(z.strictObject({}), () => ({ conflicts: store.conflicts() })),
    settle: answer(z.strictObject({ file, text: z.string(), by }), ({ file: name, text, by: window }) => {
      store.settle(name, text, window);
      return {};
    }),
    locate: answer(z.strictObject({ path: z.string() }), ({ path }) => {
      const place = session.frame()?.open.document.locate(parsePath(path));
      return place ? { file: place.file, from: place.start, to: place.end, line: place.line } : {};
    }),
    at: answer(z.strictObject({ file, offset }), ({ file: name, offset: at }) => {
      const path = session.frame()?.open.document.pathAt(name, at);
      return path ? { path: formatPath(path) } : {};
    }),
  };
}

function answer<Body>(body: z.ZodType<Body>, make: (asked: Body) => object) {
  return (given: unknown): object | undefined => {
    const parsed = body.safeParse(given);
    return parsed.success ? make(parsed.data) : undefined;
  };
}

/** What a page asks of a session. `answer` gives nothing where there is no such request, or its body is none of it. */
export function requestsTo(session: Session) {
  const known: Readonly<Record<string, (given: unknown) => object | undefined>> = answers(session);
  return {
    hello: (): Events['hello'] => session.hello(),
    answer: (name: string, body: unknown): object | undefined =>
      Object.hasOwn(known, name) ? known[name]?.(body) : undefined,
  };
}

import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLine } from '../../../src/studio/client/text/text-line.ts';
import { type TextStore, textStore, type Update } from '../../../src/studio/texts/text-store.ts';

const FILE = 'slides.yaml';

/** A studio that can go away and start anew, and the windows on it; nothing arrives before it is let through. */
function studioOf(begin: string) {
  let disk = new TextEncoder().encode(begin);
  let starts = 0;
  let isThere = true;
  const windows: ReturnType<typeof windowOf>[] = [];
  const start = (stored?: ReturnType<TextStore['stored']>) => {
    starts += 1;
    return textStore({
      disk: {
        read: () => disk,
        write: (files) => {
          for (const { bytes } of files) disk = new Uint8Array(bytes);
        },
      },
      stored,
      firstVersion: starts * 1000,
      onUpdate: (update) => {
        if (isThere) for (const each of windows) each.heard.push(update);
      },
    });
  };
  let store = start();

  function windowOf(by: string) {
    const opened = store.get(FILE);
    let doc = Text.of(opened.text.split('\n'));
    const heard: Update[] = [];
    const posted: (() => void)[] = [];
    const waits: (() => void)[] = [];
    const post = <Answer>(make: () => Answer) =>
      new Promise<Answer | undefined>((resolve) => {
        posted.push(() => {
          if (!isThere) return resolve(undefined);
          const answer = make();
          posted.push(() => resolve(isThere ? answer : undefined));
        });
      });
    const line = textLine({
      opened,
      by,
      send: (version, changes) =>
        post(
          () =>
            store.edit([{ file: FILE, version, changes }], { label: 'typing', origin: 'typing', by }) ?? {
              version: store.get(FILE).version,
            },
        ),
      reopen: () => post(() => store.get(FILE)),
      later: (again) => waits.push(again),
      apply: (changes) => {
        doc = changes.apply(doc);
      },
    });
    return {
      ...{ line, heard, posted, waits },
      doc: () => doc.toString(),
      type: (at: number, remove: number, insert: string) => {
        const from = Math.min(at, doc.length);
        const to = Math.min(from + remove, doc.length);
        const changes = ChangeSet.of({ from, to, insert: Text.of(insert.split('\n')) }, doc.length);
        doc = changes.apply(doc);
        line.typed(changes);
      },
      /** Lets the next thing arrive, of what the studio tells or of what was asked. */
      step: async (isTold: boolean) => {
        const update = isTold ? heard.shift() : undefined;
        if (update) line.hear(update);
        else posted.shift()?.();
        await new Promise(setImmediate);
      },
    };
  }

  return {
    open: (by: string) => {
      const made = windowOf(by);
      windows.push(made);
      return made;
    },
    store: () => store,
    outside: (text: string) => {
      store.write();
      disk = new TextEncoder().encode(text);
      store.adopt(FILE);
    },
    leave: () => {
      isThere = false;
      for (const { heard } of windows) heard.length = 0;
    },
    comeBack: (isAnew: boolean) => {
      isThere = true;
      if (isAnew) store = start(store.stored());
      for (const { line } of windows) line.catchUp();
    },
    /** Lets all arrive that is under way. */
    async settle() {
      for (let round = 0; round < 200; round += 1) {
        for (const { step, waits, heard, posted } of windows) {
          for (const again of waits.splice(0)) again();
          while (heard.length + posted.length > 0) await step(heard.length > 0);
        }
      }
    },
  };
}

type Studio = ReturnType<typeof studioOf>;
type Act = (studio: Studio, windows: readonly ReturnType<Studio['open']>[]) => void | Promise<void>;

const typing = (removed: number) =>
  fc.tuple(fc.nat(1), fc.nat(40), fc.nat(removed), fc.stringMatching(/^[a-z\n]{0,3}$/)).map(
    ([i, at, remove, insert]): Act =>
      (_, windows) =>
        windows[i]?.type(at, remove, insert),
  );
const delivery = fc.tuple(fc.nat(1), fc.boolean()).map(
  ([i, isTold]): Act =>
    (_, windows) =>
      windows[i]?.step(isTold),
);
const absence: Act = (studio) => studio.leave();
const presence = fc.boolean().map(
  (isAnew): Act =>
    (studio) =>
      studio.comeBack(isAnew),
);
const history = fc.constantFrom('undo' as const, 'redo' as const).map(
  (what): Act =>
    (studio) =>
      void studio.store()[what]('a'),
);
const outside = fc.tuple(fc.nat(40), fc.stringMatching(/^[A-Z]{1,3}$/)).map(
  ([at, insert]): Act =>
    (studio) => {
      const { text } = studio.store().get(FILE);
      studio.outside(text.slice(0, at) + insert + text.slice(at));
    },
);

async function play(acts: readonly Act[]) {
  const studio = studioOf('deck:\n  title: Port\n');
  const windows = [studio.open('a'), studio.open('b')];
  for (const act of acts) await act(studio, windows);
  studio.comeBack(false);
  await studio.settle();
  return { text: studio.store().get(FILE).text, docs: windows.map((window) => window.doc()) };
}

describe('the line of a text to the studio', () => {
  it('sends what is typed at once, and what is typed meanwhile as one', async () => {
    const studio = studioOf('deck: \n');
    const window = studio.open('a');
    window.type(6, 0, 'x');
    window.type(7, 0, 'y');
    window.type(8, 0, 'z');
    expect(window.posted).toHaveLength(1);
    await studio.settle();
    expect([studio.store().get(FILE).text, studio.store().get(FILE).version]).toEqual(['deck: xyz\n', 1002]);
  });

  it('keeps what is typed while the studio is away, and sends it to the one that is started next', async () => {
    const studio = studioOf('deck: \n');
    const window = studio.open('a');
    studio.leave();
    window.type(6, 0, 'kept');
    await studio.settle();
    expect(studio.store().get(FILE).text).toBe('deck: \n');
    studio.comeBack(true);
    await studio.settle();
    expect(studio.store().get(FILE).text).toBe('deck: kept\n');
  });

  it('says that its text is that of a version only where nothing was typed or changed since', async () => {
    const studio = studioOf('deck: \n');
    const window = studio.open('a');
    const { version } = studio.store().get(FILE);
    expect([window.line.isAt(version), window.line.isAt(undefined)]).toEqual([true, false]);
    window.type(6, 0, 'x');
    expect([window.line.isAt(version), window.line.isAt(version + 1)]).toEqual([false, false]);
    await studio.settle();
    expect([window.line.isAt(version), window.line.isAt(version + 1)]).toEqual([false, true]);
  });

  it('does not make a change twice whose answer was lost', async () => {
    const studio = studioOf('deck: \n');
    const window = studio.open('a');
    window.type(6, 0, 'once');
    await window.step(false);
    studio.leave();
    await studio.settle();
    studio.comeBack(false);
    await studio.settle();
    expect([studio.store().get(FILE).text, window.doc()]).toEqual(['deck: once\n', 'deck: once\n']);
  });

  it('has all windows agree with the studio, whatever is typed, undone, changed outside, and whenever it goes away', async () => {
    const act = fc.oneof(typing(3), delivery, fc.constant(absence), presence, history, outside);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const { text, docs } = await play(acts);
        expect(docs).toEqual([text, text]);
      }),
      { seed: 34, numRuns: 300 },
    );
  }, 60_000);

  it('loses nothing that is typed, and puts nothing in twice', async () => {
    const act = fc.oneof(delivery, delivery, fc.constant('type' as const), fc.constant(absence), presence);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const typed: string[] = [];
        const { text } = await play(
          acts.map((each, i): Act => {
            if (each !== 'type') return each;
            const key = String.fromCharCode(0x4e00 + i);
            typed.push(key);
            return (_, windows) => windows[i % 2]?.type((i * 7) % 20, 0, key);
          }),
        );
        expect([...text].filter((key) => key >= '\u4e00').sort()).toEqual(typed.sort());
      }),
      { seed: 34, numRuns: 300 },
    );
  }, 60_000);
});

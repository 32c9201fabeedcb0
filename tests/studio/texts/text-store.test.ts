import { describe, expect, it } from 'vitest';
import { type TextDisk, textStore, type Update } from '../../../src/studio/texts/text-store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

/** A disk of texts, which counts what is written. */
function diskOf(texts: Record<string, string>) {
  const files = new Map<string, Uint8Array>(Object.entries(texts).map(([file, text]) => [file, bytesOf(text)]));
  const written: string[][] = [];
  const disk: TextDisk = {
    read: (file) => files.get(file),
    write: (changed) => {
      written.push(changed.map(({ file }) => file));
      for (const { file, bytes } of changed) files.set(file, bytes);
    },
  };
  return {
    disk,
    written,
    text: (file: string) => textOf(files.get(file)),
    set: (file: string, text: string) => files.set(file, bytesOf(text)),
    remove: (file: string) => files.delete(file),
  };
}

function storeOf(texts: Record<string, string>) {
  const on = diskOf(texts);
  const updates: Update[] = [];
  let at = 0;
  const store = textStore({ disk: on.disk, now: () => at, onUpdate: (update) => updates.push(update) });
  const type = (file: string, from: number, insert: string, to = from) =>
    store.edit([{ file, version: store.get(file).version, changes: [{ from, to, insert }] }], {
      label: 'typing',
      origin: 'typing',
      by: 'a',
    });
  return {
    ...on,
    store,
    updates,
    type,
    wait: (ms: number) => {
      at += ms;
    },
  };
}

describe('a store of texts', () => {
  it('changes a text at once, and the disk when it is told to', () => {
    const { store, type, text, written } = storeOf({ 'slides.yaml': 'deck: a\n' });
    expect(type('slides.yaml', 7, 'b')).toBeUndefined();
    expect(store.get('slides.yaml')).toEqual({ text: 'deck: ab\n', version: 1, written: false });
    expect(text('slides.yaml')).toBe('deck: a\n');
    store.write();
    expect([text('slides.yaml'), store.get('slides.yaml').written]).toEqual(['deck: ab\n', true]);
    store.write();
    expect(written).toEqual([['slides.yaml']]);
  });

  it('refuses changes to a version that is no longer there, with what is missing', () => {
    const { store, type } = storeOf({ a: 'x' });
    type('a', 1, 'y');
    const refused = store.edit([{ file: 'a', version: 0, changes: [] }], { label: '', origin: 'edit' });
    expect(refused).toMatchObject({
      refused: 'stale',
      file: 'a',
      missing: [{ version: 1, changes: [{ insert: 'y' }] }],
    });
  });

  it('makes edits of several files all or none', () => {
    const { store } = storeOf({ a: 'x', b: 'y' });
    const edits = (to: number) => [
      { file: 'a', version: 0, changes: [{ from: 0, to: 1, insert: 'z' }] },
      { file: 'b', version: 0, changes: [{ from: 0, to, insert: 'z' }] },
    ];
    expect(store.edit(edits(9), { label: 'both', origin: 'edit' })).toMatchObject({ refused: 'unsound', file: 'b' });
    expect(store.get('a').text).toBe('x');
    expect(store.edit(edits(1), { label: 'both', origin: 'edit' })).toBeUndefined();
    expect(store.undo()?.label).toBe('both');
    expect([store.get('a').text, store.get('b').text]).toEqual(['x', 'y']);
  });

  it('takes what is typed in a row as one step, and what comes later as another', () => {
    const { store, type, wait } = storeOf({ a: '' });
    type('a', 0, 'P');
    wait(200);
    type('a', 1, 'o');
    wait(200);
    type('a', 2, 'r', 2);
    wait(2000);
    type('a', 3, 't');
    store.undo();
    expect(store.get('a').text).toBe('Por');
    store.undo();
    expect(store.get('a').text).toBe('');
    store.redo();
    store.redo();
    expect([store.get('a').text, store.redo()]).toEqual(['Port', undefined]);
  });

  it('takes a value that is set again and again as one step, and another value as another', () => {
    const { store } = storeOf({ a: '' });
    const set = (insert: string, path: string) =>
      store.edit(
        [
          {
            file: 'a',
            version: store.get('a').version,
            changes: [{ from: 0, to: store.get('a').text.length, insert }],
          },
        ],
        { label: `set ${path}`, origin: 'edit' },
      );
    set('P', 'slides[0].title');
    set('Po', 'slides[0].title');
    set('Pond', 'slides[1].title');
    store.undo();
    expect(store.get('a').text).toBe('Po');
    store.undo();
    expect(store.get('a').text).toBe('');
  });

  it('forgets what was undone once something else is done', () => {
    const { store, type, wait } = storeOf({ a: '' });
    type('a', 0, 'x');
    store.undo();
    wait(2000);
    type('a', 0, 'y');
    expect([store.redo(), store.get('a').text]).toEqual([undefined, 'y']);
  });

  it('takes over what another program wrote, as a step that can be undone', () => {
    const { store, set, updates } = storeOf({ a: 'one two' });
    store.get('a');
    set('a', 'one 2 two');
    expect(store.adopt('a')).toBe('adopted');
    expect(updates.at(-1)).toMatchObject({ origin: 'outside', changes: [{ from: 4, to: 4, insert: '2 ' }] });
    expect(store.get('a').written).toBe(true);
    store.undo();
    expect(store.get('a')).toMatchObject({ text: 'one two', written: false });
  });

  it('has a conflict where both changed, writes nothing over it, and settles it as it is told', () => {
    const { store, type, set, text } = storeOf({ a: 'x' });
    type('a', 1, ' mine');
    set('a', 'x theirs');
    store.write();
    expect(text('a')).toBe('x theirs');
    expect(store.conflicts()).toEqual([{ file: 'a', theirs: 'x theirs', isGone: false }]);
    expect(type('a', 6, '!')).toBeUndefined();
    store.write();
    expect(text('a')).toBe('x theirs');
    const edit = [{ file: 'a', version: store.get('a').version, changes: [] }];
    expect(store.edit(edit, { label: 'move', origin: 'edit' })).toEqual({ refused: 'conflict', file: 'a' });
    expect(store.undo()).toBeUndefined();
    const { version } = store.get('a');
    expect(store.settle({ file: 'a', text: 'x both', version, theirs: 'x theirs' })).toBeUndefined();
    store.write();
    expect([text('a'), store.conflicts()]).toEqual(['x both', []]);
    store.undo();
    expect(store.get('a').text).toBe('x mine!');
  });

  it('settles no conflict that looks otherwise than it was shown', () => {
    const { store, type, set, text } = storeOf({ a: 'x' });
    type('a', 1, ' mine');
    set('a', 'x theirs');
    store.write();
    const { version } = store.get('a');
    const shown = { file: 'a', text: 'x mine', version, theirs: 'x theirs' };
    set('a', 'x newer');
    expect(store.settle(shown)).toMatchObject({ refused: 'stale' });
    expect(store.conflicts()).toMatchObject([{ theirs: 'x newer' }]);
    type('a', 0, '!');
    expect(store.settle({ ...shown, theirs: 'x newer' })).toMatchObject({ refused: 'stale' });
    store.write();
    expect(text('a')).toBe('x newer');
  });

  it('has no conflict any more where the disk is as it was', () => {
    const { store, type, set, text } = storeOf({ a: 'x' });
    type('a', 1, ' mine');
    set('a', 'x theirs');
    store.write();
    set('a', 'x');
    expect([store.adopt('a'), store.conflicts()]).toEqual(['same', []]);
    store.write();
    expect(text('a')).toBe('x mine');
  });

  it.each([
    ['writes it again', 'x mine', 'x mine'],
    ['lets it go', '', undefined],
  ])('settles the conflict about a file that is gone: %s', (_, settled, left) => {
    const { store, type, remove, text } = storeOf({ a: 'x' });
    type('a', 1, ' mine');
    remove('a');
    store.write();
    expect(store.conflicts()).toEqual([{ file: 'a', theirs: '', isGone: true }]);
    store.settle({ file: 'a', text: settled, version: store.get('a').version, theirs: '' });
    store.write();
    expect([text('a'), store.conflicts(), store.get('a').written]).toEqual([left, [], true]);
  });

  it('is no conflict where both wrote the same', () => {
    const { store, type, set } = storeOf({ a: 'x' });
    type('a', 1, 'y');
    set('a', 'xy');
    expect([store.adopt('a'), store.conflicts(), store.get('a').written]).toEqual(['same', [], true]);
  });

  it('outlives its process: what was not written, and the history', () => {
    const { store, type, disk } = storeOf({ a: 'x' });
    type('a', 1, 'y');
    const stored = JSON.parse(JSON.stringify(store.stored()));
    const next = textStore({ disk, stored });
    expect(next.get('a')).toMatchObject({ text: 'xy', written: false });
    next.undo();
    expect(next.get('a').text).toBe('x');
  });

  it('takes over what was changed while nothing ran, and has a conflict where something was not written', () => {
    const written = storeOf({ a: 'x' });
    written.type('a', 1, 'y');
    written.store.write();
    const stored = written.store.stored();
    written.set('a', 'xyz');
    const next = textStore({ disk: written.disk, stored });
    expect(next.get('a').text).toBe('xyz');
    next.undo();
    next.undo();
    expect(next.get('a').text).toBe('x');

    const open = storeOf({ a: 'x' });
    open.type('a', 1, 'y');
    const left = open.store.stored();
    open.set('a', 'q');
    expect(textStore({ disk: open.disk, stored: left }).conflicts()).toMatchObject([{ file: 'a', theirs: 'q' }]);
  });

  it('keeps the encoding of a file', () => {
    const on = diskOf({});
    const utf16 = Buffer.from('\ufeffdeck: a', 'utf16le');
    const disk: TextDisk = { ...on.disk, read: (file) => on.disk.read(file) ?? utf16 };
    const store = textStore({ disk });
    store.edit([{ file: 'a', version: 0, changes: [{ from: 0, to: 0, insert: '#' }] }], { label: '', origin: 'edit' });
    store.write();
    expect(Buffer.from(on.disk.read('a') ?? []).toString('utf16le')).toBe('\ufeff#deck: a');
  });

  it('tells a window that comes late what it lacks, as long as that is known', () => {
    const { store, type } = storeOf({ a: '' });
    for (let i = 0; i < 600; i++) type('a', i, 'x');
    expect(store.since('a', 590)?.map(({ version }) => version)).toEqual([
      591, 592, 593, 594, 595, 596, 597, 598, 599, 600,
    ]);
    expect(store.since('a', 3)).toBeUndefined();
  });
});

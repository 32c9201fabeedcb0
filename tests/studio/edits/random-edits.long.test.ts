import { expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import type { Edit } from '../../../src/studio/protocol/edits.ts';
import { textStore } from '../../../src/studio/texts/text-store.ts';
import { BEGINNING, edited, FILES, type Model, written } from './edit-model.ts';
import { randomBy, randomEdit, SORTS } from './random-edit.ts';

const EDITS = 700;

/** A project that is edited, beside the model of it. */
function twoOf(random: () => number) {
  const disk = new Map<string, Uint8Array>(
    Object.entries(written(BEGINNING)).map(([file, text]) => [file, new TextEncoder().encode(text)]),
  );
  const write = (files: readonly { readonly file: string; readonly bytes: Uint8Array }[]) => {
    for (const { file, bytes } of files) disk.set(file, bytes);
  };
  const store = textStore({ disk: { read: (file) => disk.get(file), write } });
  const texts = () => Object.fromEntries(FILES.map((file) => [file, store.get(file).text]));
  const ask = (edit: Edit) => makeEdit({ files: memoryFiles(texts()), outline: 'slides.yaml' }, edit);
  const past: Model[] = [];
  let model = BEGINNING;
  return {
    model: () => model,
    isAsModel: (about: string) => expect(texts(), about).toEqual(written(model)),
    /** Asks for the edit while a quote is open in a title. */
    broken: (edit: Edit, about: string) => {
      const { text, version } = store.get('slides.yaml');
      const titles = [...text.matchAll(/title: (?=\S+ .*\n)/g)].map(({ index, 0: key }) => index + key.length);
      const at = titles[Math.floor(random() * titles.length)] ?? 0;
      const changes = [{ from: at, to: at, insert: '"' }];
      store.edit([{ file: 'slides.yaml', version, changes }], { label: 'typing', origin: 'typing' });
      expect(ask(edit), about).toMatchObject({ refused: {}, places: [{ file: 'slides.yaml' }] });
      store.undo();
    },
    /** Makes the edit; whether it was made, and not refused. */
    make: (edit: Edit, about: string): boolean => {
      const next = edited(model, edit);
      const made = ask(edit);
      expect('refused' in made, `${about} ${JSON.stringify(made)}`).toBe(next === undefined);
      if ('refused' in made || !next) return false;
      const changed = made.changes.map((each) => ({ ...each, version: store.get(each.file).version }));
      expect(store.edit(changed, { label: edit.do, origin: 'edit' }), about).toBeUndefined();
      if (changed.length > 0) past.push(model);
      model = next;
      return true;
    },
    undo: () => {
      store.undo();
      model = past.pop() ?? BEGINNING;
    },
    redo: (undone: Model) => {
      store.redo();
      past.push(model);
      model = undone;
    },
    canUndo: () => past.length > 0,
  };
}

it.each([1, 2, 3])(
  'makes 700 random edits as a model in memory says, a third in broken YAML, with undo: seed %i',
  (seed) => {
    const random = randomBy(seed);
    const two = twoOf(random);
    const asked: Record<string, number> = {};
    const made: Record<string, number> = {};
    let [broken, undone] = [0, 0];
    for (let i = 0; i < EDITS; i += 1) {
      const sort = SORTS[i % SORTS.length] ?? 'move';
      const edit = randomEdit(two.model(), sort, random);
      const about = `${seed}.${i} ${JSON.stringify(edit)}`;
      if (random() < 1 / 3) {
        two.broken(edit, about);
        broken += 1;
      } else {
        asked[sort] = (asked[sort] ?? 0) + 1;
        made[sort] = (made[sort] ?? 0) + Number(two.make(edit, about));
      }
      two.isAsModel(about);
      if (!two.canUndo() || random() > 0.15) continue;
      const before = two.model();
      two.undo();
      undone += 1;
      two.isAsModel(`undone ${about}`);
      if (random() < 0.5) two.redo(before);
      two.isAsModel(`redone ${about}`);
    }
    expect(Math.min(...SORTS.map((sort) => asked[sort] ?? 0))).toBeGreaterThanOrEqual(20);
    expect(Math.min(...SORTS.map((sort) => made[sort] ?? 0))).toBeGreaterThan(4);
    expect(broken).toBeGreaterThan(EDITS / 4);
    expect(undone).toBeGreaterThan(20);
  },
);

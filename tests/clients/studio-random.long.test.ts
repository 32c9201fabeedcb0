import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Edit } from '../../src/studio/protocol/edits.ts';
import type { FindingView } from '../../src/studio/protocol/events.ts';
import { applyChanges } from '../../src/studio/texts/changes.ts';
import {
  BEGINNING,
  edited,
  isSound,
  type Model,
  printed,
  withPicture,
  withTyped,
  written,
} from '../studio/edits/edit-model.ts';
import { oneOf, randomBy, randomEdit, SORTS, type Sort, shuffled } from '../studio/edits/random-edit.ts';
import { ROOT } from '../support/brand.ts';
import { useStudio } from './support/studio.ts';

const open = useStudio();

/** Beside the edits of what is shown: a picture is given, what was found is mended, words are typed, the history is gone through. */
const ALL = [...SORTS, 'picture', 'fix', 'typing', 'undo', 'redo'] as const;
type AnySort = (typeof ALL)[number];
const ROUNDS = 24;
/** The page shows what comes of an edit so long after it at most, in ms. */
const BOUND = 8000;
/** All of them take so long at most, in ms, where the machine has much else to do. */
const SLOW = 600_000;

const PICTURES = ['face-1.jpg', 'face-2.jpg', 'face-3.jpg'].map((name) =>
  readFileSync(join(ROOT, 'tests/fixtures/pictures', name)),
);

/** What is often typed in place of what is right, and is mended by a fix. */
const MISTYPED = [
  ['title: ', 'title:'],
  ['title: ', 'title：'],
  ['    title', '\ttitle'],
] as const;

/** A line of the outline in which something was typed so that the outline is none any more. */
interface Slip {
  readonly line: number;
  readonly after: string;
  /** What was typed, where by keys, and at which end of the line. */
  readonly keys?: string;
  readonly at?: 'start' | 'end';
}

interface State {
  readonly model: Model;
  readonly slip?: Slip | undefined;
}

function textsOf({ model, slip }: State): Readonly<Record<string, string>> {
  const texts = written(model);
  if (!slip) return texts;
  return { ...texts, 'slides.yaml': linesOf(model).with(slip.line, slip.after).join('\n') };
}

const linesOf = (model: Model) => written(model)['slides.yaml'].split('\n');

/** The lines of the outline that are titles. */
const titleLines = (model: Model): readonly number[] =>
  linesOf(model).flatMap((line, i) => (line.startsWith('    title: ') ? [i] : []));

/** Keeps what the page hears in `told`, and gives tests the page's own way to ask for something. */
const HEARING = `
  const told = { pages: [], shown: {}, versions: {}, findings: { stopped: false, findings: [], versions: {} } };
  window.told = told;
  window.EventSource = class extends EventSource {
    constructor(address) {
      super(address);
      const hear = (name, take) => this.addEventListener(name, ({ data }) => take(JSON.parse(data)));
      hear('update', ({ file, version }) => { told.versions[file] = version; });
      hear('deck', ({ versions, pages = told.pages, changed = [] }) => {
        told.shown = versions;
        told.pages = [...pages];
        for (const [index, page] of changed) told.pages[index] = page;
      });
      hear('findings', (findings) => { told.findings = findings; });
    }
  };
  window.askFor = async (name, body) => {
    const manner = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch('/do/' + name, manner);
    return response.ok ? response.json() : { failed: response.status };
  };
  window.steps = async () => {
    const { done, undone } = await askFor('history', {});
    return { done: done.length, undone: undone.length };
  };
  // Spaces at which no line breaks, and marks, are the setter's.
  const plain = (text) => text.replace(/[\\u00a0\\u202f]/g, ' ').replace(/\\u2019/g, "'");
  const isCurrent = (versions) =>
    Object.entries(versions).every(([file, version]) => version === (told.versions[file] ?? version));
  window.shown = () => ({
    stopped: told.findings.stopped,
    isOld: document.querySelector('.stage .stale') !== null,
    isCurrent: isCurrent(told.findings.stopped ? told.findings.versions : told.shown),
    pages: told.pages.map(({ id, hidden = false, title }) => [id, hidden, plain(title)]),
    strip: [...document.querySelectorAll('.strip .thumb .title')].map(({ textContent }) => plain(textContent)),
  });
`;

/** A project that is edited in the page, beside the model of it. */
async function studioBesideModel(random: () => number) {
  const studio = await open({
    files: { ...written(BEGINNING), 'pictures/quay.jpg': PICTURES[0] ?? '' },
  });
  const { page } = studio;
  await page.addInitScript(HEARING);
  await page.reload();
  await studio.text.getByText('deck:').waitFor();
  const ask = <Answer extends object>(name: string, body: object = {}) =>
    page.evaluate(`askFor(${JSON.stringify(name)}, ${JSON.stringify(body)})`) as Promise<Answer>;
  const shown = () => page.evaluate('shown()');
  const steps = () => page.evaluate('steps()') as Promise<{ readonly done: number; readonly undone: number }>;

  let state: State = { model: BEGINNING };
  /** What there was after so many steps of the history. */
  const past = new Map<number, State>([[0, state]]);
  const pictures = new Map([['quay.jpg', 0]]);

  /** Waits until the page shows the state, and all files are as it says. */
  const reached = async (about: string) => {
    const { model, slip } = state;
    const pages = model.slides.map(({ id, hidden = false, title }) => [id, hidden, printed(model, title)]);
    const isWhole = !slip && isSound(model);
    const wanted = isWhole
      ? { stopped: false, isOld: false, isCurrent: true, pages, strip: pages.map(([, , title]) => title) }
      : { stopped: true, isOld: true, isCurrent: true };
    const texts = textsOf(state);
    const files = () => Object.fromEntries(Object.keys(texts).map((file) => [file, studio.read(file)]));
    await expect.poll(files, { timeout: BOUND, interval: 25, message: about }).toEqual(texts);
    expect(readdirSync(join(studio.folder, 'pictures')).toSorted(), about).toEqual([...pictures.keys()].toSorted());
    await expect.poll(shown, { timeout: BOUND, interval: 25, message: about }).toMatchObject(wanted);
  };

  /** What an act makes of the state, by which the history grows. */
  const act = async (next: State, about: string, make: () => Promise<void>) => {
    const before = await steps();
    const isNew = JSON.stringify(textsOf(next)) !== JSON.stringify(textsOf(state));
    await make();
    state = next;
    await reached(about);
    const { done } = await steps();
    if (!isNew) return;
    for (const count of past.keys()) if (count > Math.min(done - 1, before.done)) past.delete(count);
    past.set(done, state);
  };

  /** Goes through the history to the next state that was seen. */
  const go = async (way: 'undo' | 'redo', about: string): Promise<boolean> => {
    for (;;) {
      const { done, undone } = await steps();
      if ((way === 'undo' ? done : undone) === 0) break;
      expect(await ask(way, { by: 'other' }), about).not.toMatchObject({ label: null });
      const seen = past.get(way === 'undo' ? done - 1 : done + 1);
      if (!seen) continue;
      state = seen;
      await reached(about);
      return true;
    }
    return false;
  };

  /** Types keys at an end of a line of the editor. */
  const press = async (line: number, at: 'start' | 'end', act: () => Promise<void>) => {
    await studio.text.focus();
    await page.keyboard.press('Control+Alt+g');
    await page.keyboard.type(String(line + 1));
    await page.keyboard.press('Enter');
    for (const key of at === 'start' ? ['Home'] : ['End', 'End']) await page.keyboard.press(key);
    await act();
    await page.keyboard.press('Control+s');
  };

  /** Types something by which the outline can be read no more. */
  const spoil = async (about: string) => {
    const { model } = state;
    const line = oneOf(titleLines(model), random);
    const before = linesOf(model)[line] ?? '';
    const at = random() < 0.5 ? 'start' : 'end';
    const keys = at === 'start' ? oneOf(['"', '['], random) : ': [';
    const after = at === 'start' ? before.replace('title:', `${keys}title:`) : before + keys;
    await act({ model, slip: { line, after, keys, at } }, `${about}, spoilt: ${after}`, () =>
      press(line, at, () => page.keyboard.type(keys)),
    );
  };

  /** Mends that: by keys, or by taking back all since. */
  const mend = async (about: string) => {
    const { slip, model } = state;
    if (!slip) return;
    const { line, keys, at = 'end' } = slip;
    if (keys === undefined || random() < 0.5) {
      while (state.slip && (await go('undo', `${about}, mended by undo`)));
      return;
    }
    await act({ model }, `${about}, mended by keys`, () =>
      press(line, at, async () => {
        for (const _ of keys) await page.keyboard.press(at === 'start' ? 'Delete' : 'Backspace');
      }),
    );
  };

  const edit = async (sort: Sort, about: string): Promise<boolean> => {
    const asked: Edit = randomEdit(state.model, sort, random);
    const next = state.slip ? undefined : edited(state.model, asked);
    const of = `${about} ${JSON.stringify(asked)}`;
    await act(next ? { model: next } : state, of, async () => {
      const answer = await ask('edit', { edit: asked, by: 'other' });
      expect('refused' in answer || 'failed' in answer, `${of} ${JSON.stringify(answer)}`).toBe(next === undefined);
    });
    return next !== undefined;
  };

  /** Gives a picture for the place of another one. */
  const picture = async (about: string): Promise<boolean> => {
    const { model, slip } = state;
    const stem = oneOf(['quay', 'ship'], random);
    const which = Math.floor(random() * PICTURES.length);
    const index = oneOf(
      model.slides.flatMap((slide, i) => (slide.picture ? [i] : [])),
      random,
    );
    const names = Array.from({ length: 9 }, (_, i) => `${stem}${i === 0 ? '' : `-${i + 1}`}.jpg`);
    const name = names.find((each) => (pictures.get(each) ?? which) === which) ?? '';
    const file = `pictures/${name}`;
    const isThere = model.slides[index]?.picture === file;
    pictures.set(name, which);
    const next = slip || isThere ? state : { model: withPicture(model, index, file) };
    await act(next, `${about} ${file} at ${index}`, async () => {
      const bytes = PICTURES[which]?.toString('base64');
      const answer = await ask('picture', {
        name: `${stem}.jpeg`,
        bytes,
        at: [`slides[${index}].picture`],
        by: 'other',
      });
      expect(answer, about).toMatchObject(slip && !isThere ? { file, refused: {} } : { file, isPlaced: true });
    });
    return !isThere && !slip;
  };

  /** Writes a line as it is often mistyped, and mends it as the studio proposes. */
  const fix = async (about: string): Promise<boolean> => {
    const { model } = state;
    const line = oneOf(titleLines(model), random);
    const before = linesOf(model)[line] ?? '';
    const [right, wrong] = oneOf(MISTYPED, random);
    const after = before.replace(right, wrong);
    const from = linesOf(model).slice(0, line).join('\n').length + 1;
    const openText = async () => ask<{ version: number; text: string }>('open', { file: 'slides.yaml' });
    await act({ model, slip: { line, after } }, `${about}, mistyped: ${after}`, async () => {
      const { version } = await openText();
      const changes = [{ from, to: from + before.length, insert: after }];
      await ask('type', { file: 'slides.yaml', version, changes, by: 'other' });
      await ask('write');
    });
    const { findings } = (await page.evaluate('told.findings')) as { readonly findings: readonly FindingView[] };
    const { version, text } = await openText();
    const wanted = textsOf({ model })['slides.yaml'];
    const found = findings.flatMap(({ edit: mends }) => (mends ? [mends] : []));
    const way = found.find((each) => applyChanges(text, [each]) === wanted);
    expect(way, `${about} ${after} ${JSON.stringify(findings)}`).toBeDefined();
    await act({ model }, `${about}, mended: ${after}`, async () => {
      const { from: start = 0, to = 0, insert = '' } = way ?? {};
      await ask('type', {
        file: 'slides.yaml',
        version,
        changes: [{ from: start, to, insert }],
        by: 'other',
        label: 'fix',
      });
      await ask('write');
    });
    return true;
  };

  /** Types words behind the title of a slide. */
  const type = async (about: string): Promise<boolean> => {
    const { model, slip } = state;
    const lines = linesOf(model);
    const places = model.slides.map(({ id }) => {
      const at = lines.indexOf(`    id: ${id}`);
      return lines.findIndex((line, i) => i > at && line.startsWith('    title: '));
    });
    const short = places.flatMap((line, i) => (line !== slip?.line && (lines[line]?.length ?? 0) < 60 ? [i] : []));
    const index = oneOf(short, random);
    const fact = oneOf(model.facts, random).name;
    const words = ` ${oneOf(['again', 'by the quay', `from {${fact}} on`, '港口'], random)}`;
    await act({ model: withTyped(model, index, words), slip }, `${about}${words}`, () =>
      press(places[index] ?? 0, 'end', () => page.keyboard.type(words)),
    );
    return true;
  };

  return {
    studio,
    spoil,
    mend,
    isSpoilt: () => state.slip !== undefined,
    /** Makes an edit of a sort; whether anything came of it. */
    make: async (sort: AnySort, about: string): Promise<boolean> => {
      if (sort === 'picture') return picture(about);
      if (sort === 'fix') return fix(about);
      if (sort === 'typing') return type(about);
      if (sort !== 'undo' && sort !== 'redo') return edit(sort, about);
      if (sort === 'redo' && (await steps()).undone === 0) await go('undo', about);
      return go(sort, about);
    },
    state: () => state,
  };
}

interface Count {
  readonly asked: number;
  readonly made: number;
  readonly inBroken: number;
}

/** Of each sort, how many edits were asked for, made, and asked for in broken YAML. */
const told = (counts: ReadonlyMap<string, Count>) =>
  [...counts].map(([sort, { asked, made, inBroken }]) => `${sort} ${asked}/${made}/${inBroken}`).join(', ');

it.each([1])(
  'shows what comes of 504 random edits, a third in broken YAML, as a model says: seed %i',
  async (seed) => {
    const random = randomBy(seed);
    const two = await studioBesideModel(random);
    const counts = new Map<string, Count>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const sort of shuffled(ALL, random)) {
        const about = `seed ${seed}, round ${round}, ${sort} (${told(counts)})`;
        await two.mend(about);
        const isBroken = (round + ALL.indexOf(sort)) % 3 === 0;
        // What is mended is typed as broken.
        if (isBroken && sort !== 'fix') await two.spoil(about);
        const isMade = await two.make(sort, about);
        const { asked, made, inBroken } = counts.get(sort) ?? { asked: 0, made: 0, inBroken: 0 };
        counts.set(sort, {
          ...{ asked: asked + 1, made: made + Number(isMade), inBroken: inBroken + Number(isBroken) },
        });
      }
    }
    console.log(`Seed ${seed}: ${told(counts)}`);
    for (const [sort, { asked, made, inBroken }] of counts) {
      expect(asked, sort).toBeGreaterThanOrEqual(20);
      expect(made, sort).toBeGreaterThanOrEqual(5);
      expect(inBroken, sort).toBe(ROUNDS / 3);
    }
    expect(two.studio.complaints).toEqual([]);
  },
  SLOW,
);

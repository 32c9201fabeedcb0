import { z } from 'zod';
import { makeEdit } from '../../edits/make-edit.ts';
import { readValue } from '../../edits/read-value.ts';
import type { Edit } from '../../protocol/edits.ts';
import type { Session } from '../../session.ts';
import { type Answers, answer } from './answers.ts';
import { by } from './text-requests.ts';

const path = z.string().min(1).max(1024);
export const slide = z.strictObject({ path, id: z.string().min(1).max(256) });
const plain = z.union([z.string().max(200_000), z.number(), z.boolean(), z.null()]);
const yaml = z.string().min(1).max(200_000);
const name = z.string().min(1).max(256);
const newEntry = z.record(name, z.union([plain, z.record(name, plain)]));
const named = z.strictObject({
  facts: z.record(name, newEntry).optional(),
  sources: z.record(name, newEntry).optional(),
});
const said = z.string().max(200_000);
const section = z.record(path, z.union([said, z.strictObject({ text: said, of: said })]));
const entries = z.enum(['facts', 'sources']);
const rows = z.array(z.array(z.string().max(20_000)).max(1000)).max(20_000);

const edit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move'), slide, before: slide.nullable() }),
  z.strictObject({ do: z.literal('duplicate'), slide }),
  z.strictObject({ do: z.literal('hide'), slide, hidden: z.boolean() }),
  z.strictObject({ do: z.literal('delete'), slide }),
  z.strictObject({
    do: z.literal('insert'),
    after: slide.nullable(),
    yaml,
    named: named.optional(),
  }),
  z.strictObject({ do: z.literal('replace'), slide, yaml, texts: z.record(name, section).optional() }),
  z.strictObject({ do: z.literal('set'), path, language: z.string().max(32).optional(), expects: plain, value: plain }),
  z.strictObject({ do: z.literal('rename'), of: z.enum(['facts', 'sources', 'slides']), name, to: name }),
  z.strictObject({ do: z.literal('add'), to: entries, name, keys: newEntry }),
  z.strictObject({ do: z.literal('remove'), from: entries, name }),
  z.strictObject({ do: z.literal('table'), path, expects: rows, rows }),
  z.strictObject({ do: z.literal('accept'), drafts: z.array(name).max(10_000) }),
]);

/** Edits of the deck where it is shown, each one step of the history. */
export function editRequests(session: Session): Answers {
  return {
    edit: answer(z.strictObject({ edit, by }), ({ edit: asked, by: window }) =>
      storeEdit(session, asked as Edit, window),
    ),
    value: answer(z.strictObject({ path, language: z.string().max(32), shown: z.string().max(20_000) }), (asked) =>
      readValue(session.project(), asked),
    ),
  };
}

/** Makes an edit as one step of the history, and gives the versions that the files have then; or says why it cannot be made. */
export function storeEdit(session: Session, asked: Edit, window: string): object {
  const made = makeEdit(session.project(), asked);
  if ('refused' in made) return made;
  const changed = made.changes.map((each) => ({ ...each, version: session.store.get(each.file).version }));
  const refused = session.store.edit(changed, { label: labelOf(asked), origin: 'edit', by: window });
  const versions = Object.fromEntries(made.changes.map(({ file }) => [file, session.store.get(file).version]));
  return refused ?? { versions };
}

/** What was done, and to what: `move slides[3]`. */
function labelOf(done: Edit): string {
  switch (done.do) {
    case 'insert':
      return done.after ? `insert ${done.after.id}` : 'insert';
    case 'set':
    case 'table':
      return `${done.do} ${done.path}`;
    case 'rename':
    case 'add':
    case 'remove':
      return `${done.do} ${done.name}`;
    case 'accept':
      return `accept ${done.drafts.join(' ')}`.slice(0, 200);
    default:
      return `${done.do} ${done.slide.id}`;
  }
}

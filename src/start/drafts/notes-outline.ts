import { Document, isMap, isScalar, type Scalar } from 'yaml';
import { readable, written } from '../notes/inline.ts';
import type { DraftSlide } from './draft.ts';
import type { DraftFact } from './draft-facts.ts';

/** All that an outline made from notes says. */
export interface NotesOutline {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly minutes?: number;
  /** The name of the file that the notes are in. */
  readonly file: string;
  /** What the notes call themselves, for the source line. */
  readonly source?: string;
  readonly slides: readonly DraftSlide[];
  readonly facts: readonly DraftFact[];
  /** Words with digits that are no figures. */
  readonly names: readonly string[];
}

/** Remarks on the parts of an outline made from notes, in the language of the person at the keyboard. */
export interface NotesRemarks {
  readonly head: string;
  readonly facts: string;
  readonly names: string;
  readonly check: (found: string) => string;
}

/** The outline as text, with a remark at each fact that quotes what it was made from. */
export function notesOutline(outline: NotesOutline, remarks: NotesRemarks): string {
  const { name, language, minutes, file, source, facts, names } = outline;
  const { title, slides } = outlined({ title: outline.title, slides: outline.slides });
  const talk = minutes === undefined ? {} : { talk: { minutes } };
  const tree = new Document({
    deck: { id: name, title, brand: name, languages: [language], ...talk },
    ...(facts.length > 0 ? { sources: { notes: { title: source === undefined ? file : written(source) } } } : {}),
    ...(facts.length > 0 ? { facts: Object.fromEntries(facts.map((fact) => [fact.id, factEntry(fact)])) } : {}),
    ...(names.length > 0 ? { names } : {}),
    slides: slides.map(({ notes, ...slide }) => (notes === undefined ? slide : { ...slide, notes })),
  });
  const languages = tree.getIn(['deck', 'languages'], true);
  if (languages && typeof languages === 'object') Object.assign(languages, { flow: true });
  tree.commentBefore = remark(`yaml-language-server: $schema=./slides.schema.json\n\n${remarks.head}`);
  for (const [key, words] of [
    ['facts', remarks.facts],
    ['names', remarks.names],
    ['sources', ''],
    ['slides', ''],
  ] as const) {
    const node = keyOf(tree, [], key);
    if (!node) continue;
    node.spaceBefore = true;
    if (words !== '') node.commentBefore = remark(words);
  }
  const origin = source === undefined ? undefined : keyOf(tree, ['sources'], 'notes');
  if (origin) origin.commentBefore = remark(file);
  for (const fact of facts) {
    const node = keyOf(tree, ['facts'], fact.id);
    if (node) node.commentBefore = remark(remarks.check(readable(fact.found)));
  }
  return tree.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function factEntry({ name, value, decimals, unit, bound, signed, say, period }: DraftFact) {
  const entry = {
    name: written(name),
    value,
    unit,
    bound,
    signed,
    say,
    decimals,
    period,
    source: 'notes',
    draft: true,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, part]) => part !== undefined));
}

/** A value with the signs of all its texts as the outline writes them. */
function outlined<Value>(value: Value): Value {
  if (typeof value === 'string') return written(value) as Value;
  if (Array.isArray(value)) return value.map(outlined) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outlined(item)])) as Value;
}

function remark(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
}

/** The node of a key in a group of the tree. */
function keyOf(tree: Document, path: readonly string[], key: string): Scalar | undefined {
  const group = path.length === 0 ? tree.contents : tree.getIn(path, true);
  const pair = isMap(group) ? group.items.find((each) => isScalar(each.key) && each.key.value === key) : undefined;
  return pair && isScalar(pair.key) ? pair.key : undefined;
}

import { Document, isMap, isScalar, type Scalar } from 'yaml';
import { mapStrings } from '../../core/collections.ts';
import type { UiLanguage } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { readable, written } from '../notes/inline.ts';
import type { DraftSlide } from './draft.ts';
import type { DraftFact } from './draft-facts.ts';

interface NotesOutline {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly minutes?: number;
  readonly file: string;
  readonly source?: string;
  readonly slides: readonly DraftSlide[];
  readonly facts: readonly DraftFact[];
  /** Words with digits that are no figures. */
  readonly names: readonly string[];
}

export function notesOutline(outline: NotesOutline, ui: UiLanguage): string {
  const { name, language, minutes, file, source, facts, names } = outline;
  const { title, slides } = mapStrings({ title: outline.title, slides: outline.slides }, written);
  const talk = minutes === undefined ? {} : { talk: { minutes } };
  const sourced = {
    sources: { notes: { title: source === undefined ? file : written(source) } },
    facts: Object.fromEntries(facts.map((fact) => [fact.id, factEntry(fact)])),
  };
  const tree = new Document({
    deck: { id: name, title, brand: name, languages: [language], ...talk },
    ...(facts.length > 0 || slides.some(({ kind }) => kind === 'chart') ? sourced : {}),
    ...(names.length > 0 ? { names } : {}),
    slides: slides.map(({ notes, ...slide }) => (notes === undefined ? slide : { ...slide, notes })),
  });
  addRemarks(tree, outline, ui);
  return tree.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function addRemarks(tree: Document, { file, source }: NotesOutline, ui: UiLanguage): void {
  const languages = tree.getIn(['deck', 'languages'], true);
  if (languages && typeof languages === 'object') Object.assign(languages, { flow: true });
  tree.commentBefore = remark(`yaml-language-server: $schema=./slides.schema.json\n\n${say.start.notes.head[ui]}`);
  for (const [key, words] of [
    ['facts', say.start.notes.facts[ui]],
    ['names', say.start.notes.names[ui]],
    ['sources', ''],
    ['slides', ''],
  ] as const) {
    const node = keyOf(tree, [], key);
    if (!node) continue;
    node.spaceBefore = true;
    if (words !== '') node.commentBefore = remark(words);
  }
  if (source !== undefined) addRemark(keyOf(tree, ['sources'], 'notes'), file);
}

function addRemark(node: Scalar | undefined, words: string): void {
  if (node) node.commentBefore = remark(words);
}

function factEntry({ name, value, decimals, unit, bound, signed, say, period, found }: DraftFact) {
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
    quote: readable(found),
    draft: true,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, part]) => part !== undefined));
}

function remark(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
}

function keyOf(tree: Document, path: readonly string[], key: string): Scalar | undefined {
  const group = path.length === 0 ? tree.contents : tree.getIn(path, true);
  const pair = isMap(group) ? group.items.find((each) => isScalar(each.key) && each.key.value === key) : undefined;
  return pair && isScalar(pair.key) ? pair.key : undefined;
}

import { Document, isMap, isScalar, type Scalar } from 'yaml';
import { mapStrings } from '../../core/collections.ts';
import type { UiLanguage } from '../../core/language.ts';
import { readable, written } from '../notes/inline.ts';
import type { DraftSlide } from './draft.ts';
import type { DraftFact } from './draft-facts.ts';

/** All that an outline made from notes says. */
interface NotesOutline {
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
interface NotesRemarks {
  readonly head: string;
  readonly facts: string;
  readonly names: string;
}

/** The outline as text, with the sentence that each fact was made from. */
export function notesOutline(outline: NotesOutline, remarks: NotesRemarks): string {
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
  addRemarks(tree, outline, remarks);
  return tree.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function addRemarks(tree: Document, { file, source }: NotesOutline, remarks: NotesRemarks): void {
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

/** The node of a key in a group of the tree. */
function keyOf(tree: Document, path: readonly string[], key: string): Scalar | undefined {
  const group = path.length === 0 ? tree.contents : tree.getIn(path, true);
  const pair = isMap(group) ? group.items.find((each) => isScalar(each.key) && each.key.value === key) : undefined;
  return pair && isScalar(pair.key) ? pair.key : undefined;
}

/** What the tool itself says in a deck made from notes, in the deck's language. */
export interface NoteWords {
  /** The title of a slide where `count - 1` before it have the same. */
  readonly numbered: (title: string, count: number) => string;
  readonly contents: string;
  readonly sources: string;
}

/** The words by the language of the notes. */
export const NOTE_WORDS: Readonly<Record<UiLanguage, NoteWords>> = {
  en: {
    numbered: (title, count) => `${title} (${count})`,
    contents: 'Contents',
    sources: 'Where the figures come from',
  },
  zh: { numbered: (title, count) => `${title}（${count}）`, contents: '目录', sources: '数据来源' },
};

/** The remarks in an outline made from notes. */
export const REMARKS: Readonly<Record<UiLanguage, NotesRemarks>> = {
  en: {
    head: [
      'A first outline, made from your notes. Read it from top to bottom, and change what you like:',
      '- What stands in whole paragraphs in the notes is in the speaker’s `notes` below each slide.',
      '- Figures became facts, and their names stand in braces: {name}. Each is a draft until you have checked it.',
      '- Ctrl+Space in VS Code offers what may stand at the cursor: at the end of a line "  - ", whole slides.',
    ].join('\n'),
    facts: [
      'The figures of the notes. Compare each with the sentence that it was found in (`quote`), give it its real source',
      'under `sources`, and accept it: `npm run facts -- --drafts` lists them, `npm run facts -- accept NAME` makes one a fact.',
    ].join('\n'),
    names: 'Names that have digits in them and are no figures.',
  },
  zh: {
    head: [
      '这是根据笔记生成的初稿，请从头到尾读一遍，随意修改：',
      '- 笔记里成段的文字，放在各页的讲稿（notes）里。',
      '- 数字都成了数据（facts），文中用花括号加名称引用：{名称}。核对之前都算草稿。',
      '- 在 VS Code 里按 Ctrl+空格，会列出光标处可以写的内容；在“  - ”之后按，会列出整张的幻灯片。',
    ].join('\n'),
    facts: [
      '笔记里的数据。请逐个与原句（quote）比较，在 sources 里写明真实的来源，然后接受：',
      'npm run facts -- --drafts 列出全部草稿，npm run facts -- accept 名称 接受其中一个。',
    ].join('\n'),
    names: '含有数字、但不是数据的名称。',
  },
};

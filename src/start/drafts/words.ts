import type { UiLanguage } from '../../core/language.ts';
import type { Tongue } from '../notes/tongue.ts';
import type { NotesRemarks } from './notes-outline.ts';

/** What the tool itself says in a deck made from notes, in the deck's language. */
export interface NoteWords {
  /** The title of a slide where `count - 1` before it have the same. */
  readonly numbered: (title: string, count: number) => string;
  readonly contents: string;
  readonly sources: string;
}

const numbered: NoteWords['numbered'] = (title, count) => `${title} (${count})`;

/** The words by the language of the notes. */
export const NOTE_WORDS: Readonly<Record<Tongue, NoteWords>> = {
  en: { numbered, contents: 'Contents', sources: 'Where the figures come from' },
  zh: { numbered: (title, count) => `${title}（${count}）`, contents: '目录', sources: '数据来源' },
  de: { numbered, contents: 'Inhalt', sources: 'Quellen der Zahlen' },
  fr: { numbered, contents: 'Sommaire', sources: 'Sources des chiffres' },
  es: { numbered, contents: 'Contenido', sources: 'Fuentes de las cifras' },
  pt: { numbered, contents: 'Conteúdo', sources: 'Fontes dos números' },
  it: { numbered, contents: 'Indice', sources: 'Fonti delle cifre' },
  nl: { numbered, contents: 'Inhoud', sources: 'Bronnen van de cijfers' },
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
      'The figures of the notes. Compare each with what it was found in (after "check:"), give it its real source',
      'under `sources`, and delete its line `draft: true`. Until then, every build names those that are left.',
    ].join('\n'),
    names: 'Names that have digits in them and are no figures.',
    check: (found) => `check: ${found}`,
  },
  zh: {
    head: [
      '这是根据笔记生成的初稿，请从头到尾读一遍，随意修改：',
      '- 笔记里成段的文字，放在各页的讲稿（notes）里。',
      '- 数字都成了数据（facts），文中用花括号加名称引用：{名称}。核对之前都算草稿。',
      '- 在 VS Code 里按 Ctrl+空格，会列出光标处可以写的内容；在“  - ”之后按，会列出整张的幻灯片。',
    ].join('\n'),
    facts: [
      '笔记里的数据。请逐个与“请核对”后面的原文比较，在 sources 里写明真实的来源，',
      '然后删掉 draft: true 这一行。在此之前，每次生成都会列出还没有核对的数据。',
    ].join('\n'),
    names: '含有数字、但不是数据的名称。',
    check: (found) => `请核对：${found}`,
  },
};

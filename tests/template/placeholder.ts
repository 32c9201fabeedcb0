import { escaped, type Place, transform } from './markup.ts';

/** How a template calls its placeholders and what they ask for, in the language of the PowerPoint that made it. */
export interface Wording {
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly content: string;
  readonly text: string;
  readonly picture: string;
  readonly date: string;
  readonly footer: string;
  readonly number: string;
  readonly prompts: {
    readonly title: string;
    readonly subtitle: string;
    readonly levels: readonly string[];
    readonly picture: string;
  };
}

export const ENGLISH: Wording = {
  lang: 'en-US',
  title: 'Title',
  subtitle: 'Subtitle',
  content: 'Content Placeholder',
  text: 'Text Placeholder',
  picture: 'Picture Placeholder',
  date: 'Date Placeholder',
  footer: 'Footer Placeholder',
  number: 'Slide Number Placeholder',
  prompts: {
    title: 'Click to edit Master title style',
    subtitle: 'Click to edit Master subtitle style',
    levels: ['Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level'],
    picture: 'Click icon to add picture',
  },
};

export const GERMAN: Wording = {
  lang: 'de-DE',
  title: 'Titel',
  subtitle: 'Untertitel',
  content: 'Inhaltsplatzhalter',
  text: 'Textplatzhalter',
  picture: 'Bildplatzhalter',
  date: 'Datumsplatzhalter',
  footer: 'Fußzeilenplatzhalter',
  number: 'Foliennummernplatzhalter',
  prompts: {
    title: 'Mastertitelformat bearbeiten',
    subtitle: 'Master-Untertitelformat bearbeiten',
    levels: ['Mastertextformat bearbeiten', 'Zweite Ebene', 'Dritte Ebene', 'Vierte Ebene', 'Fünfte Ebene'],
    picture: 'Bild durch Klicken auf Symbol hinzufügen',
  },
};

export const CHINESE: Wording = {
  lang: 'zh-CN',
  title: '标题',
  subtitle: '副标题',
  content: '内容占位符',
  text: '文本占位符',
  picture: '图片占位符',
  date: '日期占位符',
  footer: '页脚占位符',
  number: '灯片编号占位符',
  prompts: {
    title: '单击此处编辑母版标题样式',
    subtitle: '单击此处编辑母版副标题样式',
    levels: ['单击此处编辑母版文本样式', '二级', '三级', '四级', '五级'],
    picture: '单击图标添加图片',
  },
};

/** Where a placeholder stands and how it differs from what it inherits from. */
export interface Manner {
  readonly at?: Place;
  readonly idx?: number;
  readonly sz?: 'half' | 'quarter';
  readonly orient?: 'vert';
  /** Attributes of `a:bodyPr`, and its children. */
  readonly body?: string;
  readonly fit?: string;
  /** Children of `a:lstStyle`. */
  readonly style?: string;
  /** Children of `p:spPr` after its place. */
  readonly drawn?: string;
  /** The name of the shape, instead of the program's own. */
  readonly name?: string;
  /** The prompt, instead of the program's own. */
  readonly prompt?: string;
}

/** The placeholders of a template, as the PowerPoint of that wording writes them (`p:ph`, ECMA-376 part 1, 19.3.1.36). */
export function placeholders(words: Wording) {
  const levels = words.prompts.levels.map((text, level) => paragraph(words, text, level)).join('');
  const prompted = (manner: Manner, text: string) => paragraph(words, manner.prompt ?? text, 0);
  return {
    title: (manner: Manner = {}, type: 'title' | 'ctrTitle' = 'title') =>
      written(`type="${type}"`, words.title, manner, prompted(manner, words.prompts.title)),
    subtitle: (manner: Manner = {}) =>
      written('type="subTitle"', words.subtitle, { idx: 1, ...manner }, prompted(manner, words.prompts.subtitle)),
    /** Takes text, tables, charts and pictures: the type `obj`, which is not written. */
    content: (manner: Manner = {}) =>
      written('', words.content, { idx: 1, ...manner }, manner.prompt ? prompted(manner, '') : levels),
    text: (manner: Manner = {}) =>
      written(
        'type="body"',
        words.text,
        { idx: 1, ...manner },
        manner.prompt || manner.sz ? prompted(manner, words.prompts.levels[0] ?? '') : levels,
      ),
    picture: (manner: Manner = {}) =>
      written('type="pic"', words.picture, { idx: 13, ...manner }, prompted(manner, words.prompts.picture)),
    date: (manner: Manner = {}) =>
      written(
        'type="dt"',
        words.date,
        { sz: 'half', idx: 10, ...manner },
        field(words, 'datetimeFigureOut', '6/30/2026'),
      ),
    footer: (manner: Manner = {}) =>
      written(
        'type="ftr"',
        words.footer,
        { sz: 'quarter', idx: 11, ...manner },
        manner.prompt ? prompted(manner, '') : `<a:p><a:endParaRPr lang="${words.lang}"/></a:p>`,
      ),
    number: (manner: Manner = {}) =>
      written('type="sldNum"', words.number, { sz: 'quarter', idx: 12, ...manner }, field(words, 'slidenum', '‹#›')),
  };
}

function written(type: string, called: string, manner: Manner, paragraphs: string): string {
  const { at, idx, sz, orient, body = '', fit = '', style = '', drawn = '', name = `${called} #` } = manner;
  const marks = [type, orient && `orient="${orient}"`, sz && `sz="${sz}"`, idx !== undefined && `idx="${idx}"`];
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="#" name="${escaped(name.replace('#', String(idx ?? 1)))}"/>` +
    `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${marks.filter(Boolean).join(' ')}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${transform(at)}${drawn}</p:spPr><p:txBody><a:bodyPr ${body}>${fit}</a:bodyPr>` +
    `<a:lstStyle>${style}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`
  );
}

function paragraph({ lang }: Wording, text: string, level: number): string {
  return `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="${lang}"/><a:t>${escaped(text)}</a:t></a:r><a:endParaRPr lang="${lang}"/></a:p>`;
}

/** A field (`a:fld`, 21.1.2.2.4): dates run with the clock, numbers with the slides. */
function field({ lang }: Wording, type: string, shown: string): string {
  const id = type === 'slidenum' ? '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}' : '{5BCAD085-E8A6-8845-BD4E-CB4CCA059FC4}';
  return `<a:p><a:fld id="${id}" type="${type}"><a:rPr lang="${lang}"/><a:t>${shown}</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p>`;
}

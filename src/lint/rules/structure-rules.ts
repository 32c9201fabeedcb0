import {
  children,
  descendant,
  elements,
  type MarkupElement,
  mainElements,
  mainPart,
  partsOfKind,
  related,
} from '../base/opened-package.ts';
import { defineRule, ECMA_376, type Fault, fault, issue, pull } from '../base/rule.ts';

const names = (list: string) => list.split(' ').map((name) => `p:${name}`);

/** CT_Presentation's children in the order of the schema (ECMA-376 part 1, 19.2.1.26). */
const PRESENTATION = names(
  'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
);
/** Children of slides, layouts and masters (19.3.1.38, 19.3.1.39, 19.3.1.42, and of their notes). */
const SLIDES: Readonly<Record<string, readonly string[]>> = {
  'p:sld': names('cSld clrMapOvr transition timing hf extLst'),
  'p:notes': names('cSld clrMapOvr extLst'),
  'p:sldLayout': names('cSld clrMapOvr transition timing hf extLst'),
  'p:sldMaster': names('cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst'),
  'p:notesMaster': names('cSld clrMap hf notesStyle extLst'),
  'p:cSld': names('bg spTree custDataLst controls extLst'),
};

/** Children in another order than the schema's, or there twice; an alternative is what it is a choice of. */
function misplaced(part: string, parent: MarkupElement, order: readonly string[]): Fault[] {
  const known = children(parent)
    .map((child) => (child.name === 'mc:AlternateContent' ? (child.children[0]?.children[0]?.name ?? '') : child.name))
    .filter((name) => order.includes(name));
  return known
    .filter((name, i) => i > 0 && order.indexOf(name) <= order.indexOf(known[i - 1] ?? ''))
    .map((name) => fault(part, { en: `${name} stands too late, or twice.`, zh: `${name} 的位置靠后，或出现了两次。` }));
}

export const presentationOrder = defineRule({
  code: 'presentation-order',
  class: 'repair',
  about: 'The presentation’s children stand in the order of the schema, each once.',
  upstream: issue(445, 'pipipi-pikachu/PPTist'),
  check: (opened) => {
    const part = mainPart(opened);
    const root = opened.documents.get(part)?.root;
    return root ? misplaced(part, root, PRESENTATION) : [];
  },
});

export const slideOrder = defineRule({
  code: 'slide-order',
  class: 'repair',
  about: 'Children of slides, notes, layouts and masters stand in the order of the schema, each once.',
  upstream: pull(100, 'sergey-tihon/Clippit'),
  check: (opened) =>
    partsOfKind(opened, 'slide', 'notesSlide', 'slideLayout', 'slideMaster', 'notesMaster').flatMap(
      ([part, { root }]) =>
        [root, ...children(root, 'p:cSld')].flatMap((parent) => misplaced(part, parent, SLIDES[parent.name] ?? [])),
    ),
});

export const sharedTheme = defineRule({
  code: 'shared-theme',
  class: 'repair',
  about: 'Every master of slides, notes and handouts has a theme of its own.',
  upstream: issue(1449),
  check: (opened) => {
    const owners = new Map<string, string>();
    return partsOfKind(opened, 'slideMaster', 'notesMaster', 'handoutMaster').flatMap(([part]): Fault[] => {
      const theme = related(opened, part, 'theme');
      if (!theme) return [fault(part, { en: 'The master has no theme.', zh: '母版没有主题。' })];
      const owner = owners.get(theme);
      owners.set(theme, part);
      if (owner === undefined) return [];
      return [fault(part, { en: `The master shares ${theme} with ${owner}.`, zh: `母版与 ${owner} 共用 ${theme}。` })];
    });
  },
});

export const slideLayout = defineRule({
  code: 'slide-layout',
  class: 'repair',
  about: 'Every slide has one layout, every layout one master, and every master lists the layouts that it has.',
  upstream: issue(5, 'CristalTeam/pptx'),
  check: (opened) => {
    const owned = (part: string, type: string, noun: { en: string; zh: string }): Fault[] => {
      const count = opened.relationships.get(part)?.filter((entry) => entry.type === type).length ?? 0;
      if (count === 1) return [];
      return [
        fault(part, {
          en: `It has ${count} ${noun.en}s, and needs one.`,
          zh: `应有 1 个${noun.zh}，现有 ${count} 个。`,
        }),
      ];
    };
    const unlisted = partsOfKind(opened, 'slideMaster').flatMap(([part, document]): Fault[] => {
      const listed = elements(document, 'p:sldLayoutId').length;
      const linked = opened.relationships.get(part)?.filter(({ type }) => type === 'slideLayout').length ?? 0;
      if (listed === linked) return [];
      return [
        fault(part, {
          en: `The master lists ${listed} layouts and is related to ${linked}.`,
          zh: `母版列出 ${listed} 个版式，却关联了 ${linked} 个。`,
        }),
      ];
    });
    return [
      ...partsOfKind(opened, 'slide').flatMap(([part]) => owned(part, 'slideLayout', { en: 'layout', zh: '版式' })),
      ...partsOfKind(opened, 'slideLayout').flatMap(([part]) =>
        owned(part, 'slideMaster', { en: 'master', zh: '母版' }),
      ),
      ...unlisted,
    ];
  },
});

/** The lists of a theme's formats, which need three entries each (CT_StyleMatrix, ECMA-376 part 1, 20.1.4.1.14). */
const FORMATS = ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'];

export const themeFormats = defineRule({
  code: 'theme-formats',
  class: 'repair',
  about: 'A theme has at least three fills, lines, effects and backgrounds.',
  upstream: issue(43, 'ningzimu/image-to-editable-ppt-skill'),
  check: (opened) =>
    partsOfKind(opened, 'theme').flatMap(([part, { root }]) =>
      FORMATS.flatMap((name): Fault[] => {
        const list = descendant(root, 'a:themeElements', 'a:fmtScheme', name);
        const count = children(list).length;
        if (root.name !== 'a:theme' || count >= 3) return [];
        return [
          fault(part, { en: `${name} has ${count} entries of three.`, zh: `${name} 应有三项，现有 ${count} 项。` }),
        ];
      }),
    ),
});

export const notesMaster = defineRule({
  code: 'notes-master',
  class: 'repair',
  about: 'Notes have a master that the presentation lists, and belong to the slide that has them.',
  upstream: issue(83, 'PHPOffice/PHPPresentation'),
  check: (opened) => {
    const part = mainPart(opened);
    const listed = mainElements(opened, 'p:notesMasterId').length;
    const master = related(opened, part, 'notesMaster');
    const found: Fault[] = [];
    const report = (where: string, en: string, zh: string) => found.push(fault(where, { en, zh }));
    if (listed > 0 !== (master !== undefined)) {
      report(
        part,
        'The notes master is listed without being related, or the other way round.',
        '备注母版的列表与关系不一致。',
      );
    }
    for (const [name] of partsOfKind(opened, 'notesSlide')) {
      if (related(opened, name, 'notesMaster') !== master || !master)
        report(name, 'The notes do not hang on the presentation’s notes master.', '备注没有关联到演示文稿的备注母版。');
      const slide = related(opened, name, 'slide') ?? '';
      if (related(opened, slide, 'notesSlide') !== name)
        report(name, 'The notes and their slide do not lead to each other.', '备注与幻灯片没有互相关联。');
    }
    return found;
  },
});

/** A date as W3CDTF has it: a year, a day, or a moment with its zone. */
const W3CDTF = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

export const propertyDate = defineRule({
  code: 'property-date',
  class: 'repair',
  about: 'The dates of the file’s properties are dates of ISO 8601, marked as such (ECMA-376 part 2, 8.3.4).',
  upstream: issue(6, 'dotnet/Open-XML-SDK'),
  check: (opened) =>
    partsOfKind(opened, 'core-properties').flatMap(([part, document]) =>
      ['dcterms:created', 'dcterms:modified'].flatMap((name) => {
        const dates = elements(document, name);
        const wrong = dates.filter(({ text, attributes }) => !W3CDTF.test(text.trim()) || !attributes['xsi:type']);
        return [
          ...wrong.map(({ text }) =>
            fault(part, {
              en: `${name} is “${text}”, and no marked date.`,
              zh: `${name} 的值“${text}”不是规定格式的日期。`,
            }),
          ),
          ...dates.slice(1).map(() => fault(part, { en: `${name} is there twice.`, zh: `${name} 出现了两次。` })),
        ];
      }),
    ),
});

export const ignorable = defineRule({
  code: 'ignorable',
  class: 'repair',
  about: 'Attributes of Microsoft’s extensions are declared ignorable, or stand in an alternative (ECMA-376 part 3).',
  upstream: issue(250, 'hugohe3/ppt-master'),
  check: (opened) =>
    partsOfKind(opened, 'slide', 'slideLayout', 'slideMaster', 'notesSlide', 'officeDocument').flatMap(
      ([part, { extended }]) =>
        extended.flatMap((element) =>
          (element.extensions ?? [])
            .filter((prefix) => !isIgnorable(element, prefix))
            .map((prefix) =>
              fault(part, {
                en: `${element.name} has an attribute of ${prefix}, which is not declared ignorable.`,
                zh: `${element.name} 使用了 ${prefix} 的属性，却没有声明 mc:Ignorable。`,
              }),
            ),
        ),
    ),
});

function isIgnorable(element: MarkupElement, prefix: string): boolean {
  for (let at: MarkupElement | undefined = element; at; at = at.parent) {
    if (at.attributes['mc:Ignorable']?.split(/\s+/).includes(prefix)) return true;
    if (at.name === 'mc:Choice' || /:ext$/.test(at.name)) return true;
  }
  return false;
}

export const strictFormat = defineRule({
  code: 'strict-format',
  class: 'manners',
  about: 'The file is in the usual (transitional) form of the format, and not in its strict one.',
  why: {
    en: 'Google Slides, Keynote and older programs read strict files badly or not at all.',
    zh: 'Google 幻灯片、Keynote 和较旧的程序不能很好地读取 Strict 格式。',
  },
  remedy: {
    en: 'In PowerPoint: File > Save As, and choose “PowerPoint Presentation (*.pptx)”.',
    zh: '在 PowerPoint 中：“文件”>“另存为”，类型选“PowerPoint 演示文稿 (*.pptx)”。',
  },
  upstream: ECMA_376,
  check: (opened) => {
    const part = mainPart(opened);
    if (opened.documents.get(part)?.root.attributes.conformance !== 'strict') return [];
    return [fault(part, { en: 'The file is Strict Open XML.', zh: '文件为 Strict Open XML 格式。' })];
  },
});

import { childrenOf, textOf } from '../../office/xml.ts';
import {
  elements,
  label,
  mainElements,
  mainPart,
  OBJECTS,
  partsOfKind,
  placeholders,
  runWords,
  slidesInOrder,
  TITLE_TYPES,
} from '../base/opened-package.ts';
import { type Fault, fault, faultAt, MICROSOFT_RULES, type Rules, WCAG } from '../base/rule.ts';

/** Sections that PowerPoint names by itself. */
const UNNAMED = /^(default section|untitled section|默认节|无标题节|預設章節|未命名的章節)?$/i;

/** Rules of what slides, sections and the file are called, and in which language. */
export const TITLE_RULES: Rules = {
  'missing-title': {
    class: 'accessibility',
    about: 'Every slide has a title with words in it: outline view, screen readers and links name slides by it.',
    why: {
      en: 'Screen readers, the outline and links name slides by their titles.',
      zh: '读屏软件、大纲视图和链接都靠标题来指称幻灯片。',
    },
    remedy: {
      en: 'In PowerPoint: Review > Check Accessibility > Missing slide title > Add Slide Title; it may be hidden from sight.',
      zh: '在 PowerPoint 中：“审阅”>“检查辅助功能”>“缺少幻灯片标题”>“添加幻灯片标题”；标题可以隐藏不显示。',
    },
    upstream: MICROSOFT_RULES,
    check: (opened) =>
      slidesInOrder(opened)
        .filter(({ title }) => title === '')
        .map(({ part }) =>
          fault(part, { en: 'The slide has no title, or an empty one.', zh: '幻灯片没有标题，或标题为空。' }),
        ),
  },
  'duplicate-slide-title': {
    class: 'accessibility',
    about: 'No two slides have one title.',
    why: {
      en: 'Who moves by titles cannot tell the two slides apart.',
      zh: '靠标题浏览的人无法区分这些幻灯片。',
    },
    remedy: {
      en: 'Give each slide a title that says what only it shows.',
      zh: '请让每张幻灯片的标题说出它独有的内容。',
    },
    upstream: MICROSOFT_RULES,
    check: (opened) => {
      const slides = slidesInOrder(opened).map(({ part, title }) => ({
        part,
        key: title.replace(/\s+/g, ' ').toLowerCase(),
      }));
      return slides.flatMap(({ part, key }): Fault[] => {
        const first = slides.findIndex((slide) => slide.key === key);
        if (key === '' || slides[first]?.part === part) return [];
        return [
          fault(part, { en: `Slide ${first + 1} has the same title.`, zh: `与第 ${first + 1} 张幻灯片的标题相同。` }),
        ];
      });
    },
  },
  'section-name': {
    class: 'accessibility',
    about: 'Sections have names of their own.',
    why: { en: 'Who moves by sections hears nothing of what is in it.', zh: '靠节浏览的人听不出这一节讲什么。' },
    remedy: {
      en: 'Right-click the section in the list of slides > Rename Section.',
      zh: '请在幻灯片列表中右键单击该节 >“重命名节”。',
    },
    upstream: MICROSOFT_RULES,
    check: (opened) =>
      mainElements(opened, 'p14:section')
        .map(({ attributes }) => attributes.name ?? '')
        .filter((name) => UNNAMED.test(name.trim()))
        .map((name) => fault(mainPart(opened), { en: `A section is named “${name}”.`, zh: `有一节名为“${name}”。` })),
  },
  'reading-order': {
    class: 'accessibility',
    about: 'The title is read before the other words of its slide.',
    why: {
      en: 'Screen readers follow this order: what the slide is about comes after its details.',
      zh: '读屏软件按此顺序朗读：先听到细节，后听到标题。',
    },
    remedy: {
      en: 'In PowerPoint: Review > Check Accessibility > Reading Order Pane, and move the title to the top.',
      zh: '在 PowerPoint 中：“审阅”>“检查辅助功能”>“阅读顺序窗格”，把标题移到最上面。',
    },
    upstream: MICROSOFT_RULES,
    check: (opened) =>
      slidesInOrder(opened).flatMap(({ part, title }): Fault[] => {
        const document = opened.documents.get(part);
        const [tree] = elements(document, 'p:spTree');
        if (!document || !tree || title === '') return [];
        const titles = placeholders(document)
          .filter(({ type }) => TITLE_TYPES.includes(type))
          .map(({ object }) => object);
        const objects = childrenOf(tree).filter((child) => OBJECTS.includes(child.name));
        const at = objects.findIndex((object) => titles.includes(object));
        const before = objects.slice(0, Math.max(0, at)).find((object) => runWords(object) !== '');
        if (!before) return [];
        return [
          faultAt(part, before, {
            en: `“${label(before)}” is read before the title.`,
            zh: `“${label(before)}”先于标题被朗读。`,
          }),
        ];
      }),
  },
  'document-title': {
    class: 'accessibility',
    about: 'The file’s properties have a title.',
    why: {
      en: 'Readers of a PDF made from it, and screen readers, name the file by it.',
      zh: '由它导出的 PDF 和读屏软件会用这个标题来指称文件。',
    },
    remedy: { en: 'In PowerPoint: File > Info > Title.', zh: '在 PowerPoint 中：“文件”>“信息”>“标题”。' },
    upstream: `${WCAG}#page-titled`,
    check: (opened) => {
      // Properties that cannot be read are another rule's.
      if ((opened.kinds.get('core-properties') ?? []).some((part) => opened.errors.has(part))) return [];
      const titles = partsOfKind(opened, 'core-properties').flatMap(([, document]) => elements(document, 'dc:title'));
      if (titles.some((title) => textOf(title).trim() !== '')) return [];
      return [fault('', { en: 'The file has no title.', zh: '文件没有标题。' })];
    },
  },
  'document-language': {
    class: 'accessibility',
    about: 'The words of the slides are in some language, by their runs or by the file’s defaults.',
    why: {
      en: 'Screen readers speak them in whatever voice is set, and the spelling is checked in a language that is not theirs.',
      zh: '读屏软件会用错误的语音朗读，拼写检查也会按错误的语言进行。',
    },
    remedy: {
      en: 'Select all text, then Review > Language > Set Proofing Language.',
      zh: '请选中全部文字，然后“审阅”>“语言”>“设置校对语言”。',
    },
    upstream: `${WCAG}#language-of-page`,
    check: (opened) => {
      const inParts = (kinds: readonly string[], ...names: readonly string[]) =>
        partsOfKind(opened, ...kinds).flatMap(([, document]) => names.flatMap((name) => elements(document, name)));
      const carriers = ['slide', 'slideLayout', 'slideMaster', 'officeDocument'];
      const spoken = inParts(carriers, 'a:rPr', 'a:defRPr', 'a:endParaRPr').some(({ attributes }) => attributes.lang);
      const words = inParts(['slide'], 'a:t').some((text) => textOf(text).trim() !== '');
      if (spoken || !words) return [];
      return [fault('', { en: 'No words say which language they are in.', zh: '所有文字都没有语言标记。' })];
    },
  },
};

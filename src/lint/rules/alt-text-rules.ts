import { elements, elementsIn, type MarkupElement, type OpenedPackage, propertiesOf } from '../base/opened-package.ts';
import { defineRule, type Fault, faultAt, MICROSOFT_RULES } from '../base/rule.ts';

const WHY = {
  en: 'Screen readers say nothing, or “picture”, where others see what it shows.',
  zh: '读屏软件在这里只会读“图片”，听的人不知道内容。',
};
const REMEDY = {
  en: 'Right-click it > View Alt Text, and say in a sentence what it shows, or tick “Mark as decorative”.',
  zh: '请右键单击它 >“查看替代文字”，用一句话说明内容，或勾选“标记为装饰性”。',
};

/** Objects without words of their own that a slide may show. */
const SHOWN = ['p:pic', 'p:graphicFrame'];

/** What an object is described by: its alt text, or the title that older versions ask for. */
const descriptionOf = (object: MarkupElement) => {
  const { descr = '', title = '' } = propertiesOf(object)?.attributes ?? {};
  return descr.trim() || title.trim();
};

/** Whether an object is marked as decoration, which screen readers skip, or not shown at all. */
function isSkipped(object: MarkupElement): boolean {
  const properties = propertiesOf(object);
  if (!properties || /^(1|true)$/.test(properties.attributes.hidden ?? '')) return true;
  return elements(properties, 'adec:decorative').some(({ attributes }) => attributes.val !== '0');
}

/** Whether an object is described together with those that it is grouped with, or is the stand-in of another way to say it. */
function isCovered(object: MarkupElement): boolean {
  for (let at = object.parent; at; at = at.parent) {
    if (at.name === 'mc:Fallback') return true;
    if (at.name === 'p:grpSp' && (isSkipped(at) || descriptionOf(at) !== '')) return true;
  }
  return false;
}

/** The pictures, charts, diagrams and embedded objects of all slides, or their tables. */
function shownObjects(opened: OpenedPackage, tables: boolean): [string, MarkupElement][] {
  return elementsIn(opened, ['slide'], ...SHOWN).filter(
    ([, object]) => elements(object, 'a:tbl').length > 0 === tables && !isSkipped(object) && !isCovered(object),
  );
}

const undescribed = (objects: readonly [string, MarkupElement][]): Fault[] =>
  objects
    .filter(([, object]) => descriptionOf(object) === '')
    .map(([part, object]) =>
      faultAt(part, object, {
        en: 'It has no alt text and is not marked as decorative.',
        zh: '没有替代文字，也没有标记为装饰性。',
      }),
    );

export const altText = defineRule({
  code: 'alt-text',
  class: 'accessibility',
  about: 'Pictures, charts, diagrams, videos and embedded objects say what they show, or are marked as decorative.',
  why: WHY,
  remedy: REMEDY,
  upstream: MICROSOFT_RULES,
  check: (opened) => undescribed(shownObjects(opened, false)),
});

export const tableAltText = defineRule({
  code: 'table-alt-text',
  class: 'own',
  about: 'Tables say what they show.',
  upstream: MICROSOFT_RULES,
  check: (opened) => undescribed(shownObjects(opened, true)),
});

/** The objects whose description is such as a pattern finds. */
function describedAs(opened: OpenedPackage, pattern: RegExp, message: (text: string) => Fault['message']): Fault[] {
  const objects = shownObjects(opened, false).map(([part, object]) => ({ part, object, text: descriptionOf(object) }));
  return objects
    .filter(({ text }) => pattern.test(text))
    .map(({ part, object, text }) => faultAt(part, object, message(text)));
}

/** The name of a file, as programs put it where a description belongs. */
const FILE_NAME = /^[^\\/]+\.(?:png|jpe?g|gif|svg|[ew]mf|bmp|tiff?|webp|pptx?|xlsx?|docx?|pdf|mp4|mov)$/i;

export const altTextFileName = defineRule({
  code: 'alt-text-file-name',
  class: 'accessibility',
  about: 'Alt text is a description, and not the name of a file.',
  why: {
    en: 'Screen readers read out the name of a file instead of what the picture shows.',
    zh: '读屏软件读出的是文件名，而不是图片内容。',
  },
  remedy: REMEDY,
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    describedAs(opened, FILE_NAME, (text) => ({
      en: `Its alt text is the name of a file: “${text}”.`,
      zh: `替代文字是文件名：“${text}”。`,
    })),
});

/** What PowerPoint adds to descriptions that it made by itself. */
const GENERATED =
  /description automatically generated|generated with (?:very )?(?:high|low) confidence|AI-generated content may be incorrect|描述已自动生成|已自动生成说明|AI 生成的内容可能不正确/i;

export const altTextGenerated = defineRule({
  code: 'alt-text-generated',
  class: 'accessibility',
  about: 'Alt text that PowerPoint made by itself was read by a person.',
  why: {
    en: 'PowerPoint guessed it: it names what is seen, seldom what is meant, and may be wrong.',
    zh: '这是 PowerPoint 自动猜测的，往往只说看到了什么，也可能有误。',
  },
  remedy: REMEDY,
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    describedAs(opened, GENERATED, () => ({
      en: 'Its alt text was made by a program.',
      zh: '替代文字是程序自动生成的。',
    })),
});

export const captions = defineRule({
  code: 'captions',
  class: 'accessibility',
  about: 'Videos in the file have closed captions.',
  why: { en: 'People who do not hear miss what is said.', zh: '听不到声音的人会错过视频中的话。' },
  remedy: {
    en: 'In PowerPoint: select the video, Playback > Insert Captions, and choose a .vtt file.',
    zh: '在 PowerPoint 中选中视频：“播放”>“插入字幕”，选择 .vtt 文件。',
  },
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    elementsIn(opened, ['slide'], 'p:pic')
      .filter(([, picture]) => elements(picture, 'a:videoFile').length > 0)
      .filter(([part, picture]) => isInFile(opened, part, picture) && !hasTrack(picture))
      .map(([part, picture]) => faultAt(part, picture, { en: 'The video has no captions.', zh: '视频没有字幕。' })),
});

/** Whether a video is in the file: those of web sites bring their own captions. */
function isInFile(opened: OpenedPackage, part: string, picture: MarkupElement): boolean {
  const ids = elements(picture, 'p14:media').map(({ attributes }) => attributes['r:embed']);
  return opened.relationships.get(part)?.some(({ id, external }) => !external && ids.includes(id)) ?? false;
}

/** Captions are tracks of the medium ([MS-PPTX], p173:track). */
function hasTrack(element: MarkupElement): boolean {
  return element.children.some((child) => /:track$/.test(child.name) || hasTrack(child));
}

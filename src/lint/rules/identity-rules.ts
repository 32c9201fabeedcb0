import { elements, type Markup, mainPart, slidesInOrder } from '../base/opened-package.ts';
import { defineRule, issue, pull } from '../base/rule.ts';

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

/** The ids of the entries of a name. */
const idsOf = (document: Markup | undefined, name: string) =>
  document ? elements(document, name).map(({ attributes }) => attributes.id ?? '') : [];

export const duplicateSlideId = defineRule({
  code: 'duplicate-slide-id',
  class: 'repair',
  about: 'Each slide is listed once, and has its own number.',
  upstream: issue(89, 'scanny/python-pptx'),
  check: (opened) => {
    const part = mainPart(opened);
    const document = opened.documents.get(part);
    const parts = slidesInOrder(opened).map((slide) => slide.part);
    return [
      ...repeated(idsOf(document, 'p:sldId')).map((id) => ({
        part,
        message: { en: `Two slides have the number ${id}.`, zh: `有两张幻灯片的编号都是 ${id}。` },
      })),
      ...repeated(parts).map((name) => ({
        part,
        message: { en: `The slide ${name} is listed twice.`, zh: `幻灯片 ${name} 被列出了两次。` },
      })),
    ];
  },
});

/** ST_SlideId (ECMA-376 part 1, 19.7.13). */
const SLIDE_IDS = { from: 256, to: 2 ** 31 - 1 };

export const slideIdRange = defineRule({
  code: 'slide-id-range',
  class: 'repair',
  about: 'Numbers of slides are between 256 and 2147483647 (ST_SlideId).',
  upstream: issue(972, 'scanny/python-pptx'),
  check: (opened) => {
    const part = mainPart(opened);
    return idsOf(opened.documents.get(part), 'p:sldId')
      .filter((id) => !(Number(id) >= SLIDE_IDS.from && Number(id) <= SLIDE_IDS.to))
      .map((id) => ({
        part,
        message: {
          en: `A slide has the number ${id || 'of nothing'}; numbers begin at ${SLIDE_IDS.from}.`,
          zh: `幻灯片编号 ${id || '为空'} 无效，编号应从 ${SLIDE_IDS.from} 开始。`,
        },
      }));
  },
});

export const sectionSlides = defineRule({
  code: 'section-slides',
  class: 'repair',
  about: 'Sections name only slides that are there, each once, and have ids of their own ([MS-PPTX], section).',
  upstream: issue(67, 'scanny/python-pptx'),
  check: (opened) => {
    const part = mainPart(opened);
    const document = opened.documents.get(part);
    const [slides, named] = [idsOf(document, 'p:sldId'), idsOf(document, 'p14:sldId')];
    return [
      ...repeated(named).map((id) => ({
        part,
        message: { en: `The slide ${id} is in two sections.`, zh: `幻灯片 ${id} 同时属于两个节。` },
      })),
      ...repeated(idsOf(document, 'p14:section')).map((id) => ({
        part,
        message: { en: `Two sections have the id ${id}.`, zh: `有两个节的编号都是 ${id}。` },
      })),
      ...named
        .filter((id) => !slides.includes(id))
        .map((id) => ({
          part,
          message: {
            en: `A section names the slide ${id}, which is not there.`,
            zh: `某个节引用了不存在的幻灯片 ${id}。`,
          },
        })),
    ];
  },
});

export const unsectionedSlide = defineRule({
  code: 'unsectioned-slide',
  class: 'own',
  about: 'Where there are sections, every slide is in one.',
  upstream: issue(67, 'scanny/python-pptx'),
  check: (opened) => {
    const part = mainPart(opened);
    const document = opened.documents.get(part);
    const named = idsOf(document, 'p14:sldId');
    return (named.length > 0 ? idsOf(document, 'p:sldId') : [])
      .filter((id) => !named.includes(id))
      .map((id) => ({ part, message: { en: `The slide ${id} is in no section.`, zh: `幻灯片 ${id} 不属于任何节。` } }));
  },
});

export const customShow = defineRule({
  code: 'custom-show',
  class: 'repair',
  about: 'Custom shows name only slides that are there.',
  remedy: {
    en: 'In PowerPoint: Slide Show > Custom Slide Show > Custom Shows, and make the show anew.',
    zh: '在 PowerPoint 中：“幻灯片放映”>“自定义幻灯片放映”>“自定义放映”，重新建立放映。',
  },
  upstream: pull(30539, 'dust-tt/dust'),
  check: (opened) => {
    const part = mainPart(opened);
    const document = opened.documents.get(part);
    if (!document) return [];
    const listed = new Set(elements(document, 'p:sldId').map(({ attributes }) => attributes['r:id']));
    return elements(document, 'p:custShow').flatMap((show) =>
      elements(show, 'p:sld')
        .filter(({ attributes }) => !listed.has(attributes['r:id']))
        .map(() => ({
          part,
          message: {
            en: `The custom show “${show.attributes.name ?? ''}” names a slide that is not there.`,
            zh: `自定义放映“${show.attributes.name ?? ''}”引用了不存在的幻灯片。`,
          },
        })),
    );
  },
});

export const unlistedSlide = defineRule({
  code: 'unlisted-slide',
  class: 'manners',
  about:
    'Every slide in the file is shown in the list of slides: one that was only taken off the list is still in the file.',
  why: {
    en: 'The slide was taken off the list and is still in the file, with all its words; WPS may refuse such a file.',
    zh: '幻灯片只是从列表中移除，内容仍留在文件里；WPS 可能打不开这样的文件。',
  },
  remedy: {
    en: 'Open the file in PowerPoint and save it under a new name.',
    zh: '请在 PowerPoint 中打开，并另存为新文件。',
  },
  upstream: issue(850, 'scanny/python-pptx'),
  check: (opened) => {
    const listed = new Set(slidesInOrder(opened).map(({ part }) => part));
    const linked = opened.relationships.get(mainPart(opened))?.filter(({ type }) => type === 'slide') ?? [];
    return linked
      .filter(({ target }) => !listed.has(target) && opened.documents.has(target))
      .map(({ target }) => ({
        part: target,
        message: {
          en: 'The slide is in the file and not in the list of slides.',
          zh: '幻灯片在文件中，却不在幻灯片列表里。',
        },
      }));
  },
});

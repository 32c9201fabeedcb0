import type { Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { childrenOf, isOn, type XmlElement } from '../../office/xml.ts';
import { elements, propertiesOf, upFrom } from '../base/opened-package.ts';
import { type CheckedPlace, type Checks, eachElement } from '../base/rule.ts';

/** The name of a file, as programs put it where a description belongs. */
const FILE_NAME = /^[^\\/]+\.(?:png|jpe?g|gif|svg|[ew]mf|bmp|tiff?|webp|pptx?|xlsx?|docx?|pdf|mp4|mov)$/i;
/** What PowerPoint adds to descriptions that it made by itself. */
const GENERATED =
  /description automatically generated|generated with (?:very )?(?:high|low) confidence|AI-generated content may be incorrect|描述已自动生成|已自动生成说明|AI 生成的内容可能不正确/i;

/** What an object is described by: its alt text, or the title that older versions ask for. */
export function descriptionOf(object: XmlElement): string {
  const { descr = '', title = '' } = propertiesOf(object)?.attributes ?? {};
  return descr.trim() || title.trim();
}

/** Whether an object is marked as decoration, which screen readers skip, or not shown at all. */
function isSkipped(object: XmlElement): boolean {
  const properties = propertiesOf(object);
  if (!properties || isOn(properties.attributes.hidden)) return true;
  return elements(properties, 'adec:decorative').some(({ attributes }) => attributes.val !== '0');
}

/** Whether a group that an object is in is described or skipped, or the object is the stand-in of another way to say it. */
function isCovered(object: XmlElement): boolean {
  const [, ...around] = upFrom(object);
  return around.some(
    (at) => at.name === 'mc:Fallback' || (at.name === 'p:grpSp' && (isSkipped(at) || descriptionOf(at) !== '')),
  );
}

/** A check of how the slides' pictures, charts, diagrams and embedded objects, or their tables, are described. */
export const eachDescription = (ofTables: boolean, wrong: (description: string) => Words | false) =>
  eachElement(['slide'], ['p:pic', 'p:graphicFrame'], (object) => {
    const isTable = elements(object, 'a:tbl').length > 0;
    return isTable === ofTables && !isSkipped(object) && !isCovered(object) && wrong(descriptionOf(object));
  });

export const undescribed = (description: string) => description === '' && say.lint.undescribed;

export const ALT_TEXT_RULES: Checks = {
  'alt-text': eachDescription(false, undescribed),
  'alt-text-file-name': eachDescription(false, (text) => FILE_NAME.test(text) && say.lint.fileNameAsAlt({ text })),
  'alt-text-generated': eachDescription(false, (text) => GENERATED.test(text) && say.lint.generatedAlt),
  captions: eachElement(
    ['slide'],
    ['p:pic'],
    (picture, place) =>
      elements(picture, 'a:videoFile').length > 0 &&
      isInFile(picture, place) &&
      !hasTrack(picture) &&
      say.lint.noCaptions,
  ),
};

/** Whether a video is in the file: those of web sites bring their own captions. */
function isInFile(picture: XmlElement, { part, opened }: CheckedPlace): boolean {
  const ids = elements(picture, 'p14:media').map(({ attributes }) => attributes['r:embed']);
  return opened.relationships.get(part)?.some(({ id, external }) => !external && ids.includes(id)) ?? false;
}

/** Captions are tracks of the medium ([MS-PPTX], p173:track). */
function hasTrack(element: XmlElement): boolean {
  return childrenOf(element).some((child) => /:track$/.test(child.name) || hasTrack(child));
}

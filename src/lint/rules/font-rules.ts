import {
  children,
  elements,
  type MarkupElement,
  mainPart,
  type OpenedPackage,
  relatedById,
} from '../base/opened-package.ts';
import { defineRule, type Fault, fault } from '../base/rule.ts';

/** Where the header of an Embedded OpenType file (W3C submission, 2008) has its fields. */
const AT = { total: 0, font: 4, flags: 12, magic: 34, family: 82 } as const;
const MAGIC = 0x504c;
/** Flags of a compressed and of a scrambled font. */
const ENCODED = 0x00000004 | 0x10000000;
const TRUETYPE = 0x00010000;
const SHORTEST = AT.family + 2;

export const embeddedFont = defineRule({
  code: 'embedded-font',
  class: 'own',
  about:
    'Every embedded font is there, sound, and called what the deck asks for (p:embeddedFontLst, ECMA-376 part 1, 19.2.1.9).',
  upstream: 'https://www.w3.org/submissions/EOT/',
  check: (opened) => {
    const part = mainPart(opened);
    const document = opened.documents.get(part);
    const entries = elements(document, 'p:embeddedFont');
    const faulty = entries.flatMap((entry) => faultyFaces(opened, entry));
    if (entries.length === 0 || /^(1|true)$/.test(document?.root.attributes.embedTrueTypeFonts ?? '')) return faulty;
    return [
      ...faulty,
      fault(part, {
        en: 'The presentation lists embedded fonts and does not say that it has any.',
        zh: '演示文稿列出了嵌入字体，却没有声明含有嵌入字体。',
      }),
    ];
  },
});

function faultyFaces(opened: OpenedPackage, entry: MarkupElement): Fault[] {
  const main = mainPart(opened);
  const typeface = children(entry, 'p:font')[0]?.attributes.typeface ?? '';
  return children(entry)
    .filter(({ name }) => name !== 'p:font')
    .flatMap((face): Fault[] => {
      const found = relatedById(opened, main, face.attributes['r:id']);
      const target = found?.type === 'font' ? found.target : undefined;
      const why = target === undefined ? NOWHERE : faultOf(opened.files.get(target), typeface);
      if (!why) return [];
      return [
        fault(target ?? main, {
          en: `${face.name} of “${typeface}” ${why.en}.`,
          zh: `“${typeface}”的 ${face.name} ${why.zh}。`,
        }),
      ];
    });
}

const NOWHERE = { en: 'leads to no font', zh: '没有指向字体' };

/** What is wrong with a font's file; undefined where nothing, and where it is missing, which another rule finds. */
function faultOf(bytes: Uint8Array | undefined, typeface: string): Fault['message'] | undefined {
  if (!bytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SHORTEST || view.getUint16(AT.magic, true) !== MAGIC)
    return { en: 'is no Embedded OpenType file', zh: '不是 Embedded OpenType 文件' };
  const [total, font] = [view.getUint32(AT.total, true), view.getUint32(AT.font, true)];
  if (total !== bytes.length || font > total - SHORTEST)
    return { en: 'has another length than its header says', zh: '长度与文件头不符' };
  const name = bytes.subarray(SHORTEST, SHORTEST + view.getUint16(AT.family, true));
  const family = new TextDecoder('utf-16le').decode(name);
  if (family !== typeface) return { en: `is called “${family}”`, zh: `实际名为“${family}”` };
  const plain = (view.getUint32(AT.flags, true) & ENCODED) === 0;
  if (!plain || view.getUint32(total - font) === TRUETYPE) return undefined;
  return { en: 'holds no TrueType font', zh: '不含 TrueType 字体' };
}

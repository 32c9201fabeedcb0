import { beginsWith, lookUp } from '../../core/collections.ts';
import { say } from '../../messages/say.ts';
import { readContentTypes } from '../../office/open-package.ts';
import type { OpenedPackage } from '../base/opened-package.ts';
import { type Checks, type Fault, fault, repeats } from '../base/rule.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** What a part's content type ends with, by the type of a relationship to it. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  officeDocument: /(presentation|slideshow|template)\.(main|macroEnabled\.main)\+xml$/,
  slide: /\.slide\+xml$/,
  slideLayout: /\.slideLayout\+xml$/,
  slideMaster: /\.slideMaster\+xml$/,
  notesSlide: /\.notesSlide\+xml$/,
  notesMaster: /\.notesMaster\+xml$/,
  theme: /\.theme\+xml$/,
  image: /^image\//,
  chart: /\.chart\+xml$/,
  font: /^application\/(x-fontdata|vnd\.openxmlformats-officedocument\.obfuscatedFont|x-font-ttf)$/,
};

/** Names of parts that Office leaves behind in some files, without a content type. */
const TRASH = /^\[trash\]\//;

export const contentTypesOf = ({ documents }: OpenedPackage) => readContentTypes(documents.get(CONTENT_TYPES)?.root);

/** How files of pictures begin, by the content types that promise them. */
const SIGNATURES: readonly { readonly type: RegExp; readonly begins: readonly number[] }[] = [
  { type: /^image\/png$/i, begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: /^image\/(jpe?g|pjpeg)$/i, begins: [0xff, 0xd8, 0xff] },
  { type: /^image\/gif$/i, begins: [0x47, 0x49, 0x46, 0x38] },
];

/** How files of any format that such programs show begin: the three above, BMP, TIFF, WebP, EMF, WMF or SVG. */
const SHOWN: readonly (readonly number[])[] = [
  ...SIGNATURES.map(({ begins }) => begins),
  [0x42, 0x4d],
  [0x49, 0x49],
  [0x4d, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
  [0x01, 0, 0, 0],
  [0xd7, 0xcd],
  [0x01, 0, 0x09],
  [0x3c],
];

export const CONTENT_TYPE_RULES: Checks = {
  'content-type': (opened) => {
    const { typeOf } = contentTypesOf(opened);
    const untyped: Fault[] = [...opened.files.keys()]
      .filter((part) => part !== CONTENT_TYPES && !TRASH.test(part) && !typeOf(part))
      .map((part) => fault(part, say.lint.untyped));
    const wrong = [...opened.kinds].flatMap(([kind, targets]) =>
      targets.flatMap((part): Fault[] => {
        const [actual, expected] = [typeOf(part), lookUp(EXPECTED, kind)];
        if (actual === undefined || !expected || expected.test(actual) || !opened.files.has(part)) return [];
        return [fault(part, say.lint.otherType({ kind, actual }))];
      }),
    );
    return [...untyped, ...wrong];
  },
  'phantom-override': (opened) => {
    const names = new Set([...opened.files.keys()].map((name) => name.toLowerCase()));
    return contentTypesOf(opened)
      .overrides.filter((name) => !names.has(name.toLowerCase()))
      .map((name) => fault(CONTENT_TYPES, say.lint.typeOfNothing({ name })));
  },
  'duplicate-override': (opened) =>
    repeats(contentTypesOf(opened).overrides, (name) => name.toLowerCase()).map((name) =>
      fault(CONTENT_TYPES, say.lint.twoTypes({ name })),
    ),
  'broken-picture': (opened) => {
    const { typeOf } = contentTypesOf(opened);
    return (opened.kinds.get('image') ?? []).flatMap((part): Fault[] => {
      const [bytes, type] = [opened.files.get(part), typeOf(part) ?? ''];
      if (!bytes || !SIGNATURES.some((each) => each.type.test(type))) return [];
      // PowerPoint reads a picture by its own bytes: one of another format than declared is still shown.
      if (SHOWN.some((begins) => beginsWith(bytes, begins))) return [];
      return [fault(part, say.lint.noPicture({ type }))];
    });
  },
};

import { type PackageFinding, upstream } from './finding.ts';
import { elements, type OpenedPackage } from './opened-package.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** What a part's content type ends with, by the type of a relationship to it. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  officeDocument: /presentation\.main\+xml$|slideshow\.main\+xml$/,
  slide: /\.slide\+xml$/,
  slideLayout: /\.slideLayout\+xml$/,
  slideMaster: /\.slideMaster\+xml$/,
  notesSlide: /\.notesSlide\+xml$/,
  notesMaster: /\.notesMaster\+xml$/,
  theme: /\.theme\+xml$/,
  image: /^image\//,
  chart: /\.chart\+xml$/,
  package: /spreadsheetml\.sheet$/,
  font: /^application\/x-fontdata$/,
};

function declared(opened: OpenedPackage) {
  const document = opened.documents.get(CONTENT_TYPES);
  const list = (name: string, key: string) =>
    (document ? elements(document, name) : []).map((entry): [string, string] => [
      entry.getAttribute(key) ?? '',
      entry.getAttribute('ContentType') ?? '',
    ]);
  return {
    defaults: new Map(list('Default', 'Extension').map(([extension, type]) => [extension.toLowerCase(), type])),
    overrides: list('Override', 'PartName').map(([name, type]): [string, string] => [name.replace(/^\//, ''), type]),
  };
}

/** Every part has a content type, and the one that its relationships ask for (ECMA-376 part 2, 10.1.2). */
export function checkContentTypes(opened: OpenedPackage): PackageFinding[] {
  const { defaults, overrides } = declared(opened);
  const own = new Map(overrides);
  const typeOf = (part: string) => own.get(part) ?? defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase());
  const found: PackageFinding[] = [...opened.files.keys()]
    .filter((part) => part !== CONTENT_TYPES && !typeOf(part))
    .map((part) => ({ rule: 'content-type', part, message: 'The part has no content type.' }));
  for (const { type, target, external } of [...opened.relationships.values()].flat()) {
    const actual = external ? undefined : typeOf(target);
    const expected = EXPECTED[type];
    if (actual === undefined || !expected || expected.test(actual) || found.some((entry) => entry.part === target))
      continue;
    found.push({
      rule: 'content-type',
      part: target,
      message: `The part is a ${type}, but its content type is ${actual}.`,
    });
  }
  return found;
}

/** No content type is declared for a part that is not there. */
export function checkPhantomOverrides(opened: OpenedPackage): PackageFinding[] {
  return declared(opened)
    .overrides.filter(([name]) => !opened.files.has(name))
    .map(([name]) => ({
      rule: 'phantom-override',
      part: CONTENT_TYPES,
      message: `A content type is declared for ${name}, which is not in the package.`,
      upstream: upstream(1444),
    }));
}

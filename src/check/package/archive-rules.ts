import type { PackageFinding } from './finding.ts';
import type { OpenedPackage } from './opened-package.ts';

/** Midnight of 1 January 1980, the earliest moment that the archive format knows. */
const EARLIEST = 0x00210000;
const CONTENT_TYPES = '[Content_Types].xml';

/** The content types stand first and the rest in the order of their names, so that equal decks are equal bytes. */
export function checkEntryOrder({ entries }: OpenedPackage): PackageFinding[] {
  const names = entries.map((entry) => entry.name);
  const expected = [...names].sort(
    (a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1),
  );
  const at = names.findIndex((name, i) => name !== expected[i]);
  if (at < 0) return [];
  return [{ rule: 'entry-order', part: names[at] ?? '', message: `The entry stands where ${expected[at]} belongs.` }];
}

/** Every entry has the one fixed time. */
export function checkEntryTimes({ entries }: OpenedPackage): PackageFinding[] {
  return entries
    .filter((entry) => entry.modified !== EARLIEST)
    .map(({ name }) => ({
      rule: 'entry-time',
      part: name,
      message: 'The entry carries a time of day: the same deck would give other bytes later.',
    }));
}

/** Markup that cannot be read at all. */
export function checkReadable({ errors }: OpenedPackage): PackageFinding[] {
  return [...errors].map(([part, why]) => ({
    rule: 'unreadable',
    part,
    message: `The part is not well-formed XML: ${why}`,
  }));
}

/** Characters that XML forbids, or that PowerPoint refuses, raw or as references. */
export function checkControlCharacters({ files }: OpenedPackage): PackageFinding[] {
  const found: PackageFinding[] = [];
  for (const [part, bytes] of files) {
    if (!/\.(xml|rels)$/.test(part)) continue;
    const source = new TextDecoder().decode(bytes);
    const hit =
      /[^\t\n\r\u0020-\uFFFD]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef])|0*(?:[0-8]|1[1-24-9]|2\d|3[01]));/i.exec(
        source.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, ''),
      );
    if (hit)
      found.push({ rule: 'control-character', part, message: 'The part holds a character that XML does not allow.' });
  }
  return found;
}

import { crc32 } from 'node:zlib';
import { say } from '../../messages/say.ts';
import { ECMA_376, eachEntry, fault, issue, type Rules, repeats } from '../base/rule.ts';

export const ARCHIVE_RULES: Rules = {
  'duplicate-entry': {
    class: 'repair',
    about:
      'No two entries of the archive have one name, nor names that differ only in capitals (ECMA-376 part 2, 6.2.2.3).',
    upstream: issue(51051, 'dotnet/runtime'),
    check: ({ entries }) =>
      repeats(
        entries.filter(({ name }) => !name.endsWith('/')),
        ({ name }) => name.toLowerCase(),
      ).map(({ name }) => fault(name, say.lint.partTwice)),
  },
  'entry-name': {
    class: 'repair',
    about: 'Names of entries part folders by slashes: with backslashes the Open XML SDK and LibreOffice find no parts.',
    upstream: issue(1128, 'dotnet/Open-XML-SDK'),
    check: eachEntry(({ name }) => name.includes('\\') && say.lint.backslash),
  },
  checksum: {
    class: 'repair',
    about: 'What each entry holds has the checksum that the archive states for it (APPNOTE.TXT, 4.4.7).',
    upstream: ECMA_376,
    check: eachEntry(({ name, crc }, { files }) => {
      const content = files.get(name);
      if (content === undefined || crc32(content) === crc) return undefined;
      return say.lint.checksum;
    }),
  },
  compression: {
    class: 'repair',
    about:
      'Entries are stored or deflated, and not packed by a method that packages do not allow (ECMA-376 part 2, annex B).',
    upstream: issue(54, 'p7zip-project/p7zip'),
    check: eachEntry(({ method }) => method !== 0 && method !== 8 && say.lint.packing({ method })),
  },
  unreadable: {
    class: 'repair',
    about: 'The archive opens, and every part of markup is well-formed XML in UTF-8 or UTF-16.',
    upstream: issue(445, 'pipipi-pikachu/PPTist'),
    check: ({ errors }) => [...errors].map(([part, why]) => fault(part, say.lint.malformed({ why }))),
  },
  'document-type': {
    class: 'repair',
    about: 'No part declares a document type, which packages forbid for safety (ECMA-376 part 2, 8.1.4).',
    upstream: ECMA_376,
    check: ({ documents }) =>
      [...documents].filter(([, { documentType }]) => documentType).map(([part]) => fault(part, say.lint.doctype)),
  },
  encoding: {
    class: 'repair',
    about: 'Parts say that they are in UTF-8 or UTF-16, the only encodings of packages (ECMA-376 part 2, 8.1.4).',
    upstream: ECMA_376,
    check: ({ documents }) =>
      [...documents]
        .filter(([, { encoding }]) => encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding))
        .map(([part, { encoding }]) => fault(part, say.lint.encoding({ encoding }))),
  },
  'control-character': {
    class: 'repair',
    about: 'No part holds a character that XML forbids, or U+FFFE and U+FFFF, raw or as a reference.',
    upstream: issue(1427),
    check: ({ forbidden }) => [...forbidden].map((part) => fault(part, say.lint.forbiddenCharacter)),
  },
};

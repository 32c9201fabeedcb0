import { crc32 } from 'node:zlib';
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
      ).map(({ name }) =>
        fault(name, {
          en: 'The archive holds the part twice: programs differ in which one they read.',
          zh: '压缩包中有两个同名部件，各程序读取的未必是同一个。',
        }),
      ),
  },
  'entry-name': {
    class: 'repair',
    about: 'Names of entries part folders by slashes: with backslashes the Open XML SDK and LibreOffice find no parts.',
    upstream: issue(1128, 'dotnet/Open-XML-SDK'),
    check: eachEntry(
      ({ name }) =>
        name.includes('\\') && {
          en: 'The entry’s name holds a backslash: other programs find no such part.',
          zh: '条目名称含有反斜杠，其他程序会找不到该部件。',
        },
    ),
  },
  checksum: {
    class: 'repair',
    about: 'What each entry holds has the checksum that the archive states for it (APPNOTE.TXT, 4.4.7).',
    upstream: ECMA_376,
    check: eachEntry(({ name, crc }, { files }) => {
      const content = files.get(name);
      if (content === undefined || crc32(content) === crc) return undefined;
      return {
        en: 'The part is damaged: its checksum is not that of what it holds.',
        zh: '部件已损坏：校验和与内容不符。',
      };
    }),
  },
  compression: {
    class: 'repair',
    about:
      'Entries are stored or deflated, and not packed by a method that packages do not allow (ECMA-376 part 2, annex B).',
    upstream: issue(54, 'p7zip-project/p7zip'),
    check: eachEntry(
      ({ method }) =>
        method !== 0 &&
        method !== 8 && {
          en: `The entry is packed by method ${method}; packages know stored (0) and deflated (8).`,
          zh: `条目使用了压缩方法 ${method}，文件包只允许存储（0）和 Deflate（8）。`,
        },
    ),
  },
  unreadable: {
    class: 'repair',
    about: 'The archive opens, and every part of markup is well-formed XML in UTF-8 or UTF-16.',
    upstream: issue(445, 'pipipi-pikachu/PPTist'),
    check: ({ errors }) =>
      [...errors].map(([part, why]) =>
        fault(part, { en: `The part is not well-formed XML: ${why}`, zh: `部件不是合法的 XML：${why}` }),
      ),
  },
  'document-type': {
    class: 'repair',
    about: 'No part declares a document type, which packages forbid for safety (ECMA-376 part 2, 8.1.4).',
    upstream: ECMA_376,
    check: ({ documents }) =>
      [...documents]
        .filter(([, { documentType }]) => documentType)
        .map(([part]) =>
          fault(part, { en: 'The part declares a document type (DOCTYPE).', zh: '部件含有 DOCTYPE 声明。' }),
        ),
  },
  encoding: {
    class: 'repair',
    about: 'Parts say that they are in UTF-8 or UTF-16, the only encodings of packages (ECMA-376 part 2, 8.1.4).',
    upstream: ECMA_376,
    check: ({ documents }) =>
      [...documents]
        .filter(([, { encoding }]) => encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding))
        .map(([part, { encoding }]) =>
          fault(part, { en: `The part says that it is in ${encoding}.`, zh: `部件声明的编码是 ${encoding}。` }),
        ),
  },
  'control-character': {
    class: 'repair',
    about: 'No part holds a character that XML forbids, or U+FFFE and U+FFFF, raw or as a reference.',
    upstream: issue(1427),
    check: ({ forbidden }) =>
      [...forbidden].map((part) =>
        fault(part, { en: 'The part holds a character that XML does not allow.', zh: '部件含有 XML 不允许的字符。' }),
      ),
  },
};

import { crc32 } from 'node:zlib';
import { say } from '../../messages/say.ts';
import { type Checks, eachEntry, fault, repeats } from '../base/rule.ts';

export const ARCHIVE_RULES: Checks = {
  'duplicate-entry': ({ entries }) =>
    repeats(
      entries.filter(({ name }) => !name.endsWith('/')),
      ({ name }) => name.toLowerCase(),
    ).map(({ name }) => fault(name, say.lint.partTwice)),
  'entry-name': eachEntry(({ name }) => name.includes('\\') && say.lint.backslash),
  checksum: eachEntry(({ name, crc }, { files }) => {
    const content = files.get(name);
    if (content === undefined || crc32(content) === crc) return undefined;
    return say.lint.checksum;
  }),
  compression: eachEntry(({ method }) => method !== 0 && method !== 8 && say.lint.packing({ method })),
  unreadable: ({ errors }) => [...errors].map(([part, why]) => fault(part, say.lint.malformed({ why }))),
  'document-type': ({ documents }) =>
    [...documents].filter(([, { documentType }]) => documentType).map(([part]) => fault(part, say.lint.doctype)),
  encoding: ({ documents }) =>
    [...documents]
      .filter(([, { encoding }]) => encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding))
      .map(([part, { encoding }]) => fault(part, say.lint.encoding({ encoding }))),
  'control-character': ({ forbidden }) => [...forbidden].map((part) => fault(part, say.lint.forbiddenCharacter)),
};

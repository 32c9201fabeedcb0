import { createHash } from 'node:crypto';
import { say } from '../../messages/say.ts';
import { elements, partsOfKind, placeholders, runWords, TITLE_TYPES } from '../base/opened-package.ts';
import { ECMA_376, type Fault, fault, faultAt, issue, type Rules } from '../base/rule.ts';

/** Placeholders of the date, the footer, the number and the header. */
const CHROME = ['dt', 'ftr', 'sldNum', 'hdr'];
const PATH =
  /^(?:[A-Za-z]:[\\/]|\\\\|\/(?:[\w.-]+\/)+|\.{1,2}[\\/]|file:|~[\\/])|[\\/][^\\/\s]+\.(?:png|jpe?g|gif|svg|[ew]mf|bmp|tiff?|pptx|xlsx|csv|ya?ml|ts|js)$/i;
const URLS = /\b(?:https?|mailto):\S+/g;
/** Smaller pictures may be in a file twice, in bytes. */
const MIN_DUPLICATE = 1000;
/** A picture of this many bytes makes a file slow to send and to open; photographs for a screen have a tenth. */
const LARGE_MEDIA = 10 * 1024 * 1024;

export const MANNERS_RULES: Rules = {
  'empty-placeholder': {
    class: 'manners',
    about: 'No placeholder of a slide is left empty.',
    upstream: issue(1453),
    check: (opened) =>
      partsOfKind(opened, 'slide').flatMap(([part, document]) =>
        placeholders(document)
          .filter(({ object, type }) => object.name === 'p:sp' && ![...TITLE_TYPES, ...CHROME].includes(type))
          .filter(({ object }) => runWords(object) === '')
          .map(({ mark }) => faultAt(part, mark, say.lint.emptyPlaceholder)),
      ),
  },
  'leaked-path': {
    class: 'manners',
    about: 'No name or description tells where a file lay on somebody’s disk, and no link leads there.',
    upstream: ECMA_376,
    check: (opened) =>
      [...opened.documents].flatMap(([part, document]) => [
        ...elements(document, 'p:cNvPr').flatMap((properties) =>
          ['descr', 'title', 'name']
            .map((key) => ({ key, value: properties.attributes[key] ?? '' }))
            .filter(({ value }) => PATH.test(value.replace(URLS, '')))
            .map(({ key, value }) => faultAt(part, properties, say.lint.leakedPath({ key, value }))),
        ),
        ...(opened.relationships.get(part) ?? [])
          .filter(
            ({ external, type, target }) => external && type === 'hyperlink' && /^file:|^\/|^[A-Za-z]:/.test(target),
          )
          .map(({ target }) => fault(part, say.lint.localLink({ target }))),
      ]),
  },
  'duplicate-media': {
    class: 'manners',
    about: 'The same picture is stored once, however often it is shown.',
    upstream: issue(1449),
    check: ({ files }) => {
      const first = new Map<string, string>();
      return [...files].flatMap(([part, bytes]): Fault[] => {
        if (!part.includes('/media/') || bytes.length < MIN_DUPLICATE) return [];
        const hash = createHash('sha256').update(bytes).digest('hex');
        const same = first.get(hash);
        if (same === undefined) first.set(hash, part);
        return same === undefined ? [] : [fault(part, say.lint.sameBytes({ other: same }))];
      });
    },
  },
  'large-picture': {
    class: 'manners',
    about: 'No picture has more than 10 MB.',
    upstream:
      'https://support.microsoft.com/en-us/office/reduce-the-file-size-of-your-powerpoint-presentations-9548ffd4-d853-41e5-8e40-b606bda036b4',
    check: ({ kinds, files }) =>
      (kinds.get('image') ?? [])
        .map((part) => ({ part, size: files.get(part)?.length ?? 0 }))
        .filter(({ size }) => size > LARGE_MEDIA)
        .map(({ part, size }) => {
          const megabytes = Math.round(size / 1024 / 1024);
          return fault(part, say.lint.largePicture({ megabytes }));
        }),
  },
  macros: {
    class: 'manners',
    about: 'The file holds no macros.',
    upstream: ECMA_376,
    check: ({ kinds }) => (kinds.get('vbaProject') ?? []).map((part) => fault(part, say.lint.macros)),
  },
  'digital-signature': {
    class: 'manners',
    about: 'The file is not signed: any change, also one that mends it, ends a signature.',
    upstream: ECMA_376,
    check: ({ kinds }) =>
      (kinds.get('origin') ?? [])
        .filter((part) => part.startsWith('_xmlsignatures'))
        .map((part) => fault(part, say.lint.signed)),
  },
};

import { createHash } from 'node:crypto';
import { say } from '../../messages/say.ts';
import { elements, partsOfKind, placeholders, runWords, TITLE_TYPES } from '../base/opened-package.ts';
import { type Checks, type Fault, fault, faultAt } from '../base/rule.ts';

/** Placeholders of the date, the footer, the number and the header. */
const CHROME = ['dt', 'ftr', 'sldNum', 'hdr'];
const PATH =
  /^(?:[A-Za-z]:[\\/]|\\\\|\/(?:[\w.-]+\/)+|\.{1,2}[\\/]|file:|~[\\/])|[\\/][^\\/\s]+\.(?:png|jpe?g|gif|svg|[ew]mf|bmp|tiff?|pptx|xlsx|csv|ya?ml|ts|js)$/i;
const URLS = /\b(?:https?|mailto):\S+/g;
/** Smaller pictures may be in a file twice, in bytes. */
const MIN_DUPLICATE = 1000;
/** A picture of this many bytes makes a file slow to send and to open; photographs for a screen have a tenth. */
const LARGE_MEDIA = 10 * 1024 * 1024;

export const MANNERS_RULES: Checks = {
  'empty-placeholder': (opened) =>
    partsOfKind(opened, 'slide').flatMap(([part, document]) =>
      placeholders(document)
        .filter(({ object, type }) => object.name === 'p:sp' && ![...TITLE_TYPES, ...CHROME].includes(type))
        .filter(({ object }) => runWords(object) === '')
        .map(({ mark }) => faultAt(part, mark, say.lint.emptyPlaceholder)),
    ),
  'leaked-path': (opened) =>
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
  'duplicate-media': ({ files }) => {
    const first = new Map<string, string>();
    return [...files].flatMap(([part, bytes]): Fault[] => {
      if (!part.includes('/media/') || bytes.length < MIN_DUPLICATE) return [];
      const hash = createHash('sha256').update(bytes).digest('hex');
      const same = first.get(hash);
      if (same === undefined) first.set(hash, part);
      return same === undefined ? [] : [fault(part, say.lint.sameBytes({ other: same }))];
    });
  },
  'large-picture': ({ kinds, files }) =>
    (kinds.get('image') ?? [])
      .map((part) => ({ part, size: files.get(part)?.length ?? 0 }))
      .filter(({ size }) => size > LARGE_MEDIA)
      .map(({ part, size }) => {
        const megabytes = Math.round(size / 1024 / 1024);
        return fault(part, say.lint.largePicture({ megabytes }));
      }),
  macros: ({ kinds }) => (kinds.get('vbaProject') ?? []).map((part) => fault(part, say.lint.macros)),
  'digital-signature': ({ kinds }) =>
    (kinds.get('origin') ?? [])
      .filter((part) => part.startsWith('_xmlsignatures'))
      .map((part) => fault(part, say.lint.signed)),
};

import { createHash } from 'node:crypto';
import { elements, partsOfKind, placeholders, runWords, TITLE_TYPES } from '../base/opened-package.ts';
import { ECMA_376, type Fault, fault, faultAt, issue, type Rules } from '../base/rule.ts';

/** Placeholders of the date, the footer, the number and the header. */
const CHROME = ['dt', 'ftr', 'sldNum', 'hdr'];
/** A path of a disk. */
const PATH =
  /^(?:[A-Za-z]:[\\/]|\\\\|\/(?:[\w.-]+\/)+|\.{1,2}[\\/]|file:|~[\\/])|[\\/][^\\/\s]+\.(?:png|jpe?g|gif|svg|[ew]mf|bmp|tiff?|pptx|xlsx|csv|ya?ml|ts|js)$/i;
const URLS = /\b(?:https?|mailto):\S+/g;
/** Smaller pictures may be in a file twice, in bytes. */
const LEAST_DUPLICATE = 1000;
/** A picture of this many bytes makes a file slow to send and to open; photographs for a screen have a tenth. */
const LARGE_MEDIA = 10 * 1024 * 1024;

export const MANNERS_RULES: Rules = {
  'empty-placeholder': {
    class: 'manners',
    about: 'No placeholder of a slide is left empty.',
    why: {
      en: 'Whoever edits the slide sees its prompt, screen readers read it out, and the show has a gap.',
      zh: '编辑时会看到占位提示，读屏软件会读出它，放映时则是一块空白。',
    },
    remedy: {
      en: 'Fill the placeholder, or click its edge and press Delete.',
      zh: '请填写占位符，或单击其边框后按 Delete 键。',
    },
    upstream: issue(1453),
    check: (opened) =>
      partsOfKind(opened, 'slide').flatMap(([part, document]) =>
        placeholders(document)
          .filter(({ object, type }) => object.name === 'p:sp' && ![...TITLE_TYPES, ...CHROME].includes(type))
          .filter(({ object }) => runWords(object) === '')
          .map(({ mark }) => faultAt(part, mark, { en: 'The placeholder is empty.', zh: '占位符是空的。' })),
      ),
  },
  'leaked-path': {
    class: 'manners',
    about: 'No name or description tells where a file lay on somebody’s disk, and no link leads there.',
    why: {
      en: 'It tells readers how somebody’s disk is laid out, and a link to it works on that computer only.',
      zh: '这会泄露某台电脑上的路径，指向它的链接也只在那台电脑上有效。',
    },
    remedy: {
      en: 'Right-click the object > View Alt Text (or Edit Link), and say what it shows instead.',
      zh: '请右键单击对象 >“查看替代文字”（或“编辑链接”），改为说明内容。',
    },
    upstream: ECMA_376,
    check: (opened) =>
      [...opened.documents].flatMap(([part, document]) => [
        ...elements(document, 'p:cNvPr').flatMap((properties) =>
          ['descr', 'title', 'name']
            .map((key) => ({ key, value: properties.attributes[key] ?? '' }))
            .filter(({ value }) => PATH.test(value.replace(URLS, '')))
            .map(({ key, value }) =>
              faultAt(part, properties, {
                en: `The ${key} “${value}” is a path.`,
                zh: `${key} 的内容“${value}”是文件路径。`,
              }),
            ),
        ),
        ...(opened.relationships.get(part) ?? [])
          .filter(
            ({ external, type, target }) => external && type === 'hyperlink' && /^file:|^\/|^[A-Za-z]:/.test(target),
          )
          .map(({ target }) =>
            fault(part, { en: `A link leads to the local file ${target}.`, zh: `有链接指向本地文件 ${target}。` }),
          ),
      ]),
  },
  'duplicate-media': {
    class: 'manners',
    about: 'The same picture is stored once, however often it is shown.',
    why: { en: 'The file is larger than it needs to be.', zh: '文件因此变得过大。' },
    remedy: {
      en: 'In PowerPoint: select a picture, Picture Format > Compress Pictures, for all pictures; or save under a new name.',
      zh: '在 PowerPoint 中选中图片：“图片格式”>“压缩图片”，应用于所有图片；或者另存为新文件。',
    },
    upstream: issue(1449),
    check: ({ files }) => {
      const first = new Map<string, string>();
      return [...files].flatMap(([part, bytes]): Fault[] => {
        if (!part.includes('/media/') || bytes.length < LEAST_DUPLICATE) return [];
        const hash = createHash('sha256').update(bytes).digest('hex');
        const same = first.get(hash);
        if (same === undefined) first.set(hash, part);
        return same === undefined
          ? []
          : [fault(part, { en: `The part holds the same bytes as ${same}.`, zh: `内容与 ${same} 相同。` })];
      });
    },
  },
  'large-picture': {
    class: 'manners',
    about: 'No picture has more than 10 MB.',
    why: { en: 'The file is slow to send and to open.', zh: '文件发送和打开都很慢。' },
    remedy: {
      en: 'In PowerPoint: select the picture, Picture Format > Compress Pictures.',
      zh: '在 PowerPoint 中选中图片：“图片格式”>“压缩图片”。',
    },
    upstream:
      'https://support.microsoft.com/en-us/office/reduce-the-file-size-of-your-powerpoint-presentations-9548ffd4-d853-41e5-8e40-b606bda036b4',
    check: ({ kinds, files }) =>
      (kinds.get('image') ?? [])
        .map((part) => ({ part, size: files.get(part)?.length ?? 0 }))
        .filter(({ size }) => size > LARGE_MEDIA)
        .map(({ part, size }) => {
          const megabytes = Math.round(size / 1024 / 1024);
          return fault(part, { en: `The picture has ${megabytes} MB.`, zh: `图片有 ${megabytes} MB。` });
        }),
  },
  macros: {
    class: 'manners',
    about: 'The file holds no macros.',
    why: {
      en: 'Mail filters and companies stop files with macros, and recipients are warned of them.',
      zh: '邮件过滤和企业策略会拦截含宏的文件，收件人打开时也会看到警告。',
    },
    remedy: {
      en: 'In PowerPoint: File > Save As, and choose “PowerPoint Presentation (*.pptx)”, which leaves macros out.',
      zh: '在 PowerPoint 中：“文件”>“另存为”，类型选“PowerPoint 演示文稿 (*.pptx)”，即不带宏。',
    },
    upstream: ECMA_376,
    check: ({ kinds }) =>
      (kinds.get('vbaProject') ?? []).map((part) =>
        fault(part, { en: 'The file holds macros (VBA).', zh: '文件包含宏（VBA）。' }),
      ),
  },
  'digital-signature': {
    class: 'manners',
    about: 'The file is not signed: any change, also one that mends it, ends a signature.',
    why: {
      en: 'Any change, also one that mends the file, ends the signature.',
      zh: '任何修改（包括修复）都会使签名失效。',
    },
    remedy: {
      en: 'Keep the signed file as it is; make changes in a copy, and sign that anew.',
      zh: '请保留已签名的文件；修改请在副本中进行，然后重新签名。',
    },
    upstream: ECMA_376,
    check: ({ kinds }) =>
      (kinds.get('origin') ?? [])
        .filter((part) => part.startsWith('_xmlsignatures'))
        .map((part) => fault(part, { en: 'The file is digitally signed.', zh: '文件带有数字签名。' })),
  },
};

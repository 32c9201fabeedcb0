import { elements, type OpenedPackage, partsOfKind, type ReadRelationship } from '../base/opened-package.ts';
import { defineRule, ECMA_376, type Fault, fault, issue, pull } from '../base/rule.ts';

/** A target that PowerPoint itself writes for a picture that it lost. */
const LOST = /(^|\/)NULL$/;

export const brokenRelationship = defineRule({
  code: 'broken-relationship',
  class: 'repair',
  about: 'Every internal relationship leads to a part that is there (ECMA-376 part 2, 6.5).',
  upstream: pull(378, 'office-kit/pptx'),
  check: ({ files, relationships }) =>
    [...relationships].flatMap(([part, entries]) =>
      entries
        .filter(({ external, target }) => !external && !files.has(target) && !LOST.test(target))
        .map(({ id, target }) =>
          fault(part, {
            en: `${id} leads to ${target}, which is not in the package.`,
            zh: `${id} 指向 ${target}，但文件中没有该部件。`,
          }),
        ),
    ),
});

export const relationshipCase = defineRule({
  code: 'relationship-case',
  class: 'manners',
  about:
    'Relationships write the names of parts with the capitals that the archive has: stricter readers find them only so.',
  why: {
    en: 'PowerPoint finds the part, LibreOffice and others may not.',
    zh: 'PowerPoint 能找到该部件，LibreOffice 等程序可能找不到。',
  },
  remedy: {
    en: 'Open the file in PowerPoint and save it under a new name.',
    zh: '请在 PowerPoint 中打开，并另存为新文件。',
  },
  upstream: ECMA_376,
  check: ({ relationships }) =>
    [...relationships].flatMap(([part, entries]) =>
      entries.flatMap(({ target, written }): Fault[] => {
        if (written === undefined) return [];
        return [
          fault(part, {
            en: `A relationship leads to ${written}; the part’s name is ${target}.`,
            zh: `关系指向 ${written}，而部件名为 ${target}。`,
          }),
        ];
      }),
    ),
});

export const duplicateRelationship = defineRule({
  code: 'duplicate-relationship',
  class: 'repair',
  about: 'No two relationships of a part have one id.',
  upstream: issue(63, 'ASML-Labs/PPTX.jl'),
  check: ({ relationships }) =>
    [...relationships].flatMap(([part, entries]) => {
      const seen = new Set<string>();
      return entries
        .filter(({ id }) => seen.size === seen.add(id).size)
        .map(({ id }) =>
          fault(part, { en: `Two relationships have the id ${id}.`, zh: `有两个关系的编号都是 ${id}。` }),
        );
    }),
});

export const unknownRelationship = defineRule({
  code: 'unknown-relationship',
  class: 'repair',
  about: 'Every r:id, r:embed and the like in the markup is a relationship of that part.',
  upstream: issue(246),
  check: ({ documents, relationships }) => {
    const found: Fault[] = [];
    for (const [part, { referring }] of documents) {
      const known = new Set(relationships.get(part)?.map((entry) => entry.id));
      for (const element of referring) {
        for (const [name, value] of Object.entries(element.attributes)) {
          // An empty r:id is how PowerPoint writes an action without a target.
          if (!name.startsWith('r:') || value === '' || known.has(value)) continue;
          found.push(
            fault(part, {
              en: `${element.name} refers to ${value}, which is no relationship of the part.`,
              zh: `${element.name} 引用了 ${value}，但该部件没有这个关系。`,
            }),
          );
        }
      }
    }
    return found;
  },
});

export const emptyLink = defineRule({
  code: 'empty-link',
  class: 'repair',
  about: 'A link leads to some address, and not to an empty one.',
  remedy: {
    en: 'Right-click the text > Edit Link, and type an address or choose Remove Link.',
    zh: '请右键单击文字 >“编辑链接”，填写地址，或选择“删除链接”。',
  },
  upstream: issue(992, 'PHPOffice/PHPPresentation'),
  check: ({ relationships }) =>
    links(relationships)
      .filter(([, { target }]) => target.trim() === '')
      .map(([part, { id }]) =>
        fault(part, { en: `The link ${id} leads to no address.`, zh: `链接 ${id} 的地址为空。` }),
      ),
});

function links(relationships: OpenedPackage['relationships']): [string, ReadRelationship][] {
  return [...relationships].flatMap(([part, entries]) =>
    entries
      .filter(({ type, external }) => type === 'hyperlink' && external)
      .map((entry): [string, ReadRelationship] => [part, entry]),
  );
}

export const linkAddress = defineRule({
  code: 'link-address',
  class: 'manners',
  about:
    'Addresses of links are formed as addresses are: programs built on .NET refuse a whole file for one that is not.',
  why: {
    en: 'A click leads nowhere, and programs built on the Open XML SDK refuse the whole file.',
    zh: '点击后无法打开，基于 Open XML SDK 的程序还会拒绝整个文件。',
  },
  remedy: {
    en: 'Right-click the text > Edit Link, and correct the address.',
    zh: '请右键单击文字 >“编辑链接”，改正地址。',
  },
  upstream: issue(715, 'dotnet/Open-XML-SDK'),
  check: ({ relationships }) =>
    links(relationships)
      .filter(([, { target }]) => /^(https?|ftp):/i.test(target) && !URL.canParse(target))
      .map(([part, { target }]) =>
        fault(part, { en: `The link’s address “${target}” is none.`, zh: `链接地址“${target}”无效。` }),
      ),
});

export const orphanPart = defineRule({
  code: 'orphan-part',
  class: 'manners',
  about:
    'Every part can be reached from the root: what is left over is unseen, and still goes to whoever gets the file.',
  why: {
    en: 'Nobody sees the part, and everybody who gets the file has it: it may be a slide that was thought deleted.',
    zh: '这个部件看不见，却会随文件发给所有人，其中可能是本以为已删除的幻灯片。',
  },
  remedy: {
    en: 'Open the file in PowerPoint and save it under a new name: what nothing leads to is then left out.',
    zh: '请在 PowerPoint 中打开并另存为新文件，多余的部件就不会写入。',
  },
  upstream: issue(956, 'scanny/python-pptx'),
  check: ({ files, relationships }) => {
    const reached = new Set<string>(['']);
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target, external } of relationships.get(part) ?? []) {
        if (external || reached.has(target)) continue;
        reached.add(target);
        waiting.push(target);
      }
    }
    return [...files.keys()]
      .filter((name) => !SERVICE.test(name) && !reached.has(name))
      .map((part) => fault(part, { en: 'No relationship leads to the part.', zh: '没有任何关系指向该部件。' }));
  },
});

/** Entries of an archive that are no parts of the package, or that systems leave in any archive. */
const SERVICE = /^\[Content_Types\]\.xml$|\.rels$|^\[trash\]\/|^__MACOSX\/|(^|\/)\.DS_Store$|(^|\/)Thumbs\.db$/;

export const linkedFile = defineRule({
  code: 'linked-file',
  class: 'manners',
  about: 'Pictures, sounds, videos and workbooks are in the file, and not only linked to.',
  why: {
    en: 'On another computer, or without a network, it is missing from the slide.',
    zh: '换一台电脑或没有网络时，幻灯片上就看不到它。',
  },
  remedy: {
    en: 'In PowerPoint: File > Info > Edit Links to Files > Break Link, or insert the file anew.',
    zh: '在 PowerPoint 中：“文件”>“信息”>“编辑指向文件的链接”>“断开链接”，或者重新插入文件。',
  },
  upstream: ECMA_376,
  check: (opened) =>
    partsOfKind(opened, 'slide', 'slideLayout', 'slideMaster', 'chart').flatMap(([part, document]) => {
      const linked =
        opened.relationships.get(part)?.filter(({ type, external }) => external && MEDIA.includes(type)) ?? [];
      // A video of a site on the web, which PowerPoint plays from there.
      const online = elements(document, 'a:videoFile').map(({ attributes }) => attributes['r:link']);
      return linked
        .filter(
          ({ id, target }) => !LOST.test(target) && target !== '' && !(online.includes(id) && /^https?:/.test(target)),
        )
        .map(({ target }) =>
          fault(part, { en: `${target} is linked to, and not in the file.`, zh: `${target} 只是链接，并不在文件里。` }),
        );
    }),
});

const MEDIA = ['image', 'audio', 'video', 'media', 'oleObject', 'package'];

import type { Finding, TextEdit } from '../findings/finding.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { MovedEntry, Placed } from './place-translations.ts';
import { renamedEntries } from './rename-entries.ts';
import { atEntry } from './translation-entry.ts';

/**
 * The one `stale-translation` of a file in which texts go by names that they no longer have in the outline, without its
 * language; `edit` writes the names of now. Undefined where all names are right.
 */
export function movedTranslations(yaml: YamlFile, placed: Placed): Finding | undefined {
  const moved = placed.entries.filter((entry): entry is MovedEntry => 'to' in entry);
  const [first] = moved;
  if (!first) return undefined;
  const count = moved.length;
  const [were, stand] =
    count === 1
      ? ['translation was', 'stands where its text is']
      : ['translations were', 'stand where their texts are'];
  const edit = editTo(yaml, renamedEntries(yaml, placed));
  const place = placed.sections.has(first.at[0]) ? first.at.slice(0, 1) : first.at;
  const finding = atEntry(yaml, place, 'key', {
    code: 'stale-translation',
    message: {
      en: `Slides or texts have moved since this file was written. ${count} ${were} found again by \`of\`, and ${stand} now.`,
      zh: `这个文件写好之后，大纲中的幻灯片或文字移动过。${count}条译文已按 \`of\` 找到原文，并用在原文现在的位置。`,
    },
    hint: edit
      ? {
          en: '`check --fix` writes the names that they have now into this file: do that before you add others. The name of a slide with an `id` does not change.',
          zh: '`check --fix` 会把现在的键名写进这个文件，请先这样做，再添加别的译文。写了 `id` 的幻灯片，键名不会变。',
        }
      : {
          en: `Write \`${first.to.path}\` under \`${first.to.section}\` for it, and the others likewise.`,
          zh: `请改写为 \`${first.to.section}\` 下的 \`${first.to.path}\`，其余以此类推。`,
        },
    path: [],
  });
  return edit ? { ...finding, edit } : finding;
}

/** The `stale-translation` of a slide's texts that the outline does not have, without place and language: nothing is lost. */
export function unusedTranslations(
  slide: string | undefined,
  count: number,
): Pick<Finding, 'code' | 'message' | 'hint'> {
  const one = count === 1;
  const kept = one
    ? 'Its translation is kept here, and not used.'
    : `Its ${count} translations are kept here, and not used.`;
  return {
    code: 'stale-translation',
    message: slide
      ? {
          en: `The slide that \`${slide}\` translates is not in the outline now. ${kept}`,
          zh: `\`${slide}\` 所译的幻灯片现在不在大纲里。它的${count}条译文保留在这里，没有使用。`,
        }
      : {
          en: `The outline has no text now for ${one ? 'this translation, which is' : `${count} of these translations, which are`} kept here, and not used.`,
          zh: `大纲里现在没有${one ? '这条译文' : `其中${count}条译文`}对应的文字。译文保留在这里，没有使用。`,
        },
    hint: {
      en: `${one ? 'It counts' : 'They count'} again when the text is back. If it is gone for good, remove ${one ? 'it' : 'them'}.`,
      zh: '原文恢复后，译文会重新使用；如果不再需要，请删去。',
    },
  };
}

/** The edit that makes a file's text another one, in the lines that differ; undefined where there is no other. */
function editTo({ file, text }: YamlFile, other: string | undefined): TextEdit | undefined {
  if (other === undefined || other === text) return undefined;
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return { file, start, end: text.length - same, text: other.slice(start, other.length - same), safe: true };
}

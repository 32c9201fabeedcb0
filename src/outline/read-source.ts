import { isCollection } from 'yaml';
import { BINARY_WORDS, type Binary, decodeText } from '../files/decode-text.ts';
import { type Files, refusalWords } from '../files/files.ts';
import type { Advice } from '../findings/finding.ts';
import { type Misreading, readYaml } from '../yaml/yaml-file.ts';

/** The text of an outline's file, or why it cannot be read. */
export interface SourceFile {
  /** The name under which findings mention it. */
  readonly file: string;
  readonly text: string;
  /** Why the file cannot be read as text. */
  readonly refused?: Misreading;
}

/** The text of a file of the outline; callers have seen that there is one. */
export function readSource(files: Files, file: string): SourceFile {
  const bytes = files.read(file);
  if (!bytes) {
    const refusal = files.refusal(file);
    return { file, text: '', refused: { start: 0, end: 0, ...(refusal ? refusalWords(file, refusal) : GONE) } };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { file, text: decoded.text };
  if ('binary' in decoded) return { file, text: '', refused: notText(decoded.binary) };
  return { file, text: decoded.roughly, refused: notUnicode(decoded.roughly) };
}

/** It was there when the command looked. */
const GONE: Advice = {
  message: {
    en: 'This file has been taken away while the command was running.',
    zh: '命令运行期间，这个文件被移走了。',
  },
  hint: { en: 'Put it back, and run the command again.', zh: '请放回原处，再重新运行。' },
};

function notText(binary: Binary): Misreading {
  const sort = BINARY_WORDS[binary];
  return {
    ...{ start: 0, end: 0 },
    message: {
      en: `This file is ${sort.en}, whatever its name says; an outline is plain text.`,
      zh: `不论文件名如何，这个文件实际上是${sort.zh}，而大纲应当是纯文本。`,
    },
    hint: {
      en: 'Open it in the program that wrote it, and save it as plain text (UTF-8) under this name.',
      zh: '请用原来的程序打开它，另存为纯文本（UTF-8），文件名不变。',
    },
  };
}

/** The first character that UTF-8 does not have; what stands before it was read. */
function notUnicode(text: string): Misreading {
  const start = text.indexOf('\ufffd');
  return {
    ...{ start, end: start + 1 },
    message: {
      en: 'This character is not written in UTF-8, and it is not clear which one was meant.',
      zh: '这个字符不是 UTF-8 编码，无法确定原来是什么字。',
    },
    hint: {
      en: 'Save the file as UTF-8: in Notepad under “Save as”, “Encoding”.',
      zh: '请把文件另存为 UTF-8 编码：在记事本的“另存为”中选择“编码”。',
    },
  };
}

/** The languages that an outline lists, as far as it can be read; undefined where it lists none. */
export function listedLanguages({ file, text }: SourceFile): readonly unknown[] | undefined {
  const listed = readYaml(file, text).tree.getIn(['deck', 'languages']);
  const languages: unknown = isCollection(listed) ? listed.toJSON() : undefined;
  return Array.isArray(languages) && languages.length > 0 ? languages : undefined;
}

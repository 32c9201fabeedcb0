import { posix } from 'node:path';
import type { Words } from '../core/language.ts';
import { megabytes } from '../core/limits.ts';
import type { Advice } from '../findings/finding.ts';
import { roughText } from './decode-text.ts';

/** Files by path, relative to one folder; the only way in which a stage reads any. */
export interface Files {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** The names of the files and folders directly in a folder, sorted; empty where there is none. */
  list(path: string): readonly string[];
  /** Why a path reads as absent though something stands there; undefined where it is read, or nothing stands there. */
  refusal(path: string): Refusal | undefined;
}

/** The text of a file without its byte order mark, empty where it holds none; undefined where there is no file. */
export function readText(files: Files, path: string): string | undefined {
  const bytes = files.read(path);
  return bytes && roughText(bytes);
}

/** Files held in memory: path to text or bytes. */
export function memoryFiles(entries: Readonly<Record<string, string | Uint8Array>>): Files {
  const held = new Map(Object.entries(entries));
  const namesIn = (path: string) => {
    const prefix = path === '' || path === '.' ? '' : `${path}/`;
    const inside = [...held.keys()].filter((name) => name.startsWith(prefix));
    return [...new Set(inside.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))].sort();
  };
  return {
    read(path) {
      const entry = held.get(path);
      return typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
    },
    list: namesIn,
    refusal: (path) => (held.has(path) || namesIn(path).length === 0 ? undefined : 'folder'),
  };
}

/** The files whose paths pass, and no others. A path counts by where it leads: `templates/../a` as `a`. */
export function onlyFiles(files: Files, passes: (path: string) => boolean): Files {
  const pass = (path: string) => passes(posix.normalize(path.replaceAll('\\', '/')));
  return {
    read: (path) => (pass(path) ? files.read(path) : undefined),
    list: (path) => files.list(path).filter((name) => pass(path === '' ? name : `${path}/${name}`)),
    refusal: (path) => (pass(path) ? files.refusal(path) : undefined),
  };
}

/** A file with more bytes than are read of one of its name, or one that does not end within these. */
export interface TooLarge {
  /** Its bytes, as far as they are known. */
  readonly bytes: number;
  readonly limit: number;
}

/**
 * What stands at a path and cannot be read as a file: a folder; a pipe, a device or a socket, whose end may never come;
 * what the system does not let be read; a file that is too large.
 */
export type Unreadable = 'folder' | 'special' | 'locked' | TooLarge;

/** Why a path is not read though something stands there: it leads out of the folder that is read from, or is no file. */
export type Refusal = 'outside' | Unreadable;

/**
 * Why a path is not read where only a link can lead it `outside`, and what to do. `name` is the path as it is to be shown.
 */
export function refusalWords(name: string, refusal: Refusal): Advice {
  if (typeof refusal === 'object') return tooLargeWords(name, refusal);
  const { message, hint } = WORDS[refusal];
  return { message: { en: `${name} ${message.en}`, zh: `${name} ${message.zh}` }, hint };
}

/** The same as one text. */
export function refusalText(name: string, refusal: Refusal): Words {
  const { message, hint } = refusalWords(name, refusal);
  return { en: `${message.en} ${hint.en}`, zh: `${message.zh}${hint.zh}` };
}

function tooLargeWords(name: string, { bytes, limit }: TooLarge): Advice {
  const [size, most] = [megabytes(bytes), megabytes(limit)];
  // What never ends was read as far as the limit.
  const ends = bytes > limit;
  return {
    message: ends
      ? {
          en: `${name} has ${size} MB, and of such a file at most ${most} MB are read.`,
          zh: `${name} 有 ${size} MB，而这类文件最多读取 ${most} MB。`,
        }
      : {
          en: `${name} does not end within ${most} MB, and more is not read.`,
          zh: `${name} 读到 ${most} MB 仍未结束，不再继续读取。`,
        },
    hint: {
      en: 'Name a smaller file: one that holds only what the deck needs.',
      zh: '请换用较小的文件，只保留演示需要的内容。',
    },
  };
}

const WORDS: Readonly<Record<Exclude<Refusal, TooLarge>, Advice>> = {
  outside: {
    message: {
      en: 'is a link that leads out of the folder, and is not followed.',
      zh: '是指向文件夹之外的链接，工具不会跟随。',
    },
    hint: { en: 'Put the file itself there.', zh: '请把文件本身放在那里。' },
  },
  folder: {
    message: { en: 'is a folder, and a file is needed here.', zh: '是文件夹，而这里需要文件。' },
    hint: { en: 'Name a file in it.', zh: '请写出其中的某个文件。' },
  },
  special: {
    message: {
      en: 'is not a regular file but a pipe, a device or a socket, whose end may never come, and is not read.',
      zh: '不是普通文件，而是管道、设备或套接字，可能永远读不完，因此不予读取。',
    },
    hint: {
      en: 'Save what comes out of it as a file, and name that.',
      zh: '请把其中的内容保存为普通文件，再写出该文件的名称。',
    },
  },
  locked: {
    message: { en: 'cannot be read: the system does not allow it.', zh: '无法读取：系统不允许。' },
    hint: {
      en: 'Give yourself the right to read it, and close other programs that hold it open.',
      zh: '请先取得读取权限，并关闭正在占用它的其他程序。',
    },
  },
};

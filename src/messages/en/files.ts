import { groupedDigits } from '../../core/counted.ts';
export const files = {
  notInOutlineFolder: ({ name }: { name: string }) => ({
    message: `\`${name}\` is not in the outline’s folder, and nothing else is read.`,
    hint: 'Copy the file into the folder of the outline, and write its path from there.',
  }),
  notInBrandFolder: ({ file }: { file: string }) => ({
    message: `\`${file}\` is not in the brand’s folder, and nothing else is read.`,
    hint: 'Copy the file itself, not a link to it, into the brand’s folder, and write its path from there, with `/` between folders.',
  }),
  notInPackage: ({ file }: { file: string }) => ({
    message: `\`${file}\` is no file of an installed package, and after \`npm:\` nothing else is read.`,
    hint: 'Write the package’s name and a path in it, as `npm:package/file`; or copy the file into the brand’s folder.',
  }),
  noFile: ({ name, hint }: { name: string; hint: string }) => ({
    message: `There is no file \`${name}\` in the outline’s folder.`,
    hint,
  }),
  otherCapitals: ({ file, name }: { file: string; name: string }) =>
    `The file is called \`${file}\`: capitals count, and on another computer \`${name}\` would not be found.`,
  writeStrokes: ({ path, hint }: { path: string; hint: string }) =>
    `Write paths with \`/\` in place of \`\\\`: \`${path}\`. ${hint}`,
  putFile: ({ example }: { example: string }) =>
    `Put the file into the outline’s folder, and write its path from there, such as \`${example}\`.`,
  filesThere: ({ names, andOthers }: { names: readonly string[]; andOthers: boolean }) =>
    `Files that could be named here: ${names.join(', ')}${andOthers ? ' and others' : ''}.`,
  tooLarge: ({ name, size, most }: { name: string; size: string; most: string }) => ({
    message: `${name} has ${size} MB, and of such a file at most ${most} MB are read.`,
    hint: 'Name a smaller file: one that holds only what the deck needs.',
  }),
  endless: ({ name, most }: { name: string; most: string }) => ({
    message: `${name} does not end within ${most} MB, and more is not read.`,
    hint: 'Name a smaller file: one that holds only what the deck needs.',
  }),
  unreadable: {
    outside: ({ name }: { name: string }) => ({
      message: `${name} is a link that leads out of the folder, and is not followed.`,
      hint: 'Put the file itself there.',
    }),
    folder: ({ name }: { name: string }) => ({
      message: `${name} is a folder, and a file is needed here.`,
      hint: 'Name a file in it.',
    }),
    special: ({ name }: { name: string }) => ({
      message: `${name} is not a regular file but a pipe, a device or a socket, whose end may never come, and is not read.`,
      hint: 'Save what comes out of it as a file, and name that.',
    }),
    locked: ({ name }: { name: string }) => ({
      message: `${name} cannot be read: the system does not allow it.`,
      hint: 'Give yourself the right to read it, and close other programs that hold it open.',
    }),
  },
  withHint: ({ message, hint }: { message: string; hint: string }) => `${message} ${hint}`,
  sorts: {
    word: 'a Word document',
    excel: 'an Excel workbook',
    powerpoint: 'a PowerPoint deck',
    opendocument: 'an OpenDocument',
    office: 'a document of an older Office',
    pdf: 'a PDF',
    rtf: 'a document with formatting (RTF)',
    'web page': 'a web page',
    unknown: 'no text',
  },
  tooDeep: ({ most }: { most: number }) => `has more than ${most} elements within one another, and is not read`,
  muchMarkup: ({ most }: { most: number }) =>
    `has more than ${groupedDigits(most)} tags and attributes, and is not read`,
};

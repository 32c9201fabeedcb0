import type { files as en } from '../en/files.ts';

export const files: typeof en = {
  notInOutlineFolder: ({ name }) => ({
    message: `\`${name}\` 不在大纲所在的文件夹里，工具只读取这个文件夹中的文件。`,
    hint: '请把文件复制到大纲所在的文件夹，并写出从那里开始的路径。',
  }),
  notInBrandFolder: ({ file }) => ({
    message: `\`${file}\` 不在品牌文件夹里，工具只读取这个文件夹中的文件。`,
    hint: '请把文件本身（不是链接）复制到品牌文件夹，并写出从那里开始的路径，文件夹之间用 `/` 分隔。',
  }),
  notInPackage: ({ file }) => ({
    message: `\`${file}\` 不是已安装包中的文件，\`npm:\` 之后只能写这样的文件。`,
    hint: '请按 `npm:包名/文件` 的形式写出包名和包内路径；或者把文件复制到品牌文件夹。',
  }),
  noFile: ({ name, hint }) => ({ message: `大纲所在的文件夹里没有文件 \`${name}\`。`, hint }),
  otherCapitals: ({ file, name }) => `文件名是 \`${file}\`：大小写有别，换一台电脑就会找不到 \`${name}\`。`,
  writeStrokes: ({ path, hint }) => `路径请用 \`/\` 代替 \`\\\`：\`${path}\`。${hint}`,
  putFile: ({ example }) => `请把文件放进大纲所在的文件夹，并写出从那里开始的路径，例如 \`${example}\`。`,
  filesThere: ({ names, andOthers }) => `这里可以写的文件有 ${names.join('、')}${andOthers ? ' 等' : ''}。`,
  tooLarge: ({ name, size, most }) => ({
    message: `${name} 有 ${size} MB，而这类文件最多读取 ${most} MB。`,
    hint: '请换用较小的文件，只保留演示需要的内容。',
  }),
  endless: ({ name, most }) => ({
    message: `${name} 读到 ${most} MB 仍未结束，不再继续读取。`,
    hint: '请换用较小的文件，只保留演示需要的内容。',
  }),
  unreadable: {
    outside: ({ name }) => ({
      message: `${name} 是指向文件夹之外的链接，工具不会跟随。`,
      hint: '请把文件本身放在那里。',
    }),
    folder: ({ name }) => ({ message: `${name} 是文件夹，而这里需要文件。`, hint: '请写出其中的某个文件。' }),
    special: ({ name }) => ({
      message: `${name} 不是普通文件，而是管道、设备或套接字，可能永远读不完，因此不予读取。`,
      hint: '请把其中的内容保存为普通文件，再写出该文件的名称。',
    }),
    locked: ({ name }) => ({
      message: `${name} 无法读取：系统不允许。`,
      hint: '请先取得读取权限，并关闭正在占用它的其他程序。',
    }),
  },
  withHint: ({ message, hint }) => `${message}${hint}`,
  sorts: {
    word: 'Word 文档',
    excel: 'Excel 工作簿',
    powerpoint: 'PowerPoint 演示文稿',
    opendocument: 'OpenDocument 文档',
    office: '旧版 Office 文档',
    pdf: 'PDF 文件',
    rtf: '带格式的文档（RTF）',
    'web page': '网页',
    unknown: '非文本文件',
  },
  tooDeep: ({ most }) => `的元素嵌套超过 ${most} 层，不予读取`,
  muchMarkup: ({ most }) => `的标签和属性超过 ${most / 10_000} 万个，不予读取`,
};

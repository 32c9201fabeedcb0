import type { io as en } from '../en/io.ts';

export const io: typeof en = {
  partDamaged: ({ part }) => `已损坏：其中的部件 ${part} 无法解压`,
  tooManyFiles: ({ count, most }) => `含有 ${count} 个文件，最多只解压 ${most} 个`,
  tooLargeUnpacked: ({ own, whole, most }) => `有 ${own} MB，解压后将达 ${whole} MB，而这样的文件最多解压 ${most} MB`,
  cellBeyondSheet: ({ reference, rows }) => `中有单元格 ${reference}，超出了工作表的最后一格 XFD${rows}`,
  cellsFarApart: ({ cells, most }) => `的单元格相距太远，需要读取 ${cells} 格，而最多读取 ${most} 格`,
  manyLayouts: ({ count, most }) => `有 ${count} 个版式，最多读取 ${most} 个`,
  brokenPart: ({ name }) => `已损坏：其中的部件 ${name} 不是有效的 XML`,
};

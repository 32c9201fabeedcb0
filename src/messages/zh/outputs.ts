import type { outputs as en } from '../en/outputs.ts';

export const outputs: typeof en = {
  officeObjects: '只有 Office 能画的图片或对象',
  layoutWords: '版式上竖排的文字或自动更新的内容',
  unpainted: ({ what, layouts, painted }) => ({
    message: `模板中有${what}（${layouts.join('、')}）：PowerPoint 文件里有，${painted.join('、')} 里没有。`,
    hint: '如果不能缺，请从 PowerPoint 文件另存这些格式；或者在模板里把图片换成 PNG、JPEG 或 SVG，把文字写进页脚占位符。',
  }),
};

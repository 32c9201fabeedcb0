import type { findings as en } from '../en/findings.ts';

export const findings: typeof en = {
  textInLogo: ({ file }) => ({
    message: `标志 ${file} 里的文字要用字体，而文件里没有字体：它将以图片显示，字体可能不同。`,
    hint: '请把其中的文字转成路径（Inkscape：路径→对象转路径；Illustrator：文字→创建轮廓），再重新保存。',
  }),
  tooFewPixels: ({ file, w, h, perInch, leastW, leastH, isSign }) => ({
    message: `\`${file}\` 有${w}×${h}像素，放到这个尺寸每英寸只有${perInch}像素，会显得模糊。`,
    hint: `请换用至少${leastW}×${leastH}像素的图片${isSign ? '；SVG 在任何尺寸下都清晰' : '，或者缩小显示尺寸'}。`,
  }),
  didYouMean: ({ name }) => `是否想写 \`${name}\`？`,
  writeThis: ({ text }) => `请写 \`${text}\`。`,
};

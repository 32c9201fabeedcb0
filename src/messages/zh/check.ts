import type { check as en } from '../en/check.ts';

export const check: typeof en = {
  tooTall: ({ inches, name }) => `幻灯片的内容高出${(inches * 2.54).toFixed(1)}厘米：“${name}”超出了最后一行。`,
  offSlide: ({ name }) => `“${name}”超出了幻灯片的边缘。`,
  noRoom: '这张幻灯片的内容用最小的字号也放不下。',
  inWords: ({ layout }) => ({
    message: `版式“${layout}”放不下这张幻灯片的图示，改为逐条用文字说明。`,
    hint: '请精简文字、减少内容，或者在brand.yaml的`layouts`中选用空间更大的版式。',
  }),
  showLess: '请精简文字，或者减少这张幻灯片上的内容。',
  tooFull: ({ percent }) => ({
    message: `幻灯片已填满${percent}%，应当留出四分之一的空白。`,
    hint: '请减少这张幻灯片上的内容。',
  }),
  longTitle: ({ length, limit, by }) => ({
    message: `标题有${length}个字符，一眼能读完的不超过${limit}个。${by > 0 ? `它占两行，因此所有幻灯片的内容都下移了${(by * 2.54).toFixed(1)}厘米。` : ''}`,
    hint: '请用更少的字说出要点。',
  }),
  missingAlt: {
    message: '看不到图片的人无从知道它的内容：现在只能用标题代替图片说明。',
    hint: '请添加 `alt:`，写出图片的内容；如果图片只是装饰，请写 `decorative: true`。',
  },
  labelMissing: ({ label }) => `图表里缺少标签“${label}”。`,
  labelCutOff: ({ label }) => `标签“${label}”超出了图表。`,
  labelTooSmall: ({ label, least }) => `标签“${label}”的字号小于${least}磅。`,
  labelOverCoast: ({ text }) => ({
    message: `“${text}”压住了海岸线：地图上没有更合适的位置。`,
    hint: '请缩短名称，减少地点，给地图更多空间，或者用 `view` 让它显示更大的范围。',
  }),
  shortenLabels: '请缩短标签、减少数值、用 `horizontal: true` 让柱条横放，或者给图表更多空间。',
  labelsOverlap: ({ label, other }) => `标签“${label}”和“${other}”重叠在一起。`,
  fewerWords: '请精简文字。',
  addressStays: '地址不能缩短：请删去别的行，或者把一部分移到另一张幻灯片。',
  textTooLong: ({ text, lines, characters }) =>
    `“${text}”放不下：用最小的字号仍多出${lines > 0 ? `${lines}行，` : ''}约${characters}个字符。`,
  fewerWordsOrSlides: '请精简文字，或者把一部分移到另一张幻灯片。',
  nameOverCoast: ({ name }) => ({
    message: `“${name}”压住了海岸线或其他国家：地图上没有更合适的位置。`,
    hint: '请缩短名称，减少地点，或者用 `view` 让地图显示更大的范围。',
  }),
  widow: ({ text, last, drop, add }) => ({
    message: `“${text}”的最后一行只有“${last}”。`,
    hint: `请把文字缩短约${drop}个字符，或者加长约${add}个字符。`,
  }),
  smallText: ({ text, size, reading, least }) =>
    `“${text}”的字号是${size}磅，${reading === 'desk' ? '近距离阅读' : '坐在第三排要看清'}需要${least}磅。`,
  lowContrast: ({ name, color, ground, ratio, needed }) => ({
    message: `${name}：${color} 在 ${ground} 上的对比度是${ratio}，至少需要${needed}。`,
    hint: '请换一种颜色，或者修改品牌的颜色。',
  }),
  lowContrastOnPicture: ({ text, ratio, needed }) => ({
    message: `“${text}”与背景图片的对比度是${ratio}，至少需要${needed}。`,
    hint: '请用 `shade` 压暗图片，或者换一张图片。',
  }),
  lowContrastOnTemplate: ({ text, ratio, needed }) => ({
    message: `“${text}”与模板背景的对比度是${ratio}，至少需要${needed}。`,
    hint: '请在 brand.yaml 的 `layouts` 中为这类页面另选版式，或在 `colors` 中调整颜色。',
  }),
  emoji: ({ signs }) => ({
    message: `品牌的字体里没有${signs.join('、')}。Windows 和 Mac 上的 PowerPoint 会用各自系统的表情字体显示，样子不同；LibreOffice、旧版 Office 和打印机可能显示成空框。`,
    hint: '请改用文字，或使用各处显示一致的 `icon`。',
  }),
  otherScript: ({ script, letters }) => ({
    message: `这段文字含有${script}字母（“${letters}”），品牌的字体里没有：目前只能生成英文和中文的演示文稿。`,
    hint: '请改用拉丁字母或汉字，或者去掉。',
  }),
  missingGlyph: ({ signs }) => ({
    message: `品牌的字体里没有${signs.join('、')}，幻灯片上会显示成空框。`,
    hint: '请换一种写法。',
  }),
  sparse: ({ percent, isLow, kind }) => ({
    message: `幻灯片只用了${isLow ? '高度' : '宽度'}的${percent}%，显得没有做完。`,
    hint: `请补充内容${kind ? `，或改用更适合少量内容的 \`${kind}\`` : ''}。`,
  }),
  nothingLeads: ({ text, next, ratio }) => ({
    message: `这张幻灯片没有主次：最大的文字“${text}”只有“${next}”的${ratio}倍大。`,
    hint: '请减少内容，或拆成两页，让一个数字或一个词足够醒目。',
  }),
  longText: ({ lines, most }) => `一段文字占了${lines}行，会场里最多读${most}行。`,
  absurdText: ({ count, unit, most }) =>
    `这段文字有${count}${unit}，而会场里一整张幻灯片最多看${most}${unit}：无论怎样排版都没有人读。`,
  manyWords: ({ count, unit, most }) => `幻灯片上有${count}${unit}，听讲时最多能看${most}${unit}。`,
  setDenser: '这张幻灯片内容过多，已改用近距离阅读的小字号，会场后排难以看清。',
  leaveToNotes: '请把其余内容放进备注，或拆成两页；供阅读的文稿可设 `reading: desk`。',
  characters: '个汉字',
  words: '个单词',
  longTable: ({ count, most }) => ({
    message: `表格占了${count}页，超过${most}页就没有人看得完。`,
    hint: '请只展示关键的行，其余以文件形式提供。',
  }),
  scripts: {
    arabic: '阿拉伯',
    korean: '韩文',
    japanese: '日文',
    cyrillic: '西里尔',
    greek: '希腊',
    hebrew: '希伯来',
    thai: '泰文',
    devanagari: '天城文',
    bengali: '孟加拉',
    tamil: '泰米尔',
    georgian: '格鲁吉亚',
    armenian: '亚美尼亚',
    ethiopic: '埃塞俄比亚',
    khmer: '高棉',
    mongolian: '蒙古',
    tibetan: '藏文',
  },
};

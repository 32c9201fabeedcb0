import { groupedDigits } from '../../core/counted.ts';
import type { start as en } from '../en/start.ts';

export const start: typeof en = {
  noWords: '封面上标志旁边的文字：留空，因为多数标志里已有名称。如果标志里没有，请写在引号里。',
  figures: {
    sample:
      '其中的数据全部是虚构的。请在 `facts` 里换成真实数据，并在 `sources` 里写明来源；图表用的数据文件 `data/sales.csv` 可以用电子表格软件打开修改。',
    notes:
      '其中的文字和数据来自您的笔记。数据写在 `facts` 里，都是草稿：请逐一与来源核对，然后用 `npm run facts -- accept` 加名称接受；`npm run facts -- --drafts` 会列出草稿。',
  },
  beside: {
    install: '这个文件夹里不需要安装任何东西。',
    moved:
      '这个文件夹可以移动或复制：工具留在原处，或者两者一起移动，都能找到。要在没有这个工具的电脑上使用，请用 `new --portable` 新建，工具会一并放进去。',
  },
  portable: {
    install:
      '在一台电脑上第一次生成之前，请输入 `npm ci`：它会取来工具所用的软件包，版本和校验值都写在 `package-lock.json` 里。工具本身在文件夹 `tool` 里。',
    moved: '这个文件夹可以移动、复制、发送：`node_modules` 不用带上，`npm ci` 会重新生成。',
  },
  tooPale: ({ from, to }) =>
    `${from} 太浅，在白底上的文字看不清，主色已改用它的深色 ${to}。如果要保留 ${from}，可以把它作为辅色。`,
  tooDark: ({ from, to }) => `${from} 太深，在深色页面上看不清，辅色已改用它的浅色 ${to}。`,
  paleForText: ({ from, to }) =>
    `${from} 用于色块、图形和深色页面时保持原样；白底上的文字改用它的深色 ${to}（brand.yaml 里的 \`second-text\`），否则看不清。`,
  alikeOnceLegible: ({ subject, main, other, second }) =>
    `白底上的文字要用 #${subject} 代替 #${main}，深色页面要用 #${other} 代替 #${second}：这两种颜色太接近，在图表里分不清两样东西。请换两种颜色，其中主色要深到能在白底上作文字。`,
  alike: ({ main, second }) => `#${main} 和 #${second} 太接近，在图表里分不清两样东西。请换一个差别更大的辅色。`,
  tooMuchMarkup: ({ most }) => `的文字和标记超过 ${most} MB，不予读取`,
  notes: {
    head: [
      '这是根据笔记生成的初稿，请从头到尾读一遍，随意修改：',
      '- 笔记里成段的文字，放在各页的讲稿（notes）里。',
      '- 数字都成了数据（facts），文中用花括号加名称引用：{名称}。核对之前都算草稿。',
      '- 在 VS Code 里按 Ctrl+空格，会列出光标处可以写的内容；在“  - ”之后按，会列出整张的幻灯片。',
    ].join('\n'),
    facts: [
      '笔记里的数据。请逐个与原句（quote）比较，在 sources 里写明真实的来源，然后接受：',
      'npm run facts -- --drafts 列出全部草稿，npm run facts -- accept 名称 接受其中一个。',
    ].join('\n'),
    names: '含有数字、但不是数据的名称。',
  },
  tooMany: ({ found, most, what }) =>
    `有 ${groupedDigits(found)} ${what}，最多只用 ${groupedDigits(most)} ${what}生成幻灯片`,
  headings: '个标题',
  paragraphs: '段',
  characters: '个字符',
  columns: '列的表格',
  cells: '个单元格的表格',
  tooManyFiles: ({ found, most }) => `含有 ${groupedDigits(found)} 个文件，最多读取 ${groupedDigits(most)} 个`,
  longText: ({ most, beginning }) => `有超过 ${groupedDigits(most)} 个字符的段落，开头是“${beginning}……”`,
  longParagraph: ({ most, line }) => `的第 ${line} 行处有超过 ${groupedDigits(most)} 个字符的段落`,
  tooManySigns: ({ most, line }) => `的第 ${line} 行处有超过 ${most} 个标记符号的段落`,
  tooDeep: ({ most, line }) => `的第 ${line} 行处有超过 ${most} 层的列表或引文`,
  brand: {
    head: ({ base }) => `这里没有写的，都和品牌 ${base} 相同。`,
    words: '封面上标志旁边的文字。',
    noLogo: '标志：把文件放进这个文件夹，在这里写上文件名，并去掉行首的 #。',
    onDark: '深色封面用的浅色标志',
    colors: '颜色：accent1 是主色，accent2 是辅色。',
  },
  slides: {
    numbered: ({ title, count }) => `${title}（${count}）`,
    contents: '目录',
    sources: '数据来源',
  },
};

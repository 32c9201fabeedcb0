import type { brand as en } from '../en/brand.ts';

export const brand: typeof en = {
  noFontFile: ({ file }) => ({
    message: `找不到字体文件 ${file}。`,
    hint: '请把文件放进品牌文件夹，或写已安装包中的文件：`npm:包名/文件`。',
  }),
  fontFaults: {
    empty: '是空的',
    collection: '是包含多个字体的字体集',
    'no-font': '不是字体',
    damaged: '已损坏，或者不完整',
  },
  unusableFont: ({ file, fault }) => `字体文件 ${file} ${fault}，无法用来测量文字。`,
  oneFontAFile: '请为每种粗细各写一个只含一个字体的文件（.ttf 或 .otf）。',
  halfStatedFont: '自带文件的字体要同时写 `regular` 和 `bold`，这里没有写全。',
  nameBothFiles: '请写出两个文件；或者只写 `declared`，文字就用已安装的相近字体来测量。',
  takeStaticFont: '请换用静态的 TrueType 文件（.ttf），每种粗细一个；或者去掉 `embed`。',
  variableFont: '可变字体不能嵌入演示文稿。',
  postScriptFont: 'PostScript 轮廓的字体（.otf）不能嵌入演示文稿。',
  noTrueType: '这个文件不是 TrueType 字体。',
  otherFontName: ({ name, declared }) =>
    `文件里的字体名为“${name}”，而演示文稿会要求“${declared}”：软件在文稿里找不到它。`,
  declareFontName: ({ name, declared }) =>
    `请把 \`declared\` 写成 \`${name}\`，或在 \`regular\` 和 \`bold\` 里写 ${declared} 的文件；或者去掉 \`embed\`。`,
  licences: {
    restricted: '字体的授权不允许嵌入文档（fsType：限制性授权）。',
    'preview-only': '字体的授权只允许嵌入供查看和打印：PowerPoint 会以只读方式打开文稿。',
    'bitmap-only': '字体的授权只允许嵌入点阵，不允许嵌入轮廓（fsType：仅点阵嵌入）。',
    'no-subset': '字体的授权不允许只嵌入一部分（fsType：不得取子集）。',
  },
  leaveOutEmbed: ({ canEmbedWhole }) =>
    `请去掉 \`embed\`，或换用允许嵌入的字体${canEmbedWhole ? '；西文字体可以用 `embed: whole` 整个嵌入' : ''}。`,
  partOfBrand: {
    message: '这个品牌只写了一部分设置，又没有继承别的品牌来补全。',
    hint: '请加一行 `extends: liangjiang`，这里没写的内容就沿用该品牌的设置。',
  },
  noBrandFile: ({ folder }) => ({
    message: `文件夹 ${folder} 里没有 brand.yaml，不能作为品牌使用。`,
    hint: '在其中新建 brand.yaml，先写 `extends: liangjiang`，再写与之不同的部分。',
  }),
  extendsItself: ({ chain }) => ({
    message: `品牌的继承关系首尾相接：${chain}。`,
    hint: '请让其中一个品牌不再继承，或改为继承别的品牌。',
  }),
  longChain: ({ most }) => ({
    message: `品牌逐个继承，到这里已是第 ${most} 个，不再往下读取。`,
    hint: '请在这里写出所需的全部设置，或改为继承一个不再继承别人的品牌。',
  }),
  chooseBrand: ({ names, folder }) => `请选用 ${folder}/ 里已有的品牌：${names.join('、')}。`,
  noBrandYet: ({ folder }) => `请选用 ${folder}/ 里已有的品牌：目前还没有。`,
  unknownBrand: ({ name, folder }) => `没有名为“${name}”的品牌：${folder}/ 里没有这个文件夹。`,
  markOnBandsOnly: '版式显示模板自带的标志；品牌的 `mark` 只出现在结论条上。',
  markNowhere: '版式显示模板自带的标志；品牌的 `mark` 不另外显示。',
  paleColor: ({ hex, ratio, needed, shade }) => ({
    message: `#${hex} 太浅，不能作主色：浅色页面上用它写的文字，对比度只有 ${ratio}:1，看清至少要 ${needed}:1。`,
    hint: `请改用更深的同类颜色，例如 #${shade}。`,
  }),
  lowContrast: ({ color, ground, ratio, needed, shade, hex }) => ({
    message: `\`${color}\` 色的文字放在 \`${ground}\` 上，对比度只有 ${ratio}:1，看清至少要 ${needed}:1。`,
    hint: `请拉开两者的明暗：例如把 #${hex} 换成 #${shade}。`,
  }),
  similarColors: ({ onDark, one, a, other, b }) => ({
    message: `${onDark ? '在深色页上，' : ''}\`${one}\`（#${a}）和 \`${other}\`（#${b}）会在图表中并列出现，有些人分辨不出这两种颜色。`,
    hint: '请把其中一种明显调亮或调暗：对色觉障碍者来说，明暗才是区别。',
  }),
  fontOfNewOffice: ({ font }) =>
    `“${font}”只随 Microsoft 365 和 Office 2024 提供，更早的 Office、WPS、LibreOffice 和没有装这两者的 Mac 都没有：会换成别的字体，换行位置也会改变。`,
  fontNotEverywhere: ({ font }) =>
    `“${font}”不是 Microsoft Office、Windows 或 WPS 自带的字体：电脑上没有它时会换成别的字体，换行位置也会改变。`,
  declareSafeFont: ({ fonts }) =>
    `请改用各处都有的字体，例如${fonts.slice(0, 3).join('、')}；如果要用的电脑都装有它，可在 \`ok\` 下注明理由予以接受。`,
  faintLogo: ({ file, names, banded }) => ({
    message: `标志 ${file} 在有些底色上看不清，版式${names.join('、')}${banded ? '和结论条' : ''}中已在它后面加了底板。`,
    hint: '请在 `mark-on-dark` 下写一个用于深色底的浅色标志；也可以在 `ok` 下注明理由，接受底板。',
  }),
  noColor: ({ written }) => `“${written}”不是颜色。`,
  writeColor: '请写加引号的六位十六进制数，或英文颜色名，例如 teal。',
  ofFile: ({ file, message }) => `${file}：${message}`,
  unsoundSvg: ({ file, reason }) => ({
    message: `图形文件 ${file} 不是有效的 SVG。`,
    hint: `请重新存为普通 SVG。解析器的提示：${reason}`,
  }),
  noDrawing: ({ file }) => ({
    message: `找不到图形文件 ${file}。`,
    hint: '请把文件放进品牌文件夹，或在这里改正文件名。',
  }),
  strangeColor: ({ file, color }) => `图形文件 ${file} 用了 ${color}，它不在品牌配色之中。`,
  nameColorRole: '请给该形状加上写明颜色角色的 `class`，例如 `class="subject"`。',
  strangeClass: ({ file, name }) => `图形文件 ${file} 里的 class “${name}”不是颜色角色。`,
  colorRoles: ({ roles }) => `可用的角色：${roles.join('、')}。`,
  unusableLayout: ({ name }) => `版式“${name}”没有标题，或者文字是竖排的，不能用于这些幻灯片。`,
  noLayout: ({ name }) => `模板里没有名为“${name}”的版式。`,
  chooseLayout: ({ names }) => `请从这些版式中选用：${names.join('、')}。`,
  noTemplate: ({ file }) => ({
    message: `找不到模板文件 ${file}。`,
    hint: '请把 .potx 或 .pptx 文件放进品牌文件夹，或在这里改正文件名。',
  }),
  saveTemplateAgain: '请用 PowerPoint 打开，另存为普通的 .potx 或 .pptx 文件。',
  damagedTemplate: {
    message: '其中有部分内容已损坏',
    hint: '请从原处重新获取；或者用 PowerPoint 打开并修复，另存为 .potx 或 .pptx。',
  },
  noPowerPointOrDamaged: '它不是 PowerPoint 文件，或者已损坏',
  encryptedTemplate: {
    message: '它设有密码，或者是 2007 年以前的旧格式',
    hint: '请用 PowerPoint 打开，取消密码，另存为 .potx 或 .pptx。',
  },
  noPowerPoint: '它不是 PowerPoint 文件',
  strictPowerPoint: '它不是通常格式的 PowerPoint 文件（可能是“严格”格式）',
  tooManyLayouts: {
    message: '它的版式太多，或版式上的内容太多',
    hint: '请在 PowerPoint 的“视图 > 幻灯片母版”中删去用不到的版式，再保存。',
  },
  noUsableLayout: {
    message: '它没有带标题且文字横排的版式',
    hint: '请在 PowerPoint 的“视图 > 幻灯片母版”中添加一个。',
  },
  unusableTemplate: ({ file, reason }) => `模板 ${file} 无法使用：${reason}。`,
  templateIs: ({ reason }) => `它${reason}`,
  templateMacros: ({ file }) => ({
    message: `模板 ${file} 含有宏，生成的演示文稿不会带有这些宏。`,
    hint: '如果幻灯片用不到这些宏，请把模板另存为 .potx。',
  }),
  templateLinks: ({ file, shown, andMore, count }) => ({
    message: `模板 ${file} 含有运行程序或指向文件的链接：${shown}${andMore ? `，另有 ${count} 个` : ''}。生成的演示文稿不会带有这些链接。`,
    hint: '请在模板的母版和版式里删去它们；指向网页（http、https）和邮箱（mailto）的链接会保留。',
  }),
  placeholders: {
    title: '标题',
    ctrTitle: '居中标题',
    subTitle: '副标题',
    body: '文本',
    obj: '内容',
    pic: '图片',
    chart: '图表',
    tbl: '表格',
    dgm: 'SmartArt',
    media: '媒体',
    clipArt: '剪贴画',
    dt: '日期',
    ftr: '页脚',
    sldNum: '页码',
  },
  numberedPlace: ({ place, number }) => `${place} ${number}`,
  onLayout: ({ kinds }) =>
    kinds.length > 5 ? `${kinds.slice(0, 4).join('、')} 等 ${kinds.length} 种` : kinds.join('、'),
  servedBetter: ({ frame, by }) => `不用：${by} 更适合 ${frame}`,
  idleLayout: {
    vertical: '不用：文字竖排',
    untitled: '不用：没有标题',
    outside: '不用：标题在页面之外',
    theme: '不用：属于另一套主题颜色',
  },
  nothingFills: ({ places }) =>
    places.length > 4 ? `空置：${places.slice(0, 3).join('、')} 等 ${places.length} 个` : `空置：${places.join('、')}`,
  scenesBesidePhotographs: '版式里有照片，本工具的插图放在旁边不协调',
  layoutForIt: ({ frame, layout }) => `它按名称是给 ${frame} 用的，现在用的是“${layout}”；改用后不会多报问题`,
  unusedColor: ({ slot, hex, role }) => `${slot}（#${hex}）没有用途，而 ${role} 只是文字颜色的深浅变化`,
  colorApart: ({ slot, hex, role }) => `${role} 与另一种颜色难以区分；${slot}（#${hex}）分得开`,
  fontEverywhere: ({ declared }) => `没有安装“${declared}”的电脑会换成别的字体；这种字体到处都有`,
  measuredWith: ({ declared, family, percent }) =>
    `手头没有 ${declared} 的字体文件：排版时用 ${family} 测量${percent === 0 ? '' : `（按${percent > 0 ? '宽' : '窄'} ${Math.abs(percent)}% 计）`}，在 PowerPoint 里换行位置可能不同。`,
  officeFonts: ({ fonts, decks: _ }) => `演示文稿用到字体 ${fonts.join('、')}，Microsoft Office 自带。`,
  newOfficeFonts: ({ fonts, decks: _ }) =>
    `演示文稿用到字体 ${fonts.join('、')}，Microsoft 365 和 Office 2024 自带；更早的 Office、WPS 和没有装这两者的 Mac 会换成别的字体。`,
  otherFonts: ({ fonts, decks: _ }) => `演示文稿用到字体 ${fonts.join('、')}，放映的每台电脑都要安装。`,
  carriedFonts: ({ fonts, decks: _ }) =>
    `${fonts.join('、')} 已嵌入文件：Windows 和 Mac 版 PowerPoint 会使用；WPS、Keynote 和 26.8 之前的 LibreOffice 会换成别的字体。`,
  paleHighlight: ({ own, slot, text }) =>
    `强调色 #${own}（品牌的 \`${slot}\`）在浅色页面上作文字太浅，文字改用 #${text}；色块、图形和深色页面仍用 #${own}。`,
  layoutsOf: ({ file, chosen }) =>
    `${file} 的版式：${chosen.map(([frame, layout]) => `${frame} 用“${layout}”`).join('，')}。可在 brand.yaml 的 \`layouts\` 下另选。`,
  largerTitles: ({ file, larger }) =>
    `${file} 中从后排看不清的标题已放大：${larger.map(({ frame, size, own }) => `${frame} 最大 ${size} 磅（模板为 ${own} 磅）`).join('，')}。要保留模板的字号，请写在 brand.yaml 的 \`frames\` 下，例如 ${larger
      .slice(0, 1)
      .map(({ frame, own }) => `\`${frame}: { placeholders: { title: { size: ${own} } } }\``)
      .join('')}。`,
  starter: {
    base: '本文件夹中的模板。演示文稿使用其中的母版和版式。',
    name: '文件属性中的作者和公司。',
    layouts: '各类页面所用的版式。要改用其他版式，请改写名称。',
    or: '也可用：',
    more: '其余设置都取自模板。要修改，请删去相应各行前的 #。',
    colors: '主题颜色的用途：主色、第二色、第三色、强调色、正文。',
    type: '字号（磅），以及文字多时最小可缩到多少。',
    fonts: '替换模板字体：正文和标题。',
  },
};

import type { pictures as en } from '../en/pictures.ts';

export const pictures: typeof en = {
  noScene: ({ name }) => `\`${name}\` 不是场景库中的场景，品牌里也没有。`,
  scenes: ({ names, folder }) => `可选的场景有 ${names.join('、')}。自己的图画请放在 \`${folder}/\`。`,
  noKit: ({ name }) => `\`${name}\` 不是素材库中的素材，品牌里也没有。`,
  kits: ({ names, folder }) =>
    `可选的素材有 ${names.join('、')}。自己的素材请在 \`${folder}/\` 下建一个文件夹，每个部件存为一个图画文件。`,
  noPart: ({ kit, name }) => `素材 \`${kit}\` 没有部件 \`${name}\`。`,
  parts: ({ names }) => `它的部件有 ${names.join('、')}。`,
  unsoundPart: ({ file, reason }) => ({
    message: `图画文件 ${file} 不能用作素材的部件。${reason}`,
    hint: '请存为普通 SVG，只用填充，并用 `class` 写明每个形状的颜色角色，或 tone、tone-deep、tone-pale。',
  }),
  unsoundMap: ({ file, why }) => `底图 ${file} 无法绘制。${why}`,
  brokenMap: ({ why }) => ({
    message: `它不是有效的 GeoJSON，也不是有效的 SVG：${why}`,
    hint: '请重新导出为 GeoJSON 或普通 SVG。',
  }),
  strangeGeometry: ({ type }) => ({
    message: `\`${type}\` 不是 GeoJSON 的几何类型。`,
    hint: '陆地请用 `Polygon` 或 `MultiPolygon`，线条请用 `LineString` 或 `MultiLineString`。',
  }),
  noLand: { message: '其中没有陆地。', hint: '请给出多边形；SVG 中为填充形状，class 为 `sea` 的不算陆地。' },
  noDegrees: { message: '坐标不是经纬度。', hint: '请以 WGS 84（EPSG:4326）重新导出。' },
  noBounds: {
    message: '没有写明底图四边的经纬度。',
    hint: '请在 `file` 旁写 `bounds: [西, 南, 东, 北]`，或在 SVG 根元素上写 `data-bounds`。',
  },
  strangeProjection: ({ name, names }) => ({
    message: `不认识投影 \`${name}\`。`,
    hint: `请写 ${names.join('、')} 之一，或把地图存为 GeoJSON。`,
  }),
  noDrawing: ({ file }) => ({ message: `找不到图画文件 ${file}。`, hint: '请重新安装本工具，图画随工具提供。' }),
  unsoundScene: ({ file, reason }) => ({
    message: `图画文件 ${file} 不能用作场景图。${reason}`,
    hint: '请存为 1600 × 900 的普通 SVG，只用填充，并用 `class` 写明每个形状的颜色角色。',
  }),
  refused: ({ refused }) => `文件${refused}。`,
  manyEntities: ({ most }) => `图形中的实体展开后超过 ${most / 10_000} 万个字符。`,
  showsOthers: ({ shown }) => `图形引用了文件之外的内容：${shown}`,
  manyPixels: ({ size, most }) => `图形中嵌入的图片解压后达 ${size} MB，最多允许 ${most} MB。`,
  pointer: {
    message: '这个文件还不是图片，只是 Git LFS 的指针，图片保存在别处。',
    hint: '请取回图片：`git lfs pull`。',
  },
  saveAgain: '请用看图软件打开，另存为JPEG或PNG。',
  noPicture: { message: '这个文件里没有图片。', hint: '请改用JPEG或PNG文件。' },
  wrongSort: ({ sort }) => `这是${sort}格式的文件；幻灯片可用的格式有JPEG、PNG、WebP、AVIF、GIF和BMP。`,
  broken: '图片已损坏，无法显示。',
  cutOff: { message: '文件不完整，可能没有复制或下载完。', hint: '请重新复制或下载。' },
  tooLarge: ({ w, h, most, largest }) => ({
    message: `图片有${w}×${h}像素，最多可以处理${most / 10_000}万像素。`,
    hint: `请缩小图片：长边${largest}像素就足以铺满一张幻灯片。`,
  }),
  emptyLogo: { message: '文件里没有可见的图形：全部透明或全白。', hint: '请重新导出标志。' },
  noRenderer: { message: '绘制 SVG 的组件没有安装。', hint: '请在工具的文件夹里运行 `npm ci`，或改用 PNG。' },
  exportSimpler: '请重新导出标志：嵌入全部内容、减少形状、去掉滤镜；或者导出为宽 1200 像素的 PNG。',
  unsoundSvg: ({ why }) => ({
    message: '文件不是有效的 SVG。',
    hint: `请重新存为普通 SVG 或 PNG。解析器的提示：${why}`,
  }),
  nameLogo: '请改用 SVG、PNG、JPEG 或 WebP 文件。',
  noLogo: '这个文件里没有图片。',
  printSort: ({ name, named, sort: _ }) => ({
    message: `这是 ${name} 文件，用于印刷，幻灯片不能使用。`,
    hint: `${named}有 ${name} 文件的人可以用 Illustrator 或 Inkscape 等软件导出为 SVG。`,
  }),
  tooSlow: '图形的形状、图层或滤镜过多或过大，绘制需要数分钟。',
  tooMuchMemory: '图形的形状、图层或滤镜过多或过大，内存容纳不下。',
};

import { groupedDigits } from '../../core/counted.ts';
import type { data as en } from '../en/data.ts';

const SUM_UP = '请在生成数据的程序里先汇总，只保存演示需要的行和列。';
const CLOSE_QUOTE = '这个单元格里的引号没有闭合，把下面几行也算了进去：请补上或删去引号。';
const QUOTE_CELLS =
  '单元格里如果有分隔符，请加引号，例如 "1,8"；或者改用分号分隔，或存为 Excel 工作簿（.xlsx）。如果是列没有名称，请在表头补上。';

export const data: typeof en = {
  rowTooLongByCommas: ({ count, named, name, cell, joined }) => ({
    message: `这一行有 ${count} 个单元格，而表头只有 ${named} 列。逐格读取，“${name}”是 ${cell}；如果逗号是数字的一部分，则是 ${joined}。`,
    hint: QUOTE_CELLS,
  }),
  rowTooLong: ({ count, named }) => ({
    message: `这一行有 ${count} 个单元格，而表头只有 ${named} 列，数字会错列。`,
    hint: QUOTE_CELLS,
  }),
  at: ({ place, message }) => `${place}：${message}`,
  oldExcel: '旧版 Excel 工作簿（.xls）',
  noTextFile: ({ file, sort }) => ({
    message: `${file} 是${sort}，而数据只能取自 .xlsx、CSV 和 JSON。`,
    hint: '请用电子表格软件打开，另存为 Excel 工作簿（.xlsx）或 CSV，再在这里写那个文件。',
  }),
  unknownEncoding: ({ file }) => ({
    message: `无法判断 ${file} 的文字编码。`,
    hint: '请另存为“CSV UTF-8”，或 Excel 工作簿（.xlsx）。',
  }),
  cellTooLong: ({ characters, isOpen }) => ({
    message: `这个单元格超过 ${groupedDigits(characters)} 个字符，不予读取。`,
    hint: isOpen ? CLOSE_QUOTE : '请缩短它，或从文件中删去。',
  }),
  tooManyColumns: ({ columns }) => ({
    message: `一行最多 ${groupedDigits(columns)} 个单元格，从这里起不再读取。`,
    hint: SUM_UP,
  }),
  tooManyRows: ({ rows }) => ({ message: `一个文件最多 ${groupedDigits(rows)} 行，从这里起不再读取。`, hint: SUM_UP }),
  tooManyCells: ({ cells }) => ({
    message: `一份演示的数据文件合计最多 ${groupedDigits(cells)} 个单元格，从这里起不再读取。`,
    hint: SUM_UP,
  }),
  tooDeep: ({ depth }) => ({
    message: `列表和对象嵌套超过 ${groupedDigits(depth)} 层，不予读取。`,
    hint: '请保存成对象列表，对象的值只用数字和文字。',
  }),
  callColumnByName: ({ place, name }) => `列要写名称：\`${place}\` 列叫 \`${name}\`。`,
  noColumn: ({ name }) => `文件中没有列 \`${name}\`。`,
  noColumnInRow: ({ header, name }) => `文件第 ${header} 行是列名，其中没有 \`${name}\`。`,
  columnsCalledAlike: ({ name }) => ({
    message: `文件中有几列都叫 \`${name}\`。`,
    hint: '请在文件中给每一列不同的名称；或者用 `range` 只读取其中一部分。',
  }),
  columnsInOneText: ({ name, parts }) => ({
    message: `\`${name}\` 不是一列，而是 ${parts.length} 列。`,
    hint: `请写成列表：\`[${parts.join(', ')}]\`。`,
  }),
  columnsAreFigures: ({ shown }) =>
    `应当写列名的那一行是数字（${shown}）：请在文件中它的上方加一行列名。如果名称都在第一列，即表格是横过来的，请用“选择性粘贴 → 转置”调整。`,
  columns: ({ names, more }) =>
    `文件的列有 ${names.join('、')}${more > 0 ? `，以及另外 ${more} 列` : ''}。如果列名上方还有标题或说明，请写明读取的区域，例如 \`range: A3:D20\`。`,
  decimalsUnclear: ({ cell, point, comma }) => ({
    message: `小数点若写作句点，“${cell}”就是 ${point}；若写作逗号，则是 ${comma}。它所在的列和文件都无法判断是哪一种。`,
    hint: '请在 `from` 下写明：`decimal: point` 或 `decimal: comma`。',
  }),
  tableTooWide: ({ columns, most }) => ({
    message: `表格有 ${groupedDigits(columns)} 列，而一页最多容得下 ${most} 列。`,
    hint: '请在 `from` 下用 `columns` 选取重要的列。',
  }),
  tableTooLong: ({ rows, columns, most }) => ({
    message: `表格有 ${groupedDigits(rows)} 行、${columns} 列，而这样的行演示文稿最多显示 ${groupedDigits(most)} 行。`,
    hint: '请用 `where` 或 `top: 20` 选取重要的行，其余作为文件分发。',
  }),
  noRowLeft: ({ count }) => `文件的 ${count} 行中没有一行符合条件。`,
  noSigns: ({ name }) => `这里不能用大于、小于号：请写最小值和最大值，如 \`${name}: { from: … }\`、\`{ to: … }\`。`,
  conditionsTogether: '每个条件都有行符合，但没有一行同时符合全部条件。',
  columnHolds: ({ name, values, andOthers }) =>
    `\`${name}\` 一列的值有 ${values.join('、')}${andOthers ? ' 等' : ''}。`,
  noNumber: ({ cell }) => `“${cell}”不是数字。`,
  rowWithoutName: ({ column }) => ({
    message: `这一行有数字，但 \`${column}\` 列是空的。`,
    hint: '请填上名称；合并的单元格只有第一格有内容。也可以用 `where` 选取其他行。',
  }),
  remarkBelow: {
    message: '这是数据下方的说明，会被当作一个类别画出来。',
    hint: '请在 `from` 下写明读取的区域，例如 `range: A1:D6`，或者从文件中删去这一行。',
  },
  closeQuote: CLOSE_QUOTE,
  digitsAlone: '文件里请只写数字；计量单位写在图表的 `unit` 里。',
  writeNumber: '请在此填写数字；没有数值时留空即可。',
  noColumnOfNumbers: ({ columns }) => ({
    message: `文件里没有一列是数字；现有的列是 ${columns.join('、')}。`,
    hint: '请用 `values` 写明数值所在的列。',
  }),
  severalColumnsOfNumbers: ({ names }) => ({
    message: `使用 \`series\` 时数值应在同一列，而 ${names.join('、')} 都是数字。`,
    hint: '请用 `values` 写明是哪一列。',
  }),
  tooManyValues: ({ count, most }) => ({
    message: `图表会有 ${groupedDigits(count)} 个数值，而任何图表都容不下 ${groupedDigits(most)} 个以上。`,
    hint: '请用 `where` 选取其中一部分，或者按取值较少的一列合并（`labels`、`combine: sum`）。',
  }),
  categoryTwice: ({ category }) => ({
    message: `“${category}”出现在多行中，而图上只能画一个值。`,
    hint: '请写明如何合并（如 `combine: sum`），或用 `where` 选定所需的行。',
  }),
  placeInFile: ({ row, column, file }) => `${file} 第 ${row} 行第 ${column} 列`,
  tooManyRowsAsked: ({ most }) => ({
    message: `这份演示的图表和表格要从数据文件里读取超过 ${groupedDigits(most)} 行。`,
    hint: '请在生成数据的程序里先汇总，或者让每张图表只读取一部分（`range`）。',
  }),
  rangeOf: ({ range, file }) => `${file} 的 ${range}`,
  empty: ({ place }) => ({ message: `${place} 是空的。`, hint: '请重新把数据存进去，或换一个文件。' }),
  onlyNames: ({ place, columns }) => ({
    message: `${place} 只有一行列名（${columns.slice(0, 6).join('、')}），没有数据。`,
    hint: '请在它下面补上数据；如果这一行本身就是数据，请写 `header: false`。',
  }),
  fileHasNoSheets: ({ file }) => ({
    message: `${file} 不是工作簿，没有工作表，会整个读取。`,
    hint: '请去掉 `sheet`，或者写出工作簿文件（以 `.xlsx` 结尾）。',
  }),
  fileHasNoCells: ({ file, range }) => ({
    message: `${file} 是 JSON 列表，没有 ${range} 这样的单元格。`,
    hint: '请去掉 `range`，用 `where` 选行，用列名选列。',
  }),
  placeInJson: ({ entry, field, file }) => `${file} 第 ${entry} 条第 ${field} 项`,
  lineOf: ({ line, file }) => `${file} 第 ${line} 行`,
  jsonLines: '每一行各是一段 JSON：请在第一行前写 `[`，最后一行后写 `]`，各行之间加逗号。',
  jsonSyntax: '请在文件里改正：名称和文字要用双引号，`]` 和 `}` 前面不能有逗号。',
  saveListUnder: ({ key }) => `请只保存 \`${key}\` 下面的列表。`,
  noListInJson: ({ file, reason }) => ({
    message: `${file} 不是由若干行组成的 JSON 列表${reason === '' ? '' : ` (${reason})`}。`,
    hint: '文件内容须是对象列表，如 [{ "Year": 2019, "Exports": 3.1 }, …]，或列表的列表。',
  }),
  placeInSheet: ({ column, row, sheet, file }) => `${file} 工作表“${sheet}”的单元格 ${column}${row}`,
  workbookRefused: ({ file, reason }) => `${file} ${reason}。`,
  copyRows: '请把演示需要的行和列复制到新的工作簿，或存为 .csv。',
  fetchAgain: '请从原处重新获取；或者用电子表格软件打开并修复，再重新保存。',
  noWorkbook: ({ file }) => ({
    message: `${file} 无法作为 XLSX 工作簿读取。`,
    hint: '请用电子表格软件打开，另存为不带密码的 .xlsx，或存为 .csv。',
  }),
  noSheet: ({ file, sheet }) => `${file} 没有工作表 \`${sheet}\`。`,
  sheets: ({ names }) => `它的工作表有 ${names.join('、')}。`,
};

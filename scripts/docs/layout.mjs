// How the pages put things beside each other, in Markdown that GitHub shows.

/** A block of YAML stands beside a picture up to this size; a longer or wider one stands below it. */
const BESIDE = { lines: 24, columns: 52 };

/**
 * A block of YAML.
 * @param {string} text
 * @returns {string}
 */
export function yamlBlock(text) {
  return `\`\`\`yaml\n${text}\`\`\``;
}

/**
 * A picture and a block side by side where the block is small, else one above the other.
 * @param {string} picture
 * @param {string} block
 * @returns {string}
 */
export function besideEachOther(picture, block) {
  if (!isSmall(block)) return `${picture}\n\n${block}`;
  return `<table><tr><td>${picture}</td><td>\n\n${block}\n\n</td></tr></table>`;
}

function isSmall(block) {
  const lines = block.split('\n');
  // Hanzi are twice as wide as letters.
  const width = (line) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return lines.length <= BESIDE.lines && lines.every((line) => width(line) <= BESIDE.columns);
}

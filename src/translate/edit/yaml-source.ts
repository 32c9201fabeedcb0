import { Document, Scalar } from 'yaml';

/** Where a value is to be written. */
export interface Setting {
  /** The spaces before the keys that the value belongs among. */
  readonly indent: string;
  /** Whether it stands within braces or brackets. */
  readonly inFlow: boolean;
  /** Whether a remark follows on its line, so that it must not take several. */
  readonly remarked?: boolean;
  /** The manner of writing that it replaces: plain, in quotes, or as a block of lines. */
  readonly like?: Scalar.Type | undefined;
}

/** A text as YAML, in the manner of the one that it replaces where that can hold it; lines after the first are indented. */
export function textSource(text: string, setting: Setting): string {
  const { inFlow, remarked = false } = setting;
  const scalar = new Scalar(text);
  const type = text.includes('\n') ? blockType(setting) : singleType(setting);
  if (type) scalar.type = type;
  const written = source({ k: scalar }, inFlow);
  const value = inFlow ? written.slice('{ k: '.length, -' }'.length) : written.slice('k: '.length);
  return inFlow || remarked ? value : indented(value, setting.indent);
}

function blockType({ inFlow, remarked, like }: Setting): Scalar.Type {
  if (inFlow || remarked) return Scalar.QUOTE_DOUBLE;
  return like === Scalar.BLOCK_FOLDED ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
}

function singleType({ remarked, inFlow, like }: Setting): Scalar.Type | undefined {
  const block = like === Scalar.BLOCK_FOLDED || like === Scalar.BLOCK_LITERAL;
  return block && (remarked || inFlow) ? undefined : like;
}

/** A key as YAML, with its colon. */
export function keySource(key: string, inFlow: boolean): string {
  const written = source({ [key]: 0 }, inFlow);
  return inFlow ? written.slice('{ '.length, -' 0 }'.length) : written.slice(0, -' 0'.length);
}

/**
 * A group of texts as YAML behind a key: in lines of its own, one key deeper than `indent`, or in braces. It begins
 * with what stands between the key's colon and it.
 */
export function groupSource(texts: Readonly<Record<string, string>>, setting: Setting): string {
  const { indent, inFlow, remarked = false } = setting;
  const entries = Object.entries(texts);
  if (inFlow) {
    return ` { ${entries.map(([key, text]) => `${keySource(key, true)} ${textSource(text, { indent, inFlow })}`).join(', ')} }`;
  }
  const deeper = `${indent}  `;
  const lines = entries.map(([key, text], index) => {
    const last = index === entries.length - 1;
    return `\n${deeper}${keySource(key, false)} ${textSource(text, { indent: deeper, inFlow, remarked: remarked && last })}`;
  });
  return lines.join('');
}

function source(data: Record<string, unknown>, inFlow: boolean): string {
  const document = new Document(data);
  if (inFlow && document.contents) (document.contents as { flow?: boolean }).flow = true;
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY })
    .replace(/\n$/, '');
}

/** The lines after the first with the indent of their new place before their own. */
function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : `${indent}${line}`))
    .join('\n');
}

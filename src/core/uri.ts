/** What an address or a name in it says without its escapes; the text itself where these are none that can be read. */
export function uriDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

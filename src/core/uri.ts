import { attempt } from './collections.ts';

/** What an address or a name in it says without its escapes; the text itself where these are none that can be read. */
export const uriDecoded = (text: string): string => attempt(() => decodeURIComponent(text)) ?? text;

import { attempt } from './collections.ts';

/** What an address or a name in it says without its escapes; the text itself where these are none that can be read. */
export const uriDecoded = (text: string): string => attempt(() => decodeURIComponent(text)) ?? text;

/** Whether an address is one that links of a deck may lead to outside it: on the web, or of a mailbox. */
export const isWebAddress = (address: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(address);

/** A web address that was written without its beginning, with it; undefined for other words. */
export const webAddress = (text: string): string | undefined =>
  /^(www\.[\w-]|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$))/i.test(text) ? `https://${text}` : undefined;

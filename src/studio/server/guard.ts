import { timingSafeEqual } from 'node:crypto';

/** What a request says of where it comes from. */
export interface Asked {
  readonly method: string;
  /** The value of a header, by its name in small letters. */
  readonly header: (name: string) => string | undefined;
}

/** What the studio answers to: its own addresses, and the token that it gave its page. */
export interface Admission {
  readonly port: number;
  readonly token: string;
}

/** The name of the cookie that holds the token: those of two studios on one machine are apart. */
export const cookieName = ({ port }: Pick<Admission, 'port'>): string => `studio-${port}`;

/** The cookie that admits a page, which no script can read and no other site sends (RFC 6265bis). */
export const admissionCookie = (admission: Admission): string =>
  `${cookieName(admission)}=${admission.token}; HttpOnly; SameSite=Strict; Path=/`;

const hostsOf = ({ port }: Admission) => ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);

/**
 * Whether a request comes from the studio's own page on this machine: to one of its addresses by name, so that no other name
 * can be pointed at it (DNS rebinding), and from no page of another origin.
 */
export function comesFromHere({ method, header }: Asked, admission: Admission): boolean {
  const host = header('host');
  if (host === undefined || !hostsOf(admission).includes(host)) return false;
  const origin = header('origin');
  if (origin === undefined ? method !== 'GET' && method !== 'HEAD' : origin !== `http://${host}`) return false;
  const site = header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whether a request has the token in its cookie. */
export function isAdmitted({ header }: Asked, admission: Admission): boolean {
  const name = cookieName(admission);
  const values = (header('cookie') ?? '').split(/;\s*/).flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at) === name ? [pair.slice(at + 1)] : [];
  });
  return values.some((value) => isToken(value, admission));
}

export function isToken(given: string, { token }: Admission): boolean {
  const [one, other] = [given, token].map((text) => Buffer.from(text));
  return one !== undefined && other !== undefined && one.length === other.length && timingSafeEqual(one, other);
}

/**
 * What a page of the studio may load and do: nothing from elsewhere, no script or style in its markup but styles with the
 * nonce, no frame around it. The editor draws its marks as pictures that are written into its styles.
 */
export function policyFor(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

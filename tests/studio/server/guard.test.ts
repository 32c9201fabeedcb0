import { describe, expect, it } from 'vitest';
import { admissionCookie, comesFromHere, isAdmitted, policyFor } from '../../../src/studio/server/guard.ts';

const admission = { port: 4321, token: 'T'.repeat(43) };
const asked = (headers: Readonly<Record<string, string>>, method = 'GET') => ({
  method,
  header: (name: string) => headers[name],
});
const here = { host: '127.0.0.1:4321' };

describe('a request', () => {
  it.each([
    ['to the address by number', here, 'GET', true],
    ['to the address by name', { host: 'localhost:4321' }, 'GET', true],
    ['to another name that leads here', { host: 'evil.example:4321' }, 'GET', false],
    ['to another port', { host: '127.0.0.1:4322' }, 'GET', false],
    ['without a host', {}, 'GET', false],
    ['of the page itself', { ...here, origin: 'http://127.0.0.1:4321' }, 'POST', true],
    ['that changes something, without an origin', here, 'POST', false],
    ['of another page', { ...here, origin: 'http://evil.example' }, 'POST', false],
    ['of a page at another port', { ...here, origin: 'http://127.0.0.1:8080' }, 'GET', false],
    ['of a page without an origin', { ...here, origin: 'null' }, 'GET', false],
    ['by a link of another site', { ...here, 'sec-fetch-site': 'cross-site' }, 'GET', false],
    ['typed into the address bar', { ...here, 'sec-fetch-site': 'none' }, 'GET', true],
  ])('%s', (_, headers, method, comes) => {
    expect(comesFromHere(asked(headers, method), admission)).toBe(comes);
  });

  it('is admitted by the cookie of this very studio alone', () => {
    const cookie = admissionCookie(admission).split(';')[0] ?? '';
    expect(isAdmitted(asked({ cookie: `a=b; ${cookie}` }), admission)).toBe(true);
    expect(isAdmitted(asked({ cookie }), { ...admission, port: 4322 })).toBe(false);
    expect(isAdmitted(asked({ cookie: cookie.slice(0, -1) }), admission)).toBe(false);
    expect(isAdmitted(asked({}), admission)).toBe(false);
  });
});

it('the cookie is out of reach of scripts and other sites', () => {
  expect(admissionCookie(admission)).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
});

it('the policy lets nothing in from elsewhere, and no script into the markup', () => {
  const policy = policyFor('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

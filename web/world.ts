/** Where a page runs; elsewhere there is no address. */
declare const location: { readonly pathname: string } | undefined;

const IN_REHEARSAL = /^\/rehearsal\/([\w-]+)(?=\/|$)/;

/**
 * The rehearsal that this page is in, by its address; undefined: what it shows is real. It is the same for as long as the page
 * is open: whoever goes in or out has another page loaded, so that nothing of the one is in the memory of the other.
 */
export const rehearsalId: string | undefined =
  typeof location === 'undefined' ? undefined : IN_REHEARSAL.exec(location.pathname)?.[1];

/** An address of the app within a rehearsal. */
export const withinRehearsal = (rehearsal: string, path: string): string => `/rehearsal/${rehearsal}${path}`;

/** An address of the app in this page's world. */
export const inThisWorld = (path: string): string => (rehearsalId ? withinRehearsal(rehearsalId, path) : path);

/** The address that a page has for real. */
export const outsideRehearsal = (pathname: string): string => pathname.replace(IN_REHEARSAL, '') || '/';

/** What the browser keeps or shares under a name is another in each world. */
export const nameInThisWorld = (name: string): string => (rehearsalId ? nameInRehearsal(name, rehearsalId) : name);

export const nameInRehearsal = (name: string, rehearsal: string): string => `${name}-rehearsal-${rehearsal}`;

/** Which links the app follows by itself: those that stay in this page's world. */
export const staysInThisWorld: RegExp = rehearsalId
  ? new RegExp(`^(?:[#?]|/rehearsal/${rehearsalId}(?:[/?#]|$))`)
  : /^(?!\/rehearsal\/)/;

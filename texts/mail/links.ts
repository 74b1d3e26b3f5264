import type { House } from './house';
import type { About } from './message';

/** Where links in mails lead, in one place. They hold opaque ids and nothing that tells whom a case is about. */
const pages = {
  case: (id: string) => `/cases/${id}`,
  visit: (id: string) => `/visits/${id}`,
  standard: (id: string, version: string) => `/standards/${id}/${version}`,
  glassBreakings: () => '/glass-breakings',
  today: () => '/today',
  team: () => '/team',
} as const;

export function linkTo(about: About, house: House): string {
  switch (about.what) {
    case 'case':
      return under(house, pages.case(encodeURIComponent(about.caseId)));
    case 'visit':
      return under(house, pages.visit(encodeURIComponent(about.visitId)));
    case 'standard':
      return under(house, pages.standard(encodeURIComponent(about.id), String(about.version)));
    case 'glassBreaking':
      return under(house, pages.glassBreakings());
  }
}

export function linkToPage(page: 'today' | 'team', house: House): string {
  return under(house, pages[page]());
}

function under({ links }: House, path: string): string {
  return `${links.replace(/\/+$/, '')}${path}`;
}

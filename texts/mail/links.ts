import type { About } from './message';
import type { Sender } from './sender';

/** Where links in mails lead, in one place. They hold opaque ids and nothing that tells whom a case is about. */
const pages = {
  case: (id: string) => `/cases/${id}`,
  visit: (id: string) => `/visits/${id}`,
  standard: (id: string, version: string) => `/standards/${id}/${version}`,
  glassBreakings: () => '/glass-breakings',
  today: () => '/today',
  team: () => '/team',
  staff: () => '/staff',
  restricted: () => '/restricted',
} as const;

export function linkTo(about: About, sender: Sender): string {
  switch (about.what) {
    case 'case':
      return under(sender, pages.case(encodeURIComponent(about.caseId)));
    case 'visit':
      return under(sender, pages.visit(encodeURIComponent(about.visitId)));
    case 'standard':
      return under(sender, pages.standard(encodeURIComponent(about.id), String(about.version)));
    case 'glassBreaking':
      return under(sender, pages.glassBreakings());
    case 'staff':
      return under(sender, pages.staff());
    case 'team':
      return under(sender, pages.team());
    case 'restriction':
      return under(sender, pages.restricted());
  }
}

export function linkToPage(page: 'today' | 'team', sender: Sender): string {
  return under(sender, pages[page]());
}

function under({ links }: Sender, path: string): string {
  return `${links.replace(/\/+$/, '')}${path}`;
}

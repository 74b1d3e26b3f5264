import type { Schemas } from '../../../../client';
import type { StaffRole } from '../../../../domain/access/roles';
import type { StaffAccess } from '../../../../domain/access/staff-changes';
import type { Language } from '../../../../domain/rules/schema-parts';

export type StaffEntry = Schemas['StaffEntry'];

/** A person as a form has them: what is empty nobody has said. */
export interface Written {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly language: Language;
  readonly roles: readonly StaffRole[];
  readonly team: string;
  readonly login: string;
  readonly employedBy: 'municipality' | 'other' | '';
  readonly education: string;
  readonly relevantEducation: 'yes' | 'no' | '';
  readonly years: string;
}

export const nobodyYet: Written = {
  name: '',
  title: '',
  email: '',
  phone: '',
  address: '',
  language: 'da',
  roles: [],
  team: '',
  login: '',
  employedBy: '',
  education: '',
  relevantEducation: '',
  years: '',
};

export function writtenOf({ competence, ...entry }: StaffEntry): Written {
  const { relevantEducation: relevant, yearsWithTargetGroup: years } = competence;
  return {
    name: entry.name,
    title: entry.title ?? '',
    email: entry.email ?? '',
    phone: entry.phone ?? '',
    address: entry.address ?? '',
    language: entry.language,
    roles: entry.roles,
    team: entry.team ?? '',
    login: entry.login ?? '',
    employedBy: competence.employedBy ?? '',
    education: competence.education ?? '',
    relevantEducation: relevant === undefined ? '' : relevant ? 'yes' : 'no',
    years: years === undefined ? '' : String(years),
  };
}

/** As it is sent: with the version that was read, so that what others changed meanwhile is not overwritten unseen. */
export function bodyOf(written: Written, kept: StaffEntry | undefined) {
  const { employedBy, relevantEducation, years } = written;
  const education = written.education.trim();
  return {
    name: written.name.trim(),
    title: lineOf(written.title),
    email: lineOf(written.email),
    phone: lineOf(written.phone),
    address: lineOf(written.address),
    language: written.language,
    roles: [...written.roles],
    team: written.team || null,
    login: lineOf(written.login),
    competence: {
      ...(employedBy && { employedBy }),
      ...(education && { education }),
      ...(relevantEducation && { relevantEducation: relevantEducation === 'yes' }),
      ...(years.trim() && { yearsWithTargetGroup: Number(years) }),
    },
    hours: kept?.hours ? { ...kept.hours, weekdays: [...kept.hours.weekdays] } : null,
    ...(kept && { version: kept.version }),
  };
}

export type Body = ReturnType<typeof bodyOf>;

const lineOf = (text: string): string | null => text.trim() || null;

/** What of it gives access, by which the server decides whether one may save it. */
export const accessOf = ({ roles, team, login }: Written, isActive: boolean): StaffAccess => ({
  roles,
  team: team || null,
  login: lineOf(login),
  active: isActive,
});

export type Lacking = Partial<Record<'name' | 'roles' | 'years', 'nameMissing' | 'roleMissing' | 'wrongYears'>>;

/** What is missing or cannot be read, before anything is sent. */
export function lacksOf({ name, roles, years }: Written): Lacking {
  return {
    ...(!name.trim() && { name: 'nameMissing' }),
    ...(roles.length === 0 && { roles: 'roleMissing' }),
    ...(!/^\s*([0-5]?\d|60)?\s*$/.test(years) && { years: 'wrongYears' }),
  };
}

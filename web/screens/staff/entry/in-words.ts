import type { Language } from '../../../../domain/rules/schema-parts';
import { roleNames } from '../../../../texts/names';
import { staffFields as words } from '../../../../texts/web/staff';
import type { Said } from '../../../parts/edited-meanwhile';
import { type StaffEntry, writtenOf } from './entry';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** All that is kept of a person, in words and always in the same order. */
export function inWords(entry: StaffEntry, teams: readonly Named[], language: Language): readonly Said[] {
  const written = writtenOf(entry);
  const { employedBy, relevantEducation } = written;
  const values = {
    name: written.name,
    title: written.title,
    email: written.email,
    phone: written.phone,
    address: written.address,
    language: words[written.language === 'da' ? 'danish' : 'english'][language],
    roles: written.roles.map((role) => roleNames[role][language]).join(', '),
    team: teams.find(({ id }) => id === written.team)?.name ?? '',
    login: written.login,
    employedBy: employedBy && words[employedBy][language],
    education: written.education,
    relevantEducation: relevantEducation && words[relevantEducation][language],
    years: written.years,
  };
  return [
    { label: words.name[language], value: values.name },
    { label: words.title[language], value: values.title },
    { label: words.email[language], value: values.email },
    { label: words.phone[language], value: values.phone },
    { label: words.address[language], value: values.address },
    { label: words.language[language], value: values.language },
    { label: words.roles[language], value: values.roles },
    { label: words.team[language], value: values.team },
    { label: words.login[language], value: values.login },
    { label: words.employedBy[language], value: values.employedBy },
    { label: words.education[language], value: values.education },
    { label: words.relevantEducation[language], value: values.relevantEducation },
    { label: words.years[language], value: values.years },
  ];
}

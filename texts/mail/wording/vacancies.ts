import type { VacancyKind } from '../../../domain/tasks/message-kinds';
import { both } from '../../text';
import type { Wording } from './wording';

/** What those are told who can name others, where nobody is there to act. */
export const vacancyNews: Readonly<Record<VacancyKind, Wording>> = {
  teamWithoutLead: {
    title: both('Et team mangler en teamleder', 'A team has no lead'),
    says: both(
      'Teamet har ingen aktiv teamleder. Imens handler stedfortræderen eller en anden teamleder i kommunen.',
      'The team has no team lead who can act. Meanwhile its deputy lead does, or another team lead of the municipality.',
    ),
    do: both('Vælg en teamleder for teamet.', 'Name a lead for the team.'),
  },
  nobodyInCharge: {
    title: both('Ingen teamleder er på arbejde', 'No team lead is here'),
    says: both(
      'Alle teamledere i kommunen er væk i dag, og ingen er stedfortræder. Det, der kræver en teamleder, ligger stille.',
      'Every team lead of the municipality is away today, and nobody stands in. What needs a team lead waits.',
    ),
    do: both(
      'Registrér en stedfortræder, eller giv en anden rollen som teamleder.',
      'Record a deputy, or give somebody else the role of team lead.',
    ),
  },
  casesLeft: {
    title: both('Sager mangler en kontaktperson', 'Cases have no contact person'),
    says: both(
      'En medarbejder har ikke længere adgang, og medarbejderens sager er uden kontaktperson.',
      'Somebody no longer has access, and their cases have no contact person.',
    ),
    do: both(
      'Giv sagerne til andre. De står på teamets liste.',
      'Give the cases to others. They are in the team’s list.',
    ),
  },
  nobodyNamed: {
    title: both('En skærmet sag har ingen, der kan handle', 'A restricted case has nobody who can act'),
    says: both(
      'Alle, der må se sagen, er væk eller har ikke længere adgang.',
      'Everybody who may see the case is away, or no longer has access.',
    ),
    do: both(
      'Giv en anden adgang til sagen. Du får ikke selv adgang til den.',
      'Let somebody else see the case. You do not get to see it yourself.',
    ),
  },
};

import { both, template } from '../text';

/** One team: who leads it, who acts when the lead is away, and who is in it. */
export const staffTeam = {
  over: both('Team', 'Team'),
  add: both('Nyt team', 'New team'),
  change: both('Ret teamet', 'Change the team'),
  name: both('Teamets navn', 'The team’s name'),
  nameMissing: both('Skriv et navn.', 'Write a name.'),
  lead: both('Teamleder', 'Team lead'),
  deputyLead: both('Lederens stedfortræder', 'Deputy lead'),
  leadHint: both('Kun de, der er teamledere, kan vælges.', 'Only team leads can be chosen.'),
  deputyHint: both(
    'Får alarmer og afgørelser, når lederen er væk. Kun teamledere kan vælges.',
    'Gets alarms and decisions when the lead is away. Only team leads can be chosen.',
  ),
  nobody: both('Ingen', 'Nobody'),
  gone: template('{name} (deaktiveret)', '{name} (deactivated)'),
  onCallNumber: both('Vagtnummer', 'On-call number'),
  onCallHint: both(
    'Det ringer man til, når ingen ser et besøg alene.',
    'What is called when nobody watches a lone visit.',
  ),
  noOnCall: both(
    'Uden det står der intet nummer at ringe til under et besøg.',
    'Without it there is no number to call during a visit.',
  ),
  deputyActs: template(
    'Uden leder står {name} ind som leder. Administratorerne får besked.',
    'With no lead, {name} acts as the lead. The administrators are told.',
  ),
  othersAct: both(
    'Uden leder og stedfortræder står en leder fra et andet team ind, og er der ingen, får ingen teamets alarmer og afgørelser. Administratorerne får besked.',
    'With neither lead nor deputy, the lead of another team acts, and where there is none, nobody gets the team’s alarms and decisions. The administrators are told.',
  ),
  lastLead: both(
    'Så leder ingen teamet mere. Sæt kryds, når du har læst, hvad der følger.',
    'Then nobody leads the team any more. Tick once you have read what follows.',
  ),
  seen: both('Ja, teamet skal være uden leder', 'Yes, the team is to have no lead'),
  seenMissing: both('Sæt kryds, eller vælg en leder.', 'Tick it, or choose a lead.'),
  save: both('Gem teamet', 'Save the team'),
  members: both('Medlemmer', 'Members'),
  noMembers: both('Der er ingen i teamet endnu', 'Nobody is in the team yet'),
  noMembersHelp: both(
    'Vælg teamet på en medarbejders side, eller føj en til her.',
    'Choose the team on somebody’s page, or add one here.',
  ),
  addMember: both('Tilføj medarbejder', 'Add somebody'),
  whom: both('Hvem skal i teamet?', 'Who is to be in the team?'),
  choose: both('Vælg', 'Choose'),
  whomMissing: both('Vælg, hvem det er.', 'Choose who it is.'),
  comesFrom: template(
    '{name} går ud af {team} og ser ikke længere det teams sager.',
    '{name} leaves {team} and no longer sees that team’s cases.',
  ),
  seesCases: both('Ser teamets sager fra nu af.', 'Sees the team’s cases from now on.'),
  moveIn: both('Føj til teamet', 'Add to the team'),
  notAsked: both('Teamet findes ikke', 'There is no such team'),
  toAll: both('Alle medarbejdere', 'All staff'),
} as const;

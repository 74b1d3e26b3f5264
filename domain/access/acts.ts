/** The acts that rights are given to; each endpoint names one of these. */
export const acts = [
  /** Read one's own profile. */
  'readOwnProfile',
  /** Read one's own worklist and messages. */
  'readWorklist',
  /** Colleagues and teams: names, absences, who leads. */
  'seeStaff',
  /** The standards and settings that hold. */
  'seeRules',
  /** Refer a citizen. */
  'refer',
  /** Carry one's own cases on one's device, sealed, to read them where there is no net. */
  'carriedToDevice',
  /** Read a case's record, and find it in lists. */
  'seeCase',
  /** Add what one knows: a note, a concern, a sighting. */
  'addNote',
  /** Say who the citizen is, and that name and address are under protection. */
  'recordIdentity',
  /** Write down that the citizen declines the support; under emergency access it is a note. */
  'recordDecline',
  /** Log a contact, an attempt or a sighting. */
  'logContact',
  /** Report a contact in a program's own name. */
  'reportContact',
  /** Lone visits: start, extend, check out, take an alarm. */
  'visit',
  /** Call for help on a lone visit that one is on. */
  'callForHelp',
  /** The outreach itself: follow-ups, phases, reviews, safety, handovers. */
  'doOutreach',
  /** Take in a referral, place it, or point it elsewhere. */
  'triage',
  /** Say that two cases are the same citizen's, and undo it. */
  'linkCases',
  /** Answer an offer for the service that received it. */
  'answerHandover',
  /** What a team lead decides: assignments, endings to confirm, incidents, the pair rule. */
  'decideAsLead',
  /** The team lead's board: how many cases there are of each kind, and of no citizen anything. */
  'seeBoard',
  /** Take a list of cases out of the system as a file. */
  'exportList',
  /** Be told that cases within reach have changed, so that lists on a screen are read again; not which, and not how. */
  'followChanges',
  /** Look for a citizen by name, sound or CPR number. */
  'searchCitizens',
  /** See a CPR number in full. */
  'revealCpr',
  /** See who made a referral. */
  'seeReferrer',
  /** Say which staff alone may see a case, or that all may again. */
  'restrict',
  /** Open a restricted case in an emergency, with a reason that others see. */
  'emergencyAccess',
  /** See when and why restricted cases were opened in an emergency. */
  'seeEmergencyAccess',
  /** Say who else may see a restricted case on which nobody who may see it can act; not oneself. */
  'nameForUnattended',
  /** See who looked at a case, when and for what; of a restricted one too for whoever oversees it, and nothing else of the case. */
  'seeReaders',
  /** Read what Temporal keeps of a case, in Temporal's own web page. */
  'seeWorkflow',
  /** Give the citizen their own record. */
  'exportRecord',
  /** Approve or put off that a record is erased. */
  'erase',
  /** Staff and teams. */
  'keepStaff',
  /** Other systems that are let in, and what each may do. */
  'keepPrograms',
  /** A colleague's devices, and that a lost one is let in no more. */
  'blockDevice',
  /** Draft and adopt standards, set the settings. */
  'keepRules',
  /** Rehearse the process on a clock of one's own. */
  'rehearse',
  /** Mail that could not be delivered. */
  'seeDeliveries',
  /** How the installation is: what waits, what is stuck, backups, and what answers. */
  'seeSystemStatus',
  /** Who read and changed what. */
  'audit',
  /** Take out of the system, as a file, who read and changed what. */
  'exportAudit',
] as const;
export type Act = (typeof acts)[number];

export const isAct = (name: string): name is Act => acts.some((act) => act === name);

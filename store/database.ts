import type { Generated } from 'kysely';
import type { AuditHeadsTable, AuditTable } from './tables/audit';
import type { BackupsTakenTable } from './tables/backups';
import type { MaybeAt } from './tables/columns';
import type { DeliveriesTable, MessagesTable, ToldTable } from './tables/delivery';
import type { OfferLinksTable } from './tables/offers';
import type {
  AbsencesTable,
  MachineClientsTable,
  PeopleVersionsTable,
  SessionsTable,
  StaffTable,
  TeamsTable,
} from './tables/people';
import type {
  CaseKeysTable,
  ErasuresTable,
  GlassBreakingsTable,
  IdentitiesTable,
  IdentityTokensTable,
  KeyRotationsTable,
  ReferrersTable,
  RestrictedToTable,
  RestrictionsTable,
  RetentionDecisionsTable,
  VaultKeysTable,
} from './tables/personal';
import type {
  AnswersGivenTable,
  AttentionTable,
  CasesTable,
  EventsTable,
  RegistrationsTable,
  RehearsalsTable,
  StoppedRecordingsTable,
  UnrecordedEventsTable,
  VisitsTable,
} from './tables/record';
import type { SettingsTable, StandardsTable } from './tables/rules';
import type { SagasTable } from './tables/sagas';
import type { SchedulesTable } from './tables/schedules';

/** Every table as its rows come out and go in. */
export interface Database {
  case_events: EventsTable & { case_id: string };
  case_numbers: { municipality: string; last: number };
  registrations: RegistrationsTable;
  cases: CasesTable;
  attention: AttentionTable;
  messages: MessagesTable;
  teams: TeamsTable;
  staff: StaffTable;
  absences: AbsencesTable;
  people_versions: PeopleVersionsTable;
  case_keys: CaseKeysTable;
  identities: IdentitiesTable;
  identity_tokens: IdentityTokensTable;
  referrers: ReferrersTable;
  standards: StandardsTable;
  settings: SettingsTable;
  rehearsals: RehearsalsTable;
  visit_events: EventsTable & { visit_id: string };
  visits: VisitsTable;
  stopped_recordings: StoppedRecordingsTable;
  unrecorded_events: UnrecordedEventsTable;
  answers_given: AnswersGivenTable;
  deliveries: DeliveriesTable;
  told: ToldTable;
  offer_links: OfferLinksTable;
  erasures: ErasuresTable;
  retention_decisions: RetentionDecisionsTable;
  key_rotations: KeyRotationsTable;
  vault_keys: VaultKeysTable;
  restrictions: RestrictionsTable;
  restricted_to: RestrictedToTable;
  glass_breakings: GlassBreakingsTable;
  audit: AuditTable;
  audit_heads: AuditHeadsTable;
  sessions: SessionsTable;
  machine_clients: MachineClientsTable;
  schedules: SchedulesTable;
  backups_taken: BackupsTakenTable;
  sagas: SagasTable;
  /** Null: mail is switched off. */
  mail_service: { only_one: Generated<boolean>; since: MaybeAt };
}

/** Every URL of the API, in one place; `:name` is a part that the caller fills in. */
const v1 = '/v1';
const aCase = `${v1}/cases/:caseId`;
const handover = `${aCase}/handovers/:handover`;
const concern = `${aCase}/child-concerns/:concern`;
const appointment = `${aCase}/appointments/:appointment`;
const delivery = `${v1}/deliveries/:deliveryId`;
const visit = `${v1}/visits/:visitId`;
const staffMember = `${v1}/staff/:staffId`;
const standard = `${v1}/standards/:standardId/:version`;
const rehearsal = `${v1}/rehearsals/:rehearsalId`;

export const paths = {
  health: '/healthz',
  ready: '/readyz',
  metrics: '/metrics',
  openApi: '/openapi.json',
  docs: '/docs',
  codec: '/codec/decode',
  internal: {
    verify: '/internal/store/verify',
    rebuild: '/internal/store/rebuild',
    revive: '/internal/cases/revive',
    auditVerify: '/internal/audit/verify',
    auditAnchor: '/internal/audit/anchor',
    auditShow: '/internal/audit/show',
  },

  login: { begin: '/login', callback: '/login/callback', end: '/logout' },
  me: `${v1}/me`,

  referrals: `${v1}/referrals`,
  publicReferrals: `${v1}/public/referrals`,
  ownInitiative: `${v1}/own-initiative`,
  movingIn: `${v1}/moving-in`,

  cases: {
    list: `${v1}/cases`,
    one: aCase,
    timeline: `${aCase}/timeline`,
    live: `${aCase}/live`,
    why: `${aCase}/why`,
    told: `${aCase}/told`,
    candidates: `${aCase}/candidates`,
    identity: `${aCase}/identity`,
    cpr: `${aCase}/cpr`,
    contactDetails: `${aCase}/contact-details`,
    referrer: `${aCase}/referrer`,
    unnamedReferrer: `${aCase}/referrer/unnamed`,
    export: `${aCase}/export`,
    proposals: `${aCase}/proposals`,
  },
  erasures: {
    proposed: `${v1}/erasures/proposed`,
    list: `${v1}/erasures`,
    erase: `${aCase}/erasure`,
    putOff: `${aCase}/erasure/put-off`,
    handedOver: `${aCase}/erasure/handed-over`,
  },
  citizens: { search: `${v1}/citizens/search` },
  protectedIdentity: { mark: `${aCase}/protected-identity`, lift: `${aCase}/protected-identity/lift` },
  triage: {
    accept: `${aCase}/accept`,
    wait: `${aCase}/wait`,
    leaveWaitingList: `${aCase}/wait/leave`,
    keepWaiting: `${aCase}/wait/keep`,
    outsideTargetGroup: `${aCase}/outside-target-group`,
    join: `${aCase}/join`,
    urgency: `${aCase}/urgency`,
    age: `${aCase}/age`,
    targetGroups: `${aCase}/target-groups`,
  },
  concerns: `${aCase}/concerns`,
  notes: `${aCase}/notes`,
  contacts: `${aCase}/contacts`,
  corrections: `${aCase}/corrections`,
  appointments: {
    make: `${aCase}/appointments`,
    move: `${appointment}/move`,
    settle: `${appointment}/settle`,
  },
  followUp: { set: `${aCase}/follow-up`, snooze: `${aCase}/follow-up/snooze` },
  phase: `${aCase}/phase`,
  stableContact: `${aCase}/stable-contact`,
  needReviews: `${aCase}/need-reviews`,
  pauses: { pause: `${aCase}/pause`, extend: `${aCase}/pause/extend`, resume: `${aCase}/pause/resume` },
  crisis: { mark: `${aCase}/crisis`, close: `${aCase}/crisis/close` },
  childConcerns: { open: `${aCase}/child-concerns`, notice: `${concern}/notice`, settle: `${concern}/settle` },
  consents: { give: `${aCase}/consents`, withdraw: `${aCase}/consents/:consent/withdraw` },
  unreachable: { plan: `${aCase}/unreachable-plan`, answer: `${aCase}/assessments/may-it-end` },
  decline: { record: `${aCase}/decline`, assess: `${aCase}/assessments/decline` },
  handovers: {
    offer: `${aCase}/handovers`,
    send: `${handover}/send`,
    answer: `${handover}/answer`,
    withdraw: `${handover}/withdraw`,
    firstMeeting: `${handover}/first-meeting`,
    attendance: `${handover}/attendance`,
    landing: `${handover}/landing`,
  },
  incidents: { record: `${aCase}/incidents`, review: `${aCase}/incidents/:incident/review` },
  pairRule: { lift: `${aCase}/pair-rule/lift`, extend: `${aCase}/pair-rule/extend` },
  assignments: {
    assign: `${aCase}/assignment`,
    unassign: `${aCase}/assignment/end`,
    second: `${aCase}/second-workers`,
    secondEnd: `${aCase}/second-workers/:staffId/end`,
    bulk: `${v1}/assignments/bulk`,
  },
  endings: {
    isolationBroken: `${aCase}/endings/isolation-broken`,
    localGround: `${aCase}/endings/local-ground`,
    administrative: `${aCase}/endings/administrative`,
    confirm: `${aCase}/endings/confirm`,
  },
  reopen: `${aCase}/reopen`,
  merge: { merge: `${aCase}/merge`, undo: `${aCase}/merge/undo` },
  moveToStandard: `${aCase}/standard`,
  restriction: { one: `${aCase}/restriction`, lift: `${aCase}/restriction/lift` },
  glass: `${v1}/glass-breakings`,

  visits: {
    list: `${v1}/visits`,
    one: visit,
    extend: `${visit}/extend`,
    takeAlarm: `${visit}/take-alarm`,
    checkOut: `${visit}/check-out`,
  },
  attention: { worker: `${v1}/attention/worker`, team: `${v1}/attention/team`, intake: `${v1}/attention/intake` },
  notifications: {
    list: `${v1}/notifications`,
    unread: `${v1}/notifications/unread-count`,
    read: `${v1}/notifications/:notificationId/read`,
  },
  deliveries: {
    givenUp: `${v1}/deliveries/given-up`,
    again: `${delivery}/again`,
    setAside: `${delivery}/set-aside`,
  },
  staff: { list: `${v1}/staff`, one: staffMember, deactivate: `${staffMember}/deactivate` },
  teams: { list: `${v1}/teams`, one: `${v1}/teams/:teamId` },
  absences: { list: `${v1}/absences`, one: `${v1}/absences/:absenceId` },
  standards: {
    list: `${v1}/standards`,
    one: standard,
    hearing: `${standard}/hearing`,
    adoption: `${standard}/adoption`,
    activation: `${standard}/activation`,
    moveCases: `${standard}/cases`,
  },
  audit: { list: `${v1}/audit`, readers: `${aCase}/readers` },
  settings: `${v1}/settings`,
  rehearsals: { list: `${v1}/rehearsals`, one: rehearsal, advance: `${rehearsal}/advance` },
} as const;

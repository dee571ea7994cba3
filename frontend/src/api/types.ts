import type { components, paths } from './schema';

// The API's types under the names that the screens use: the one file to mend when the
// description of the API calls something otherwise.
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
/** The signed-in person, with every membership that is active or waits for approval. */
export type Account = Me['account'] & Pick<Me, 'memberships' | 'duty' | 'today'>;
export type Membership = Schemas['Membership'];
/** What a membership lets its holder do in its place. */
export type May = Schemas['MembershipMay'];
/** As what a person acts: a word to show. What they may do, `may` says. */
export type Role = Membership['role'];
/** What is needed after the password before there is a session. */
export type SecondStep = Schemas['SecondStep'];
/** How a person signs in beside the password. */
export type Security = Schemas['Security'];
export type Factor = Schemas['Factor'];
export type Enrolment = Schemas['Enrolment'];
export type Grant = Schemas['Session'];
export type AddressChange = Schemas['AddressChange'];
/** A change of address as the owner of one of the addresses reads it by their letter. */
export type AddressLetter = Schemas['AddressLetter'];
/** Somebody asks to be erased, as operators see it. */
export type Erasure = Schemas['Erasure'];
export type ErasureStanding = Schemas['ErasureStanding'];
export type ProblemBody = Schemas['Problem'];
export type Registration = paths['/api/v1/registrations']['post']['requestBody']['content']['application/json'];
export type School = Schemas['School'];
export type Notice = Schemas['Notice'];
export type DashboardItem = Schemas['DashboardItem'];
/** A visit that a leader is to make, with what they need on the way. */
export type DashboardVisit = Schemas['DashboardVisit'];
export type DashboardFigure = Schemas['DashboardFigure'];

/** An amount of money in whole pence. */
export type Amount = Schemas['Amount'];

// needs
export type Need = Schemas['Need'];
/** What the head says of a need; until it is posted all of it may be left out. */
export type Ask = Schemas['Ask'];
export type Reach = NonNullable<Need['reach']>;
export type Disclosed = Schemas['Disclosure'];

// register
export type Partnership = Schemas['Partnership'];
/** A partnership asks a school to join it. */
export type JoinRequest = Schemas['JoinRequest'];
/** What became of one line of a list of schools. */
/** A time for which somebody has a deputy in one of their roles. */
export type Absence = Schemas['Absence'];
export type InvitedLine = Schemas['InvitedLine'];
export type BroughtSchool = Schemas['BroughtSchool'];

// support
export type Enquiry = Schemas['Enquiry'];
/** Everything that followed from an enquiry, as this person may see it. */
export type Thread = Schemas['Thread'];
export type Terms = Omit<Schemas['ProposeInputBody'], 'note'>;
export type Proposal = Schemas['Proposal'];
export type Release = Schemas['Release'];
/** A release with what the home head decides on. */
export type AskedRelease = Schemas['AskedRelease'];
export type Agreement = Schemas['Agreement'];
export type Visit = Schemas['Visit'];
/** Expenses of a visit as the leader claims them. */
export type ClaimedExpenses = Schemas['ClaimedExpenses'];
export type Moment = Schemas['Moment'];
/** Something that this person can do in a thread now. */
export type NextAction = Schemas['NextAction'];
export type Slot = Schemas['ProposedHalfDay'];
/** An agreement of which an invoice would lack something. */
export type AgreementToPrepare = Schemas['PreparedAgreement'];
/** What half-days come to: what the school pays and what the leader’s school receives. */
export type Quote = Schemas['Quote'];

// leaders
export type Leader = Schemas['Leader'];
export type LeaderHonours = Schemas['LeaderHonours'];
/** What a leader has delivered, in numbers. */
export type LeaderRecord = Schemas['Record'];
export type Designation = Schemas['Designation'];
/** What was seen of a leader before they enter a school. */
export type LeaderChecks = Schemas['LeaderChecks'];
export type ChecksBody = Schemas['ChecksBody'];
export type DesignationClaim = Schemas['DesignationClaim'];
export type Claim = Schemas['ClaimBody'];
export type LeaderService = Schemas['Service'];
export type ServiceOffer = Schemas['ServiceBody'];
/** What a text that somebody types is read as. */
export type Reading = Schemas['SuggestOutputBody'];
export type Theme = Schemas['Theme'];
export type Diary = Schemas['Diary'];
export type DiaryDay = Schemas['DiaryDay'];
/** What a whole list of invoices, self-bills or agreements comes to. */
export type BillingSums = Schemas['BillingSums'];
export type AgreementSums = Schemas['AgreementSums'];
export type DiarySlot = Schemas['DiarySlot'];
export type Half = DiarySlot['half'];

// people
export type Invitation = Schemas['Invitation'];
export type InvitationOffer = Schemas['InvitationOffer'];

// billing
export type Invoice = Schemas['Invoice'];
export type InvoiceLine = Schemas['Line'];
/** What the lines of one treatment come to, and the VAT on it. */
export type Taxed = Schemas['Taxed'];
/** The VAT that something bears. */
export type Treatment = Schemas['Treatment'];
/** A self-bill that waits. */
export type SelfBillDraft = Schemas['Draft'];
/** A draft of an invoice, in a list. */
export type InvoiceDraft = Schemas['InvoiceDraft'];
/** The same with what it would be today. */
export type InvoiceDraftDetail = Schemas['InvoiceDraftDetail'];
export type InvoiceState = Invoice['state'];
export type SelfBill = Schemas['SelfBill'];
/** Money on account that goes back to its payer. */
export type Refund = Schemas['Refund'];
export type OnAccount = Schemas['OnAccount'];
/** Money that was paid for a self-bill or a refund. */
export type PaidOut = Schemas['PaidOut'];
export type CreditNote = Schemas['CreditNote'];
/** Which credit note took a document back. */
export type CreditedWith = Schemas['CreditedWith'];
/** A signed-off visit that is on no invoice yet. */
export type BillableVisit = Schemas['BillableVisit'];

// register
/** What a partnership is founded with, or changed to. */
export type PartnershipTerms = Schemas['PartnershipBody'];
/** A partnership as everybody may see it. */
export type ListedPartnership = Schemas['Listed'];
export type PayeeAsk = Schemas['PayeeAsk'];
export type Payee = Schemas['Payee'];
/** How a partnership or a school is paid, and which change of it waits. */
/** The VAT of what a seller sells, as it was decided there. */
export type VatTable = Schemas['VATTable'];
export type VatRow = Schemas['VATRow'];
export type VatDecision = Schemas['VATDecision'];
export type VatAsk = Schemas['VATAsk'];
/** A trust, a local authority or another body that pays for schools. */
export type OutsidePayer = Schemas['OutsidePayer'];
export type PayerAsk = Schemas['PayerAsk'];
/** How a payer wants to be billed. */
export type PayerTerms = Schemas['PayerTerms'];
export type TermsAsk = Schemas['TermsAsk'];
/** An agreement that a partnership draws up the invoices of a school. */
export type SelfBilling = Schemas['SelfBilling'];
export type SelfBillingAsk = Schemas['SelfBillingAsk'];
export type PayeeStanding = Schemas['PayeeStanding'];
export type PayeeChange = Schemas['PayeeChange'];

// security
/** A failed sign-in, a refusal or a change of power; several of one day that are alike are one. */
export type SecurityEvent = Schemas['Entry'];

// audit
/** One thing that somebody did, as this person may read it. */
export type RecordEntry = Schemas['AuditEntry'];
/** What it happened to. */
export type RecordThing = NonNullable<
  NonNullable<paths['/api/v1/audit-entries']['get']['parameters']['query']>['thing']
>;

// operations
export type Job = Schemas['JobView'];
/** A page that everybody may read. */
export type PublicPage = Schemas['Page'];
/** A letter that is kept here because no mail server is set. */
export type Letter = Schemas['LetterView'];

// matching
export type Match = Schemas['Match'];
/** A leader's offer for a need. */
export type Offer = Schemas['Offer'];
export type OwnOffer = Schemas['OwnOffer'];
export type ReceivedOffer = Schemas['ReceivedOffer'];
/** What a leader can do about a need. */
export type Offering = Schemas['Offering'];
/** A need that fits a leader. */
export type FittingNeed = Schemas['FittingNeed'];
export type Excluded = Schemas['Excluded'];
/** A change of a need that lets a leader in. */
export type Easing = Schemas['Change'];
/** A change of a need, and how many leaders it lets in. */
export type Relaxation = Schemas['Relaxation'];
/** How many services a rule left out. */
export type RuleCount = Schemas['Count'];
export type Loaded = Schemas['Loaded'];
export type Unreached = Schemas['Unreached'];

// finding
/** What a search found, a page of it, with the choices that narrow it. */
export type SupportFound = Schemas['SupportFound'];
/** A service with what helps to choose. */
export type SupportItem = Schemas['SupportItem'];
/** A value of a facet, with how many services there would be with it. */
export type SupportChoice = Schemas['SupportChoice'];
export type SavedSearch = Schemas['SavedSearch'];

// exports for accounts packages
export type Export = Schemas['Export'];
export type ExportContent = Schemas['ExportPart']['what'];
export type ExportFormat = Schemas['ExportFormat'];
export type ExportFormats = Schemas['ExportFormats'];
export type ExportLayoutAsk = Schemas['ExportLayoutAsk'];
export type ExportLayout = Schemas['ExportLayout'];
export type ExportCodes = Schemas['ExportCodes'];
export type ExportCodesAsk = Schemas['ExportCodesAsk'];
export type ExportCode = Schemas['ExportCode'];
export type MakeExportAsk = Schemas['MakeExportAsk'];

// reports of a seller's book
export type AgedDebt = Schemas['AgedDebt'];
export type AgedSide = Schemas['AgedSide'];
export type AgedParty = Schemas['AgedParty'];
export type AgedBands = Schemas['AgedBands'];
export type VATSummary = Schemas['VATSummary'];

// bank accounts and their lines
export type BankAccount = Schemas['BankAccount'];
export type BankAccountPage = Schemas['AccountPage'];
export type BankStatement = Schemas['BankStatement'];
export type BankLine = Schemas['BankLine'];
export type BankLineState = BankLine['state'];
export type BankLinePage = Schemas['LinePage'];
export type BankLink = Schemas['BankLink'];
export type BankCandidate = Schemas['BankCandidate'];
export type BankRule = Schemas['BankRule'];
export type BankRulePage = Schemas['RulePage'];
export type RemittanceAdvice = Schemas['RemittanceAdvice'];
export type RemittanceAdvicePage = Schemas['AdvicePage'];
export type ReadAdviceAsk = Schemas['ReadAdviceInputBody'];
export type CandidatePart = Schemas['CandidatePart'];
export type Period = Schemas['PeriodRow'];
export type PeriodPage = Schemas['PeriodPage'];
export type PeriodFigure = Schemas['PeriodFigure'];
export type PeriodState = Period['state'];
export type Certificate = Schemas['CertificatePage'];
export type CertificateRow = Schemas['CertificateRow'];
export type LeftReason = Schemas['LeftReason'];
export type LinkAsk = Schemas['LinePart'];
export type OpenAccountAsk = Schemas['OpenInputBody'];
export type StatementFile = Schemas['StatementFile'];
export type StatementPreview = Schemas['StatementPreview'];

package agreementshttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Agreement is what two schools agreed.
type Agreement struct {
	ID            string       `json:"id"`
	Ref           string       `json:"ref" doc:"For people: A-4001"`
	Title         string       `json:"title,omitempty" doc:"Title of the service on that day; absent on old agreements"`
	Version       int64        `json:"version" doc:"For If-Match, as the ETag"`
	EnquiryID     string       `json:"enquiryId" doc:"The enquiry whose thread it is in"`
	NeedID        string       `json:"needId"`
	BuyerURN      register.URN `json:"buyerUrn"`
	BuyerName     string       `json:"buyerName"`
	HomeURN       register.URN `json:"homeUrn"`
	HomeName      string       `json:"homeName"`
	LeaderID      string       `json:"leaderId"`
	LeaderName    string       `json:"leaderName"`
	PartnershipID string       `json:"partnershipId,omitempty" doc:"The partnership that brokered it"`
	Terms
	HalfDays      int                       `json:"halfDays"`
	Total         money.Amount              `json:"total" doc:"All agreed half-days at their price, before VAT and added brokerage; quote has the payment"`
	Quote         partnerships.Quote        `json:"quote" doc:"The school's payment and the sum for the leader's school, for the visits that are not cancelled"`
	PaymentDays   int                       `json:"paymentDays"`
	Raising       partnerships.Raising      `json:"raising,omitempty" enum:"advance,visit,month,milestone,completion" doc:"When invoices are drafted as it stands; the seller may have changed it since it was agreed"`
	RaisingWords  string                    `json:"raisingWords,omitempty" doc:"The same in words"`
	PurchaseOrder string                    `json:"purchaseOrder,omitempty"`
	AgreedByName  string                    `json:"agreedByName"`
	AgreedAt      time.Time                 `json:"agreedAt"`
	State         agreements.AgreementState `json:"state" enum:"active,completed,cancelled"`
	Waiting       int                       `json:"waiting" doc:"Visits neither signed off nor cancelled"`
	SignedOff     int                       `json:"signedOff" doc:"Visits signed off"`
	EndedAt       *time.Time                `json:"endedAt,omitempty"`
	Note          string                    `json:"note,omitempty" doc:"Why it was cancelled"`
}

// AgreementOf shows an agreement with its visits.
func AgreementOf(a agreements.Agreement, q partnerships.Quote) Agreement {
	shown := Agreement{
		ID: a.ID, Ref: a.Ref, Title: a.Title, Version: a.Version, EnquiryID: a.Origin.ID, NeedID: a.NeedID,
		BuyerURN: a.BuyerURN, BuyerName: a.BuyerName, HomeURN: a.HomeURN, HomeName: a.HomeName,
		LeaderID: a.LeaderID, LeaderName: a.LeaderName, PartnershipID: a.PartnershipID,
		Terms: TermsOf(a.Terms), HalfDays: q.HalfDays, Total: q.Support, Quote: q, PaymentDays: a.PaymentDays,
		PurchaseOrder: a.PurchaseOrder, AgreedByName: a.AgreedByName, AgreedAt: a.AgreedAt,
		State: a.State, Waiting: a.Waiting, SignedOff: a.SignedOff, EndedAt: a.EndedAt, Note: a.Note,
	}
	if !a.Free() {
		shown.Raising, shown.RaisingWords = a.Raised(), a.Raised().Words()
	}
	return shown
}

// Standing is the agreement on its present half-days.
func (a Agreement) Standing(visits []agreements.Visit) Agreement {
	a.Slots = halfDaysOf(agreements.SlotsOf(visits))
	return a
}

// Visit is one date of an agreement.
type Visit struct {
	ID          string                `json:"id"`
	Version     int64                 `json:"version" doc:"For If-Match"`
	Date        date.Day              `json:"date" format:"date"`
	Slots       []ProposedHalfDay     `json:"slots" nullable:"false"`
	HalfDays    int                   `json:"halfDays"`
	Objective   string                `json:"objective"`
	State       agreements.VisitState `json:"state" enum:"planned,recorded,signed_off,queried,cancelled"`
	Record      string                `json:"record,omitempty"`
	RecordedAt  *time.Time            `json:"recordedAt,omitempty"`
	Claim       *ExpenseClaim         `json:"claim,omitempty" doc:"Expenses that the leader claims for it"`
	Query       string                `json:"query,omitempty" doc:"What the school asked about the record"`
	SignedOffAt *time.Time            `json:"signedOffAt,omitempty"`
	Note        string                `json:"note,omitempty" doc:"Why it was cancelled"`
	InvoiceID   string                `json:"invoiceId,omitempty"`
	Late        bool                  `json:"late,omitempty" doc:"The school cancelled it late: the quote is what is due"`
	Quote       partnerships.Quote    `json:"quote" doc:"The school's payment and the sum for the leader's school"`
	MayRead     bool                  `json:"mayReadInvoice,omitempty" doc:"You can read its invoice"`
	MoveID      string                `json:"moveId,omitempty" doc:"The wish to move it that waits for an answer"`
	Lacking     []string              `json:"lacking" nullable:"false" doc:"Checks that the leader lacks on the day of a coming visit"`
}

// ExpenseClaim is travel and other expenses of a visit.
type ExpenseClaim struct {
	Miles   int          `json:"miles,omitempty" doc:"Absent where a sum was claimed"`
	Sum     money.Amount `json:"sum" doc:"Never more than agreed"`
	For     string       `json:"for"`
	Words   string       `json:"words" doc:"What is claimed, in words"`
	Refused string       `json:"refused,omitempty" doc:"Why the school said no to it"`
}

func claimOf(c *agreements.Claim, e agreements.Expenses) *ExpenseClaim {
	if c == nil {
		return nil
	}
	return &ExpenseClaim{Miles: c.Miles, Sum: c.Sum, For: c.For, Words: c.Words(e), Refused: c.Refused}
}

// VisitTally counts the visits of an agreement.
type VisitTally struct {
	Held      int `json:"held" doc:"That took place or will"`
	SignedOff int `json:"signedOff" doc:"Of those"`
	Cancelled int `json:"cancelled"`
}

// TallyOf shows how many visits there are.
func TallyOf(s agreements.Standing) *VisitTally {
	t := VisitTally(s.Tally())
	return &t
}

// Asked are visits with the wishes to move them that wait.
func Asked(visits []Visit, s agreements.Standing) []Visit {
	for i := range visits {
		visits[i].MoveID = s.MoveID(visits[i].ID)
	}
	return visits
}

// VisitsOf shows visits.
func VisitsOf(all []agreements.Visit, e agreements.Expenses, quotes agreements.Quotes, c agreements.Checking,
	mayRead agreements.Readable) []Visit {
	out := make([]Visit, len(all))
	for i, v := range all {
		out[i] = Visit{
			ID: v.ID, Version: v.Version, Date: v.Date, HalfDays: v.HalfDays, Objective: v.Objective, State: v.State,
			Slots:  TermsOf(agreements.Terms{Slots: v.Slots}).Slots,
			Late:   v.LateShare > 0,
			Claim:  claimOf(v.Expenses, e),
			Record: v.Record, RecordedAt: v.RecordedAt, Query: v.Query, SignedOffAt: v.SignedOffAt,
			Note: v.Note, InvoiceID: v.InvoiceID, MayRead: mayRead[v.InvoiceID],
			Quote: quotes[v.ID], Lacking: sentences(c.Visits[v.ID]),
		}
	}
	return out
}

// ShownAgreement is an agreement with its visits and your possible actions.
type ShownAgreement struct {
	Agreement
	Visits  []Visit      `json:"visits" nullable:"false" doc:"By date"`
	Changes []Change     `json:"changes" nullable:"false" doc:"Changes since the agreement: visits that were cancelled or moved, oldest first"`
	Next    []NextAction `json:"next" nullable:"false" doc:"What you can do now"`
	Checks  ThreadChecks `json:"checks" doc:"The leader's checks, and what is missing before they enter the school"`
}

type agreementOutput struct {
	ETag string `header:"ETag"`
	Body ShownAgreement
}

func answerAgreement(s agreements.Shown, err error) (*agreementOutput, error) {
	if err != nil {
		return nil, err
	}
	return &agreementOutput{ETag: httpx.ETag(s.Agreement.Version), Body: ShownAgreement{
		Agreement: AgreementOf(s.Agreement, s.Quote).Standing(s.Visits), Changes: ChangesOf(s.Changes),
		Visits: VisitsOf(s.Visits, s.Agreement.Expenses, s.Quotes, s.Checking, s.Readable),
		Next:   ActionsOf(s.Next), Checks: ChecksOf(s.Checking),
	}}, nil
}

package agreements

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/parties"
	"lateral/services/register"
)

// VisitState says how a visit stands.
type VisitState string

// The states of a visit.
const (
	PlannedVisit   VisitState = "planned"
	RecordedVisit  VisitState = "recorded"
	SignedOffVisit VisitState = "signed_off"
	QueriedVisit   VisitState = "queried"
	CancelledVisit VisitState = "cancelled"
)

// VisitSteps are the steps of a visit.
var VisitSteps = states.Of(states.Steps[VisitState]{
	PlannedVisit:   {"record": RecordedVisit, "cancel": CancelledVisit},
	RecordedVisit:  {"sign off": SignedOffVisit, "query": QueriedVisit},
	QueriedVisit:   {"record": RecordedVisit, "cancel": CancelledVisit},
	SignedOffVisit: {},
	CancelledVisit: {},
})

// Visit is one date of an agreement.
type Visit struct {
	docdb.Meta
	AgreementID     string          `json:"agreementId"`
	Origin          diary.Origin    `json:"enquiryId"`
	PartnershipID   string          `json:"partnershipId,omitempty"`
	Seller          parties.Ref     `json:"seller"` // of its agreement
	BuyerURN        register.URN    `json:"buyerUrn"`
	LeaderID        string          `json:"leaderId"`
	AccountID       string          `json:"accountId"` // of the leader
	Date            date.Day        `json:"date"`      // 2006-01-02
	Slots           []calendar.Slot `json:"slots"`
	HalfDays        int             `json:"halfDays"`
	Objective       string          `json:"objective"` // the objective of the agreement that it serves
	State           VisitState      `json:"state"`
	Record          string          `json:"record,omitempty"`
	RecordedBy      string          `json:"recordedBy,omitempty"` // account
	RecordedAt      *time.Time      `json:"recordedAt,omitempty"`
	Expenses        *Claim          `json:"expenses,omitempty"`
	Query           string          `json:"query,omitempty"` // the school's question about the record
	SignedOffBy     string          `json:"signedOffBy,omitempty"`
	SignedOffAt     *time.Time      `json:"signedOffAt,omitempty"`
	Note            string          `json:"note,omitempty"`          // why it was cancelled
	AgreedSlots     []calendar.Slot `json:"agreedSlots,omitempty"`   // the agreed half-days, if it was moved since
	CancelledSide   Side            `json:"cancelledSide,omitempty"` // the side and the person that cancelled it, and when
	CancelledByName string          `json:"cancelledByName,omitempty"`
	CancelledAt     *time.Time      `json:"cancelledAt,omitempty"`
	// of the price that is due, since the school cancelled it late
	LateShare money.BasisPoints `json:"lateShare,omitempty"`
	Billable  bool              `json:"billable"`            // signed off, paid for in money, not all invoiced yet
	InvoiceID string            `json:"invoiceId,omitempty"` // of the invoice that its support is on
	// its support is invoiced before it takes place, as was agreed
	InAdvance bool `json:"inAdvance,omitempty"`
	// it was cancelled after it was invoiced, and its support is not credited yet
	ToCredit bool   `json:"toCredit,omitempty"`
	DraftID  string `json:"draftId,omitempty"` // of the draft of an invoice that it is on
	// of the invoice that its expenses are on
	ExpensesInvoiceID string `json:"expensesInvoiceId,omitempty"`
}

// agreed are the half-days that were agreed for the visit.
func (v Visit) agreed() []calendar.Slot {
	if len(v.AgreedSlots) > 0 {
		return v.AgreedSlots
	}
	return v.Slots
}

// Waits says whether something is still to be done about the visit.
func (v Visit) Waits() bool { return !VisitSteps.Ends(v.State) }

// step takes the step that the verb says. It does not store the visit.
func (v *Visit) step(verb string) error {
	var err error
	v.State, err = VisitSteps.After(v.State, verb)
	return err
}

// MaxSlots limits the half-days of an agreement: thirty days.
const MaxSlots = 60

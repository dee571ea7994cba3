package agreements

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// AgreementState says where an agreement stands.
type AgreementState string

// The states of an agreement.
const (
	ActiveAgreement    AgreementState = "active"
	CompletedAgreement AgreementState = "completed"
	CancelledAgreement AgreementState = "cancelled"
)

// AgreementSteps are the steps of an agreement.
var AgreementSteps = states.Of(states.Steps[AgreementState]{
	ActiveAgreement:    {"complete": CompletedAgreement, "cancel": CancelledAgreement},
	CompletedAgreement: {},
	CancelledAgreement: {},
})

// Terms are the terms between two schools.
type Terms struct {
	Scope      string          `json:"scope"`
	Objectives []string        `json:"objectives"`
	Slots      []calendar.Slot `json:"slots"`    // in the order of time, none twice
	HalfDays   int             `json:"halfDays"` // how many slots
	DayRate    money.Amount    `json:"dayRate"`  // for two half-days; zero is free
	Mutual     bool            `json:"mutual"`   // paid by days in return; then the day rate is zero
	Expenses   Expenses        `json:"expenses,omitzero"`
	// when it is drafted, for a person to issue; "" where nobody pays, and in the oldest (Raised)
	Invoiced partnerships.Raising `json:"invoiced,omitempty"`
}

// Dates are on how many dates the half-days are: as many visits are planned.
func (t Terms) Dates() int {
	n := 0
	for i, slot := range t.Slots {
		if i == 0 || slot.Date != t.Slots[i-1].Date {
			n++
		}
	}
	return n
}

// Free says whether nobody pays money for the support.
func (t Terms) Free() bool { return t.Mutual || t.DayRate.IsZero() }

// Agreement is what two schools agreed. Its terms never change; its visits say
// its present days and its present price.
type Agreement struct {
	docdb.Meta
	Ref string `json:"ref"` // "A-4001", for people
	// of the service, as on the day; "" where it was agreed before titles were kept
	Title         string       `json:"title,omitempty"`
	Origin        diary.Origin `json:"enquiryId"`            // an enquiry
	OriginRef     string       `json:"enquiryRef,omitempty"` // "E-3001", for people; "" in the oldest
	NeedID        string       `json:"needId"`
	ProposalID    string       `json:"proposalId"`
	BuyerURN      register.URN `json:"buyerUrn"`
	HomeURN       register.URN `json:"homeUrn"`
	LeaderID      string       `json:"leaderId"`
	AccountID     string       `json:"accountId"`               // of the leader
	PartnershipID string       `json:"partnershipId,omitempty"` // that brokered it; "" where none did
	BuyerName     string       `json:"buyerName"`               // names as on the day
	HomeName      string       `json:"homeName"`
	LeaderName    string       `json:"leaderName"`
	AgreedByName  string       `json:"agreedByName"`
	ForSchool     []string     `json:"forSchool"`         // accounts that acted for the school, also before it was agreed
	ForHome       []string     `json:"forHome,omitempty"` // accounts that decided for the home school
	Terms
	Total money.Amount `json:"total"` // of the half-days, before brokerage and VAT
	// as on the day; "" where none brokered, and principal in the oldest
	Arrangement partnerships.Arrangement `json:"arrangement,omitempty"`
	Brokerage   partnerships.Brokerage   `json:"brokerage"` // as on the day
	// as on the day
	Cancellation  partnerships.Cancellation `json:"cancellation,omitzero"`
	HalfDay       *partnerships.HalfDay     `json:"halfDay,omitempty"`     // sums of one half-day; nil in the oldest
	Supply        parties.Supply            `json:"supply,omitempty"`      // what is sold, as somebody chose it (Sells)
	Raising       partnerships.Raising      `json:"raising,omitempty"`     // as the seller chose since (Raised)
	VATDecision   *VATDecision              `json:"vatDecision,omitempty"` // of an earlier program, which asked for rates
	PaymentDays   int                       `json:"paymentDays"`           // as on the day
	PurchaseOrder string                    `json:"purchaseOrder,omitempty"`
	AgreedBy      string                    `json:"agreedBy"` // account
	AgreedAt      time.Time                 `json:"agreedAt"`
	Checks        *leaders.Checks           `json:"checks,omitempty"` // as on the day; nil in the oldest
	State         AgreementState            `json:"state"`
	Waiting       int                       `json:"waiting"`                 // visits neither signed off nor cancelled
	SignedOff     int                       `json:"signedOff"`               // visits signed off
	CancelledLate int                       `json:"cancelledLate,omitempty"` // visits of which a share is due
	EndedAt       *time.Time                `json:"endedAt,omitempty"`
	Note          string                    `json:"note,omitempty"` // why it was cancelled
}

// VATDecision is what an earlier program asked a person of the seller about an agreement. It is kept,
// and counts no more: sellers keep a table (parties.Tables).
type VATDecision struct {
	Rates  partnerships.VATRates `json:"rates"`
	By     string                `json:"by"` // account
	ByName string                `json:"byName"`
	At     time.Time             `json:"at"`
}

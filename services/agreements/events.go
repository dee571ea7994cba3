package agreements

import (
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/register"
)

// What happens to agreements. The data of every event is a Happened; its subject
// is the thing named here. The types keep the name of an earlier room.
const (
	AgreementMade      events.Type = "support.agreed"              // the agreement
	PurchaseOrderSet   events.Type = "support.purchase-order-set"  // the agreement
	AgreementCancelled events.Type = "support.agreement-cancelled" // the agreement
	AgreementCompleted events.Type = "support.agreement-completed" // the agreement

	VisitRecorded   events.Type = "support.visit-recorded"   // the visit
	VisitSignedOff  events.Type = "support.visit-signed-off" // the visit
	VisitQueried    events.Type = "support.visit-queried"    // the visit
	ExpensesRefused events.Type = "support.expenses-refused" // the visit
	VisitCancelled  events.Type = "support.visit-cancelled"  // the visit
	VisitMoved      events.Type = "support.visit-moved"      // the visit; the date is the new one

	ChecksFoundLacking events.Type = "support.checks-lack" // the visit; the note names the leader's missing checks

	MoveAsked     events.Type = "support.visit-move-asked"     // the move; the date is that of the visit
	MoveAgreed    events.Type = "support.visit-move-agreed"    // the move: the first of two said yes
	MoveDeclined  events.Type = "support.visit-move-declined"  // the move
	MoveWithdrawn events.Type = "support.visit-move-withdrawn" // the move
)

// Happened is the data of every event of an agreement: the person, what it came
// from, the people concerned, and the thing. What leads to an agreement begins its
// own data with it. Fields that do not apply are empty.
type Happened struct {
	Side Side   `json:"side"`           // the side that did it
	Name string `json:"name,omitempty"` // of the person who did it

	Origin        diary.Origin `json:"enquiryId"`
	OriginRef     string       `json:"enquiryRef"`
	NeedID        string       `json:"needId"`
	URN           register.URN `json:"urn"` // the school that asks
	HomeURN       register.URN `json:"homeUrn"`
	LeaderID      string       `json:"leaderId"`
	AccountID     string       `json:"accountId"` // of the leader
	PartnershipID string       `json:"partnershipId,omitempty"`

	ProposalID   string          `json:"proposalId,omitempty"`
	AgreementID  string          `json:"agreementId,omitempty"`
	AgreementRef string          `json:"agreementRef,omitempty"`
	VisitID      string          `json:"visitId,omitempty"`
	Date         date.Day        `json:"date,omitempty"` // of the visit
	From         []calendar.Slot `json:"from,omitempty"` // of a visit to be moved
	To           []calendar.Slot `json:"to,omitempty"`
	HalfDays     int             `json:"halfDays,omitempty"`
	DayRate      *money.Amount   `json:"dayRate,omitempty"`
	Late         money.Amount    `json:"late,omitzero"`          // due for a visit that was cancelled late, before VAT
	Note         string          `json:"note,omitempty"`         // the person's note
	NoteToLeader string          `json:"noteToLeader,omitempty"` // the note as the leader reads it, where that is other
	Along        bool            `json:"along,omitempty"`        // part of a change with an event of its own
}

// Data is a Happened, or data that begins with one.
type Data interface{ itself() Happened }

func (h Happened) itself() Happened { return h }

// Wrote says whether a person wrote the note, and not the service.
func (h Happened) Wrote() bool {
	return h.Note != "" && h.Side != NoSide && h.Note != lastVisitCancelled
}

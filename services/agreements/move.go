package agreements

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/register"
)

// MoveState says how a request to move a visit stands.
type MoveState string

// The states of a move.
const (
	AskedMove     MoveState = "asked"
	DoneMove      MoveState = "moved"
	DeclinedMove  MoveState = "declined"
	WithdrawnMove MoveState = "withdrawn"
	LapsedMove    MoveState = "lapsed" // the visit was recorded or cancelled first
)

// MoveSteps are the steps of a move. The first yes of two changes nothing yet.
var MoveSteps = states.Of(states.Steps[MoveState]{
	AskedMove: {
		"agree": AskedMove, "move": DoneMove, "decline": DeclinedMove, "withdraw": WithdrawnMove, "lapse": LapsedMove,
	},
	DoneMove: {}, DeclinedMove: {}, WithdrawnMove: {}, LapsedMove: {},
})

// Move is one side's request to hold a planned visit on other half-days. It
// takes effect when the other side and the head of the home school have said
// yes.
type Move struct {
	docdb.Meta
	VisitID      string          `json:"visitId"`
	Origin       diary.Origin    `json:"enquiryId"`
	AgreementID  string          `json:"agreementId"`
	BuyerURN     register.URN    `json:"buyerUrn"`
	HomeURN      register.URN    `json:"homeUrn"`
	AccountID    string          `json:"accountId"` // of the leader
	By           Side            `json:"by"`        // LeaderSide or SchoolSide
	From         []calendar.Slot `json:"from"`      // the half-days of the visit at the time
	To           []calendar.Slot `json:"to"`        // on one day, as many
	Note         string          `json:"note,omitempty"`
	State        MoveState       `json:"state"`
	AskedBy      string          `json:"askedBy"` // account
	AskedByName  string          `json:"askedByName"`
	AskedAt      time.Time       `json:"askedAt"`
	Other        *Yes            `json:"other,omitempty"` // of the other side
	Home         *Yes            `json:"home,omitempty"`  // of the home head
	EndedAt      *time.Time      `json:"endedAt,omitempty"`
	EndedByName  string          `json:"endedByName,omitempty"`
	EndedBecause string          `json:"endedBecause,omitempty"`
}

// Yes is somebody's consent.
type Yes struct {
	By   string    `json:"by"` // account
	Name string    `json:"name"`
	At   time.Time `json:"at"`
}

// waitsFor says whether the move waits for a yes of the side.
func (m Move) waitsFor(side Side) bool {
	switch side {
	case m.By.Opposite():
		return m.Other == nil
	case HomeSide:
		return m.Home == nil
	case LeaderSide, SchoolSide, BrokerSide, NoSide:
	}
	return false
}

// end takes the step that ends the move. It does not store the move.
func (m *Move) end(verb string, now time.Time) error {
	var err error
	m.State, err = MoveSteps.After(m.State, verb)
	m.EndedAt = &now
	return err
}

// When is the moment of the yes; nil without one.
func (y *Yes) When() *time.Time {
	if y == nil {
		return nil
	}
	return &y.At
}

// Package enquiriestest is the world of agreementstest with enquiries: everybody's
// steps from the enquiry to the agreement.
package enquiriestest

import (
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements/agreementstest"
	"lateral/services/calendar"
	"lateral/services/enquiries"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// The schools of the world: see agreementstest.
const (
	Ash   = agreementstest.Ash
	Birch = agreementstest.Birch
	Cedar = agreementstest.Cedar
	Elm   = agreementstest.Elm
	Fir   = agreementstest.Fir
)

// World is what a test acts on.
type World struct {
	*agreementstest.World
	Enquiries *enquiries.Service
}

// New returns the world. More are the schemas of the nouns that the test adds.
func New(t testing.TB, more ...docdb.Schema) *World {
	t.Helper()
	w := &World{World: agreementstest.New(t, append(enquiries.Schemas(), more...)...)}
	w.Enquiries = enquiries.New(w.DB, w.Needs, w.Agreements, w.Diary, w.Clock.Now, w.IDs)
	return w
}

// Payee is how the partnership is paid.
func Payee() parties.Payee { return agreementstest.Payee() }

// Rate is the leader's price for a day.
func Rate() money.Amount { return agreementstest.Rate() }

// Slots reads half-days as calendar.Slot writes them.
func Slots(texts ...string) []calendar.Slot { return agreementstest.Slots(texts...) }

// Head is the head of a school.
func Head(urn register.URN) people.Actor { return agreementstest.Head(urn) }

// Senior is another senior leader of a school.
func Senior(urn register.URN) people.Actor { return agreementstest.Senior(urn) }

// Finance is the finance officer of a school.
func Finance(urn register.URN) people.Actor { return agreementstest.Finance(urn) }

// LeaderAt is the person who is a leader in a school.
func LeaderAt(urn register.URN) people.Actor { return agreementstest.LeaderAt(urn) }

func (w *World) must(err error) {
	w.T.Helper()
	if err != nil {
		w.T.Fatal(err)
	}
}

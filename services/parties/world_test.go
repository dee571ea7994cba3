package parties_test

import (
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
)

const (
	school   register.URN = "100001"
	stranger register.URN = "100002"
)

// purse is a world with a party that is paid, and people whose roles began three days ago: two
// who handle its money, one who handles another's, and an operator.
type purse struct {
	*peopletest.Kit
	*parties.Service
	t                             *testing.T
	of                            parties.Ref
	one, two, elsewhere, operator people.Actor
}

// newPurse is a world with the purse of a school or of a partnership.
func newPurse(t *testing.T, kind parties.Kind) *purse {
	t.Helper()
	p := &purse{Kit: peopletest.New(t, append(parties.Schemas(), pace.Schema())...), t: t, of: parties.School(school)}
	p.Service = p.on(p.DB)
	p.Schools(school, stranger)
	if kind == parties.OfPartnership {
		p.of = parties.Partnership(p.Kit.Partnership("The Grove").ID)
		p.one, p.two = p.Broker(p.of.ID()), p.Broker(p.of.ID())
		p.elsewhere = p.Broker(p.Kit.Partnership("The Orchard").ID)
	} else {
		p.one, p.two, p.elsewhere = p.In(school, people.Head), p.In(school, people.Finance), p.In(stranger, people.Head)
	}
	p.operator = p.Operator()
	p.Clock.Advance(72 * time.Hour)
	return p
}

// on are the use-cases on another view of the store.
func (p *purse) on(db docdb.DB) *parties.Service {
	return parties.New(db, p.Log, p.Clock.Now, p.IDs, p.Partnerships)
}

// bank is an account with a number.
func bank(number string) parties.Payee {
	return parties.Payee{AccountName: "The Grove", SortCode: "00-00-01", AccountNumber: number, VATNumber: "GB123456782"}
}

// roles changes what somebody is.
func (p *purse) roles(of people.Actor, change func(*people.Membership)) {
	p.t.Helper()
	memberships := docdb.Of[people.Membership]("memberships")
	err := p.DB.Update(p.Ctx, func(tx docdb.Tx) error {
		return memberships.Each(p.Ctx, tx, docdb.Query{}, func(m people.Membership) error {
			if m.AccountID != of.AccountID {
				return nil
			}
			change(&m)
			return memberships.Replace(p.Ctx, tx, &m)
		})
	})
	if err != nil {
		p.t.Fatal(err)
	}
}

// gone ends the roles of somebody.
func (p *purse) gone(who people.Actor) {
	p.roles(who, func(m *people.Membership) { m.State, m.Live = people.StateEnded, false })
}

// began makes the roles of somebody begin at a time.
func (p *purse) began(who people.Actor, at time.Time) {
	p.roles(who, func(m *people.Membership) { m.Since = at })
}

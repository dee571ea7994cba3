package needs_test

import (
	"fmt"
	"testing"

	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// A list reads no more documents when it is longer, whoever reads it.
func TestALongListOfNeedsReadsNoMoreThanAShortOne(t *testing.T) {
	w := needstest.New(t)
	var urns []register.URN
	for i := range 12 {
		urn := register.URN(fmt.Sprint(100001 + i))
		w.Import(needstest.School{URN: string(urn)})
		urns = append(urns, urn)
	}
	group := w.Partnership("Solent Alliance", urns...)
	ask := needstest.Ask()
	ask.PartnershipID = group.ID
	for _, urn := range urns[1:] { // schools that share nothing but the partnership
		w.Post(urn, ask)
		w.Post(urn, needstest.Ask())
		w.Draft(urns[0], ask)
	}
	elsewhere := w.Partnership("Downs Alliance", urns[0])
	for _, tt := range []struct {
		name  string
		actor people.Actor
		in    needs.ListInput
	}{
		{"a leader, of what reaches them", needstest.Person(people.Leader, urns[0]),
			needs.ListInput{Scope: needs.ReachingMe}},
		{"a head, of their own", needstest.Person(people.Head, urns[0]), needs.ListInput{Scope: needs.OfMySchools}},
		{"a broker, of their members", needstest.Broker(group.ID), needs.ListInput{Scope: needs.OfMyPartnerships}},
		{"a head who brokers elsewhere", both(needstest.Person(people.Head, urns[0]), needstest.Broker(elsewhere.ID)),
			needs.ListInput{Scope: needs.ReachingMe}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			costs := func(limit int) int64 {
				tt.in.Limit = limit
				return w.Reads(func() {
					found, _, err := w.Needs.List(w.Ctx, tt.actor, tt.in)
					if err != nil || len(found) != limit {
						t.Errorf("%d needs, %v", len(found), err)
					}
				})
			}
			if few, many := costs(3), costs(10); many > few {
				t.Errorf("3 needs take %d reads, 10 take %d", few, many)
			}
		})
	}
}

// both is somebody who holds the roles of two people.
func both(a, b people.Actor) people.Actor {
	a.Held = append(a.Held, b.Held...)
	return a
}

// A broker of many schools reads a need of another partnership in as few calls as one of few.
func TestABrokerOfManySchoolsReadsANeedInFewCalls(t *testing.T) {
	w := needstest.New(t)
	var urns []register.URN
	for i := range 40 {
		urn := register.URN(fmt.Sprint(100001 + i))
		w.Import(needstest.School{URN: string(urn)})
		urns = append(urns, urn)
	}
	need := w.Post(urns[0], needstest.Ask())
	small, large := w.Partnership("Solent Alliance", urns[1:3]...), w.Partnership("Downs Alliance", urns[3:]...)
	costs := func(partnershipID string) int64 {
		return w.Reads(func() {
			if _, err := w.Needs.Get(w.Ctx, needstest.Broker(partnershipID), need.ID); err != nil {
				t.Error(err)
			}
		})
	}
	if few, many := costs(small.ID), costs(large.ID); many > few || many > 8 {
		t.Errorf("a broker of 2 schools takes %d reads, one of 37 takes %d", few, many)
	}
}

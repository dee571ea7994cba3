package demo

import (
	"container/heap"
	"context"
	"fmt"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/offers"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/reconciliation"
	"lateral/services/register"
)

// Nouns are the parts that the play uses. All of them share the stage's clock.
type Nouns struct {
	DB             docdb.Reader
	Register       *register.Service
	Partnerships   *partnerships.Service
	Parties        *parties.Service
	People         *people.Directory
	Leaders        *leaders.Directory
	Diary          *diary.Service
	Needs          *needs.Service
	Agreements     *agreements.Service
	Enquiries      *enquiries.Service
	Offers         *offers.Service
	Billing        *billing.Service
	Reconciliation *reconciliation.Service
	Notices        *notices.Service
	Work           func(context.Context) error // runs the jobs that are due
}

// stage keeps the time of the play.
type stage struct {
	Nouns
	clock *clock.Manual
	today time.Time // the day on which people look at it, 08:00
	queue cues
	made  int // cues made so far, so that cues of one moment keep their order

	alliance, trust string            // ids
	head            []people.Actor    // by index of the area
	leads           []people.Actor    // by index of the cast
	leader          []leaders.Leader  // likewise
	service         []leaders.Service // likewise
	broker, finance people.Actor
	buyerFinance    people.Actor
	trustFinance    people.Actor
	shared          []string       // visits that wait for the other story of their invoice
	everybody       []people.Actor // once for each time that they were given a role
}

// cue is an act at a moment of the play.
type cue struct {
	at    time.Time
	order int
	what  string
	do    func(context.Context) error
}

type cues []cue

func (c cues) Len() int { return len(c) }
func (c cues) Less(i, j int) bool {
	return c[i].at.Before(c[j].at) || c[i].at.Equal(c[j].at) && c[i].order < c[j].order
}
func (c cues) Swap(i, j int) { c[i], c[j] = c[j], c[i] }
func (c *cues) Push(x any)   { *c = append(*c, x.(cue)) } // only cues are pushed
func (c *cues) Pop() any {
	old := *c
	last := old[len(old)-1]
	*c = old[:len(old)-1]
	return last
}

// day is the start of a day of the play, counted from today.
func (s *stage) day(n int) time.Time { return s.today.AddDate(0, 0, n) }

// at schedules an act; acts later than today never happen.
func (s *stage) at(when time.Time, what string, do func(context.Context) error) {
	if when.After(s.today) {
		return
	}
	s.made++
	heap.Push(&s.queue, cue{when, s.made, what, do})
}

// run does everything in order of time. Jobs run once a day.
func (s *stage) run(ctx context.Context) error {
	for len(s.queue) > 0 {
		c, _ := heap.Pop(&s.queue).(cue)
		for c.at.Sub(s.clock.Now()) > 0 {
			next := s.clock.Now().AddDate(0, 0, 1)
			if next.After(c.at) {
				next = c.at
			}
			s.clock.Advance(next.Sub(s.clock.Now()))
			if err := s.Work(ctx); err != nil {
				return err
			}
		}
		if err := c.do(ctx); err != nil {
			return fmt.Errorf("demonstration: %s on %s: %w", c.what, c.at.Format(time.DateOnly), err)
		}
		if err := s.Work(ctx); err != nil {
			return err
		}
	}
	s.clock.Advance(s.today.Sub(s.clock.Now()))
	return s.Work(ctx)
}

// as is the context in which somebody acts, so that the record names them.
func as(ctx context.Context, who people.Actor) context.Context {
	return events.WithActor(ctx, events.Actor{AccountID: who.AccountID, Places: who.PlaceKeys()})
}

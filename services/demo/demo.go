package demo

import (
	"cmp"
	"context"
	"slices"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/date"
	"lateral/services/leaders"
)

// Before is how long before the present the play begins.
const Before = 98 * 24 * time.Hour

// Account is one that people can sign in with.
type Account struct {
	Role, Email, Password, Name string
}

// Fill plays the demonstration. The clock is set back by Before, and is at the
// present when Fill returns.
func Fill(ctx context.Context, n Nouns, now *clock.Manual) error {
	s := &stage{Nouns: n, clock: now, today: now.Now().Add(Before)}
	for isWeekend(now.Now()) {
		now.Advance(24 * time.Hour)
	}
	if err := s.found(ctx); err != nil {
		return err
	}
	if err := s.Work(ctx); err != nil {
		return err
	}
	for _, one := range trustStories {
		s.begin(one.story, one.ending)
	}
	for _, story := range inOrder(stories) {
		s.begin(story, ending{})
	}
	opening, err := monthBefore(date.On(s.today)).first.AddDays(13).Start()
	if err != nil {
		return err
	}
	s.at(workingDay(opening.Add(9*time.Hour)), "bank account of the trust", s.open)
	s.at(s.day(-closedFor), "closing of "+merging.name, s.closeMerging)
	s.at(s.day(-lastRead), "reading", s.read)
	s.at(workingDay(s.day(-3)), "claim", func(ctx context.Context) error {
		_, err := s.Leaders.Claim(as(ctx, s.leads[claiming]), s.leads[claiming], s.leader[claiming].ID, leaders.ClaimInput{
			Kind: leaders.Own, Title: "Alliance lead practitioner for mathematics", PartnershipID: s.alliance,
			AwardedOn: date.On(workingDay(s.day(-20))),
			Evidence:  leaders.Evidence{Text: "Minutes of the alliance board."},
		})
		return err
	})
	return s.run(ctx)
}

// inOrder are the stories by their beginning, since several may begin on one
// working day.
func inOrder(all []story) []story {
	return slices.SortedStableFunc(slices.Values(all), func(a, b story) int { return cmp.Compare(b.begun, a.begun) })
}

// lastRead is how many days ago people last read their notices.
const lastRead = 5

// read lets everybody read their notices, so that only the latest are new.
func (s *stage) read(ctx context.Context) error {
	for _, actor := range s.everybody {
		if _, err := s.Notices.MarkRead(ctx, actor); err != nil {
			return err
		}
	}
	return nil
}

// Accounts are one for each role, to be printed.
func Accounts() []Account {
	account := func(role, name string) Account { return Account{role, address(name), Password, name} }
	return []Account{
		account("head", heads[0]), account("senior", seniorName), account("leader", cast[0].name),
		account("home head", heads[cast[0].home]), account("school finance", buyerName), account("finance", financeName),
		account("broker", brokerName), account("operator", operatorName),
		account("trust finance", trustFinanceName), account("trust broker", brokerName2),
	}
}

package demo

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/people"
)

// insurers are who insures the leaders, in turn.
var insurers = []string{"Marches Mutual", "Wenlow Vale County Council", "Beacon Schools Insurance"}

// insuredFor is how many days of insurance are left today for two leaders: the
// one whose account is printed, and one who visits the first school.
var insuredFor = map[int]int{0: 10, 14: 12}

// confirm lets the home head confirm the checks of a leader, or the broker where
// the leader is that head.
func (s *stage) confirm(ctx context.Context, i int) error {
	l, by := cast[i], s.head[cast[i].home]
	if heads[l.home] == l.name {
		by = s.brokerOf(l.home)
	}
	seen := &leaders.Sighting{On: date.On(workingDay(s.clock.Now().AddDate(0, 0, -3-i)))}
	days, short := insuredFor[i]
	if !short {
		days = 190 + 11*i
	}
	_, err := s.Leaders.Confirm(as(ctx, by), by, s.leader[i].ID, 0, leaders.ConfirmInput{
		Identity: seen, DBS: seen,
		Insurance: &leaders.Insurance{With: insurers[i%len(insurers)], Until: date.On(s.day(days))},
	})
	return err
}

// brokerOf is the broker of a school's partnership.
func (s *stage) brokerOf(i int) people.Actor {
	broker := s.broker
	if i >= inAlliance {
		broker.Held = []people.Held{{Role: people.Broker, Place: people.Partnership(s.trust)}}
	}
	return broker
}

package trial

import (
	"context"
	"fmt"
	"strings"

	"lateral/services/reconciliation"
	"lateral/services/reconciliation/set"
)

// answers are what the desk says of every line.
func (s *store) answers(ctx context.Context, p sides, accounts []string) ([]set.Answer, error) {
	var all []set.Answer
	ordinals := map[string]int{}
	for _, account := range accounts {
		lines, err := s.linesOf(ctx, account)
		if err != nil {
			return nil, err
		}
		for _, l := range lines {
			v, err := s.desk.Line(ctx, s.one, l.ID)
			if err != nil {
				return nil, err
			}
			a := answerOf(p, v)
			like := fmt.Sprintf("%s %d %s", a.On, a.Pence, a.Text)
			ordinals[like]++
			a.Ordinal = ordinals[like]
			all = append(all, a)
		}
	}
	return all, nil
}

func answerOf(p sides, v reconciliation.LineView) set.Answer {
	a := set.Answer{On: v.On, Pence: v.Amount.Pence, Text: set.Printed(v.Name, v.Text)}
	var linked, named []string
	for _, k := range v.Links {
		if k.State != reconciliation.Made {
			continue
		}
		target := p.target(k.Kind, k.Number, k.Party)
		linked = append(linked, fmt.Sprintf("%s=%d", target, k.Amount.Pence))
		a.Automatic = k.Automatic
		named = append(named, target)
	}
	a.Linked = strings.Join(linked, "+")
	if len(named) > 0 {
		a.Candidates = []string{strings.Join(named, "+")}
	}
	for _, c := range v.Candidates {
		if names := p.named(c); names != "" {
			a.Candidates = append(a.Candidates, names)
		}
	}
	return a
}

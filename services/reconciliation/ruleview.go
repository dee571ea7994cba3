package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// RuleView is a rule with what it did.
type RuleView struct {
	Rule
	Did     int64    // how many links it spoke for, also those that were undone
	Against []string // what other rules say of the same text
}

// mostRemoved is how many removed rules are listed.
const mostRemoved = 200

// Rules are the rules of a book, the earliest first: those that count, or the last that were removed.
// NotFound to those who do not handle its money.
func (s *Service) Rules(ctx context.Context, actor people.Actor, book parties.Ref, removed bool) ([]RuleView, error) {
	if !handles(actor, book) {
		return nil, apperr.NotFound("party")
	}
	active, err := activeRules(ctx, s.db, book)
	if err != nil {
		return nil, err
	}
	all := active
	if removed {
		q := docdb.Query{Index: "by_book", Equal: []any{book, Removed}, Descending: true, Limit: mostRemoved}
		if all, _, err = rules.Find(ctx, s.db, q); err != nil {
			return nil, err
		}
	}
	views := make([]RuleView, len(all))
	for i, r := range all {
		if views[i], err = s.ruleView(ctx, r, active); err != nil {
			return nil, err
		}
	}
	return views, nil
}

func (s *Service) ruleView(ctx context.Context, r Rule, active []Rule) (RuleView, error) {
	v := RuleView{Rule: r}
	for _, o := range active {
		if r.State == Active && r.against(o) {
			v.Against = append(v.Against, o.words())
		}
	}
	var err error
	v.Did, err = links.Count(ctx, s.db, docdb.Query{Index: "by_rule", Equal: []any{r.ID}})
	return v, err
}

// RuleLinks are a rule and the last links that it spoke for, the latest first.
func (s *Service) RuleLinks(ctx context.Context, actor people.Actor, id string) (RuleView, []Link, error) {
	r, err := ruleFor(ctx, s.db, actor, id)
	if err != nil {
		return RuleView{}, nil, err
	}
	active, err := activeRules(ctx, s.db, r.Book)
	if err != nil {
		return RuleView{}, nil, err
	}
	v, err := s.ruleView(ctx, r, active)
	if err != nil {
		return v, nil, err
	}
	all, _, err := links.Find(ctx, s.db, docdb.Query{Index: "by_rule", Equal: []any{id}, Descending: true})
	return v, all, err
}

package needs

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// Get returns the need as the actor may see it, or NotFound. Of a draft it tells those who
// may change it which words give their school away.
func (s *Service) Get(ctx context.Context, actor people.Actor, id string) (Seen, error) {
	var out Seen
	err := s.db.View(ctx, func(r docdb.Reader) error {
		n, err := GetNeed(ctx, r, id)
		if err != nil {
			return err
		}
		if out, err = newViewer(r, actor).view(ctx, n); err != nil || n.State != Draft ||
			!actor.At(n.URN, people.Head, people.Senior) {
			return err
		}
		out.Telling, err = s.signs.tellingIn(ctx, r, n, *out.School)
		return err
	})
	return out, err
}

// Told is a disclosure with names for people.
type Told struct {
	Disclosed
	ToName string // of the school or partnership; "" for everyone
	ByName string // of the person; "" where the service did it, or the account is gone
}

// Disclosures returns a page of the disclosures of a need, oldest first, and the
// next cursor. For people of the school and brokers of the need's partnership;
// NotFound for others.
func (s *Service) Disclosures(ctx context.Context, actor people.Actor, id, cursor string,
	limit int) ([]Told, string, error) {
	n, err := GetNeed(ctx, s.db, id)
	if err != nil {
		return nil, "", err
	}
	if !isInside(actor, n) {
		return nil, "", apperr.NotFound("need")
	}
	found, next, err := disclosures.Find(ctx, s.db, docdb.Query{
		Index: "by_need", Equal: []any{id}, After: cursor, Limit: limit,
	})
	all := make([]Told, len(found))
	for i, d := range found {
		if err == nil {
			all[i], err = nameSchools(ctx, s.db, d)
		}
	}
	return all, next, err
}

// nameSchools looks the names up.
func nameSchools(ctx context.Context, r docdb.Reader, d Disclosed) (Told, error) {
	t := Told{Disclosed: d}
	places := map[AudienceKind]people.PlaceKind{ToSchool: people.InSchool, ToBrokers: people.InPartnership}
	if kind, ok := places[d.Kind]; ok {
		var err error
		if t.ToName, err = people.NameOf(ctx, r, people.Place{Kind: kind, ID: d.To}); err != nil {
			return t, err
		}
	}
	if d.By == events.System {
		return t, nil
	}
	account, err := people.GetAccount(ctx, r, d.By)
	if apperr.Is(err, apperr.KindNotFound) {
		return t, nil // the log outlives the account
	}
	t.ByName = account.Name
	return t, err
}

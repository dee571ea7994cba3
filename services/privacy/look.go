package privacy

import (
	"context"
	"regexp"

	"lateral/pkg/docdb"
	"lateral/services/leaders"
)

// looking is what a pass needs to know.
type looking struct {
	*Service
	person
	wording wording
	threads map[string]bool // ids of the things that they took part in
	erasure string
}

// threads are the collections of things that people take part in. Other documents that
// belong to such a thing may name the person.
var threadsOf = []string{"needs", "services", "enquiries", "agreements", "memberships", "designations"}

func (s *Service) looking(ctx context.Context, e Erasure) (*looking, error) {
	l := &looking{Service: s, threads: map[string]bool{}, erasure: e.ID}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		o, err := othersThan(ctx, r, e.AccountID)
		if err != nil {
			return err
		}
		l.wording = wordingOf(*e.Was, o)
		l.person = person{accountID: e.AccountID, addresses: l.wording.addresses}
		mine, err := leaders.OfAccount(ctx, r, e.AccountID)
		if err != nil {
			return err
		}
		for _, m := range mine {
			l.leaderIDs = append(l.leaderIDs, m.ID)
		}
		return l.findThreads(ctx, r)
	})
	return l, err
}

func (l *looking) findThreads(ctx context.Context, r docdb.Reader) error {
	for _, collection := range threadsOf {
		h, _ := HoldingOf(collection)
		err := h.each(ctx, r, l.person, func(body map[string]any, mine []Part) {
			if !about(mine) && (collection == "memberships" || collection == "designations") {
				return
			}
			l.threads[first(valuesAt(body, "id"))] = true
			if collection == "memberships" && at(body, "place.kind") == "school" {
				l.urns = append(l.urns, first(valuesAt(body, "place.id")))
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// verdict is what becomes of one document now.
type verdict int

const (
	toStay verdict = iota
	toGo
	toChange
	toWait // somebody else is using it; a later pass looks again
)

var anID = regexp.MustCompile(`[a-z]+_[0-9a-zA-Z]{8,}`)

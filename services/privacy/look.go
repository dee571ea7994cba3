package privacy

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"regexp"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
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

// through looks through a collection. It returns how many documents named the person: those
// that it changed, and those that must wait.
func (l *looking) through(ctx context.Context, h Holding) (int, error) {
	total := 0
	q := docdb.Query{Limit: 200}
	for {
		page, err := l.db.Find(ctx, h.Collection, q)
		if err != nil {
			return total, err
		}
		var ids []string
		for _, d := range page.Documents {
			fate, _, err := l.judge(h, d)
			if err != nil {
				return total, err
			}
			if fate == toWait {
				total++
			} else if fate != toStay {
				ids = append(ids, d.ID)
			}
		}
		if err := l.change(ctx, h, ids); err != nil {
			return total, err
		}
		total += len(ids)
		if q.After = page.Next; page.Next == "" {
			return total, nil
		}
	}
}

// change applies the verdicts to the documents as they are now, in one transaction with the
// job that updates search.
func (l *looking) change(ctx context.Context, h Holding, changed []string) error {
	if len(changed) == 0 {
		return nil
	}
	return l.db.Update(ctx, func(tx docdb.Tx) error {
		for _, id := range changed {
			d, err := tx.Get(ctx, h.Collection, id)
			if errors.Is(err, docdb.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			fate, body, err := l.judge(h, d)
			if err != nil {
				return err
			}
			switch fate {
			case toGo:
				err = tx.Delete(ctx, h.Collection, d.ID, d.Version)
			case toChange:
				d.Body = body
				err = tx.Replace(ctx, h.Collection, d)
			case toStay, toWait:
			}
			if err != nil {
				return err
			}
		}
		if h.Collection != "services" && h.Collection != "schools" {
			return nil
		}
		return l.queue.Enqueue(ctx, tx, jobs.Spec{
			Kind: FollowJob, Key: l.ids.New("follow"), Payload: Reworked{Collection: h.Collection, IDs: changed},
		})
	})
}

// verdict is what becomes of one document now.
type verdict int

const (
	toStay verdict = iota
	toGo
	toChange
	toWait // somebody else is using it; a later pass looks again
)

// judge says what becomes of a document, and its new content.
func (l *looking) judge(h Holding, d docdb.Document) (verdict, []byte, error) {
	body, err := decode(d)
	if err != nil {
		return toStay, nil, err
	}
	mine := l.partsOf(h, body)
	if about(mine) && h.removes(body) {
		return toGo, nil, nil
	}
	if h.Only != nil && len(mine) == 0 {
		return toStay, nil, nil
	}
	if len(mine) > 0 && h.Collection == "jobs" {
		return toWait, nil, nil
	}
	before, err := decode(d)
	if err != nil {
		return toStay, nil, err
	}
	l.reword(h, body, d, mine)
	if reflect.DeepEqual(before, body) {
		return toStay, nil, nil
	}
	if h.Collection == "jobs" && body["state"] == string(jobs.Leased) {
		return toWait, nil, nil
	}
	delete(body, "id")
	text, err := json.Marshal(body)
	return toChange, text, err
}

var anID = regexp.MustCompile(`[a-z]+_[0-9a-zA-Z]{8,}`)

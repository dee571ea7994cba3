package privacy

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// ownAddress says whether the document is one of invitations to the person.
func (l *looking) ownAddress(h Holding, body map[string]any) bool {
	return h.Collection == "invitations" && l.has(Address, first(valuesAt(body, "emailKey")))
}

// concerns says whether a document is about the person, or about something that they took
// part in.
func (l *looking) concerns(d docdb.Document) bool {
	for _, id := range append(anID.FindAllString(string(d.Body), -1), anID.FindAllString(d.ID, -1)...) {
		if id == l.accountID || slices.Contains(l.leaderIDs, id) || l.threads[id] {
			return true
		}
	}
	return false
}

// set changes the texts at a dotted path, through lists.
func set(body any, path string, change func(string) string) {
	step, rest, more := strings.Cut(path, ".")
	switch v := body.(type) {
	case []any:
		for _, item := range v {
			set(item, path, change)
		}
	case map[string]any:
		if more {
			set(v[step], rest, change)
			return
		}
		if v[step] != nil {
			v[step] = mapTexts(v[step], change)
		}
	}
}

// mapTexts changes every text in a value, in place if possible.
func mapTexts(value any, change func(string) string) any {
	switch v := value.(type) {
	case string:
		return change(v)
	case []any:
		for i := range v {
			v[i] = mapTexts(v[i], change)
		}
	case map[string]any:
		for name := range v {
			v[name] = mapTexts(v[name], change)
		}
	}
	return value
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

// reword takes the person out of a document.
func (l *looking) reword(h Holding, body map[string]any, d docdb.Document, mine []Part) {
	id := body["id"]
	for _, n := range h.Named {
		if l.has(Account, first(valuesAt(body, n.By))) {
			set(body, n.Path, func(string) string { return people.ErasedName })
		}
	}
	if about(mine) {
		for _, path := range h.Blank {
			set(body, path, func(string) string { return "" })
		}
	}
	if len(mine) > 0 {
		for _, path := range h.Words {
			set(body, path, func(text string) string { return phone.ReplaceAllString(text, numberErased) })
		}
	}
	theirs := len(mine) > 0 || l.concerns(d)
	swap := func(text string) string { return l.wording.replace(text, theirs) }
	if h.Only != nil {
		for _, path := range h.Only {
			set(body, path, swap)
		}
		return
	}
	if l.ownAddress(h, body) {
		set(body, "email", func(string) string { return people.ErasedAddress(l.accountID) })
		set(body, "emailKey", func(string) string { return people.ErasedAddress(l.accountID) })
	}
	mapTexts(body, swap)
	body["id"] = id
}

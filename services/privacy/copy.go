package privacy

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/services/people"
)

// Copy is everything that is held about one person, for them to keep.
type Copy struct {
	About string       `json:"About this file"`
	Made  string       `json:"Made"`
	Of    string       `json:"For"`
	Parts []CopiedPart `json:"What we hold about you"`
	Else  []CopiedElse `json:"What is not in this file"`
}

// CopiedPart is what one collection holds about the person.
type CopiedPart struct {
	Heading string
	Entries []Entry
}

// CopiedElse says why a collection is not in the copy.
type CopiedElse struct {
	What string
	Why  string
}

// Entry is one thing, field by field in the order of the table.
type Entry []Fact

// Fact is one field of an entry.
type Fact struct {
	Label string
	Value any
}

// MarshalJSON writes an entry as an object whose fields keep their order.
func (e Entry) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range e {
		if i > 0 {
			b.WriteByte(',')
		}
		label, err := json.Marshal(f.Label)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(f.Value)
		if err != nil {
			return nil, err
		}
		b.Write(label)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Copy returns what is held about the person who calls, and notes that it was taken.
// TooMany if they took many.
func (s *Service) Copy(ctx context.Context, actor people.Actor) (Copy, error) {
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		often := pace.Pace{What: "copy-of-data", Often: 10, Per: 24 * time.Hour}
		if err := pace.Check(ctx, tx, s.now(), takenSeveralCopies,
			often.Of(actor.AccountID)); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, CopyTaken, actor.AccountID, people.PersonData{AccountID: actor.AccountID})
	})
	if err != nil {
		return Copy{}, err
	}
	var c Copy
	err = s.db.View(ctx, func(r docdb.Reader) error {
		a, err := people.GetAccount(ctx, r, actor.AccountID)
		if err != nil {
			return err
		}
		c = Copy{About: aboutTheCopy, Made: date.Words(s.now()), Of: nameAndAddress(a)}
		p, err := personOf(ctx, r, a)
		if err != nil {
			return err
		}
		return c.fill(ctx, r, p)
	})
	return c, err
}

func (c *Copy) fill(ctx context.Context, r docdb.Reader, p person) error {
	for _, h := range Table() {
		if h.Title == "" {
			if h.Why != "" && h.Fate != Untouched || len(h.Parts) > 0 {
				c.Else = append(c.Else, CopiedElse{What: strings.ReplaceAll(h.Collection, "_", " "), Why: h.Why})
			}
			continue
		}
		part := CopiedPart{Heading: h.Title, Entries: []Entry{}}
		err := h.each(ctx, r, p, func(body map[string]any, mine []Part) {
			part.Entries = append(part.Entries, p.entry(h, body, mine))
		})
		if err == nil {
			err = named(ctx, r, part.Entries)
		}
		if err != nil {
			return err
		}
		c.Parts = append(c.Parts, part)
	}
	return nil
}

// each calls fn with every document of the collection that is theirs.
func (h Holding) each(ctx context.Context, r docdb.Reader, p person, fn func(body map[string]any, mine []Part)) error {
	seen := map[string]bool{}
	take := func(d docdb.Document) error {
		if seen[d.ID] || !p.mayOwn(d) {
			return nil
		}
		seen[d.ID] = true
		body, err := decode(d)
		if err != nil {
			return err
		}
		if mine := p.partsOf(h, body); len(mine) > 0 {
			fn(body, mine)
		}
		return nil
	}
	if len(h.Find) == 0 {
		return eachDocument(ctx, r, h.Collection, docdb.Query{}, take)
	}
	for _, index := range h.Find {
		err := h.find(ctx, r, p, index, take)
		if err != nil {
			return err
		}
	}
	return nil
}

// find calls take with the documents that an index finds for the account.
func (h Holding) find(ctx context.Context, r docdb.Reader, p person, index string,
	take func(docdb.Document) error) error {
	if index != byID {
		return eachDocument(ctx, r, h.Collection, docdb.Query{Index: index, Equal: []any{p.accountID}}, take)
	}
	d, err := r.Get(ctx, h.Collection, p.accountID)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return take(d)
}

func eachDocument(ctx context.Context, r docdb.Reader, collection string, q docdb.Query,
	fn func(docdb.Document) error) error {
	q.Limit = docdb.MaxLimit
	for {
		page, err := r.Find(ctx, collection, q)
		if err != nil {
			return err
		}
		for _, d := range page.Documents {
			if err := fn(d); err != nil {
				return err
			}
		}
		if q.After = page.Next; page.Next == "" {
			return nil
		}
	}
}

// token is a one-time secret in the text of a letter.
var token = regexp.MustCompile(`token=[A-Za-z0-9_%.~-]+`)

// entry is a document as the person reads it.
func (p person) entry(h Holding, body map[string]any, mine []Part) Entry {
	var e Entry
	for _, part := range mine {
		if part.Words != "" {
			e = append(e, Fact{yourPart, part.Words})
			break
		}
	}
	for _, s := range h.Shown {
		value := at(body, s.Path)
		if value == nil || value == "" || s.Own != "" && !p.has(Account, first(valuesAt(body, s.Own))) {
			continue
		}
		if text, is := value.(string); is {
			value = token.ReplaceAllString(text, "token=…")
		}
		e = append(e, Fact{s.Label, value})
	}
	return e
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// named puts what people call a thing in the place of the id by which programs know it: the
// name of a partnership, the number of a need.
func named(ctx context.Context, r docdb.Reader, entries []Entry) error {
	for _, e := range entries {
		for i := range e {
			value, err := nameIn(ctx, r, e[i].Value)
			if err != nil {
				return err
			}
			e[i].Value = value
		}
	}
	return nil
}

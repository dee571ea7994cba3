package billing

import (
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// looking is a search among the documents of a party. They stand in several collections, under several indexes;
// from each come so many as a page has, and the newest of all are the page.
type looking struct {
	DocumentsInput
	actor people.Actor
	words []string
	after position
	query docdb.Query // without index
}

// look narrows the queries to the days, and to what follows the cursor.
func look(actor people.Actor, in DocumentsInput) (looking, error) {
	if in.Limit <= 0 {
		in.Limit = 100
	}
	l := looking{DocumentsInput: in, actor: actor, words: in.Find.each()}
	l.query = docdb.Query{Descending: true, Limit: in.Limit + 1}
	var err error
	if l.after, err = positionOf(in.Cursor); err != nil {
		return l, err
	}
	if in.Find.From != "" {
		from, err := in.Find.From.Start()
		if err != nil {
			return l, apperr.Invalid(apperr.Field{Path: "from", Message: enterADay})
		}
		l.query.From = from
	}
	last := l.after.at
	if in.Find.To != "" {
		to, err := in.Find.To.End()
		if err != nil {
			return l, apperr.Invalid(apperr.Field{Path: "to", Message: enterADay})
		}
		if last.IsZero() || to.Before(last) {
			last = to
		}
	}
	if !last.IsZero() {
		l.query.To = last.Add(time.Second) // times are whole seconds
	}
	return l, nil
}

// take says whether a document may be read and is wanted, and keeps it then.
func (l looking) take(all *[]Document, d Document, may bool) bool {
	if !may || l.after != (position{}) && l.after.compare(d.position()) >= 0 || l.Owed && d.Owed.Pence <= 0 {
		return false
	}
	if !l.Find.fits(d.IssuedAt, d.Total, l.words, d.Number, d.Of, d.Orders, d.IssuerName, d.ToName, d.SchoolName,
		d.LeaderName) {
		return false
	}
	*all = append(*all, d)
	return true
}

func (l looking) under(index string, of any) docdb.Query {
	q := l.query
	q.Index, q.Equal = index, []any{of}
	return q
}

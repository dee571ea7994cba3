package security

import (
	"context"
	"net/netip"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Filter says which entries are listed; an empty field lists all.
type Filter struct {
	Kind     Kind
	Account  string   // the id of an account, or its e-mail address
	Address  string   // an address; for IPv6 its network
	From, To date.Day // days in London, both included
	Cursor   string
	Limit    int
}

// Told is an entry in the words that people read.
type Told struct {
	Entry
	Text    string // what happened
	Person  string // the account that it is about; "" if none is known
	Email   string
	ByName  string // who did it, if it was somebody else
	Device  string // "Firefox on Windows"; "" if it is not known
	IsOther bool   // By is not the account
}

// List returns a page of the entries that the filter wants, the latest first, and
// the next cursor, for operators. Forbidden to others.
func (s *Service) List(ctx context.Context, actor people.Actor, f Filter) ([]Told, string, error) {
	if !actor.IsOperator() {
		return nil, "", apperr.Forbidden(onlyAnOperatorSees)
	}
	if f.Account != "" && strings.Contains(f.Account, "@") {
		a, err := people.AccountOf(ctx, s.db, f.Account)
		if apperr.Is(err, apperr.KindNotFound) {
			return nil, "", apperr.Invalid(apperr.Field{Path: "account", Message: nobodyHasThisAddress})
		}
		if err != nil {
			return nil, "", err
		}
		f.Account = a.ID
	}
	return s.list(ctx, f)
}

// Own returns a page of entries about the account of the person who calls, the latest
// first, and the next cursor.
func (s *Service) Own(ctx context.Context, actor people.Actor, cursor string, limit int) ([]Told, string, error) {
	return s.list(ctx, Filter{Account: actor.AccountID, Cursor: cursor, Limit: limit})
}

func (s *Service) list(ctx context.Context, f Filter) ([]Told, string, error) {
	q, err := f.query()
	if err != nil {
		return nil, "", err
	}
	found, next, err := entries.FindWhere(ctx, s.db, q, func(e Entry) (bool, error) { return f.wants(e), nil })
	if err != nil {
		return nil, "", err
	}
	told := make([]Told, len(found))
	for i, e := range found {
		if told[i], err = s.tell(ctx, e); err != nil {
			return nil, "", err
		}
	}
	return told, next, nil
}

// query uses the index of the narrowest condition.
func (f *Filter) query() (docdb.Query, error) {
	q := docdb.Query{Index: "by_time", Descending: true, After: f.Cursor, Limit: f.Limit}
	var c apperr.Check
	if f.Address != "" {
		a, err := netip.ParseAddr(strings.TrimSpace(strings.TrimSuffix(f.Address, "/64")))
		c.That(err == nil, "address", enterAnAddress)
		f.Address = network(a)
	}
	if f.From != "" {
		at, err := f.From.Start()
		c.That(err == nil, "from", enterADay)
		q.From = at
	}
	if f.To != "" {
		at, err := f.To.AddDays(1).Start()
		c.That(err == nil, "to", enterADay) // 9999-12-31 has no next day
		q.To = at
	}
	c.That(f.From == "" || f.To == "" || f.From <= f.To, "to", chooseADayNotBeforeTheFirst)
	switch {
	case f.Account != "":
		q.Index, q.Equal = "by_account", []any{f.Account}
	case f.Address != "":
		q.Index, q.Equal = "by_address", []any{f.Address}
	case f.Kind != "":
		q.Index, q.Equal = "by_kind", []any{f.Kind}
	}
	return q, c.Err()
}

func (f *Filter) wants(e Entry) bool {
	return (f.Kind == "" || f.Kind == e.Kind) && (f.Address == "" || f.Address == e.Address)
}

// tell puts an entry into words.
func (s *Service) tell(ctx context.Context, e Entry) (Told, error) {
	t := Told{Entry: e, IsOther: e.By != "" && e.By != e.AccountID}
	if e.Agent != "" {
		t.Device = people.Caller{Agent: e.Agent}.DeviceWords()
	}
	var err error
	if t.Person, t.Email, err = s.nameOf(ctx, e.AccountID); err != nil {
		return t, err
	}
	if t.IsOther {
		if t.ByName, _, err = s.nameOf(ctx, e.By); err != nil {
			return t, err
		}
	}
	place := ""
	if e.Place.Kind != "" {
		if place, err = people.NameOf(ctx, s.db, e.Place); err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return t, err
		}
	}
	t.Text = e.words(place, s.operations)
	return t, nil
}

// nameOf is "" if the account is gone.
func (s *Service) nameOf(ctx context.Context, id string) (name, email string, err error) {
	if id == "" {
		return "", "", nil
	}
	a, err := people.GetAccount(ctx, s.db, id)
	if apperr.Is(err, apperr.KindNotFound) {
		return "", "", nil
	}
	return a.Name, a.Email, err
}

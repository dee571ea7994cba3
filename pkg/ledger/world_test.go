package ledger_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

var server mongodtest.Server

func TestMain(m *testing.M) { os.Exit(server.Run(m)) }

const shop = "shop"

// world is a database with the book of a shop.
type world struct {
	t      testing.TB
	db     docdb.DB
	ledger *ledger.Ledger
}

// eachEngine runs a test on SQLite and on MongoDB.
func eachEngine(t *testing.T, test func(*testing.T, *world)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "ledger.db"))
		test(t, worldOn(t, db, err))
	})
	t.Run("mongodb", func(t *testing.T) {
		uri, name := server.Database(t)
		db, err := mongodb.Open(t.Context(), uri, name)
		test(t, worldOn(t, db, err))
	})
}

func worldOn(t testing.TB, db docdb.DB, err error) *world {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), ledger.Schemas()...); err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC) }
	w := &world{t, db, ledger.New(now, ids.New(now))}
	w.must(w.update(func(tx docdb.Tx) error { return w.ledger.Open(t.Context(), tx, shop, money.GBP) }))
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) update(fn func(docdb.Tx) error) error { return w.db.Update(w.t.Context(), fn) }

// sold is an entry of a sale on a day.
func sold(subject string, on date.Day, pence int64) ledger.Entry {
	return ledger.Entry{Book: shop, On: on, Kind: "sold", Subject: subject, Postings: []ledger.Posting{
		{Account: "till", Amount: money.Pence(pence)}, {Account: "sales:books", Amount: money.Pence(-pence)}}}
}

// post posts an entry in a transaction of its own.
func (w *world) post(e ledger.Entry) (posted ledger.Entry, err error) {
	err = w.update(func(tx docdb.Tx) error {
		posted, err = w.ledger.Post(w.t.Context(), tx, e)
		return err
	})
	return posted, err
}

func (w *world) posted(e ledger.Entry) ledger.Entry {
	w.t.Helper()
	e, err := w.post(e)
	w.must(err)
	return e
}

func (w *world) closed(through date.Day) error {
	return w.update(func(tx docdb.Tx) error { return w.ledger.Close(w.t.Context(), tx, shop, through) })
}

func (w *world) reopened(from date.Day) error {
	return w.update(func(tx docdb.Tx) error { return w.ledger.Reopen(w.t.Context(), tx, shop, from) })
}

func (w *world) balance(account ledger.Account, on date.Day) int64 {
	w.t.Helper()
	amount, err := ledger.BalanceOf(w.t.Context(), w.db, shop, account, on)
	w.must(err)
	return amount.Pence
}

func (w *world) wrong() []string {
	w.t.Helper()
	c, err := ledger.Check(w.t.Context(), w.db)
	w.must(err)
	return c.Wrong
}

func (w *world) refused(err, want error) {
	w.t.Helper()
	if !errors.Is(err, want) {
		w.t.Errorf("got %v, want %v", err, want)
	}
}

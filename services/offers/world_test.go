package offers_test

import (
	"slices"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/search/bleve"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/evidence"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/needs"
	"lateral/services/offers"
)

const (
	ash   = enquiriestest.Ash
	cedar = enquiriestest.Cedar
)

// world is that of enquiries, with offers: Ash has a need that reaches Cedar, where Cleo leads.
type world struct {
	*enquiriestest.World
	matching *matching.Service
	offers   *offers.Service
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{World: enquiriestest.New(t, slices.Concat(evidence.Schemas(), matching.Schemas(), offers.Schemas())...)}
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	if err := engine.Ensure(w.Ctx, candidates.Index()); err != nil {
		t.Fatal(err)
	}
	w.matching = matching.New(w.DB, engine, w.Clock.Now)
	w.use(w.DB)
	return w
}

// use keeps offers in the database.
func (w *world) use(db docdb.DB) {
	w.offers = offers.New(db, w.Log, w.matching, w.Enquiries, w.Clock.Now, w.IDs)
}

// input is a good offer for the need.
func (w *world) input(n needs.Need) offers.MakeInput {
	return offers.MakeInput{
		NeedID: n.ID, ServiceID: w.Service.ID, Message: "I have helped three schools with this.", FromOn: "2026-02-02",
	}
}

// offered is an offer for the need that waits for an answer.
func (w *world) offered(n needs.Need) offers.Offer {
	w.T.Helper()
	o, err := w.offers.Make(w.Ctx, enquiriestest.LeaderAt(cedar), w.input(n))
	w.must(err)
	return o
}

// now is the offer as it is now, as its leader sees it.
func (w *world) now(id string) offers.Offer {
	w.T.Helper()
	all, _, err := w.offers.Mine(w.Ctx, enquiriestest.LeaderAt(cedar), "", 100)
	w.must(err)
	for _, own := range all {
		if own.Offer.ID == id {
			return own.Offer
		}
	}
	w.T.Fatalf("no offer %s", id)
	return offers.Offer{}
}

func (w *world) must(err error) {
	w.T.Helper()
	if err != nil {
		w.T.Fatal(err)
	}
}

// sound fails the test where an invariant does not hold.
func (w *world) sound() {
	w.T.Helper()
	w.Sound()
	wrong, err := offers.Check(w.Ctx, w.DB)
	w.must(err)
	for _, sentence := range wrong {
		w.T.Error(sentence)
	}
}

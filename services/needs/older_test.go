package needs_test

import (
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// Older programs stored at which step of guided posting somebody was. It is no fact about a
// need: it is passed over when such a need is read, and gone when it is saved.
func TestANeedThatWasStoredWithAStepIsRead(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"})
	head := needstest.Person(people.Head, "100001")
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return tx.Insert(w.Ctx, "needs", docdb.Document{ID: "need_old", Body: []byte(
			`{"ref":"N-2999","number":2999,"urn":"100001","what":"Phonics.","postedBy":"account_head100001",` +
				`"state":"draft","step":3,"createdAt":"2026-01-12T09:00:00Z"}`)})
	})
	if err != nil {
		t.Fatal(err)
	}
	n, err := needs.GetNeed(w.Ctx, w.DB, "need_old")
	if err != nil || n.What != "Phonics." || n.State != needs.Draft {
		t.Fatalf("%+v, %v", n, err)
	}
	if n, err = w.Needs.Save(w.Ctx, head, n.ID, n.Version, needstest.Ask()); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Needs.Post(w.Ctx, head, n.ID, n.Version); err != nil {
		t.Error(err)
	}
}
